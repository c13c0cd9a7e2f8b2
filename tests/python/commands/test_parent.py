"""parent. Sources: behaviour.md "parent" unless a test names another; "page": the documentation."""

import pytest
from maya import cmds

from .dag_scene import close, transform, undone, world


def inputs(plug):
    return cmds.listConnections(plug, s=True, d=False, p=True)


def test_answers_with_the_new_names():
    """Returns list of the new names (shortest unique) [doc; known]."""
    transform("a")
    transform("g")
    assert cmds.parent("a", "g") == ["a"]
    assert cmds.listRelatives("g") == ["a"]


def test_answers_with_a_path_where_the_name_is_not_unique():
    """`["g|a"]` when `a` is no longer unique [doc; known]."""
    transform("g")
    transform("h")
    transform("a", parent="h")
    cmds.createNode("transform", name="a")
    assert cmds.parent("|a", "g") == ["g|a"]


@pytest.mark.parametrize("flags", [{}, {"absolute": True}])
def test_keeps_the_place_in_the_world(flags):
    """World position is preserved; rotation, scale and shear are recomputed [known]. -absolute is the default [doc]."""
    transform("g", t=(1, 2, 3), r=(10, 20, 30), s=(2, 3, 4))
    transform("a", t=(5, 0, 0), r=(40, 0, 5), s=(1, 2, 1))
    before = world("a")
    cmds.parent("a", "g", **flags)
    assert world("a") == close(before)
    assert cmds.getAttr("a.t")[0] != (5.0, 0.0, 0.0)
    assert cmds.getAttr("a.sh")[0] != (0.0, 0.0, 0.0)


def test_pivots_are_kept():
    """Pivots are kept [known]."""
    transform("g", t=(1, 2, 3), r=(10, 20, 30))
    transform("a", r=(40, 0, 5), rp=(1, 1, 1), sp=(0, 2, 0))
    before = world("a")
    cmds.parent("a", "g")
    assert world("a") == close(before)
    assert cmds.getAttr("a.rp") == [(1.0, 1.0, 1.0)]
    assert cmds.getAttr("a.sp") == [(0.0, 2.0, 0.0)]


def test_relative_keeps_the_channels():
    """Unless `relative=True` [known]."""
    transform("g", t=(1, 2, 3))
    transform("a", t=(5, 0, 0))
    cmds.parent("a", "g", relative=True)
    assert cmds.getAttr("a.t") == [(5.0, 0.0, 0.0)]
    assert cmds.xform("a", q=True, t=True, ws=True) == [6.0, 2.0, 3.0]


def test_world_unparents():
    """`world=True`/`w` unparents [doc]."""
    transform("g", t=(1, 0, 0))
    transform("a", parent="g")
    assert cmds.parent("a", world=True) == ["a"]
    assert cmds.listRelatives("a", parent=True) is None
    assert cmds.getAttr("a.t") == [(1.0, 0.0, 0.0)]


def test_exact_numbers_stay_where_nothing_changes():
    transform("g")
    transform("a", t=(0.1, 0.2, 0.3), r=(400, 5, 6))
    cmds.parent("a", "g")
    assert cmds.getAttr("a.t") == [(0.1, 0.2, 0.3)]
    assert cmds.getAttr("a.rx") == pytest.approx(400)


def test_last_argument_is_the_parent():
    """`parent(a, b, c)`: all but the last go under the last [doc]."""
    for name in "abc":
        transform(name)
    assert cmds.parent("a", "b", "c") == ["a", "b"]
    assert cmds.listRelatives("c") == ["a", "b"]


def test_single_argument_takes_the_selection():
    """A single argument: the selected objects go under it [doc]."""
    for name in "abc":
        transform(name)
    cmds.select("a", "b")
    assert cmds.parent("c") == ["a", "b"]


def test_selection_alone():
    """Without arguments the last selected object is the parent [doc, for several objects]."""
    for name in "abc":
        transform(name)
    cmds.select("a", "b", "c")
    assert cmds.parent() == ["a", "b"]
    assert cmds.listRelatives("c") == ["a", "b"]


def test_nothing_to_parent():
    """Too few objects: RuntimeError `Not enough objects or values.` (calling conventions [code:hlib docs])."""
    cmds.select(clear=True)
    with pytest.raises(RuntimeError, match=r"Not enough objects or values\."):
        cmds.parent()


def test_already_a_child(messages):
    """Warning, the other objects are parented [code:session log; issue daz3d/DazToMaya#45]."""
    transform("root_geo")
    transform("g")
    transform("b", parent="g")
    assert cmds.parent("root_geo", "b", world=True) == ["b"]
    assert messages("Warning") == ["Object, 'root_geo', skipped. It is already a child of the parent, 'world'."]


def test_nothing_left_to_do(messages):
    """When nothing was left to do RuntimeError `Maya command error` [issue ynput/OpenPype#4854]."""
    transform("g")
    transform("a", parent="g")
    with pytest.raises(RuntimeError) as caught:
        cmds.parent("a", "g")
    assert str(caught.value).strip() == "Maya command error"
    assert messages("Warning") == ["Object, 'a', skipped. It is already a child of the parent, 'g'."]


