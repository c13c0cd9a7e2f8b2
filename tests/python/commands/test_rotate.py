"""rotate. Sources: behaviour.md "xform, move, rotate, scale, pivots"; "page": the documentation."""

import pytest
from maya import cmds

from .dag_scene import box, close, place, transform, undone, world


def angles(node, **flags):
    return cmds.xform(node, q=True, ro=True, **flags)


@pytest.fixture(autouse=True)
def child():
    transform("p", t=(10, 0, 0), r=(0, 0, 90))
    return transform("c", parent="p", t=(1, 0, 0), r=(0, 0, 30))


def test_absolute_by_default():
    """`rotate(x,y,z)` is absolute by default; returns None [doc]."""
    assert cmds.rotate(10, 20, 30, "p") is None
    assert angles("p") == close([10, 20, 30])


@pytest.mark.parametrize("flags", [{}, {"absolute": True}, {"worldSpace": True}])
def test_absolute_in_the_world(flags):
    """The default is an absolute rotation in the world space [page]."""
    cmds.rotate(0, 0, 45, "c", **flags)
    assert angles("c", ws=True) == close([0, 0, 45])
    assert angles("c") == close([0, 0, -45])


def test_absolute_in_object_space():
    cmds.rotate(0, 0, 45, "c", objectSpace=True)
    assert angles("c") == close([0, 0, 45])


def test_relative_in_the_world():
    transform("a", r=(90, 0, 0))
    cmds.rotate(0, 0, 90, "a", relative=True, worldSpace=True)
    assert world("a")[:3] == close([0, 1, 0])


def test_relative_in_object_space():
    """-objectSpace: about object-space axes [page]."""
    transform("a", r=(90, 0, 0))
    cmds.rotate(0, 0, 90, "a", relative=True, objectSpace=True)
    assert world("a")[:3] == close([0, 0, 1])


def test_relative_adds_to_itself():
    cmds.rotate(0, 0, 10, "c", relative=True)
    assert angles("c") == close([0, 0, 40])


def test_euler():
    """-euler: values are added to the current XYZ rotation [page]."""
    transform("a", r=(90, 0, 10))
    cmds.rotate(0, 0, 400, "a", relative=True, euler=True)
    assert angles("a") == close([90, 0, 410])


def test_force_order_xyz():
    """-forceOrderXYZ: the values are in the order xyz whatever the object's [page]."""
    transform("a", ro=5)
    transform("b")
    cmds.rotate(10, 20, 30, "a", forceOrderXYZ=True)
    cmds.rotate(10, 20, 30, "b")
    assert world("a") == close(world("b"))
    assert angles("a") != close([10, 20, 30])


@pytest.mark.parametrize(
    ("flags", "numbers", "expected"),
    [
        ({"rotateX": True}, (50,), (50, 20, 30)),
        ({"rotateY": True}, (50,), (10, 50, 30)),
        ({"rotateZ": True}, (50,), (10, 20, 50)),
        ({"rotateXY": True}, (50, 60), (50, 60, 30)),
        ({"rotateXZ": True}, (50, 60), (50, 20, 60)),
        ({"rotateYZ": True}, (50, 60), (10, 50, 60)),
        ({"rotateXYZ": True}, (50, 60, 70), (50, 60, 70)),
    ],
)
def test_axes(flags, numbers, expected):
    transform("a", r=(10, 20, 30))
    cmds.rotate(*numbers, "a", **flags)
    assert angles("a") == close(expected)


def test_pivot():
    """-pivot: about a point of the world; rotatePivotTranslate takes up the way [page, of -translate]."""
    transform("a", t=(1, 0, 0))
    cmds.rotate(0, 0, 90, "a", pivot=(0, 0, 0))
    assert place("a") == close([0, 1, 0])
    assert cmds.getAttr("a.t") == [(1.0, 0.0, 0.0)]
    assert cmds.getAttr("a.rpt")[0] == close((-1, 1, 0))


def test_translate():
    """-translate changes the translate attribute instead [page]."""
    transform("a", t=(1, 0, 0))
    cmds.rotate(0, 0, 90, "a", pivot=(0, 0, 0), translate=True)
    assert cmds.getAttr("a.t")[0] == close((0, 1, 0))
    assert cmds.getAttr("a.rpt")[0] == close((0, 0, 0))


def test_center_pivot():
    """-centerPivot: the centre of the box around all objects [page]."""
    box("a")
    box("b")
    cmds.setAttr("b.t", 4, 0, 0)
    cmds.rotate(0, 0, 180, "a", "b", centerPivot=True)
    assert place("a") == close([4, 0, 0])
    assert place("b") == close([0, 0, 0])


def test_object_center_pivot():
    """-objectCenterPivot: the centre of the box of each object [page]."""
    box("a")
    cmds.xform("a", rp=(5, 0, 0))
    cmds.rotate(0, 0, 180, "a", objectCenterPivot=True)
    assert cmds.xform("a", q=True, bb=True, ws=True) == close([-0.5, -0.5, -0.5, 0.5, 0.5, 0.5])


def test_preserve_child_position():
    before = world("c")
    cmds.rotate(0, 50, 0, "p", preserveChildPosition=True)
    assert world("c") == close(before)


def test_preserve_geometry_position():
    box("a")
    cmds.rotate(0, 0, 90, "a", preserveGeometryPosition=True)
    assert cmds.xform("a.vtx[0]", q=True, t=True, ws=True) == close([-0.5, -0.5, -0.5], 1e-6)
    assert angles("a") == close([0, 0, 90])


def test_joint_keeps_its_orient():
    cmds.createNode("joint", name="j")
    cmds.setAttr("j.jointOrient", 0, 0, 30)
    cmds.rotate(0, 0, 45, "j")
    assert angles("j") == close([0, 0, 15])
    assert cmds.getAttr("j.jointOrient")[0] == close((0, 0, 30))


def test_angles_are_in_the_scenes_unit():
    cmds.currentUnit(angle="rad")
    cmds.rotate(0, 0, 1, "p")
    cmds.currentUnit(angle="deg")
    assert cmds.getAttr("p.rz") == pytest.approx(57.29577951308232)


def test_vertices():
    """Components turn about a point, else about their centre [unsure for the latter]."""
    box("a")
    cmds.rotate(0, 0, 180, "a.vtx[0]", pivot=(0, 0, 0))
    assert cmds.xform("a.vtx[0]", q=True, t=True, ws=True) == close([0.5, 0.5, -0.5], 1e-6)
    before = cmds.xform("a", q=True, bb=True)
    cmds.rotate(0, 0, 90, "a.vtx[1]", relative=True)
    assert cmds.xform("a", q=True, bb=True) == close(before, 1e-6)


def test_missing_name():
    """A missing name given after the numbers: ValueError [code:2014 console log]."""
    with pytest.raises(ValueError, match=r"^No object matches name: poly2$"):
        cmds.rotate(0, 0, 0, "poly2")


def test_nothing_to_rotate():
    cmds.select(clear=True)
    with pytest.raises(RuntimeError, match="No valid objects supplied to 'rotate' command"):
        cmds.rotate(0, 0, 45)


def test_undo():
    cmds.rotate(0, 0, 45, "c", pivot=(1, 2, 3))
    undone(lambda: world("c"))
