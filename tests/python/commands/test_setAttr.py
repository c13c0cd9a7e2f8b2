"""setAttr. Sources: reference/behaviour.md "setAttr" unless a test names another."""

import pytest
from maya import cmds


@pytest.fixture
def node():
    return cmds.createNode("transform", name="n")


def fails(text, *args, **kwargs):
    with pytest.raises(RuntimeError) as caught:
        cmds.setAttr(*args, **kwargs)
    assert str(caught.value).strip() == text


@pytest.mark.parametrize("kwargs", [{}, {"type": "double3"}])
def test_tuple_with_and_without_type(node, kwargs):
    """Returns None; `setAttr("n.t", 1, 2, 3)` and with type="double3" both work [known]."""
    assert cmds.setAttr("n.t", 1, 2, 3, **kwargs) is None
    assert cmds.getAttr("n.t") == [(1.0, 2.0, 3.0)]


@pytest.mark.parametrize("typed", [True, False])
@pytest.mark.parametrize(
    ("kind", "values"), [("float3", (1.0, 2.0, 3.0)), ("double2", (1.0, 2.0)), ("long3", (1, 2, 3)), ("short2", (1, 2))]
)
def test_tuples_of_all_kinds(node, kind, values, typed):
    """With and without type; getAttr answers one tuple of floats or ints [known]."""
    cmds.addAttr(node, longName="tuple", attributeType=kind)
    for i in range(len(values)):
        cmds.addAttr(node, longName=f"tuple{i}", attributeType=kind[:-1], parent="tuple")
    cmds.setAttr("n.tuple", *values, **({"type": kind} if typed else {}))
    assert cmds.getAttr("n.tuple") == [values]
    assert {type(x) for x in cmds.getAttr("n.tuple")[0]} == {type(values[0])}
    assert cmds.getAttr("n.tuple", type=True) == kind


def test_list_in_place_of_a_number(node):
    """[code:session log]"""
    fails("setAttr: Error reading data element number 1: [1, 2, 3]", "n.t", [1, 2, 3])


def test_too_few_values(node):
    """[code:unit test comment]"""
    fails("setAttr: Error reading data element number 2", "n.s", 2)


def test_string_without_type(node):
    """[code:two projects]"""
    cmds.addAttr(node, longName="info", dataType="string")
    fails(
        "setAttr: 'n.info' is not a simple numeric attribute.  Its values must be set with a -type flag.", "n.info", "x"
    )


def test_whole_multi(node):
    """[code:asset tool]"""
    cmds.addAttr(node, longName="multi", multi=True)
    fails("setAttr: The attribute 'n.multi' is a multi. Its values must be set individually.", "n.multi", 1)


def test_unknown_type(node):
    """[code:sim tool]"""
    fails("setAttr: The type 'doubleLinear' is not the name of a recognized type.", "n.tx", 1, type="doubleLinear")


def test_missing(node):
    """[issue ynput/ayon-maya#34]"""
    fails("setAttr: No object matches name: review_cam_B.active", "review_cam_B.active", 1)


def test_locked(node):
    """The name is the plug as resolved: long attribute name [issue swnolan/metahuman_facial_transfer#10]."""
    cmds.setAttr("n.tx", lock=True)
    fails("setAttr: The attribute 'n.translateX' is locked or connected and cannot be modified.", "n.tx", 1)


def test_child_of_a_locked_compound(node):
    """`lock` of a child of a locked compound is True [known]."""
    cmds.setAttr("n.t", lock=True)
    assert cmds.getAttr("n.tx", lock=True) is True
    fails("setAttr: The attribute 'n.translateX' is locked or connected and cannot be modified.", "n.tx", 1)


def test_compound_with_a_locked_child(node):
    """The message names the plug that was asked for [issue swnolan/metahuman_facial_transfer#10]."""
    cmds.setAttr("n.tx", lock=True)
    fails("setAttr: The attribute 'n.translate' is locked or connected and cannot be modified.", "n.t", 1, 2, 3)


def test_driven(node):
    """Connected plugs are not set [issue swnolan/metahuman_facial_transfer#10]."""
    other = cmds.createNode("transform", name="o")
    cmds.connectAttr(f"{other}.tx", "n.tx")
    fails("setAttr: The attribute 'n.translateX' is locked or connected and cannot be modified.", "n.tx", 1)


def test_name_in_messages_is_the_shortest_unique_path(node):
    """[code:several tracebacks]"""
    group = cmds.createNode("transform", name="g")
    cmds.createNode("transform", name="n", parent=group)
    cmds.setAttr("g|n.tx", lock=True)
    fails("setAttr: The attribute 'g|n.translateX' is locked or connected and cannot be modified.", "g|n.tx", 1)


