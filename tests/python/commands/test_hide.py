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
