"""hide. Source: the command's documentation ("page")."""

import pytest
from maya import cmds

from .dag_scene import transform, undone


def test_hides():
    transform("a")
    transform("b")
    assert cmds.hide("a") is None
    assert cmds.getAttr("a.visibility") is False
    assert cmds.getAttr("b.visibility") is True


def test_selection():
    transform("a")
    cmds.select("a")
    cmds.hide()
    assert cmds.getAttr("a.visibility") is False
    assert cmds.ls(selection=True) == ["a"]


def test_clear_selection():
    """-clearSelection clears the selection afterwards [page]."""
    transform("a")
    cmds.select("a")
    cmds.hide(clearSelection=True)
    assert cmds.ls(selection=True) == []


def test_return_hidden():
    """-returnHidden answers with what was hidden [page]."""
    transform("a")
    transform("b", v=False)
    assert cmds.hide("a", "b", returnHidden=True) == ["a"]


def test_all_objects():
    transform("a")
    transform("b", parent="a")
    cmds.hide(allObjects=True)
    assert cmds.getAttr("a.visibility") is False


def test_locked_visibility_is_left(messages):
    """A warning tells [unsure]."""
    transform("a")
    cmds.setAttr("a.v", lock=True)
    cmds.hide("a")
    assert cmds.getAttr("a.visibility") is True
    assert messages("Warning") == ["The attribute 'a.visibility' is locked or connected and cannot be modified."]


def test_missing_name():
    with pytest.raises(ValueError, match=r"^No object matches name: nope$"):
        cmds.hide("nope")


def test_undo():
    transform("a")
    cmds.hide("a")
    undone(lambda: cmds.getAttr("a.visibility"))


def test_visibility_is_tested():
    """1 is invisible, 2 visible, 3 partly, and nothing changes [page]."""
    transform("a")
    transform("b", v=False)
    assert cmds.hide("b", testVisibility=True) == 1
    assert cmds.hide("a", testVisibility=True) == 2
    assert cmds.hide("a", "b", testVisibility=True) == 3
    assert cmds.getAttr("a.visibility") is True


def test_clear_last_hidden():
    """showHidden -lastHidden has nothing to show any more [unsure]."""
    transform("a")
    cmds.hide("a")
    cmds.hide(clearLastHidden=True)
    cmds.showHidden(lastHidden=True)
    assert cmds.getAttr("a.visibility") is False
