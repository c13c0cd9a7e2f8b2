"""delete. Sources: reference/behaviour.md "delete" unless a test names another."""

import pytest
from maya import cmds


def messages(capfd):
    output = capfd.readouterr()
    return output.err + output.out


def test_returns_none():
    """[known]"""
    cmds.createNode("transform", n="a")
    assert cmds.delete("a") is None
    assert not cmds.objExists("a")


def test_missing():
    """[code:mock]"""
    with pytest.raises(ValueError, match=r"No object matches name: nope"):
        cmds.delete("nope")


def test_patterns():
    """[known; code:mock]"""
    cmds.createNode("transform", n="a1")
    cmds.createNode("transform", n="a2")
    cmds.delete("a*")
    assert cmds.ls("a*") == []


def test_selection():
    """Without argument [doc]."""
    cmds.createNode("transform", n="a")
    cmds.delete()
    assert not cmds.objExists("a")


def test_children_and_shapes_go_along():
    """[known]"""
    cmds.createNode("transform", n="a")
    cmds.createNode("transform", n="b", parent="a")
    cmds.createNode("mesh", n="m", parent="b")
    cmds.delete("a")
    assert not cmds.objExists("b")
    assert not cmds.objExists("m")


def test_parents_stay():
    """Of a shape the transform, of a child the group [known]."""
    cmds.createNode("transform", n="a")
    cmds.createNode("transform", n="b", parent="a")
    cmds.createNode("mesh", n="m", parent="b")
    cmds.delete("m")
    assert cmds.objExists("b")
    cmds.delete("b")
    assert cmds.objExists("a")


def test_an_instance_elsewhere_stays():
    """A child goes with its parent unless another parent keeps it [known]."""
    cmds.createNode("transform", n="a")
    cmds.createNode("transform", n="b")
    cmds.createNode("transform", n="c", parent="a")
    cmds.parent("c", "b", addObject=True)
    cmds.delete("a")
    assert cmds.ls("c", long=True) == ["|b|c"]
    cmds.delete("b")
    assert not cmds.objExists("c")


def test_history_that_feeds_only_it():
    """polyCube1, animCurves, groupIds [known]."""
    cmds.createNode("transform", n="a")
    cmds.createNode("mesh", n="m", parent="a")
    cmds.createNode("polyCube", n="maker")
    cmds.connectAttr("maker.output", "m.inMesh")
    cmds.createNode("animCurveTL", n="curve")
    cmds.connectAttr("curve.output", "a.tx")
    cmds.delete("a")
    assert cmds.ls("maker", "curve") == []


def test_history_that_feeds_others_stays():
    """[known]"""
    cmds.createNode("transform", n="a")
    cmds.createNode("transform", n="b")
    cmds.createNode("animCurveTL", n="curve")
    cmds.connectAttr("curve.output", "a.tx")
    cmds.connectAttr("curve.output", "b.tx")
    cmds.delete("a")
    assert cmds.objExists("curve")
    cmds.delete("b")
    assert not cmds.objExists("curve")


def test_a_message_keeps_nothing():
    """A curve that is in a set as well goes with the object that it drives [known]."""
    cmds.createNode("transform", n="a")
    cmds.createNode("animCurveTL", n="curve")
    cmds.connectAttr("curve.output", "a.tx")
    cmds.sets("curve", "persp", name="s")
    cmds.delete("a")
    assert not cmds.objExists("curve")
    assert cmds.sets("s", query=True) == ["persp"]


def constrain(constraint, targets, driven):
    """As parentConstraint wires it: targets in, rotation out, a weight of its own."""
    node = cmds.createNode("orientConstraint", n=constraint, parent=driven)
    for i, target in enumerate(targets):
        cmds.addAttr(node, longName=f"{target}W{i}", attributeType="double", defaultValue=1)
        cmds.connectAttr(f"{node}.{target}W{i}", f"{node}.target[{i}].targetWeight")
        cmds.connectAttr(f"{target}.rotate", f"{node}.target[{i}].targetRotate")
    cmds.connectAttr(f"{driven}.parentInverseMatrix[0]", f"{node}.constraintParentInverseMatrix")
    cmds.connectAttr(f"{node}.constraintRotateX", f"{driven}.rotateX")
    return node


