"""The facts of a scene's text: every statement turned into rows that can be compared, with the line they stand on."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from judge import statements, tokenizer
from judge.expand import element_paths, expand
from judge.model import SESSION_NODES, NameProblem, Namespace, Node, Step, path_text, resolve, with_instance
from judge.schema import NUMBERS, Attribute, Schema, default_schema
from judge.statements import Statement
from judge.values import BOOLEANS, TUPLES, WordsError, number, plain

# What addAttr assumes where a flag is left out.
ADD_ATTR_DEFAULTS = {
    "ci": "true", "s": "true", "r": "true", "w": "true", "k": "false", "h": "false", "im": "true", "is": "false",
}  # fmt: skip
STATE_FLAGS = {"k": "keyable", "l": "lock", "cb": "channelBox", "ca": "caching", "av": "alteredValue"}
SIZE_FLAGS = {"s": "size", "ch": "capacity"}
UNITS = {"l": "linear", "a": "angle", "t": "time"}
UNIT_NAMES = {"centimeter": "cm", "degree": "deg", "radian": "rad", "meter": "m", "millimeter": "mm", "inch": "in"}
KINDS = (
    "node", "uuid", "value", "flag", "size", "connection", "addAttr", "instance", "children", "lock", "relationship",
    "requires", "fileInfo", "unit", "reference", "select", "other", "problem",
)  # fmt: skip


class Fact(NamedTuple):
    """One row: its value, where it stands, and for values the attribute's type and definition."""

    value: object
    line: int
    type: str = ""
    attribute: Attribute | None = None


class Connection(NamedTuple):
    """One connectAttr; `array` is the destination's array without the index of the element, "" where it is none."""

    source: tuple[str, str]
    destination: tuple[str, str]
    array: tuple[str, str] | None
    index: int | None
    line: int
    lock: str


@dataclass(eq=False)
class SceneFacts:
    """All facts of one scene: a table per kind, from key to `Fact`. Connections are tabled when compared."""

    name: str
    tables: dict[str, dict[tuple, Fact]] = field(default_factory=lambda: {kind: {} for kind in KINDS})
    connections: list[Connection] = field(default_factory=list)
    nodes: dict[str, Node] = field(default_factory=dict)
    statement_count: int = 0
    overwritten: int = 0

    @functools.cached_property
    def _driven(self) -> dict[str, set[str]]:
        ends: dict[str, set[str]] = {}
        for link in self.connections:
            ends.setdefault(link.destination[0], set()).add(link.destination[1].removesuffix("[+]"))
        return ends

    def is_driven(self, path: str, attribute: str) -> bool:
        """Whether a connection ends at the attribute, above it, or below it."""
        return any(
            end == attribute or attribute.startswith((f"{end}.", f"{end}[")) or end.startswith(f"{attribute}.")
            for end in self._driven.get(path, ())
        )

    def is_unknown(self, path: str) -> bool:
        """Whether the type of a node of the text comes from a plug-in."""
        node = self.nodes.get(path)
        return node is not None and not node.implicit and (node.schema is None or bool(node.schema.plugin))

    def next_available(self) -> set[tuple[str, str]]:
        """Arrays that are fed by `-nextAvailable`."""
        return {link.array for link in self.connections if link.array is not None and link.index is None}

    def connection_table(self, ordered: set[tuple[str, str]]) -> dict[tuple, Fact]:
        """Connections by both ends; in the arrays of `ordered` the place in the order stands for the index.

        What connects nodes of every session has no place: a text need not say it, and the host has it.
        """
        table: dict[tuple, Fact] = {}
        places: dict[tuple[str, str], list[Connection]] = {}
        for link in self.connections:
            if link.array in ordered and SESSION_NODES.issuperset((link.source[0], link.destination[0])):
                _insert(table, (*link.source, link.array[0], f"{link.array[1]}[#]"), Fact(link.lock, link.line))
            elif link.array in ordered:
                places.setdefault(link.array, []).append(link)
            else:
                _insert(table, (*link.source, *link.destination), Fact(link.lock, link.line))
        for (node, array), links in places.items():
            links.sort(key=lambda link: (link.index is None, link.index or 0))
            for place, link in enumerate(links):
                _insert(table, (*link.source, node, f"{array}[#{place}]"), Fact(link.lock, link.line))
        return table

    def number(self, path: str, attribute: str, default: float) -> float:
        """A numeric value of the scene, or the default where the text has none."""
        fact = self.tables["value"].get((path, attribute))
        return default if fact is None else float(fact.value)

    def counts(self) -> Counter:
        """Number of facts by kind."""
        sizes = Counter({kind: len(table) for kind, table in self.tables.items() if table})
        sizes["connection"] = len(self.connections)
        return sizes


def _insert(table: dict[tuple, Fact], key: tuple, fact: Fact) -> None:
    """Add a row; equal keys are told apart by a number, so that tables are multisets."""
    unique, again = key, 1
    while unique in table:
        again += 1
        unique = (*key, again)
    table[unique] = fact


