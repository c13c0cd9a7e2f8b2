"""sets. Sources: reference/behaviour.md "sets" unless a test names another."""

import pytest
from maya import cmds


@pytest.fixture(autouse=True)
def nodes():
    """Transforms a, b, c; nothing selected."""
    for name in "abc":
        cmds.createNode("transform", n=name)
    cmds.select(clear=True)


def members(name):
    return cmds.sets(name, query=True)


# ---- making


def test_name():
    """A text; no name: set1, set2 [doc; known]."""
    assert cmds.sets("a", "b", name="s") == "s"
    assert cmds.sets("a") == "set1"
    assert cmds.sets("a") == "set2"


def test_selection():
    """No objects: what is selected; -empty none [doc; known]."""
    cmds.select("a", "c")
    assert members(cmds.sets(name="s")) == ["a", "c"]
    assert members(cmds.sets(name="e", empty=True)) is None


def test_name_that_is_taken():
    """A number, no error [code:elom]."""
    assert cmds.sets(name="a", empty=True) == "a1"


def test_how_members_are_stored():
    """A DAG node through instObjGroups [scene], others through message."""
    cmds.createNode("multiplyDivide", n="md")
    cmds.sets("a", "md", name="s")
    assert cmds.listConnections("s.dagSetMembers[0]", plugs=True) == ["a.instObjGroups[0]"]
    assert cmds.listConnections("s.dnSetMembers[0]", plugs=True) == ["md.message"]
    assert members("s") == ["a", "md"]


def test_attributes_as_members():
    """An attribute itself [scene: character.dnsm]."""
    cmds.sets("a.tx", "b", name="s")
    assert members("s") == ["b", "a.translateX"]


def test_text():
    """A note, in create, query and edit."""
    cmds.sets(name="s", empty=True, text="x")
    assert cmds.sets("s", query=True, text=True) == "x"
    cmds.sets("s", edit=True, text="y")
    assert cmds.getAttr("s.annotation") == "y"


def test_copy():
    """A set with the same members [doc]."""
    cmds.sets("a", "b", name="s")
    assert cmds.sets(copy="s", name="t") == "t"
    assert members("t") == ["a", "b"]


# ---- members


def test_query():
    """None when empty [code:elom]."""
    cmds.sets("a", name="s")
    assert members("s") == ["a"]
    cmds.sets("a", remove="s")
    assert members("s") is None
    assert cmds.objExists("s")


def test_shortest_paths():
    """[code:elom]"""
    cmds.createNode("transform", n="a", parent="b")
    cmds.sets("b|a", "|a", name="s")
    assert members("s") == ["b|a", "|a"]
    with pytest.raises(ValueError, match=r"More than one object matches name: a"):
        cmds.sets("a", add="s")


@pytest.mark.parametrize("flag", ["addElement", "include", "forceElement"])
def test_adding(flag):
    """Answers the set's name [doc; known]; twice is once."""
    cmds.sets(name="s", empty=True)
    assert cmds.sets("a", "b", **{flag: "s"}) == "s"
    cmds.sets("b", "c", edit=True, **{flag: "s"})
    assert members("s") == ["a", "b", "c"]


def test_include_expands():
    """Members of sets; -addElement adds the set [doc]."""
    cmds.sets("a", name="inner")
    cmds.sets(name="s", empty=True)
    cmds.sets("inner", include="s")
    assert members("s") == ["a"]
    cmds.sets("inner", addElement="s")
    assert members("s") == ["a", "inner"]


def test_remove():
    """Answers the set's name; what is no member is fine [doc; known; code:elom]."""
    cmds.sets("a", "b", name="s")
    assert cmds.sets("a", "c", remove="s") == "s"
    assert members("s") == ["b"]


def test_clear():
    """[doc]"""
    cmds.sets("a", "b", name="s")
    assert cmds.sets(clear="s") == "s"
    assert members("s") is None


def test_flatten():
    """Sets in the set become their members [doc]."""
    cmds.sets("a", name="inner")
    cmds.sets("inner", "b", name="s")
    cmds.sets(flatten="s")
    assert sorted(members("s")) == ["a", "b"]


def test_is_member():
    """[doc]"""
    cmds.sets("a", "b", name="s")
    assert cmds.sets("a", isMember="s") is True
    assert cmds.sets("a", "c", isMember="s") is False
    assert cmds.sets("a", "c", anyMember="s") is True


