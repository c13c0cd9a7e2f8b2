"""listHistory. Sources: reference/behaviour.md "History and evaluation" and the documentation of its flags."""

import pytest
from maya import cmds


@pytest.fixture
def skinned():
    """polyCube -> tweak -> skinCluster -> mesh; a joint with a curve moves it; an objectSet knows of it."""
    cmds.createNode("transform", n="cube")
    cmds.createNode("mesh", n="cubeShape", parent="cube")
    cmds.createNode("polyCube", n="maker")
    cmds.createNode("skinCluster", n="skin")
    cmds.createNode("joint", n="bone")
    cmds.createNode("animCurveTA", n="curve")
    cmds.createNode("dagPose", n="pose")
    cmds.connectAttr("maker.output", "skin.input[0].inputGeometry")
    cmds.connectAttr("skin.outputGeometry[0]", "cubeShape.inMesh")
    cmds.connectAttr("bone.worldMatrix[0]", "skin.matrix[0]")
    cmds.connectAttr("pose.message", "skin.bindPose")
    cmds.connectAttr("curve.output", "bone.rotateX")
    cmds.sets("cube", name="s")


def test_shape_first_then_upstream():
    """[doc; known]"""
    cmds.createNode("transform", n="pCube1")
    cmds.createNode("mesh", n="pCubeShape1", parent="pCube1")
    cmds.createNode("polyCube", n="polyCube1")
    cmds.connectAttr("polyCube1.output", "pCubeShape1.inMesh")
    assert cmds.listHistory("pCube1") == ["pCubeShape1", "polyCube1"]


def test_only_what_it_depends_on(skinned):
    """Not the pose, which no output depends on."""
    assert set(cmds.listHistory("cube")) == {"cubeShape", "skin", "maker", "bone", "curve"}
    assert "pose" in cmds.listHistory("cube", allConnections=True)


def test_prune_dag_objects(skinned):
    """[doc]"""
    assert set(cmds.listHistory("cube", pruneDagObjects=True)) == {"skin", "maker", "curve"}


def test_levels(skinned):
    """[doc]"""
    assert cmds.listHistory("cube", levels=1) == ["cubeShape", "skin"]
    assert len(cmds.listHistory("cube", levels=0)) == 5


def test_breadth_first_and_groups(skinned):
    """Nearer nodes first [doc]."""
    names = cmds.listHistory("cube", breadthFirst=True)
    assert names[:2] == ["cubeShape", "skin"]
    assert names[-1] == "curve"
    assert cmds.listHistory("cube", groupLevels=True)[-1] == "curve"


def test_future(skinned):
    """Downstream [doc]."""
    assert cmds.listHistory("maker", future=True) == ["maker", "skin", "cubeShape"]
    assert "s" not in cmds.listHistory("cubeShape", future=True)


def test_all_future(skinned):
    """Of all that a shape gives, not of its geometry alone [doc]."""
    cmds.sets("cubeShape", forceElement="initialShadingGroup")
    assert "initialShadingGroup" in cmds.listHistory("cubeShape", allFuture=True)
    assert cmds.listHistory("cubeShape", future=True) == ["cubeShape"]


def test_leaf(skinned):
    """A transform's shape, unless switched off [doc]."""
    assert cmds.listHistory("cube", leaf=False) == ["cube"]


def test_interest_level(skinned):
    """By isHistoricallyInteresting [doc]."""
    cmds.setAttr("maker.isHistoricallyInteresting", 0)
    assert "maker" not in cmds.listHistory("cube", interestLevel=1)
    assert "skin" in cmds.listHistory("cube", interestLevel=1)


def test_full_names(skinned):
    """[doc]"""
    assert cmds.listHistory("cube", levels=1, fullNodeName=True) == ["|cube|cubeShape", "skin"]


def test_attributes(skinned):
    """Which attributes the history is on; the form of the answer is unsure."""
    assert cmds.listHistory("cube", query=True, historyAttr=True) == ["cubeShape.inMesh"]
    assert cmds.listHistory("cube", query=True, futureLocalAttr=True) == ["cubeShape.outMesh"]
    assert cmds.listHistory("cube", query=True, futureWorldAttr=True) == ["cubeShape.worldMesh"]


def test_cycle():
    """Each node once."""
    cmds.createNode("transform", n="a")
    cmds.createNode("transform", n="b")
    cmds.connectAttr("a.tx", "b.tx")
    cmds.connectAttr("b.tx", "a.tx")
    assert cmds.listHistory("a") == ["a", "b"]


def test_long_chain():
    """Not recursive."""
    for i in range(3000):
        cmds.createNode("transform", n=f"n{i}", skipSelect=True)
        if i:
            cmds.connectAttr(f"n{i - 1}.tx", f"n{i}.tx")
    assert len(cmds.listHistory("n2999")) == 3000


def test_all_graphs(skinned):
    """Obsolete, without effect [doc]."""
    assert cmds.listHistory("cube", allGraphs=True) == cmds.listHistory("cube")