def facts(path: Path | str, schema: Schema | None = None) -> SceneFacts:
    """Facts of a scene file."""
    return facts_of_text(tokenizer.decode(Path(path).read_bytes()), Path(path).name, schema)


def facts_of_text(text: str, name: str = "text", schema: Schema | None = None) -> SceneFacts:
    """Facts of a scene's text."""
    return Reader(name, schema or default_schema()).read(text)


def switch(word: str | None) -> str:
    """MEL's words for true and false as "on" and "off"."""
    return "on" if word is None or BOOLEANS.get(word, 1) else "off"


class Reader:
    """Reads statements one after the other; what does not make sense becomes a fact of kind "problem"."""

    def __init__(self, name: str, schema: Schema) -> None:
        self.facts = SceneFacts(name)
        self.names = Namespace(schema)
        self.current: Node | None = None
        self._rows: list[tuple[str, Node, tuple, Fact]] = []
        self._values: dict[tuple[int, str], int] = {}
        self._links: list[tuple] = []
        self._handlers: dict[str, Callable[[Statement], None]] = {
            command: getattr(self, f"_{command}", self._other) for command in statements.FLAGS
        }

    def read(self, text: str) -> SceneFacts:
        """Read all statements and name the nodes by their final paths."""
        for statement in statements.read(text):
            self.facts.statement_count += 1
            try:
                self._handlers[statement.command](statement)
            except (NameProblem, WordsError) as error:
                self._problem(statement, str(error))
        self._finish()
        return self.facts

    def _problem(self, statement: Statement, text: str) -> None:
        key = (statement.command, " ".join(statement.args[:2]), text)
        _insert(self.facts.tables["problem"], key, Fact("", statement.line))

    def _row(self, kind: str, node: Node, key: tuple, fact: Fact) -> None:
        self._rows.append((kind, node, key, fact))

    def _target(self, text: str) -> tuple[Node, str]:
        """Node and attribute part of "node.attribute" or ".attribute"."""
        name, _, attribute = text.partition(".")
        if name:
            return self.names.find(name), attribute
        if self.current is None:
            raise NameProblem(f"'{text}' without a current node")
        return self.current, attribute

    def _finish(self) -> None:
        tables = self.facts.tables
        paths = {id(node): node.path for node in self.names.nodes}
        for node in self.names.nodes:
            self.facts.nodes[paths[id(node)]] = node
            if len(node.parents) > 1:
                for parent in node.parents[1:]:
                    above = paths[id(parent)] if parent is not None else ""
                    _insert(tables["instance"], (paths[id(node)], above), Fact(f"{above}|{node.name}", 0))
            if node.children:
                tables["children"][paths[id(node)],] = Fact(tuple(child.name for child in node.children), 0)
        if self.names.roots:
            tables["children"]["",] = Fact(tuple(root.name for root in self.names.roots), 0)
        for kind, node, key, fact in self._rows:
            full = (paths[id(node)], *key)
            if kind in ("value", "flag", "size"):
                self.facts.overwritten += full in tables[kind]
                tables[kind][full] = fact
            else:
                _insert(tables[kind], full, fact)
        for source, from_text, destination, to_text, array, index, line, lock in self._links:
            to_path = paths[id(destination)]
            place = None if array is None else (to_path, array)
            ends = (paths[id(source)], from_text), (to_path, to_text)
            self.facts.connections.append(Connection(*ends, place, index, line, lock))

    def _createNode(self, statement: Statement) -> None:
        parent = self.names.find(statement.flag("p")) if statement.flag("p") else None
        name = (statement.flag("n") or f"{statement.args[0]}1").lstrip(":")
        self.current = self.names.add(statement.args[0], name, parent)
        shared = "shared" if statement.flag("s") else ""
        self._row("node", self.current, (), Fact((statement.args[0], shared), statement.line))

    def _rename(self, statement: Statement) -> None:
        if not statement.flag("uid") or self.current is None:
            raise NameProblem("rename other than -uid of the current node")
        self._row("uuid", self.current, (), Fact(str(statement.args[-1]).upper(), statement.line))

    def _select(self, statement: Statement) -> None:
        self.current = None
        self.current = self.names.find(statement.args[-1])
        self._row("select", self.current, (), Fact("", statement.line))

    def _lockNode(self, statement: Statement) -> None:
        state = (switch(statement.flag("l")), statement.flag("lu") or "", statement.flag("ic") or "")
        for node in [self.names.find(name) for name in statement.args] or [self.current]:
            if node is None:
                raise NameProblem("lockNode without a node")
            self._row("lock", node, (), Fact(state, statement.line))

    def _parent(self, statement: Statement) -> None:
        world = bool(statement.flag("w"))
        names = statement.args if world else statement.args[:-1]
        above = None if world else self.names.find(statement.args[-1])
        for name in names:
            child = self.names.find(name)
            if not statement.flag("add"):
                self.names.detach(child)
            self.names.attach(child, above)

    def _connectAttr(self, statement: Statement) -> None:
        source, from_text = self._target(statement.args[0])
        destination, to_text = self._target(statement.args[1])
        from_steps = with_instance(source, statement.args[0].partition(".")[0], resolve(source, from_text))
        steps = with_instance(destination, statement.args[1].partition(".")[0], resolve(destination, to_text))
        last = steps[-1]
        following = bool(statement.flag("na"))
        array = index = None
        if following or isinstance(last.index, int):
            array = path_text([*steps[:-1], Step(last.long, last.attribute)])
            index = None if following else last.index
        text = path_text(steps) + ("[+]" if following else "")
        lock = switch(statement.flag("l")) if "l" in statement.flags else ""
        self._links.append((source, path_text(from_steps), destination, text, array, index, statement.line, lock))

    def _addAttr(self, statement: Statement) -> None:
        node = self.names.find(statement.args[-1].partition(".")[0]) if statement.args else self.current
        if node is None:
            raise NameProblem("addAttr without a node")
        flags = {name: values[-1] for name, values in statement.flags.items()}
        long, short = flags.get("ln") or flags.get("sn", ""), flags.get("sn", "")
        kind = flags.get("at") or flags.get("dt") or "double"
        parent = node.own.get(flags["p"]) if "p" in flags else None
        default = float(number(flags["dv"])) if "dv" in flags else 0 if kind in NUMBERS else None
        attribute = Attribute(long, short, kind, "m" in flags, parent, [], default, frozenset(), True)
        if parent is not None:
            parent.children.append(attribute)
        node.own.update({name: attribute for name in (long, short) if name})
        row = {name: plain(value) if name in ("dv", "min", "max", "smn", "smx", "nc") else str(value)
               for name, value in flags.items() if ADD_ATTR_DEFAULTS.get(name) != value}  # fmt: skip
        self._row("addAttr", node, (long,), Fact(tuple(sorted(row.items())), statement.line))

    def _setAttr(self, statement: Statement) -> None:
        node, text = self._target(statement.args[0])
        steps = resolve(node, text)
        self._flags(statement, node, steps)
        words, given = statement.args[1:], statement.flag("type")
        if not words and given in (None, *TUPLES):
            return
        if not words:
            leaf = (path_text(steps), (given, ()), given, steps[-1].attribute)
            leaves = [leaf]
        else:
            leaves = expand(steps, words, given)
        for path, value, kind, attribute in leaves:
            self._row("value", node, (path,), Fact(value, statement.line, kind, attribute))
            if given == "attributeAlias":
                node.aliases.update(value[1])

    def _flags(self, statement: Statement, node: Node, steps: list[Step]) -> None:
        for flag, meaning in STATE_FLAGS.items():
            if flag in statement.flags:
                state = switch(statement.flag(flag))
                for path in element_paths(steps):
                    self._row("flag", node, (path, meaning), Fact(state, statement.line, "", steps[-1].attribute))
        for flag, meaning in SIZE_FLAGS.items():
            if flag in statement.flags:
                array = path_text([*steps[:-1], Step(steps[-1].long, steps[-1].attribute)])
                self._row("size", node, (array, meaning), Fact(int(statement.flag(flag)), statement.line))

    def _relationship(self, statement: Statement) -> None:
        ends = []
        for arg in statement.args[1:]:
            node, attribute = self._target(arg)
            ends.append(f"{node.path}.{path_text(resolve(node, attribute))}" if attribute else node.path)
        key = (statement.args[0], *ends)
        _insert(self.facts.tables["relationship"], key, Fact(statement.flag("b") or "", statement.line))

    def _requires(self, statement: Statement) -> None:
        types = tuple(sorted(statement.flags.get("nodeType", ()))), tuple(sorted(statement.flags.get("dataType", ())))
        key = (str(statement.args[0]),)
        _insert(self.facts.tables["requires"], key, Fact((str(statement.args[1]), *types), statement.line))

    def _fileInfo(self, statement: Statement) -> None:
        _insert(self.facts.tables["fileInfo"], (str(statement.args[0]),), Fact(str(statement.args[1]), statement.line))

    def _currentUnit(self, statement: Statement) -> None:
        for flag, values in statement.flags.items():
            self.facts.tables["unit"][UNITS[flag],] = Fact(UNIT_NAMES.get(values[-1], values[-1]), statement.line)

    def _file(self, statement: Statement) -> None:
        kind = "reference" if "r" in statement.flags else "depth " + statement.flag("rdi", "")
        others = sorted(
            (flag, *map(str, values)) for flag, values in statement.flags.items() if flag not in ("r", "rdi")
        )
        key = (kind, statement.flag("rfn", ""))
        _insert(self.facts.tables["reference"], key, Fact((*statement.args, *others), statement.line))

    def _other(self, statement: Statement) -> None:
        key = (statement.command, *statement.args, *sorted(map(str, statement.flags.items())))
        _insert(self.facts.tables["other"], key, Fact("", statement.line))
