"""What of a dump a scene file keeps, in a form that does not depend on what Maya numbers anew when it opens the file.

Left out are the selection, the current namespace, namespaces without nodes and the playback range (which Maya keeps in
a script node that its interface writes). Connections into arrays whose indices do not matter are written with -na and
may get other indices; instances are numbered, and stand among the children of their parents, in the order of the file.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from maya import cmds

from .base import is_uuid
from .scene_dump import Dump, flat

# Connections that a new scene has: a file cannot say that they were broken.
DRIVEN_AT_START = {"initialShadingGroup": {"surfaceShader"}}
SETS_AT_START = {"initialShadingGroup", "initialParticleSE"}
LEFT_OUT = ("selection", "current namespace", "playback")
# Indices of these are instance numbers.
PER_INSTANCE = re.compile(
    r"\b(worldMatrix|worldInverseMatrix|parentMatrix|parentInverseMatrix|instObjGroups|worldPosition)\[\d+\]"
)
INDEX = re.compile(r"\[\d+\]")


def saved(dump: Dump) -> Dump:
    """What must be the same after saving and opening."""
    told = {name: value for name, value in dump.items() if name not in LEFT_OUT}
    defaults = {key for key in dump["nodes"] if not is_uuid(key)}
    told["nodes"] = {
        key: saved_node(node, defaults if key in defaults else set()) for key, node in dump["nodes"].items()
    }
    told["namespaces"] = sorted({space for node in dump["nodes"].values() for space in spaces(node["paths"])})
    instanced = {path for node in dump["nodes"].values() if len(node["paths"]) > 1 for path in node["paths"]}
    told["roots"] = children(dump["roots"], instanced)
    for node in told["nodes"].values():
        if "children" in node:
            node["children"] = children(node["children"], instanced)
    return told


def spaces(paths: list[str]) -> list[str]:
    """The namespaces that a node keeps alive."""
    steps = paths[0].rpartition("|")[2].split(":")[:-1]
    return [":".join(steps[: depth + 1]) for depth in range(len(steps))]


def children(paths: list[str] | None, instanced: set[str]) -> list[list[str]]:
    """Children in their order, apart from the instances."""
    paths = paths or []
    return [[path for path in paths if path not in instanced], sorted(path for path in paths if path in instanced)]


def saved_node(node: Dump, defaults: set[str]) -> Dump:
    """One node with plugs renamed where their indices may change; `defaults` are the default nodes, for one of them."""
    told = dict(node)
    loose = {name for name in plug_arrays(node) if is_loose(node["type"], name, node["added"])}
    inputs = {plug: source for plug, source in node["inputs"].items() if source[0].partition(".")[0] not in defaults}
    driven = {plug.partition(".")[2] for plug in node["inputs"] if plug not in inputs}
    driven |= DRIVEN_AT_START.get(node["paths"][0], set())
    kept = {
        name: value
        for name, value in node["values"].items()
        if name not in driven and not is_empty(name, value) and is_stored(node["type"], name)
    }
    told["values"] = {
        name: value for name, value in kept.items() if not PER_INSTANCE.search(name) and not has(name, loose)
    }
    told["loose values"] = sorted(repr(value) for name, value in kept.items() if has(name, loose))
    told["inputs"] = sorted(
        (renamed(destination, loose), renamed(source[0], set()), source[1]) for destination, source in inputs.items()
    )
    if "sets" in node:
        told["sets"] = [name for name in node["sets"] if name not in SETS_AT_START]
    told["flags"] = {
        flag: [name for name in names or [] if "[" not in name or name in told["values"]]
        for flag, names in node["flags"].items()
    }
    return told


def is_empty(plug: str, value: Any) -> bool:
    """Whether a plug may be of an element that nobody gave a value: such elements are not saved."""
    return "[" in plug and (value is None or isinstance(value, str) or not any(flat(value)))


def plug_arrays(node: Dump) -> set[str]:
    """The arrays that plugs of a node go through."""
    names = {*node["values"], *(destination.partition(".")[2] for destination in node["inputs"])}
    return {part.partition("[")[0] for name in names for part in name.split(".") if "[" in part}


def has(plug: str, arrays: set[str]) -> bool:
    """Whether a plug goes through one of these arrays."""
    return any(part.partition("[")[0] in arrays for part in plug.split(".") if "[" in part)


def renamed(plug: str, loose: set[str]) -> str:
    """A plug without the indices that may change."""
    plug = PER_INSTANCE.sub(r"\1[]", plug)
    return ".".join(INDEX.sub("[]", part) if part.partition("[")[0] in loose else part for part in plug.split("."))


def is_loose(kind: str, array: str, added: list[Dump]) -> bool:
    """Whether the indices of an array attribute do not matter."""
    for definition in added:
        if definition["longName"] == array:
            return not definition["indexMatters"]
    return is_loose_in_type(kind, array)


def is_stored(kind: str, plug: str) -> bool:
    """Whether the value of a plug is in a file, or is computed again from what is in it."""
    return is_attribute_stored(kind, plug.rpartition(".")[2].partition("[")[0])


@cache
def is_attribute_stored(kind: str, attribute: str) -> bool:
    """The same of an attribute that every node of a type has; attributes that users added count as stored."""
    known: Any = cmds.attributeQuery(attribute, type=kind, exists=True)
    if not known:
        return True
    return cmds.attributeQuery(attribute, type=kind, storable=True) or not cmds.attributeQuery(
        attribute, type=kind, writable=True
    )


@cache
def is_loose_in_type(kind: str, array: str) -> bool:
    """The same of an attribute that every node of a type has."""
    known: Any = cmds.attributeQuery(array, type=kind, exists=True)
    return bool(known) and not cmds.attributeQuery(array, type=kind, indexMatters=True)
