"""Node types as the schema writes them: the reader of schema/nodes/*.node and the checks on what it read.

The formats are described in schema/README.md. Everything that is wrong raises SchemaError with file and line.
"""

from __future__ import annotations

import math
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

# The release whose types the tables hold; types with a later `since` are kept in schema/nodes but left out.
HOST_RELEASE = 2025
ROOT = "dependNode"

# Properties that are yes or no, with their default. The names are those of core::AttributeFlag without the k.
FLAGS = {
    "readable": True,
    "writable": True,
    "storable": True,
    "connectable": True,
    "cached": True,
    "indexMatters": True,
    "keyable": False,
    "channelBox": False,
    "hidden": False,
    "array": False,
    "internal": False,
    "worldSpace": False,
    "affectsWorldSpace": False,
    "affectsAppearance": False,
    "usedAsColor": False,
    "usedAsFilename": False,
    "usesArrayBuilder": False,
    "proxy": False,
    "usedAsProxy": False,
    "disconnectReset": False,
    "disconnectDelete": False,
    "legacy": False,
}
NUMBERS = ("default", "min", "max", "softMin", "softMax")
TEXTS = ("enum", "extension", "since", "from")

TYPE_FLAGS = {"abstract": False, "internalType": False, "existWithoutIn": True, "existWithoutOut": True}
TYPE_WORDS = ("parent", "id", "api", "plugin", "since", "was")

# Components and child types of the numeric compounds.
NUMERIC_COMPOUNDS = {
    "double2": (2, "double"), "double3": (3, "double"), "double4": (4, "double"), "float2": (2, "float"),
    "float3": (3, "float"), "long2": (2, "long"), "long3": (3, "long"), "short2": (2, "short"), "short3": (3, "short"),
}  # fmt: skip
CHILD_TYPES = {
    "double": {"double", "doubleLinear", "doubleAngle"},
    "float": {"float", "floatLinear", "floatAngle"},
    "long": {"long"},
    "short": {"short"},
}


class SchemaError(Exception):
    """Something in schema/ is wrong; the text starts with file:line."""


@dataclass
class Place:
    """Where a line stands."""

    path: Path
    line: int

    def error(self, text: str) -> SchemaError:
        """Return an error that names this place."""
        return SchemaError(f"{self.path}:{self.line}: {text}")


