"""duplicate. Sources: reference/behaviour.md "duplicate, instance, group, reorder"; "page" is the documentation."""

import pytest
from maya import cmds

from .dag_scene import box, close, transform, undone, world


def test_name_counts_on():
    """`duplicate("pCube1")` -> `["pCube2"]`; shape becomes `pCubeShape2` [known]."""
    transform("pCube1")
    cmds.createNode("mesh", name="pCubeShape1", parent="pCube1")
    assert cmds.duplicate("pCube1") == ["pCube2"]
    assert cmds.listRelatives("pCube2") == ["pCubeShape2"]


def test_name_of_the_transform_in_the_shapes_name():
    """`cube_one` with `cube_oneShape` -> `cube_one1` with `cube_one1Shape` [code:gt, renameChildren=True]."""
    transform("cube_one")
    cmds.createNode("mesh", name="cube_oneShape", parent="cube_one")
    assert cmds.duplicate("cube_one", renameChildren=True) == ["cube_one1"]
    assert cmds.listRelatives("cube_one1") == ["cube_one1Shape"]


def test_answer_lists_descendants():
    """The new root and its new descendants, transforms and joints [doc; known]; as shortest paths [unsure]."""
    transform("a")
    transform("b", parent="a")
    cmds.createNode("mesh", name="m", parent="b")
    cmds.createNode("joint", name="j", parent="b")
    assert cmds.duplicate("a") == ["a1", "a1|b", "a1|b|j"]


def test_return_roots_only():
    """`returnRootsOnly=True` only the roots [doc; known]."""
    transform("a")
    transform("b", parent="a")
    assert cmds.duplicate("a", returnRootsOnly=True) == ["a1"]
    assert cmds.objExists("a1|b")


def test_full_path():
    """-fullPath answers with full paths [page]."""
    transform("a")
    transform("b", parent="a")
    assert cmds.duplicate("a", fullPath=True) == ["|a1", "|a1|b"]


def test_children_keep_their_names():
    """Children keep their names below the copy [doc; known]."""
    transform("a")
    transform("b", parent="a")
    cmds.duplicate("a")
    assert cmds.listRelatives("a1") == ["b"]


def test_rename_children():
    """`renameChildren=True` makes all unique: joint1 > joint2 > joint3 -> joint4, joint5, joint6 [doc; known]."""
    cmds.select(clear=True)
    for _ in range(3):
        cmds.joint()
    assert cmds.duplicate("joint1", renameChildren=True) == ["joint4", "joint5", "joint6"]


def test_name():
    """`name="x"` names the first copy, the next ones get numbers [known]."""
    transform("a")
    transform("b")
    assert cmds.duplicate("a", "b", name="x") == ["x", "x1"]


def test_name_with_shape():
    box("a")
    assert cmds.duplicate("a", name="b") == ["b"]
    assert cmds.listRelatives("b") == ["bShape"]


def test_copies_go_beside_the_original():
    """Under the same parent [known]."""
    transform("g")
    transform("a", parent="g")
    cmds.duplicate("a")
    assert cmds.listRelatives("g") == ["a", "a1"]


def test_values_are_copied():
    transform("a", t=(1, 2, 3), r=(10, 20, 30), rp=(4, 5, 6), v=False)
    cmds.duplicate("a")
    assert world("a1") == close(world("a"))
    assert cmds.getAttr("a1.rp") == [(4.0, 5.0, 6.0)]
    assert cmds.getAttr("a1.v") is False


def test_arrays_are_copied():
    box("a")
    cmds.setAttr("aShape.pnts[7]", 1, 2, 3)
    cmds.duplicate("a")
    assert cmds.xform("a1.vtx[*]", q=True, t=True) == cmds.xform("a.vtx[*]", q=True, t=True)
    cmds.setAttr("a1Shape.pnts[7]", 0, 0, 0)
    assert cmds.getAttr("aShape.pnts[7]") == [(1.0, 2.0, 3.0)]


def test_meshes_are_copied_whole(cube):
    """Vertices, edges and faces: the copy's components are those of the original."""
    cmds.duplicate("cube")
    assert cmds.ls("cube1.vtx[*]", "cube1.e[*]", "cube1.f[*]") == ["cube1.vtx[0:7]", "cube1.e[0:11]", "cube1.f[0:5]"]
    assert cmds.xform("cube1.f[3]", q=True, t=True) == cmds.xform("cube.f[3]", q=True, t=True)


