"""fileInfo. Source: its documentation."""

from maya import cmds


def test_texts_by_name():
    cmds.fileInfo("a", "1")
    cmds.fileInfo("b", "two")
    cmds.fileInfo("a", "3")
    assert cmds.fileInfo("a", query=True) == ["3"]
    assert cmds.fileInfo(query=True)[-4:] == ["a", "3", "b", "two"]


def test_a_name_that_is_not_there():
    assert cmds.fileInfo("nope", query=True) == []


def test_remove():
    cmds.fileInfo("a", "1")
    cmds.fileInfo(remove="a")
    assert cmds.fileInfo("a", query=True) == []


def test_a_text_is_a_change_of_the_scene():
    cmds.file(modified=False)
    cmds.fileInfo("a", "1")
    assert cmds.file(query=True, modified=True)
