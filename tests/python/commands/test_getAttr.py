"""getAttr. Sources: reference/behaviour.md "getAttr" unless a test names another."""

import os

import pytest
from maya import cmds

from .dag_scene import CURVE, open_curve

IDENTITY = [1.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0]


@pytest.fixture
def node():
    return cmds.createNode("transform", name="n")


def add(kind, **kwargs):
    cmds.addAttr("n", longName="a", attributeType=kind, **kwargs)
    return "n.a"


@pytest.mark.parametrize("kind", ["double", "float", "doubleLinear", "doubleAngle", "time"])
def test_floats(node, kind):
    """Float in UI units: cm, degrees, frames by default [doc; known]."""
    plug = add(kind)
    cmds.setAttr(plug, 1.5)
    answer = cmds.getAttr(plug)
    assert isinstance(answer, float)
    assert answer == pytest.approx(1.5)


@pytest.mark.parametrize("kind", ["long", "short", "byte"])
def test_integers(node, kind):
    """[known]"""
    plug = add(kind)
    cmds.setAttr(plug, 3)
    assert (cmds.getAttr(plug), type(cmds.getAttr(plug))) == (3, int)


def test_bool(node):
    """[known]"""
    assert cmds.getAttr("n.visibility") is True


def test_enum(node):
    """The number, with asString the label [doc; known]."""
    assert (cmds.getAttr("n.rotateOrder"), type(cmds.getAttr("n.rotateOrder"))) == (0, int)
    assert cmds.getAttr("n.rotateOrder", asString=True) == "xyz"


def test_as_string_of_other_types(node):
    """No effect [doc; known]."""
    assert cmds.getAttr("n.tx", asString=True) == 0.0


def test_double3(node):
    """A list with one tuple [known; code:mtk]."""
    assert cmds.getAttr("n.t") == [(0.0, 0.0, 0.0)]
    assert isinstance(cmds.getAttr("n.t")[0], tuple)


def test_short2(node):
    """Integers in the tuple [known]."""
    cmds.addAttr("n", longName="text", attributeType="short2")
    for end in "XY":
        cmds.addAttr("n", longName=f"text{end}", attributeType="short", parent="text")
    cmds.setAttr("n.text", 1, 2)
    assert cmds.getAttr("n.text") == [(1, 2)]


def compound(*kinds):
    cmds.addAttr("n", longName="comp", attributeType="compound", numberOfChildren=len(kinds))
    for i, kind in enumerate(kinds):
        cmds.addAttr("n", longName=f"comp{i}", parent="comp", **kind)


def test_numeric_compound_of_any_size(node):
    """[known]"""
    compound(*[{"attributeType": "double"}] * 5)
    assert cmds.getAttr("n.comp") == [(0.0, 0.0, 0.0, 0.0, 0.0)]


@pytest.mark.parametrize("other", [{"dataType": "string"}, {"attributeType": "long"}])
def test_mixed_compound(node, other):
    """[code:log filter]; that numbers of two types count as mixed is [unsure]."""
    compound({"attributeType": "double"}, other)
    with pytest.raises(RuntimeError, match=r"The attribute is compound with mixed type elements\."):
        cmds.getAttr("n.comp")


def test_matrix(node):
    """Flat list of 16, translation in 12..14 [known]."""
    cmds.setAttr("n.t", 5, 6, 7)
    assert cmds.getAttr("n.matrix") == [*IDENTITY[:12], 5.0, 6.0, 7.0, 1.0]
    assert cmds.getAttr("n.worldMatrix[0]") == [*IDENTITY[:12], 5.0, 6.0, 7.0, 1.0]


def test_world_matrix_without_index(node):
    """The elements one after another [unsure]."""
    assert cmds.getAttr("n.worldMatrix") == IDENTITY


def test_string(node):
    """Never set: None; set to "": "" [known]."""
    cmds.addAttr("n", longName="text", dataType="string")
    assert cmds.getAttr("n.text") is None
    cmds.setAttr("n.text", "", type="string")
    assert cmds.getAttr("n.text") == ""


