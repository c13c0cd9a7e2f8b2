"""objectType. Sources: reference/behaviour.md "objExists, nodeType, objectType" unless a test names another."""

import pytest
from maya import cmds


def test_of_a_node():
    """[known]"""
    assert cmds.objectType("persp") == "transform"


def test_of_a_component(cube):
    """That of the shape [known]."""
    assert cmds.objectType(f"{cube}.vtx[0]") == "mesh"


def test_of_a_plug():
    """Unsure what Maya answers; here the type of the node, as nodeType."""
    assert cmds.objectType("persp.tx") == "transform"


def test_of_the_selection():
    """Without argument (commands.json: the object is optional)."""
    cmds.select("topShape")
    assert cmds.objectType() == "camera"


def test_is_type():
    """Exact [doc; code:elom]."""
    joint = cmds.createNode("joint")
    assert cmds.objectType(joint, isType="joint") is True
    assert cmds.objectType(joint, isType="transform") is False


def test_is_a_type():
    """Derived ones too [doc; code:elom]."""
    assert cmds.objectType("perspShape", isAType="shape") is True
    assert cmds.objectType("perspShape", isAType="transform") is False
    assert cmds.objectType("perspShape", isAType="nope") is False


def test_missing():
    """A command that takes objects: ValueError (reference/behaviour.md "Calling conventions")."""
    with pytest.raises(ValueError, match=r"No object matches name: nope"):
        cmds.objectType("nope")


def test_tags():
    """Tags are the types' ids (nodes.json: transform is XFRM)."""
    tag = int.from_bytes(b"XFRM", "big")
    assert cmds.objectType("persp", typeTag=True) == tag
    assert cmds.objectType(tagFromType="transform") == tag
    assert cmds.objectType(typeFromTag=tag) == "transform"
