"""Typed values of setAttr: from words to comparable Python values.

Numbers become int or float, texts str, data of a type a tuple whose first item is the type's name. Values are kept in
UI units, as scenes write them.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Callable, Sequence

from judge.tokenizer import Quoted

BOOLEANS = {"yes": 1, "on": 1, "true": 1, "no": 0, "off": 0, "false": 0}
INTEGERS = {"bool", "byte", "char", "short", "long", "int64", "enum", "addr"}
FLOATS = {"float", "floatAngle", "floatLinear"}
FLOAT_DATA = {"float2", "float3", "float4", "fltMatrix", "floatArray"}
ANGLES = {"doubleAngle", "floatAngle"}
DOUBLES = {"double", "doubleAngle", "doubleLinear", "time"}
NUMERIC = INTEGERS | FLOATS | DOUBLES
# Fixed-size numeric types: their number of components and the type of one.
TUPLES = {
    "double2": (2, "double"), "double3": (3, "double"), "double4": (4, "double"),
    "float2": (2, "float"), "float3": (3, "float"), "float4": (4, "float"),
    "long2": (2, "long"), "long3": (3, "long"), "short2": (2, "short"), "short3": (3, "short"),
    "reflectance": (3, "float"), "spectrum": (3, "float"), "reflectanceRGB": (3, "float"), "spectrumRGB": (3, "float"),
}  # fmt: skip
# Data that getAttr does not give (behaviour.md, getAttr).
OPAQUE = {"polyFaces", "dataPolyComponent", "nurbsCurve", "nurbsSurface", "dataReferenceEdits", "characterMapping"}
XFORM_SIZE = 37
ANGLE_ULPS = 4e-15
TIME_TOLERANCE = 1e-7


class WordsError(ValueError):
    """Words that do not make a value of the type."""


def number(word: str) -> int | float:
    """A number or one of MEL's words for true and false."""
    if word in BOOLEANS:
        return BOOLEANS[word]
    try:
        return int(word)
    except ValueError:
        pass
    try:
        return float(word.replace("1.#INF", "inf").replace("1.#QNAN", "nan").replace("1.#IND", "nan"))
    except ValueError:
        raise WordsError(f"'{word}' is no number") from None


def plain(word: str) -> int | float | str:
    """A number where the word is one, else its text."""
    if isinstance(word, Quoted):
        return str(word)
    try:
        return number(word)
    except WordsError:
        return word


def float32(value: float) -> float:
    """The value rounded to single precision."""
    try:
        return struct.unpack("f", struct.pack("f", value))[0]
    except OverflowError:
        return math.copysign(math.inf, value)


def as_type(value: int | float, kind: str) -> int | float:
    """A number as the attribute's type keeps it."""
    if kind in FLOATS:
        return float32(value)
    if kind in INTEGERS and math.isfinite(value):
        return int(value)
    return float(value) if kind in DOUBLES else value


def _counted(words: Sequence[str], width: int, convert: Callable[[str], object]) -> tuple:
    count = int(number(words[0])) if words else 0
    items = [convert(word) for word in words[1:]]
    if len(items) != count * width:
        raise WordsError(f"{len(items)} values for a count of {count}")
    return tuple(items) if width == 1 else tuple(tuple(items[i : i + width]) for i in range(0, len(items), width))


def _reals(word: str) -> float:
    return float(number(word))


def _matrix(words: Sequence[str]) -> tuple:
    if words and words[0] == "xform":
        if len(words) != XFORM_SIZE + 1:
            raise WordsError(f"{len(words) - 1} values for an xform")
        return ("xform", *(float(number(word)) for word in words[1:]))
    if len(words) != 16:
        raise WordsError(f"{len(words)} values for a matrix")
    return tuple(_reals(word) for word in words)


def _alias_list(words: Sequence[str]) -> tuple:
    names = [str(word) for word in words if isinstance(word, Quoted)]
    if len(names) % 2:
        raise WordsError("an alias without its attribute")
    return tuple(sorted(zip(names[::2], names[1::2], strict=True)))


def _reference_edits(words: Sequence[str]) -> tuple:
    return tuple(plain(word) for word in words)


def _character_mapping(words: Sequence[str]) -> tuple:
    return _counted(words, 3, plain)


def _typed(name: str, parse: Callable[[Sequence[str]], tuple]) -> Callable[[Sequence[str]], tuple]:
    return lambda words: (name, parse(words))


def _array(width: int, convert: Callable[[str], object]) -> Callable[[Sequence[str]], tuple]:
    return lambda words: _counted(words, width, convert)


PARSERS: dict[str, Callable[[Sequence[str]], tuple]] = {
    name: _typed(name, parse)
    for name, parse in {
        "matrix": _matrix,
        "componentList": _array(1, str),
        "stringArray": _array(1, str),
        "Int32Array": _array(1, number),
        "doubleArray": _array(1, _reals),
        "floatArray": _array(1, _reals),
        "pointArray": _array(4, _reals),
        "vectorArray": _array(3, _reals),
        "attributeAlias": _alias_list,
        "dataReferenceEdits": _reference_edits,
        "characterMapping": _character_mapping,
    }.items()
}


def data(kind: str, words: Sequence[str]) -> tuple:
    """Value of a data type; a type without a parser of its own is kept word for word, numbers as numbers."""
    parse = PARSERS.get(kind)
    return parse(words) if parse else (kind, tuple(plain(word) for word in words))


def faces(words: Sequence[str]) -> list[tuple]:
    """The faces of "polyFaces" words, each with its holes, UVs and colours."""
    found: list[list] = []
    for word in words:
        if word == "f":
            found.append([])
        if not found:
            raise WordsError("polyFaces without 'f'")
        found[-1].append(plain(word))
    return [("polyFaces", tuple(face)) for face in found]


def equal(kind: str, left: object, right: object) -> bool:
    """Whether two values are the same for an attribute of the type.

    Floats compare in single precision, doubles exactly; angles and times within the rounding of the change of unit.
    """
    if isinstance(left, (int, float)) and isinstance(right, (int, float)):
        return _numbers_equal(kind, left, right)
    if isinstance(left, tuple) and isinstance(right, tuple):
        return len(left) == len(right) and all(equal(kind, a, b) for a, b in zip(left, right, strict=True))
    return left == right


def _numbers_equal(kind: str, left: float, right: float) -> bool:
    if left == right or (left != left and right != right):
        return True
    if kind in FLOATS or kind in FLOAT_DATA:
        return math.isclose(left, right, rel_tol=2e-7) if kind in ANGLES else float32(left) == float32(right)
    if kind in ANGLES:
        return math.isclose(left, right, rel_tol=ANGLE_ULPS, abs_tol=1e-300)
    if kind == "time":
        return math.isclose(left, right, rel_tol=TIME_TOLERANCE, abs_tol=TIME_TOLERANCE)
    return False
