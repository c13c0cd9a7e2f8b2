"""Reader of schema/overrides/*.txt: what people know about node types beyond the gathered facts.

Every entry ends with `| source`. The grammar is described in schema/README.md.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from schema_model import TYPE_FLAGS, Attribute, NodeType, Place, Schema, SchemaError, read_attribute, read_words

# Base types whose outputs do not follow from the inputs of derived types.
WITHOUT_DEFAULT_OUTPUTS = {"dependNode", "containerBase", "entity", "dagNode", "transform", "shape", "light"}


@dataclass
class Entry:
    """One entry of an override file."""

    words: list[str]
    source: str
    place: Place


def read_entries(path: Path) -> list[Entry]:
    """Return the entries of a file; an indented line continues the one before, `#` starts a comment line."""
    joined: list[tuple[int, str]] = []
    for count, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith(" ") and joined:
            joined[-1] = (joined[-1][0], joined[-1][1] + " " + line.strip())
        else:
            joined.append((count, line))
    entries = []
    for count, line in joined:
        place = Place(path, count)
        text, bar, source = line.rpartition("|")
        if not bar or not source.strip():
            raise place.error("the entry states no source: end it with '| where this is known from'")
        entries.append(Entry(read_words(text, place), source.strip(), place))
    return entries


def load(folder: Path) -> list[Entry]:
    """All entries, file by file in the order of their names."""
    return [entry for path in sorted((folder / "overrides").glob("*.txt")) for entry in read_entries(path)]


def apply(schema: Schema, entries: list[Entry]) -> None:
    """Apply the entries: additions and removals first, then properties, then affects, then order."""
    verbs: dict[str, Callable[[Schema, Entry], None]] = {
        "add": add, "drop": drop, "type": set_type, "attr": set_attributes, "affects": set_affects, "order": set_order,
    }  # fmt: skip
    for entry in entries:
        if entry.words[0] not in verbs:
            raise entry.place.error(f"unknown entry '{entry.words[0]}', expected one of {', '.join(verbs)}")
    for verb, action in verbs.items():
        for entry in entries:
            if entry.words[0] == verb:
                if len(entry.words) < 3:
                    raise entry.place.error(f"'{verb}' needs a type and what to say about it")
                action(schema, entry)
    add_default_affects(schema)


def types_of(schema: Schema, entry: Entry) -> list[NodeType]:
    """Return the types that the second word names: `a,b`; `a+` is a with everything derived from it."""
    found: list[NodeType] = []
    for name in entry.words[1].split(","):
        bare = name.rstrip("+")
        if bare not in schema.types:
            raise entry.place.error(f"unknown node type '{bare}'")
        found += schema.below(bare) if name.endswith("+") else [schema.types[bare]]
    return found


def one_type(schema: Schema, entry: Entry) -> NodeType:
    """Return the single type that the second word names."""
    types = types_of(schema, entry)
    if len(types) != 1:
        raise entry.place.error(f"'{entry.words[0]}' takes one node type")
    return types[0]


def select(schema: Schema, node: NodeType, names: str, place: Place, with_ancestors: bool = False) -> list[Attribute]:
    """Attributes named by `a,b?,c*`; every pattern must match."""
    owners = schema.chain(node.name) if with_ancestors else [node]
    pool = [attribute for owner in owners for attribute in owner.walk()]
    found = []
    for pattern in names.split(","):
        if "*" in pattern or "?" in pattern:
            matches = [attribute for attribute in pool if fnmatchcase(attribute.name, pattern)]
        else:
            matches = [attribute for attribute in pool if attribute.name == pattern]
        if not matches:
            raise place.error(f"node type '{node.name}' has no attribute '{pattern}'")
        found += matches
    return found


def add(schema: Schema, entry: Entry) -> None:
    """Apply `add TYPE[.compound] long short type property`."""
    owner, _, compound = entry.words[1].partition(".")
    node = one_type(schema, Entry([entry.words[0], owner], entry.source, entry.place))
    attribute = read_attribute(entry.words[2:], entry.place)
    if compound:
        attribute.parent = select(schema, node, compound, entry.place)[0]
        attribute.parent.children.append(attribute)
    else:
        node.attributes.append(attribute)


def drop(schema: Schema, entry: Entry) -> None:
    """Apply `drop TYPES names`."""
    for node in types_of(schema, entry):
        for attribute in select(schema, node, entry.words[2], entry.place):
            siblings = attribute.parent.children if attribute.parent else node.attributes
            siblings.remove(attribute)


def set_type(schema: Schema, entry: Entry) -> None:
    """Apply `type TYPES property`."""
    for node in types_of(schema, entry):
        for word in entry.words[2:]:
            key, equals, value = word.partition("=")
            if equals and key == "class":
                node.classification = value
            elif equals and key in ("api", "id", "plugin"):
                node.words[key] = value
            elif not equals and word.lstrip("!") in TYPE_FLAGS:
                node.flags[word.lstrip("!")] = not word.startswith("!")
            else:
                raise entry.place.error(f"unknown property '{word}' of a node type")


def set_attributes(schema: Schema, entry: Entry) -> None:
    """Apply `attr TYPES names property`."""
    if len(entry.words) < 4:
        raise entry.place.error("'attr' needs a type, attributes and at least one property")
    for node in types_of(schema, entry):
        for attribute in select(schema, node, entry.words[2], entry.place):
            for word in entry.words[3:]:
                attribute.apply(word, entry.place)


def set_affects(schema: Schema, entry: Entry) -> None:
    """Apply `affects TYPES inputs -> outputs`.

    Compounds stand for themselves and all below them, on both sides. An input may belong to an ancestor, an output to
    a derived type: the name is looked up on the type of the node that is dirtied. `*` is every input of the type alone;
    `affects TYPES none` says that nothing does.
    """
    types = types_of(schema, entry)
    for node in types:
        node.affects_stated = True
    if entry.words[2:] == ["none"]:
        return
    if len(entry.words) != 5 or entry.words[3] != "->":
        raise entry.place.error("expected 'affects TYPES inputs -> outputs'")
    for node in types:
        targets: list[Attribute] = []
        for name in entry.words[4].split(","):
            targets += outputs(schema, node, name, entry.place)
        if entry.words[2] == "*":
            sources = inputs_of(node, targets)
        else:
            sources = select(schema, node, entry.words[2], entry.place, with_ancestors=True)
        connect(sources, targets)


def connect(sources: list[Attribute], targets: list[Attribute]) -> None:
    """Every source, with what is below it, affects every target, with what is below it."""
    names = [below.name for target in targets for below in target.walk()]
    for source in sources:
        for below in source.walk():
            known = {*below.affects, below.name}
            below.affects += [name for name in names if name not in known]


def inputs_of(node: NodeType, targets: list[Attribute]) -> list[Attribute]:
    """Return the attributes of this type alone that a computation can read."""
    return [
        attribute
        for attribute in node.attributes
        if attribute not in targets and attribute.kind != "message" and attribute.has("writable")
        and not attribute.has("legacy") and "extension" not in attribute.texts
    ]  # fmt: skip


def add_default_affects(schema: Schema) -> None:
    """Where no entry states it, every input of a type affects every output of it and of its ancestors.

    That can only recompute too often. World matrices and bounding boxes are no part of it: those of dagNode and
    transform are stated.
    """
    for node in schema.types.values():
        if node.affects_stated:
            continue
        owners = [owner for owner in schema.chain(node.name) if owner.name not in WITHOUT_DEFAULT_OUTPUTS]
        targets = [
            attribute
            for owner in owners
            for attribute in owner.attributes
            if not attribute.has("writable") and attribute.kind != "message" and not attribute.has("legacy")
        ]
        connect(inputs_of(node, targets), targets)


def outputs(schema: Schema, node: NodeType, name: str, place: Place) -> list[Attribute]:
    """Return the attribute of this name on the type, an ancestor, or failing that on derived types."""
    try:
        return select(schema, node, name, place, with_ancestors=True)
    except SchemaError:
        for derived in schema.below(node.name):
            attribute = derived.find(name)
            if attribute is not None:
                return [attribute]
        raise


def set_order(schema: Schema, entry: Entry) -> None:
    """Apply `order TYPE[.compound] names`."""
    owner, _, compound = entry.words[1].partition(".")
    node = one_type(schema, Entry([entry.words[0], owner], entry.source, entry.place))
    siblings = select(schema, node, compound, entry.place)[0].children if compound else node.attributes
    names = [attribute.name for attribute in siblings]
    wanted = entry.words[2:]
    for name in wanted:
        if name not in names:
            where = f"compound '{compound}'" if compound else f"node type '{owner}'"
            raise entry.place.error(f"{where} has no attribute '{name}' on this level")
        if wanted.count(name) > 1:
            raise entry.place.error(f"'{name}' is listed twice")
    rank = {name: count for count, name in enumerate(wanted)}
    siblings.sort(key=lambda attribute: rank.get(attribute.name, len(wanted)))
