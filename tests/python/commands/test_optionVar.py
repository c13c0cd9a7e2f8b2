"""optionVar. Sources: reference/behaviour.md "optionVar"; flags: its documentation."""

import pytest
from maya import cmds

from understudy import Unsupported


@pytest.fixture(autouse=True)
def clean():
    for name in cmds.optionVar(list=True):
        cmds.optionVar(remove=name)


def test_missing():
    """0 [doc; known]"""
    assert cmds.optionVar(q="missing") == 0
    assert cmds.optionVar(query="missing") == 0


def test_exists():
    """bool/int 0 or 1 [doc; known]"""
    assert cmds.optionVar(exists="x") == 0
    cmds.optionVar(iv=("x", 1))
    assert cmds.optionVar(exists="x") == 1


@pytest.mark.parametrize(
    ("flag", "value", "answer"),
    [
        ("intValue", 3, 3),
        ("floatValue", 1.5, 1.5),
        ("floatValue", 2, 2.0),
        ("stringValue", "s", "s"),
        ("intValue", True, 1),
    ],
)
def test_set(flag, value, answer):
    """Sets and returns None; query gives the stored type [doc]."""
    assert cmds.optionVar(**{flag: ("x", value)}) is None
    assert cmds.optionVar(q="x") == answer
    assert type(cmds.optionVar(q="x")) is type(answer)


def test_several_at_once():
    cmds.optionVar(iv=[("a", 1), ("b", 2)])
    assert (cmds.optionVar(q="a"), cmds.optionVar(q="b")) == (1, 2)


@pytest.mark.parametrize(
    ("flag", "values"),
    [("stringValueAppend", ["a", "b"]), ("intValueAppend", [1, 2]), ("floatValueAppend", [1.5, 2.5])],
)
def test_append(flag, values):
    """[doc]"""
    for value in values:
        cmds.optionVar(**{flag: ("x", value)})
    assert cmds.optionVar(q="x") == values
    assert cmds.optionVar(arraySize="x") == 2


def test_array_size():
    """1 for a single value, 0 for none [doc; unsure]."""
    assert cmds.optionVar(arraySize="x") == 0
    cmds.optionVar(iv=("x", 1))
    assert cmds.optionVar(arraySize="x") == 1


@pytest.mark.parametrize("flag", ["intArray", "floatArray", "stringArray"])
def test_empty_arrays(flag):
    cmds.optionVar(**{flag: "x"})
    assert cmds.optionVar(q="x") == []
    assert cmds.optionVar(exists="x")


@pytest.mark.parametrize(
    ("flag", "values"),
    [
        ("intValue2", [1, 2]),
        ("intValue3", [1, 2, 3]),
        ("intValue4", [1, 2, 3, 4]),
        ("floatValue2", [1.0, 2.0]),
        ("floatValue3", [1.0, 2.0, 3.0]),
        ("floatValue4", [1.0, 2.0, 3.0, 4.0]),
    ],
)
def test_tuples(flag, values):
    cmds.optionVar(**{flag: ("x", *values)})
    assert cmds.optionVar(q="x") == values


def test_edit_of_arrays():
    for value in (1, 2, 3):
        cmds.optionVar(iva=("x", value))
    cmds.optionVar(removeFromArray=("x", 1))
    assert cmds.optionVar(q="x") == [1, 3]
    cmds.optionVar(clearArray="x")
    assert cmds.optionVar(q="x") == []


def test_remove():
    """Of a missing one is fine [doc; known]."""
    cmds.optionVar(remove="missing")
    cmds.optionVar(iv=("x", 1))
    cmds.optionVar(remove="x")
    assert not cmds.optionVar(exists="x")


def test_list():
    """Names [doc]; in alphabetical order [unsure]."""
    cmds.optionVar(iv=[("b", 1), ("a", 2)])
    assert cmds.optionVar(list=True) == ["a", "b"]


def test_not_undoable():
    count = cmds.undoInfo(query=True)
    cmds.optionVar(iv=("x", 1))
    assert cmds.undoInfo(query=True) == count
    cmds.file(new=True, force=True)
    assert cmds.optionVar(q="x") == 1


def test_wrong_type():
    """[code:book doctest for the wording]"""
    with pytest.raises(TypeError, match="Invalid arguments for flag 'iv'"):
        cmds.optionVar(iv=("x", "text"))


@pytest.mark.parametrize(
    ("flag", "value"),
    [("category", "c"), ("default", True), ("init", True), ("listCategories", True), ("listModified", True),
     ("prefFile", "f"), ("transient", True), ("version", 1)],
)  # fmt: skip
def test_what_is_not_done(flag, value):
    with pytest.raises(Unsupported, match=flag):
        cmds.optionVar(**{flag: value})


def test_stash():
    """A copy of the value, brought back and forgotten [doc]."""
    cmds.optionVar(iv=("x", 1))
    cmds.optionVar(stash="x")
    cmds.optionVar(iv=("x", 2))
    assert cmds.optionVar(q="x") == 2
    cmds.optionVar(unstash="x")
    assert cmds.optionVar(q="x") == 1
    cmds.optionVar(iv=("x", 3))
    cmds.optionVar(clearStash="x")
    cmds.optionVar(unstash="x")
    assert cmds.optionVar(q="x") == 3
