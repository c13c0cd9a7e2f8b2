"""Every scene opens: no error, every node of the text there, and nothing of the text run as a script."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from judge import facts
from judge.scenes import scene_parameters


@pytest.mark.parametrize("scene", scene_parameters())
def test_scene_opens_with_all_its_nodes(cmds: ModuleType, scene: Path, compared: Callable) -> None:
    wanted = facts(scene)
    cmds.file(str(scene), open=True, force=True, ignoreVersion=True)
    paths = [path for path, *_ in wanted.tables["node"]]
    lost = [path for path in paths if cmds.ls(path, long=True) != [path]]
    compared({"nodes": len(paths)})
    assert not lost, f"{scene.name}: {len(lost)} of {len(paths)} nodes are not there, first {lost[:5]}"


@pytest.mark.parametrize("scene", scene_parameters())
def test_scene_is_unchanged_after_open(cmds: ModuleType, scene: Path) -> None:
    cmds.file(str(scene), open=True, force=True, ignoreVersion=True)
    assert not cmds.file(query=True, modified=True)
    assert Path(cmds.file(query=True, sceneName=True)) == scene


@pytest.mark.parametrize("scene", scene_parameters("012", "080"))
def test_a_new_scene_leaves_nothing_of_the_first(cmds: ModuleType, scene: Path) -> None:
    cmds.file(new=True, force=True)
    fresh = cmds.ls(long=True)
    cmds.file(str(scene), open=True, force=True, ignoreVersion=True)
    cmds.file(new=True, force=True)
    assert cmds.ls(long=True) == fresh


def test_script_nodes_do_not_run_on_open(cmds: ModuleType, tmp_path: Path) -> None:
    mark = "judgeScriptNodeRan"
    text = (
        '//Maya ASCII 2025 scene\nrequires maya "2025";\ncreateNode script -n "s";\n'
        f'\tsetAttr ".b" -type "string" "createNode transform -n {mark}";\n\tsetAttr ".st" 1;\n'
    )
    path = tmp_path / "script.ma"
    path.write_text(text, encoding="utf-8")
    cmds.file(str(path), open=True, force=True)
    assert cmds.objExists("s")
    assert not cmds.objExists(mark)