def test_constraint_goes_with_the_last_target():
    """[known]"""
    for name in ("t1", "t2", "driven"):
        cmds.createNode("transform", n=name)
    constrain("con", ["t1", "t2"], "driven")
    cmds.delete("t1")
    assert cmds.objExists("con")
    assert cmds.getAttr("con.target", multiIndices=True) == [1]
    assert not cmds.objExists("con.t1W0")
    cmds.delete("t2")
    assert not cmds.objExists("con")
    assert cmds.objExists("driven")


def test_constraint_goes_with_what_it_drives():
    """Its parent [known]."""
    for name in ("t1", "driven"):
        cmds.createNode("transform", n=name)
    constrain("con", ["t1"], "driven")
    cmds.delete("driven")
    assert not cmds.objExists("con")
    assert cmds.objExists("t1")


def test_constraint_outlives_a_part_of_the_rig():
    """It is a child of what it drives, and stays while a target is left [code:eugene]."""
    for name in ("rig", "driven"):
        cmds.createNode("transform", n=name)
    for name in ("t1", "other"):
        cmds.createNode("transform", n=name, parent="rig")
    constrain("con", ["t1"], "driven")
    assert cmds.listRelatives("driven") == ["con"]
    cmds.delete("other")
    assert cmds.ls("con", "rig", "other") == ["con", "rig"]
    cmds.delete("rig")
    assert cmds.ls("con", "driven") == ["driven"]


@pytest.mark.parametrize("end", ["a", "md"])
def test_unit_conversion_goes_with_an_end(end):
    """[known]"""
    cmds.createNode("transform", n="a")
    cmds.createNode("multiplyDivide", n="md")
    cmds.connectAttr("a.rotateX", "md.input1X")
    assert cmds.ls(type="unitConversion") == ["unitConversion1"]
    cmds.delete(end)
    assert cmds.ls(type="unitConversion") == []


def test_set_goes_with_its_last_member():
    """[code:eugene, confirmed alone]"""
    cmds.createNode("transform", n="a")
    cmds.createNode("multiplyDivide", n="md")
    cmds.sets("a", "md", name="s")
    cmds.delete("a")
    assert cmds.objExists("s")
    cmds.delete("md")
    assert not cmds.objExists("s")
    with pytest.raises(ValueError, match=r"No object matches name: s"):
        cmds.delete("s")


def test_shading_group_stays_without_members():
    """Sets only; a shading group waits for the next member [known]."""
    cmds.createNode("mesh", n="m")
    cmds.sets("m", forceElement="initialShadingGroup")
    group = cmds.sets(renderable=True, noSurfaceShader=True, empty=True, name="sg")
    cmds.sets("m", forceElement=group)
    cmds.delete("m")
    assert cmds.objExists(group)


def test_material_info_goes_with_the_shading_group():
    """[known]"""
    group = cmds.sets(renderable=True, noSurfaceShader=True, empty=True, name="sg")
    assert cmds.ls("materialInfo*", type="materialInfo") == ["materialInfo1"]
    cmds.delete(group)
    assert cmds.ls("materialInfo*", type="materialInfo") == []


def test_default_nodes(capfd):
    """A printed error, no exception [code:cleanup log, two log filters]."""
    cmds.delete("lambert1")
    assert "Non-deletable node 'lambert1' cannot be deleted." in messages(capfd)
    assert cmds.objExists("lambert1")


def test_locked_nodes(capfd):
    """Refused [doc:lockNode; RuntimeError and text: a public module's test]; the rest of the list goes [known]."""
    cmds.createNode("transform", n="a")
    cmds.createNode("transform", n="b")
    cmds.lockNode("a", lock=True)
    with pytest.raises(RuntimeError, match=r"Cannot delete locked node 'a'."):
        cmds.delete("a")
    cmds.delete("a", "b")
    assert "Cannot delete locked node 'a'." in messages(capfd)
    assert cmds.ls("a", "b") == ["a"]


