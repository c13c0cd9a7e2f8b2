"""From one setAttr to leaf values: ranges, compounds given flat, and "count, then index and value" lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from judge.model import Step
from judge.schema import Attribute
from judge.values import FLOAT_DATA, NUMERIC, TUPLES, WordsError, as_type, data, faces, number, plain

# One leaf: its path, its value, the type that the value is compared as, and its definition where known.
Leaf = tuple[str, object, str, "Attribute | None"]


def expand(steps: list[Step], words: Sequence[str], given: str | None) -> list[Leaf]:
    """All leaves that a setAttr writes; WordsError where the number or kind of the words does not fit."""
    ranged = [i for i, step in enumerate(steps) if isinstance(step.index, tuple)]
    if len(ranged) > 1:
        raise WordsError("two ranges in one path")
    if ranged and ranged[0] < len(steps) - 1:
        return list(_counted_lists(steps, ranged[0], words))
    targets = list(element_paths(steps))
    attribute = steps[-1].attribute
    if given == "polyFaces":
        values = faces(words)
        if len(values) != len(targets):
            raise WordsError(f"{len(values)} faces for {len(targets)} elements")
        return [(path, value, given, attribute) for path, value in zip(targets, values, strict=True)]
    if given == "string":
        if len(words) != 1:
            raise WordsError(f"{len(words)} words for a string")
        return [(targets[0], str(words[0]), given, attribute)]
    if given is not None and given not in TUPLES:
        stored = attribute.type if attribute is not None and attribute.type in FLOAT_DATA else given
        return [(targets[0], data(given, words), stored, attribute)]
    return list(_numbers(targets, attribute, words, given))


def element_paths(steps: list[Step]) -> Iterator[str]:
    """The path of each element of a range, or the one path where there is none."""
    for i, step in enumerate(steps):
        if isinstance(step.index, tuple):
            head = "".join(f"{before.text()}." for before in steps[:i])
            tail = "".join(f".{after.text()}" for after in steps[i + 1 :])
            for index in range(step.index[0], step.index[1] + 1):
                yield f"{head}{step.text(index)}{tail}"
            return
    yield ".".join(step.text() for step in steps)


def _layout(attribute: Attribute | None, given: str | None, count: int) -> list[tuple[str, Attribute | None, str]]:
    """Leaves of one element: path below it, definition, and type; one nameless leaf where there are no children."""
    leaves = attribute.leaves() if attribute is not None else None
    size, kind = TUPLES[given] if given else (count, "")
    if leaves is not None and (given is None or len(leaves) == size) and (len(leaves) > 1 or leaves[0][0]):
        return [(path, leaf, leaf.type if leaf.type in NUMERIC else kind) for path, leaf in leaves]
    return [("", attribute, given or (attribute.type if attribute is not None else ""))]


def _numbers(
    targets: list[str], attribute: Attribute | None, words: Sequence[str], given: str | None
) -> Iterator[Leaf]:
    if not words or len(words) % len(targets):
        raise WordsError(f"{len(words)} values for {len(targets)} elements")
    width = len(words) // len(targets)
    layout = _layout(attribute, given, width)
    wanted = TUPLES[given][0] if given else len(layout)
    scalar = attribute is not None and attribute.type in NUMERIC
    if width != wanted and (given or len(layout) > 1 or scalar):
        raise WordsError(f"{width} values for an element of {wanted}")
    for i, path in enumerate(targets):
        part = words[i * width : (i + 1) * width]
        if len(layout) == width:
            for (below, leaf, kind), word in zip(layout, part, strict=True):
                yield path + below, as_type(number(word), kind), kind, leaf
        else:
            kind = layout[0][2]
            component = TUPLES[kind][1] if kind in TUPLES else ""
            yield path, tuple(as_type(number(word), component) for word in part), component, attribute


def _counted_lists(steps: list[Step], ranged: int, words: Sequence[str]) -> Iterator[Leaf]:
    """`wl[0:9].w`: for each element of the range a count, then that many pairs of an index and a value."""
    attribute = steps[-1].attribute
    layout = _layout(attribute, None, 1)
    items = iter(words)
    try:
        for path in element_paths(steps):
            for _ in range(int(number(next(items)))):
                index = int(number(next(items)))
                for below, leaf, kind in layout:
                    yield f"{path}[{index}]{below}", as_type(number(next(items)), kind), kind, leaf
    except StopIteration:
        raise WordsError("fewer values than the counts promise") from None
    rest = [plain(word) for word in items]
    if rest:
        raise WordsError(f"{len(rest)} values more than the counts promise")