def test_operations():
    """New lists; the sets stay as they are [doc]."""
    cmds.sets("a", "b", name="s")
    cmds.sets("b", "c", name="t")
    assert cmds.sets("t", union="s") == ["a", "b", "c"]
    assert cmds.sets("t", intersection="s") == ["b"]
    assert cmds.sets("t", subtract="s") == ["a"]
    assert cmds.sets("t", isIntersecting="s") is True
    assert cmds.sets("c", isIntersecting="s") is False
    assert (members("s"), members("t")) == (["a", "b"], ["b", "c"])


def test_size_and_nodes(cube):
    """Number of members, components one by one; nodes for components [doc]."""
    cmds.sets("a", f"{cube}.vtx[0:3]", name="s")
    assert cmds.sets("s", query=True, size=True) == 5
    assert cmds.sets("s", query=True, nodesOnly=True) == ["a", f"{cube}Shape"]


def test_no_intermediate():
    """Leaves them out of the answer."""
    cmds.createNode("mesh", n="aShapeOrig", parent="a")
    cmds.setAttr("aShapeOrig.intermediateObject", True)
    cmds.sets("a", "aShapeOrig", name="s")
    assert cmds.sets("s", query=True, noIntermediate=True) == ["a"]


def test_no_intermediate_members():
    """Of what is added they are left out [unsure]."""
    cmds.createNode("mesh", n="aShapeOrig", parent="a")
    cmds.setAttr("aShapeOrig.intermediateObject", True)
    cmds.sets("a", "aShapeOrig", name="s", noIntermediate=True)
    assert members("s") == ["a"]
    cmds.sets("b", "aShapeOrig", add="s", noIntermediate=True)
    assert members("s") == ["a", "b"]


def test_instances():
    """Each occurrence is a member of its own."""
    cmds.createNode("transform", n="x", parent="a")
    cmds.parent("x", "b", addObject=True)
    cmds.sets("b|x", name="s")
    assert members("s") == ["b|x"]
    assert cmds.listConnections("s.dagSetMembers[0]", plugs=True) == ["a|x.instObjGroups[1]"]


def test_not_a_set():
    """An error; a missing name is a ValueError."""
    with pytest.raises(RuntimeError, match=r"'b' is not a set."):
        cmds.sets("a", add="b")
    with pytest.raises(ValueError, match=r"No object matches name: nope"):
        cmds.sets("a", add="nope")


def test_undo():
    """Each step."""
    cmds.sets("a", name="s")
    cmds.sets("b", add="s")
    cmds.undo()
    assert members("s") == ["a"]
    cmds.undo()
    assert not cmds.objExists("s")


# ---- components


def test_components(cube):
    """An object group with a groupId of its own [scene]."""
    cmds.sets(f"{cube}.vtx[0:2]", name="s")
    assert members("s") == [f"{cube}.vtx[0:2]"]
    shape = f"{cube}Shape"
    group = f"{shape}.instObjGroups[0].objectGroups[0]"
    assert cmds.listConnections("s.dagSetMembers[0]", plugs=True) == [group]
    assert cmds.listConnections(f"{group}.objectGroupId", plugs=True) == ["groupId1.groupId"]
    assert cmds.listConnections("s.groupNodes[0]") == ["groupId1"]
    assert cmds.getAttr(f"{group}.objectGrpCompList") == ["vtx[0:2]"]


def test_components_come_and_go(cube):
    """One group for each set and shape; it goes with its last component."""
    cmds.sets(f"{cube}.vtx[0:2]", name="s")
    cmds.sets(f"{cube}.vtx[3]", f"{cube}.vtx[6]", add="s")
    assert members("s") == [f"{cube}.vtx[0:3]", f"{cube}.vtx[6]"]
    cmds.sets(f"{cube}.vtx[1:2]", remove="s")
    assert members("s") == [f"{cube}.vtx[0]", f"{cube}.vtx[3]", f"{cube}.vtx[6]"]
    assert cmds.sets(f"{cube}.vtx[3]", isMember="s")
    assert not cmds.sets(f"{cube}.vtx[3:4]", isMember="s")
    cmds.sets(f"{cube}.vtx[0:7]", remove="s")
    assert members("s") is None
    assert cmds.ls(type="groupId") == []


