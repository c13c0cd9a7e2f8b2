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
