"""attributeQuery. Sources: reference/behaviour.md "addAttr, ... attributeQuery"; flags: its documentation."""

import pytest
from maya import cmds

from understudy import Unsupported


@pytest.fixture(autouse=True)
def node():
    cmds.createNode("transform", name="n")
    cmds.addAttr("n", longName="someAttr", shortName="sa", minValue=0, maxValue=10, defaultValue=2, keyable=True)
    cmds.addAttr("n", longName="e", attributeType="enum", enumName="a:b:c")


def ask(name, **flags):
    return cmds.attributeQuery(name, node="n", **flags)


def test_exists():
    """False for unknown [code:gt]."""
    assert ask("tx", exists=True) is True
    assert ask("nope", exists=True) is False


def test_missing_attribute():
    """Other queries raise [known; unsure: text]."""
    with pytest.raises(RuntimeError, match="nope"):
        ask("nope", longName=True)


@pytest.mark.parametrize(
    ("name", "flag", "answer"),
    [
        ("sa", "minimum", [0.0]),
        ("sa", "maximum", [10.0]),
        ("sa", "range", [0.0, 10.0]),
        ("sa", "listDefault", [2.0]),
        ("t", "listDefault", [0.0, 0.0, 0.0]),
        ("tx", "minimum", None),
        ("sa", "minExists", True),
        ("sa", "maxExists", True),
        ("sa", "rangeExists", True),
        ("tx", "minExists", False),
        ("tx", "rangeExists", False),
        ("sa", "softMinExists", False),
        ("sa", "softMaxExists", False),
        ("sa", "softRangeExists", False),
        ("sa", "softRange", None),
        ("tx", "attributeType", "doubleLinear"),
        ("rx", "attributeType", "doubleAngle"),
        ("sx", "attributeType", "double"),
        ("t", "attributeType", "double3"),
        ("rotateOrder", "attributeType", "enum"),
        ("v", "attributeType", "bool"),
        ("message", "attributeType", "message"),
        ("instObjGroups", "attributeType", "compound"),
        ("sa", "longName", "someAttr"),
        ("someAttr", "shortName", "sa"),
        ("someAttr", "niceName", "Some Attr"),
        ("tx", "niceName", "Translate X"),
        ("e", "listEnum", ["a:b:c"]),
        ("e", "localizedListEnum", ["a:b:c"]),
        ("e", "enum", True),
        ("sa", "enum", False),
        ("tx", "listEnum", None),
        ("t", "listChildren", ["translateX", "translateY", "translateZ"]),
        ("tx", "listChildren", None),
        ("tx", "listParent", ["translate"]),
        ("t", "listParent", None),
        ("tx", "listSiblings", ["translateY", "translateZ"]),
        ("t", "numberOfChildren", [3]),
        ("tx", "numberOfChildren", [0]),
        ("tx", "keyable", True),
        ("rotateOrder", "keyable", False),
        ("tx", "hidden", False),
        ("tx", "multi", False),
        ("worldMatrix", "multi", True),
        ("tx", "readable", True),
        ("tx", "writable", True),
        ("worldMatrix", "writable", False),
        ("tx", "connectable", True),
        ("tx", "storable", True),
        ("tx", "cachedInternally", True),
        ("tx", "internal", False),
        ("tx", "internalSet", False),
        ("tx", "message", False),
        ("message", "message", True),
        ("tx", "channelBox", False),
        ("worldMatrix", "worldspace", True),
        ("tx", "usedAsColor", False),
        ("tx", "usedAsFilename", False),
        ("tx", "usesMultiBuilder", False),
        ("tx", "affectsAppearance", False),
        ("tx", "indexMatters", True),
        ("sa", "categories", None),
    ],
)
def test_answers(node, name, flag, answer):
    """Lists of floats, str, list or None, bool [code:gt; doc; known]; None where there is no limit is [unsure]."""
    assert ask(name, **{flag: True}) == answer


def test_affects_world_space():
    """translate moves what world-space attributes answer [doc]."""
    assert isinstance(ask("tx", affectsWorldspace=True), bool)


def test_soft_limits():
    cmds.addAttr("n.someAttr", edit=True, softMinValue=1, softMaxValue=2)
    assert (ask("sa", softMin=True), ask("sa", softMax=True)) == ([1.0], [2.0])
    assert ask("sa", softRange=True) == [1.0, 2.0]


def test_flags_follow_the_plug():
    """keyable and channelBox are the node's own [doc]."""
    cmds.setAttr("n.tx", keyable=False, channelBox=True)
    assert (ask("tx", keyable=True), ask("tx", channelBox=True)) == (False, True)


def test_type():
    """Of a node type in place of a node [doc]."""
    assert cmds.attributeQuery("translateX", type="joint", exists=True) is True
    assert cmds.attributeQuery("translateX", typeExact="joint", exists=True) is False
    assert cmds.attributeQuery("radius", typeExact="joint", exists=True) is True
    with pytest.raises(RuntimeError, match="Unknown object type: nope"):
        cmds.attributeQuery("tx", type="nope", exists=True)


def test_alias():
    """Resolves to its parent multi [code:elom]."""
    cmds.addAttr("n", longName="weight", multi=True)
    cmds.setAttr("n.weight[0]", 1)
    cmds.aliasAttr("target", "n.weight[0]")
    assert ask("target", longName=True) == "weight"


def test_neither_node_nor_type():
    with pytest.raises(RuntimeError, match="-node"):
        cmds.attributeQuery("tx", exists=True)


def test_missing_node():
    """[known for commands that take objects; unsure here]"""
    with pytest.raises(ValueError, match=r"^No object matches name: nope$"):
        cmds.attributeQuery("tx", node="nope", exists=True)


def test_e_is_a_flag_of_its_own():
    """`e` is enum, not edit [reference/commands.json]."""
    assert cmds.attributeQuery("e", node="n", e=True) is True


@pytest.mark.parametrize("flag", ["computeModifies", "indeterminant", "internalGet", "renderSource"])
def test_what_is_not_done(flag):
    with pytest.raises(Unsupported, match=flag):
        ask("tx", **{flag: True})
