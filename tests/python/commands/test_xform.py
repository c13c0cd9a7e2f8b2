"""xform. Sources: behaviour.md "xform, move, rotate, scale, pivots", "Matrices"; "page": the documentation."""

import math

import pytest
from maya import cmds

import understudy

from .dag_scene import SQRT_HALF, box, close, local, place, transform, undone, world


def query(node, **flags):
    return cmds.xform(node, query=True, **flags)


@pytest.fixture
def child():
    """A transform below a moved, turned and scaled one."""
    transform("p", t=(10, 0, 0), r=(0, 0, 90), s=(2, 2, 2))
    return transform("c", parent="p", t=(1, 2, 3), r=(0, 0, 30))


# ---- query


def test_translation(child):
    """Flat list [known; code:cmt, gt]; default space is object (local) [doc]."""
    assert query(child, translation=True) == [1.0, 2.0, 3.0]
    assert query(child, t=True, objectSpace=True) == [1.0, 2.0, 3.0]


def test_translation_in_the_world(child):
    """`xform(q, worldSpace, translation)` is row 3 of the world matrix [doc], where there are no pivots."""
    assert query(child, t=True, worldSpace=True) == close([6, 2, 6])
    assert query(child, t=True, ws=True) == close(world(child)[12:15])


def test_translation_leaves_pivots_out():
    """The translate channel is carried to world space, pivots are not in it [known]; against "row 3" [doc]: unsure."""
    transform("p", t=(10, 0, 0))
    transform("c", parent="p", t=(1, 0, 0), rp=(5, 0, 0), r=(0, 0, 90))
    assert query("c", t=True, ws=True) == close([11, 0, 0])
    assert place("c") == close([16, 0, 0])


def test_lengths_follow_the_linear_unit():
    """The same distance reads 10, 0.1 or 100 in cm, m, mm [code:elom]."""
    transform("a", t=(10, 0, 0))
    for unit, expected in (("cm", 10), ("m", 0.1), ("mm", 100)):
        cmds.currentUnit(linear=unit)
        assert query("a", t=True, ws=True)[0] == pytest.approx(expected)


def test_angles_follow_the_angle_unit():
    """Rotation in UI degrees [known]."""
    transform("a", r=(0, 0, 90))
    assert query("a", ro=True) == close([0, 0, 90])
    cmds.currentUnit(angle="rad")
    assert query("a", ro=True) == close([0, 0, math.pi / 2])


def test_rotation(child):
    assert query(child, rotation=True) == close([0, 0, 30])
    assert query(child, ro=True, ws=True) == close([0, 0, 120])


def test_rotation_of_a_root_is_its_channels():
    transform("a", r=(400, 0, 0))
    assert query("a", ro=True, ws=True) == close([400, 0, 0])


def test_world_rotation_is_in_the_objects_order():
    """[unsure: in its own rotateOrder]"""
    transform("p", r=(30, 0, 0))
    transform("c", parent="p", r=(0, 40, 0), ro=5)
    x, y, z = query("c", ro=True, ws=True)
    transform("free", ro=5)
    cmds.setAttr("free.r", x, y, z)
    assert local("free") == close(world("c"))


def test_world_rotation_of_a_joint_counts_its_orient():
    cmds.createNode("joint", name="j")
    cmds.setAttr("j.jointOrient", 0, 0, 90)
    assert query("j", ro=True, ws=True) == close([0, 0, 90])
    assert query("j", ro=True) == close([0, 0, 0])


def test_scale(child):
    assert query("p", scale=True) == [2.0, 2.0, 2.0]
    cmds.setAttr("c.s", 1, 2, 3)
    assert query(child, s=True) == [1.0, 2.0, 3.0]


def test_world_scale_is_cumulative(child):
    """Cumulative, valid for uniform scales without rotation [page]; unsure in behaviour.md."""
    cmds.setAttr("c.s", 1, 2, 3)
    assert query(child, s=True, ws=True) == [2.0, 4.0, 6.0]


