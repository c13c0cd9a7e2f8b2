"""reorder. Sources: behaviour.md "duplicate, instance, group, reorder"; the documentation ("page")."""

import pytest
from maya import cmds

from .dag_scene import transform, undone


@pytest.fixture(autouse=True)
def siblings():
    transform("g")
    for name in "abcd":
        transform(name, parent="g")


def order():
    return "".join(cmds.listRelatives("g"))


def test_front():
    """`reorder("a", front=True)` -> `["a"]` [doc]."""
    assert cmds.reorder("c", front=True) == ["c"]
    assert order() == "cabd"


def test_back():
    assert cmds.reorder("a", back=True) == ["a"]
    assert order() == "bcda"


@pytest.mark.parametrize(
    ("name", "steps", "expected"),
    [("b", -1, "bacd"), ("b", 1, "acbd"), ("c", 2, "cabd"), ("d", 1, "dabc"), ("a", -1, "bcda"), ("b", 4, "abcd")],
)
def test_relative(name, steps, expected):
    """Positive numbers move on, negative ones back; past an end it goes on at the other [page]."""
    assert cmds.reorder(name, relative=steps) == [name]
    assert order() == expected


def test_several_to_the_front_keep_their_order():
    cmds.reorder("c", "d", front=True)
    assert order() == "cdab"


def test_several_to_the_back():
    cmds.reorder("a", "b", back=True)
    assert order() == "cdab"


def test_roots():
    transform("r1")
    transform("r2")
    cmds.reorder("r2", relative=-1)
    assert cmds.ls(assemblies=True)[-2:] == ["r2", "r1"]


def test_only_shape_stands_for_its_transform():
    """If a shape is specified and it is the only child then its parent will be reordered [page]."""
    cmds.createNode("mesh", name="m", parent="b")
    assert cmds.reorder("m", front=True) == ["b"]
    assert order() == "bacd"


def test_selection():
    cmds.select("d")
    cmds.reorder(front=True)
    assert order() == "dabc"


def test_undo():
    cmds.reorder("c", front=True)
    undone(order)
