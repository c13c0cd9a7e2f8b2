"""nodeType. Sources: reference/behaviour.md "objExists, nodeType, objectType" unless a test names another."""

import pytest
from maya import cmds


def test_of_a_node():
    """[known]"""
    assert cmds.nodeType("persp") == "transform"


def test_of_a_plug():
    """The type of its node [known]."""
    assert cmds.nodeType("persp.tx") == "transform"


def test_missing():
    """The text is known, RuntimeError against ValueError is unsure."""
    with pytest.raises(RuntimeError, match=r"No object matches name: nope"):
        cmds.nodeType("nope")


JOINT = ["containerBase", "entity", "dagNode", "transform", "joint"]


def test_inherited():
    """Base first [code:book doctest]."""
    assert cmds.nodeType("joint", isTypeName=True, inherited=True) == JOINT
    node = cmds.createNode("joint")
    assert cmds.nodeType(node, inherited=True) == JOINT


def test_shading_engine():
    """[code:elom]"""
    assert cmds.nodeType("initialShadingGroup", i=True) == ["containerBase", "entity", "objectSet", "shadingEngine"]


def test_derived():
    """The types below, itself included [known]."""
    derived = cmds.nodeType("light", isTypeName=True, derived=True)
    assert {"light", "pointLight", "ambientLight"} <= set(derived)
    assert "camera" not in derived
    node = cmds.createNode("ambientLight")
    assert cmds.nodeType(node, derived=True) == ["ambientLight"]


def test_api_type():
    """[doc]"""
    assert cmds.nodeType("persp", apiType=True) == "kTransform"
    with pytest.raises(RuntimeError):
        cmds.nodeType("persp", apiType=True, inherited=True)


def test_unknown_type_name():
    """An error."""
    with pytest.raises(RuntimeError):
        cmds.nodeType("nope", isTypeName=True, inherited=True)
