"""Where the comparison scenes are, and the parameters of tests that run over them."""

from __future__ import annotations

from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[3]
FOLDER = REPOSITORY.parent / "shared" / "scenes"
ABSENT = "the comparison scenes are not here: ../shared/scenes, beside the working copy"
SCENES = sorted(FOLDER.glob("*.ma"))


def scene_parameters(*numbers: str) -> list:
    """All scenes, or those whose names start with a number; one skipped parameter where the folder is absent."""
    if not SCENES:
        return [pytest.param(None, marks=pytest.mark.skip(reason=ABSENT), id="absent")]
    wanted = [path for path in SCENES if not numbers or path.name.partition("_")[0] in numbers]
    return [pytest.param(path, id=path.stem) for path in wanted]