def test_shear():
    transform("a", sh=(1, 2, 3))
    assert query("a", shear=True) == [1.0, 2.0, 3.0]


def test_pivots():
    """`rotatePivot`/`scalePivot` -> 3 floats, `pivots=True` -> 6 floats [known]."""
    transform("a", rp=(1, 2, 3), sp=(4, 5, 6))
    assert query("a", rotatePivot=True) == [1.0, 2.0, 3.0]
    assert query("a", scalePivot=True) == [4.0, 5.0, 6.0]
    assert query("a", pivots=True) == [1.0, 2.0, 3.0, 4.0, 5.0, 6.0]


def test_pivots_in_the_world():
    """`xform(q, worldSpace, rotatePivot)` is the pivot through the world matrix [doc]."""
    transform("a", t=(10, 0, 0), rp=(1, 0, 0), sp=(0, 1, 0))
    assert query("a", rp=True, ws=True) == [11.0, 0.0, 0.0]
    assert query("a", sp=True, ws=True) == [10.0, 1.0, 0.0]
    assert query("a", piv=True, ws=True) == [11.0, 0.0, 0.0, 10.0, 1.0, 0.0]


def test_matrix(child):
    """`matrix=True` -> 16 floats [known]; row vectors, translation in 12..14 [doc]."""
    matrix = query("p", matrix=True)
    assert matrix == close([0, 2, 0, 0, -2, 0, 0, 0, 0, 0, 2, 0, 10, 0, 0, 1])
    assert query(child, m=True)[12:15] == [1.0, 2.0, 3.0]
    assert query(child, m=True, ws=True)[12:15] == close([6, 2, 6])


def test_matrix_leaves_offset_parent_matrix_out():
    """`xform(q, matrix, objectSpace)` leaves `offsetParentMatrix` out; the world matrix has it [known]."""
    transform("a", t=(1, 0, 0))
    cmds.setAttr("a.offsetParentMatrix", [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 5, 0, 1], type="matrix")
    assert query("a", m=True)[12:15] == [1.0, 0.0, 0.0]
    assert query("a", m=True, ws=True)[12:15] == [1.0, 5.0, 0.0]
    assert query("a", t=True, ws=True) == [1.0, 5.0, 0.0]


def test_rotate_order():
    transform("a", ro=2)
    assert query("a", rotateOrder=True) == "zxy"


def test_rotate_axis():
    transform("a", ra=(10, 20, 30))
    assert query("a", rotateAxis=True) == close([10, 20, 30])


def test_rotate_and_scale_translation():
    transform("a", rpt=(1, 2, 3), spt=(4, 5, 6))
    assert query("a", rotateTranslation=True) == [1.0, 2.0, 3.0]
    assert query("a", scaleTranslation=True) == [4.0, 5.0, 6.0]


def test_bounding_box():
    """`boundingBox=True` -> 6 floats xmin ymin zmin xmax ymax zmax [doc]."""
    box("a", 2)
    cmds.setAttr("a.t", 5, 0, 0)
    assert query("a", boundingBox=True, ws=True) == [4.0, -1.0, -1.0, 6.0, 1.0, 1.0]


def test_bounding_box_without_world_space_is_the_parents():
    """[unsure: the object's own matrix counts]"""
    box("a", 2)
    transform("p", t=(100, 0, 0))
    cmds.parent("a", "p", relative=True)
    cmds.setAttr("a.t", 5, 0, 0)
    assert query("a", bb=True) == [4.0, -1.0, -1.0, 6.0, 1.0, 1.0]


def test_bounding_box_of_children():
    box("a", 2)
    box("b", 2)
    cmds.setAttr("b.t", 10, 0, 0)
    cmds.group("a", "b", name="g")
    assert query("g", bb=True, ws=True) == [-1.0, -1.0, -1.0, 11.0, 1.0, 1.0]


def test_bounding_box_invisible():
    """`bbi` counts invisible children, `bb` does not [page]."""
    box("a", 2)
    box("b", 2)
    cmds.setAttr("b.t", 10, 0, 0)
    cmds.setAttr("b.v", False)
    cmds.group("a", "b", name="g")
    assert query("g", bb=True, ws=True)[3] == 1.0
    assert query("g", boundingBoxInvisible=True, ws=True)[3] == 11.0


