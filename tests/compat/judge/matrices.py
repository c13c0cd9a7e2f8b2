"""Transform matrices by Maya's formulas, in plain Python: row vectors, translation in the last row.

transform = SP^-1 S SH SP ST RP^-1 RA R RP RT T
joint     = S SH RA R JO IS T, with IS the inverse of the parent's scale where segments compensate
world     = local * offsetParentMatrix * world of the parent
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

Matrix = list[list[float]]
Vector = tuple[float, float, float]
ZERO: Vector = (0.0, 0.0, 0.0)
ONE: Vector = (1.0, 1.0, 1.0)
ORDERS = ("xyz", "yzx", "zxy", "xzy", "yxz", "zyx")


def identity() -> Matrix:
    """The 4x4 identity."""
    return [[float(row == column) for column in range(4)] for row in range(4)]


def multiply(*matrices: Matrix) -> Matrix:
    """The product from left to right."""
    result = matrices[0]
    for right in matrices[1:]:
        result = [[sum(row[k] * right[k][j] for k in range(4)) for j in range(4)] for row in result]
    return result


def translation(vector: Sequence[float], sign: float = 1.0) -> Matrix:
    """A translation; `sign` -1 gives its inverse."""
    result = identity()
    result[3][:3] = [sign * value for value in vector]
    return result


def scaling(vector: Sequence[float]) -> Matrix:
    """A scale along the axes."""
    result = identity()
    for axis in range(3):
        result[axis][axis] = vector[axis]
    return result


def shearing(shear: Sequence[float]) -> Matrix:
    """Maya's shear xy, xz, yz: lower triangular."""
    result = identity()
    result[1][0], result[2][0], result[2][1] = shear
    return result


def axis_rotation(axis: int, angle: float) -> Matrix:
    """A rotation in radians about x, y or z (0, 1, 2)."""
    result = identity()
    first, second = (axis + 1) % 3, (axis + 2) % 3
    result[first][first] = result[second][second] = math.cos(angle)
    result[first][second] = math.sin(angle)
    result[second][first] = -math.sin(angle)
    return result


def euler(angles: Sequence[float], order: int = 0) -> Matrix:
    """Rotations in radians about the axes in Maya's rotate order."""
    return multiply(*(axis_rotation("xyz".index(axis), angles["xyz".index(axis)]) for axis in ORDERS[order]))


def quaternion(x: float, y: float, z: float, w: float) -> Matrix:
    """The rotation of a unit quaternion."""
    result = identity()
    result[0][:3] = [1 - 2 * (y * y + z * z), 2 * (x * y + w * z), 2 * (x * z - w * y)]
    result[1][:3] = [2 * (x * y - w * z), 1 - 2 * (x * x + z * z), 2 * (y * z + w * x)]
    result[2][:3] = [2 * (x * z + w * y), 2 * (y * z - w * x), 1 - 2 * (x * x + y * y)]
    return result


def inverse(matrix: Matrix) -> Matrix:
    """The inverse by elimination with pivots; ZeroDivisionError for a singular matrix."""
    rows = [list(row) + identity()[i] for i, row in enumerate(matrix)]
    for column in range(4):
        pivot = max(range(column, 4), key=lambda i: abs(rows[i][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        factor = 1 / rows[column][column]
        rows[column] = [value * factor for value in rows[column]]
        for i in range(4):
            if i != column:
                factor = rows[i][column]
                rows[i] = [value - factor * above for value, above in zip(rows[i], rows[column], strict=True)]
    return [row[4:] for row in rows]


def of_flat(values: Sequence[float]) -> Matrix:
    """A matrix of 16 numbers, rows first."""
    return [list(values[i : i + 4]) for i in range(0, 16, 4)]


def flat(matrix: Matrix) -> list[float]:
    """The 16 numbers of a matrix."""
    return [value for row in matrix for value in row]


@dataclass
class Transform:
    """The values that make up a local matrix; angles in radians."""

    scale: Vector = ONE
    shear: Vector = ZERO
    rotate: Vector = ZERO
    order: int = 0
    translate: Vector = ZERO
    scale_pivot: Vector = ZERO
    scale_pivot_translate: Vector = ZERO
    rotate_pivot: Vector = ZERO
    rotate_pivot_translate: Vector = ZERO
    axis: Matrix = field(default_factory=identity)
    orient: Matrix = field(default_factory=identity)
    inverse_parent_scale: Vector = ONE

    def matrix(self) -> Matrix:
        """The local matrix."""
        return multiply(
            translation(self.scale_pivot, -1), scaling(self.scale), shearing(self.shear), translation(self.scale_pivot),
            translation(self.scale_pivot_translate), translation(self.rotate_pivot, -1), self.axis,
            euler(self.rotate, self.order), self.orient, translation(self.rotate_pivot),
            translation(self.rotate_pivot_translate), scaling(self.inverse_parent_scale), translation(self.translate),
        )  # fmt: skip

    def channels(self) -> list[float]:
        """All numbers that make up the transform."""
        vectors = (self.scale, self.shear, self.rotate, (self.order,), self.translate, self.scale_pivot,
                   self.scale_pivot_translate, self.rotate_pivot, self.rotate_pivot_translate, flat(self.axis),
                   flat(self.orient), self.inverse_parent_scale)  # fmt: skip
        return [value for vector in vectors for value in vector]

    def features(self) -> set[str]:
        """What makes this transform more than translate and rotate: names for counting."""
        found = {
            "scale": _differs(self.scale, ONE),
            "negative scale": any(value < 0 for value in self.scale),
            "shear": _differs(self.shear, ZERO),
            "rotateOrder": self.order != 0 and _differs(self.rotate, ZERO),
            "rotate": _differs(self.rotate, ZERO),
            "pivots": _differs(self.scale_pivot, ZERO) or _differs(self.rotate_pivot, ZERO),
            "pivot translate": _differs(self.scale_pivot_translate + self.rotate_pivot_translate, ZERO + ZERO),
            "rotateAxis": _differs(flat(self.axis), flat(identity())),
            "jointOrient": _differs(flat(self.orient), flat(identity())),
            "segment scale compensation": _differs(self.inverse_parent_scale, ONE),
        }
        return {name for name, present in found.items() if present}


def _differs(left: Sequence[float], right: Sequence[float]) -> bool:
    return any(abs(a - b) > 1e-9 for a, b in zip(left, right, strict=True))


def of_xform(values: Sequence[float]) -> Transform:
    """The transform of a saved matrix of form "xform" (37 numbers; the inverse parent scale is already inverted)."""
    triples = [tuple(values[i : i + 3]) for i in (0, 3, 7, 10, 13, 16, 19, 22)]
    scale, rotate, translate, shear, scale_pivot, scale_shift, rotate_pivot, rotate_shift = triples
    compensate = bool(values[36])
    return Transform(
        scale, shear, rotate, int(values[6]), translate, scale_pivot, scale_shift, rotate_pivot, rotate_shift,
        quaternion(*values[25:29]), quaternion(*values[29:33]), tuple(values[33:36]) if compensate else ONE,
    )  # fmt: skip


def difference(left: Matrix, right: Matrix) -> tuple[float, float]:
    """Largest difference of translations, and of the 3x3 parts relative to the largest entry of the right one."""
    size = max(abs(right[i][j]) for i in range(3) for j in range(3)) or 1.0
    shift = max(abs(left[3][j] - right[3][j]) for j in range(3))
    return shift, max(abs(left[i][j] - right[i][j]) for i in range(3) for j in range(3)) / size