def test_group_goes_with_shape_and_set(cube):
    """[known]"""
    cmds.sets(f"{cube}.vtx[0:2]", name="s")
    cmds.sets(f"{cube}.vtx[3]", "a", name="t")
    cmds.delete("t")
    assert cmds.ls(type="groupId") == ["groupId1"]
    cmds.delete(cube)
    assert cmds.ls(type="groupId") == []
    assert not cmds.objExists("s")


# ---- shading groups and partitions


def test_shading_group():
    """Connected to renderPartition [known; code:two wrappers]."""
    group = cmds.sets(renderable=True, noSurfaceShader=True, empty=True, name="xSG")
    assert group == "xSG"
    assert cmds.nodeType(group) == "shadingEngine"
    assert cmds.listConnections("xSG.partition") == ["renderPartition"]
    assert cmds.listConnections("xSG.surfaceShader") is None
    assert cmds.sets(group, query=True, renderable=True) is True
    assert cmds.getAttr("xSG.renderableOnlySet") is True
    assert cmds.sets(cmds.sets(name="s", empty=True), query=True, renderable=True) is False


@pytest.mark.parametrize("flag", ["forceElement", "addElement"])
def test_bare_shading_group(flag):
    """One that createNode made is in no partition and refuses members [code:two wrappers]; that connectAttr still
    connects them, as scene files do, is unsure."""
    group = cmds.createNode("shadingEngine")
    assert cmds.listConnections(f"{group}.partition") is None
    cmds.createNode("mesh", name="m")
    with pytest.raises(RuntimeError, match=r"^Connection not made: 'm\..*  Source node will not allow the"):
        cmds.sets("m", edit=True, **{flag: group})
    assert members(group) is None
    cmds.partition(group, addSet="renderPartition")
    cmds.sets("m", edit=True, **{flag: group})
    assert members(group) == ["m"]


def test_surface_shader():
    """Without -noSurfaceShader there is one; that it is lambert1 is unsure."""
    group = cmds.sets(renderable=True, empty=True)
    assert cmds.listConnections(f"{group}.surfaceShader") == ["lambert1"]


def test_force_element_takes_the_shape(cube):
    """Shapes are rendered; intermediate ones are not [scene]."""
    cmds.createNode("mesh", n="orig", parent=cube)
    cmds.setAttr("orig.intermediateObject", True)
    assert cmds.sets(cube, forceElement="initialShadingGroup") == "initialShadingGroup"
    assert members("initialShadingGroup") == [f"{cube}Shape"]
    assert cmds.sets(cube, isMember="initialShadingGroup") is True


def test_force_element_moves(cube):
    """Out of exclusive partitions [doc; known]."""
    group = cmds.sets(renderable=True, noSurfaceShader=True, empty=True)
    cmds.sets(cube, edit=True, forceElement="initialShadingGroup")
    cmds.sets(cube, edit=True, forceElement=group)
    assert members("initialShadingGroup") is None
    assert members(group) == [f"{cube}Shape"]
    with pytest.raises(RuntimeError, match=r"partition"):
        cmds.sets(cube, add="initialShadingGroup")


def test_faces(cube):
    """The rest stays where it was, as faces; a groupId for each [scene]."""
    group = cmds.sets(renderable=True, noSurfaceShader=True, empty=True)
    cmds.sets(cube, forceElement="initialShadingGroup")
    cmds.sets(f"{cube}.f[0:1]", forceElement=group)
    assert members(group) == [f"{cube}.f[0:1]"]
    assert members("initialShadingGroup") == [f"{cube}.f[2:5]"]
    assert len(cmds.ls(type="groupId")) == 2
    cmds.sets(cube, forceElement="initialShadingGroup")
    assert members("initialShadingGroup") == [f"{cube}Shape"]
    assert members(group) is None
    assert cmds.ls(type="groupId") == []


def test_faces_with_history(cube):
    """A groupParts before the shape [scene]."""
    cmds.createNode("polyCube", n="maker")
    cmds.connectAttr("maker.output", f"{cube}Shape.inMesh")
    group = cmds.sets(renderable=True, noSurfaceShader=True, empty=True)
    cmds.sets(f"{cube}.f[0:1]", forceElement=group)
    assert cmds.listConnections(f"{cube}Shape.inMesh") == ["groupParts1"]
    assert cmds.listConnections("groupParts1.inputGeometry") == ["maker"]
    assert cmds.getAttr("groupParts1.inputComponents") == ["f[0:1]"]
    cmds.sets(clear=group)
    assert cmds.listConnections(f"{cube}Shape.inMesh") == ["maker"]
    assert cmds.ls(type="groupParts") == []


