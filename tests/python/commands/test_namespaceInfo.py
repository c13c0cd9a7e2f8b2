"""namespaceInfo. Sources: reference/behaviour.md "namespace, namespaceInfo" unless a test names another."""

import pytest
from maya import cmds


@pytest.fixture(autouse=True)
def spaces():
    """a:x, a:g|a:x, a:in:y."""
    cmds.createNode("transform", n="a:x")
    cmds.createNode("transform", n="a:g")
    cmds.createNode("transform", n="a:x", parent="a:g")
    cmds.createNode("transform", n="a:in:y")


def test_current():
    """[issue ynput/OpenPype#2531; known]"""
    assert cmds.namespaceInfo(currentNamespace=True) == ":"
    cmds.namespace(set=":a")
    assert cmds.namespaceInfo(currentNamespace=True) == "a"
    assert cmds.namespaceInfo(currentNamespace=True, absoluteName=True) == ":a"
    assert cmds.namespaceInfo(cur=True, fullName=True) == "a"


def test_namespaces():
    """UI and shared always exist [code:scene helper; known]; their order and that of others is unsure."""
    assert cmds.namespaceInfo(listOnlyNamespaces=True) == ["UI", "shared", "a"]
    assert cmds.namespaceInfo(listOnlyNamespaces=True, recurse=True) == ["UI", "shared", "a", "a:in"]
    assert cmds.namespaceInfo("a", listOnlyNamespaces=True) == ["a:in"]
    assert cmds.namespaceInfo("a", listOnlyNamespaces=True, absoluteName=True) == [":a:in"]


def test_none():
    """A namespace without children [code:scene helper; known]."""
    assert cmds.namespaceInfo("a:in", listOnlyNamespaces=True) is None


def test_nodes():
    """Names, with -dagPath unique ones [doc; known]."""
    assert cmds.namespaceInfo("a", listOnlyDependencyNodes=True) == ["a:x", "a:g", "a:x"]
    assert cmds.namespaceInfo("a", listOnlyDependencyNodes=True, dagPath=True) == ["|a:x", "a:g", "a:g|a:x"]
    assert cmds.namespaceInfo("a", lod=True, recurse=True)[-1] == "a:in:y"
    assert cmds.namespaceInfo("UI", listOnlyDependencyNodes=True) is None


def test_root_nodes():
    """Those of the root too."""
    assert {"time1", "persp"} <= set(cmds.namespaceInfo(":", listOnlyDependencyNodes=True))


def test_internal():
    """Never fewer than without."""
    names = cmds.namespaceInfo(":", listOnlyDependencyNodes=True)
    assert set(names) <= set(cmds.namespaceInfo(":", listOnlyDependencyNodes=True, internal=True))


def test_both():
    """Namespaces and nodes [doc]; the order is unsure."""
    assert cmds.namespaceInfo("a", listNamespace=True) == ["a:in", "a:x", "a:g", "a:x"]


def test_names():
    """[doc]"""
    assert cmds.namespaceInfo("a:in", fullName=True) == "a:in"
    assert cmds.namespaceInfo("a:in", absoluteName=True) == ":a:in"
    assert cmds.namespaceInfo("a:in", baseName=True) == "in"
    assert cmds.namespaceInfo("a:in", shortName=True) == "in"
    assert cmds.namespaceInfo("a:in", parent=True) == "a"
    assert cmds.namespaceInfo("a", parent=True) == ":"


def test_is_root():
    """[doc]"""
    assert cmds.namespaceInfo(isRootNamespace=True) is True
    assert cmds.namespaceInfo("a", isRootNamespace=True) is False


def test_missing():
    """[issue ynput/OpenPype#2531; code:two constants files]"""
    with pytest.raises(RuntimeError, match=r"No namespace matches name: 'x'."):
        cmds.namespaceInfo("x", listNamespace=True)