def test_bounding_box_of_locators_and_joints():
    """A locator's box is its local scale around its local position; a joint's is a point [unsure]."""
    cmds.spaceLocator(name="l", p=(1, 0, 0))
    assert query("l", bb=True, ws=True) == [0.0, -1.0, -1.0, 2.0, 1.0, 1.0]
    cmds.select(clear=True)
    cmds.joint(name="j", p=(3, 0, 0))
    assert query("j", bb=True, ws=True) == [3.0, 0.0, 0.0, 3.0, 0.0, 0.0]


def test_bounding_box_of_nothing():
    """Of an empty group zeros [unsure]."""
    transform("a", t=(5, 0, 0))
    assert query("a", bb=True, ws=True) == [0.0] * 6


def test_bounding_box_counts_tweaks():
    box("a", 2)
    cmds.setAttr("aShape.pnts[7]", 3, 0, 0)
    assert query("a", bb=True, ws=True)[3] == 4.0


def test_several_values_at_once():
    """[unsure: one after another, in the order t, ro, s]"""
    transform("a", t=(1, 2, 3), s=(4, 5, 6))
    assert query("a", t=True, s=True) == [1.0, 2.0, 3.0, 4.0, 5.0, 6.0]


# ---- set


def test_set_answers_none():
    transform("a")
    assert cmds.xform("a", t=(1, 2, 3)) is None


@pytest.mark.parametrize("flags", [{}, {"absolute": True}, {"objectSpace": True}])
def test_set_translation(flags):
    transform("a", t=(5, 5, 5))
    cmds.xform("a", t=(1, 2, 3), **flags)
    assert cmds.getAttr("a.t") == [(1.0, 2.0, 3.0)]


def test_set_translation_in_the_world(child):
    cmds.xform(child, ws=True, t=(10, 4, 0))
    assert query(child, t=True, ws=True) == close([10, 4, 0])
    assert cmds.getAttr("c.t")[0] == close((2, 0, 0))


def test_set_translation_relative(child):
    """-relative adds; in object space to the channel [unsure], in world space along the world's axes."""
    cmds.xform(child, relative=True, t=(1, 0, 0))
    assert cmds.getAttr("c.t") == [(2.0, 2.0, 3.0)]
    cmds.xform(child, r=True, ws=True, t=(0, 2, 0))
    assert cmds.getAttr("c.t")[0] == close((3, 2, 3))


def test_world_space_distance(child):
    """Lengths are world space distances along the local axes [page]."""
    cmds.xform(child, r=True, wd=True, t=(2, 0, 0))
    assert cmds.getAttr("c.t")[0] == close((2, 2, 3))
    cmds.setAttr("c.t", 3, 0, 0)
    assert query(child, t=True, worldSpaceDistance=True) == close([6, 0, 0])


def test_set_translation_in_the_scenes_unit():
    transform("a")
    cmds.currentUnit(linear="m")
    cmds.xform("a", t=(1, 0, 0))
    cmds.currentUnit(linear="cm")
    assert cmds.getAttr("a.tx") == 100.0


def test_set_rotation(child):
    cmds.xform(child, ro=(10, 20, 30))
    assert cmds.getAttr("c.r")[0] == close((10, 20, 30))


def test_set_rotation_in_the_world(child):
    cmds.xform(child, ws=True, ro=(10, 20, 30))
    assert query(child, ro=True, ws=True) == close([10, 20, 30])
    transform("free")
    cmds.setAttr("free.r", 10, 20, 30)
    assert [2 * v for v in world("free")[:11]] == close(world(child)[:11])


def test_set_world_rotation_of_a_joint():
    cmds.createNode("joint", name="j")
    cmds.setAttr("j.jointOrient", 20, 30, 40)
    cmds.xform("j", ws=True, ro=(0, 0, 0))
    assert world("j")[:11] == close([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1])


