"""addAttr. Sources: reference/behaviour.md "addAttr, deleteAttr, ..."; flags: its documentation."""

import pytest
from maya import cmds


@pytest.fixture(autouse=True)
def node():
    return cmds.createNode("transform", name="n")


def add(**kwargs):
    return cmds.addAttr("n", **kwargs)


def fails(text, **kwargs):
    with pytest.raises(RuntimeError) as caught:
        add(**kwargs)
    assert str(caught.value).strip() == text


def test_without_type():
    """double; returns None [doc; known]"""
    assert add(longName="a") is None
    assert cmds.getAttr("n.a", type=True) == "double"


def test_no_name():
    """[code:mock]"""
    fails("New attribute needs either a long (-ln) or short (-sn) attribute name.", attributeType="double")


@pytest.mark.parametrize("name", ["translateX", "tx", "c", "tmp", "a", "aa"])
def test_clash(name, messages):
    """Printed error, then RuntimeError; built-in short names clash too [code:session log; two guides; spec guide]."""
    add(longName="a", shortName="aa")
    fails("Found no valid items to add the attribute to.", longName=name)
    (text,) = messages("Error")
    assert text.endswith("of new attribute clashes with an existing attribute of node 'n'.")


def test_clash_on_one_of_several_nodes():
    """The other nodes get it [unsure]."""
    cmds.createNode("transform", name="m")
    add(longName="a")
    cmds.addAttr("n", "m", longName="a")
    assert cmds.attributeQuery("a", node="m", exists=True)


def test_short_name_defaults_to_the_long_one():
    """[known]"""
    add(longName="abc")
    assert cmds.addAttr("n.abc", query=True, shortName=True) == "abc"


def test_compound_appears_with_its_last_child():
    """[doc]"""
    add(longName="comp", attributeType="compound", numberOfChildren=2)
    add(longName="comp0", parent="comp")
    assert not cmds.attributeQuery("comp", node="n", exists=True)
    assert not cmds.attributeQuery("comp0", node="n", exists=True)
    add(longName="comp1", attributeType="long", parent="comp")
    assert cmds.listAttr("n", userDefined=True) == ["comp", "comp0", "comp1"]
    assert cmds.attributeQuery("comp", node="n", listChildren=True) == ["comp0", "comp1"]


def test_nested_compounds():
    """[doc]"""
    add(longName="comp", attributeType="compound", numberOfChildren=2)
    add(longName="d", attributeType="compound", numberOfChildren=1, parent="comp")
    add(longName="d0", dataType="string", parent="d")
    add(longName="comp1", attributeType="message", parent="comp")
    assert cmds.listAttr("n", userDefined=True) == ["comp", "d", "d0", "comp1"]


def test_compound_that_waits_is_undone():
    """Every addAttr is a step of its own, also one that nothing shows yet."""
    add(longName="comp", attributeType="compound", numberOfChildren=2)
    add(longName="comp0", parent="comp")
    add(longName="comp1", parent="comp")
    cmds.undo()
    assert cmds.listAttr("n", userDefined=True) is None
    add(longName="other", parent="comp")
    assert cmds.listAttr("n", userDefined=True) == ["comp", "comp0", "other"]
    for _ in range(3):
        cmds.undo()
    add(longName="comp", attributeType="long")
    assert cmds.getAttr("n.comp", type=True) == "long"


@pytest.mark.parametrize(("kind", "child"), [("double3", "double"), ("float3", "float"), ("long2", "long")])
def test_tuples_need_their_children(kind, child):
    """`at="double3"` needs three children [doc]."""
    add(longName="vec", attributeType=kind)
    axes = "XYZ"[: int(kind[-1])]
    for axis in axes:
        assert not cmds.attributeQuery("vec", node="n", exists=True)
        add(longName=f"vec{axis}", attributeType=child, parent="vec")
    assert cmds.getAttr("n.vec", type=True) == kind
    assert cmds.getAttr("n.vec") == [(0,) * len(axes)]


