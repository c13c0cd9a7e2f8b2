"""Everything about the scene that commands can tell, as plain values that can be compared.

Lists whose order Maya leaves open are sorted; those whose order means something (children of a transform, selection,
a node's own attributes) are not. Values are the evaluated ones, so that a stale cache shows as well.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

from maya import cmds

Dump = dict[str, Any]

# What addAttr or attributeQuery say about the definition of an attribute that a user added.
DEFINITION = [
    "attributeType",
    "longName",
    "shortName",
    "niceName",
    "listParent",
    "listChildren",
    "numberOfChildren",
    "multi",
    "indexMatters",
    "readable",
    "writable",
    "storable",
    "connectable",
    "keyable",
    "channelBox",
    "hidden",
    "cachedInternally",
    "usedAsColor",
    "usedAsFilename",
    "categories",
    "minExists",
    "maxExists",
    "softMinExists",
    "softMaxExists",
    "listDefault",
    "listEnum",
]
BOUNDS = {"minExists": "minimum", "maxExists": "maximum", "softMinExists": "softMin", "softMaxExists": "softMax"}
# The nodes of every scene whose values edits may change; of the others connections and names are looked at.
EDITED_DEFAULTS = [
    "persp",
    "perspShape",
    "lambert1",
    "time1",
    "defaultObjectSet",
    "defaultLightSet",
    "initialShadingGroup",
]


def dump() -> Dump:
    """The scene as it is now."""
    default_nodes = set(cmds.ls(defaultNodes=True))
    left_out = default_nodes.difference(EDITED_DEFAULTS)
    nodes = cmds.ls(long=True)
    return {
        "nodes": {key(node, node in default_nodes): dump_node(node, node not in left_out) for node in nodes},
        "roots": cmds.ls(assemblies=True, long=True),
        "namespaces": sorted(cmds.namespaceInfo(":", listOnlyNamespaces=True, recurse=True, internal=True) or []),
        "current namespace": cmds.namespaceInfo(currentNamespace=True),
        "selection": cmds.ls(selection=True, long=True),
        "units": [cmds.currentUnit(query=True, **{unit: True}) for unit in ("linear", "angle", "time")],
        "playback": [cmds.playbackOptions(query=True, **{end: True}) for end in ("min", "max", "ast", "aet", "by")],
    }


def key(node: str, is_default: bool) -> str:
    """What names a node for good: its UUID; of those that every scene has the name, as their UUIDs are not saved."""
    return node if is_default else cmds.ls(node, uuid=True)[0]


def dump_node(node: str, with_values: bool) -> Dump:
    """One node."""
    kind = cmds.nodeType(node)
    told: Dump = {
        "type": kind,
        "paths": sorted(cmds.ls(node, long=True, allPaths=True)),
        "locks": [cmds.lockNode(node, query=True, **{lock: True}) for lock in ("lock", "lockName", "lockUnpublished")],
        "flags": {
            flag: cmds.listAttr(node, multi=True, **{flag: True}) for flag in ("locked", "keyable", "channelBox")
        },
        "aliases": pairs(cmds.aliasAttr(node, query=True)),
        "inputs": inputs(node),
        "added": dump_definitions(node),
        "values": dump_values(node) if with_values else {},
    }
    if node.startswith("|"):
        told["children"] = cmds.listRelatives(node, children=True, fullPath=True)
    if cmds.objectType(node, isAType="objectSet"):
        told["members"] = sorted(cmds.sets(node, query=True) or [])
    if kind == "partition":
        told["sets"] = sorted(cmds.partition(node, query=True) or [])
    if kind == "unknown":
        told["real type"] = cmds.unknownNode(node, query=True, realClassName=True)
    return told


def pairs(flat: list[str] | None) -> dict[str, str]:
    """A flat list of pairs as a dictionary."""
    return dict(zip((flat or [])[::2], (flat or [])[1::2], strict=True))


def inputs(node: str) -> dict[str, tuple[str, bool]]:
    """Destination to source and whether the connection is locked."""
    found = cmds.listConnections(node, source=True, destination=False, connections=True, plugs=True, fullNodeName=True)
    return {
        destination: (source, bool(cmds.connectionInfo(destination, isLocked=True)))
        for destination, source in pairs(found).items()
    }


def dump_definitions(node: str) -> list[Dump]:
    """The attributes that a user added, in their order."""
    names = cmds.listAttr(node, userDefined=True) or []
    return [definition(node, name) for name in names]


def definition(node: str, name: str) -> Dump:
    """One attribute's definition."""
    told = {flag: cmds.attributeQuery(name, node=node, **{flag: True}) for flag in DEFINITION}
    if not told["listParent"]:
        told["binaryTag"] = cmds.addAttr(f"{node}.{name}", query=True, binaryTag=True)
    for exists, bound in BOUNDS.items():
        if told[exists]:
            told[bound] = cmds.attributeQuery(name, node=node, **{bound: True})
    return told


def dump_values(node: str) -> Dump:
    """Name of each plug, existing elements of arrays included, to its value."""
    return dict(values(node))


def values(node: str) -> Iterator[tuple[str, Any]]:
    """The same as pairs; message attributes and compounds have none."""
    for name in cmds.listAttr(node, multi=True) or []:
        try:
            yield name, cmds.getAttr(f"{node}.{name}", silent=True)
        except RuntimeError as error:
            yield name, str(error)


def difference(before: Dump, after: Dump, tolerance: float = 0.0) -> str:
    """Where two dumps differ, one line each. Numbers may differ by `tolerance` times the greatest beside them."""
    return "\n".join(differences("", before, after, tolerance))


def differences(path: str, before: Any, after: Any, tolerance: float) -> Iterator[str]:
    """The lines of `difference`."""
    if before == after:
        return
    if isinstance(before, dict) and isinstance(after, dict):
        for name in [*before, *(name for name in after if name not in before)]:
            yield from differences(
                f"{path}/{name}", before.get(name, "(nothing)"), after.get(name, "(nothing)"), tolerance
            )
    elif not is_close(before, after, tolerance):
        if isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
            for index, (left, right) in enumerate(zip(before, after, strict=True)):
                yield from differences(f"{path}[{index}]", left, right, tolerance)
        else:
            yield f"{path}: {before!r} -> {after!r}"


def is_close(before: Any, after: Any, tolerance: float) -> bool:
    """Whether two values are the same but for rounding; not-a-number equals itself."""
    if before == after:
        return True
    left, right = list(flat(before)), list(flat(after))
    if len(left) != len(right) or not all(isinstance(number, float) for number in [*left, *right]):
        return False
    limit = tolerance * max(1.0, *(abs(number) for number in [*left, *right] if math.isfinite(number)), 0.0)
    return all(
        a == b or (math.isnan(a) and math.isnan(b)) or abs(a - b) <= limit for a, b in zip(left, right, strict=True)
    )


def flat(value: Any) -> Iterator[Any]:
    """The leaves of nested lists and tuples."""
    if isinstance(value, list | tuple):
        for item in value:
            yield from flat(item)
    else:
        yield value
