"""joint. Sources: reference/behaviour.md "Locators, joints, IK, cameras, lights"; "page" is the documentation."""

import pytest
from maya import cmds

from .dag_scene import close, transform, undone, world


def position(node):
    return cmds.xform(node, q=True, t=True, ws=True)


@pytest.fixture
def chain():
    """Three joints along (1, 1, 0) and on along x."""
    cmds.select(clear=True)
    return [cmds.joint(name=name, p=p) for name, p in (("a", (0, 0, 0)), ("b", (1, 1, 0)), ("c", (3, 1, 0)))]


# ---- create


def test_next_joint_goes_below():
    """`joint(p=(0,0,0))` -> `joint1`, next calls below the one before [code:2014 console log, cmt tests]."""
    cmds.select(clear=True)
    assert cmds.joint(p=(0, 0, 0)) == "joint1"
    assert cmds.joint(p=(1, 0, 0)) == "joint2"
    assert cmds.joint(p=(2, 0, 0)) == "joint3"
    assert cmds.listRelatives("joint3", fullPath=True, parent=True) == ["|joint1|joint2"]
    assert cmds.ls(selection=True) == ["joint3"]


def test_position_is_in_the_world():
    """Position is world unless `relative=True` [known]."""
    transform("g", t=(10, 0, 0))
    cmds.select("g")
    cmds.joint(name="j", position=(1, 2, 3))
    assert position("j") == [1.0, 2.0, 3.0]
    cmds.select("g")
    cmds.joint(name="k", position=(1, 2, 3), relative=True)
    assert cmds.getAttr("k.t") == [(1.0, 2.0, 3.0)]
    cmds.joint(name="l", position=(1, 2, 3), absolute=True)
    assert position("l") == close([1, 2, 3])


def test_object_is_the_parent():
    """The object named, else the selected one, is the parent in create mode [page]."""
    transform("g")
    cmds.select(clear=True)
    cmds.joint("g", name="j")
    assert cmds.listRelatives("j", parent=True) == ["g"]


def test_name():
    cmds.select(clear=True)
    assert cmds.joint(name="j") == "j"
    cmds.select(clear=True)
    assert cmds.joint(name="j") == "j1"


def test_defaults():
    """Radius default 1 [known; code:gt]; segmentScaleCompensate default on [known]; side 0, drawStyle 0 [code:gt]."""
    cmds.select(clear=True)
    cmds.joint(name="j")
    assert cmds.joint("j", q=True, radius=True) == [1.0]
    assert cmds.getAttr("j.segmentScaleCompensate") is True
    assert cmds.getAttr("j.drawStyle") == 0
    assert cmds.getAttr("j.side") == 0


@pytest.mark.parametrize(
    ("attribute", "value", "label"),
    [("side", 0, "Center"), ("side", 1, "Left"), ("side", 2, "Right"), ("type", 18, "Other"), ("drawStyle", 0, "Bone")],
)
def test_labels(attribute, value, label):
    """Ints: side 0 centre, 1 left, 2 right; type 18 other [code:gt]."""
    cmds.createNode("joint", name="j")
    cmds.setAttr(f"j.{attribute}", value)
    assert cmds.getAttr(f"j.{attribute}") == value
    assert cmds.getAttr(f"j.{attribute}", asString=True) == label


def test_inverse_scale(chain):
    """InverseScale connected to the parent joint's scale [known]."""
    assert cmds.listConnections("b.inverseScale", plugs=True) == ["a.scale"]
    assert cmds.listConnections("a.inverseScale") is None


# ---- flags that stand for attributes, in create, edit and query


@pytest.mark.parametrize(
    ("flag", "value", "attribute", "stored", "answer"),
    [
        ("radius", 2.5, "radius", 2.5, [2.5]),
        ("scaleCompensate", False, "segmentScaleCompensate", False, False),
        ("rotationOrder", "zxy", "rotateOrder", 2, "zxy"),
        ("orientation", (10, 20, 30), "jointOrient", [(10, 20, 30)], [10, 20, 30]),
        ("scaleOrientation", (10, 20, 30), "rotateAxis", [(10, 20, 30)], [10, 20, 30]),
        ("scale", (1, 2, 3), "scale", [(1, 2, 3)], [1, 2, 3]),
        ("angleX", 40, "rotateX", 40, [40]),
        ("angleY", 40, "rotateY", 40, [40]),
        ("angleZ", 40, "rotateZ", 40, [40]),
        ("stiffnessX", 0.5, "stiffnessX", 0.5, [0.5]),
        ("stiffnessY", 0.5, "stiffnessY", 0.5, [0.5]),
        ("stiffnessZ", 0.5, "stiffnessZ", 0.5, [0.5]),
        ("limitSwitchX", True, "minRotXLimitEnable", True, True),
        ("limitSwitchY", True, "maxRotYLimitEnable", True, True),
        ("limitSwitchZ", True, "minRotZLimitEnable", True, True),
        ("limitX", (-30, 60), "minRotXLimit", -30, [-30, 60]),
        ("limitY", (-30, 60), "maxRotYLimit", 60, [-30, 60]),
        ("limitZ", (-30, 60), "maxRotZLimit", 60, [-30, 60]),
        ("degreeOfFreedom", "xz", "jointTypeY", False, "xz"),
    ],
)
@pytest.mark.parametrize("mode", ["create", "edit"])
def test_attribute_flags(flag, value, attribute, stored, answer, mode):
    """Shapes of answers: commands.json `queryResult` for single numbers; `rotationOrder` -> `xyz` [doc]."""
    cmds.select(clear=True)
    if mode == "create":
        cmds.joint(name="j", **{flag: value})
    else:
        cmds.joint(name="j")
        cmds.joint("j", edit=True, **{flag: value})
    found = cmds.getAttr(f"j.{attribute}")
    assert found == (close(stored) if isinstance(stored, list) else pytest.approx(stored))
    queried = cmds.joint("j", query=True, **{flag: True})
    assert queried == (close(answer) if isinstance(answer, list) else answer)


