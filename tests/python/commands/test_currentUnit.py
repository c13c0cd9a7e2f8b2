"""currentUnit. Sources: reference/behaviour.md "Time, units, playback" unless a test names another."""

import pytest
from maya import cmds


def test_defaults():
    """cm, deg, film [known; scene]."""
    assert cmds.currentUnit(query=True, linear=True) == "cm"
    assert cmds.currentUnit(query=True, angle=True) == "deg"
    assert cmds.currentUnit(query=True, time=True) == "film"


def test_full_names():
    """[known; scene]"""
    assert cmds.currentUnit(query=True, linear=True, fullName=True) == "centimeter"
    assert cmds.currentUnit(query=True, angle=True, f=True) == "degree"


@pytest.mark.parametrize(
    ("flag", "given", "answer"),
    [
        ("linear", "m", "m"),
        ("linear", "inch", "in"),
        ("angle", "rad", "rad"),
        ("angle", "radian", "rad"),
        ("time", "ntsc", "ntsc"),
        ("time", "25fps", "pal"),
        ("time", "120fps", "120fps"),
        ("time", "23.976fps", "23.976fps"),
    ],
)
def test_set(flag, given, answer):
    """Short and full names; named rates by number too [known]. The answer is the new unit [doc: string; unsure]."""
    assert cmds.currentUnit(**{flag: given}) == answer
    assert cmds.currentUnit(query=True, **{flag: True}) == answer


@pytest.mark.parametrize(
    ("name", "rate"),
    [("game", 15), ("film", 24), ("pal", 25), ("ntsc", 30), ("show", 48), ("palf", 50), ("ntscf", 60)],
)
def test_named_rates(name, rate):
    """Frames per second of the names [known]."""
    cmds.currentUnit(time=name)
    assert cmds.currentTime("1sec") == rate
    assert cmds.currentUnit(time=f"{rate}fps") == name


@pytest.mark.parametrize(("unit", "written"), [("ntscf", "ntscf"), ("120fps", "120fps"), ("48fps", "show")])
def test_rates_in_files(tmp_path, unit, written):
    """Custom rates as numbers, the others by name [known; scene for names]; that 48fps is show there is unsure."""
    cmds.currentUnit(time=unit)
    path = tmp_path / "rate.ma"
    cmds.file(rename=str(path))
    cmds.file(save=True)
    assert f"currentUnit -l centimeter -a degree -t {written};" in path.read_text()
    cmds.file(new=True, force=True)
    cmds.file(str(path), open=True)
    assert cmds.currentUnit(query=True, time=True) == written


@pytest.mark.parametrize("flag", ["linear", "angle", "time"])
def test_unknown_unit(flag):
    """[unsure: text]"""
    with pytest.raises(RuntimeError, match="parsec"):
        cmds.currentUnit(**{flag: "parsec"})


def test_undo():
    cmds.currentUnit(linear="m", time="pal")
    cmds.undo()
    assert cmds.currentUnit(query=True, linear=True) == "cm"
    assert cmds.currentUnit(query=True, time=True) == "film"


def keyed():
    curve = cmds.createNode("animCurveTL")
    cmds.setAttr(f"{curve}.keyTimeValue[0].keyTime", 24)
    return f"{curve}.keyTimeValue[0].keyTime"


def test_keys_keep_their_seconds():
    """[doc]"""
    key = keyed()
    cmds.currentUnit(time="show")
    assert cmds.getAttr(key) == pytest.approx(48.0)


def test_keys_keep_their_frames():
    """updateAnimation=False [doc]"""
    key = keyed()
    cmds.currentUnit(time="show", updateAnimation=False)
    assert cmds.getAttr(key) == pytest.approx(24.0)
    cmds.undo()
    assert cmds.getAttr(key) == pytest.approx(24.0)
    assert cmds.currentUnit(query=True, time=True) == "film"
