"""getClassification. Source: commands.json and the documentation of its flag; classifications: schema/overrides."""

import pytest
from maya import cmds


def test_answer():
    """A list with one text (commands.json: string[])."""
    assert cmds.getClassification("lambert")[0].startswith("shader/surface")


def test_satisfies():
    """[doc]"""
    assert cmds.getClassification("lambert", satisfies="shader/surface") is True
    assert cmds.getClassification("lambert", satisfies="shader") is True
    assert cmds.getClassification("lambert", satisfies="texture") is False


def test_unknown_type():
    """An error."""
    with pytest.raises(RuntimeError, match=r"Unknown object type: nope"):
        cmds.getClassification("nope")
