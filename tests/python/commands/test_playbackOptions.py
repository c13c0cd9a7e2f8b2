"""playbackOptions. Sources: reference/behaviour.md "Time, units, playback"; flags: its documentation."""

import pytest
from maya import cmds

from understudy import Unsupported


def ends():
    return [cmds.playbackOptions(query=True, **{flag: True}) for flag in ("ast", "min", "max", "aet")]


def test_defaults():
    """min 1, max 24, ast 1, aet 48 in mayapy [scene; unsure for each version]."""
    assert ends() == [1.0, 1.0, 24.0, 48.0]
    assert isinstance(cmds.playbackOptions(query=True, min=True), float)


def test_long_names():
    cmds.playbackOptions(animationStartTime=0, minTime=2, maxTime=30, animationEndTime=40)
    assert ends() == [0.0, 2.0, 30.0, 40.0]


@pytest.mark.parametrize(
    ("flag", "value", "expected"),
    [
        ("min", 30, [1.0, 30.0, 30.0, 48.0]),
        ("max", 0, [0.0, 0.0, 0.0, 48.0]),
        ("min", -5, [-5.0, -5.0, 24.0, 48.0]),
        ("max", 100, [1.0, 1.0, 100.0, 100.0]),
        ("ast", 10, [10.0, 10.0, 24.0, 48.0]),
        ("aet", 10, [1.0, 1.0, 10.0, 10.0]),
    ],
)
def test_ends_drag_the_others_along(flag, value, expected):
    """min past max drags the other; ast <= min, max <= aet are kept [known]."""
    cmds.playbackOptions(**{flag: value})
    assert ends() == expected


def test_undo():
    """min, max, ast, aet, by are undoable [doc]."""
    cmds.playbackOptions(min=-5, by=2)
    cmds.undo()
    assert ends() == [1.0, 1.0, 24.0, 48.0]
    assert cmds.playbackOptions(query=True, by=True) == 1.0


def test_edit_mode_and_text():
    cmds.playbackOptions(edit=True, max="20film")
    assert cmds.playbackOptions(query=True, max=True) == 20.0


@pytest.mark.parametrize(
    ("flag", "value"),
    [("playbackSpeed", 0.5), ("maxPlaybackSpeed", 2.0), ("loop", "once"), ("loop", "oscillate"), ("view", "all")],
)
def test_preferences_are_no_undo_steps(flag, value):
    """[doc]"""
    before = cmds.playbackOptions(query=True, **{flag: True})
    count = cmds.undoInfo(query=True)
    cmds.playbackOptions(**{flag: value})
    assert cmds.playbackOptions(query=True, **{flag: True}) == value
    assert cmds.undoInfo(query=True) == count
    cmds.playbackOptions(**{flag: before})


@pytest.mark.parametrize(("flag", "value"), [("loop", "nope"), ("view", "nope")])
def test_unknown_words(flag, value):
    """[unsure: text]"""
    with pytest.raises(RuntimeError, match="nope"):
        cmds.playbackOptions(**{flag: value})


@pytest.mark.parametrize(
    "flag", ["blockingAnim", "framesPerSecond", "selectionStartTime", "selectionVisible", "stepLoop"]
)
def test_what_is_not_done(flag):
    with pytest.raises(Unsupported, match=flag):
        cmds.playbackOptions(query=True, **{flag: True})


def test_unit():
    """Ranges keep their seconds when the unit of time changes [unsure]."""
    cmds.currentUnit(time="show")
    assert cmds.playbackOptions(query=True, max=True) == 48.0


@pytest.mark.parametrize(
    ("flag", "value"),
    [
        ("animationStartTime", -3.0),
        ("minTime", 4.0),
        ("animationEndTime", 70.0),
        ("by", 2.0),
        ("loop", "once"),
        ("view", "all"),
        ("playbackSpeed", 0.5),
        ("maxPlaybackSpeed", 1.0),
    ],
)
def test_edit_mode(flag, value):
    """The same as without [doc]."""
    before = cmds.playbackOptions(query=True, **{flag: True})
    cmds.playbackOptions(edit=True, **{flag: value})
    assert cmds.playbackOptions(query=True, **{flag: True}) == value
    cmds.playbackOptions(edit=True, **{flag: before})