@pytest.mark.parametrize(
    "kind", ["doubleArray", "Int32Array", "stringArray", "vectorArray", "pointArray", "componentList", "matrix"]
)
def test_unset_data(node, kind):
    """None [known; doc: no result without data]."""
    cmds.addAttr("n", longName="d", dataType=kind)
    assert cmds.getAttr("n.d") is None


def test_message(node):
    """[code:two scripts]"""
    with pytest.raises(RuntimeError, match=r"Message attributes have no data values\."):
        cmds.getAttr("n.message")


def test_geometry(capfd):
    """None with a printed error, which silent leaves out [code:wrapper notes; doc]."""
    cmds.createNode("nurbsCurve", name="c")
    cmds.addAttr("c", longName="g", dataType="nurbsCurve")
    assert cmds.getAttr("c.g") is None


def test_geometry_in_silence(tmp_path, messages):
    """[code:wrapper notes; doc]"""
    path = tmp_path / "curve.ma"
    path.write_text(CURVE)
    cmds.file(str(path), i=True)
    assert cmds.getAttr("cShape.cc") is None
    text = "The data is not a numeric or string value, and cannot be displayed."
    assert messages("Error") == [text]
    assert cmds.getAttr("cShape.cc", silent=True) is None
    assert messages("Error") == []


def test_multi_of_doubles(node):
    """`[(v0, v1, ...)]` over existing elements [known]."""
    cmds.addAttr("n", longName="multi", multi=True)
    for i in (0, 2):
        cmds.setAttr(f"n.multi[{i}]", i + 1)
    assert cmds.getAttr("n.multi") == [(1.0, 3.0)]


def test_multi_of_tuples(node):
    """One tuple for each element [unsure]."""
    pma = cmds.createNode("plusMinusAverage")
    cmds.setAttr(f"{pma}.input3D[0]", 1, 2, 3)
    cmds.setAttr(f"{pma}.input3D[1]", 4, 5, 6)
    assert cmds.getAttr(f"{pma}.input3D") == [(1.0, 2.0, 3.0), (4.0, 5.0, 6.0)]
    assert cmds.getAttr(f"{pma}.input3D[*]") == [(1.0, 2.0, 3.0), (4.0, 5.0, 6.0)]


def test_multi_indices(node):
    """List of existing indices, None when empty [known]."""
    cmds.addAttr("n", longName="multi", multi=True)
    assert cmds.getAttr("n.multi", multiIndices=True) is None
    cmds.setAttr("n.multi[4]", 1)
    assert cmds.getAttr("n.multi", multiIndices=True) == [4]


def test_size(node):
    """An int, 1 for a non-multi [doc]."""
    cmds.addAttr("n", longName="multi", multi=True)
    cmds.setAttr("n.multi[4]", 1)
    assert cmds.getAttr("n.multi", size=True) == 1
    assert cmds.getAttr("n.tx", size=True) == 1


def test_element_that_was_never_written(node):
    """A number answers its default; a text is not found [known; code:t7kb notes]."""
    cmds.addAttr("n", longName="multi", multi=True, defaultValue=3)
    cmds.addAttr("n", longName="notetracks", multi=True, dataType="string")
    assert cmds.getAttr("n.multi[7]") == 3.0
    with pytest.raises(ValueError, match=r"^No object matches name: n\.notetracks\[1\]$"):
        cmds.getAttr("n.notetracks[1]")


@pytest.mark.parametrize(
    ("plug", "kind"),
    [
        ("n.t", "double3"),
        ("n.tx", "doubleLinear"),
        ("n.rx", "doubleAngle"),
        ("n.sx", "double"),
        ("n.v", "bool"),
        ("n.rotateOrder", "enum"),
        ("n.matrix", "matrix"),
        ("n.message", "message"),
        ("time1.outTime", "time"),
        ("n.instObjGroups", "TdataCompound"),
        ("lambert1.color", "float3"),
    ],
)
def test_type(node, plug, kind):
    """[doc; known; code:gt]"""
    assert cmds.getAttr(plug, type=True) == kind


