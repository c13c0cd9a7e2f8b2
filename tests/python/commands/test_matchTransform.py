"""matchTransform. Sources: reference/behaviour.md "xform, move, rotate, scale, pivots"; "page" is the documentation."""

import pytest
from maya import cmds

from .dag_scene import close, place, transform, undone, world


@pytest.fixture(autouse=True)
def objects():
    transform("g", t=(10, 0, 0), r=(0, 0, 90))
    transform("target", parent="g", t=(1, 2, 3), r=(10, 20, 30), s=(2, 3, 4))
    transform("a", t=(5, 5, 5))


def test_everything_without_flags():
    """`matchTransform(a, b)` -> None [doc]; without flags position, rotation and scale [page]."""
    assert cmds.matchTransform("a", "target") is None
    assert world("a") == close(world("target"))


def test_under_another_parent():
    transform("h", t=(0, 3, 0), r=(50, 0, 0), s=(2, 2, 2))
    transform("b", parent="h")
    cmds.matchTransform("b", "target")
    assert world("b") == close(world("target"))


def test_position():
    cmds.matchTransform("a", "target", position=True)
    assert place("a") == close(place("target"))
    assert cmds.getAttr("a.r") == [(0.0, 0.0, 0.0)]


@pytest.mark.parametrize(("flag", "axis"), [("positionX", 0), ("positionY", 1), ("positionZ", 2)])
def test_position_of_one_axis(flag, axis):
    cmds.matchTransform("a", "target", **{flag: True})
    expected = [5.0, 5.0, 5.0]
    expected[axis] = place("target")[axis]
    assert place("a") == close(expected)


def test_position_is_that_of_the_rotate_pivots():
    """[unsure: the rotate pivots come to lie on each other]"""
    cmds.xform("a", rp=(1, 1, 1))
    cmds.xform("target", rp=(0, 4, 0))
    cmds.matchTransform("a", "target", pos=True)
    assert place("a") == close(place("target"))


def test_rotation():
    cmds.matchTransform("a", "target", rotation=True)
    expected = cmds.xform("target", q=True, ro=True, ws=True)
    assert cmds.xform("a", q=True, ro=True, ws=True) == close(expected)
    assert cmds.getAttr("a.t") == [(5.0, 5.0, 5.0)]


@pytest.mark.parametrize(("flag", "axis"), [("rotationX", 0), ("rotationY", 1), ("rotationZ", 2)])
def test_rotation_about_one_axis(flag, axis):
    cmds.matchTransform("a", "target", **{flag: True})
    expected = [0.0, 0.0, 0.0]
    expected[axis] = cmds.xform("target", q=True, ro=True, ws=True)[axis]
    assert cmds.xform("a", q=True, ro=True) == close(expected)


def test_rotation_with_another_order():
    cmds.setAttr("a.rotateOrder", 4)
    cmds.matchTransform("a", "target", rot=True, scl=True)
    assert world("a")[:11] == close(world("target")[:11])


def test_scale():
    cmds.matchTransform("a", "target", scale=True)
    assert cmds.getAttr("a.s")[0] == close((2, 3, 4))


@pytest.mark.parametrize(("flag", "expected"), [("scaleX", (2, 1, 1)), ("scaleY", (1, 3, 1)), ("scaleZ", (1, 1, 4))])
def test_scale_along_one_axis(flag, expected):
    cmds.matchTransform("a", "target", **{flag: True})
    assert cmds.getAttr("a.s")[0] == close(expected)


def test_pivots():
    """-pivots: to the positions of the target's pivots; the object stays [page]."""
    before = world("a")
    cmds.xform("target", rp=(1, 0, 0), sp=(0, 1, 0))
    cmds.matchTransform("a", "target", pivots=True)
    assert place("a") == close(place("target"))
    expected = cmds.xform("target", q=True, sp=True, ws=True)
    assert cmds.xform("a", q=True, sp=True, ws=True) == close(expected)
    assert world("a") == close(before)


def test_rotate_and_scale_pivot_alone():
    cmds.matchTransform("a", "target", rotatePivot=True)
    assert place("a") == close(place("target"))
    assert cmds.getAttr("a.sp") == [(0.0, 0.0, 0.0)]
    cmds.matchTransform("a", "target", scalePivot=True)
    assert cmds.xform("a", q=True, sp=True, ws=True) == close(cmds.xform("target", q=True, sp=True, ws=True))


def test_joint():
    cmds.createNode("joint", name="j")
    cmds.setAttr("j.jointOrient", 20, 30, 40)
    cmds.matchTransform("j", "target", position=True, rotation=True)
    assert place("j") == close(place("target"))
    assert cmds.xform("j", q=True, ro=True, ws=True) == close(cmds.xform("target", q=True, ro=True, ws=True))


def test_several_sources():
    transform("b")
    cmds.matchTransform("a", "b", "target", pos=True)
    assert place("a") == close(place("target"))
    assert place("b") == close(place("target"))


def test_selection():
    cmds.select("a", "target")
    cmds.matchTransform(pos=True)
    assert place("a") == close(place("target"))


def test_too_few_objects():
    with pytest.raises(RuntimeError, match=r"Not enough objects or values\."):
        cmds.matchTransform("a")


def test_undo():
    cmds.matchTransform("a", "target")
    undone(lambda: world("a"))