def test_name_clash_renames():
    """Name clash under the new parent: the moved object is renamed and the new name returned [doc]."""
    transform("g")
    transform("a", parent="g")
    cmds.createNode("transform", name="a")
    assert cmds.parent("|a", "g") == ["a1"]
    assert cmds.listRelatives("g") == ["a", "a1"]


def test_history_nodes_are_skipped(messages):
    """Warning `Cannot parent components or objects in the underworld.`, the rest is parented [code:three scripts]."""
    transform("a")
    transform("g")
    cmds.createNode("makeNurbCircle", name="history")
    assert cmds.parent("a", "history", "g") == ["a"]
    assert messages("Warning") == ["Cannot parent components or objects in the underworld."]


@pytest.mark.parametrize("flags", [{}, {"relative": True}, {"addObject": True}])
def test_own_descendant(flags):
    """Error `Cannot parent an object to one of its children` [code:rig builder comment]."""
    transform("a")
    transform("b", parent="a")
    with pytest.raises(RuntimeError, match="Cannot parent an object to one of its children"):
        cmds.parent("a", "b", **flags)
    assert cmds.listRelatives("a") == ["b"]


def test_missing_names():
    """Missing names: ValueError [code:switchboard log]."""
    transform("g")
    with pytest.raises(ValueError, match=r"^No object matches name: \|A\|B$"):
        cmds.parent("|A|B", "g")


def test_none_is_a_name():
    """`parent("a", None)` fails with `No object matches name: None` (calling conventions [code:rig tests])."""
    transform("a")
    with pytest.raises(ValueError, match="No object matches name: None"):
        cmds.parent("a", None)


def test_shape_relative_moves_a_shape_alone():
    """`shape=True, relative=True` moves a shape to another transform without an extra group [doc; known]."""
    cmds.spaceLocator(name="l")
    transform("g", t=(1, 0, 0))
    assert cmds.parent("lShape", "g", shape=True, relative=True) == ["lShape"]
    assert cmds.listRelatives("g", shapes=True) == ["lShape"]
    assert cmds.listRelatives("l") is None


def test_shape_absolute_brings_a_transform():
    """With `shape` alone the place in the world is kept by a transform in between [known; name unsure]."""
    cmds.spaceLocator(name="l")
    cmds.setAttr("l.t", 5, 0, 0)
    transform("g", t=(1, 0, 0))
    cmds.parent("lShape", "g", shape=True)
    assert cmds.listRelatives("g") == ["transform1"]
    assert cmds.listRelatives("transform1", shapes=True) == ["lShape"]
    assert cmds.xform("transform1", q=True, t=True, ws=True) == [5.0, 0.0, 0.0]


def test_shape_without_the_flag_takes_its_transform_along():
    """Without `shape` a shape argument takes its transform along [doc; known; unsure against a new group]."""
    cmds.spaceLocator(name="l")
    transform("g")
    assert cmds.parent("lShape", "g") == ["l"]


def test_add_object_instances():
    """`addObject=True` instances [doc]."""
    transform("a")
    transform("g")
    transform("h")
    cmds.parent("a", "g")
    assert cmds.parent("a", "h", addObject=True) == ["h|a"]
    assert cmds.listRelatives("g|a", allParents=True) == ["g", "h"]


def test_add_object_refuses_a_shape_below_the_world():
    """Shapes hang below transforms [known]; that Maya refuses it, rather than making a transform, is unsure."""
    cmds.spaceLocator(name="l")
    with pytest.raises(RuntimeError, match="Shape 'lShape' needs a transform as parent"):
        cmds.parent("lShape", world=True, addObject=True, shape=True)
    assert cmds.ls("lShape", allPaths=True, long=True) == ["|l|lShape"]


def test_add_object_joins_the_sets_of_the_first_instance():
    """New instances get set connections; -noConnections suppresses them [page]."""
    transform("g")
    transform("h")
    transform("t")
    cmds.createNode("mesh", name="m", parent="t")
    cmds.sets("m", forceElement="initialShadingGroup")
    cmds.parent("m", "g", addObject=True, shape=True)
    assert cmds.listConnections("t|m.instObjGroups[1]") == ["initialShadingGroup"]
    cmds.parent("t|m", "h", addObject=True, shape=True, noConnections=True)
    assert cmds.listConnections("t|m.instObjGroups[2]") is None


def test_remove_object():
    """`removeObject=True` removes an instance [doc]; the last one is deleted [page]."""
    transform("g")
    transform("h")
    transform("a", parent="g")
    cmds.parent("a", "h", addObject=True)
    cmds.parent("h|a", removeObject=True)
    assert cmds.listRelatives("a", allParents=True) == ["g"]
    cmds.parent("a", removeObject=True)
    assert not cmds.objExists("a")


def test_moving_one_instance_leaves_the_other():
    transform("g")
    transform("h")
    transform("k")
    transform("a", parent="g")
    cmds.parent("a", "h", addObject=True)
    assert cmds.parent("h|a", "k", relative=True) == ["k|a"]
    assert cmds.listRelatives("g|a", allParents=True) == ["g", "k"]


