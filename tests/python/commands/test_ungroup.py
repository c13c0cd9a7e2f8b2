"""ungroup. Sources: behaviour.md "duplicate, instance, group, reorder"; the documentation ("page")."""

import pytest
from maya import cmds

from .dag_scene import close, transform, undone, world


@pytest.fixture
def group():
    transform("upper", t=(1, 0, 0))
    transform("g", parent="upper", t=(0, 2, 0), r=(0, 0, 30))
    transform("a", parent="g", t=(3, 0, 0))
    transform("b", parent="g")
    return "g"


@pytest.mark.parametrize("flags", [{}, {"absolute": True}])
def test_children_move_up_and_the_group_goes(group, flags):
    """Children move up, the group is deleted [doc]; they keep their place [page]."""
    before = world("a")
    assert cmds.ungroup(group, **flags) is None
    assert cmds.listRelatives("upper") == ["a", "b"]
    assert not cmds.objExists(group)
    assert world("a") == close(before)


def test_relative(group):
    """-relative keeps the values of the channels [page]."""
    cmds.ungroup(group, relative=True)
    assert cmds.getAttr("a.t") == [(3.0, 0.0, 0.0)]


def test_world(group):
    """-world puts the children under the world [page]."""
    before = world("a")
    cmds.ungroup(group, world=True)
    assert cmds.listRelatives("a", parent=True) is None
    assert world("a") == close(before)


def test_parent(group):
    """-parent puts the children under an object [page]."""
    transform("other")
    cmds.ungroup(group, parent="other")
    assert cmds.listRelatives("other") == ["a", "b"]


def test_selection(group):
    cmds.select(group)
    cmds.ungroup()
    assert cmds.listRelatives("upper") == ["a", "b"]


def test_not_a_group():
    transform("a")
    with pytest.raises(RuntimeError, match="'a' is no group"):
        cmds.ungroup("a")


def test_undo(group):
    cmds.ungroup(group)
    undone(lambda: cmds.ls(dag=True, long=True))
