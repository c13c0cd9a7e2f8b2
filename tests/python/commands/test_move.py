"""move. Sources: behaviour.md "xform, move, rotate, scale, pivots"; "page": the documentation."""

import pytest
from maya import cmds

from .dag_scene import box, close, open_curve, place, transform, undone, world


def position(node):
    return cmds.xform(node, q=True, t=True, ws=True)


@pytest.fixture(autouse=True)
def child():
    """A transform below a moved, turned and scaled one."""
    transform("p", t=(10, 0, 0), r=(0, 0, 90), s=(2, 2, 2))
    return transform("c", parent="p", t=(1, 2, 3), r=(0, 0, 30))


@pytest.mark.parametrize("flags", [{}, {"absolute": True}, {"worldSpace": True}])
def test_absolute_in_the_world(flags):
    """`move(1,2,3,"n")` is absolute in world space; returns None [doc]."""
    assert cmds.move(1, 2, 3, "c", **flags) is None
    assert position("c") == close([1, 2, 3])


def test_relative():
    """`relative=True` adds [doc], along the world's axes [page]."""
    before = position("c")
    cmds.move(1, 0, 0, "c", relative=True)
    assert position("c") == close([before[0] + 1, before[1], before[2]])


def test_selection():
    cmds.select("c")
    cmds.move(1, 2, 3)
    assert position("c") == close([1, 2, 3])


def test_numbers_in_a_list():
    cmds.move([1, 2, 3], "c")
    assert position("c") == close([1, 2, 3])


@pytest.mark.parametrize("flags", [{"objectSpace": True}, {"localSpace": True}])
def test_absolute_in_other_spaces(flags):
    """Absolute in object or local space sets the channels [unsure for object space]."""
    cmds.move(4, 5, 6, "c", absolute=True, **flags)
    assert cmds.getAttr("c.t")[0] == close((4, 5, 6))


def test_relative_in_local_space():
    """-localSpace: along the parent's axes [page]."""
    cmds.move(1, 0, 0, "c", relative=True, localSpace=True)
    assert cmds.getAttr("c.t")[0] == close((2, 2, 3))


def test_relative_in_object_space():
    """-objectSpace: along the object's own axes [page]."""
    cmds.setAttr("c.r", 0, 0, 90)
    cmds.move(1, 0, 0, "c", relative=True, objectSpace=True)
    assert cmds.getAttr("c.t")[0] == close((1, 3, 3))


def test_world_space_distance():
    """-worldSpaceDistance: lengths of the world, along the axes of the other space [page]."""
    cmds.setAttr("c.s", 5, 5, 5)
    before = position("c")
    cmds.move(3, 0, 0, "c", relative=True, objectSpace=True, worldSpaceDistance=True)
    after = position("c")
    length = sum((b - a) ** 2 for a, b in zip(before, after, strict=True)) ** 0.5
    assert length == pytest.approx(3)


@pytest.mark.parametrize(
    ("flags", "numbers", "expected"),
    [
        ({"moveX": True}, (5,), (5, 2, 6)),
        ({"moveY": True}, (5,), (6, 5, 6)),
        ({"y": True}, (5,), (6, 5, 6)),
        ({"moveZ": True}, (5,), (6, 2, 5)),
        ({"moveXY": True}, (5, 7), (5, 7, 6)),
        ({"moveXZ": True}, (5, 7), (5, 2, 7)),
        ({"moveYZ": True}, (5, 7), (6, 5, 7)),
        ({"moveXYZ": True}, (5, 7, 9), (5, 7, 9)),
        ({"x": True, "z": True}, (5, 7), (5, 2, 7)),
        ({"y": True}, (1, 5, 9), (6, 5, 6)),
    ],
)
def test_axes(flags, numbers, expected):
    """Axis flags: `move(5, "n", y=True)` takes one number [doc]; of three the axis' own is taken [unsure]."""
    cmds.move(*numbers, "c", **flags)
    assert position("c") == close(expected)


def test_rotate_pivot_relative():
    """`rotatePivotRelative=True` moves so that the rotate pivot lands at the point [doc]."""
    transform("a", t=(1, 0, 0), rp=(0, 5, 0))
    cmds.move(0, 0, 0, "a", rotatePivotRelative=True)
    assert place("a") == close([0, 0, 0])
    assert cmds.getAttr("a.t")[0] == close((0, -5, 0))


def test_scale_pivot_relative():
    """-scalePivotRelative alike [page]."""
    transform("a", sp=(0, 0, 5))
    cmds.move(0, 0, 0, "a", scalePivotRelative=True)
    assert cmds.xform("a", q=True, sp=True, ws=True) == close([0, 0, 0])


def test_pivot_plugs():
    """Named pivots are moved and the object stays, the way scripts write it [known]."""
    transform("a", t=(1, 0, 0), r=(0, 0, 90))
    before = world("a")
    cmds.move(5, 0, 0, "a.rotatePivot", "a.scalePivot", absolute=True)
    assert place("a") == close([5, 0, 0])
    assert cmds.xform("a", q=True, sp=True, ws=True) == close([5, 0, 0])
    assert world("a") == close(before)
    cmds.move(0, 1, 0, "a.rotatePivot", relative=True)
    assert place("a") == close([5, 1, 0])


