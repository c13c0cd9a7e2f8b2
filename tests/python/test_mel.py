"""maya.mel.eval. Source: reference/behaviour.md "MEL bridge" unless a test names another; grammar: tests/cpp/mel."""

import maya.mel
import pytest
from maya import cmds

from understudy import Unsupported


def failure(text):
    """The text of the error that MEL raises."""
    with pytest.raises(RuntimeError) as error:
        maya.mel.eval(text)
    return str(error.value)


def test_a_command_runs():
    assert maya.mel.eval('createNode transform -n "a";') == "a"
    assert cmds.objExists("a")


def test_no_result_is_none():
    cmds.createNode("transform", name="a")
    assert maya.mel.eval("setAttr a.tx 5") is None
    assert maya.mel.eval("") is None


def test_numbers_are_numbers():
    cmds.createNode("transform", name="a")
    maya.mel.eval("setAttr a.tx -2.5")
    answer = maya.mel.eval("getAttr a.tx")
    assert (answer, type(answer)) == (-2.5, float)


def test_truth_is_an_integer():
    answer = maya.mel.eval("objExists persp")
    assert (answer, type(answer)) == (1, int)


def test_a_vector_is_three_floats():
    assert maya.mel.eval("getAttr persp.s") == [1.0, 1.0, 1.0]


def test_names_are_a_list():
    assert maya.mel.eval('ls -type camera "persp*"') == ["perspShape"]


def test_an_empty_array_is_an_empty_list():
    assert maya.mel.eval("ls -sl") == []


def test_words_of_scene_files():
    """`setAttr ".v" no`, as scenes write booleans."""
    cmds.createNode("transform", name="a")
    maya.mel.eval("setAttr a.v no")
    assert cmds.getAttr("a.v") is False
    maya.mel.eval("setAttr a.v on")
    assert cmds.getAttr("a.v") is True


def test_flags_before_and_behind_objects():
    cmds.createNode("transform", name="a")
    maya.mel.eval('addAttr -ln "x" -at double -dv 2 a; setAttr "a.x" -lock true;')
    assert cmds.getAttr("a.x", lock=True) is True


@pytest.mark.parametrize("command", ["move -r 1 2 3 arm", "rotate -r 1 2 3 arm", "scale -r 1 2 3 arm"])
def test_numbers_before_objects(command):
    """They are numbers, whatever comes after them."""
    cmds.createNode("transform", name="arm")
    maya.mel.eval(command)
    channel = command.split()[0].replace("move", "translate")
    assert cmds.getAttr(f"arm.{channel}") == [pytest.approx((1, 2, 3))]


def test_a_query():
    assert maya.mel.eval("currentUnit -q -linear") == "cm"


def test_several_statements_give_the_last_value():
    assert maya.mel.eval("createNode transform; createNode transform -n b;") == "b"


def test_several_statements_are_one_undo_step():
    maya.mel.eval("createNode transform -n a; createNode transform -n b;")
    cmds.undo()
    assert cmds.ls("a", "b") == []


def test_undo_undoes_what_was_before():
    cmds.createNode("transform", name="a")
    maya.mel.eval("undo")
    assert not cmds.objExists("a")


def test_an_unknown_procedure():
    assert failure("nope 1;") == (
        'Error occurred during execution of MEL script\nline 1: Cannot find procedure "nope".\n'
    )


def test_the_line_is_told():
    assert failure("ls;\n\nnope") == (
        'Error occurred during execution of MEL script\nline 3: Cannot find procedure "nope".\n'
    )


def test_a_commands_error_is_told():
    assert failure("getAttr nope.tx") == (
        "Error occurred during execution of MEL script\nline 1: No object matches name: nope.tx\n"
    )


def test_a_syntax_error():
    """unsure: Maya's text, and where it counts from."""
    assert failure("ls )") == "Error occurred during execution of MEL script\nLine 1.4: Syntax error\n"


@pytest.mark.parametrize(
    "text", ["string $a = `ls`;", "for ($n in `ls`) select $n;", "if (1) ls;", "global proc f() {}", "print (1 + 2)"]
)
def test_mel_beyond_commands_is_unsupported(text):
    with pytest.raises(Unsupported, match="MEL beyond command statements is not supported by Understudy yet"):
        maya.mel.eval(text)


def test_a_command_that_is_not_done_is_unsupported():
    with pytest.raises(Unsupported, match="command polyCube is not supported by Understudy yet"):
        maya.mel.eval("polyCube -w 2")


def test_only_text_is_evaluated():
    with pytest.raises(TypeError):
        maya.mel.eval(5)


def test_an_empty_text_is_an_empty_text():
    assert maya.mel.eval("file -q -sceneName") == ""


def test_undo_inside_a_script_undoes_an_earlier_step():
    """A script run as one command is one step (behaviour.md "undo" [code:eugene])."""
    cmds.createNode("transform", name="a")
    cmds.createNode("transform", name="b")
    maya.mel.eval("createNode transform -n x; undo;")
    assert cmds.ls("a", "b", "x") == ["a", "x"]
    cmds.undo()
    assert cmds.ls("a", "b", "x") == ["a"]


def test_errors_of_commands_lose_their_type():
    """`cmds.getAttr` raises ValueError, `createNode` with a wrong flag TypeError; through MEL all is RuntimeError."""
    for text in ("select nope", "createNode -nope transform", "getAttr persp"):
        with pytest.raises(RuntimeError):
            maya.mel.eval(text)
