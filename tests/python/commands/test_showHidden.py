"""showHidden. Source: the command's documentation ("page")."""

import pytest
from maya import cmds

from .dag_scene import transform, undone


@pytest.fixture(autouse=True)
def hidden():
    transform("a", v=False)
    transform("b", parent="a", v=False)
    transform("c", parent="b", v=False)


def visible():
    return "".join(name for name in "abc" if cmds.getAttr(f"{name}.v"))


def test_shows_the_object_alone():
    assert cmds.showHidden("b") is None
    assert visible() == "b"


def test_above():
    """-above makes the objects above visible too [page]."""
    cmds.showHidden("c", above=True)
    assert visible() == "abc"


def test_below():
    """-below makes the objects below visible too [page]."""
    cmds.showHidden("b", below=True)
    assert visible() == "bc"


def test_all_objects():
    """-allObjects makes all invisible objects visible [page]; that the session's cameras stay hidden is unsure."""
    cmds.showHidden(allObjects=True)
    assert visible() == "abc"


def test_selection():
    cmds.select("a")
    cmds.showHidden()
    assert visible() == "a"


def test_undo():
    cmds.showHidden("a", below=True)
    undone(visible)


def test_last_hidden():
    """Everything that the last hide hid [page]; what it found hidden is not among it [unsure]."""
    cmds.showHidden("a", below=True)
    cmds.hide("c")
    cmds.hide("a", "b")
    cmds.showHidden(lastHidden=True)
    assert visible() == "ab"


def test_last_hidden_is_gone():
    cmds.showHidden("a", below=True)
    cmds.hide("a", "c")
    cmds.delete("c")
    cmds.showHidden(lastHidden=True)
    assert cmds.getAttr("a.v") is True
