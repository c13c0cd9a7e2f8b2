"""exactWorldBoundingBox. Source: behaviour.md "xform, move, rotate, scale, pivots"; the documentation ("page")."""

import pytest
from maya import cmds

from .dag_scene import box, close, open_curve


def test_answer():
    """`exactWorldBoundingBox(n)` -> `[xmin, ymin, zmin, xmax, ymax, zmax]` [known]."""
    box("a", 2)
    cmds.setAttr("a.t", 5, 0, 0)
    assert cmds.exactWorldBoundingBox("a") == [4.0, -1.0, -1.0, 6.0, 1.0, 1.0]
    assert cmds.exactWorldBoundingBox("aShape") == [4.0, -1.0, -1.0, 6.0, 1.0, 1.0]


def test_rotated():
    box("a", 2)
    cmds.setAttr("a.rz", 45)
    root = 2**0.5
    assert cmds.exactWorldBoundingBox("a") == close([-root, -root, -1, root, root, 1])


def test_several_objects():
    box("a")
    box("b")
    cmds.setAttr("b.tx", 9.5)
    assert cmds.exactWorldBoundingBox("a", "b")[3] == 10.0


def test_components():
    box("a")
    assert cmds.exactWorldBoundingBox("a.vtx[0]") == [-0.5, -0.5, -0.5, -0.5, -0.5, -0.5]


def test_ignore_invisible():
    """-ignoreInvisible leaves out what is hidden [page]."""
    box("a")
    box("b")
    cmds.setAttr("b.tx", 9.5)
    cmds.setAttr("b.v", False)
    cmds.group("a", "b", name="g")
    assert cmds.exactWorldBoundingBox("g")[3] == 10.0
    assert cmds.exactWorldBoundingBox("g", ignoreInvisible=True)[3] == 0.5


@pytest.mark.parametrize("exactly", [True, False])
def test_calculate_exactly(exactly):
    """-calculateExactly: always so here."""
    box("a", 2)
    assert cmds.exactWorldBoundingBox("a", calculateExactly=exactly) == [-1.0, -1.0, -1.0, 1.0, 1.0, 1.0]


def test_curve(tmp_path):
    open_curve(tmp_path)
    assert cmds.exactWorldBoundingBox("c") == [0.0, 0.0, 0.0, 4.0, 2.0, 1.0]


def test_nothing_given():
    cmds.select(clear=True)
    with pytest.raises(RuntimeError, match=r"Not enough objects or values\."):
        cmds.exactWorldBoundingBox()
