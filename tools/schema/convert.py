#!/usr/bin/env python3
"""Writes schema/nodes/*.node from a JSON file of node facts.

convert.py FACTS.json OUT_FOLDER [API_NAMES.json]

It was run once; its output is checked in and the build never runs it. It stays as the record of how facts became the
schema: which rules filled what the facts leave open. The facts are one object {type: {parent, typeId, apiType,
attributes: [...]}} gathered from public node tables, generated wrappers and scenes. API_NAMES.json may hold
"@nodeTypeToApiType" and fills API types that the facts lack.
"""

from __future__ import annotations

import json
import math
import re
import struct
import sys
from pathlib import Path

ROOT = "_BASE_"
NUMERIC_PARENT = {
    "double2": "double", "double3": "double", "double4": "double", "float2": "float", "float3": "float",
    "long2": "long", "long3": "long", "short2": "short", "short3": "short",
}  # fmt: skip
# Types that the facts spell differently from commands and scenes.
RENAMED = {"intArray": "Int32Array", "longArray": "Int64Array"}
# Data types that are compounds wherever the facts give them children.
COMPOUND_WITH_CHILDREN = {"typed", "lightData", "fieldData", "idMapping"}
# Types that AttributeType.h names; other data types are written `typed:NAME`.
PLAIN_TYPES = {
    "bool", "byte", "char", "short", "long", "int64", "addr", "float", "double", "enum", "doubleAngle", "doubleLinear",
    "floatAngle", "floatLinear", "time", "compound", "message", "string", "matrix", "fltMatrix", "doubleArray",
    "floatArray", "Int32Array", "Int64Array", "vectorArray", "floatVectorArray", "pointArray", "matrixArray",
    "stringArray", "componentList", "polyFaces", "mesh", "nurbsCurve", "nurbsSurface", "lattice", "subdivisionSurface",
    "geometry", "typed", "generic", "any", "opaque", "unknown", *NUMERIC_PARENT,
}  # fmt: skip
# Suffixes of the children that a numeric compound without listed children gets.
CHILD_SUFFIXES = {"color": "RGB", "other": "XYZW"}
# An attribute of unknown direction that is named like this gives results only.
OUTPUT_NAME = re.compile(
    r"(out(put)?(?:[A-Z0-9].*)?|world(?:Inverse)?Matrix|world(?:Mesh|Space|Position|Lattice|Normal|Tangent).*|result)$"
)
# An attribute of unknown type that is named like this holds text.
TEXT_NAME = re.compile(r"(?:Name\d?|Path|[Tt]agExpression|TagsFilter|TagPrefix|falloffTags)$")
NEVER_OUTPUT = {"string", "bool", "enum", "message"}
FLOATS = {"float", "floatLinear", "floatAngle"}
ANGLES = {"doubleAngle", "floatAngle"}
LIMITS = (
    ("min_value", "min"), ("max_value", "max"), ("soft_min_value", "softMin"), ("soft_max_value", "softMax"),
)  # fmt: skip
# bool, byte and enum limits in the facts are those of the storage, not of the attribute.
UNLIMITED = {"bool", "enum", "char", "message", "string", "matrix"}
# The facts give these in degrees although angles are in radians elsewhere.
DEGREES_IN_FACTS = {("polyCylProj", "projectionHorizontalSweep")}


def shortest_float(value: float) -> float:
    """Return the shortest decimal that gives the same 32-bit float."""
    packed = struct.pack("<f", value)
    for digits in range(1, 10):
        candidate = float(f"{value:.{digits}g}")
        if struct.pack("<f", candidate) == packed:
            return candidate
    return value


def number(value: float | int | bool, kind: str) -> str:
    """Return a number as the node files write it: angles in degrees where that is exact."""
    if isinstance(value, bool):
        return "1" if value else "0"
    if kind in ANGLES:
        degrees = round(math.degrees(value), 5)
        if math.isclose(math.radians(degrees), value, rel_tol=1e-7):
            return f"{degrees:g}deg"
    if kind in FLOATS:
        value = shortest_float(float(value))
    text = repr(float(value))
    return text[:-2] if text.endswith(".0") else text


def quote(text: str) -> str:
    """Quoted when it holds blanks or quotes."""
    if re.fullmatch(r"[^\s\"]+", text):
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def tag(type_id: int) -> str:
    """Return a type id as four characters, or in hexadecimal where they do not print."""
    raw = (type_id & 0xFFFFFFFF).to_bytes(4, "big")
    if all(33 <= byte < 127 and byte not in b"\"'#\\" for byte in raw):
        return raw.decode("ascii")
    return f"0x{type_id & 0xFFFFFFFF:08X}"