def test_tuple_as_data_type():
    """One atomic value without children [doc]."""
    add(longName="vec", dataType="double3")
    cmds.setAttr("n.vec", 1, 2, 3, type="double3")
    assert cmds.getAttr("n.vec") == [(1.0, 2.0, 3.0)]
    assert cmds.attributeQuery("vec", node="n", listChildren=True) is None
    assert cmds.attributeQuery("vec", node="n", attributeType=True) == "typed"


def test_used_as_color():
    """float3 only [code:elom]; the wording is ours."""
    with pytest.raises(RuntimeError, match="only float3"):
        add(longName="comp", attributeType="double3", usedAsColor=True)
    add(longName="f", attributeType="float3", usedAsColor=True)
    for channel in "RGB":
        add(longName=f"f{channel}", attributeType="float", parent="f")
    assert cmds.addAttr("n.f", query=True, usedAsColor=True) is True


def test_default_of_a_data_type():
    """Refused [code:mtk]; the wording is ours."""
    with pytest.raises(RuntimeError, match="default value"):
        add(longName="text", dataType="string", defaultValue=1)


@pytest.mark.parametrize(
    ("names", "fields", "second"), [("a:b:c", "a:b:c", 1), ("a=1:b=5", "a=1:b=5", 5), ("a=2:b:c=9", "a=2:b:c=9", 3)]
)
def test_enum_names(names, fields, second):
    """Query gives the fields as written [doc; known]."""
    add(longName="e", attributeType="enum", enumName=names)
    assert cmds.addAttr("n.e", query=True, enumName=True) == fields
    cmds.setAttr("n.e", second)
    assert cmds.getAttr("n.e", asString=True) == "b"


def test_edit():
    """min, max, default, nice name, fields [doc]"""
    add(longName="a")
    cmds.addAttr("n.a", edit=True, defaultValue=2, minValue=1, maxValue=3, softMinValue=1.5, softMaxValue=2.5)
    cmds.addAttr("n.a", edit=True, niceName="Other Name", category=["x", "y"])
    assert cmds.getAttr("n.a") == 2.0
    assert cmds.attributeQuery("a", node="n", range=True) == [1.0, 3.0]
    assert cmds.attributeQuery("a", node="n", softRange=True) == [1.5, 2.5]
    assert cmds.attributeQuery("a", node="n", niceName=True) == "Other Name"
    assert cmds.addAttr("n.a", query=True, category=True) == ["x", "y"]
    cmds.addAttr("n.a", edit=True, hasMinValue=False, hasMaxValue=False, hasSoftMinValue=False, hasSoftMaxValue=False)
    assert cmds.attributeQuery("a", node="n", minExists=True) is False
    assert cmds.attributeQuery("a", node="n", softMaxExists=True) is False
    for _ in range(3):
        cmds.undo()
    assert cmds.attributeQuery("a", node="n", minExists=True) is False
    assert cmds.getAttr("n.a") == 0.0


def test_edit_of_enum_fields():
    add(longName="e", attributeType="enum", enumName="a:b")
    cmds.addAttr("n.e", edit=True, enumName="x:y:z")
    assert cmds.attributeQuery("e", node="n", listEnum=True) == ["x:y:z"]


def test_edit_of_a_static_attribute():
    """[unsure: text]"""
    with pytest.raises(RuntimeError, match="not dynamic"):
        cmds.addAttr("n.tx", edit=True, minValue=0)


