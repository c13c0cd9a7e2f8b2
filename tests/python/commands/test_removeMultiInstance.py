"""removeMultiInstance. Source: its documentation."""

import pytest
from maya import cmds


@pytest.fixture(autouse=True)
def node():
    cmds.createNode("transform", name="n")
    cmds.addAttr("n", longName="multi", multi=True)
    for i in (1, 4):
        cmds.setAttr(f"n.multi[{i}]", i)


def indices():
    return cmds.getAttr("n.multi", multiIndices=True)


def test_element():
    """Answers whether it worked [doc]."""
    assert cmds.removeMultiInstance("n.multi[1]") is True
    assert indices() == [4]


def test_break():
    """Connections forbid it without break [doc; unsure: text]."""
    cmds.connectAttr("persp.sx", "n.multi[1]")
    with pytest.raises(RuntimeError, match="connected"):
        cmds.removeMultiInstance("n.multi[1]")
    assert indices() == [1, 4]
    cmds.removeMultiInstance("n.multi[1]", b=True)
    assert indices() == [4]
    assert cmds.listConnections("persp.sx") is None


def test_all_children():
    """The array as a whole [doc]."""
    cmds.removeMultiInstance("n.multi", allChildren=True)
    assert indices() is None


def test_no_element():
    with pytest.raises(RuntimeError, match="not an element"):
        cmds.removeMultiInstance("n.tx")


def test_undo():
    cmds.connectAttr("persp.sx", "n.multi[1]")
    cmds.removeMultiInstance("n.multi[1]", b=True)
    cmds.undo()
    assert indices() == [1, 4]
    assert cmds.listConnections("n.multi[1]", plugs=True) == ["persp.scaleX"]


def test_missing():
    with pytest.raises(ValueError, match=r"^No object matches name: n\.nope\[0\]$"):
        cmds.removeMultiInstance("n.nope[0]")