def guess_type(attribute: dict, parent: dict | None) -> str:
    """Return the type of an attribute that the facts give none, by rules that cannot be wrong, or `unknown`."""
    if parent is not None and parent.get("type") in NUMERIC_PARENT:
        return NUMERIC_PARENT[parent["type"]]
    if attribute.get("children"):
        return "compound"
    name = attribute["name"]
    if re.search(r"(?<!With)(Inverse)?Matrix$", name) or name.endswith(("Matrix1", "Matrix2")):
        return "matrix"
    if name.endswith("WeightFunction") or name == "weightFunction":
        return "typed"
    if TEXT_NAME.search(name):
        return "string"
    if isinstance(attribute.get("default"), bool):
        return "bool"
    return "unknown"


def complete_directions(attribute: dict, parent: dict | None) -> dict[str, bool]:
    """readable, writable, storable and connectable, with the unknown ones filled in by rule."""
    readable, writable, storable = (attribute.get(key) for key in ("readable", "writable", "storable"))
    flags = {"readable": True, "writable": True, "storable": True, "connectable": True}
    if readable is False and writable is False:
        # Neither input nor output in the oldest source. It says so of many that do connect, so only what is not even
        # stored counts; the sure ones stand in schema/overrides.
        flags.update(connectable=storable is not False, storable=storable is not False)
        return flags
    if readable is None and writable is None and storable is None:
        if parent is not None:
            return dict(parent["flags"])
        if OUTPUT_NAME.match(attribute["name"]) and attribute["type"] not in NEVER_OUTPUT:
            flags.update(writable=False, storable=False)
        return flags
    flags["readable"] = readable is not False
    flags["writable"] = writable is not False
    flags["storable"] = storable if storable is not None else flags["writable"]
    return flags


class NodeType:
    """One type of the facts with its attributes as a tree."""

    def __init__(self, name: str, facts: dict) -> None:
        self.name = name
        self.facts = facts
        self.attributes: dict[str, dict] = {}
        for entry in facts["attributes"]:
            record = dict(entry)
            # Entries that only a short name is known of keep it as their name.
            record.setdefault("name", record.get("short"))
            self.attributes[record["name"]] = record
        self.repair_parents()
        self.add_missing_children()
        for record in self.attributes.values():
            self.complete(record)

    def repair_parents(self) -> None:
        """Make `parent` and `children` agree."""
        for record in self.attributes.values():
            parent = self.attributes.get(record.get("parent", ""))
            if parent is None:
                record.pop("parent", None)
            elif record["name"] not in parent.setdefault("children", []):
                parent["children"].append(record["name"])

    def add_missing_children(self) -> None:
        """Numeric compounds have one child per number, named by the usual suffixes."""
        for record in list(self.attributes.values()):
            kind = record.get("type")
            if kind not in NUMERIC_PARENT or record.get("children"):
                continue
            letters = CHILD_SUFFIXES["color" if "olor" in record["name"] else "other"][: int(kind[-1])]
            record["children"] = [record["name"] + letter for letter in letters]
            for letter in letters:
                child = {key: record[key] for key in ("readable", "writable", "storable", "src") if key in record}
                child.update(name=record["name"] + letter, parent=record["name"], type=NUMERIC_PARENT[kind])
                if record.get("short"):
                    child["short"] = record["short"] + letter.lower()
                self.attributes[child["name"]] = child

    def complete(self, record: dict) -> None:
        """Fill type and directions; parents first."""
        if "flags" in record:
            return
        parent = self.attributes.get(record.get("parent", ""))
        if parent is not None:
            self.complete(parent)
        kind = record.get("type") or guess_type(record, parent)
        kind = RENAMED.get(kind, kind)
        if record.get("children") and kind in COMPOUND_WITH_CHILDREN:
            kind = "compound" if kind == "typed" else f"compound:{kind}"
        elif kind == "compound" and not record.get("children"):
            # The old reference calls data of its own kind (functions, reference edits) compounds.
            kind = "typed"
        elif kind not in PLAIN_TYPES:
            kind = f"typed:{kind}"
        record["type"] = kind
        record["flags"] = complete_directions(record, parent)

    def ordered(self) -> list[dict]:
        """Top-level attributes: inputs, then outputs, then those of old releases and of plug-ins."""

        def rank(record: dict) -> int:
            if record.get("legacy") or record.get("extension"):
                return 2
            return 0 if record["flags"]["writable"] else 1

        top = [record for record in self.attributes.values() if "parent" not in record]
        return sorted(top, key=rank)

    def children(self, record: dict) -> list[dict]:
        """Children in their order."""
        return [self.attributes[name] for name in record.get("children", ())]