def test_joint_under_joint_gets_inverse_scale():
    """A joint parented under a joint gets `parent.scale -> child.inverseScale` connected [known]."""
    cmds.createNode("joint", name="a")
    cmds.createNode("joint", name="b")
    cmds.parent("b", "a")
    assert inputs("b.inverseScale") == ["a.scale"]
    cmds.parent("b", world=True)
    assert inputs("b.inverseScale") is None


def test_inverse_scale_follows_to_another_joint():
    for name in "abc":
        cmds.createNode("joint", name=name)
    cmds.parent("c", "a")
    cmds.parent("c", "b")
    assert inputs("c.inverseScale") == ["b.scale"]


def test_no_inverse_scale():
    """`noInvScale=True` leaves the inverseScale connection out [doc]."""
    cmds.createNode("joint", name="a")
    cmds.createNode("joint", name="b")
    cmds.parent("b", "a", noInvScale=True)
    assert inputs("b.inverseScale") is None


def test_joint_turns_by_its_joint_orient():
    """Translation and joint orientation of a joint are altered, not its rotation [page]."""
    transform("g", t=(1, 2, 3), r=(10, 20, 30))
    cmds.createNode("joint", name="j")
    cmds.setAttr("j.t", 5, 0, 0)
    cmds.setAttr("j.r", 0, 0, 45)
    before = world("j")
    assert cmds.parent("j", "g") == ["j"]
    assert cmds.listRelatives("j", parent=True) == ["g"]
    assert world("j") == close(before)
    assert cmds.getAttr("j.r")[0] == close((0, 0, 45))
    assert cmds.getAttr("j.jointOrient")[0] != (0.0, 0.0, 0.0)


def test_joint_under_a_scaled_joint_compensates():
    """The scale of the parent joint is taken out by inverseScale: no transform comes between [known]."""
    cmds.createNode("joint", name="a")
    cmds.setAttr("a.s", 2, 2, 2)
    cmds.createNode("joint", name="b")
    cmds.setAttr("b.t", 4, 0, 0)
    before = world("b")
    cmds.parent("b", "a")
    assert cmds.listRelatives("b", parent=True) == ["a"]
    assert world("b") == close(before)
    assert cmds.getAttr("b.s") == [(1.0, 1.0, 1.0)]


def test_joint_under_a_scaled_transform_gets_a_transform_between():
    """A joint parented under a scaled transform gets an extra `transformN` in between [known]."""
    transform("g", t=(1, 0, 0), s=(2, 2, 2))
    cmds.createNode("joint", name="j")
    cmds.setAttr("j.t", 5, 0, 0)
    cmds.setAttr("j.r", 0, 0, 30)
    before = world("j")
    assert cmds.parent("j", "g") == ["j"]
    assert cmds.listRelatives("j", parent=True) == ["transform1"]
    assert cmds.listRelatives("transform1", parent=True) == ["g"]
    assert world("j") == close(before)
    # The transformation inside the joint is not altered [page].
    assert cmds.getAttr("j.t") == [(5.0, 0.0, 0.0)]
    assert cmds.getAttr("j.jointOrient") == [(0.0, 0.0, 0.0)]


def test_inherits_transform_off():
    """Without inheritsTransform the parent's matrix is left out of the world matrix [doc, Matrices]."""
    transform("g", t=(1, 0, 0))
    transform("a", t=(5, 0, 0))
    cmds.setAttr("a.inheritsTransform", False)
    cmds.parent("a", "g")
    assert cmds.getAttr("a.t") == [(5.0, 0.0, 0.0)]


def test_locked_channels_stay():
    """As with xform, what is locked is left without a word [unsure for parent]."""
    transform("g", t=(1, 2, 3))
    transform("a", t=(5, 0, 0))
    cmds.setAttr("a.tx", lock=True)
    cmds.parent("a", "g")
    assert cmds.getAttr("a.t") == [(5.0, -2.0, -3.0)]


def test_undo():
    transform("g", s=(2, 2, 2))
    cmds.createNode("joint", name="j")
    cmds.parent("j", "g")
    undone(lambda: (cmds.ls(dag=True, long=True), world("j")))


def test_removed_instances_leave_their_sets():
    transform("g")
    transform("t")
    cmds.createNode("mesh", name="m", parent="t")
    cmds.sets("m", forceElement="initialShadingGroup")
    cmds.parent("m", "g", addObject=True, shape=True)
    cmds.parent("g|m", removeObject=True, shape=True)
    assert cmds.listConnections("m.instObjGroups[0]") == ["initialShadingGroup"]
    assert cmds.listConnections("m.instObjGroups[1]") is None


def test_joint_out_of_a_scaled_transform_gets_a_transform():
    """A transform comes where translation and orientation of the joint do not suffice, also under the world [page]."""
    transform("g", s=(2, 2, 2))
    cmds.createNode("joint", name="j", parent="g")
    before = world("j")
    cmds.parent("j", world=True)
    assert cmds.listRelatives("j", parent=True) == ["transform1"]
    assert world("j") == close(before)
