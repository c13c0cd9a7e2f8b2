"""Small things that the tests of DAG commands share."""

import math
from pathlib import Path

import pytest
from maya import cmds


def local(node: str) -> list[float]:
    """The local matrix."""
    return cmds.xform(node, q=True, m=True)


def world(node: str) -> list[float]:
    """The world matrix."""
    return cmds.xform(node, q=True, m=True, ws=True)


def place(node: str) -> list[float]:
    """Where the rotate pivot lies in the world."""
    return cmds.xform(node, q=True, rp=True, ws=True)


def close(values, tolerance: float = 1e-9):
    """Numbers that equal these but for rounding; also for lists of tuples."""
    if values and isinstance(values[0], tuple):
        return [pytest.approx(value, abs=tolerance) for value in values]
    return pytest.approx(values, abs=tolerance)


def transform(name: str, parent: str | None = None, **channels) -> str:
    """A transform with these channels (t=(1, 2, 3), tx=1, ...)."""
    node = cmds.createNode("transform", name=name, **({"parent": parent} if parent else {}))
    for channel, value in channels.items():
        cmds.setAttr(f"{node}.{channel}", *(value if isinstance(value, tuple) else (value,)))
    return node


def box(name: str = "box", size: float = 1.0) -> str:
    """A mesh with the eight vertices of a cube around the origin, without faces."""
    node = cmds.createNode("transform", name=name)
    shape = cmds.createNode("mesh", name=f"{name}Shape", parent=node)
    half = size / 2.0
    corners = [(x, y, z) for x in (-half, half) for y in (-half, half) for z in (-half, half)]
    for index, corner in enumerate(corners):
        cmds.setAttr(f"{shape}.vrts[{index}]", *corner)
    return node


CURVE = """//Maya ASCII 2025 scene
requires maya "2025";
createNode transform -n "c";
createNode nurbsCurve -n "cShape" -p "c";
\tsetAttr -k off ".v";
\tsetAttr ".cc" -type "nurbsCurve"
\t\t3 1 0 no 3
\t\t6 0 0 0 1 1 1
\t\t4
\t\t0 0 0
\t\t1 2 0
\t\t3 0 1
\t\t4 0 0
\t\t;
// End of curve.ma
"""


def open_curve(folder: Path) -> str:
    """Opens a scene with a cubic curve `c` of four CVs."""
    path = folder / "curve.ma"
    path.write_text(CURVE)
    cmds.file(str(path), open=True, force=True)
    return "c"


def undone(dump) -> None:
    """Undo and redo of the last command bring back what `dump` saw before and after it."""
    after = dump()
    cmds.undo()
    before = dump()
    cmds.redo()
    assert dump() == after
    cmds.undo()
    assert dump() == before
    cmds.redo()


SQRT_HALF = math.sqrt(0.5)
