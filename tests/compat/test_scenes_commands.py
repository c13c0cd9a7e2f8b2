"""The text of every scene against what the commands answer after it was opened."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from judge import compare_facts, facts
from judge.host import answers
from judge.permitted import OPENED
from judge.scenes import scene_parameters


@pytest.mark.parametrize("scene", scene_parameters())
def test_commands_answer_what_the_text_says(cmds: ModuleType, scene: Path, compared: Callable) -> None:
    wanted = facts(scene)
    cmds.file(str(scene), open=True, force=True, ignoreVersion=True)
    report = compare_facts(wanted, answers(cmds, wanted), OPENED)
    compared({**report.compared, **{f"not compared: {name}": count for name, count in report.permitted.items()}})
    print(report.numbers())
    if not report:
        pytest.fail(report.text(), pytrace=False)