QUERIES = [
    ({"longName": "a"}, "longName", "a"),
    ({"longName": "a", "shortName": "b"}, "shortName", "b"),
    ({"longName": "someAttr"}, "niceName", "Some Attr"),
    ({"longName": "a", "niceName": "N"}, "niceName", "N"),
    ({"longName": "a", "attributeType": "long"}, "attributeType", "long"),
    ({"longName": "a", "dataType": "string"}, "attributeType", "typed"),
    ({"longName": "a", "dataType": "string"}, "dataType", ["string"]),
    ({"longName": "a", "defaultValue": 3}, "defaultValue", 3.0),
    ({"longName": "a", "minValue": -1}, "minValue", -1.0),
    ({"longName": "a", "maxValue": 1}, "maxValue", 1.0),
    ({"longName": "a", "softMinValue": -1}, "softMinValue", -1.0),
    ({"longName": "a", "softMaxValue": 1}, "softMaxValue", 1.0),
    ({"longName": "a", "minValue": 0}, "hasMinValue", True),
    ({"longName": "a"}, "hasMaxValue", False),
    ({"longName": "a", "softMinValue": 0}, "hasSoftMinValue", True),
    ({"longName": "a"}, "hasSoftMaxValue", False),
    ({"longName": "a", "keyable": True}, "keyable", True),
    ({"longName": "a"}, "keyable", False),
    ({"longName": "a", "multi": True}, "multi", True),
    ({"longName": "a", "hidden": True}, "hidden", True),
    ({"longName": "a", "cachedInternally": False}, "cachedInternally", False),
    ({"longName": "a", "multi": True, "indexMatters": False}, "indexMatters", False),
    ({"longName": "a", "internalSet": True}, "internalSet", True),
    ({"longName": "a", "storable": False}, "storable", False),
    ({"longName": "a", "readable": False}, "readable", False),
    ({"longName": "a", "writable": False}, "writable", False),
    ({"longName": "a", "dataType": "string", "usedAsFilename": True}, "usedAsFilename", True),
    ({"longName": "a", "usedAsProxy": True}, "usedAsProxy", True),
    ({"longName": "a", "category": "x"}, "category", ["x"]),
    ({"longName": "a", "disconnectBehaviour": 0}, "disconnectBehaviour", 0),
    ({"longName": "a"}, "disconnectBehaviour", 2),
    ({"longName": "a"}, "exists", True),
    ({"longName": "a", "binaryTag": "TAG "}, "binaryTag", "TAG "),
]


@pytest.mark.parametrize(("flags", "question", "answer"), QUERIES)
def test_query(flags, question, answer):
    """What was declared is answered [doc]; that dataType answers a list is [unsure]."""
    add(**flags)
    plug = f"n.{flags['longName']}"
    assert cmds.addAttr(plug, query=True, **{question: True}) == answer


def test_query_of_children():
    add(longName="comp", attributeType="compound", numberOfChildren=2)
    add(longName="comp0", parent="comp")
    add(longName="comp1", parent="comp")
    assert cmds.addAttr("n.comp", query=True, numberOfChildren=True) == 2
    assert cmds.addAttr("n.comp0", query=True, parent=True) == "comp"


def test_exists():
    """Whether it was added by a user [doc]."""
    add(longName="a")
    assert cmds.addAttr("n", longName="a", exists=True) is True
    assert cmds.addAttr("n", longName="nope", exists=True) is False
    assert cmds.addAttr("n.tx", query=True, exists=True) is False


def test_limits_of_unset_attributes():
    """None [unsure]."""
    add(longName="a")
    assert cmds.addAttr("n.a", query=True, minValue=True) is None


def test_default_of_an_angle():
    """In radians, whatever the unit [unsure]."""
    add(longName="a", attributeType="doubleAngle", defaultValue=3.141592653589793)
    assert cmds.getAttr("n.a") == pytest.approx(180.0)
    assert cmds.addAttr("n.a", query=True, defaultValue=True) == pytest.approx(3.141592653589793)


def test_bool_default():
    """True is taken as a number, as tools write it [known]."""
    add(longName="b", attributeType="bool", defaultValue=True)
    assert cmds.getAttr("n.b") is True


