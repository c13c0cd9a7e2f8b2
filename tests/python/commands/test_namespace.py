"""namespace. Sources: reference/behaviour.md "namespace, namespaceInfo" unless a test names another."""

import pytest
from maya import cmds


def spaces(recurse=True):
    found = cmds.namespaceInfo(":", listOnlyNamespaces=True, recurse=recurse) or []
    return [name for name in found if name not in ("UI", "shared")]


# ---- making and choosing


def test_add():
    """Answers the name; an existing one raises [known]."""
    assert cmds.namespace(add="a") == "a"
    with pytest.raises(RuntimeError):
        cmds.namespace(add="a")


def test_add_nested():
    """[issue ynput/OpenPype#2531; doc]"""
    cmds.namespace(add=":a")
    cmds.namespace(add=":a:b")
    assert cmds.namespace(add="c", parent=":a") == "a:c"
    assert spaces() == ["a", "a:b", "a:c"]


def test_add_below_what_is_missing():
    """The namespace above has to be there [issue ynput/OpenPype#2531; the text is unsure]."""
    with pytest.raises(RuntimeError, match=r"No namespace matches name: ':a'."):
        cmds.namespace(add=":a:b")


def test_add_is_relative_to_the_current():
    """Names given are [issue ynput/OpenPype#2531]."""
    cmds.namespace(add="a")
    cmds.namespace(set=":a")
    cmds.namespace(add="b")
    assert spaces() == ["a", "a:b"]


def test_an_object_of_the_same_name():
    """[doc]"""
    cmds.createNode("transform", n="a")
    assert cmds.namespace(add="a") == "a"


def test_set():
    """[issue ynput/OpenPype#2531; doc]"""
    cmds.namespace(add="a")
    assert cmds.namespace(set=":a") == ":a"
    assert cmds.namespaceInfo(currentNamespace=True) == "a"
    cmds.namespace(set=":")
    assert cmds.namespaceInfo(currentNamespace=True) == ":"


def test_set_is_relative_to_the_current():
    """Inside `:aap`, `set="aap"` raises [issue ynput/OpenPype#2531]."""
    cmds.namespace(add="aap")
    cmds.namespace(set=":aap")
    with pytest.raises(RuntimeError, match=r"No namespace matches name: 'aap'."):
        cmds.namespace(set="aap")


def test_exists():
    """[doc]"""
    cmds.namespace(add="a")
    cmds.namespace(add=":a:b")
    assert cmds.namespace(exists=":a") is True
    assert cmds.namespace(exists="a:b") is True
    assert cmds.namespace(exists="b") is False
    assert cmds.namespace(exists="b", recurse=True) is True
    cmds.namespace(set=":a")
    assert cmds.namespace(exists="b") is True
    assert cmds.namespace(exists="a") is False
    assert cmds.namespace(exists=":") is True


def test_new_nodes_land_there():
    """Unless their name is absolute [doc]."""
    cmds.namespace(add="a")
    cmds.namespace(set="a")
    assert cmds.createNode("transform", n="x") == "a:x"
    assert cmds.createNode("transform", n=":y") == "y"


# ---- removing


@pytest.fixture
def full():
    """`a` with a:x and a:in:y; x in the root."""
    for name in ("x", "a:x", "a:in:y"):
        cmds.createNode("transform", n=name)


def test_remove_empty():
    """[known]"""
    cmds.namespace(add="a")
    cmds.namespace(removeNamespace="a")
    assert spaces() == []


def test_remove_with_content(full):
    """Not without saying what becomes of it [known]."""
    with pytest.raises(RuntimeError, match=r"not empty"):
        cmds.namespace(removeNamespace="a")


def test_delete_content(full):
    """[doc; known]"""
    cmds.namespace(removeNamespace="a", deleteNamespaceContent=True)
    assert spaces() == []
    assert cmds.ls("x", "y", recursive=True) == ["x"]


def test_merge_with_root(full):
    """Nodes whose names are taken get numbers, namespaces below move too [doc; known]."""
    cmds.namespace(removeNamespace="a", mergeNamespaceWithRoot=True)
    assert spaces() == ["in"]
    assert cmds.ls("x*", "in:*") == ["x", "x1", "in:y"]


def test_merge_with_parent(full):
    """[doc; known]"""
    cmds.namespace(removeNamespace="a:in", mergeNamespaceWithParent=True)
    assert spaces() == ["a"]
    assert cmds.ls("a:*") == ["a:x", "a:y"]


def test_merge_with_other(full):
    """[doc]"""
    cmds.namespace(add="b")
    cmds.namespace(removeNamespace="a:in", mergeNamespaceWithOther=":b")
    assert cmds.ls("b:*") == ["b:y"]


def test_merge_namespaces_of_one_name():
    """What is in both lies in one [known]."""
    for name in ("in:x", "a:in:x", "a:in:y"):
        cmds.createNode("transform", n=name)
    cmds.namespace(removeNamespace="a", mergeNamespaceWithRoot=True)
    assert spaces() == ["in"]
    assert cmds.ls("in:*") == ["in:x", "in:x1", "in:y"]


def test_merge_a_namespace_in_one_of_its_name():
    """a:a becomes a."""
    cmds.createNode("transform", n="a:a:x")
    cmds.namespace(removeNamespace="a", mergeNamespaceWithRoot=True)
    assert spaces() == ["a"]
    assert cmds.ls("a:*") == ["a:x"]


