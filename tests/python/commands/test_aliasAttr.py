"""aliasAttr. Sources: reference/behaviour.md "addAttr, ... aliasAttr"."""

import pytest
from maya import cmds


@pytest.fixture(autouse=True)
def node():
    cmds.createNode("transform", name="n")
    cmds.addAttr("n", longName="weight", shortName="w", multi=True)
    cmds.setAttr("n.w[0]", 1)


def test_query():
    """Flat list alias, attribute; None when none [doc; code:elom]."""
    assert cmds.aliasAttr("n", query=True) is None
    cmds.aliasAttr("smile", "n.w[0]")
    assert cmds.aliasAttr("n", query=True) == ["smile", "weight[0]"]


def test_answer():
    """A text or None: unsure, here None."""
    assert cmds.aliasAttr("smile", "n.w[0]") is None
    assert cmds.aliasAttr("n.smile", remove=True) is None


def test_names_are_interchangeable():
    """Aliases on input [code:mock] and in answers [known]."""
    cmds.aliasAttr("smile", "n.w[0]")
    cmds.setAttr("n.smile", 4)
    assert cmds.getAttr("n.w[0]") == 4.0
    cmds.connectAttr("n.smile", "persp.sx")
    assert cmds.listConnections("persp.sx", plugs=True) == ["n.smile"]


def test_pairs():
    """Several at once [doc]."""
    cmds.aliasAttr("red", "n.tx", "green", "n.ty")
    assert cmds.aliasAttr("n", query=True) == ["red", "translateX", "green", "translateY"]


def test_query_of_a_plug():
    """Its alias, "" when none [unsure]."""
    assert cmds.aliasAttr("n.w[0]", query=True) == ""
    cmds.aliasAttr("smile", "n.w[0]")
    assert cmds.aliasAttr("n.w[0]", query=True) == "smile"


def test_remove():
    """[doc; code:elom]"""
    cmds.aliasAttr("smile", "n.w[0]")
    cmds.aliasAttr("n.smile", remove=True)
    assert cmds.aliasAttr("n", query=True) is None


@pytest.mark.parametrize("name", ["tx", "translateX", "taken", "1x", "a b", ""])
def test_clash_or_illegal_name(name):
    """RuntimeError [known]"""
    cmds.aliasAttr("taken", "n.ty")
    with pytest.raises(RuntimeError):
        cmds.aliasAttr(name, "n.w[0]")


def test_undo():
    cmds.aliasAttr("smile", "n.w[0]")
    cmds.undo()
    assert cmds.aliasAttr("n", query=True) is None
    cmds.redo()
    assert cmds.aliasAttr("n", query=True) == ["smile", "weight[0]"]