def test_set_rotation_relative():
    """A relative rotation turns on about the object's axes, with -worldSpace about those of the world [unsure]."""
    transform("a", r=(90, 0, 0))
    cmds.xform("a", relative=True, ro=(0, 0, 90))
    assert world("a")[:3] == close([0, 0, 1])
    transform("b", r=(90, 0, 0))
    cmds.xform("b", relative=True, ws=True, ro=(0, 0, 90))
    assert world("b")[:3] == close([0, 1, 0])


def test_euler_adds_the_angles():
    """`euler` modifies -relative: values are added to the current XYZ rotation [page]."""
    transform("a", r=(90, 0, 10))
    cmds.xform("a", relative=True, euler=True, ro=(0, 0, 400))
    assert cmds.getAttr("a.r")[0] == close((90, 0, 410))


def test_set_scale():
    transform("a", s=(2, 2, 2))
    cmds.xform("a", s=(1, 2, 3))
    assert cmds.getAttr("a.s") == [(1.0, 2.0, 3.0)]
    cmds.xform("a", relative=True, s=(2, 2, 2))
    assert cmds.getAttr("a.s") == [(2.0, 4.0, 6.0)]


def test_set_shear():
    transform("a")
    cmds.xform("a", sh=(1, 2, 3))
    assert cmds.getAttr("a.sh") == [(1.0, 2.0, 3.0)]


def test_set_pivots_keeps_the_object():
    """-preserve is true by default: the translations of the pivots make up for it [page]."""
    transform("a", t=(1, 2, 3), r=(10, 20, 30), s=(2, 1, 1))
    before = world("a")
    cmds.xform("a", rp=(5, 0, 0))
    cmds.xform("a", sp=(0, 5, 0))
    assert cmds.getAttr("a.rp") == [(5.0, 0.0, 0.0)]
    assert cmds.getAttr("a.sp") == [(0.0, 5.0, 0.0)]
    assert world("a") == close(before)


def test_set_pivots_without_preserve():
    transform("a", r=(0, 0, 90))
    cmds.xform("a", preserve=False, rp=(1, 0, 0))
    assert cmds.getAttr("a.rpt") == [(0.0, 0.0, 0.0)]
    assert world("a")[12:15] == close([1, -1, 0])


def test_set_both_pivots_in_the_world():
    transform("a", t=(10, 0, 0), s=(2, 2, 2))
    cmds.xform("a", ws=True, pivots=(14, 0, 0))
    assert cmds.getAttr("a.rp") == [(2.0, 0.0, 0.0)]
    assert cmds.getAttr("a.sp") == [(2.0, 0.0, 0.0)]
    assert query("a", rp=True, ws=True) == close([14, 0, 0])


def test_set_pivots_relative():
    transform("a", t=(10, 0, 0), rp=(1, 0, 0))
    cmds.xform("a", relative=True, rp=(0, 1, 0))
    assert cmds.getAttr("a.rp") == [(1.0, 1.0, 0.0)]


def test_center_pivots():
    """`centerPivots=True` [doc]: to the centre of the bounding box."""
    box("a", 2)
    cmds.move(3, 0, 0, "a.vtx[*]", relative=True)
    cmds.xform("a", centerPivots=True)
    assert cmds.getAttr("a.rp") == [(3.0, 0.0, 0.0)]
    assert cmds.getAttr("a.sp") == [(3.0, 0.0, 0.0)]


def test_zero_transform_pivots():
    """Pivots become zero and the matrix stays [doc]."""
    transform("a", t=(1, 2, 3), r=(10, 20, 30), rp=(5, 0, 0), sp=(0, 1, 0), s=(1, 2, 3))
    before = world("a")
    cmds.xform("a", zeroTransformPivots=True)
    assert query("a", pivots=True) == [0.0] * 6
    assert world("a") == close(before)


