"""group. Sources: behaviour.md "duplicate, instance, group, reorder"; "page": the documentation."""

import pytest
from maya import cmds

from .dag_scene import box, close, transform, undone, world


def test_name_without_flags():
    """`group("a")` -> `group1` [known]."""
    transform("a")
    assert cmds.group("a") == "group1"
    assert cmds.listRelatives("group1") == ["a"]


def test_empty():
    """`group(empty=True)` -> `null1` [known]."""
    assert cmds.group(empty=True) == "null1"
    assert cmds.group(em=True) == "null2"
    assert cmds.listRelatives("null1") is None


def test_name():
    """`name=` as given [known]."""
    transform("a")
    assert cmds.group("a", name="g") == "g"
    assert cmds.group(empty=True, name="g") == "g1"


def test_name_with_namespace():
    assert cmds.group(empty=True, name="ns:g") == "ns:g"


def test_nothing_to_group():
    """Nothing given and nothing selected: RuntimeError [code:hlib docs; script comments]."""
    cmds.select(clear=True)
    with pytest.raises(RuntimeError, match=r"^Not enough objects or values\.\n?$"):
        cmds.group()


def test_selection_is_grouped():
    transform("a")
    transform("b")
    cmds.select("b", "a")
    assert cmds.group() == "group1"
    assert cmds.listRelatives("group1") == ["b", "a"]


def test_lowest_common_parent():
    """The new group goes under the lowest common parent [doc]."""
    transform("upper")
    transform("left", parent="upper")
    transform("right", parent="upper")
    transform("a", parent="left")
    transform("b", parent="right")
    group = cmds.group("a", "b")
    assert cmds.listRelatives(group, parent=True) == ["upper"]


def test_world():
    """Or world with `world=True` [doc]."""
    transform("upper")
    transform("a", parent="upper")
    group = cmds.group("a", world=True)
    assert cmds.listRelatives(group, parent=True) is None


def test_parent():
    """Or `parent=` [doc]."""
    transform("upper", t=(1, 2, 3))
    transform("a", t=(5, 0, 0))
    group = cmds.group("a", parent="upper")
    assert cmds.listRelatives(group, parent=True) == ["upper"]
    assert cmds.xform("a", q=True, t=True, ws=True) == close([5, 0, 0])
    assert cmds.group(empty=True, name="n", parent="upper") == "n"
    assert cmds.listRelatives("n", parent=True) == ["upper"]


@pytest.mark.parametrize("flags", [{}, {"absolute": True}])
def test_members_keep_their_place(flags):
    """Children keep world position; the group sits at identity [known]."""
    transform("upper", t=(1, 2, 3), r=(0, 0, 30))
    transform("a", parent="upper", t=(5, 0, 0))
    before = world("a")
    group = cmds.group("a", world=True, **flags)
    assert world("a") == close(before)
    assert cmds.getAttr(f"{group}.t") == [(0.0, 0.0, 0.0)]
    assert cmds.getAttr(f"{group}.matrix") == [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]


def test_relative():
    """-relative keeps the values of the channels [page]."""
    transform("upper", t=(1, 2, 3))
    transform("a", parent="upper", t=(5, 0, 0))
    cmds.group("a", world=True, relative=True)
    assert cmds.getAttr("a.t") == [(5.0, 0.0, 0.0)]


def test_pivots_at_the_centre_of_the_members():
    """With its pivots at the bounding box centre of the members [known]."""
    box("left")
    box("right")
    cmds.setAttr("left.t", -1, 0, 0)
    cmds.setAttr("right.t", 5, 2, 0)
    group = cmds.group("left", "right")
    assert cmds.getAttr(f"{group}.rp") == [(2.0, 1.0, 0.0)]
    assert cmds.getAttr(f"{group}.sp") == [(2.0, 1.0, 0.0)]
    assert cmds.getAttr(f"{group}.t") == [(0.0, 0.0, 0.0)]


def test_pivots_are_those_of_the_groups_own_space():
    transform("upper", t=(10, 0, 0), s=(2, 2, 2))
    box("a")
    cmds.parent("a", "upper", relative=True)
    cmds.setAttr("a.t", 3, 0, 0)
    group = cmds.group("a")
    assert cmds.getAttr(f"{group}.rp")[0] == close((3, 0, 0))


def test_joints_count_with_their_place():
    """Joints have no box but a place [unsure]."""
    cmds.createNode("joint", name="j")
    cmds.setAttr("j.t", 4, 0, 0)
    group = cmds.group("j", world=True, name="g")
    assert cmds.getAttr(f"{group}.rp") == [(4.0, 0.0, 0.0)]


def test_members_without_extent_leave_the_pivots():
    """Empty transforms have no box [unsure]."""
    transform("a", t=(5, 0, 0))
    group = cmds.group("a")
    assert cmds.getAttr(f"{group}.rp") == [(0.0, 0.0, 0.0)]


def test_order_of_children():
    """`group(a, b)` order of children follows the arguments [known]."""
    transform("a")
    transform("b")
    group = cmds.group("b", "a")
    assert cmds.listRelatives(group) == ["b", "a"]


def test_result_is_selected():
    """The result is selected [known]."""
    transform("a")
    group = cmds.group("a")
    assert cmds.ls(selection=True) == [group]
    null = cmds.group(empty=True)
    assert cmds.ls(selection=True) == [null]


def test_use_as_group():
    """-useAsGroup takes an existing transform without parent and children [page]."""
    transform("a")
    transform("g")
    assert cmds.group("a", useAsGroup="g") == "g"
    assert cmds.listRelatives("g") == ["a"]
    with pytest.raises(RuntimeError, match="cannot be used as a group"):
        cmds.group(empty=True, useAsGroup="g")


def test_shape_stands_for_its_transform():
    box("a")
    group = cmds.group("aShape")
    assert cmds.listRelatives(group) == ["a"]


def test_missing_name():
    with pytest.raises(ValueError, match=r"^No object matches name: nope$"):
        cmds.group("nope")


def test_undo():
    box("a")
    cmds.group("a")
    undone(lambda: cmds.ls(dag=True, long=True))