def test_type_of_compounds(node):
    """TdataCompound for plain compounds and for multis of them [known; code:gt]."""
    for name, multi in (("one", False), ("many", True)):
        cmds.addAttr("n", longName=name, attributeType="compound", numberOfChildren=2, multi=multi)
        cmds.addAttr("n", longName=f"{name}0", parent=name)
        cmds.addAttr("n", longName=f"{name}1", dataType="string", parent=name)
        assert cmds.getAttr(f"n.{name}", type=True) == "TdataCompound"
    assert cmds.getAttr("n.many[3]", type=True) == "TdataCompound"


def test_type_of_text_and_unset_data(node):
    """A text always has data; other data that was never set gives None [doc; code:gt]."""
    cmds.addAttr("n", longName="text", dataType="string")
    cmds.addAttr("n", longName="d", dataType="doubleArray")
    assert cmds.getAttr("n.text", type=True) == "string"
    assert cmds.getAttr("n.d", type=True) is None
    cmds.setAttr("n.d", [1.0], type="doubleArray")
    assert cmds.getAttr("n.d", type=True) == "doubleArray"


@pytest.mark.parametrize(
    ("flag", "plug", "answer"),
    [
        ("lock", "n.tx", False),
        ("keyable", "n.tx", True),
        ("keyable", "n.rotateOrder", False),
        ("channelBox", "n.tx", False),
        ("settable", "n.tx", True),
        ("settable", "n.worldMatrix[0]", False),
        ("caching", "n.tx", True),
    ],
)
def test_flags(node, flag, plug, answer):
    """[known]"""
    assert cmds.getAttr(plug, **{flag: True}) is answer


def test_settable(node):
    """False for a locked or driven plug, True with only keys as input [doc]."""
    cmds.setAttr("n.tx", lock=True)
    cmds.connectAttr(cmds.createNode("animCurveTL") + ".output", "n.ty")
    cmds.connectAttr(cmds.createNode("transform") + ".tz", "n.tz")
    assert [cmds.getAttr(f"n.t{axis}", settable=True) for axis in "xyz"] == [False, True, False]


def test_time_leaves_the_current_one(node):
    """[doc; code:elom]"""
    cmds.connectAttr("time1.outTime", cmds.createNode("animCurveTL", name="curve") + ".input")
    cmds.currentTime(1)
    assert cmds.getAttr("time1.outTime", time=5) == 5.0
    assert cmds.getAttr("time1.outTime", time="10film") == 10.0
    assert cmds.currentTime(query=True) == 1.0


@pytest.mark.parametrize("name", ["transform1.foo", "n.foo", "nope.tx"])
def test_missing(node, name):
    """[code:mock]"""
    with pytest.raises(ValueError) as caught:
        cmds.getAttr(name)
    assert str(caught.value) == f"No object matches name: {name}"


def test_no_attribute():
    """[known]"""
    with pytest.raises(RuntimeError, match=r"No attribute was specified\."):
        cmds.getAttr("persp")


def test_nice_name_is_no_name(node):
    """ValueError [code:mock]."""
    cmds.addAttr("n", longName="foo", niceName="fooNice")
    with pytest.raises(ValueError, match=r"^No object matches name: n\.fooNice$"):
        cmds.getAttr("n.fooNice")


@pytest.mark.parametrize("name", ["n.tx", "n.t.tx", "n.translate.translateX", "n.translateX"])
def test_spellings_of_a_child(node, name):
    """Directly or through the parent [known]."""
    cmds.setAttr("n.tx", 4)
    assert cmds.getAttr(name) == 4.0


def test_child_of_a_multi_needs_an_index(node):
    """Without it the plug does not resolve [known; code:exporter notes]."""
    with pytest.raises(ValueError, match="No object matches name"):
        cmds.getAttr("lightLinker1.light")
    cmds.addAttr("n", longName="a", attributeType="compound", numberOfChildren=1, multi=True)
    cmds.addAttr("n", longName="b", parent="a")
    cmds.setAttr("n.a[3].b", 5)
    assert cmds.getAttr("n.a[3].b") == 5
    for name in ("n.b", "n.a.b"):
        with pytest.raises(ValueError, match="No object matches name"):
            cmds.getAttr(name)


