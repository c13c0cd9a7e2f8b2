"""Attribute tables as the judge needs them: long and short names, types, parents, defaults.

Read from schema/nodes/*.node, or, where a working copy has none, from ../shared/reference/nodes.json.
"""

from __future__ import annotations

import functools
import json
import shlex
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[3]
NODE_FILES = REPOSITORY / "schema" / "nodes"
NODES_JSON = REPOSITORY.parent / "shared" / "reference" / "nodes.json"
BASE_NAMES = ("dependNode", "_BASE_")
IDENTITY = tuple(float(i % 5 == 0) for i in range(16))
DEGREE = 0.017453292519943295


@dataclass(eq=False)
class Attribute:
    """One attribute; `default` is in UI units (degrees, centimetres) and None where it is not known."""

    long: str
    short: str
    type: str
    array: bool = False
    parent: Attribute | None = None
    children: list[Attribute] = field(default_factory=list)
    default: object = None
    words: frozenset[str] = frozenset()
    dynamic: bool = False

    def chain(self) -> list[Attribute]:
        """The attribute's parents from the outermost, and itself."""
        return [*(self.parent.chain() if self.parent else ()), self]

    def leaves(self) -> list[tuple[str, Attribute]] | None:
        """Paths below this attribute to all leaves; None where one of them is an array."""
        if not self.children:
            return [("", self)]
        found = []
        for child in self.children:
            below = None if child.array else child.leaves()
            if below is None:
                return None
            found += [(f".{child.long}{path}", leaf) for path, leaf in below]
        return found


@dataclass(eq=False)
class NodeType:
    """A node type's own attributes by name; `parent` continues the search."""

    name: str
    parent: NodeType | None
    abstract: bool = False
    plugin: str = ""
    by_name: dict[str, list[Attribute]] = field(default_factory=dict)

    def is_a(self, name: str) -> bool:
        """Whether this type or an ancestor has the name."""
        return self.name == name or (self.parent is not None and self.parent.is_a(name))

    def add(self, attribute: Attribute) -> None:
        """Make an attribute findable by its long and its short name."""
        for name in {attribute.long, attribute.short} - {""}:
            self.by_name.setdefault(name, []).append(attribute)

    def candidates(self, name: str) -> Iterator[Attribute]:
        """All attributes of that name, those of the type itself before those of its ancestors."""
        node_type: NodeType | None = self
        while node_type is not None:
            yield from node_type.by_name.get(name, ())
            node_type = node_type.parent


class Schema:
    """All node types by name, read when first asked for."""

    def __init__(self, source: Path | None = None) -> None:
        self.source = source or (NODE_FILES if any(NODE_FILES.glob("*.node")) else NODES_JSON)
        self._types: dict[str, NodeType | None] = {}
        self._json = json.loads(self.source.read_text(encoding="utf-8")) if self.source.suffix == ".json" else None

    def type(self, name: str) -> NodeType | None:
        """The type, or None where it is not built in."""
        if name not in self._types:
            self._types[name] = self._read_json(name) if self._json is not None else self._read_file(name)
        return self._types[name]

    def _read_json(self, name: str) -> NodeType | None:
        record = self._json.get("_BASE_" if name in BASE_NAMES else name)
        if record is None:
            return None
        parent = self.type(record["parent"]) if record["parent"] else None
        result = NodeType(name, parent, bool(record.get("abstract")), record.get("plugin", ""))
        made: dict[str, Attribute] = {}
        for row in record["attributes"]:
            words = {word for word in ("keyable", "hidden", "legacy") if row.get(word)}
            attribute = Attribute(
                row["name"],
                row.get("short", ""),
                row.get("type") or "unknown",
                bool(row.get("array")),
                None,
                [],
                _json_default(row),
                frozenset(words),
            )
            made[attribute.long] = attribute
            result.add(attribute)
        for row in record["attributes"]:
            for child in row.get("children", ()):
                if child in made:
                    made[child].parent = made[row["name"]]
                    made[row["name"]].children.append(made[child])
        return result

    def _read_file(self, name: str) -> NodeType | None:
        path = self.source / f"{BASE_NAMES[0] if name in BASE_NAMES else name}.node"
        if not path.is_file():
            return None
        head, _, body = path.read_text(encoding="utf-8").partition("\n\n")
        facts = {word: rest.strip() for word, _, rest in (line.partition(" ") for line in head.splitlines())}
        parent = self.type(facts["parent"]) if facts.get("parent") else None
        result = NodeType(name, parent, "abstract" in facts, facts.get("plugin", ""))
        stack: list[Attribute] = []
        for line in body.splitlines():
            if not line.strip() or line.lstrip().startswith("#"):
                continue
            depth = (len(line) - len(line.lstrip())) // 2
            del stack[depth:]
            attribute = _attribute_of_line(line, stack[-1] if stack else None)
            result.add(attribute)
            stack.append(attribute)
        return result


def _attribute_of_line(line: str, parent: Attribute | None) -> Attribute:
    long, short, kind, *words = shlex.split(line)
    options = dict(word.split("=", 1) for word in words if "=" in word)
    attribute = Attribute(
        long,
        "" if short == "-" else short,
        kind,
        "array" in words,
        parent,
        [],
        _default(kind, options.get("default")),
        frozenset(words),
    )
    if parent is not None:
        parent.children.append(attribute)
    return attribute


NUMBERS = {
    "bool",
    "byte",
    "char",
    "short",
    "long",
    "int64",
    "enum",
    "addr",
    "float",
    "double",
    "time",
    "doubleAngle",
    "doubleLinear",
    "floatAngle",
    "floatLinear",
}
MATRICES = {"matrix", "fltMatrix"}


def _default(kind: str, text: str | None) -> object:
    if text is None:
        return 0 if kind in NUMBERS else IDENTITY if kind in MATRICES else None
    if text == "identity":
        return IDENTITY
    if kind not in NUMBERS:
        return text
    try:
        return float(text.removesuffix("deg").removesuffix("cm").removesuffix("s"))
    except ValueError:
        return None


def _json_default(row: dict) -> object:
    value, kind = row.get("default"), row.get("type") or ""
    if isinstance(value, (int, float)) and kind in ("doubleAngle", "floatAngle"):
        return value / DEGREE
    if isinstance(value, (bool, int, float)):
        return float(value)
    return _default(kind, value)


@functools.lru_cache(maxsize=1)
def default_schema() -> Schema:
    """The schema that this working copy has."""
    return Schema()
