"""What tests of commands share."""

from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture
def messages(capfd: pytest.CaptureFixture) -> Callable[[str], list[str]]:
    """The messages of a severity (Warning, Error) that were printed since this was last asked, without its name."""

    def read(severity: str) -> list[str]:
        captured = capfd.readouterr()
        lines = (captured.err + captured.out).splitlines()
        mark = f"{severity}: "
        return [line.split(mark, 1)[1] for line in lines if mark in line]

    return read


CUBE = """//Maya ASCII 2025 scene
requires maya "2025";
createNode transform -n "cube";
createNode mesh -n "cubeShape" -p "cube";
    setAttr -s 8 ".vt[0:7]" -0.5 -0.5 0.5 0.5 -0.5 0.5 -0.5 0.5 0.5 0.5 0.5 0.5
        -0.5 0.5 -0.5 0.5 0.5 -0.5 -0.5 -0.5 -0.5 0.5 -0.5 -0.5;
    setAttr -s 12 ".ed[0:11]" 0 1 0 2 3 0 4 5 0 6 7 0 0 2 0 1 3 0 2 4 0 3 5 0 4 6 0 5 7 0 6 0 0 7 1 0;
    setAttr -s 6 -ch 24 ".fc[0:5]" -type "polyFaces" f 4 0 5 -2 -5 f 4 1 7 -3 -7 f 4 2 9 -4 -9
        f 4 3 11 -1 -11 f 4 -12 -10 -8 -6 f 4 10 4 6 8;
"""


@pytest.fixture
def cube(tmp_path: Path) -> str:
    """The transform of a cube of 8 vertices and 6 faces (shape `cubeShape`), from a scene file."""
    from maya import cmds

    path = tmp_path / "cube.ma"
    path.write_text(CUBE)
    cmds.file(str(path), i=True)
    return "cube"
