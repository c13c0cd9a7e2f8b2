"""help. Source: reference/doc_layouts.md section 5: one text with line breaks in Python."""

import pytest
from maya import cmds

from understudy import Unsupported


def test_layout():
    lines = cmds.help("connectAttr").splitlines()
    assert lines[1] == "Synopsis: connectAttr [flags] Name Name"
    assert lines[2] == "Flags:"
    assert [line.split() for line in lines[3:6]] == [
        ["-f", "-force"],
        ["-l", "-lock", "on|off"],
        ["-na", "-nextAvailable"],
    ]
    assert lines[-1] == "Command Type: Command"
    assert lines[-3:-1] == ["", ""]


def test_modes_come_first():
    """-e and -q, not padded."""
    assert cmds.help("playbackOptions").splitlines()[3:5] == ["   -e -edit", "   -q -query"]


def test_multi_use_and_query_arguments():
    text = cmds.help("addAttr")
    assert "-dataType" in text
    assert "String (multi-use)" in text
    assert "(Query Arg Mandatory)" in cmds.help("workspace")


def test_what_does_not_work_is_left_out():
    assert "-referenceDest" not in cmds.help("connectAttr")


def test_syntax_only():
    assert cmds.help("undo", syntaxOnly=True).splitlines()[1:3] == ["Synopsis: undo", "No Flags."]


def test_list():
    """Names of commands [unsure: shape]."""
    assert {"getAttr", "setAttr"} <= set(cmds.help(list=True))
    assert cmds.help("?etAttr", list=True) == ["getAttr", "setAttr"]


def test_unknown_command():
    """An error, not text."""
    with pytest.raises(RuntimeError, match="nope"):
        cmds.help("nope")


@pytest.mark.parametrize("flag", ["documentation", "popupMode", "rolloverMode"])
def test_what_is_not_done(flag):
    with pytest.raises(Unsupported, match=flag):
        cmds.help("ls", **{flag: True})
