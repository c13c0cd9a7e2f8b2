"""renameAttr. Sources: reference/behaviour.md "addAttr, deleteAttr, ..."."""

import pytest
from maya import cmds


@pytest.fixture(autouse=True)
def node():
    cmds.createNode("transform", name="n")
    cmds.addAttr("n", longName="a", defaultValue=3)


def test_answer():
    """The new name [doc]."""
    assert cmds.renameAttr("n.a", "b") == "b"
    assert cmds.getAttr("n.b") == 3.0
    assert not cmds.attributeQuery("a", node="n", exists=True)


def test_static():
    """Only dynamic attributes [doc]."""
    with pytest.raises(RuntimeError, match="not dynamic"):
        cmds.renameAttr("n.tx", "b")


@pytest.mark.parametrize("name", ["tx", "translateX", "1b", "b c", ""])
def test_bad_names(name):
    """Taken or illegal [unsure: text]."""
    with pytest.raises(RuntimeError):
        cmds.renameAttr("n.a", name)
    assert cmds.attributeQuery("a", node="n", exists=True)


def test_short_name():
    """Stays where it was another one [unsure]."""
    cmds.addAttr("n", longName="long", shortName="lo")
    cmds.renameAttr("n.long", "other")
    assert cmds.attributeQuery("other", node="n", shortName=True) == "lo"
    cmds.renameAttr("n.a", "b")
    assert cmds.attributeQuery("b", node="n", shortName=True) == "b"


def test_connections_stay():
    cmds.connectAttr("n.a", "persp.sx")
    cmds.renameAttr("n.a", "b")
    assert cmds.listConnections("persp.sx", plugs=True) == ["n.b"]


def test_undo():
    cmds.renameAttr("n.a", "b")
    cmds.undo()
    assert cmds.listAttr("n", userDefined=True) == ["a"]


def test_missing():
    """[code:mock for deleteAttr]"""
    with pytest.raises(ValueError, match=r"^No object matches name: n\.nope$"):
        cmds.renameAttr("n.nope", "b")
