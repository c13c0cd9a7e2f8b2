"""A stand-in for maya.cmds that answers from a text's own facts: it checks the comparison itself, never the host."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from judge.facts import ADD_ATTR_DEFAULTS, SceneFacts
from judge.host import ATTRIBUTE_QUERIES, STATE_QUERIES
from judge.matrices import flat, of_xform


class Mirror:
    """Answers the queries of judge.host as a host without faults would."""

    def __init__(self, scene: SceneFacts) -> None:
        self.scene = scene
        self._types = {key[0]: fact.value[0] for key, fact in scene.tables["node"].items()}
        self._types |= {path: node.type for path, node in scene.nodes.items() if node.implicit}

    def ls(self, *names: str, uuid: bool = False, assemblies: bool = False, **_: bool) -> list[str]:
        if uuid:
            return [self.scene.tables["uuid"][names[0],].value]
        if assemblies:
            return [f"|{name}" for name in self.scene.tables["children"]["",].value]
        return [name for name in names if name in self._types] if names else list(self._types)

    def nodeType(self, path: str) -> str:
        return "unknown" if self.scene.is_unknown(path) else self._types[path]

    def getAttr(self, plug: str, **flags: bool) -> Any:
        path, _, attribute = plug.partition(".")
        for kind, query in STATE_QUERIES.items():
            if query in flags:
                return self.scene.tables["flag"][path, attribute, kind].value == "on"
        value = self.scene.tables["value"][path, attribute].value
        if not isinstance(value, tuple):
            return value
        if not value or not isinstance(value[0], str):
            return [value]
        if value[0] == "matrix" and value[1][0] == "xform":
            return flat(of_xform(value[1][1:]).matrix())
        return list(value[1]) or None

    def aliasAttr(self, path: str, **_: bool) -> list[str]:
        fact = self.scene.tables["value"][path, "attributeAliasList"]
        return [name for pair in fact.value[1] for name in pair]

    def _declaration(self, path: str, long: str) -> dict[str, Any]:
        return dict(self.scene.tables["addAttr"][path, long].value)

    def attributeQuery(self, long: str, node: str, **flags: bool) -> Any:
        row = self._declaration(node, long)
        if "longName" in flags:
            return long
        flag = next(flag for flag, query in ATTRIBUTE_QUERIES.items() if query in flags)
        value = row.get(flag, ADD_ATTR_DEFAULTS.get(flag, "false"))
        if value in ("true", "false"):
            return value == "true"
        return value if isinstance(value, str) and flag != "p" else [value]

    def addAttr(self, plug: str, attributeType: bool = False, dataType: bool = False, **_: bool) -> str:
        path, _, long = plug.partition(".")
        return self._declaration(path, long)["at" if attributeType and not dataType else "dt"]

    def listAttr(self, path: str, **_: bool) -> list[str] | None:
        return [key[1] for key in self.scene.tables["addAttr"] if key[0] == path] or None

    def listRelatives(self, path: str, children: bool = False, **_: bool) -> list[str]:
        if children:
            return [f"{path}|{name}" for name in self.scene.tables["children"][path,].value]
        return [parent.path if parent else "" for parent in self.scene.nodes[path].parents]

    def objExists(self, path: str) -> bool:
        return any(path in node.paths() for node in self.scene.nodes.values())

    def lockNode(self, path: str, **_: bool) -> list[bool]:
        return [self.scene.tables["lock"][path,].value[0] == "on"]

    def listConnections(self, path: str, **_: bool) -> list[str]:
        return list(self._pairs(path)) or None

    def _pairs(self, path: str) -> Iterator[str]:
        taken: dict[tuple[str, str] | None, int] = {}
        for link in self.scene.connections:
            if link.destination[0] == path:
                attribute = link.destination[1]
                if attribute.endswith("[+]"):
                    index = taken[link.array] = taken.get(link.array, -1) + 1
                    attribute = f"{attribute[:-3]}[{index}]"
                yield f"{path}.{attribute}"
                yield ".".join(link.source)

    def fileInfo(self, **_: bool) -> list[str]:
        return [part for key, fact in self.scene.tables["fileInfo"].items() for part in (key[0], fact.value)]

    def currentUnit(self, **flags: bool) -> str:
        return next(fact.value for (unit,), fact in self.scene.tables["unit"].items() if unit in flags)

    def file(self, **_: bool) -> list[str]:
        return [fact.value[0] for key, fact in self.scene.tables["reference"].items() if key[0] == "reference"]
