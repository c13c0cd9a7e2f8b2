"""redo. Sources: reference/behaviour.md "undo, redo, undoInfo"."""

import pytest
from maya import cmds


def test_answer():
    """None [doc]"""
    cmds.createNode("transform", name="a")
    cmds.undo()
    assert cmds.redo() is None
    assert cmds.objExists("a")


def test_nothing_left():
    """[known]"""
    with pytest.raises(RuntimeError) as caught:
        cmds.redo()
    assert str(caught.value).strip() == "There are no more commands to redo."


def test_a_new_command_forgets_what_was_undone():
    cmds.createNode("transform", name="a")
    cmds.undo()
    cmds.createNode("transform", name="b")
    with pytest.raises(RuntimeError):
        cmds.redo()