def test_user_attributes_are_copied():
    """Locked state and user attributes are copied [code:gt]."""
    transform("a")
    cmds.addAttr("a", longName="num", attributeType="double", keyable=True, minValue=0)
    cmds.addAttr("a", longName="text", dataType="string")
    cmds.addAttr("a", longName="many", attributeType="double", multi=True)
    cmds.setAttr("a.num", 5)
    cmds.setAttr("a.text", "hello", type="string")
    cmds.setAttr("a.many[3]", 7)
    cmds.duplicate("a")
    assert cmds.listAttr("a1", userDefined=True) == ["num", "text", "many"]
    assert cmds.getAttr("a1.num") == 5.0
    assert cmds.getAttr("a1.text") == "hello"
    assert cmds.getAttr("a1.many[3]") == 7.0
    assert cmds.getAttr("a1.num", keyable=True) is True


def test_user_attributes_are_the_copys_own():
    transform("a")
    cmds.addAttr("a", longName="num", attributeType="double", maxValue=1)
    cmds.duplicate("a")
    cmds.addAttr("a1.num", edit=True, maxValue=5)
    assert cmds.addAttr("a.num", query=True, maxValue=True) == 1.0


def test_compound_user_attributes():
    transform("a")
    cmds.addAttr("a", longName="vec", attributeType="double3")
    for axis in "XYZ":
        cmds.addAttr("a", longName=f"vec{axis}", attributeType="double", parent="vec")
    cmds.setAttr("a.vec", 1, 2, 3)
    cmds.duplicate("a")
    assert cmds.getAttr("a1.vec") == [(1.0, 2.0, 3.0)]
    assert cmds.listAttr("a1", userDefined=True) == ["vec", "vecX", "vecY", "vecZ"]


def test_locks_are_copied():
    """Locked state is copied [code:gt]."""
    transform("a")
    cmds.setAttr("a.tx", lock=True)
    cmds.setAttr("a.ty", keyable=False)
    cmds.duplicate("a")
    assert cmds.getAttr("a1.tx", lock=True) is True
    assert cmds.getAttr("a1.ty", keyable=True) is False


def test_inputs_are_not_copied():
    """The copy has no inputs [known]; driven values stay as values [known, of keys]."""
    transform("a")
    transform("driver", t=(7, 0, 0))
    cmds.connectAttr("driver.tx", "a.tx")
    cmds.duplicate("a")
    assert cmds.listConnections("a1.tx") is None
    assert cmds.getAttr("a1.tx") == 7.0


def test_history_is_not_copied(cube):
    """History is not copied [doc]: the mesh of the copy comes from nowhere."""
    cmds.createNode("polyCube", name="maker")
    cmds.connectAttr("maker.output", "cubeShape.inMesh")
    cmds.duplicate("cube")
    assert cmds.listConnections("cube1Shape.inMesh") is None
    assert cmds.ls(type="polyCube") == ["maker"]


def test_keyed_values_stay():
    """Keyed values stay as values at the current time [known]; animation is not copied."""
    transform("a")
    cmds.createNode("animCurveTL", name="keys")
    cmds.connectAttr("keys.output", "a.tx")
    cmds.duplicate("a")
    assert cmds.listConnections("a1.tx") is None


def test_input_connections():
    """`inputConnections=True` keeps the incoming connections [doc]."""
    transform("a")
    transform("driver")
    cmds.connectAttr("driver.tx", "a.tx")
    cmds.connectAttr("driver.rotate", "a.scale")
    cmds.duplicate("a", inputConnections=True)
    assert cmds.listConnections("a1.tx", plugs=True) == ["driver.translateX"]
    assert len(cmds.listConnections("a1", source=True, destination=False)) == 2


def test_connections_between_the_copies():
    """With inputConnections those between the duplicated nodes are duplicated too [page]."""
    transform("a")
    transform("b")
    cmds.connectAttr("a.tx", "b.tx")
    cmds.duplicate("a", "b", inputConnections=True)
    assert cmds.listConnections("b1.tx", plugs=True) == ["a1.translateX"]


def test_upstream_nodes():
    """`upstreamNodes=True` copies them [doc]."""
    transform("a")
    cmds.createNode("multiplyDivide", name="md")
    cmds.createNode("animCurveTU", name="keys")
    cmds.connectAttr("keys.output", "md.input1X")
    cmds.connectAttr("md.outputX", "a.tx")
    assert cmds.duplicate("a", upstreamNodes=True) == ["a1", "md1", "keys1"]
    assert cmds.listConnections("a1.tx", plugs=True) == ["md1.outputX"]
    assert cmds.listConnections("md1.input1X", plugs=True) == ["keys1.output"]


def test_upstream_nodes_are_left_out_of_roots():
    """With returnRootsOnly the upstream nodes are not in the result [page]."""
    transform("a")
    cmds.createNode("multiplyDivide", name="md")
    cmds.connectAttr("md.outputX", "a.tx")
    assert cmds.duplicate("a", upstreamNodes=True, returnRootsOnly=True) == ["a1"]
    assert cmds.objExists("md1")