def test_degree_of_freedom_locks_rotations():
    """A rotation that is no degree of freedom is locked, one that is is unlocked [page]."""
    cmds.select(clear=True)
    cmds.joint(name="j", degreeOfFreedom="y")
    assert [cmds.getAttr(f"j.r{axis}", lock=True) for axis in "xyz"] == [True, False, True]
    cmds.joint("j", edit=True, degreeOfFreedom="xyz")
    assert [cmds.getAttr(f"j.r{axis}", lock=True) for axis in "xyz"] == [False, False, False]


def test_name_and_exists(chain):
    """-name answers with a string [page]; -exists takes a name in query mode."""
    assert cmds.joint("b", q=True, name=True) == "b"
    assert cmds.joint(q=True, exists="b") is True
    assert cmds.joint(q=True, exists="persp") is False
    cmds.joint("b", edit=True, name="x")
    assert cmds.objExists("x")


# ---- position


def test_query_position(chain):
    """3 floats, world by default, -relative in the parent's space [page]."""
    cmds.setAttr("a.t", 5, 0, 0)
    assert cmds.joint("b", q=True, position=True) == [6.0, 1.0, 0.0]
    assert cmds.joint("b", q=True, position=True, absolute=True) == [6.0, 1.0, 0.0]
    assert cmds.joint("b", q=True, position=True, relative=True) == [1.0, 1.0, 0.0]


def test_edit_position(chain):
    cmds.joint("b", edit=True, position=(1, 2, 0))
    assert position("b") == [1.0, 2.0, 0.0]
    assert position("c") == [3.0, 2.0, 0.0]
    cmds.joint("b", edit=True, position=(1, 1, 1), relative=True)
    assert cmds.getAttr("b.t") == [(1.0, 1.0, 1.0)]


def test_edit_position_in_the_world(chain):
    """-absolute is the world, as without it [page]."""
    cmds.joint("b", edit=True, position=(5, 5, 5), absolute=True)
    assert position("b") == close([5, 5, 5])


def test_component_keeps_the_children(chain):
    """-component: relative to its parent, the world positions of the children do not change [page]."""
    cmds.joint("b", edit=True, position=(1, 5, 0), component=True)
    assert cmds.getAttr("b.t") == [(1.0, 5.0, 0.0)]
    assert position("c") == close([3, 1, 0])


def test_component_in_create_mode():
    cmds.select(clear=True)
    cmds.joint(name="a", p=(5, 0, 0))
    cmds.joint(name="b", p=(1, 0, 0), component=True)
    assert cmds.getAttr("b.t") == [(1.0, 0.0, 0.0)]


# ---- orientation


def axis(node, row):
    matrix = world(node)
    return matrix[4 * row : 4 * row + 3]


def test_orient(chain):
    """`joint(j, e=True, oj="xyz", sao="yup", ch=True, zso=True)` orients [doc; code:cmt]."""
    places = [position(joint) for joint in chain]
    cmds.joint("a", edit=True, orientJoint="xyz", secondaryAxisOrient="yup", children=True, zeroScaleOrient=True)
    assert axis("a", 0) == close([0.5**0.5, 0.5**0.5, 0])
    assert axis("a", 1) == close([-(0.5**0.5), 0.5**0.5, 0])
    assert axis("b", 0) == close([1, 0, 0])
    assert cmds.getAttr("a.jointOrient")[0] == close((0, 0, 45))
    assert cmds.getAttr("b.jointOrient")[0] == close((0, 0, -45))
    assert cmds.getAttr("a.r") == [(0.0, 0.0, 0.0)]
    assert cmds.getAttr("a.rotateAxis")[0] == close((0, 0, 0))
    assert [position(joint) for joint in chain] == [close(place) for place in places]


def test_end_joint_keeps_its_orientation(chain):
    """End joints without child keep their orientation [known]."""
    before = axis("c", 0)
    cmds.joint("a", edit=True, oj="xyz", sao="yup", ch=True, zso=True)
    assert axis("c", 0) == close(before)


