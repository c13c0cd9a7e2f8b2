"""undo. Sources: reference/behaviour.md "undo, redo, undoInfo"."""

import pytest
from maya import cmds


def test_answer():
    """None [doc]"""
    cmds.createNode("transform", name="a")
    assert cmds.undo() is None
    assert not cmds.objExists("a")


def test_nothing_left():
    """[code:two tools]"""
    cmds.flushUndo()
    with pytest.raises(RuntimeError) as caught:
        cmds.undo()
    assert str(caught.value).strip() == "There are no more commands to undo."


def test_failed_command_is_no_step():
    cmds.flushUndo()
    with pytest.raises(RuntimeError):
        cmds.setAttr("persp.nope", 1)
    assert cmds.undoInfo(query=True) == 0
