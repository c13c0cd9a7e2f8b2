"""evalDeferred. Sources: reference/behaviour.md "MEL bridge, messages, jobs": a string or a callable, run at the next
idle time; when that comes in mayapy is unsure."""

import maya.utils
import pytest
from maya import cmds

import __main__


@pytest.fixture
def calls():
    return []


def test_callable(calls):
    """[doc]"""
    assert cmds.evalDeferred(lambda: calls.append(1)) is None
    assert calls == []
    maya.utils.processIdleEvents()
    assert calls == [1]


def test_text():
    """Python code in the main module [doc]."""
    cmds.evalDeferred("deferred_by_a_test = 5")
    maya.utils.processIdleEvents()
    assert __main__.__dict__.pop("deferred_by_a_test") == 5


def test_priorities(calls):
    """evaluateNext before, lowPriority and lowestPriority after what waits [doc]."""
    cmds.evalDeferred(lambda: calls.append("lowest"), lowestPriority=True)
    cmds.evalDeferred(lambda: calls.append("low"), lowPriority=True)
    cmds.evalDeferred(lambda: calls.append("plain"))
    cmds.evalDeferred(lambda: calls.append("next"), evaluateNext=True)
    maya.utils.processIdleEvents()
    assert calls == ["next", "plain", "low", "lowest"]


def test_list():
    """The scripts that wait, of all priorities or of one [doc]; how a callable reads is unsure."""
    assert cmds.evalDeferred(list=True) == []
    cmds.evalDeferred("x = 1", lowestPriority=True)
    cmds.evalDeferred("x = 2", lowPriority=True)
    cmds.evalDeferred(print)
    assert cmds.evalDeferred(list=True) == ["<built-in function print>", "x = 2", "x = 1"]
    assert cmds.evalDeferred(list=True, lowPriority=True) == ["x = 2"]
    assert cmds.evalDeferred(list=True, lowestPriority=True) == ["x = 1"]


def test_nothing_to_run():
    with pytest.raises(RuntimeError, match="Not enough objects or values"):
        cmds.evalDeferred()
