"""allNodeTypes. Source: commands.json and the documentation of its flag."""

from maya import cmds


def test_types():
    """Those that createNode makes, sorted."""
    types = cmds.allNodeTypes()
    assert types == sorted(types)
    assert {"transform", "mesh", "lambert", "objectSet"} <= set(types)
    assert "dagNode" not in types


def test_abstract_types():
    """Marked [known]."""
    types = cmds.allNodeTypes(includeAbstract=True)
    assert "dagNode (abstract)" in types
    assert "transform" in types
