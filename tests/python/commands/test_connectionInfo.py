"""connectionInfo. Sources: reference/behaviour.md "connectAttr, ... connectionInfo"; flags: its documentation."""

import pytest
from maya import cmds


@pytest.fixture(autouse=True)
def nodes():
    for name in "abc":
        cmds.createNode("transform", name=name)
    cmds.connectAttr("a.t", "b.t")
    cmds.connectAttr("a.t", "c.t")


@pytest.mark.parametrize(
    ("plug", "flag", "answer"),
    [
        ("b.t", "sourceFromDestination", "a.translate"),
        ("a.t", "sourceFromDestination", ""),
        ("a.t", "destinationFromSource", ["b.translate", "c.translate"]),
        ("b.t", "destinationFromSource", []),
        ("b.t", "isDestination", True),
        ("b.tx", "isDestination", True),
        ("a.t", "isDestination", False),
        ("b.t", "isExactDestination", True),
        ("b.tx", "isExactDestination", False),
        ("a.t", "isSource", True),
        ("a.tx", "isSource", True),
        ("b.t", "isSource", False),
        ("a.t", "isExactSource", True),
        ("a.tx", "isExactSource", False),
        ("a.tx", "getExactSource", "a.translate"),
        ("b.t", "getExactSource", ""),
        ("b.tx", "getExactDestination", "b.translate"),
        ("a.t", "getExactDestination", ""),
        ("a.tx", "isLocked", False),
        ("a.tx", "getLockedAncestor", ""),
    ],
)
def test_answers(plug, flag, answer):
    """str and "" or list and [] [code:mock]; children answer for their compound [doc]."""
    assert cmds.connectionInfo(plug, **{flag: True}) == answer


def test_locks():
    """[doc]"""
    cmds.setAttr("a.r", lock=True)
    assert cmds.connectionInfo("a.rx", isLocked=True) is True
    assert cmds.connectionInfo("a.rx", getLockedAncestor=True) == "a.rotate"


def test_conversion_nodes_are_reported():
    """Both directions report the conversion node's plug [code:mock]."""
    cmds.connectAttr("a.rx", "b.sx")
    node = cmds.ls(type="unitConversion")[0]
    assert cmds.connectionInfo("b.sx", sourceFromDestination=True) == f"{node}.output"
    assert cmds.connectionInfo("a.rx", destinationFromSource=True) == [f"{node}.input"]


@pytest.mark.parametrize(
    ("flags", "text"),
    [
        ({}, "You must specify exactly one flag."),
        ({"isSource": True, "isDestination": True}, "You cannot specify more than one flag."),
    ],
)
def test_one_flag(flags, text):
    """[code:mock]"""
    with pytest.raises(RuntimeError) as caught:
        cmds.connectionInfo("a.t", **flags)
    assert str(caught.value).strip() == text
