"""rename. Sources: reference/behaviour.md "rename", "Names, paths, patterns" unless a test names another."""

import pytest
from maya import cmds


def test_returns_the_new_name():
    """[doc]"""
    cmds.createNode("transform", n="a")
    assert cmds.rename("a", "b") == "b"
    assert cmds.ls("a", "b") == ["b"]


def test_one_argument():
    """Renames the first selected object [doc]."""
    cmds.createNode("transform", n="a")
    cmds.createNode("transform", n="b")
    cmds.select("b", "a")
    assert cmds.rename("c") == "c"
    assert cmds.ls(sl=True) == ["c", "a"]


def test_shortest_unique_path():
    """[doc]"""
    cmds.createNode("transform", n="x")
    cmds.createNode("transform", n="p")
    cmds.createNode("transform", n="y", parent="p")
    assert cmds.rename("y", "x") == "p|x"


def test_clash():
    """A unique number, no error [code:elom]."""
    cmds.createNode("objectSet", n="dup_set")
    cmds.createNode("objectSet", n="b")
    assert cmds.rename("b", "dup_set") == "dup_set1"


def test_same_name():
    """Stays what it is."""
    cmds.createNode("transform", n="a")
    assert cmds.rename("a", "a") == "a"


def test_hash():
    """The lowest number that makes it unique [doc]."""
    cmds.createNode("transform", n="a1")
    cmds.createNode("transform", n="b")
    assert cmds.rename("b", "a#") == "a2"


def test_name_without_namespace_moves_to_the_current():
    """[code:elom]"""
    cmds.createNode("transform", n="NS:a")
    assert cmds.rename("NS:a", "plain") == "plain"
    cmds.namespace(set=":NS")
    assert cmds.rename("plain", "again") == "NS:again"


def test_sets_without_namespace_move_to_the_root():
    """Sets as transforms do [code:elom]."""
    cmds.sets(name="NS:s", empty=True)
    assert cmds.rename("NS:s", "plain") == "plain"


def test_absolute_namespace_is_made():
    """[doc]"""
    cmds.createNode("transform", n="a")
    assert cmds.rename("a", ":ns:x") == "ns:x"


def test_relative_namespace():
    """With one that exists [code:elom]."""
    cmds.namespace(add="NS")
    cmds.createNode("transform", n="a")
    assert cmds.rename("a", "NS:new") == "NS:new"


def test_relative_namespace_is_below_the_current():
    """[doc]"""
    cmds.createNode("transform", n="a")
    cmds.namespace(add="NS")
    cmds.namespace(add="NS:in")
    cmds.namespace(set=":NS")
    assert cmds.rename(":a", "in:x") == "NS:in:x"


def test_relative_namespace_that_is_missing():
    """It is made here, as an absolute one; unsure: one live test got the bare name [code:mcp]."""
    cmds.createNode("transform", n="a")
    assert cmds.rename("a", "NS:new") == "NS:new"


@pytest.mark.parametrize(
    ("before", "shape", "after", "renamed"),
    [
        ("nurbsSphere1", "nurbsSphereShape1", "ball", "ballShape"),
        ("victim", "victimShape", "base", "baseShape"),
        ("pCube1", "pCubeShape1", "foo3", "fooShape3"),
        ("foo3", "fooShape3", "bar", "barShape"),
        ("curve1", "curveShape1", "curve_01", "curve_Shape1"),
    ],
)
def test_shapes_follow(before, shape, after, renamed):
    """The number moves behind `Shape`, without leading zeros [doc; code:mcp; scene]."""
    cmds.createNode("transform", n=before)
    cmds.createNode("mesh", n=shape, parent=before)
    cmds.rename(before, after)
    assert cmds.listRelatives(after) == [renamed]


def test_other_shape_names_stay():
    """Only those that carry the old name as a prefix follow [doc]."""
    cmds.createNode("transform", n="a")
    cmds.createNode("mesh", n="geo", parent="a")
    cmds.rename("a", "b")
    assert cmds.listRelatives("b") == ["geo"]


def test_ignore_shape():
    """[doc]"""
    cmds.createNode("transform", n="a")
    cmds.createNode("mesh", n="aShape", parent="a")
    cmds.rename("a", "b", ignoreShape=True)
    assert cmds.listRelatives("b") == ["aShape"]