def attribute_words(owner: str, record: dict) -> list[str]:
    """Return the words of an attribute's line."""
    kind = record["type"]
    words = [record["name"], record.get("short") or record["name"], kind]
    if record.get("array"):
        words.append("array")
    words += [flag for flag in ("keyable", "hidden") if record.get(flag)]
    if kind == "float3" and [child[-1] for child in record.get("children", ())] == ["R", "G", "B"]:
        words.append("usedAsColor")
    words += ["!" + flag for flag, on in record["flags"].items() if not on]
    default = record.get("default")
    fields = record.get("enum_fields")
    if fields and not default and "0" not in fields:
        # An enum starts with its first field. (Some start with a value that has no name; that one is kept.)
        default = min(map(int, fields))
    if isinstance(default, str):
        words.append("default=" + quote(default))
    elif default is not None and default != 0:
        if (owner, record["name"]) in DEGREES_IN_FACTS:
            words.append(f"default={default:g}deg")
        elif kind not in UNLIMITED or kind in ("bool", "enum", "char"):
            words.append("default=" + number(default, kind))
    if kind not in UNLIMITED:
        for key, word in LIMITS:
            value = record.get(key)
            if value is None or (kind == "byte" and value in (0, 255)):
                continue
            if (owner, record["name"]) in DEGREES_IN_FACTS:
                words.append(f"{word}={value:g}deg")
            else:
                words.append(f"{word}={number(value, kind)}")
    if fields:
        words.append("enum=" + quote(enum_text(fields)))
    if record.get("legacy"):
        words.append("legacy")
    if record.get("extension"):
        words.append("extension=" + record["extension"])
    if record.get("since"):
        words.append(f"since={record['since']}")
    if record.get("src") not in ("code", None):
        words.append("from=" + record["src"])
    elif record.get("src") is None:
        words.append("from=name")
    return words


def enum_text(fields: dict[str, str]) -> str:
    """Fields as addAttr spells them: a value only where it does not follow the one before."""
    pieces, expected = [], 0
    for value, label in sorted((int(key), label) for key, label in fields.items()):
        pieces.append(label if value == expected else f"{label}={value}")
        expected = value + 1
    return ":".join(pieces)


def write_type(node: NodeType, api_types: dict[str, str]) -> str:
    """Return the text of one node file."""
    name = "dependNode" if node.name == ROOT else node.name
    facts = node.facts
    lines = [f"node {name}"]
    if facts["parent"]:
        lines.append("parent " + ("dependNode" if facts["parent"] == ROOT else facts["parent"]))
    if facts.get("typeId", 0) not in (0, -1):
        lines.append("id " + tag(facts["typeId"]))
    api_type = facts.get("apiType") or api_types.get(name, "")
    if name == "dependNode":
        api_type = "kDependencyNode"
    if api_type:
        lines.append("api " + api_type)
    if facts.get("abstract"):
        lines.append("abstract")
    for key in ("plugin", "since", "was"):
        if facts.get(key):
            lines.append(f"{key} {facts[key]}")
    lines.append("")

    def emit(record: dict, depth: int) -> None:
        lines.append("  " * depth + " ".join(attribute_words(name, record)))
        for child in node.children(record):
            emit(child, depth + 1)

    for record in node.ordered():
        emit(record, 0)
    return "\n".join(lines).rstrip("\n") + "\n"


def main(arguments: list[str]) -> int:
    """Write one file per type."""
    if len(arguments) not in (2, 3):
        sys.stderr.write(__doc__ or "")
        return 2
    facts = json.loads(Path(arguments[0]).read_text(encoding="utf-8"))
    api_types: dict[str, str] = {}
    if len(arguments) == 3:
        api_types = json.loads(Path(arguments[2]).read_text(encoding="utf-8")).get("@nodeTypeToApiType", {})
    out = Path(arguments[1])
    out.mkdir(parents=True, exist_ok=True)
    for name, entry in facts.items():
        file_name = "dependNode" if name == ROOT else name
        text = write_type(NodeType(name, entry), api_types)
        (out / f"{file_name}.node").write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