def test_rotate_order_preserves_the_orientation():
    """`rotateOrder="zxy"` preserves orientation with `preserve` [doc], which is the default [page]."""
    transform("a", r=(10, 20, 30))
    before = world("a")
    cmds.xform("a", rotateOrder="zxy")
    assert cmds.getAttr("a.rotateOrder") == 2
    assert world("a") == close(before)
    assert cmds.getAttr("a.r")[0] != close((10, 20, 30))


def test_rotate_order_without_preserve():
    transform("a", r=(10, 20, 30))
    cmds.xform("a", preserve=False, rotateOrder="zxy")
    assert cmds.getAttr("a.r")[0] == close((10, 20, 30))


def test_unknown_rotate_order():
    transform("a")
    with pytest.raises(RuntimeError, match="'abc' is no rotate order"):
        cmds.xform("a", rotateOrder="abc")


def test_set_rotate_axis():
    """-rotateAxis keeps the orientation, as -preserve is used with it [page]."""
    transform("a", r=(10, 20, 30))
    before = world("a")
    cmds.xform("a", rotateAxis=(0, 0, 90))
    assert cmds.getAttr("a.ra")[0] == close((0, 0, 90))
    assert world("a") == close(before)
    cmds.xform("a", preserve=False, ra=(0, 0, 0))
    assert world("a") != close(before)


def test_set_rotate_and_scale_translation():
    transform("a")
    cmds.xform("a", rotateTranslation=(1, 2, 3), scaleTranslation=(4, 5, 6))
    assert cmds.getAttr("a.rpt") == [(1.0, 2.0, 3.0)]
    assert cmds.getAttr("a.spt") == [(4.0, 5.0, 6.0)]


MATRIX = [0, 2, 0, 0, -3, 0, 0, 0, 0, 0, 4, 0, 5, 6, 7, 1]


def test_set_matrix():
    transform("a")
    cmds.xform("a", matrix=MATRIX)
    assert local("a") == close(MATRIX)
    assert cmds.getAttr("a.r")[0] == close((0, 0, 90))
    assert cmds.getAttr("a.s")[0] == close((2, 3, 4))


def test_set_matrix_in_the_world(child):
    cmds.xform(child, ws=True, m=MATRIX)
    assert world(child) == close(MATRIX)


def test_set_matrix_with_pivots_and_shear():
    transform("a", rp=(1, 2, 3), sp=(0, 5, 0), ra=(10, 20, 30), ro=3)
    sheared = [1, 0.5, 0, 0, 0.2, 2, 0, 0, 0.1, 0.3, 3, 0, 4, 5, 6, 1]
    cmds.xform("a", m=sheared)
    assert local("a") == close(sheared)
    assert cmds.getAttr("a.rp") == [(1.0, 2.0, 3.0)]


def test_set_matrix_of_a_joint():
    cmds.createNode("joint", name="j")
    cmds.setAttr("j.jointOrient", 0, 0, 45)
    cmds.xform("j", m=MATRIX)
    assert local("j") == close(MATRIX)
    assert cmds.getAttr("j.r")[0] == close((0, 0, 45))


def test_locked_plugs_are_left_silently():
    """Setting on a locked plug is a silent no-op [code:eugene]."""
    transform("a")
    cmds.setAttr("a.tx", lock=True)
    assert cmds.xform("a", t=(1, 2, 3)) is None
    assert cmds.getAttr("a.t") == [(0.0, 2.0, 3.0)]
    cmds.setAttr("a.r", lock=True)
    cmds.xform("a", ro=(1, 2, 3))
    assert cmds.getAttr("a.r") == [(0.0, 0.0, 0.0)]


def test_driven_plugs_are_left():
    """[unsure: as locked ones]"""
    transform("a")
    transform("b", t=(7, 8, 9))
    cmds.connectAttr("b.tx", "a.tx")
    cmds.xform("a", t=(1, 2, 3))
    assert cmds.getAttr("a.t") == [(7.0, 2.0, 3.0)]


# ---- components


