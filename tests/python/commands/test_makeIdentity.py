"""makeIdentity. Sources: reference/behaviour.md "xform, move, rotate, scale, pivots"; "page" is the documentation."""

import pytest
from maya import cmds

from .dag_scene import box, close, place, transform, undone, world

IDENTITY = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]


def points(node):
    return cmds.xform(f"{node}.vtx[*]", q=True, t=True, ws=True)


@pytest.fixture
def placed():
    box("a")
    for channel, values in {"t": (1, 2, 3), "r": (10, 20, 30), "s": (2, 3, 4), "sh": (0.1, 0, 0)}.items():
        cmds.setAttr(f"a.{channel}", *values)
    return "a"


def test_freezes_into_the_shape(placed):
    """`makeIdentity(n, apply=True, t=1, r=1, s=1)` -> None; freezes into shape and pivots [doc]."""
    before = points(placed)
    pivot = place(placed)
    assert cmds.makeIdentity(placed, apply=True, t=1, r=1, s=1) is None
    assert world(placed) == close(IDENTITY)
    assert points(placed) == close(before, 1e-5)
    assert place(placed) == close(pivot)
    # After a freeze the translation reads 0,0,0 while rotatePivot gives the place [known].
    assert cmds.xform(placed, q=True, t=True, ws=True) == [0.0, 0.0, 0.0]
    assert cmds.xform(placed, q=True, rp=True, ws=True) == close([1, 2, 3])


def test_everything_without_flags(placed):
    """If neither translate nor rotate nor scale is given all are [page]."""
    cmds.makeIdentity(placed, apply=True)
    assert cmds.getAttr("a.t") == [(0.0, 0.0, 0.0)]
    assert cmds.getAttr("a.r") == [(0.0, 0.0, 0.0)]
    assert cmds.getAttr("a.s") == [(1.0, 1.0, 1.0)]
    assert cmds.getAttr("a.sh") == [(0.0, 0.0, 0.0)]


@pytest.mark.parametrize(("flag", "changed"), [("translate", "t"), ("rotate", "r"), ("scale", "s")])
def test_one_part(placed, flag, changed):
    before = points(placed)
    values = {channel: cmds.getAttr(f"a.{channel}") for channel in "trs"}
    cmds.makeIdentity(placed, apply=True, **{flag: True})
    identity = {"t": [(0.0, 0.0, 0.0)], "r": [(0.0, 0.0, 0.0)], "s": [(1.0, 1.0, 1.0)]}
    for channel, value in values.items():
        assert cmds.getAttr(f"a.{channel}") == (identity[channel] if channel == changed else value)
    assert points(placed) == close(before, 1e-5)


def test_hierarchy():
    """All of its children down to the shape level [page]."""
    transform("g", t=(1, 2, 3), r=(0, 0, 30))
    box("a")
    cmds.parent("a", "g", relative=True)
    cmds.setAttr("a.t", 4, 5, 6)
    before = points("a")
    cmds.makeIdentity("g", apply=True)
    assert world("g") == close(IDENTITY)
    assert world("a") == close(IDENTITY)
    assert points("a") == close(before, 1e-5)


def test_locator():
    cmds.spaceLocator(name="l")
    cmds.setAttr("l.t", 1, 2, 3)
    cmds.makeIdentity("l", apply=True)
    assert cmds.getAttr("l.t") == [(0.0, 0.0, 0.0)]
    assert cmds.getAttr("lShape.localPosition") == [(1.0, 2.0, 3.0)]
    assert place("l") == [1.0, 2.0, 3.0]


def test_joint_rotation_goes_into_joint_orient():
    """Joint rotation into jointOrient [known]; joints keep their translation [page]."""
    cmds.createNode("joint", name="j")
    cmds.setAttr("j.t", 1, 2, 3)
    cmds.setAttr("j.r", 10, 20, 30)
    cmds.setAttr("j.jointOrient", 0, 0, 15)
    before = world("j")
    cmds.makeIdentity("j", apply=True, t=1, r=1, s=1)
    assert cmds.getAttr("j.r") == [(0.0, 0.0, 0.0)]
    assert cmds.getAttr("j.t") == [(1.0, 2.0, 3.0)]
    assert world("j") == close(before)


def test_joint_scale_moves_the_joints_below():
    """Translate is used to position the joints so that they keep their place in the world [page]."""
    cmds.select(clear=True)
    cmds.joint(name="a", p=(0, 0, 0))
    cmds.joint(name="b", p=(1, 0, 0))
    cmds.setAttr("a.s", 2, 2, 2)
    before = cmds.xform("b", q=True, t=True, ws=True)
    cmds.makeIdentity("a", apply=True, scale=True)
    assert cmds.getAttr("a.s") == [(1.0, 1.0, 1.0)]
    assert cmds.getAttr("b.t")[0] == close((2, 0, 0))
    assert cmds.xform("b", q=True, t=True, ws=True) == close(before)


def test_joint_orient():
    """-jointOrient: the joint orient is reset to align with world space [page]."""
    cmds.select(clear=True)
    cmds.joint(name="a", orientation=(0, 0, 30))
    cmds.joint(name="b", p=(1, 0, 0))
    before = cmds.xform("b", q=True, t=True, ws=True)
    cmds.makeIdentity("a", apply=True, jointOrient=True)
    assert cmds.getAttr("a.jointOrient") == [(0.0, 0.0, 0.0)]
    assert cmds.getAttr("b.jointOrient")[0] == close((0, 0, 0))
    assert cmds.xform("b", q=True, t=True, ws=True) == close(before)


@pytest.mark.parametrize("flags", [{"normal": 0}, {"normal": 1}, {"normal": 2}, {"preserveNormals": True}])
def test_normals_flags_of_meshes_without_normals(placed, flags):
    """-normal and -preserveNormals concern stored normals; there are none here, so the points are all there is."""
    before = points(placed)
    cmds.makeIdentity(placed, apply=True, **flags)
    assert points(placed) == close(before, 1e-5)


def test_reset(placed):
    """Without -apply the transformations are reset without any changes to preserve position [page]."""
    cmds.makeIdentity(placed)
    assert world(placed) == close(IDENTITY)
    assert points(placed)[:3] == [-0.5, -0.5, -0.5]


def test_skinned_joint():
    """RuntimeError with this text [issue HolisticCoders/master-of-puppets#35; known]."""
    cmds.createNode("joint", name="j")
    cmds.createNode("skinCluster", name="sc")
    cmds.connectAttr("j.worldMatrix[0]", "sc.matrix[0]")
    with pytest.raises(RuntimeError) as caught:
        cmds.makeIdentity("j", apply=True, r=True)
    expected = "Freeze Transform or Reset Transform was not applied because node j is a joint and has skin attached."
    assert str(caught.value).strip() == expected


def test_locked_channels(placed):
    """[unsure: text]"""
    cmds.setAttr("a.tx", lock=True)
    with pytest.raises(RuntimeError, match="was not applied because node a has a translate that is locked"):
        cmds.makeIdentity(placed, apply=True)
    cmds.makeIdentity(placed, apply=True, rotate=True)
    assert cmds.getAttr("a.r") == [(0.0, 0.0, 0.0)]


def test_selection(placed):
    cmds.select(placed)
    cmds.makeIdentity(apply=True)
    assert world(placed) == close(IDENTITY)


def test_undo(placed):
    cmds.makeIdentity(placed, apply=True)
    undone(lambda: (world(placed), points(placed)))
