"""listNodeTypes. Source: commands.json and the documentation of its flag; classifications: schema/overrides."""

from maya import cmds


def test_classification():
    """Types that satisfy it."""
    assert {"lambert", "standardSurface", "blinn"} <= set(cmds.listNodeTypes("shader/surface"))
    assert "checker" in cmds.listNodeTypes("texture")
    assert "lambert" not in cmds.listNodeTypes("texture")
    assert cmds.listNodeTypes("nope") is None


def test_exclude():
    """Leaves out types of another."""
    types = cmds.listNodeTypes("texture", exclude="texture/3d")
    assert "checker" in types
    assert "marble" not in types