def test_ufe_pivots():
    """-ufeRotatePivot, -ufeScalePivot: the pivots of the objects [undocumented; unsure]."""
    transform("a", t=(1, 0, 0))
    before = world("a")
    cmds.move(5, 0, 0, "a", ufeRotatePivot=True)
    assert cmds.getAttr("a.rp") == [(4.0, 0.0, 0.0)]
    assert cmds.getAttr("a.sp") == [(0.0, 0.0, 0.0)]
    cmds.move(5, 0, 0, "a", urp=True, ufeScalePivot=True)
    assert cmds.getAttr("a.sp") == [(4.0, 0.0, 0.0)]
    assert world("a") == close(before)


def test_preserve_child_position():
    """-preserveChildPosition: children stay where they are [page]."""
    before = world("c")
    cmds.move(1, 2, 3, "p", preserveChildPosition=True)
    assert position("p") == close([1, 2, 3])
    assert world("c") == close(before)


def test_preserve_geometry_position():
    """-preserveGeometryPosition: the points stay where they are [page]."""
    box("a")
    cmds.move(1, 2, 3, "a", preserveGeometryPosition=True)
    assert position("a") == [1.0, 2.0, 3.0]
    assert cmds.xform("a.vtx[0]", q=True, t=True, ws=True) == close([-0.5, -0.5, -0.5], 1e-6)


def test_joint():
    cmds.createNode("joint", name="j", parent="p")
    cmds.move(1, 2, 3, "j")
    assert position("j") == close([1, 2, 3])


def test_locked_axes_are_left():
    cmds.setAttr("p.tx", lock=True)
    cmds.move(1, 2, 3, "p")
    assert cmds.getAttr("p.t") == [(10.0, 2.0, 3.0)]


# ---- components


def test_vertices():
    box("a")
    cmds.setAttr("a.t", 5, 0, 0)
    cmds.move(0, 1, 0, "a.vtx[0:1]", relative=True)
    assert cmds.xform("a.vtx[0:1]", q=True, t=True, ws=True) == close([4.5, 0.5, -0.5, 4.5, 0.5, 0.5], 1e-6)
    cmds.move(0, 0, 0, "a.vtx[7]", absolute=True, worldSpace=True)
    assert cmds.xform("a.vtx[7]", q=True, t=True, ws=True) == close([0, 0, 0], 1e-6)
    cmds.move(0, 0, 0, "a.vtx[7]", objectSpace=True)
    assert cmds.xform("a.vtx[7]", q=True, t=True) == close([0, 0, 0], 1e-6)


def test_vertices_of_a_selection():
    box("a")
    cmds.select("a.vtx[0]")
    cmds.move(1, 1, 1, rotatePivotRelative=True)
    assert cmds.xform("a.vtx[0]", q=True, t=True, ws=True) == close([1, 1, 1], 1e-6)


@pytest.mark.parametrize("flags", [{"absolute": True}, {"relative": True}])
def test_pivots_are_ignored_for_components(flags):
    """`rotatePivotRelative=True` is ignored for components [doc]."""
    for name in "ab":
        box(name)
        cmds.setAttr(f"{name}.rp", 0, 5, 0)
    cmds.move(1, 2, 3, "a.vtx[0]", **flags)
    cmds.move(1, 2, 3, "b.vtx[0]", rotatePivotRelative=True, **flags)
    moved, plain = (cmds.xform(f"{name}.vtx[0]", q=True, t=True, ws=True) for name in "ba")
    assert moved == close(plain, 1e-6)


def test_vertices_undo():
    box("a")
    cmds.move(0, 1, 0, "a.vtx[*]", relative=True)
    undone(lambda: cmds.xform("a.vtx[*]", q=True, t=True))


def test_control_points(tmp_path):
    """CVs of a curve without history move in its data."""
    curve = open_curve(tmp_path)
    cmds.move(0, 0, 5, f"{curve}.cv[1:2]", relative=True)
    assert cmds.xform(f"{curve}.cv[*]", q=True, t=True) == [0, 0, 0, 1, 2, 5, 3, 0, 6, 4, 0, 0]
    undone(lambda: cmds.xform(f"{curve}.cv[*]", q=True, t=True))


# ---- errors


def test_missing_name():
    """A missing name given after the numbers: ValueError [code:2014 console log, rotate]."""
    with pytest.raises(ValueError, match=r"^No object matches name: poly2$"):
        cmds.move(1, 2, 3, "poly2")


def test_too_few_numbers():
    """[unsure: text of the calling conventions]"""
    with pytest.raises(RuntimeError, match=r"Not enough objects or values\."):
        cmds.move(1, 2, "c")


def test_nothing_to_move():
    """[unsure: text as xform's]"""
    cmds.select(clear=True)
    with pytest.raises(RuntimeError, match="No valid objects supplied to 'move' command"):
        cmds.move(1, 2, 3)
    with pytest.raises(RuntimeError, match="No valid objects supplied to 'move' command"):
        cmds.move(1, 2, 3, "lambert1")


def test_switch_given_a_value():
    """`move(r=(1,2,3))`: TypeError (calling conventions [code:session log])."""
    with pytest.raises(TypeError, match=r"^Flag 'r' must be passed a boolean argument$"):
        cmds.move(1, 2, 3, "c", r=(1, 2, 3))


def test_undo():
    cmds.move(1, 2, 3, "p", preserveChildPosition=True)
    undone(lambda: (world("p"), world("c")))