def test_locked_child():
    """Keeps its parent [known]."""
    cmds.createNode("transform", n="a")
    cmds.createNode("transform", n="b", parent="a")
    cmds.lockNode("b", lock=True)
    with pytest.raises(RuntimeError, match=r"Cannot delete locked node 'b'."):
        cmds.delete("a")
    assert cmds.ls("b", long=True) == ["|a|b"]


def test_locked_attributes_do_not_hold():
    """Neither those of the deleted node nor those that it drives [known]."""
    cmds.createNode("transform", n="a")
    cmds.createNode("transform", n="b")
    cmds.connectAttr("a.tx", "b.tx")
    cmds.setAttr("b.tx", lock=True)
    cmds.delete("a")
    assert cmds.listConnections("b.tx") is None
    cmds.undo()
    assert cmds.listConnections("b.tx") == ["a"]
    assert cmds.getAttr("b.tx", lock=True)
    cmds.delete("b")
    assert cmds.ls("a", "b") == ["a"]


def test_undo():
    """All that went comes back [doc]."""
    cmds.createNode("transform", n="g")
    cmds.createNode("transform", n="a", parent="g")
    cmds.createNode("animCurveTL", n="curve")
    cmds.connectAttr("curve.output", "a.tx")
    cmds.sets("a", name="s")
    uuids = cmds.ls("g", "a", "curve", "s", uuid=True)
    cmds.delete("g")
    assert cmds.ls("g", "a", "curve", "s") == []
    cmds.undo()
    assert cmds.ls("g", "a", "curve", "s", uuid=True) == uuids
    assert cmds.listConnections("a.tx") == ["curve"]
    assert cmds.sets("s", query=True) == ["a"]
    assert cmds.ls("a", long=True) == ["|g|a"]
    cmds.redo()
    assert cmds.ls("g", "a", "curve", "s") == []


# ---- what drives objects


@pytest.fixture
def animated():
    """`a` with moving tx, still ty, driven tz; `aShape` with a curve on its visibility; `b` below."""
    cmds.createNode("transform", n="a")
    cmds.createNode("mesh", n="aShape", parent="a")
    cmds.createNode("transform", n="b", parent="a")
    for plug, curve, kind, values in (
        ("a.tx", "cx", "animCurveTL", (0, 5)),
        ("a.ty", "cy", "animCurveTL", (3, 3)),
        ("a.tz", "cz", "animCurveUL", (1, 2)),
        ("aShape.visibility", "cv", "animCurveTU", (1, 0)),
        ("b.tx", "cb", "animCurveTL", (1, 2)),
    ):
        cmds.createNode(kind, n=curve)
        for i, value in enumerate(values):
            cmds.setAttr(f"{curve}.keyTimeValue[{i}]", i, value)
        cmds.connectAttr(f"{curve}.output", plug)


def curves():
    return cmds.ls(type="animCurve")


def test_channels(animated):
    """Animation of the object and its shapes [doc]."""
    cmds.delete("a", channels=True)
    assert curves() == ["cb"]


def test_channels_keep_the_value(animated):
    """As when the last key is cut (reference/behaviour.md "Keys and curves")."""
    assert cmds.getAttr("a.ty") == 3
    cmds.delete("a", channels=True)
    assert cmds.getAttr("a.ty") == 3
    cmds.undo()
    assert cmds.listConnections("a.ty") == ["cy"]


@pytest.mark.parametrize(
    ("flags", "left"),
    [
        ({"attribute": "tx"}, ["cb", "cv", "cy", "cz"]),
        ({"attribute": ["tx", "translateY"]}, ["cb", "cv", "cz"]),
        ({"attribute": "translate"}, ["cb", "cv"]),
        ({"shape": False}, ["cb", "cv"]),
        ({"hierarchy": "below"}, []),
        ({"unitlessAnimationCurves": False}, ["cb", "cz"]),
        ({"timeAnimationCurves": False}, ["cb", "cv", "cx", "cy"]),
    ],
)
def test_scope_of_channels(animated, flags, left):
    """[doc]"""
    cmds.delete("a", channels=True, **flags)
    assert curves() == left


