"""objExists. Sources: reference/behaviour.md "objExists" unless a test names another."""

import pytest
from maya import cmds


@pytest.mark.parametrize(
    "name", ["persp", "persp.tx", "persp.translate.translateX", "per*", "perspShape", ":persp", "|persp|perspShape"]
)
def test_true(name):
    """Nodes, plugs, patterns that match [code:elom, shot notes; known]."""
    assert cmds.objExists(name) is True


@pytest.mark.parametrize("name", ["", "nope", "persp.nope", "nope*", "nope.tx", "a b", "persp|topShape"])
def test_false(name):
    """[known]"""
    assert cmds.objExists(name) is False


def test_ambiguous():
    """[code:elom]"""
    cmds.createNode("transform", n="p")
    cmds.createNode("transform", n="x")
    cmds.createNode("transform", n="x", parent="p")
    assert cmds.objExists("x")


def test_component(cube):
    """[code:elom]"""
    assert cmds.objExists(f"{cube}.vtx[5]")
    assert not cmds.objExists("persp.vtx[5]")


def test_alias():
    """Names that setAttr takes exist."""
    cmds.createNode("transform", n="a")
    cmds.aliasAttr("sideways", "a.tx")
    assert cmds.objExists("a.sideways")