def test_name_in_messages_keeps_the_namespace():
    """[code:several tracebacks]"""
    cmds.createNode("transform", name="ns:q")
    cmds.setAttr("ns:q.tx", lock=True)
    fails("setAttr: The attribute 'ns:q.translateX' is locked or connected and cannot be modified.", "ns:q.tx", 1)


def test_beyond_the_range(node):
    """[code:elom]"""
    cmds.addAttr(node, longName="attr", minValue=0, maxValue=1)
    fails("setAttr: Cannot set the attribute 'n.attr' past its maximum value of 1.", "n.attr", 2)
    fails("setAttr: Cannot set the attribute 'n.attr' past its minimum value of 0.", "n.attr", -2)
    assert cmds.getAttr("n.attr") == 0.0


def test_clamp(node):
    """[doc]"""
    cmds.addAttr(node, longName="attr", minValue=0, maxValue=1)
    cmds.setAttr("n.attr", 2, clamp=True)
    assert cmds.getAttr("n.attr") == 1.0
    cmds.setAttr("n.attr", -2, c=True)
    assert cmds.getAttr("n.attr") == 0.0


def test_lock_state_on_a_locked_node(node):
    """[issue LumaPictures/pymel#333]"""
    cmds.setAttr("n.visibility", lock=True)
    cmds.lockNode(node, lock=True)
    fails(
        "setAttr: Attribute 'n.visibility' is from a locked node, so it cannot be unlocked.",
        "n.visibility",
        lock=False,
    )


@pytest.mark.parametrize("flag", ["lock", "keyable", "channelBox", "caching"])
def test_flags_need_no_value(node, flag):
    """[doc]"""
    for state in (True, False, True):
        assert cmds.setAttr("n.tx", **{flag: state}) is None
        assert cmds.getAttr("n.tx", **{flag: True}) is state


def test_keyable_and_channel_box(node):
    """keyable=False takes it from the channel box, channelBox=True shows it, keyable=True overrides that [known]."""
    cmds.setAttr("n.tx", keyable=False)
    assert "translateX" not in cmds.listAttr(node, keyable=True)
    assert cmds.listAttr(node, channelBox=True) is None
    cmds.setAttr("n.tx", channelBox=True)
    assert cmds.listAttr(node, channelBox=True) == ["translateX"]
    cmds.setAttr("n.tx", keyable=True)
    assert "translateX" in cmds.listAttr(node, keyable=True)
    assert cmds.listAttr(node, channelBox=True) is None


def test_value_and_lock_together(node):
    """The value is set before the plug is locked, and after it is unlocked [unsure]."""
    cmds.setAttr("n.tx", 5, lock=True)
    assert (cmds.getAttr("n.tx"), cmds.getAttr("n.tx", lock=True)) == (5.0, True)
    cmds.setAttr("n.tx", 6, lock=False)
    assert (cmds.getAttr("n.tx"), cmds.getAttr("n.tx", lock=True)) == (6.0, False)


def test_keyable_of_a_compound_is_that_of_its_children(node):
    """Source: rig scripts that hide `t`, `r`, `s` as a whole [unsure]."""
    cmds.setAttr("n.t", keyable=False)
    assert cmds.listAttr(node, keyable=True) == [
        "visibility", "rotateX", "rotateY", "rotateZ", "scaleX", "scaleY", "scaleZ",
    ]  # fmt: skip


@pytest.mark.parametrize("flag", ["size", "capacityHint"])
def test_hints_make_no_elements(node, flag):
    """size and capacityHint make room and nothing else [doc]."""
    cmds.addAttr(node, longName="multi", multi=True)
    assert cmds.setAttr("n.multi", **{flag: 4}) is None
    assert cmds.getAttr("n.multi", size=True) == 0


def test_altered_value(node):
    """For files: a driven plug takes it until the next evaluation [doc]; others are just set."""
    cmds.createNode("transform", name="o")
    cmds.setAttr("o.tx", 3)
    cmds.connectAttr("o.tx", "n.tx")
    fails("setAttr: The attribute 'n.translateX' is locked or connected and cannot be modified.", "n.tx", 5)
    cmds.setAttr("n.tx", 5, alteredValue=True)
    assert cmds.getAttr("n.tx") == 5
    cmds.setAttr("o.tx", 4)
    assert cmds.getAttr("n.tx") == 4
    cmds.setAttr("n.ty", 5, alteredValue=True)
    assert cmds.getAttr("n.ty") == 5


@pytest.mark.parametrize("flag", ["lock", "keyable", "channelBox", "caching"])
def test_flags_in_edit_mode(node, flag):
    """-edit changes nothing [doc]."""
    for state in (True, False, True):
        cmds.setAttr("n.tx", edit=True, **{flag: state})
        assert cmds.getAttr("n.tx", **{flag: True}) is state


