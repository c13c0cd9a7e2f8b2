"""listAttr. Sources: reference/behaviour.md "addAttr, ... listAttr"; flags: its documentation."""

import pytest
from maya import cmds


@pytest.fixture(autouse=True)
def node():
    cmds.createNode("transform", name="n")


def test_user_defined():
    """In creation order, None when none [code:gt, mock]."""
    assert cmds.listAttr("n", userDefined=True) is None
    for name in "ba":
        cmds.addAttr("n", longName=name)
    assert cmds.listAttr("n", userDefined=True) == ["b", "a"]


def test_all():
    """Long names, compounds before their children [known]."""
    names = cmds.listAttr("n")
    assert names[0] == "message"
    at = names.index("translate")
    assert names[at : at + 4] == ["translate", "translateX", "translateY", "translateZ"]
    assert len(names) == len(set(names))


def test_multis_are_listed_once_with_dotted_children():
    """Once, children by their path [known]."""
    names = cmds.listAttr("n")
    assert names.count("instObjGroups") == 1
    assert "instObjGroups.objectGroups.objectGrpCompList" in names


def test_plug():
    """[known]"""
    assert cmds.listAttr("n.t") == ["translate", "translateX", "translateY", "translateZ"]
    assert cmds.listAttr("n.tx") == ["translateX"]


def test_keyable():
    """visibility, translateX..Z, rotateX..Z, scaleX..Z in that order [known]."""
    expected = ["visibility", *(f"{name}{axis}" for name in ("translate", "rotate", "scale") for axis in "XYZ")]
    assert cmds.listAttr("n", keyable=True) == expected


def test_elements():
    """multi=True lists existing elements [known]."""
    cmds.addAttr("n", longName="multi", multi=True)
    for i in (2, 5):
        cmds.setAttr(f"n.multi[{i}]", 1)
    assert cmds.listAttr("n.multi", multi=True) == ["multi[2]", "multi[5]"]
    assert cmds.listAttr("n.multi") == ["multi"]


def test_elements_answer_their_aliases():
    """`listAttr(bs + ".w", multi=True)` gives alias names [known; code:elom]."""
    cmds.addAttr("n", longName="w", multi=True)
    cmds.setAttr("n.w[0]", 1)
    cmds.aliasAttr("smile", "n.w[0]")
    assert cmds.listAttr("n.w", multi=True) == ["smile"]


def test_string():
    """Filters by pattern [doc]; nothing found is None [known]."""
    assert cmds.listAttr("n", string="translate?") == ["translateX", "translateY", "translateZ"]
    assert cmds.listAttr("n", string=["sx", "scaleY"]) == ["scaleX", "scaleY"]
    assert cmds.listAttr("n", string="nope*") is None


def test_locks():
    cmds.setAttr("n.tx", lock=True)
    assert cmds.listAttr("n", locked=True) == ["translateX"]
    assert "translateX" not in cmds.listAttr("n", keyable=True, unlocked=True)


def test_settable():
    cmds.setAttr("n.tx", lock=True)
    names = cmds.listAttr("n", settable=True, string="translate*")
    assert "translateX" not in names
    assert "translateY" in names


def test_channel_box():
    assert cmds.listAttr("n", channelBox=True) is None
    cmds.setAttr("n.rotateOrder", channelBox=True)
    assert cmds.listAttr("n", channelBox=True) == ["rotateOrder"]


def test_scalar():
    """Single numbers: neither tuples nor arrays nor texts [doc]."""
    cmds.addAttr("n", longName="multi", multi=True)
    cmds.addAttr("n", longName="text", dataType="string")
    assert cmds.listAttr("n", scalar=True, userDefined=True) is None
    assert cmds.listAttr("n", scalarAndArray=True, userDefined=True) == ["multi"]
    assert cmds.listAttr("n.t", scalar=True) == ["translateX", "translateY", "translateZ"]


def test_short_names():
    assert cmds.listAttr("n.t", shortNames=True) == ["t", "tx", "ty", "tz"]


def test_visible():
    cmds.addAttr("n", longName="hid", hidden=True)
    cmds.addAttr("n", longName="vis")
    assert cmds.listAttr("n", userDefined=True, visible=True) == ["vis"]


def test_read_and_write():
    cmds.addAttr("n", longName="rr", writable=False)
    cmds.addAttr("n", longName="ww", readable=False)
    assert cmds.listAttr("n", userDefined=True, read=True) == ["rr"]
    assert cmds.listAttr("n", userDefined=True, write=True) == ["ww"]
    assert cmds.listAttr("n", userDefined=True, readOnly=True) == ["rr"]


def test_data():
    """hasData leaves out messages; hasNullData is data that was never set [doc]."""
    cmds.addAttr("n", longName="multi", attributeType="message")
    cmds.addAttr("n", longName="text", dataType="string")
    assert cmds.listAttr("n", userDefined=True, hasData=True) == ["text"]
    assert cmds.listAttr("n", userDefined=True, hasNullData=True) == ["text"]
    cmds.setAttr("n.text", "x", type="string")
    assert cmds.listAttr("n", userDefined=True, hasNullData=True) is None


