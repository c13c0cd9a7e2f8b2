"""unknownNode. Source: commands.json and the documentation of its flags."""

import pytest
from maya import cmds


def test_real_class_name():
    """The type that the node was written with."""
    node = cmds.createNode("distance")
    assert cmds.unknownNode(node, query=True, realClassName=True) == "distance"


def test_known_node():
    """An error."""
    with pytest.raises(RuntimeError, match=r"'persp' is not an unknown node."):
        cmds.unknownNode("persp", query=True, realClassName=True)


@pytest.mark.parametrize("flag", ["plugin", "realClassTag"])
def test_unsupported(flag):
    """What is not done says so."""
    node = cmds.createNode("distance")
    with pytest.raises(Exception, match=r"not supported by Understudy yet"):
        cmds.unknownNode(node, query=True, **{flag: True})
