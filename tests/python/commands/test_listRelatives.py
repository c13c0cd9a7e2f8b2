"""listRelatives. Sources: reference/behaviour.md "listRelatives" unless a test names another."""

import pytest
from maya import cmds


@pytest.fixture
def tree():
    """`root` with a shape `rootShape`, a group `a` (shape `aShape`, child `b`) and a joint `j`."""
    cmds.createNode("transform", n="root")
    cmds.createNode("mesh", n="rootShape", parent="root")
    cmds.createNode("transform", n="a", parent="root")
    cmds.createNode("mesh", n="aShape", parent="a")
    cmds.createNode("transform", n="b", parent="a")
    cmds.createNode("joint", n="j", parent="root")
    return "root"


def test_nothing_found_is_none(tree):
    """[code:parent script; known]"""
    assert cmds.listRelatives("b", children=True) is None
    assert cmds.listRelatives("root", parent=True) is None


def test_children_in_dag_order(tree):
    """Shapes and transforms; -children is what it does anyway [code:gt]."""
    assert cmds.listRelatives("root") == ["rootShape", "a", "j"]
    assert cmds.listRelatives("root", children=True) == ["rootShape", "a", "j"]
    assert cmds.listRelatives("root", children=False) == ["rootShape", "a", "j"]


def test_names(tree):
    """Bare names; -path the shortest unique, -fullPath the whole path [doc]."""
    cmds.createNode("transform", n="b", parent="j")
    assert cmds.listRelatives("a", type="transform") == ["b"]
    assert cmds.listRelatives("a", type="transform", path=True) == ["a|b"]
    assert cmds.listRelatives("a", type="transform", fullPath=True) == ["|root|a|b"]


def test_all_descendents(tree):
    """Grandchildren before children [doc]; the order of siblings is unsure."""
    assert cmds.listRelatives("root", allDescendents=True) == ["rootShape", "aShape", "b", "a", "j"]


def test_all_descendents_of_instances(tree):
    """Each instance once [doc]."""
    cmds.instance("a")
    names = cmds.listRelatives("root", ad=True)
    assert len(names) == len(set(names))


def test_shapes(tree):
    """Intermediate ones too unless -noIntermediate [doc]."""
    cmds.createNode("mesh", n="rootShapeOrig", parent="root")
    cmds.setAttr("rootShapeOrig.intermediateObject", True)
    assert cmds.listRelatives("root", shapes=True) == ["rootShape", "rootShapeOrig"]
    assert cmds.listRelatives("root", shapes=True, noIntermediate=True) == ["rootShape"]


def test_no_intermediate_acts_with_shapes_only(tree):
    """[doc; issue LumaPictures/pymel#13]"""
    cmds.createNode("mesh", n="rootShapeOrig", parent="root")
    cmds.setAttr("rootShapeOrig.intermediateObject", True)
    assert "rootShapeOrig" in cmds.listRelatives("root", noIntermediate=True)


def test_shapes_of_a_group(tree):
    """[known]"""
    cmds.createNode("transform", n="g")
    cmds.createNode("transform", n="c", parent="g")
    assert cmds.listRelatives("g", shapes=True) is None


def test_shapes_win_over_all_descendents(tree):
    """With both, the shapes directly below [measured in Maya, notes of a public project]."""
    assert cmds.listRelatives("root", allDescendents=True, shapes=True) == ["rootShape"]


def test_type(tree):
    """Derived types included [known]."""
    assert cmds.listRelatives("root", type="transform") == ["a", "j"]
    assert cmds.listRelatives("root", type=["joint", "mesh"]) == ["rootShape", "j"]
    assert cmds.listRelatives("root", allDescendents=True, type="mesh") == ["rootShape", "aShape"]


def test_parent(tree):
    """[doc]"""
    assert cmds.listRelatives("aShape", parent=True) == ["a"]
    assert cmds.listRelatives("b", parent=True, fullPath=True) == ["|root|a"]


def test_parent_of_a_component(cube):
    """The object [doc]."""
    assert cmds.listRelatives(f"{cube}.vtx[0]", parent=True) == [f"{cube}Shape"]


def test_all_parents(tree):
    """Every parent of an instance; -parent only that of the first [doc]."""
    cmds.createNode("transform", n="other")
    cmds.parent("a", "other", addObject=True)
    assert sorted(cmds.listRelatives("a", allParents=True)) == ["other", "root"]
    assert cmds.listRelatives("root|a", parent=True) == ["root"]


def test_all_parents_below_an_instance(tree):
    """A parent that is itself instanced is one parent [doc]; which of its paths is given is unsure."""
    cmds.createNode("transform", n="other")
    cmds.parent("a", "other", addObject=True)
    assert cmds.listRelatives("aShape", allParents=True) == ["a"]
    assert cmds.listRelatives("aShape", allParents=True, fullPath=True) == ["|root|a"]
    cmds.parent("aShape", "other", addObject=True, shape=True)
    assert cmds.listRelatives("aShape", allParents=True, fullPath=True) == ["|root|a", "|other"]


def test_several(tree):
    """One flat list in argument order [known]."""
    assert cmds.listRelatives("a", "root") == ["aShape", "b", "rootShape", "a", "j"]
    assert cmds.listRelatives(["a", "root"], type="joint") == ["j"]


def test_selection(tree):
    """Without argument."""
    cmds.select("a")
    assert cmds.listRelatives() == ["aShape", "b"]


def test_missing():
    """[code:mtk]"""
    with pytest.raises(ValueError, match=r"No object matches name: nope"):
        cmds.listRelatives("nope")
    with pytest.raises(ValueError, match=r"No object matches name: \['persp', 'nope'\]"):
        cmds.listRelatives(["persp", "nope"])


def test_invalid_flag():
    """[code:book doctest]"""
    with pytest.raises(TypeError, match=r"Invalid flag 'exactType'"):
        cmds.listRelatives("persp", exactType="mesh")


def test_outside_the_dag():
    """Unsure: None or an error; here None."""
    assert cmds.listRelatives("lambert1") is None


@pytest.mark.parametrize(
    ("flags", "names"),
    [
        (["children", "allDescendents"], ["aShape", "b"]),
        (["children", "shapes"], ["aShape"]),
        (["children", "parent"], ["root"]),
        (["shapes", "allParents"], ["root"]),
        (["parent", "allParents"], ["root"]),
    ],
)
def test_one_kind_of_relatives(tree, flags, names):
    """-children, -allDescendents, -shapes, -parent and -allParents exclude each other [doc]: one of them counts.
    That it is no error, and which one it is, are unsure."""
    assert cmds.listRelatives("a", **dict.fromkeys(flags, True)) == names
