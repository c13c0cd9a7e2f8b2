"""Values to set, by the kind of an attribute as getAttr -type tells it, with the arguments setAttr takes them by."""

from __future__ import annotations

from typing import Any, NamedTuple

from hypothesis import strategies as st

NUMBERS = [0.0, 1.0, -1.0, 0.5, 0.1, 1 / 3, 2.0, 45.0, 90.0, -180.0, 1e-7, 12345.678, 1e10, -0.0]
numbers = st.one_of(st.sampled_from(NUMBERS), st.floats(-1e6, 1e6))
triples = st.tuples(numbers, numbers, numbers)
integers = st.one_of(st.integers(-3, 9), st.sampled_from([255, 32767, -32768, 2**31 - 1]))
texts = st.sampled_from(
    ["", "text", 'say "so"', "back\\slash", "two\nlines", "tab\there", "größe", "a;b // c", "$x `y`", "%s {0}", "\\n"]
)
MATRICES = [
    [1.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0],
    [0.0, 1.0, 0.0, 0.0, -1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 2.0, 0.0, 1.0, 2.0, 3.0, 1.0],
    [1.0, 0.0, 0.0, 0.0, 0.3, 1.0, 0.0, 0.0, 0.0, 0.0, -1.0, 0.0, 0.1, 1 / 3, 5.0, 1.0],
]
matrices = st.sampled_from(MATRICES)


class Setting(NamedTuple):
    """What setAttr is given: values, and the type flag where one is needed."""

    values: tuple
    flags: dict[str, Any]


def plain(values: st.SearchStrategy) -> st.SearchStrategy[Setting]:
    """One value without type flag."""
    return values.map(lambda value: Setting((value,), {}))


def typed(kind: str, values: st.SearchStrategy[tuple]) -> st.SearchStrategy[Setting]:
    """Values that need a type flag."""
    return values.map(lambda several: Setting(tuple(several), {"type": kind}))


def tuples(kind: str, count: int, items: st.SearchStrategy) -> st.SearchStrategy[Setting]:
    """A fixed number of numbers, with or without the type flag."""
    values = st.tuples(*[items] * count)
    return st.builds(lambda v, with_type: Setting(v, {"type": kind} if with_type else {}), values, st.booleans())


def counted(kind: str, items: st.SearchStrategy) -> st.SearchStrategy[Setting]:
    """Items after their number."""
    return typed(kind, st.lists(items, max_size=3).map(lambda several: (len(several), *several)))


def listed(kind: str, items: st.SearchStrategy) -> st.SearchStrategy[Setting]:
    """Items as one list."""
    return typed(kind, st.lists(items, max_size=4).map(lambda several: (several,)))


SETTINGS: dict[str, st.SearchStrategy[Setting]] = {
    **{kind: plain(numbers) for kind in ("double", "float", "doubleLinear", "doubleAngle", "floatLinear", "time")},
    **{kind: plain(integers) for kind in ("long", "short", "byte", "char", "enum")},
    "bool": plain(st.booleans()),
    **{f"{kind}{count}": tuples(f"{kind}{count}", count, numbers) for kind in ("double", "float") for count in (2, 3)},
    **{f"{kind}{count}": tuples(f"{kind}{count}", count, integers) for kind in ("long", "short") for count in (2, 3)},
    "double4": tuples("double4", 4, numbers),
    "string": typed("string", texts.map(lambda text: (text,))),
    "matrix": typed("matrix", st.one_of(matrices, matrices.map(lambda matrix: (matrix,)))),
    "fltMatrix": typed("matrix", matrices),
    "doubleArray": listed("doubleArray", numbers),
    "Int32Array": listed("Int32Array", integers),
    "stringArray": counted("stringArray", texts),
    "vectorArray": counted("vectorArray", triples.map(list)),
    "pointArray": counted("pointArray", st.tuples(numbers, numbers, numbers, numbers).map(list)),
    "componentList": counted("componentList", st.sampled_from(["vtx[0]", "vtx[3:5]", "f[*]", "cv[0][1]"])),
}
any_setting = st.sampled_from(sorted(SETTINGS)).flatmap(SETTINGS.__getitem__)
