"""currentTime. Sources: reference/behaviour.md "Time, units, playback"."""

import pytest
from maya import cmds


def test_new_scene():
    """New scene time 1 [scene]."""
    assert cmds.currentTime(query=True) == 1.0


@pytest.mark.parametrize("flags", [{}, {"edit": True}, {"update": False}, {"edit": True, "update": True}])
def test_answer(flags):
    """The new time as float, also with edit [code:2014 console log, mtk]."""
    answer = cmds.currentTime(32, **flags)
    assert (answer, type(answer)) == (32.0, float)
    assert cmds.currentTime(query=True) == 32.0


def test_text_with_unit():
    """Times accept strings with units [known]."""
    assert cmds.currentTime("10film") == 10.0
    assert cmds.currentTime("2sec") == 48.0


def test_not_undoable():
    """[doc]"""
    cmds.createNode("transform", name="n")
    cmds.currentTime(5)
    cmds.undo()
    assert cmds.currentTime(query=True) == 5.0
    assert not cmds.objExists("n")


def test_time1_follows():
    cmds.currentTime(7)
    assert cmds.getAttr("time1.outTime") == 7.0


def test_unit():
    cmds.currentTime(24)
    cmds.currentUnit(time="show")
    assert cmds.currentTime(query=True) == 48.0


def test_no_time():
    """[unsure]"""
    with pytest.raises(TypeError, match="Error retrieving default arguments"):
        cmds.currentTime()
