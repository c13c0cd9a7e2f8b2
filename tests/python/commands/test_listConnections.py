"""listConnections. Sources: reference/behaviour.md "listConnections" unless a test names another."""

import pytest
from maya import cmds


@pytest.fixture(autouse=True)
def nodes():
    for name in "abc":
        cmds.createNode("transform", name=name)


def test_nothing():
    """None, never [] [code:RBFtools test, gt]."""
    assert cmds.listConnections("a") is None
    assert cmds.listConnections("a.tx") is None


def test_one_entry_for_each_connection():
    """A node appears several times [known; gt]."""
    cmds.connectAttr("a.tx", "b.tx")
    cmds.connectAttr("a.ty", "b.ty")
    assert cmds.listConnections("b") == ["a", "a"]


def test_directions():
    """Both by default [doc]."""
    cmds.connectAttr("a.tx", "b.tx")
    cmds.connectAttr("b.tx", "c.tx")
    assert sorted(cmds.listConnections("b")) == ["a", "c"]
    assert cmds.listConnections("b", source=False) == ["c"]
    assert cmds.listConnections("b", destination=False) == ["a"]
    assert cmds.listConnections("b", s=False, d=False) is None


def test_order_is_that_of_the_attributes():
    """By attribute, a plug's source before its destinations [unsure]."""
    cmds.connectAttr("a.sx", "b.sx")
    cmds.connectAttr("a.tx", "b.tx")
    cmds.connectAttr("b.tx", "c.tx")
    assert cmds.listConnections("b", plugs=True) == ["a.translateX", "c.translateX", "a.scaleX"]


def test_shapes():
    """Transforms unless shapes=True; with plugs the shape is named [doc; known]."""
    shape = cmds.createNode("locator")
    parent = cmds.listRelatives(shape, parent=True)[0]
    cmds.connectAttr(f"{shape}.worldPosition[0]", "a.t")
    assert cmds.listConnections("a") == [parent]
    assert cmds.listConnections("a", shapes=True) == [shape]
    assert cmds.listConnections("a", plugs=True) == [f"{shape}.worldPosition[0]"]


def test_connections():
    """Flat pairs own plug, other [code:gt, mtk]."""
    cmds.connectAttr("a.tx", "b.tx")
    assert cmds.listConnections("b", connections=True) == ["b.translateX", "a"]
    assert cmds.listConnections("a", c=True, p=True) == ["a.translateX", "b.translateX"]


def test_plugs_have_the_shortest_unique_name():
    """node.longAttr [known]"""
    cmds.createNode("transform", name="a", parent="c")
    cmds.connectAttr("c|a.tx", "b.tx")
    assert cmds.listConnections("b.tx", plugs=True) == ["c|a.translateX"]


def test_full_node_name():
    """[doc]"""
    cmds.connectAttr("a.tx", "b.tx")
    assert cmds.listConnections("b", fullNodeName=True) == ["|a"]


def test_skip_conversion_nodes():
    """Looks through unitConversion [doc]."""
    cmds.connectAttr("a.rx", "b.sx")
    assert cmds.listConnections("b.sx") == ["unitConversion1"]
    assert cmds.listConnections("b.sx", skipConversionNodes=True) == ["a"]
    assert cmds.listConnections("a.rx", skipConversionNodes=True, plugs=True) == ["b.scaleX"]


def test_type():
    """Derived types match unless exactType, a bool [code:book doctest]."""
    joint = cmds.createNode("joint")
    cmds.connectAttr(f"{joint}.tx", "a.tx")
    assert cmds.listConnections("a", type="transform") == [joint]
    assert cmds.listConnections("a", type="transform", exactType=True) is None
    assert cmds.listConnections("a", type="mesh") is None


def test_exact_type_is_no_name():
    """[code:book doctest]"""
    with pytest.raises(TypeError) as caught:
        cmds.listConnections("a", exactType="joint")
    assert str(caught.value) == "Invalid arguments for flag 'exactType'.  Expected int, got str"


def test_unknown_type():
    """[code:two scripts, ls; unsure here]"""
    with pytest.raises(RuntimeError, match="Unknown object type: nope"):
        cmds.listConnections("a", type="nope")


def test_compound_plug_does_not_speak_for_its_children():
    """`listConnections("n.t")` does not list what is connected to `tx` [known; code:elom]."""
    cmds.connectAttr("a.tx", "b.tx")
    assert cmds.listConnections("b.t") is None


def test_element_of_a_compound_multi_does_not_speak_for_its_children():
    """`listConnections("con.target[0]")` -> None even when children are connected [code:elom]."""
    cmds.addAttr("b", longName="target", attributeType="compound", multi=True, numberOfChildren=2)
    for name in ("weight", "offset"):
        cmds.addAttr("b", longName=name, attributeType="double", parent="target")
    cmds.connectAttr("a.tx", "b.target[0].offset")
    assert cmds.listConnections("b.target[0]") is None
    assert cmds.listConnections("b.target[0].offset") == ["a"]


def test_whole_multi_speaks_for_its_elements():
    """As scripts list the members of `sg.dagSetMembers` [known]."""
    cmds.addAttr("b", longName="list", attributeType="message", multi=True)
    cmds.connectAttr("a.message", "b.list[2]")
    cmds.connectAttr("c.message", "b.list[0]")
    assert cmds.listConnections("b.list") == ["c", "a"]
    assert cmds.listConnections("b.list", connections=True) == ["b.list[0]", "c", "b.list[2]", "a"]


def test_missing():
    """[known]"""
    with pytest.raises(ValueError, match=r"^No object matches name: nope$"):
        cmds.listConnections("nope")


def test_several_objects():
    """One flat list in the order of the arguments [known for listRelatives; unsure here]."""
    cmds.connectAttr("a.tx", "b.tx")
    cmds.connectAttr("b.tx", "c.tx")
    assert cmds.listConnections(["c", "a"]) == ["b", "b"]


def test_selection():
    """No argument: uses the selection [doc]."""
    cmds.connectAttr("a.tx", "b.tx")
    cmds.select("b")
    assert cmds.listConnections() == ["a"]


def test_nothing_selected():
    """[code:2014 console log and others for commands that need objects; unsure here]"""
    cmds.select(clear=True)
    with pytest.raises(TypeError, match="Error retrieving default arguments"):
        cmds.listConnections()