def test_values_in_edit_mode(node):
    """-edit changes nothing [doc]."""
    cmds.addAttr(node, longName="low", maxValue=1)
    cmds.addAttr(node, longName="text", dataType="string")
    cmds.addAttr(node, longName="multi", multi=True)
    cmds.setAttr("n.low", 9, edit=True, clamp=True)
    cmds.setAttr("n.text", "x", edit=True, type="string")
    assert (cmds.getAttr("n.low"), cmds.getAttr("n.text")) == (1, "x")
    cmds.setAttr("n.multi", edit=True, size=4)
    cmds.setAttr("n.multi", edit=True, capacityHint=4)
    assert cmds.getAttr("n.multi", size=True) == 0
    cmds.setAttr("n.tz", 2, edit=True, alteredValue=True)
    assert cmds.getAttr("n.tz") == 2


def test_string(node):
    """[known]"""
    cmds.addAttr(node, longName="info", dataType="string")
    cmds.setAttr("n.info", "x", type="string")
    assert cmds.getAttr("n.info") == "x"


IDENTITY = [1.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0]
MOVED = [*IDENTITY[:12], 5.0, 6.0, 7.0, 1.0]


@pytest.mark.parametrize("values", [MOVED, [MOVED]])
def test_matrix(node, values):
    """16 numbers or one list of 16 [known]."""
    cmds.addAttr(node, longName="multi", attributeType="matrix")
    cmds.setAttr("n.multi", *values, type="matrix")
    assert cmds.getAttr("n.multi") == MOVED


@pytest.mark.parametrize(
    ("kind", "values", "answer"),
    [
        ("doubleArray", ([1.0, 2.0],), [1.0, 2.0]),
        ("floatArray", ([1.5, 2.5],), [1.5, 2.5]),
        ("Int32Array", ([2, 12, 75],), [2, 12, 75]),
        ("stringArray", (2, "a", "b"), ["a", "b"]),
        ("vectorArray", (2, (1, 2, 3), (4, 5, 6)), [(1.0, 2.0, 3.0), (4.0, 5.0, 6.0)]),
        ("pointArray", (2, (1, 2, 3, 1), (4, 5, 6, 1)), [(1.0, 2.0, 3.0, 1.0), (4.0, 5.0, 6.0, 1.0)]),
        ("componentList", (2, "vtx[1]", "vtx[3:5]"), ["vtx[1]", "vtx[3:5]"]),
    ],
)
def test_arrays(node, kind, values, answer):
    """One list for numbers, a count and the items for the others [doc; known]."""
    cmds.addAttr(node, longName="a", dataType=kind)
    cmds.setAttr("n.a", *values, type=kind)
    assert cmds.getAttr("n.a") == answer


def test_wrong_data_type(node):
    """A text is no matrix; our wording, Maya's is [unsure]."""
    fails("setAttr: The attribute 'n.translateX' is of type 'doubleLinear' and takes no data of type 'string'.",
          "n.tx", "x", type="string")  # fmt: skip


def test_numbers_are_in_the_scenes_units(node):
    """Stored in radians and centimetres [known]."""
    cmds.setAttr("n.rx", 90)
    cmds.currentUnit(angle="rad")
    assert cmds.getAttr("n.rx") == pytest.approx(1.5707963267948966)
    cmds.currentUnit(linear="m")
    cmds.setAttr("n.tx", 2)
    cmds.currentUnit(linear="cm")
    assert cmds.getAttr("n.tx") == 200.0


def test_element_is_created(node):
    """`setAttr("pma.input1D[3]", 2)` makes index 3 only [known]."""
    pma = cmds.createNode("plusMinusAverage")
    cmds.setAttr(f"{pma}.input1D[3]", 2)
    assert cmds.getAttr(f"{pma}.input1D", multiIndices=True) == [3]


def test_range_of_elements_takes_its_values_in_turn(node):
    """As scenes write it: setAttr ".i[0:1]" 1 2 [scene]."""
    pma = cmds.createNode("plusMinusAverage")
    cmds.setAttr(f"{pma}.input1D[0:1]", 3, 4)
    assert cmds.getAttr(f"{pma}.input1D") == [(3.0, 4.0)]
    cmds.setAttr(f"{pma}.input1D[1:2]", 5, 6)
    assert cmds.getAttr(f"{pma}.input1D") == [(3.0, 5.0, 6.0)]


