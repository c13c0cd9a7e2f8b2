"""Transforms of a scene's text, and the matrices that Maya saved in it."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from judge.facts import SceneFacts
from judge.matrices import (
    ONE,
    ZERO,
    Matrix,
    Transform,
    Vector,
    euler,
    identity,
    inverse,
    multiply,
    of_flat,
    of_xform,
)
from judge.model import Node

CHANNEL_TOLERANCE = 1e-5
_INDEX = re.compile(r"\[(\d+)\]$")


@dataclass
class Saved:
    """One matrix that Maya saved: what it says about which node; `matrix` is in the sense of the node's own."""

    source: str
    path: str
    space: str
    matrix: Matrix
    line: int
    pose: str = ""
    features: set[str] = field(default_factory=set)


class Undetermined(Exception):
    """The text alone does not say the value: something that is not a keyframe or a constant drives it."""


class Poses:
    """World and local matrices of a scene's nodes by formula, from the values in its text at its current time.

    Plugs that animCurves drive have the value of a key at that time, or of the first or last key outside the keys.
    """

    def __init__(self, facts: SceneFacts) -> None:
        self.facts = facts
        self.time = facts.number("time1", "outTime", 1.0)
        self._sources = {link.destination: link.source for link in facts.connections}
        self.saved_transforms = self._saved_transforms()

    def number(self, path: str, attribute: str, default: float) -> float:
        """A number of the text or of the curve that drives it; Undetermined where another node does."""
        whole = attribute.partition(".")[0]
        if (path, whole) in self._sources and whole != attribute:
            source, name = self._sources[path, whole]
            return self.number(source, f"{name}.{name}{attribute[len(whole) * 2 + 1 :]}", default)
        if (path, attribute) in self._sources:
            return self._driven(*self._sources[path, attribute])
        return self.facts.number(path, attribute, default)

    def _driven(self, source: str, attribute: str) -> float:
        node = self.facts.nodes[source]
        if node.type.startswith("animCurveT"):
            return self._curve(source)
        raise Undetermined(f"{source}.{attribute}")

    def _curve(self, path: str) -> float:
        values = self.facts.tables["value"]
        keys = []
        while (path, f"keyTimeValue[{len(keys)}].keyTime") in values:
            row = f"keyTimeValue[{len(keys)}]"
            keys.append((float(values[path, f"{row}.keyTime"].value), float(values[path, f"{row}.keyValue"].value)))
        if not keys:
            raise Undetermined(path)
        exact = [value for time, value in keys if abs(time - self.time) < 1e-6]
        if exact:
            return exact[0]
        before = self.time < keys[0][0]
        infinity = "preInfinity" if before else "postInfinity"
        if keys[0][0] < self.time < keys[-1][0] or self.facts.number(path, infinity, 0):
            raise Undetermined(path)
        return keys[0 if before else -1][1]

    def _vector(self, path: str, name: str, default: Vector, suffixes: str = "XYZ") -> Vector:
        return tuple(
            self.number(path, f"{name}.{name}{suffix}", value) for suffix, value in zip(suffixes, default, strict=True)
        )

    def _radians(self, path: str, name: str) -> Vector:
        return tuple(math.radians(value) for value in self._vector(path, name, ZERO))

    def transform(self, node: Node) -> Transform:
        """The values of a transform or joint."""
        path = node.path
        shear = tuple(self.number(path, f"shear.shear{axes}", 0.0) for axes in ("XY", "XZ", "YZ"))
        result = Transform(
            self._vector(path, "scale", ONE), shear, self._radians(path, "rotate"),
            int(self.number(path, "rotateOrder", 0)), self._vector(path, "translate", ZERO),
            axis=euler(self._radians(path, "rotateAxis")),
        )  # fmt: skip
        if node.schema is not None and node.schema.is_a("joint"):
            result.orient = euler(self._radians(path, "jointOrient"))
            result.inverse_parent_scale = self._inverse_parent_scale(path)
            return result
        result.scale_pivot = self._vector(path, "scalePivot", ZERO)
        result.scale_pivot_translate = self._vector(path, "scalePivotTranslate", ZERO)
        result.rotate_pivot = self._vector(path, "rotatePivot", ZERO)
        result.rotate_pivot_translate = self._vector(path, "rotatePivotTranslate", ZERO)
        return result

    def _inverse_parent_scale(self, path: str) -> Vector:
        if not self.number(path, "segmentScaleCompensate", 1.0):
            return ONE
        return tuple(1 / value for value in self._vector(path, "inverseScale", ONE))

    def _matrix_value(self, path: str, attribute: str) -> tuple[Matrix, Transform | None, int] | None:
        fact = self.facts.tables["value"].get((path, attribute))
        if fact is None:
            return None
        values = fact.value[1]
        if values[0] != "xform":
            return of_flat(values), None, fact.line
        transform = of_xform(values[1:])
        return transform.matrix(), transform, fact.line

    def _saved_transforms(self) -> dict[str, dict[str, Transform | None]]:
        """For each dagPose the saved channels of its members; None for a member with a plain matrix."""
        found: dict[str, dict[str, Transform | None]] = {}
        for pose, index, member in self._members("members"):
            saved = self._matrix_value(pose, f"xformMatrix[{index}]")
            if saved is not None:
                found.setdefault(pose, {})[member[0]] = saved[1]
        return found

    def in_pose(self, node: Node, with_parents: bool, pose: str = "") -> bool:
        """Whether the channels of a node (and of all above it) are those that a dagPose saved; no matrix is compared.

        Without a pose, any one will do; where none knows the node, nothing speaks against it.
        """
        chain = next(_chains(node)) if with_parents else [node]
        poses = [self.saved_transforms.get(pose, {})] if pose else list(self.saved_transforms.values())
        knowing = [saved for saved in poses if node.path in saved]
        return not knowing or any(
            all(_same_channels(self.transform(link), saved[link.path]) for link in chain if link.path in saved)
            for saved in knowing
        )

    def local(self, node: Node) -> Matrix:
        """The local matrix with the offset parent matrix; a shape's is the identity."""
        if node.schema is None or not node.schema.is_a("transform"):
            return identity()
        return multiply(self.transform(node).matrix(), self._offset(node.path))

    def has_offset(self, path: str) -> bool:
        """Whether an offset parent matrix is given or driven."""
        key = (path, "offsetParentMatrix")
        return key in self._sources or key in self.facts.tables["value"]

    def _offset(self, path: str) -> Matrix:
        """The offset parent matrix: a value, or the matrix or world matrix of the node that drives it."""
        source = self._sources.get((path, "offsetParentMatrix"))
        if source is None:
            value = self._matrix_value(path, "offsetParentMatrix")
            return value[0] if value else identity()
        driver = self.facts.nodes[source[0]]
        if source[1] == "matrix":
            return self.transform(driver).matrix()
        if not source[1].startswith("worldMatrix"):
            raise Undetermined(f"{path}.offsetParentMatrix")
        index = _INDEX.search(source[1])
        return self.world(driver, int(index.group(1)) if index else 0)

    def world(self, node: Node, instance: int = 0) -> Matrix:
        """The world matrix of an instance, whose number counts the node's paths."""
        chains = list(_chains(node))
        result = identity()
        for link in reversed(chains[instance]):
            inherits = self.number(link.path, "inheritsTransform", 1.0)
            result = multiply(self.local(link), result) if inherits else self.local(link)
        return result

    def features(self, node: Node) -> set[str]:
        """Features of a node and of all above it."""
        found: set[str] = set()
        for link in next(_chains(node)):
            if link.schema is not None and link.schema.is_a("transform"):
                found |= self.transform(link).features()
        return found

    def _members(self, array: str, node_type: str = "dagPose") -> Iterator[tuple[str, str, tuple[str, str]]]:
        """Connections into an array of a node type: the node, the index, and the source plug."""
        for (node, attribute), source in self._sources.items():
            index = _INDEX.search(attribute)
            if index and attribute.startswith(f"{array}[") and self.facts.nodes[node].type == node_type:
                yield node, index.group(1), source

    def skin_matrices(self) -> Iterator[Saved]:
        """World matrices of joints as the inverses of skinCluster.bindPreMatrix."""
        for skin, index, source in self._members("matrix", "skinCluster"):
            saved = self._matrix_value(skin, f"bindPreMatrix[{index}]")
            if saved is not None and source[1].startswith("worldMatrix"):
                yield Saved(f"{skin}.bindPreMatrix", source[0], "world", inverse(saved[0]), saved[2])

    def pose_matrices(self) -> Iterator[Saved]:
        """World and local matrices of the members of dagPoses."""
        for pose, index, source in self._members("members"):
            world = self._pose_world(pose, index)
            if world is not None:
                yield Saved(f"{pose}.worldMatrix", source[0], "world", world[0], world[2], pose)
            local = self._matrix_value(pose, f"xformMatrix[{index}]")
            if local is not None:
                yield Saved(f"{pose}.xformMatrix", source[0], "local", local[0], local[2], pose, _features(local[1]))

    def _pose_world(self, pose: str, index: str) -> tuple[Matrix, Transform | None, int] | None:
        source = self._sources.get((pose, f"worldMatrix[{index}]"))
        return self._matrix_value(*source) if source else self._matrix_value(pose, f"worldMatrix[{index}]")

    def pose_chains(self) -> Iterator[tuple[Saved, Matrix]]:
        """Within a dagPose: the saved world matrix of a member, and its saved local matrix times its parent's world."""
        for pose, index, source in self._members("parents"):
            local = self._matrix_value(pose, f"xformMatrix[{index}]")
            world = self._pose_world(pose, index)
            above = _INDEX.search(source[1])
            parent = self._pose_world(pose, above.group(1)) if above else (identity(), None, 0)
            member = self._sources.get((pose, f"members[{index}]"))
            if local and world and parent and member:
                saved = Saved(f"{pose}.worldMatrix", member[0], "chain", world[0], world[2], pose, _features(local[1]))
                yield saved, multiply(local[0], parent[0])


def _features(transform: Transform | None) -> set[str]:
    return transform.features() if transform else set()


def _same_channels(left: Transform, right: Transform | None) -> bool:
    """Whether two transforms have the same translate, rotate, scale and so on, as angles and numbers."""
    if right is None:
        return False
    pairs = zip(left.channels(), right.channels(), strict=True)
    return all(math.isclose(a, b, rel_tol=CHANNEL_TOLERANCE, abs_tol=CHANNEL_TOLERANCE) for a, b in pairs)


def _chains(node: Node) -> Iterator[list[Node]]:
    """The node and all above it, for each of its instances."""
    for parent in node.parents or [None]:
        if parent is None:
            yield [node]
        else:
            yield from ([node, *above] for above in _chains(parent))
