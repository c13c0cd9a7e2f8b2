"""instance. Sources: reference/behaviour.md "duplicate, instance, group, reorder"; "page" is the documentation."""

import pytest
from maya import cmds

from .dag_scene import box, transform, undone


def test_shares_the_shape():
    """`instance("a")` -> `["a1"]`, the same shape under a new transform [doc; known]."""
    box("a")
    assert cmds.instance("a") == ["a1"]
    assert cmds.ls("aShape", long=True) == ["|a|aShape", "|a1|aShape"]
    assert len(cmds.ls(type="mesh")) >= 1


def test_values_are_copied():
    transform("a", t=(1, 2, 3))
    cmds.instance("a")
    assert cmds.getAttr("a1.t") == [(1.0, 2.0, 3.0)]


def test_name():
    box("a")
    assert cmds.instance("a", name="b") == ["b"]
    assert cmds.instance("a", name="b") == ["b1"]


def test_children_are_shared():
    transform("g")
    transform("a", parent="g")
    cmds.instance("g")
    assert cmds.listRelatives("g|a", allParents=True) == ["g", "g1"]


def test_leaf():
    """-leaf copies the transforms below and shares the leaves only [page]."""
    transform("g")
    transform("a", parent="g")
    cmds.createNode("mesh", name="m", parent="a")
    cmds.instance("g", leaf=True)
    assert cmds.listRelatives("g|a", allParents=True) == ["g"]
    assert cmds.listRelatives("g|a|m", allParents=True, fullPath=True) == ["|g|a", "|g1|a"]


def test_smart_transform():
    """-smartTransform repeats what was done to the instance before [page]."""
    box("a")
    cmds.instance("a")
    cmds.move(5, 0, 0, "a1", relative=True)
    cmds.instance("a1", smartTransform=True)
    assert cmds.getAttr("a2.tx") == pytest.approx(10)


def test_shading_groups_get_the_new_instance():
    """New instances join the shading group of the first one [documentation of parent -noConnections]."""
    box("a")
    cmds.sets("aShape", forceElement="initialShadingGroup")
    cmds.instance("a")
    assert cmds.listConnections("a|aShape.instObjGroups[1]") == ["initialShadingGroup"]


def test_selection():
    box("a")
    cmds.select("a")
    assert cmds.instance() == ["a1"]
    assert cmds.ls(selection=True) == ["a1"]


def test_not_in_the_dag():
    with pytest.raises(RuntimeError, match="'lambert1' cannot be instanced"):
        cmds.instance("lambert1")


def test_world_bounding_box_of_both_instances():
    box("a")
    cmds.instance("a")
    cmds.move(5, 0, 0, "a1")
    assert cmds.exactWorldBoundingBox("a1") == [4.5, -0.5, -0.5, 5.5, 0.5, 0.5]
    assert cmds.exactWorldBoundingBox("a") == [-0.5, -0.5, -0.5, 0.5, 0.5, 0.5]


def test_undo():
    box("a")
    cmds.instance("a")
    undone(lambda: cmds.ls(dag=True, long=True, allPaths=True))