@pytest.mark.parametrize("name", [":", "UI", "shared", ":a"])
def test_fixed_namespaces(name):
    """The current one, `:`, `UI`, `shared` are refused [known]."""
    cmds.namespace(add="a")
    cmds.namespace(set=":a")
    with pytest.raises(RuntimeError):
        cmds.namespace(removeNamespace=name if name.startswith(":") else f":{name}")


def test_remove_missing():
    """[issue ynput/OpenPype#2531; code:two constants files]"""
    with pytest.raises(RuntimeError, match=r"No namespace matches name: 'x'."):
        cmds.namespace(removeNamespace="x")


# ---- moving and renaming


def test_rename(full):
    """[doc]"""
    cmds.namespace(rename=("a", "b"))
    assert spaces() == ["b", "b:in"]
    assert cmds.ls("b:x", "b:in:y") == ["b:x", "b:in:y"]
    assert cmds.ls("a:x") == []


def test_rename_to_another_parent(full):
    """[doc]"""
    cmds.namespace(add="b")
    cmds.namespace(rename=("a", "c"), parent=":b")
    assert cmds.ls("b:c:x", "b:c:in:y") == ["b:c:x", "b:c:in:y"]


def test_rename_to_one_that_exists(full):
    """An error; with -force both become one [doc]."""
    cmds.createNode("transform", n="b:x")
    with pytest.raises(RuntimeError):
        cmds.namespace(rename=("a", "b"))
    cmds.namespace(rename=("a", "b"), force=True)
    assert cmds.ls("b:*") == ["b:x", "b:x1"]
    assert spaces() == ["b", "b:in"]


def test_move(full):
    """The content; the namespace itself stays [doc]."""
    cmds.namespace(add="b")
    cmds.namespace(moveNamespace=(":a", ":b"))
    assert cmds.ls("b:x", "b:in:y") == ["b:x", "b:in:y"]
    assert spaces() == ["a", "b", "b:in"]


def test_move_with_clash(full):
    """An error; with -force the nodes get numbers [doc]."""
    cmds.createNode("transform", n="b:x")
    with pytest.raises(RuntimeError):
        cmds.namespace(moveNamespace=("a", "b"))
    assert cmds.ls("a:x") == ["a:x"]
    cmds.namespace(moveNamespace=("a", "b"), force=True)
    assert cmds.ls("b:*") == ["b:x", "b:x1"]


def test_move_to_the_root(full):
    """[doc]"""
    cmds.namespace(moveNamespace=("a:in", ":"))
    assert cmds.ls("y") == ["y"]


def test_move_into_itself(full):
    """An error."""
    with pytest.raises(RuntimeError):
        cmds.namespace(moveNamespace=("a", "a:in"))


def test_undo(full):
    """Each comes back as it was."""
    before = cmds.ls(long=True)
    for flags in (
        {"removeNamespace": "a", "mergeNamespaceWithRoot": True},
        {"removeNamespace": "a", "deleteNamespaceContent": True},
        {"rename": ("a", "b")},
        {"moveNamespace": ("a", ":"), "force": True},
        {"set": ":a"},
        {"add": "c"},
    ):
        cmds.namespace(**flags)
        cmds.undo()
        assert cmds.ls(long=True) == before
        assert spaces() == ["a", "a:in"]
        assert cmds.namespaceInfo(currentNamespace=True) == ":"


def test_locked_nodes_cannot_move(full):
    """Their names are locked (behaviour.md "rename")."""
    cmds.lockNode("a:x", lock=True)
    with pytest.raises(RuntimeError):
        cmds.namespace(removeNamespace="a", mergeNamespaceWithRoot=True)
    assert cmds.ls("a:x", "a:in:y") == ["a:x", "a:in:y"]


# ---- the rest


def test_relative_names(full):
    """ls and friends answer relative to the current namespace [doc]."""
    assert cmds.namespace(query=True, relativeNames=True) is False
    cmds.namespace(set=":a")
    cmds.namespace(relativeNames=True)
    assert cmds.namespace(query=True, relativeNames=True) is True
    assert cmds.ls("x", "in:y", ":x") == ["x", "in:y", ":x"]
    assert cmds.ls("x.tx", long=True) == ["|x.translateX"]
    assert cmds.createNode("transform", n="new") == "new"
    cmds.namespace(relativeNames=False)
    assert cmds.ls("*:new") == ["a:new"]


def test_validate_name():
    """A legal version [doc]; that all illegal characters in front go is unsure."""
    assert cmds.namespace(validateName="1 a") == "a"
    assert cmds.namespace(validateName="a b-c") == "a_b_c"


def test_is_root():
    """[doc]"""
    cmds.namespace(add="a")
    assert cmds.namespace(query=True, isRootNamespace=":") is True
    assert cmds.namespace(query=True, isRootNamespace="a") is False


def test_absolute_name():
    """What is answered is a full path from the root [doc]."""
    assert cmds.namespace(add="a", absoluteName=True) == ":a"
    assert cmds.namespace(set="a", absoluteName=True) == ":a"
    assert cmds.namespace(add="b", absoluteName=True) == ":a:b"
    cmds.namespace(set=":")
    assert cmds.namespace(rename=("a:b", "c"), parent="a", absoluteName=True) == ":a:c"
    cmds.createNode("transform", name="a:c:n")
    assert cmds.namespace(moveNamespace=("a:c", "a"), absoluteName=True) == ":a"


def test_names_and_depth_of_a_question():
    """-absoluteName and -recurse change nothing of whether a namespace is the root."""
    assert cmds.namespace(query=True, isRootNamespace=":", absoluteName=True, recurse=True) is True
