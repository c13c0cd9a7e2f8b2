"""lockNode. Sources: the documentation of its flags (commands.json); reference/behaviour.md where a test says so."""

import pytest
from maya import cmds


@pytest.fixture(autouse=True)
def nodes():
    """Transforms a and b."""
    cmds.createNode("transform", n="a")
    cmds.createNode("transform", n="b")


def test_locks_unless_said_otherwise():
    """[doc]"""
    cmds.lockNode("a")
    assert cmds.lockNode("a", query=True, lock=True) == [True]
    cmds.lockNode("a", lock=False)
    assert cmds.lockNode("a", query=True, lock=True) == [False]
    assert cmds.lockNode("a", query=True) == [False]


def test_answer():
    """A list of states (commands.json: boolean[]); that the change answers too is unsure."""
    assert cmds.lockNode("a", "b", lock=True) == [True, True]
    assert cmds.lockNode(["a", "b"], query=True, lock=True) == [True, True]


def test_selection():
    """Without argument."""
    cmds.select("b")
    cmds.lockNode(lock=True)
    assert cmds.lockNode("a", "b", q=True, lock=True) == [False, True]


def test_lock_holds():
    """Against deletion and renaming [doc], and attributes cannot be unlocked (behaviour.md "setAttr")."""
    cmds.setAttr("a.tx", lock=True)
    cmds.lockNode("a", lock=True)
    with pytest.raises(RuntimeError, match=r"Cannot delete locked node 'a'."):
        cmds.delete("a")
    with pytest.raises(RuntimeError, match=r"Cannot rename a locked node"):
        cmds.rename("a", "c")
    with pytest.raises(RuntimeError, match=r"is from a locked node, so it cannot be unlocked"):
        cmds.setAttr("a.tx", lock=False)
    cmds.setAttr("a.ty", 3)
    assert cmds.getAttr("a.ty") == 3


def test_lock_name():
    """The name alone."""
    cmds.lockNode("a", lockName=True)
    assert cmds.lockNode("a", query=True, lockName=True) == [True]
    assert cmds.lockNode("a", query=True, lock=True) == [False]
    with pytest.raises(RuntimeError):
        cmds.rename("a", "c")
    cmds.delete("a")
    assert not cmds.objExists("a")


def test_lock_unpublished():
    """Kept and answered."""
    cmds.lockNode("a", lockUnpublished=True)
    assert cmds.lockNode("a", query=True, lockUnpublished=True) == [True]
    cmds.lockNode("initialShadingGroup", lock=False, lockUnpublished=False)
    assert cmds.lockNode("initialShadingGroup", query=True, lockUnpublished=True) == [False]


def test_ignore_components():
    """Attributes and components are an error without it."""
    with pytest.raises(RuntimeError):
        cmds.lockNode("a.tx")
    cmds.lockNode("a.tx", "b", ignoreComponents=True)
    assert cmds.lockNode("a", "b", query=True, lock=True) == [False, True]
    assert cmds.lockNode("a.tx", "b", query=True, ignoreComponents=True, lock=True) == [True]


def test_missing():
    """(behaviour.md "Calling conventions")"""
    with pytest.raises(ValueError, match=r"No object matches name: nope"):
        cmds.lockNode("nope")


def test_undo():
    """One step."""
    cmds.lockNode("a", "b")
    cmds.undo()
    assert cmds.lockNode("a", "b", query=True) == [False, False]
