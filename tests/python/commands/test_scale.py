"""scale. Sources: behaviour.md "xform, move, rotate, scale, pivots"; "page": the documentation."""

import pytest
from maya import cmds

from .dag_scene import box, close, transform, undone, world


def factors(node):
    return cmds.getAttr(f"{node}.s")[0]


@pytest.mark.parametrize("flags", [{}, {"absolute": True}, {"objectSpace": True}])
def test_absolute(flags):
    """The page says relative, scripts rely on absolute unless `relative=True` [doc; unsure]. Returns None."""
    transform("a", s=(5, 5, 5))
    assert cmds.scale(1, 2, 3, "a", **flags) is None
    assert factors("a") == (1.0, 2.0, 3.0)


def test_relative():
    transform("a", s=(5, 5, 5))
    cmds.scale(1, 2, 3, "a", relative=True)
    assert factors("a") == (5.0, 10.0, 15.0)


@pytest.mark.parametrize(
    ("flags", "numbers", "expected"),
    [
        ({"scaleX": True}, (7,), (7, 5, 5)),
        ({"scaleY": True}, (7,), (5, 7, 5)),
        ({"scaleZ": True}, (7,), (5, 5, 7)),
        ({"scaleXY": True}, (7, 8), (7, 8, 5)),
        ({"scaleXZ": True}, (7, 8), (7, 5, 8)),
        ({"scaleYZ": True}, (7, 8), (5, 7, 8)),
        ({"scaleXYZ": True}, (7, 8, 9), (7, 8, 9)),
    ],
)
def test_axes(flags, numbers, expected):
    transform("a", s=(5, 5, 5))
    cmds.scale(*numbers, "a", **flags)
    assert factors("a") == expected


def test_pivot():
    """-pivot: about a point of the world; scalePivotTranslate takes up the way [unsure: as rotate does]."""
    transform("a", t=(1, 0, 0), r=(0, 0, 90))
    cmds.scale(2, 2, 2, "a", pivot=(0, 0, 0))
    assert world("a")[12:15] == close([2, 0, 0])
    assert cmds.getAttr("a.t") == [(1.0, 0.0, 0.0)]
    assert cmds.getAttr("a.spt")[0] == close((0, -1, 0))


def test_object_center_pivot():
    """-objectCenterPivot: about the centre of each object's box [page]."""
    box("a")
    cmds.xform("a", sp=(5, 0, 0))
    cmds.scale(2, 2, 2, "a", objectCenterPivot=True)
    assert cmds.xform("a", q=True, bb=True, ws=True) == close([-1, -1, -1, 1, 1, 1])


def test_center_pivot():
    """-centerPivot: about the centre of the box around all objects [page]."""
    box("a")
    box("b")
    cmds.setAttr("b.t", 4, 0, 0)
    cmds.scale(2, 2, 2, "a", "b", centerPivot=True)
    assert cmds.exactWorldBoundingBox("a", "b") == close([-3, -1, -1, 7, 1, 1])


def test_preserve_child_position():
    transform("p")
    transform("c", parent="p", t=(1, 2, 3))
    before = world("c")
    cmds.scale(2, 3, 4, "p", preserveChildPosition=True)
    assert world("c") == close(before)


def test_preserve_geometry_position():
    box("a")
    cmds.scale(2, 2, 2, "a", preserveGeometryPosition=True)
    assert cmds.xform("a", q=True, bb=True, ws=True) == close([-0.5, -0.5, -0.5, 0.5, 0.5, 0.5], 1e-6)


def test_vertices():
    box("a")
    cmds.scale(2, 1, 1, "a.vtx[*]")
    assert cmds.xform("a", q=True, bb=True) == close([-1, -0.5, -0.5, 1, 0.5, 0.5], 1e-6)
    cmds.scale(0, 0, 0, "a.vtx[*]", pivot=(1, 0, 0))
    assert cmds.xform("a", q=True, bb=True) == close([1, 0, 0, 1, 0, 0], 1e-6)


def test_missing_name():
    with pytest.raises(ValueError, match=r"^No object matches name: poly2$"):
        cmds.scale(1, 1, 1, "poly2")


def test_undo():
    transform("a", t=(1, 0, 0))
    cmds.scale(2, 2, 2, "a", pivot=(0, 0, 0))
    undone(lambda: world("a"))