def test_proxy():
    """A connected twin whose edits reach the original [doc]."""
    cmds.createNode("transform", name="original")
    add(longName="p", proxy="original.tx")
    assert cmds.listConnections("n.p", plugs=True) == ["original.translateX"]
    assert cmds.addAttr("n.p", query=True, proxy=True) == "original.translateX"
    assert cmds.addAttr("n.p", query=True, usedAsProxy=True) is True
    cmds.setAttr("n.p", 5)
    assert (cmds.getAttr("original.tx"), cmds.getAttr("n.p")) == (5.0, 5.0)


def test_proxy_of_a_compound():
    """Its children come along [unsure: names]."""
    cmds.createNode("transform", name="original")
    add(longName="p", proxy="original.t")
    assert cmds.attributeQuery("p", node="n", listChildren=True) == ["pX", "pY", "pZ"]
    cmds.setAttr("original.t", 1, 2, 3)
    assert cmds.getAttr("n.p") == [(1.0, 2.0, 3.0)]


def test_several_data_types():
    """An attribute that takes several types of data [doc]."""
    add(longName="d", dataType=["string", "doubleArray"])
    cmds.setAttr("n.d", "x", type="string")
    cmds.setAttr("n.d", [1.0], type="doubleArray")
    assert cmds.getAttr("n.d") == [1.0]
    with pytest.raises(RuntimeError, match="takes no data of type"):
        cmds.setAttr("n.d", 1, "a", type="stringArray")


@pytest.mark.parametrize("kwargs", [{"attributeType": "nope"}, {"dataType": "nope"}])
def test_unknown_type(kwargs):
    """[unsure]"""
    fails("Type specified for new attribute is unknown.", longName="a", **kwargs)


def test_illegal_name():
    """[unsure: text]"""
    with pytest.raises(RuntimeError, match="not legal"):
        add(longName="1 a")


@pytest.mark.parametrize("limit", ["MinValue", "MaxValue", "SoftMinValue", "SoftMaxValue"])
def test_whether_a_limit_counts(limit):
    """The flag with the number says what the limit is, the one with has that it is one [doc]."""
    number, has = limit[0].lower() + limit[1:], f"has{limit}"
    add(longName="on", **{number: 0, has: True})
    add(longName="off", **{number: 0, has: False})
    assert cmds.addAttr("n.on", query=True, **{has: True}) is True
    assert cmds.addAttr("n.off", query=True, **{has: True}) is False
    cmds.addAttr("n.off", edit=True, **{has: True})
    assert cmds.addAttr("n.off", query=True, **{number: True}) == 0


def test_world_space(tmp_path):
    """[doc]; scenes keep it."""
    add(longName="a", worldSpace=True)
    assert cmds.addAttr("n.a", query=True, worldSpace=True) is True
    assert cmds.attributeQuery("a", node="n", worldspace=True) is True
    cmds.file(rename=str(tmp_path / "a.ma"))
    cmds.file(cmds.file(save=True, type="mayaAscii"), open=True, force=True)
    assert cmds.addAttr("n.a", query=True, worldSpace=True) is True


def test_selection():
    """No object: the selection."""
    cmds.select("n")
    cmds.addAttr(longName="a")
    assert cmds.attributeQuery("a", node="n", exists=True)


def test_locked_node():
    """[unsure: text]"""
    cmds.lockNode("n", lock=True)
    with pytest.raises(RuntimeError, match="locked"):
        add(longName="a")


def test_matrix_kinds():
    """-at matrix has a value at once, -dt matrix has none before it is set [unsure]."""
    add(longName="a", attributeType="matrix")
    add(longName="d", dataType="matrix")
    assert len(cmds.getAttr("n.a")) == 16
    assert cmds.getAttr("n.d") is None
    assert cmds.attributeQuery("a", node="n", attributeType=True) == "matrix"
    assert cmds.attributeQuery("d", node="n", attributeType=True) == "typed"