def test_orient_without_children(chain):
    cmds.joint("a", edit=True, oj="xyz", sao="yup", zso=True)
    assert axis("a", 0) == close([0.5**0.5, 0.5**0.5, 0])
    assert axis("b", 0) == close([1, 0, 0])


@pytest.mark.parametrize("order", ["xyz", "yzx", "zxy", "xzy", "yxz", "zyx"])
@pytest.mark.parametrize("secondary", ["xup", "xdown", "yup", "ydown", "zup", "zdown"])
def test_axes(chain, order, secondary):
    """The first axis points to the child, the second to the axis of the scene, by the right hand [page]."""
    cmds.joint("b", edit=True, oj=order, sao=secondary, zso=True)
    first, second, third = ("xyz".index(letter) for letter in order)
    assert axis("b", first) == close([1, 0, 0])
    sign = 1 if secondary.endswith("up") else -1
    if secondary[0] != "x":
        assert axis("b", second)["xyz".index(secondary[0])] == pytest.approx(sign)
    a, b = axis("b", 0), axis("b", 1)
    cross = [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
    assert axis("b", 2) == close(cross)
    assert axis("b", third)[0] == pytest.approx(0)


def test_orient_without_secondary_axis(chain):
    """Without -secondaryAxisOrient the last axis is perpendicular to the ways to child and parent [page]."""
    cmds.joint("b", edit=True, oj="xyz", zso=True)
    assert axis("b", 0) == close([1, 0, 0])
    assert [abs(v) for v in axis("b", 2)] == close([0, 0, 1])


def test_orient_alone_is_made_up_for_by_the_scale_orientation(chain):
    """-orientJoint changes joint orientation and scale orientation, so nothing below moves [page]."""
    before = [world(joint) for joint in chain]
    cmds.joint("a", edit=True, oj="xyz", sao="yup")
    assert cmds.getAttr("a.jointOrient")[0] == close((0, 0, 45))
    assert cmds.getAttr("a.rotateAxis")[0] == close((0, 0, -45))
    assert [world(joint) for joint in chain] == [close(matrix) for matrix in before]


def test_orient_none(chain):
    """`none` sets the joint orientation to zero [page]."""
    cmds.setAttr("a.jointOrient", 0, 0, 30)
    before = world("b")
    cmds.joint("a", edit=True, oj="none")
    assert cmds.getAttr("a.jointOrient") == [(0.0, 0.0, 0.0)]
    assert world("b") == close(before)


def test_rotated_joints_are_left(chain):
    """-orientJoint is ignored for a joint with rotations [page]."""
    cmds.setAttr("a.rz", 10)
    cmds.joint("a", edit=True, oj="xyz", sao="yup", zso=True)
    assert cmds.getAttr("a.jointOrient") == [(0.0, 0.0, 0.0)]


def test_zero_scale_orient(chain):
    """-zeroScaleOrient: zero, and the transformations of what is below do not change [page]."""
    cmds.setAttr("a.rotateAxis", 0, 0, 30)
    before = world("b")
    cmds.joint("a", edit=True, zeroScaleOrient=True)
    assert cmds.getAttr("a.rotateAxis") == [(0.0, 0.0, 0.0)]
    assert world("b") == close(before)


def test_unknown_axes(chain):
    with pytest.raises(RuntimeError, match="'abc' is no orientation of a joint"):
        cmds.joint("a", edit=True, oj="abc")
    with pytest.raises(RuntimeError, match="'up' is no secondary axis"):
        cmds.joint("a", edit=True, oj="xyz", sao="up")


def test_preferred_angles(chain):
    """-setPreferredAngles, with -children for all joints below; -assumePreferredAngles goes back [page]."""
    cmds.setAttr("a.rz", 10)
    cmds.setAttr("b.rz", 20)
    cmds.joint("a", edit=True, setPreferredAngles=True, children=True)
    assert cmds.getAttr("a.preferredAngleZ") == pytest.approx(10)
    assert cmds.getAttr("b.preferredAngleZ") == pytest.approx(20)
    cmds.setAttr("a.rz", 0)
    cmds.joint("a", edit=True, assumePreferredAngles=True)
    assert cmds.getAttr("a.rz") == pytest.approx(10)


# ---- errors


def test_not_a_joint():
    with pytest.raises(RuntimeError, match="'persp' is no joint"):
        cmds.joint("persp", q=True, radius=True)


def test_nothing_to_edit():
    """[unsure: text of the calling conventions]"""
    cmds.select(clear=True)
    with pytest.raises(TypeError, match="Error retrieving default arguments"):
        cmds.joint(edit=True, radius=2)


def test_missing_name():
    with pytest.raises(ValueError, match=r"^No object matches name: nope$"):
        cmds.joint("nope", q=True, radius=True)


def test_undo(chain):
    cmds.joint("a", edit=True, oj="xyz", sao="yup", ch=True, zso=True)
    undone(lambda: ([cmds.getAttr(f"{joint}.jointOrient") for joint in chain], [world(joint) for joint in chain]))
