"""createNode. Sources: reference/behaviour.md "createNode" and "Names, paths, patterns" unless a test names another."""

import pytest
from maya import cmds


def test_returns_the_name_and_selects():
    """[code:mock]"""
    assert cmds.createNode("transform", name="a") == "a"
    assert cmds.ls(selection=True) == ["a"]


def test_skip_select():
    """[code:mock]"""
    cmds.createNode("transform", name="a")
    cmds.createNode("transform", name="b", skipSelect=True)
    assert cmds.ls(sl=True) == ["a"]


@pytest.mark.parametrize("kind", ["transform", "multiplyDivide", "joint"])
def test_name_of_the_type(kind):
    """Type and number from 1 [code:mock]."""
    assert [cmds.createNode(kind), cmds.createNode(kind)] == [f"{kind}1", f"{kind}2"]


def test_number_where_the_name_is_taken():
    """foo, foo1, foo2 [code:mock]."""
    assert [cmds.createNode("transform", n="foo") for _ in range(3)] == ["foo", "foo1", "foo2"]


def test_padding_is_kept():
    """spine_01 with 01 to 05 taken -> spine_06 [code:mock, eugene]."""
    names = [cmds.createNode("transform", n="spine_01") for _ in range(6)]
    assert names == [f"spine_0{i}" for i in range(1, 7)]


def test_the_name_is_free_under_another_parent():
    """[code:mock]"""
    cmds.createNode("transform", n="a")
    parent = cmds.createNode("transform", n="p")
    assert cmds.createNode("transform", n="a", parent=parent) == "p|a"
    assert cmds.createNode("transform", n="a", p="p") == "a1"


def test_dg_names_are_unique_against_all():
    """A set named like a transform gets a number [code:elom]."""
    cmds.createNode("transform", n="x")
    assert cmds.createNode("objectSet", n="x") == "x1"


def test_namespace_is_made():
    """[code:mock]"""
    assert cmds.createNode("transform", name="foo:bar") == "foo:bar"
    assert cmds.namespace(exists="foo")


@pytest.mark.parametrize(
    ("kind", "shape", "transform"),
    [
        ("mesh", "polySurfaceShape1", "polySurface1"),
        ("nurbsCurve", "curveShape1", "curve1"),
        ("nurbsSurface", "surfaceShape1", "surface1"),
        ("locator", "locatorShape1", "locator1"),
        ("camera", "cameraShape1", "camera1"),
    ],
)
def test_shape_gets_a_transform(kind, shape, transform):
    """[code:mock; known]"""
    assert cmds.createNode(kind) == shape
    assert cmds.listRelatives(shape, parent=True) == [transform]
    assert cmds.nodeType(transform) == "transform"


@pytest.mark.parametrize("kind", ["addDoubleLinear", "multDoubleLinear"])
def test_types_that_later_releases_renamed(kind):
    """2026 and later answer addDL and multDL [code:eugene, Maya 2027]; 2025 does not."""
    assert cmds.nodeType(cmds.createNode(kind)) == kind


def test_shape_under_a_parent():
    """[known]"""
    cmds.createNode("transform", n="t")
    assert cmds.createNode("mesh", n="m", parent="t") == "m"
    assert cmds.listRelatives("t") == ["m"]


def test_missing_parent():
    """An error [known]; that it is a RuntimeError is unsure."""
    with pytest.raises(RuntimeError, match=r"No object matches name: nope"):
        cmds.createNode("transform", parent="nope")


def test_unknown_type_warns(capfd):
    """A node `unknown1` that keeps what is known [code:session log]."""
    assert cmds.createNode("distance") == "unknown1"
    output = capfd.readouterr()
    text = "Unrecognized node type 'distance'; preserving node information during this session."
    assert text in output.err + output.out
    assert cmds.unknownNode("unknown1", query=True, realClassName=True) == "distance"


def test_abstract_type():
    """createNode refuses them (reference/README.md, nodes.json)."""
    with pytest.raises(RuntimeError, match=r"abstract"):
        cmds.createNode("dagNode")


def test_shared():
    """Gives the existing node [known]."""
    first = cmds.createNode("transform", n="a", shared=True)
    uuid = cmds.ls(first, uuid=True)
    assert cmds.createNode("transform", n="a", s=True) == "a"
    assert cmds.ls("a*", uuid=True) == uuid


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
    """Each becomes _, leading digits go [code:elom, mcp]; the warning [mock and a console log]."""
    assert cmds.createNode("transform", name=given) == made
    output = capfd.readouterr()
    assert "Removing invalid characters from name." in output.err + output.out


@pytest.mark.parametrize("name", ["", "0"])
def test_no_legal_characters(name):
    """[code:mock, elom]"""
    with pytest.raises(RuntimeError, match=r"New name has no legal characters."):
        cmds.createNode("transform", name=name)


@pytest.mark.parametrize("word", ["int", "float", "string", "matrix", "vector", "if", "for", "proc"])
def test_keywords_of_mel(word):
    """Not taken as they are; that they get a number [code:mock, found by fuzzing] is unsure."""
    assert cmds.createNode("transform", name=word) == f"{word}1"
    cmds.createNode("multiplyDivide", name="a")
    assert cmds.rename("a", word) == f"{word}2"
    assert cmds.duplicate(f"{word}1", name=word) == [f"{word}3"]


@pytest.mark.parametrize("name", ["lampé", "漢字"])
def test_letters_beyond_ascii(name):
    """Kept; one project saw that, another that CJK letters are no legal ones: unsure."""
    assert cmds.createNode("transform", name=name) == name


def test_hash_is_the_lowest_free_number():
    """[doc:rename]"""
    names = [cmds.createNode("transform", n="a#") for _ in range(3)]
    cmds.delete("a2")
    assert [*names, cmds.createNode("transform", n="a#")] == ["a1", "a2", "a3", "a2"]


def test_current_namespace():
    """New nodes land there unless their name is absolute [doc]."""
    cmds.namespace(add="ns")
    cmds.namespace(set=":ns")
    assert cmds.createNode("transform", n="a") == "ns:a"
    assert cmds.createNode("transform", n=":b") == "b"


def test_undo():
    """One step, with the selection."""
    cmds.createNode("transform", n="a")
    cmds.undo()
    assert not cmds.objExists("a")
    cmds.redo()
    assert cmds.ls(sl=True) == ["a"]


@pytest.mark.parametrize(
    ("kind", "attribute", "value"),
    [
        ("camera", "focalLength", 35.0),
        ("camera", "nearClipPlane", 0.1),
        ("camera", "farClipPlane", 10000.0),
        ("camera", "horizontalFilmAperture", 1.417),
        ("camera", "verticalFilmAperture", 0.945),
        ("joint", "radius", 1.0),
        ("joint", "segmentScaleCompensate", True),
        ("blendShape", "origin", 1),
        ("aimConstraint", "aimVectorX", 1.0),
        ("aimConstraint", "upVectorY", 1.0),
        ("aimConstraint", "worldUpVectorY", 1.0),
    ],
)
def test_values_of_new_nodes(kind, attribute, value):
    """Focal length [code:gt], clip planes and aperture in inches [known]; joints [known]; origin local [code:elom];
    axes of aimConstraint [doc] (behaviour.md, the sections of these nodes)."""
    node = cmds.createNode(kind)
    assert cmds.getAttr(f"{node}.{attribute}") == pytest.approx(value, abs=5e-4)
