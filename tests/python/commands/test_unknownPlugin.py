"""unknownPlugin. Sources: documentation; reference/commands.json."""

from __future__ import annotations

from pathlib import Path

import pytest
from maya import cmds

SCENE = """//Maya ASCII 2025 scene
requires maya "2025";
requires -nodeType "someNode" -dataType "someData" "nowhere" "1.2";
requires "matrixNodes" "1.0";
requires "alsoNowhere" "v3 (beta)";
createNode someNode -n "one";
"""


@pytest.fixture(autouse=True)
def scene(tmp_path: Path):
    path = tmp_path / "scene.ma"
    path.write_text(SCENE)
    cmds.file(str(path), open=True, force=True, ignoreVersion=True)
    yield
    cmds.file(new=True, force=True)
    cmds.unloadPlugin("matrixNodes", force=True)


def ask(*names, **flags):
    return cmds.unknownPlugin(*names, query=True, **flags)


def test_list():
    """Those that the scene requires and that are not there [doc]."""
    assert ask(list=True) == ["nowhere", "alsoNowhere"]
    cmds.file(new=True, force=True)
    assert ask(list=True) is None


def test_what_the_scene_says_of_one():
    """[doc]"""
    assert ask("nowhere", version=True) == "1.2"
    assert ask("nowhere", nodeTypes=True) == ["someNode"]
    assert ask("nowhere", dataTypes=True) == ["someData"]
    assert ask("alsoNowhere", version=True) == "v3 (beta)"
    assert ask("alsoNowhere", nodeTypes=True) is None


def test_known_plugin_is_none():
    """Wording unsure."""
    with pytest.raises(RuntimeError, match="'matrixNodes' is no unknown plug-in of this scene"):
        ask("matrixNodes", version=True)


def test_remove(tmp_path: Path):
    """The scene does not require it any more; not while nodes of it are there [doc]."""
    cmds.unknownPlugin("alsoNowhere", remove=True)
    assert ask(list=True) == ["nowhere"]
    assert cmds.file(query=True, modified=True)
    with pytest.raises(RuntimeError, match="cannot be removed: 'one' is a node of it"):
        cmds.unknownPlugin("nowhere", remove=True)
    cmds.delete("one")
    cmds.unknownPlugin("nowhere", remove=True)
    assert ask(list=True) is None
    cmds.file(rename=str(tmp_path / "saved.ma"))
    cmds.file(save=True)
    assert "owhere" not in (tmp_path / "saved.ma").read_text()