def test_environment_variables(node, monkeypatch):
    """`$VAR` and `~` in strings [doc]."""
    os.environ["UNDERSTUDY_TEST_FOLDER"] = "/data"
    cmds.addAttr("n", longName="text", dataType="string")
    cmds.setAttr("n.text", "$UNDERSTUDY_TEST_FOLDER/a", type="string")
    assert cmds.getAttr("n.text") == "$UNDERSTUDY_TEST_FOLDER/a"
    assert cmds.getAttr("n.text", expandEnvironmentVariables=True) == "/data/a"
    cmds.setAttr("n.text", "~/a", type="string")
    assert cmds.getAttr("n.text", x=True) == os.environ["HOME"] + "/a"


def test_no_evaluation(node):
    """Answers what is stored, not what is connected [unsure]."""
    other = cmds.createNode("transform", name="o")
    cmds.setAttr("o.tx", 5)
    cmds.connectAttr(f"{other}.tx", "n.tx")
    assert cmds.getAttr("n.tx") == 5.0
    assert cmds.getAttr("n.tx", noEvaluation=True) == 0.0


def test_float_has_float_precision(node):
    """[known]"""
    cmds.addAttr("n", longName="f", attributeType="float")
    cmds.setAttr("n.f", 0.1)
    assert cmds.getAttr("n.f") == 0.10000000149011612


def test_linear_unit(node):
    """Changing the linear unit changes what getAttr answers, not what is stored [code:elom]."""
    cmds.setAttr("n.tx", 10)
    cmds.currentUnit(linear="m")
    assert cmds.getAttr("n.tx") == pytest.approx(0.1)
    assert cmds.getAttr("n.t")[0][0] == pytest.approx(0.1)


def test_tweak_of_a_mesh():
    """pnts elements answer the tweak, not the position [known]."""
    mesh = cmds.createNode("mesh")
    assert cmds.getAttr(f"{mesh}.pnts[0]") == [(0.0, 0.0, 0.0)]


def test_vertices_answer_their_tweaks(cube):
    """[known]"""
    assert cmds.getAttr(f"{cube}.vtx[0]") == [(0.0, 0.0, 0.0)]
    cmds.setAttr(f"{cube}Shape.pnts[0]", 1, 2, 3)
    assert cmds.getAttr(f"{cube}.vtx[0]") == [(1.0, 2.0, 3.0)]


def test_cvs_of_a_curve(tmp_path):
    """A list of 3-tuples in local space [known]."""
    curve = open_curve(tmp_path)
    cmds.setAttr(f"{curve}.translate", 5, 5, 5)
    assert cmds.getAttr(f"{curve}.cv[*]") == [(0.0, 0.0, 0.0), (1.0, 2.0, 0.0), (3.0, 0.0, 1.0), (4.0, 0.0, 0.0)]


def test_only_the_data_of_a_wrong_flag_type(node):
    """[code:elom and others: an unknown flag is a TypeError]"""
    with pytest.raises(TypeError, match="Invalid flag 'nope'"):
        cmds.getAttr("n.tx", nope=True)


def test_world_matrices_by_wildcard(node):
    """One for each instance, though nobody wrote them [doc: indexed by instance]."""
    cmds.setAttr("n.tx", 3)
    assert len(cmds.getAttr("n.worldMatrix[*]")) == 16
    assert cmds.getAttr("n.worldMatrix[*]")[12] == 3


def test_range_of_elements_that_are_not_there(node):
    """Defaults, as of a single element [unsure]; they are not made."""
    pma = cmds.createNode("plusMinusAverage")
    cmds.setAttr(f"{pma}.input1D[1]", 5)
    assert cmds.getAttr(f"{pma}.input1D[0:2]") == [0.0, 5.0, 0.0]
    assert cmds.getAttr(f"{pma}.input1D", multiIndices=True) == [1]
