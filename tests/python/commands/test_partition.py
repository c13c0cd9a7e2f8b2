"""partition. Source: reference/behaviour.md "sets"; more in test_sets.py."""

import pytest
from maya import cmds


def test_render():
    """A partition of shading groups [scene: partitionType]."""
    assert cmds.partition(name="p", render=True) == "p"
    assert cmds.partition("p", query=True, render=True) is True
    assert cmds.partition("p", query=True) is None
    assert cmds.partition() == "partition1"
    assert cmds.partition("partition1", query=True, render=True) is False


def test_not_a_partition():
    """An error."""
    cmds.sets(name="s", empty=True)
    with pytest.raises(RuntimeError, match=r"'s' is not a partition."):
        cmds.partition("s", addSet="s")
    with pytest.raises(RuntimeError, match=r"'persp' is not a set."):
        cmds.partition("persp", name="p")
