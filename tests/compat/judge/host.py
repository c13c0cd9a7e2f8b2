"""What maya.cmds answers about an opened scene, as facts with the keys of the scene's text.

What no command can answer is left out; permitted.OPENED says why. A command that raises gives the error as its answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from judge.facts import ADD_ATTR_DEFAULTS, UNITS, Connection, Fact, SceneFacts
from judge.matrices import difference, of_flat, of_xform
from judge.model import NameProblem, Node, path_text, resolve
from judge.tokenizer import unescape
from judge.values import OPAQUE, as_type

ERRORS = (RuntimeError, ValueError, TypeError)
MATRIX_TOLERANCE = (1e-4, 1e-6)
STATE_QUERIES = {"lock": "lock", "keyable": "keyable", "channelBox": "channelBox", "caching": "caching"}
# addAttr's flags and the flag of attributeQuery that answers each.
ATTRIBUTE_QUERIES = {
    "sn": "shortName", "nn": "niceName", "k": "keyable", "h": "hidden", "s": "storable", "r": "readable",
    "w": "writable", "m": "multi", "im": "indexMatters", "is": "internalSet", "ci": "cachedInternally",
    "min": "minimum", "max": "maximum", "smn": "softMin", "smx": "softMax", "dv": "listDefault",
    "p": "listParent", "nc": "numberOfChildren",
}  # fmt: skip
NOT_ASKED = {"dcb", "bt", "uap"}


class Host:
    """Asks the host about the facts of one text."""

    def __init__(self, cmds: Any, expected: SceneFacts) -> None:
        self.cmds = cmds
        self.expected = expected
        self.got = SceneFacts(expected.name)
        self._first = {path: node.path for node in expected.nodes.values() for path in node.paths()}
        self._long: dict[str, str] = {}

    def answers(self) -> SceneFacts:
        """Facts of all kinds that commands can answer."""
        for kind in ("node", "uuid", "value", "flag", "addAttr", "instance", "children", "lock"):
            table, ask = self.expected.tables[kind], getattr(self, f"_{kind}")
            for key, fact in table.items():
                answer = self._try(ask, key, fact)
                if answer is not None:
                    self.got.tables[kind][key] = Fact(answer, fact.line, fact.type, fact.attribute)
        self._extra_nodes()
        self._extra_attributes()
        self._connections()
        self._scene()
        return self.got

    def _try(self, ask: Callable[[tuple, Fact], Any], key: tuple, fact: Fact) -> Any:
        try:
            return ask(key, fact)
        except ERRORS as error:
            return f"{type(error).__name__}: {str(error).strip()}"

    def _node(self, key: tuple, fact: Fact) -> tuple | None:
        found = self.cmds.ls(key[0], long=True)
        return (self.cmds.nodeType(key[0]), fact.value[1]) if found == [key[0]] else None

    def _uuid(self, key: tuple, _: Fact) -> str:
        return self.cmds.ls(key[0], uuid=True)[0]

    def _value(self, key: tuple, fact: Fact) -> Any:
        path, attribute = key
        kind = fact.value[0] if isinstance(fact.value, tuple) and isinstance(fact.value[0], str) else ""
        if kind == "attributeAlias":
            names = self.cmds.aliasAttr(path, query=True) or []
            return kind, tuple(sorted(zip(names[::2], names[1::2], strict=True)))
        if kind in OPAQUE or self.expected.is_unknown(path) or self.expected.is_driven(path, attribute):
            return None
        answer = self.cmds.getAttr(f"{path}.{attribute}")
        if not kind:
            return _plain(answer, fact)
        if kind == "matrix":
            return kind, _matrix(answer, fact.value[1])
        return kind, tuple(tuple(item) if isinstance(item, (list, tuple)) else item for item in answer or ())

    def _flag(self, key: tuple, _: Fact) -> str | None:
        query = STATE_QUERIES.get(key[2])
        if query is None or self.expected.is_unknown(key[0]):
            return None
        return "on" if self.cmds.getAttr(f"{key[0]}.{key[1]}", **{query: True}) else "off"

    def _addAttr(self, key: tuple, fact: Fact) -> tuple:
        path, long = key[:2]
        wanted = dict(fact.value)
        row: dict[str, Any] = {flag: wanted[flag] for flag in NOT_ASKED & wanted.keys()}
        row["ln"] = self.cmds.attributeQuery(long, node=path, longName=True)
        plug = f"{path}.{long}"
        for flag, name in (("at", "attributeType"), ("dt", "dataType")):
            if flag in wanted:
                row[flag] = _only(self.cmds.addAttr(plug, query=True, **{name: True}))
        if (path, long, "keyable") in self.expected.tables["flag"]:
            row["k"] = wanted.get("k", "false")  # attributeQuery answers what the flag made of it
        for flag, query in ATTRIBUTE_QUERIES.items():
            if flag in row:
                continue
            if flag in wanted or (flag in ADD_ATTR_DEFAULTS or flag == "m"):
                answer = _only(self.cmds.attributeQuery(long, node=path, **{query: True}))
                is_switch = isinstance(wanted.get(flag, ""), str) and not isinstance(answer, str)
                row[flag] = str(bool(answer)).lower() if is_switch else answer
        row = {flag: value for flag, value in row.items() if ADD_ATTR_DEFAULTS.get(flag) != value}
        if row.get("m") == "false":
            del row["m"]
        return tuple(sorted(row.items()))

    def _instance(self, key: tuple, fact: Fact) -> str | None:
        parents = self.cmds.listRelatives(key[0], allParents=True, fullPath=True) or []
        above = fact.value.rpartition("|")[0]
        return fact.value if above in parents and self.cmds.objExists(fact.value) else None

    def _children(self, key: tuple, _: Fact) -> tuple:
        if key[0]:
            found = self.cmds.listRelatives(key[0], children=True, fullPath=True) or []
        else:
            found = self.cmds.ls(assemblies=True, long=True)
        return tuple(path.rpartition("|")[2] for path in found)

    def _lock(self, key: tuple, fact: Fact) -> tuple:
        return ("on" if _only(self.cmds.lockNode(key[0], query=True)) else "off", *fact.value[1:])

    def _extra_nodes(self) -> None:
        for path in self.cmds.ls(long=True):
            if path not in self._first:
                self.got.tables["node"][path,] = Fact((self.cmds.nodeType(path), ""), 0)

    def _extra_attributes(self) -> None:
        declared: dict[str, set[str]] = {}
        for path, long, *_ in self.expected.tables["addAttr"]:
            declared.setdefault(path, set()).add(long)
        for path, *_ in self.expected.tables["node"]:
            if self.expected.is_unknown(path):
                continue
            for name in self._try(lambda key, _: self.cmds.listAttr(key, userDefined=True), path, Fact("", 0)) or ():
                if name.rpartition(".")[2] not in declared.get(path, ()):
                    self.got.tables["addAttr"][path, name] = Fact("undeclared", 0)

    def _node_path(self, name: str) -> str:
        if name not in self._long:
            found = self.cmds.ls(name, long=True)
            self._long[name] = self._first.get(found[0], found[0]) if found else name
        return self._long[name]

    def _plug(self, text: str) -> tuple[Node | None, str, str]:
        name, _, attribute = text.partition(".")
        path = self._node_path(name)
        node = self.expected.nodes.get(path)
        if node is None:
            return None, path, attribute
        try:
            return node, path, path_text(resolve(node, attribute))
        except NameProblem:
            return node, path, attribute

    def _connections(self) -> None:
        for name in self.cmds.ls(long=True):
            pairs = self.cmds.listConnections(
                name, source=True, destination=False, connections=True, plugs=True, shapes=True
            )
            for link in self._pairs(pairs or []):
                self.got.connections.append(link)

    def _pairs(self, pairs: list[str]) -> Iterator[Connection]:
        for own, other in zip(pairs[::2], pairs[1::2], strict=True):
            node, path, attribute = self._plug(own)
            array = index = None
            last = resolve(node, attribute)[-1] if node is not None else None
            if last is not None and isinstance(last.index, int):
                array, index = (path, attribute[: attribute.rindex("[")]), last.index
            yield Connection(self._plug(other)[1:], (path, attribute), array, index, 0, "")

    def _scene(self) -> None:
        info = self.cmds.fileInfo(query=True) or []
        for key, value in zip(info[::2], info[1::2], strict=True):
            self.got.tables["fileInfo"][key,] = Fact(unescape(value), 0)
        for unit in UNITS.values():
            self.got.tables["unit"][unit,] = Fact(self.cmds.currentUnit(query=True, **{unit: True}), 0)
        if self.expected.tables["reference"]:
            names = [name.partition("{")[0] for name in self.cmds.file(query=True, reference=True) or []]
            for key, fact in self.expected.tables["reference"].items():
                if key[0] == "reference" and any(name.endswith(fact.value[0].rpartition("/")[2]) for name in names):
                    self.got.tables["reference"][key] = fact


def _only(answer: Any) -> Any:
    """The one item of a list, or the answer itself."""
    return answer[0] if isinstance(answer, (list, tuple)) and len(answer) == 1 else answer


def _plain(answer: Any, fact: Fact) -> Any:
    if isinstance(answer, (bool, int, float)):
        return as_type(answer, fact.type)
    inner = _only(answer)
    return tuple(inner) if isinstance(inner, (list, tuple)) else answer


def _matrix(answer: Any, wanted: tuple) -> tuple:
    """The host's 16 numbers, or the saved "xform" where they are its matrix."""
    numbers = tuple(answer or ())
    if wanted and wanted[0] == "xform" and len(numbers) == 16:
        apart = difference(of_flat(numbers), of_xform(wanted[1:]).matrix())
        if all(value <= limit for value, limit in zip(apart, MATRIX_TOLERANCE, strict=True)):
            return wanted
    return numbers


def answers(cmds: Any, expected: SceneFacts) -> SceneFacts:
    """What the host answers about everything that the text says."""
    return Host(cmds, expected).answers()
