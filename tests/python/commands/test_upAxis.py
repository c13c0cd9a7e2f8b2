"""upAxis. Sources: reference/behaviour.md "Startup scene"; documentation of upAxis."""

import pytest
from maya import cmds


def test_default():
    """[known]"""
    assert cmds.upAxis(query=True, axis=True) == "y"


def test_set_and_undo():
    assert cmds.upAxis(axis="z") is None
    assert cmds.upAxis(query=True, ax=True) == "z"
    cmds.undo()
    assert cmds.upAxis(query=True, axis=True) == "y"


def test_rotate_view():
    """Turns views; a batch session has none, cameras stay [unsure]."""
    before = cmds.getAttr("persp.rotate")
    cmds.upAxis(axis="z", rotateView=True)
    assert cmds.upAxis(query=True, axis=True) == "z"
    assert cmds.getAttr("persp.rotate") == before


def test_other_axis():
    """[unsure: text]"""
    with pytest.raises(RuntimeError, match="y or z"):
        cmds.upAxis(axis="x")
