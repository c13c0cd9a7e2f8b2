"""disconnectAttr. Sources: reference/behaviour.md "connectAttr, disconnectAttr, connectionInfo"."""

import pytest
from maya import cmds


@pytest.fixture(autouse=True)
def nodes():
    for name in "ab":
        cmds.createNode("transform", name=name)


def test_answer():
    """[code:session log]"""
    cmds.connectAttr("a.translate", "b.translate")
    assert cmds.disconnectAttr("a.translate", "b.translate") == "Disconnect a.translate from b.translate."
    assert cmds.listConnections("b.t") is None


def test_not_connected():
    """RuntimeError [code:mock]; that attributes are named by their long names is [unsure]."""
    with pytest.raises(RuntimeError) as caught:
        cmds.disconnectAttr("a.v", "b.v")
    assert str(caught.value).strip() == "There is no connection from 'a.visibility' to 'b.visibility' to disconnect"


def test_missing_end():
    """[code:mock for connectAttr; unsure here]"""
    with pytest.raises(RuntimeError, match=r"The source attribute 'a\.nope' cannot be found\."):
        cmds.disconnectAttr("a.nope", "b.v")


def test_through_a_conversion():
    """The real ends are given; the unused conversion node goes away [known; unsure]."""
    cmds.connectAttr("a.rx", "b.sx")
    cmds.disconnectAttr("a.rx", "b.sx")
    assert cmds.listConnections("b.sx") is None
    assert cmds.ls(type="unitConversion") == []


def test_next_available():
    """The first matching connection of a multi [doc]."""
    cmds.addAttr("b", longName="list", attributeType="message", multi=True, indexMatters=False)
    cmds.connectAttr("a.message", "b.list", nextAvailable=True)
    assert cmds.disconnectAttr("a.message", "b.list", nextAvailable=True) == "Disconnect a.message from b.list[0]."
    assert cmds.listConnections("b.list") is None


def test_undo():
    cmds.connectAttr("a.v", "b.v")
    cmds.disconnectAttr("a.v", "b.v")
    cmds.undo()
    assert cmds.isConnected("a.v", "b.v")