def test_upstream_dag_nodes_come_with_their_parents():
    """A DAG node that is found upstream is duplicated with all parent transforms [page]."""
    transform("g")
    transform("driver", parent="g")
    transform("a")
    cmds.connectAttr("driver.tx", "a.tx")
    cmds.duplicate("a", upstreamNodes=True)
    assert cmds.listConnections("a1.tx", plugs=True) == ["g1|driver.translateX"]


def test_joints_keep_inverse_scale():
    cmds.select(clear=True)
    cmds.joint(name="a")
    cmds.joint(name="b")
    cmds.duplicate("a")
    assert cmds.listConnections("a1|b.inverseScale", plugs=True) == ["a1.scale"]


def test_sets_are_joined():
    """The copy joins the sets (and shading groups) of the original [code:elom]."""
    box("a")
    cmds.sets("a", name="s")
    cmds.sets("aShape", forceElement="initialShadingGroup")
    cmds.duplicate("a")
    assert cmds.sets("s", query=True) == ["a", "a1"]
    assert "a1Shape" in cmds.sets("initialShadingGroup", query=True)


def test_component_members_are_joined():
    box("a")
    cmds.sets("a.vtx[0:3]", name="s")
    cmds.duplicate("a")
    assert cmds.sets("s", query=True) == ["a.vtx[0:3]", "a1.vtx[0:3]"]


def test_parent_only():
    """`parentOnly=True` copies the transform without shapes or children [doc]."""
    box("a")
    transform("b", parent="a")
    assert cmds.duplicate("a", parentOnly=True) == ["a1"]
    assert cmds.listRelatives("a1") is None


def test_transforms_only():
    """-transformsOnly leaves out shapes [page]."""
    box("a")
    transform("b", parent="a")
    cmds.duplicate("a", transformsOnly=True)
    assert cmds.listRelatives("a1") == ["b"]


def test_instance_leaf():
    """-instanceLeaf shares the leaves instead of copying them [page]."""
    box("a")
    cmds.duplicate("a", instanceLeaf=True)
    assert cmds.listRelatives("a|aShape", allParents=True) == ["a", "a1"]


def test_smart_transform():
    """-smartTransform repeats what was done to the copy before [page]."""
    transform("a")
    cmds.duplicate("a")
    cmds.move(5, 0, 0, "a1", relative=True)
    assert cmds.duplicate("a1", smartTransform=True) == ["a2"]
    assert cmds.getAttr("a2.tx") == pytest.approx(10)
    cmds.duplicate("a2", smartTransform=True)
    assert cmds.getAttr("a3.tx") == pytest.approx(15)


def test_instanced_children_stay_instanced():
    transform("g")
    transform("a", parent="g")
    transform("b", parent="g")
    cmds.createNode("mesh", name="m", parent="a")
    cmds.parent("m", "b", addObject=True, shape=True)
    cmds.duplicate("g")
    assert cmds.ls("g1|a|m", "g1|b|m", long=True) == ["|g1|a|m", "|g1|b|m"]
    assert cmds.listRelatives("g1|a|m", allParents=True, fullPath=True) == ["|g1|a", "|g1|b"]


def test_copies_are_selected():
    transform("a")
    cmds.duplicate("a")
    assert cmds.ls(selection=True) == ["a1"]


def test_selection_is_copied():
    transform("a")
    cmds.select("a")
    assert cmds.duplicate() == ["a1"]


def test_shape_stands_for_its_transform():
    box("a")
    assert cmds.duplicate("aShape") == ["a1"]


def test_other_nodes():
    """Nodes outside the DAG are copied too; shaders join the list of shaders [known]."""
    cmds.setAttr("lambert1.diffuse", 0.25)
    assert cmds.duplicate("lambert1") == ["lambert2"]
    assert cmds.getAttr("lambert2.diffuse") == 0.25
    assert "defaultShaderList1" in cmds.listConnections("lambert2.message")


def test_nothing_to_copy():
    """[unsure: text of the calling conventions]"""
    cmds.select(clear=True)
    with pytest.raises(RuntimeError, match=r"Not enough objects or values\."):
        cmds.duplicate()


def test_missing_name():
    with pytest.raises(ValueError, match=r"^No object matches name: nope$"):
        cmds.duplicate("nope")


def test_undo():
    box("a")
    cmds.addAttr("a", longName="num")
    cmds.sets("a", name="s")
    cmds.duplicate("a")
    undone(lambda: (cmds.ls(dag=True, long=True), cmds.sets("s", query=True)))
    assert cmds.xform("a1.vtx[*]", q=True, t=True) == cmds.xform("a.vtx[*]", q=True, t=True)
    assert cmds.listAttr("a1", userDefined=True) == ["num"]
