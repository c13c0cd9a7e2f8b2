"""Matrix attributes of the DAG. Source: reference/behaviour.md "Matrices"; formulas and Maya's own numbers:
tests/compat/test_matrices.py, tests/cpp/nodes/transform_test.cpp."""

from __future__ import annotations

import pytest
from maya import cmds

IDENTITY = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]


def moved(x: float, y: float, z: float) -> list[float]:
    """A matrix of a translation."""
    return [*IDENTITY[:12], x, y, z, 1]


def transform(name: str, parent: str | None = None, **channels: tuple) -> str:
    """A transform with these channels."""
    node = cmds.createNode("transform", name=name, **({"parent": parent} if parent else {}))
    for channel, values in channels.items():
        cmds.setAttr(f"{node}.{channel}", *values)
    return node


def test_offset_parent_matrix():
    """World = matrix * offsetParentMatrix * world of the parent; `matrix`, `xformMatrix` leave it out, `dagLocalMatrix`
    contains it [known]."""
    transform("p", t=(100, 0, 0))
    transform("c", "p", t=(1, 2, 3))
    cmds.setAttr("c.offsetParentMatrix", moved(0, 10, 0), type="matrix")
    assert cmds.getAttr("c.worldMatrix[0]") == moved(101, 12, 3)
    assert cmds.getAttr("c.matrix") == cmds.getAttr("c.xformMatrix") == moved(1, 2, 3)
    assert cmds.getAttr("c.dagLocalMatrix") == moved(1, 12, 3)


def test_parent_matrix_without_inheriting():
    """`inheritsTransform` off leaves the parent out of the world matrix [doc]; that parentMatrix then reads identity is
    unsure."""
    transform("p", t=(100, 0, 0))
    transform("c", "p", t=(1, 2, 3))
    assert cmds.getAttr("c.parentMatrix[0]") == moved(100, 0, 0)
    cmds.setAttr("c.inheritsTransform", False)
    assert cmds.getAttr("c.worldMatrix[0]") == moved(1, 2, 3)
    assert cmds.getAttr("c.parentMatrix[0]") == IDENTITY


@pytest.mark.parametrize(
    ("attribute", "left", "right"),
    [
        ("worldMatrix", moved(11, 0, 0), moved(21, 0, 0)),
        ("worldInverseMatrix", moved(-11, 0, 0), moved(-21, 0, 0)),
        ("parentMatrix", moved(10, 0, 0), moved(20, 0, 0)),
        ("parentInverseMatrix", moved(-10, 0, 0), moved(-20, 0, 0)),
    ],
)
def test_elements_are_instances(attribute, left, right):
    """`worldMatrix[i]` and the others: i is the instance number of the path [doc]."""
    transform("left", t=(10, 0, 0))
    transform("right", t=(20, 0, 0))
    transform("c", "left", t=(1, 0, 0))
    cmds.parent("c", "right", addObject=True)
    assert cmds.getAttr(f"left|c.{attribute}[0]") == left
    assert cmds.getAttr(f"left|c.{attribute}[1]") == right


def test_world_matrix_of_a_shape():
    """It is its transform's [doc]."""
    transform("a", t=(1, 2, 3), r=(0, 0, 30))
    cmds.createNode("locator", name="aShape", parent="a")
    assert cmds.getAttr("aShape.worldMatrix[0]") == cmds.getAttr("a.worldMatrix[0]")


def test_shear_is_lower_triangular():
    """Row 1 = (xy, 1, 0), row 2 = (xz, yz, 1) [doc; scene 066]."""
    transform("a", shear=(2, 3, 4))
    assert cmds.getAttr("a.matrix") == [1, 0, 0, 0, 2, 1, 0, 0, 3, 4, 1, 0, 0, 0, 0, 1]


def test_segment_scale_is_compensated_and_shear_is_not():
    """[known]"""
    cmds.select(clear=True)
    cmds.joint(name="p")
    cmds.joint(name="c")
    cmds.setAttr("p.scale", 2, 3, 4)
    assert cmds.getAttr("c.worldMatrix[0]") == IDENTITY
    cmds.setAttr("p.shear", 1, 0, 0)
    assert cmds.getAttr("c.worldMatrix[0]") == [1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]
    cmds.setAttr("c.segmentScaleCompensate", False)
    assert cmds.getAttr("c.worldMatrix[0]") == cmds.getAttr("p.worldMatrix[0]")


def test_transforms_above_a_joint_are_not_compensated():
    """Parents that are not joints [known]."""
    transform("g", s=(2, 3, 4))
    cmds.select("g")
    cmds.joint(name="j")
    assert cmds.listConnections("j.inverseScale") is None
    assert cmds.getAttr("j.worldMatrix[0]") == [2, 0, 0, 0, 0, 3, 0, 0, 0, 0, 4, 0, 0, 0, 0, 1]