def test_range_makes_the_elements_of_a_mesh(node):
    """As every scene writes its points: setAttr -s 3 ".vt[0:2]" x y z ... [scene]."""
    mesh = cmds.createNode("mesh")
    cmds.setAttr(f"{mesh}.vrts[0:2]", 0, 0, 0, 1, 2, 3, 4, 5, 6, size=3)
    assert cmds.getAttr(f"{mesh}.vrts[0:2]") == [(0.0, 0.0, 0.0), (1.0, 2.0, 3.0), (4.0, 5.0, 6.0)]
    assert cmds.getAttr(f"{mesh}.vrts[1:2]") == [(1.0, 2.0, 3.0), (4.0, 5.0, 6.0)]
    cmds.setAttr(f"{mesh}.ed[0:1]", 0, 1, 0, 1, 2, 1)
    assert cmds.getAttr(f"{mesh}.ed[*]") == [(0, 1, 0), (1, 2, 1)]
    fails("setAttr: Error reading data element number 5", f"{mesh}.vrts[0:1]", 0, 0, 0, 0)


def test_enum_field_that_is_not_there(node):
    """A user's enum takes its own fields only [unsure]."""
    cmds.addAttr(node, longName="e", attributeType="enum", enumName="a:b:c")
    fails("setAttr: Cannot set the attribute 'n.e' past its maximum value of 2.", "n.e", 5)


def test_keyed_plug_takes_a_value_until_the_next_evaluation(node):
    """[code:elom; doc:settable]"""
    curve = cmds.createNode("animCurveTL")
    cmds.setAttr(f"{curve}.keyTimeValue[0]", 1, 3)
    cmds.connectAttr(f"{curve}.output", "n.tx")
    assert cmds.getAttr("n.tx") == 3
    assert cmds.getAttr("n.tx", settable=True) is True
    cmds.setAttr("n.tx", 5)
    assert cmds.getAttr("n.tx") == 5
    cmds.currentTime(7)
    assert cmds.getAttr("n.tx") == 3


def test_relative_texture_path_that_resolves(tmp_path):
    """Expanded to absolute when it resolves, else kept [code:mtk, mayapy]."""
    (tmp_path / "sourceimages").mkdir()
    (tmp_path / "sourceimages" / "a.png").write_bytes(b"")
    before = cmds.workspace(query=True, fullName=True)
    cmds.workspace(str(tmp_path), openWorkspace=True)
    texture = cmds.createNode("file")
    cmds.setAttr(f"{texture}.fileTextureName", "sourceimages/a.png", type="string")
    assert cmds.getAttr(f"{texture}.fileTextureName") == f"{tmp_path}/sourceimages/a.png"
    cmds.setAttr(f"{texture}.fileTextureName", "sourceimages/none.png", type="string")
    assert cmds.getAttr(f"{texture}.fileTextureName") == "sourceimages/none.png"
    cmds.workspace(before, newWorkspace=True)


def test_undo(node):
    """Values and flags are undone; the value comes back with the lock."""
    cmds.setAttr("n.tx", 5)
    cmds.setAttr("n.tx", 6, lock=True)
    cmds.undo()
    assert (cmds.getAttr("n.tx"), cmds.getAttr("n.tx", lock=True)) == (5.0, False)
    cmds.redo()
    assert (cmds.getAttr("n.tx"), cmds.getAttr("n.tx", lock=True)) == (6.0, True)


def test_a_failed_call_changes_nothing(node):
    """Half-way set tuples are rolled back."""
    cmds.addAttr(node, longName="comp", attributeType="compound", numberOfChildren=2)
    cmds.addAttr(node, longName="comp0", parent="comp")
    cmds.addAttr(node, longName="comp1", parent="comp", maxValue=1)
    fails("setAttr: Cannot set the attribute 'n.comp1' past its maximum value of 1.", "n.comp", 5, 5)
    assert cmds.getAttr("n.comp0") == 0.0


def test_wildcard_sets_every_match():
    """Each plug that a pattern matches gets the values [unsure]."""
    for name in ("a1", "a2"):
        cmds.createNode("transform", name=name)
    cmds.setAttr("a?.tx", 7)
    assert [cmds.getAttr(f"{name}.tx") for name in ("a1", "a2")] == [7.0, 7.0]


def test_bool_and_int(node):
    """Booleans and integers keep their types; a fraction is cut off [unsure]."""
    cmds.addAttr(node, longName="b", attributeType="bool")
    cmds.addAttr(node, longName="i", attributeType="long")
    cmds.setAttr("n.b", 1)
    cmds.setAttr("n.i", 2.7)
    assert (cmds.getAttr("n.b"), cmds.getAttr("n.i")) == (True, 2)


def test_child_of_a_compound_in_an_array():
    """ramp1.colorEntryList[0].colorR: the compound between needs no word (public scripts write ramps so)."""
    node = cmds.createNode("remapValue")
    cmds.setAttr(f"{node}.color[3].color_ColorG", 0.5)
    assert cmds.getAttr(f"{node}.color[3].color_Color") == [(0, 0.5, 0)]
    assert cmds.objExists(f"{node}.color[3].clcg")
    with pytest.raises(RuntimeError):
        cmds.setAttr(f"{node}.color[3].nothing", 1)