def test_shape_alone():
    """[code:mcp]"""
    cmds.createNode("transform", n="a")
    cmds.createNode("mesh", n="aShape", parent="a")
    assert cmds.rename("aShape", "victim_geo") == "victim_geo"
    cmds.rename("a", "b")
    assert cmds.listRelatives("b") == ["victim_geo"]


def test_invalid_path():
    """Ambiguous or stale: RuntimeError [code:elom, mtk]."""
    cmds.createNode("transform", n="joint_02")
    cmds.createNode("transform", n="p")
    cmds.createNode("transform", n="joint_02", parent="p")
    with pytest.raises(RuntimeError, match=r"Invalid path 'joint_02'."):
        cmds.rename("joint_02", "x")
    with pytest.raises(RuntimeError, match=r"Invalid path '\|p\|gone'."):
        cmds.rename("|p|gone", "x")


def test_missing():
    """RuntimeError whose text contains this [known]."""
    with pytest.raises(RuntimeError, match=r"No object matches name: nope"):
        cmds.rename("nope", "x")


def test_read_only():
    """[code:elom, mcp]"""
    with pytest.raises(RuntimeError, match=r"Cannot rename a read only node."):
        cmds.rename("lambert1", "x")


def test_locked():
    """[code:elom, mcp]"""
    cmds.createNode("transform", n="a")
    cmds.lockNode("a", lock=True)
    with pytest.raises(RuntimeError, match=r"Cannot rename a locked node"):
        cmds.rename("a", "b")
    cmds.lockNode("a", lock=False)
    cmds.lockNode("a", lockName=True)
    with pytest.raises(RuntimeError, match=r"Cannot rename a locked node"):
        cmds.rename("a", "b")


@pytest.mark.parametrize(
    ("given", "made"),
    [
        ("has space", "has_space"),
        ("has-dash", "has_dash"),
        ("has.dot", "has_dot"),
        ("a|b", "a_b"),
        ("1bad", "bad"),
        ("2lamp", "lamp"),
    ],
)
def test_illegal_characters(given, made, capfd):
    """With a warning [code:elom, mcp]; that leading digits warn too is unsure."""
    cmds.createNode("transform", n="n")
    assert cmds.rename("n", given) == made
    output = capfd.readouterr()
    text = 'New name contains invalid characters. Illegal characters were converted to "_".'
    assert text in output.err + output.out


@pytest.mark.parametrize("name", ["", "0"])
def test_no_legal_characters(name):
    """The message ends with a newline [code:mock, elom, three projects]."""
    cmds.createNode("transform", n="a")
    with pytest.raises(RuntimeError) as raised:
        cmds.rename("a", name)
    assert str(raised.value).endswith("New name has no legal characters.\n")


def test_uuid():
    """Sets the UUID, the name stays [scene: `rename -uid`; the answer is unsure]."""
    cmds.createNode("transform", n="a")
    uuid = "A0B1C2D3-0000-4000-8000-0123456789AB"
    assert cmds.rename("a", uuid, uuid=True) == "a"
    assert cmds.ls("a", uuid=True) == [uuid]
    cmds.undo()
    assert cmds.ls(uuid) == []


def test_uuid_that_is_none():
    """An error; so is that of another node."""
    cmds.createNode("transform", n="a")
    with pytest.raises(RuntimeError, match=r"not a UUID"):
        cmds.rename("a", "b", uuid=True)
    with pytest.raises(RuntimeError, match=r"that of 'persp'"):
        cmds.rename("a", cmds.ls("persp", uuid=True)[0], uuid=True)


def test_uuid_survives():
    """[code:uuid notes; scene]"""
    cmds.createNode("transform", n="a")
    uuid = cmds.ls("a", uuid=True)
    cmds.rename("a", "b")
    assert cmds.ls("b", uuid=True) == uuid


def test_undo():
    """The name and the shapes' names come back."""
    cmds.createNode("transform", n="a")
    cmds.createNode("mesh", n="aShape", parent="a")
    cmds.rename("a", "ns:b")
    cmds.undo()
    assert cmds.listRelatives("a") == ["aShape"]
    assert not cmds.namespace(exists="ns")