def test_vertex_positions():
    """3 floats for a vertex, for a range one flat list [code:gt]."""
    box("a")
    assert query("a.vtx[0]", t=True, ws=True) == [-0.5, -0.5, -0.5]
    cmds.setAttr("a.tx", 5)
    assert query("a.vtx[0:1]", t=True, ws=True) == [4.5, -0.5, -0.5, 4.5, -0.5, 0.5]
    assert query("a.vtx[0]", t=True) == [-0.5, -0.5, -0.5]


def test_set_vertex_positions():
    box("a")
    cmds.setAttr("a.t", 5, 0, 0)
    cmds.xform("a.vtx[7]", ws=True, t=(9, 9, 9))
    assert query("a.vtx[7]", t=True, ws=True) == [9.0, 9.0, 9.0]
    assert cmds.getAttr("aShape.pnts[7]")[0] == close((3.5, 8.5, 8.5), 1e-6)
    cmds.xform("a.vtx[7]", relative=True, t=(1, 0, 0))
    assert query("a.vtx[7]", t=True, ws=True) == close([10, 9, 9], 1e-6)


def test_vertices_of_a_cube(cube):
    """Cube default vtx[0] -> `[-0.5, -0.5, 0.5]` [code:gt]."""
    assert query("cube.vtx[0]", t=True, ws=True) == [-0.5, -0.5, 0.5]


def test_edges_and_faces_stand_for_their_vertices(cube):
    """The positions of the vertices, by index [unsure: order]."""
    front = [-0.5, -0.5, 0.5, 0.5, -0.5, 0.5, -0.5, 0.5, 0.5, 0.5, 0.5, 0.5]
    assert query("cube.f[0]", t=True) == front
    assert query("cube.e[0]", t=True) == front[:6]
    cmds.move(0, 0, 1, "cube.f[0]", relative=True)
    assert query("cube", bb=True) == [-0.5, -0.5, -0.5, 0.5, 0.5, 1.5]


def test_bounding_box_of_components(cube):
    assert query("cube.f[0]", bb=True, ws=True) == [-0.5, -0.5, 0.5, 0.5, 0.5, 0.5]


# ---- errors


def test_node_without_transform():
    """RuntimeError `No valid objects supplied to 'xform' command.` [code:mtk, mcp]."""
    for name in ("lambert1", "perspShape"):
        with pytest.raises(RuntimeError) as caught:
            query(name, t=True)
        assert str(caught.value).strip() == "No valid objects supplied to 'xform' command."


def test_missing_name():
    with pytest.raises(ValueError, match=r"^No object matches name: nope$"):
        query("nope", t=True)


def test_edit_is_no_mode():
    """`cmds.xform(..., edit=True)` raises TypeError `Invalid flag 'edit'` [code:eugene]."""
    with pytest.raises(TypeError, match=r"^Invalid flag 'edit'$"):
        cmds.xform("persp", edit=True, t=(1, 2, 3))


def test_wrong_value():
    """Tuple flag: TypeError (calling conventions [code:session log, 2014 console log])."""
    with pytest.raises(TypeError) as caught:
        cmds.xform("persp", t=True)
    expected = "Invalid arguments for flag 't'.  Expected ( distance, distance, distance ), got bool"
    assert str(caught.value) == expected


def test_selection():
    transform("a", t=(1, 2, 3))
    cmds.select("a")
    assert cmds.xform(q=True, t=True) == [1.0, 2.0, 3.0]


def test_unsupported_flag_says_so():
    with pytest.raises(understudy.Unsupported):
        cmds.xform("persp", reflection=True)


def test_undo():
    transform("a", r=(10, 20, 30))
    cmds.xform("a", t=(1, 2, 3), rp=(4, 5, 6), ro=(7, 8, 9), s=(1, 2, 1))
    undone(lambda: world("a"))


def test_world_matrix_of_a_shape_is_its_transforms():
    """On a shape `worldMatrix` is its transform's [doc]."""
    box("a")
    cmds.setAttr("a.r", 0, 0, 45)
    assert world("a")[:2] == close([SQRT_HALF, SQRT_HALF])
    assert cmds.getAttr("aShape.worldMatrix[0]") == close(world("a"))