@dataclass
class Attribute:
    """One attribute and its children."""

    name: str
    short: str
    kind: str
    place: Place
    type_text: str = ""
    flags: dict[str, bool] = field(default_factory=dict)
    numbers: dict[str, float] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    default_text: str | None = None
    parent: Attribute | None = None
    children: list[Attribute] = field(default_factory=list)
    affects: list[str] = field(default_factory=list)

    def has(self, flag: str) -> bool:
        """Return the state of a yes-or-no property."""
        return self.flags.get(flag, FLAGS[flag])

    def walk(self) -> Iterator[Attribute]:
        """Return this attribute, then everything below it, in order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def apply(self, word: str, place: Place) -> None:
        """Set one property from its word."""
        key, equals, value = word.partition("=")
        off = key.startswith("!")
        key = key.lstrip("!")
        if not equals and key in FLAGS:
            self.flags[key] = not off
        elif equals and key == "default" and self.kind in ("string", "matrix"):
            self.default_text = value
        elif equals and key in NUMBERS:
            self.numbers[key] = read_number(value, place)
        elif off and key in NUMBERS:
            self.numbers.pop(key, None)
        elif equals and key in TEXTS:
            self.texts[key] = value
        elif equals and key == "type":
            self.kind, _, self.type_text = value.partition(":")
        elif equals and key == "short":
            self.short = value
        else:
            raise place.error(f"unknown property '{word}' of attribute '{self.name}'")


@dataclass
class NodeType:
    """One node type with the attributes that it adds to its parent."""

    name: str
    place: Place
    words: dict[str, str] = field(default_factory=dict)
    flags: dict[str, bool] = field(default_factory=dict)
    classification: str = ""
    attributes: list[Attribute] = field(default_factory=list)
    affects_stated: bool = False

    @property
    def parent(self) -> str:
        """Name of the parent type, empty for dependNode."""
        return self.words.get("parent", "")

    def has(self, flag: str) -> bool:
        """Return the state of a yes-or-no property."""
        return self.flags.get(flag, TYPE_FLAGS[flag])

    def walk(self) -> Iterator[Attribute]:
        """All attributes of this type alone, compounds before their children."""
        for attribute in self.attributes:
            yield from attribute.walk()

    def find(self, name: str) -> Attribute | None:
        """Return the attribute of this long name, of this type alone."""
        return next((attribute for attribute in self.walk() if attribute.name == name), None)


def read_number(text: str, place: Place) -> float:
    """Return a number; `45deg` is an angle in degrees."""
    try:
        if text.endswith("deg"):
            return math.radians(float(text[:-3]))
        return float(text)
    except ValueError:
        raise place.error(f"'{text}' is not a number") from None


def read_words(line: str, place: Place) -> list[str]:
    """Blank-separated words; quotes hold blanks together."""
    if '"' not in line:
        return line.split()
    lexer = shlex.shlex(line, posix=True, punctuation_chars=False)
    lexer.whitespace_split = True
    lexer.commenters = ""
    lexer.quotes = '"'
    lexer.escapedquotes = '"'
    try:
        return list(lexer)
    except ValueError as error:
        raise place.error(str(error)) from None


def read_attribute(words: list[str], place: Place) -> Attribute:
    """Return an attribute from its line: long name, short name, type, properties."""
    if len(words) < 3:
        raise place.error("an attribute needs a long name, a short name and a type")
    for name in words[:2]:
        if not re.fullmatch(r"[A-Za-z_]\w*", name):
            raise place.error(f"'{name}' is not an attribute name")
    kind, _, type_text = words[2].partition(":")
    attribute = Attribute(words[0], words[1], kind, place, type_text)
    for word in words[3:]:
        attribute.apply(word, place)
    return attribute


def read_node(path: Path) -> NodeType:
    """One .node file."""
    node: NodeType | None = None
    open_compounds: list[Attribute] = []
    in_header = True
    for count, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        place = Place(path, count)
        text = line.strip()
        if not text:
            in_header = in_header and node is None
            continue
        words = read_words(text, place)
        if in_header:
            node = read_header(node, words, place)
            continue
        indent = len(line) - len(line.lstrip(" "))
        depth, odd = divmod(indent, 2)
        if odd or depth > len(open_compounds):
            raise place.error(f"indentation of {indent} blanks, expected at most {2 * len(open_compounds)}")
        attribute = read_attribute(words, place)
        del open_compounds[depth:]
        if depth:
            attribute.parent = open_compounds[-1]
            attribute.parent.children.append(attribute)
        else:
            assert node is not None
            node.attributes.append(attribute)
        open_compounds.append(attribute)
    if node is None:
        raise SchemaError(f"{path}:1: no 'node' line")
    if node.name != path.stem:
        raise node.place.error(f"type '{node.name}' does not belong into {path.name}")
    return node


def read_header(node: NodeType | None, words: list[str], place: Place) -> NodeType:
    """One line of the header; the first names the type."""
    if node is None:
        if len(words) != 2 or words[0] != "node":
            raise place.error("the first line must be 'node NAME'")
        return NodeType(words[1], place)
    if words == ["abstract"]:
        node.flags["abstract"] = True
    elif len(words) == 2 and words[0] in TYPE_WORDS:
        node.words[words[0]] = words[1]
    else:
        raise place.error(f"unknown header line '{' '.join(words)}'; a blank line ends the header")
    return node


class Schema:
    """All node types by name."""

    def __init__(self, folder: Path) -> None:
        paths = sorted((folder / "nodes").glob("*.node"))
        if not paths:
            raise SchemaError(f"{folder / 'nodes'}:1: no node types")
        self.types = {node.name: node for node in map(read_node, paths)}
        self.derived: dict[str, list[str]] = {name: [] for name in self.types}
        for node in self.types.values():
            if node.parent and node.parent not in self.types:
                raise node.place.error(f"unknown parent '{node.parent}'")
            if node.parent:
                self.derived[node.parent].append(node.name)
            elif node.name != ROOT:
                raise node.place.error("no parent")

    def chain(self, name: str) -> list[NodeType]:
        """Return the type and its ancestors, the type first."""
        found = []
        while name:
            node = self.types[name]
            if node in found:
                raise node.place.error("the type is its own ancestor")
            found.append(node)
            name = node.parent
        return found

    def below(self, name: str) -> list[NodeType]:
        """Return the type and everything derived from it."""
        found = [self.types[name]]
        for child in self.derived[name]:
            found += self.below(child)
        return found

    def host_types(self) -> list[NodeType]:
        """Return the types of HOST_RELEASE by name."""
        return [self.types[name] for name in sorted(self.types) if is_current(self.types[name].words.get("since"))]


def is_current(since: str | None) -> bool:
    """Whether something that came with release `since` is in HOST_RELEASE."""
    return int(since or 0) <= HOST_RELEASE


def check(schema: Schema, attribute_types: dict[str, str]) -> None:
    """Raise SchemaError where types, compounds or names do not fit together."""
    for node in schema.types.values():
        for attribute in node.walk():
            check_attribute(attribute, attribute_types)
    check_names(schema, ROOT, {}, {})


def check_attribute(attribute: Attribute, attribute_types: dict[str, str]) -> None:
    """Type, children and range of one attribute."""
    place, kind = attribute.place, attribute.kind
    if kind not in attribute_types:
        raise place.error(f"'{kind}' is no attribute type; write 'typed:{kind}' for a data type of its own")
    if kind in NUMERIC_COMPOUNDS:
        count, base = NUMERIC_COMPOUNDS[kind]
        kinds = {child.kind for child in attribute.children}
        if len(attribute.children) != count or not kinds <= CHILD_TYPES[base]:
            raise place.error(f"{kind} '{attribute.name}' needs {count} children of type {base}")
    elif kind == "compound" and not attribute.children:
        raise place.error(f"compound '{attribute.name}' has no children")
    elif attribute.children and kind != "compound":
        raise place.error(f"'{attribute.name}' of type {kind} cannot have children")
    low, high = attribute.numbers.get("min", -math.inf), attribute.numbers.get("max", math.inf)
    if low > high:
        raise place.error(f"minimum of '{attribute.name}' above its maximum")
    if not low <= attribute.numbers.get("default", min(max(0.0, low), high)) <= high:
        raise place.error(f"default of '{attribute.name}' outside its range")
    if attribute.has("disconnectReset") and attribute.has("disconnectDelete"):
        raise place.error(f"'{attribute.name}' cannot both reset and delete on disconnection")


def check_names(schema: Schema, name: str, longs: dict[str, str], shorts: dict[str, str]) -> None:
    """No long name and no short name stands twice along a chain of types."""
    node = schema.types[name]
    longs, shorts = dict(longs), dict(shorts)
    for attribute in node.walk():
        for kind, text, seen in (("long", attribute.name, longs), ("short", attribute.short, shorts)):
            if text in seen:
                raise attribute.place.error(f"{kind} name '{text}' stands in type '{seen[text]}' already")
            seen[text] = name
    for child in schema.derived[name]:
        check_names(schema, child, longs, shorts)