def test_from_plugin():
    """Attributes of a plug-in's node types [doc]."""
    assert cmds.listAttr("n", fromPlugin=True) is None


def test_leaf():
    """The last part of each name [doc]."""
    assert "objectGrpCompList" in cmds.listAttr("n", leaf=True)


def test_category():
    cmds.addAttr("n", longName="a", category="x")
    cmds.addAttr("n", longName="b", category=["y", "z"])
    assert cmds.listAttr("n", category="x") == ["a"]
    assert cmds.listAttr("n", category=["x", "z"]) == ["a", "b"]


def test_connectable():
    assert "translateX" in cmds.listAttr("n", connectable=True)


def test_in_use():
    """Set or connected [doc]."""
    assert "translateX" not in (cmds.listAttr("n", inUse=True) or [])
    cmds.setAttr("n.tx", 1)
    assert "translateX" in cmds.listAttr("n", inUse=True)


def test_array():
    """Data that is an array [doc]."""
    cmds.addAttr("n", longName="d", dataType="doubleArray")
    cmds.addAttr("n", longName="multi", multi=True)
    assert cmds.listAttr("n", userDefined=True, array=True) == ["d"]


def test_attribute_type():
    cmds.addAttr("n", longName="d", attributeType="long")
    assert cmds.listAttr("n", userDefined=True, attributeType="long") == ["d"]
    assert cmds.listAttr("n", userDefined=True, attributeType=["bool", "enum"]) is None


def test_caching():
    cmds.addAttr("n", longName="a", cachedInternally=False)
    cmds.addAttr("n", longName="b")
    assert cmds.listAttr("n", userDefined=True, caching=True) == ["b"]


def test_extension():
    assert cmds.listAttr("n", extension=True) is None


def test_node_names():
    """[doc]"""
    cmds.createNode("transform", name="child", parent="n")
    cmds.addAttr("child", longName="a")
    assert cmds.listAttr("child", userDefined=True, nodeName=True) == ["child.a"]
    assert cmds.listAttr("child", userDefined=True, fullNodeName=True) == ["|n|child.a"]


def test_output():
    """Numbers and compounds of numbers [doc]."""
    cmds.addAttr("n", longName="text", dataType="string")
    cmds.addAttr("n", longName="d")
    assert cmds.listAttr("n", userDefined=True, output=True) == ["d"]


def test_ramp():
    """Arrays of position, value and interpolation [doc]."""
    assert cmds.listAttr(cmds.createNode("remapValue"), ramp=True) == ["value", "color"]
    assert cmds.listAttr("n", ramp=True) is None


def test_used_as_filename():
    assert "fileTextureName" in cmds.listAttr(cmds.createNode("file"), usedAsFilename=True)


@pytest.fixture
def opened(tmp_path):
    """A scene from a file, with values of every kind on `n`."""
    cmds.addAttr("n", longName="note", dataType="string")
    cmds.addAttr("n", longName="other", dataType="string")
    cmds.addAttr("n", longName="multi", multi=True)
    cmds.setAttr("n.note", "x", type="string")
    cmds.setAttr("n.multi[2]", 1)
    cmds.setAttr("n.t", 1, 2, 3)
    cmds.setAttr("n.v", False)
    cmds.file(rename=str(tmp_path / "n.ma"))
    cmds.file(cmds.file(save=True, type="mayaAscii"), open=True, force=True)


def changed():
    return cmds.listAttr("n", changedSinceFileOpen=True)


def test_nothing_changed_since_file_open(opened):
    """What the file says is no change [doc]."""
    assert cmds.getAttr("n.tx") == 1
    assert changed() is None


@pytest.mark.parametrize(
    ("plug", "value", "names"),
    [
        ("note", "y", ["note"]),
        ("v", True, ["visibility"]),
        ("multi[5]", 3, ["multi"]),
        ("ty", 7, ["translate", "translateY"]),
        ("sx", 2, ["scale", "scaleX"]),
    ],
)
def test_changed_since_file_open(opened, plug, value, names):
    """Values that were set since [doc]; that a compound counts with any of its children is unsure."""
    cmds.setAttr(f"n.{plug}", value, **({"type": "string"} if isinstance(value, str) else {}))
    assert changed() == names
    assert cmds.listAttr("n", changedSinceFileOpen=True, userDefined=True) in (names, None)


def test_changed_back_is_changed(opened):
    """[unsure]"""
    cmds.setAttr("n.ty", 7)
    cmds.undo()
    assert changed() == ["translate", "translateY"]


def test_changed_since_it_was_made():
    """Of nodes that come from no file, what was set [unsure]."""
    assert changed() is None
    cmds.setAttr("n.v", False)
    assert changed() == ["visibility"]


def test_missing():
    """[known]"""
    with pytest.raises(ValueError, match=r"^No object matches name: nope$"):
        cmds.listAttr("nope")


def test_selection():
    cmds.addAttr("n", longName="a")
    cmds.select("n")
    assert cmds.listAttr(userDefined=True) == ["a"]
