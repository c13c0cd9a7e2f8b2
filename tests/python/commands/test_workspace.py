"""workspace. Sources: reference/behaviour.md "about, internalVar, workspace, ..."; flags: its documentation."""

import os

import pytest
from maya import cmds

from understudy import Unsupported


@pytest.fixture(autouse=True)
def project(tmp_path):
    before = cmds.workspace(query=True, fullName=True)
    cmds.workspace(str(tmp_path), openWorkspace=True)
    yield str(tmp_path)
    cmds.workspace(before, newWorkspace=True)


def test_directories(project):
    """rootDirectory with a slash at the end, fullName without [doc; known]."""
    assert cmds.workspace(query=True, rootDirectory=True) == project + "/"
    assert cmds.workspace(query=True, fullName=True) == project
    assert cmds.workspace(fullName=True) == project
    assert cmds.workspace(query=True, shortName=True) == os.path.basename(project)
    assert cmds.workspace(query=True, active=True) == os.path.basename(project)
    assert cmds.workspace(query=True, openWorkspace=True) == project
    assert cmds.workspace(shortName=True) == cmds.workspace(active=True) == os.path.basename(project)


def test_file_rules():
    """Flat list of pairs; an entry is its folder [doc; known]."""
    rules = cmds.workspace(query=True, fileRule=True)
    assert dict(zip(rules[::2], rules[1::2], strict=True))["scene"] == "scenes"
    assert cmds.workspace(fileRuleEntry="scene") == "scenes"
    assert cmds.workspace("scene", query=True, fileRuleEntry="scene") == "scenes"
    assert cmds.workspace(fileRuleEntry="nope") == ""
    assert "sourceImages" in cmds.workspace(query=True, fileRuleList=True)
    assert cmds.workspace(fileRuleList=True) == cmds.workspace(query=True, fileRuleList=True)


def test_set_and_remove_a_rule():
    cmds.workspace(fileRule=("scene", "shots"))
    assert cmds.workspace(fileRuleEntry="scene") == "shots"
    cmds.workspace(removeFileRuleEntry="scene")
    assert cmds.workspace(fileRuleEntry="scene") == ""


@pytest.mark.parametrize("kind", ["variable", "renderType", "objectType"])
def test_other_tables(kind):
    assert cmds.workspace(query=True, **{f"{kind}List": True}) == []
    cmds.workspace(**{kind: ("key", "value")})
    assert cmds.workspace(**{f"{kind}Entry": "key"}) == "value"
    assert cmds.workspace(query=True, **{f"{kind}List": True}) == ["key"]
    assert cmds.workspace(query=True, **{kind: True}) == ["key", "value"]
    assert cmds.workspace(query=True, **{f"{kind}Entry": "key"}) == "value"
    assert cmds.workspace(**{f"{kind}List": True}) == ["key"]


def test_remove_a_variable():
    cmds.workspace(variable=("key", "value"))
    cmds.workspace(removeVariableEntry="key")
    assert cmds.workspace(query=True, variableList=True) == []


def test_expand_name(project):
    """Joined path [doc; known]."""
    assert cmds.workspace(expandName="x") == f"{project}/x"
    assert cmds.workspace(query=True, expandName="a/b") == f"{project}/a/b"
    assert cmds.workspace(expandName="/abs") == "/abs"


def test_directory(project):
    assert cmds.workspace(query=True, directory=True) == project + "/"
    cmds.workspace(directory="scenes")
    assert cmds.workspace(query=True, directory=True) == f"{project}/scenes"


def test_save_and_open(project, tmp_path):
    """workspace.mel keeps rules and variables."""
    cmds.workspace(fileRule=("mine", 'a "b"'), variable=("key", "value"))
    cmds.workspace(saveWorkspace=True)
    text = (tmp_path / "workspace.mel").read_text()
    assert 'workspace -fr "scene" "scenes";' in text
    cmds.workspace(removeFileRuleEntry="mine", removeVariableEntry="key")
    cmds.workspace(project, openWorkspace=True)
    assert cmds.workspace(fileRuleEntry="mine") == 'a "b"'
    assert cmds.workspace(variableEntry="key") == "value"


def test_update(tmp_path):
    """Reads the file again; statements that are no entries are not run."""
    (tmp_path / "workspace.mel").write_text('// rules\nworkspace -fr "scene" "shots";\nsystem("false");\n')
    cmds.workspace(update=True)
    assert cmds.workspace(fileRuleEntry="scene") == "shots"
    assert cmds.workspace(query=True, fileRuleList=True) == ["scene"]


def test_create(tmp_path):
    """Makes a folder only when asked."""
    assert not (tmp_path / "scenes").exists()
    cmds.workspace(create="scenes")
    assert (tmp_path / "scenes").is_dir()


def test_new_workspace(project, tmp_path):
    """Nothing is made before it is saved [unsure]."""
    cmds.workspace(f"{project}/other", newWorkspace=True)
    assert not (tmp_path / "other").exists()
    cmds.workspace(saveWorkspace=True)
    assert (tmp_path / "other" / "workspace.mel").is_file()


def test_path_alone_opens(project, tmp_path):
    (tmp_path / "sub").mkdir()
    cmds.workspace("sub")
    assert cmds.workspace(query=True, fullName=True) == f"{project}/sub"


def test_missing_folder(project):
    """[unsure: text]"""
    with pytest.raises(RuntimeError, match="no folder"):
        cmds.workspace(f"{project}/nope", openWorkspace=True)
    assert cmds.workspace(query=True, fullName=True) == project


@pytest.mark.parametrize("flag", ["list", "listWorkspaces", "listFullWorkspaces", "updateAll", "filter"])
def test_what_is_not_done(flag):
    with pytest.raises(Unsupported, match=flag):
        cmds.workspace(**{flag: True})
