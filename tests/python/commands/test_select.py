"""select. Sources: reference/behaviour.md "select, selection lists" unless a test names another."""

import pytest
from maya import cmds


@pytest.fixture(autouse=True)
def nodes():
    """Transforms a, b, c with ac below a; nothing selected."""
    for name in "abc":
        cmds.createNode("transform", n=name)
    cmds.createNode("transform", n="ac", parent="a")
    cmds.select(clear=True)


def selected():
    return cmds.ls(selection=True)


def test_replaces_and_returns_none():
    """[known]"""
    assert cmds.select("a") is None
    cmds.select("b", "c")
    assert selected() == ["b", "c"]
    cmds.select("a", replace=True)
    assert selected() == ["a"]


def test_lists():
    """Mixed with names (Calling conventions) [known]."""
    cmds.select(["a", "b"], "c")
    assert selected() == ["a", "b", "c"]


def test_missing():
    """[known]"""
    with pytest.raises(ValueError, match=r"No object matches name: nope"):
        cmds.select("nope")


def test_clear():
    """[code:mock]"""
    cmds.select("a")
    cmds.select(clear=True)
    assert selected() == []
    cmds.select("a")
    cmds.select([])
    assert selected() == []


def test_nothing_keeps_the_selection():
    """[code:2014 console log]"""
    cmds.select("a")
    cmds.select()
    assert selected() == ["a"]


def test_invalid_flag():
    """[code:2014 console log]"""
    with pytest.raises(TypeError, match=r"Invalid flag 'n'"):
        cmds.select("a", n="p")


def test_modes():
    """[doc]"""
    cmds.select("a")
    cmds.select("b", add=True)
    assert selected() == ["a", "b"]
    cmds.select("c", addFirst=True)
    assert selected() == ["c", "a", "b"]
    cmds.select("a", deselect=True)
    assert selected() == ["c", "b"]
    cmds.select("b", "a", toggle=True)
    assert selected() == ["c", "a"]


def test_sets_are_expanded():
    """[doc; code:elom]"""
    cmds.sets("a", "b", name="s")
    cmds.select("s")
    assert selected() == ["a", "b"]
    assert cmds.ls(sl=True, type="objectSet") == []
    cmds.select("s", noExpand=True)
    assert selected() == ["s"]


def test_sets_in_sets():
    """Their members too [known]; that DAG nodes come before other members is unsure."""
    cmds.sets("a", name="inner")
    cmds.select("inner", noExpand=True)
    cmds.sets("inner", "b", name="outer")
    cmds.select("outer")
    assert selected() == ["b", "a"]


def test_empty_set():
    """[known]"""
    cmds.sets(name="s", empty=True)
    cmds.select("s")
    assert selected() == []


def test_patterns():
    """`p*` only in the root namespace; none that matches is an error [doc; known]."""
    cmds.createNode("transform", n="ns:a")
    cmds.select("a*")
    assert selected() == ["a", "ac"]
    cmds.select("ns:*")
    assert selected() == ["ns:a"]
    with pytest.raises(ValueError, match=r"No object matches name: zz\*"):
        cmds.select("zz*")


def test_all():
    """Root DAG objects [doc]."""
    cmds.select(all=True)
    assert selected() == ["persp", "top", "front", "side", "a", "b", "c"]
    cmds.select(allDagObjects=True)
    assert selected() == ["persp", "top", "front", "side", "a", "b", "c"]


def test_all_dependency_nodes():
    """[doc]"""
    cmds.select(allDependencyNodes=True)
    assert {"time1", "lambert1", "a", "ac"} <= set(selected())


def test_hierarchy():
    """All descendants [doc]."""
    cmds.select("a", hierarchy=True)
    assert selected() == ["a", "ac"]


def test_visible():
    """[doc]"""
    cmds.setAttr("b.visibility", False)
    cmds.select("a", "b", visible=True)
    assert selected() == ["a"]


def test_ambiguous():
    """[issue mottosso/maya-sniffer#1]"""
    cmds.createNode("transform", n="ac", parent="b")
    with pytest.raises(ValueError, match=r"More than one object matches name: ac"):
        cmds.select("ac")


def test_components(cube):
    """Added, toggled and taken out one by one."""
    cmds.select(f"{cube}.vtx[0:3]")
    cmds.select(f"{cube}.vtx[5]", add=True)
    assert selected() == [f"{cube}.vtx[0:3]", f"{cube}.vtx[5]"]
    cmds.select(f"{cube}.vtx[1:2]", deselect=True)
    assert selected() == [f"{cube}.vtx[0]", f"{cube}.vtx[3]", f"{cube}.vtx[5]"]
    cmds.select(f"{cube}.vtx[3:4]", toggle=True)
    assert selected() == [f"{cube}.vtx[0]", f"{cube}.vtx[4:5]"]


def test_undo():
    """The selection before comes back."""
    cmds.select("a")
    cmds.select("b")
    cmds.undo()
    assert selected() == ["a"]


def test_what_is_deleted_is_not_selected():
    """[known]"""
    cmds.select("a", "b")
    cmds.delete("a")
    assert selected() == ["b"]
    cmds.undo()
    assert selected() == ["a", "b"]


@pytest.mark.parametrize("flags", [{"containerCentric": True}, {"symmetry": True}, {"symmetrySide": 0}])
def test_unsupported(flags):
    """What is not done says so."""
    with pytest.raises(Exception, match=r"not supported by Understudy yet"):
        cmds.select("a", **flags)
