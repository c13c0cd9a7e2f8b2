"""flushUndo. Source: its documentation."""

from maya import cmds


def test_answer():
    """None; both queues are empty."""
    cmds.createNode("transform")
    cmds.createNode("transform")
    cmds.undo()
    assert cmds.flushUndo() is None
    assert cmds.undoInfo(query=True) == 0
    assert cmds.undoInfo(query=True, redoQueueEmpty=True) is True
