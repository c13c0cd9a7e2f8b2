"""The text that the host saves after opening a scene: the same facts, and the same bytes when saved again."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from judge import compare_facts, facts
from judge.permitted import SAVED
from judge.scenes import scene_parameters

# Header lines that name the file and the time of saving, and the last line, which names the file.
NAMING_LINES = re.compile(rb"^//(Name|Last modified): .*\n|^// End of .*\n", re.MULTILINE)


def open_and_save(cmds: ModuleType, source: Path, target: Path) -> None:
    """Open a scene and save it under another name."""
    cmds.file(str(source), open=True, force=True, ignoreVersion=True)
    cmds.file(rename=str(target))
    cmds.file(save=True, type="mayaAscii", force=True)


@pytest.mark.parametrize("scene", scene_parameters())
def test_saved_text_has_the_same_facts(cmds: ModuleType, scene: Path, tmp_path: Path, compared: Callable) -> None:
    saved = tmp_path / "saved.ma"
    open_and_save(cmds, scene, saved)
    report = compare_facts(facts(scene), facts(saved), SAVED)
    compared({**report.compared, **{f"permitted: {name}": count for name, count in report.permitted.items()}})
    print(report.numbers())
    if not report:
        pytest.fail(report.text(), pytrace=False)


@pytest.mark.parametrize("scene", scene_parameters())
def test_saving_again_gives_the_same_bytes(cmds: ModuleType, scene: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first.ma", tmp_path / "second.ma"
    open_and_save(cmds, scene, first)
    open_and_save(cmds, first, second)
    left, right = (NAMING_LINES.sub(b"", path.read_bytes()).splitlines() for path in (first, second))
    for line, (one, other) in enumerate(zip(left, right, strict=False), 1):
        assert one == other, f"{scene.name}: line {line} of the saved text (without header names) differs"
    assert len(left) == len(right)
