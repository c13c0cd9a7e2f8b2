"""isConnected. Sources: reference/behaviour.md "connectAttr, disconnectAttr, connectionInfo"."""

import pytest
from maya import cmds


@pytest.fixture(autouse=True)
def nodes():
    for name in "ab":
        cmds.createNode("transform", name=name)


def test_answer():
    """bool [doc]"""
    assert cmds.isConnected("a.tx", "b.tx") is False
    cmds.connectAttr("a.tx", "b.tx")
    assert cmds.isConnected("a.tx", "b.tx") is True
    assert cmds.isConnected("a.ty", "b.tx") is False


def test_ignore_unit_conversion():
    """Looks through conversion nodes [doc]."""
    cmds.connectAttr("a.rx", "b.sx")
    assert cmds.isConnected("a.rx", "b.sx") is False
    assert cmds.isConnected("a.rx", "b.sx", ignoreUnitConversion=True) is True


def test_missing_end():
    """[unsure: text]"""
    with pytest.raises(RuntimeError, match=r"The destination attribute 'b\.nope' cannot be found\."):
        cmds.isConnected("a.tx", "b.nope")
