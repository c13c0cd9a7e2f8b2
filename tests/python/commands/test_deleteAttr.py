"""deleteAttr. Sources: reference/behaviour.md "addAttr, deleteAttr, ..."."""

import pytest
from maya import cmds


@pytest.fixture(autouse=True)
def node():
    cmds.createNode("transform", name="n")
    for name in "ab":
        cmds.addAttr("n", longName=name)


def test_plug():
    """None [code:mock]"""
    assert cmds.deleteAttr("n.a") is None
    assert cmds.listAttr("n", userDefined=True) == ["b"]


def test_attribute_flag():
    """[code:mock]"""
    assert cmds.deleteAttr("n", attribute="a") is None
    assert not cmds.attributeQuery("a", node="n", exists=True)


@pytest.mark.parametrize("call", [lambda: cmds.deleteAttr("n.foo"), lambda: cmds.deleteAttr("n", attribute="foo")])
def test_missing(call):
    """[code:mock]"""
    with pytest.raises(ValueError, match=r"^No object matches name: n\.foo$"):
        call()


def test_query():
    """Lists dynamic attributes [doc]."""
    assert cmds.deleteAttr("n", query=True) == ["a", "b"]
    assert cmds.deleteAttr("persp", query=True) is None


def test_static():
    """Cannot be deleted [doc]."""
    with pytest.raises(RuntimeError, match=r"'n\.translateX' is not dynamic"):
        cmds.deleteAttr("n.tx")


def test_child():
    """Children of compounds cannot be deleted [doc]."""
    cmds.addAttr("n", longName="comp", attributeType="compound", numberOfChildren=1)
    cmds.addAttr("n", longName="comp0", parent="comp")
    with pytest.raises(RuntimeError, match=r"'n\.comp0' is the child of a compound"):
        cmds.deleteAttr("n.comp0")
    cmds.deleteAttr("n.comp")
    assert cmds.listAttr("n", userDefined=True) == ["a", "b"]


def test_connections_go_along_and_come_back():
    cmds.setAttr("n.a", 4)
    cmds.connectAttr("n.a", "persp.sx")
    cmds.deleteAttr("n.a")
    assert cmds.listConnections("persp.sx") is None
    cmds.undo()
    assert cmds.listConnections("persp.sx", plugs=True) == ["n.a"]
    assert cmds.getAttr("n.a") == 4.0
    assert cmds.listAttr("n", userDefined=True) == ["a", "b"]


def test_locked():
    """[unsure: text]"""
    cmds.setAttr("n.a", lock=True)
    with pytest.raises(RuntimeError, match="locked"):
        cmds.deleteAttr("n.a")