def test_hierarchy_above(animated):
    """[doc]"""
    cmds.delete("b", channels=True, hierarchy="above", shape=False)
    assert curves() == ["cv"]


def test_static_channels(animated):
    """Curves of one value only [doc]."""
    cmds.delete("a", staticChannels=True)
    assert curves() == ["cb", "cv", "cx", "cz"]


def test_all_channels(animated):
    """Of the whole scene [doc]."""
    cmds.delete(all=True, channels=True)
    assert curves() == []


def test_constraints():
    """Those on the object alone [doc]."""
    for name in ("t1", "driven", "other"):
        cmds.createNode("transform", n=name)
    constrain("con", ["t1"], "driven")
    constrain("con2", ["t1"], "other")
    cmds.delete("driven", constraints=True)
    assert cmds.ls("con", "con2", "driven") == ["con2", "driven"]


def test_expressions():
    """Those that drive the object [doc]."""
    cmds.createNode("transform", n="a")
    cmds.createNode("expression", n="e")
    cmds.connectAttr("e.output[0]", "a.tx")
    cmds.delete("a", expressions=True)
    assert cmds.ls("e", "a") == ["a"]


def test_history_that_is_not_there():
    """Nothing to bake, nothing happens."""
    cmds.createNode("mesh", n="m")
    cmds.delete("m", constructionHistory=True)
    cmds.delete(all=True, ch=True)
    assert cmds.objExists("m")


def test_history_of_a_mesh():
    """Its geometry would be lost, so it is refused."""
    cmds.createNode("mesh", n="m")
    cmds.createNode("polyCube", n="maker")
    cmds.connectAttr("maker.output", "m.inMesh")
    with pytest.raises(Exception, match=r"history of 'm' cannot be deleted yet"):
        cmds.delete("m", constructionHistory=True)
    assert cmds.listConnections("m.inMesh") == ["maker"]


def test_motion_paths():
    """Those that drive the object [doc]; the value stays."""
    cmds.createNode("transform", n="a")
    cmds.setAttr("a.ty", 4)
    cmds.createNode("motionPath", n="path")
    cmds.connectAttr("path.yCoordinate", "a.ty")
    cmds.delete("a", motionPaths=True)
    assert cmds.ls("path", "a") == ["a"]
    assert cmds.listConnections("a.ty") is None


@pytest.fixture
def network():
    """a and b drive md, md drives n.tx and n.ty through a unit conversion, c drives n.tz and o.tz."""
    for name in "ano":
        cmds.createNode("transform", n=name)
    for name in ("b", "md", "c"):
        cmds.createNode("multiplyDivide", n=name)
    for source, destination in (
        ("a.tx", "md.input1X"),
        ("b.outputX", "md.input2X"),
        ("md.outputX", "n.tx"),
        ("md.outputY", "n.rx"),
        ("c.outputX", "n.tz"),
        ("c.outputX", "o.tz"),
    ):
        cmds.connectAttr(source, destination)


def left():
    return cmds.ls("a", "b", "c", "md", "n", "o") + cmds.ls(type="unitConversion")


def test_input_connections_and_nodes(network):
    """The inputs and what nothing needs any more, up to a node that cannot go [doc]; that DAG nodes stay is unsure."""
    cmds.delete("n", inputConnectionsAndNodes=True)
    assert left() == ["a", "c", "n", "o"]
    assert cmds.listConnections("n", source=True, destination=False) is None
    cmds.undo()
    assert left() == ["a", "b", "c", "md", "n", "o", "unitConversion1"]
    assert cmds.listConnections("n.tx") == ["md"]


def test_input_connections_of_an_attribute(network):
    """Those of the others stay, and what they need [doc]."""
    cmds.delete("n.rx", inputConnectionsAndNodes=True)
    assert left() == ["a", "b", "c", "md", "n", "o"]
    cmds.delete("n.translate", inputConnectionsAndNodes=True)
    assert left() == ["a", "c", "n", "o"]


def test_components_are_refused(cube):
    """Deleting faces needs geometry."""
    with pytest.raises(Exception, match=r"not supported by Understudy yet"):
        cmds.delete(f"{cube}.f[0]")
