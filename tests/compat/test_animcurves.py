"""Animation curves of scenes saved by Maya, evaluated by the host, against what Maya itself saved of them.

Sources: scenes 084 and 104 with Maya's own samples in baked/*.chan (frame and value; angles in degrees, 11 decimals or
12 digits at most); scene 111 for infinities, whose values follow from its two keys.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
from judge.scenes import FOLDER, scene_parameters

# Curve nodes and the names of their samples.
CURVES = {
    "locator1_translateY": "linear_2_point",
    "linear_2_point_translateY": "linear_3_point",
    "linear_4_point_translateY": "linear_4_point",
    "locator2_translateY": "up_down_up",
    "locator3_translateY": "down_up_down",
    "locator4_translateY": "bounce_5_up_down",
    "degree_45_translateY": "degree_45_up",
    "degree_45_translateY1": "degree_45_down",
    "down_up_translateY": "down_up",
}
CAMERA = {
    f"{node}_{channel}": f"camera_curve_{channel}"
    for node, channels in {
        "camera": ("translateX", "translateY", "translateZ", "rotateX", "rotateY", "rotateZ"),
        "cameraShape": ("focalLength",),
    }.items()
    for channel in channels
}


def samples(name: str) -> list[tuple[float, float]]:
    """Frames and values of one .chan file."""
    lines = (FOLDER / "baked" / f"mmSolver__{name}_raw.chan").read_text().splitlines()
    return [(float(frame), float(value)) for frame, value in (line.split() for line in lines if line.strip())]


@pytest.fixture
def opened(cmds: ModuleType) -> Iterator[Callable[[Path], ModuleType]]:
    """Opens a scene; leaves none behind."""

    def open_scene(path: Path) -> ModuleType:
        cmds.file(str(path), open=True, force=True)
        return cmds

    yield open_scene
    cmds.file(new=True, force=True)


def output(cmds: ModuleType, curve: str, frame: float) -> float:
    """The value of a curve at a frame, without moving the current time."""
    return float(cmds.getAttr(f"{curve}.output", time=frame))


@pytest.mark.parametrize("path", scene_parameters("084"))
@pytest.mark.parametrize("curve", CURVES)
def test_baked_curves(opened: Callable, compared: Callable, path: Path, curve: str) -> None:
    """Linear and automatic tangents, all frames from 1001 to 1101, as exact as the samples are written."""
    cmds = opened(path)
    expected = samples(CURVES[curve])
    assert len(expected) == 101
    for frame, value in expected:
        assert output(cmds, curve, frame) == pytest.approx(value, abs=6e-12, rel=2e-12), frame
    compared({"samples": len(expected)})


@pytest.mark.parametrize("path", scene_parameters("104"))
@pytest.mark.parametrize("curve", CAMERA)
def test_baked_camera(opened: Callable, compared: Callable, path: Path, curve: str) -> None:
    """A key on every frame: time and angle units, no interpolation."""
    cmds = opened(path)
    expected = samples(CAMERA[curve])
    assert len(expected) == 95
    for frame, value in expected:
        assert output(cmds, curve, frame) == pytest.approx(value, abs=1e-12), frame
    compared({"samples": len(expected)})


@pytest.mark.parametrize("path", scene_parameters("111"))
@pytest.mark.parametrize(
    ("frame", "value"), [(0, 1), (2.5, 2), (5, 3), (-5, -1), (-2.5, 0), (-10, -3), (7.5, 2), (10, 1), (15, 3)]
)
def test_infinities(opened: Callable, path: Path, frame: float, value: float) -> None:
    """Cycle with offset before and oscillate after two automatic keys, 1 at frame 0 and 3 at frame 5."""
    cmds = opened(path)
    assert output(cmds, "perspCamera_horizontalFilmOffset", frame) == pytest.approx(value, abs=1e-12)


@pytest.mark.parametrize("path", scene_parameters("040"))
def test_curves_are_weighted_where_the_scene_says_nothing(opened: Callable, path: Path) -> None:
    """Maya leaves defaults out: its scenes say `.wgt no` of each curve without weights (419 of the 439 curves in the
    scenes), and nothing of the others, which are those of 040."""
    cmds = opened(path)
    curves = cmds.ls(type="animCurve")
    assert len(curves) == 20
    assert all(cmds.getAttr(f"{curve}.weightedTangents") for curve in curves)


# Two keys one second apart, both 0; out and in tangents are three times the way to the handles (0.5, 1).
WEIGHTS = """//Maya ASCII 2025 scene
requires maya "2025";
currentUnit -l centimeter -a degree -t film;
createNode animCurveTU -n "curve";
    setAttr ".tan" 1;
{weighted}
    setAttr -s 2 ".ktv[0:1]" 0 0 24 0;
    setAttr -s 2 ".kit[0:1]" 1 1;
    setAttr -s 2 ".kot[0:1]" 1 1;
    setAttr -s 2 ".kix[0:1]" 1.5 1.5;
    setAttr -s 2 ".kiy[0:1]" 3 -3;
    setAttr -s 2 ".kox[0:1]" 1.5 1.5;
    setAttr -s 2 ".koy[0:1]" 3 -3;
"""


@pytest.mark.parametrize(
    ("weighted", "middle"),
    [
        # A Bezier through (0, 0) (0.5, 1) (0.5, 1) (1, 0).
        ("", 0.75),
        ('\tsetAttr ".wgt" yes;', 0.75),
        # Slopes 2 and -2 of a Hermite cubic: 2 / 8 + 2 / 8.
        ('\tsetAttr ".wgt" no;', 0.5),
    ],
)
def test_weights_count_unless_the_scene_says_no(opened: Callable, tmp_path: Path, weighted: str, middle: float) -> None:
    """What the two settings mean for the same tangents."""
    path = tmp_path / "weights.ma"
    path.write_text(WEIGHTS.format(weighted=weighted))
    cmds = opened(path)
    assert output(cmds, "curve", 12) == pytest.approx(middle, abs=1e-12)
    assert cmds.getAttr("curve.weightedTangents") is (weighted.find("no;") < 0)
    cmds.file(rename=str(tmp_path / "saved.ma"))
    cmds.file(save=True)
    assert ('setAttr ".wgt" no;' in (tmp_path / "saved.ma").read_text()) is (weighted.find("no;") >= 0)