def test_no_warnings(capfd):
    """What cannot be rendered is left out, with a warning unless -noWarnings."""
    cmds.createNode("multiplyDivide", n="md")
    cmds.sets("md", forceElement="initialShadingGroup")
    output = capfd.readouterr()
    assert "'md' cannot be a member" in output.err + output.out
    cmds.sets("md", forceElement="initialShadingGroup", noWarnings=True)
    output = capfd.readouterr()
    assert "'md'" not in output.err + output.out


def test_partition():
    """Answers its name; partitions are no sets [code:elom]; the sets of one share no member [doc]."""
    cmds.sets("a", name="s1")
    cmds.sets("b", name="s2")
    assert cmds.partition("s1", "s2", name="p") == "p"
    assert cmds.partition("p", query=True) == ["s1", "s2"]
    assert "p" not in cmds.ls(type="objectSet")
    with pytest.raises(RuntimeError, match=r"partition"):
        cmds.sets("a", add="s2")
    cmds.sets("a", forceElement="s2")
    assert (members("s1"), members("s2")) == (None, ["b", "a"])
    assert cmds.partition("s1", removeSet="p") == "p"
    assert cmds.partition("p", query=True) == ["s2"]
    cmds.partition("s1", addSet="p")
    assert sorted(cmds.partition("p", query=True)) == ["s1", "s2"]
    assert cmds.partition("renderPartition", query=True, render=True) is True


@pytest.mark.parametrize(
    "flags",
    [
        {"layer": True},
        {"color": 1},
    ],
)
def test_unsupported(flags):
    """What is not done says so."""
    cmds.sets("a", name="s")
    with pytest.raises(Exception, match=r"not supported by Understudy yet"):
        cmds.sets("a", **flags)


def test_edit_mode():
    """-edit changes nothing of what these do [doc]."""
    cmds.sets("a", name="inner")
    cmds.sets("inner", "b", "c", name="s")
    assert cmds.sets("c", edit=True, remove="s") == "s"
    cmds.sets(edit=True, flatten="s")
    assert sorted(members("s")) == ["a", "b"]
    cmds.sets(edit=True, clear="s")
    assert members("s") is None


@pytest.mark.parametrize(
    ("flag", "component"), [("vertices", "vtx[0:1]"), ("edges", "e[2]"), ("facets", "f[0]"), ("editPoints", None)]
)
def test_one_kind_of_components(cube, messages, flag, component):
    """The new set takes these alone [doc]; what is left out is a warning [unsure]."""
    members_given = [f"{cube}.{name}" for name in ("vtx[0:1]", "e[2]", "f[0]")]
    assert cmds.sets(*members_given, cube, name="s", **{flag: True}) == "s"
    assert members("s") == ([f"{cube}.{component}"] if component else None)
    assert cmds.sets("s", query=True, **{flag: True}) is True
    assert cmds.getAttr(f"s.{flag}OnlySet") is True
    assert cmds.sets("defaultObjectSet", query=True, **{flag: True}) is False
    assert f"'{cube}' cannot be a member of 's'." in messages("Warning")
    cmds.sets("a", add="s")
    assert "'a' cannot be a member of 's'." in messages("Warning")


def test_split():
    """A new set of the objects, which leave the given set [doc of -split]; behaviour.md counts it among the questions,
    which is unsure."""
    cmds.sets("a", "b", "c", name="s")
    assert cmds.sets("b", "c", split="s", name="t") == "t"
    assert (members("s"), members("t")) == (["a"], ["b", "c"])
    cmds.undo()
    assert members("s") == ["a", "b", "c"]
    assert not cmds.objExists("t")


def test_split_of_an_exclusive_partition(cube):
    """The objects are free when they come to the new set."""
    group = cmds.sets(f"{cube}Shape", renderable=True, noSurfaceShader=True)
    other = cmds.sets(f"{cube}Shape", split=group, renderable=True, noSurfaceShader=True)
    assert (members(group), members(other)) == (None, [f"{cube}Shape"])
