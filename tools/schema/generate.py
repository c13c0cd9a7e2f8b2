#!/usr/bin/env python3
"""Writes the C++ tables of the built-in node types.

generate.py --schema FOLDER --out FILE [--headers FOLDER]

Reads schema/nodes and schema/overrides, checks them, and writes one C++ file with the rows of core/SchemaTables.h.
Attribute types and flag bits are read from the headers, so that both sides cannot differ.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

import schema_overrides
from schema_model import FLAGS, Attribute, NodeType, Schema, SchemaError, check, is_current

HEADERS = Path(__file__).resolve().parents[2] / "src" / "core"
SINGLE_NUMBERS = {
    "bool", "byte", "char", "short", "long", "int64", "addr", "float", "double", "enum", "doubleAngle",
    "doubleLinear", "floatAngle", "floatLinear", "time",
}  # fmt: skip
ATTRIBUTE_BITS = {"legacy": "Legacy", **{name: name[0].upper() + name[1:] for name in FLAGS if name != "legacy"}}
TYPE_BITS = {
    "abstract": "Abstract", "internalType": "InternalType", "existWithoutIn": "ExistWithoutIn",
    "existWithoutOut": "ExistWithoutOut",
}  # fmt: skip


def read_attribute_types(headers: Path) -> dict[str, str]:
    """{text in scenes: enumerator} of AttributeType."""
    text = (headers / "AttributeType.h").read_text(encoding="utf-8")
    return {scene: name for name, scene in re.findall(r'^\s*X\((\w+), "(\w+)",', text, re.M)}


def read_bits(headers: Path, enum: str) -> dict[str, int]:
    """{name without k: value} of a flag enum of SchemaTables.h."""
    text = (headers / "SchemaTables.h").read_text(encoding="utf-8")
    body = re.search(rf"enum {enum} : uint32_t\n{{(.*?)\n}};", text, re.S)
    if body is None:
        raise SchemaError(f"{headers / 'SchemaTables.h'}:1: no enum {enum}")
    return {name: 1 << int(shift) for name, shift in re.findall(r"^\s*k(\w+) = 1u << (\d+)", body.group(1), re.M)}


class Strings:
    """All texts of the tables in one block; equal texts share their place."""

    def __init__(self) -> None:
        self.offsets = {"": 0}
        self.size = 1

    def offset(self, text: str) -> int:
        """Where a text stands."""
        if text not in self.offsets:
            self.offsets[text] = self.size
            self.size += len(text.encode("utf-8")) + 1
        return self.offsets[text]

    def lines(self) -> list[str]:
        """Return the block as C++ literals; the last one ends with the closing zero of its own."""
        return [f'"{escape(text)}\\0"' for text in self.offsets]


def escape(text: str) -> str:
    """Escape as inside a C++ literal; each text is a literal of its own, so no digit follows its closing zero."""
    return text.replace("\\", "\\\\").replace('"', '\\"')


class Tables:
    """The rows, built type by type."""

    def __init__(self, schema: Schema, headers: Path) -> None:
        self.schema = schema
        self.types = schema.host_types()
        self.index = {node.name: count for count, node in enumerate(self.types)}
        self.enumerators = read_attribute_types(headers)
        self.attribute_bits = read_bits(headers, "AttributeFlag")
        self.type_bits = read_bits(headers, "TypeFlag")
        self.strings = Strings()
        self.limits: dict[tuple[str, ...], int] = {}
        self.attribute_rows: list[str] = []
        self.type_rows: list[str] = []
        for node in self.types:
            self.add_type(node)

    def add_type(self, node: NodeType) -> None:
        """Add the rows of a type and its attributes."""
        first = len(self.attribute_rows)
        order = sorted(node.attributes, key=lambda attribute: attribute.has("legacy") or "extension" in attribute.texts)
        for attribute in order:
            self.add_attribute(attribute, 0)
        offset = self.strings.offset
        words = node.words
        row = (
            offset(node.name),
            self.index[node.parent] if node.parent else -1,
            first,
            len(self.attribute_rows) - first,
            type_id(words.get("id", "")),
            offset(words.get("api", "")),
            self.type_flags(node),
            offset(words.get("plugin", "")),
            offset(node.classification),
        )
        self.type_rows.append("{" + ", ".join(map(str, row)) + "},")

    def type_flags(self, node: NodeType) -> int:
        """Return the TypeFlag bits."""
        bits = sum(self.type_bits[bit] for name, bit in TYPE_BITS.items() if node.has(name))
        ancestors = {ancestor.name for ancestor in self.schema.chain(node.name)}
        for ancestor, bit in (("dagNode", "DagType"), ("shape", "ShapeType"), ("transform", "TransformType")):
            if ancestor in ancestors:
                bits |= self.type_bits[bit]
        if "plugin" in node.words:
            bits |= self.type_bits["PluginType"]
        return bits

    def add_attribute(self, attribute: Attribute, depth: int) -> None:
        """Add the row of an attribute, then those of its children."""
        children = [child for child in attribute.children if is_current(child.texts.get("since"))]
        if not is_current(attribute.texts.get("since")):
            return
        offset = self.strings.offset
        default = attribute.numbers.get("default", 0.0)
        row = (
            offset(attribute.name),
            offset(attribute.short),
            "T::" + self.enumerators[attribute.kind],
            depth,
            len(children),
            f"{self.attribute_flags(attribute):#x}u",
            cpp_number(default),
            self.limit_index(attribute),
            offset(attribute.texts.get("enum", "")),
            offset(attribute.default_text or ""),
            offset(",".join(attribute.affects)),
            offset(attribute.type_text),
        )
        self.attribute_rows.append("{" + ", ".join(map(str, row)) + "},")
        for child in children:
            self.add_attribute(child, depth + 1)

    def attribute_flags(self, attribute: Attribute) -> int:
        """Return the AttributeFlag bits."""
        bits = sum(self.attribute_bits[bit] for name, bit in ATTRIBUTE_BITS.items() if attribute.has(name))
        if "extension" in attribute.texts:
            bits |= self.attribute_bits["PluginAttribute"]
        if attribute.kind in SINGLE_NUMBERS or attribute.default_text is not None:
            bits |= self.attribute_bits["HasDefault"]
        for name, bit in (("min", "HasMin"), ("max", "HasMax"), ("softMin", "HasSoftMin"), ("softMax", "HasSoftMax")):
            if name in attribute.numbers:
                bits |= self.attribute_bits[bit]
        return bits

    def limit_index(self, attribute: Attribute) -> int:
        """Return the index of the attribute's ranges, 0 for none."""
        values = [attribute.numbers.get(name) for name in ("min", "max", "softMin", "softMax")]
        if all(value is None for value in values):
            return 0
        return self.limits.setdefault(tuple(cpp_number(value or 0.0) for value in values), len(self.limits) + 1)


def type_id(text: str) -> int:
    """Return a type id from four characters or hexadecimal."""
    if text.startswith("0x"):
        return int(text, 16)
    return int.from_bytes(text.encode("ascii"), "big")


def cpp_number(value: float) -> str:
    """Return a double literal that reads back to the same value."""
    text = repr(float(value))
    return text[:-2] if text.endswith(".0") else text


TEMPLATE = """\
// Generated from schema/ by tools/schema/generate.py.
#include "core/SchemaTables.h"

namespace understudy::core
{{
namespace
{{

using T = AttributeType;

constexpr char kStrings[] =
{strings};
static_assert(sizeof(kStrings) == {string_size});

constexpr Limits kLimits[] = {{
{{0, 0, 0, 0}},
{limits}
}};

constexpr AttributeRow kAttributes[] = {{
{attributes}
}};

constexpr TypeRow kTypes[] = {{
{types}
}};

constexpr SchemaTables kTables{{kTypes, kAttributes, kLimits, kStrings}};

}} // namespace

const SchemaTables& builtinSchema()
{{
    return kTables;
}}

}} // namespace understudy::core
"""


def load_schema(folder: Path, headers: Path = HEADERS) -> Schema:
    """Return the checked schema with all overrides applied."""
    schema = Schema(folder)
    schema_overrides.apply(schema, schema_overrides.load(folder))
    check(schema, read_attribute_types(headers))
    return schema


def render(folder: Path, headers: Path = HEADERS) -> str:
    """Return the text of the C++ file."""
    tables = Tables(load_schema(folder, headers), headers)
    return TEMPLATE.format(
        strings="\n".join(tables.strings.lines()),
        string_size=tables.strings.size + 1,
        limits="\n".join("{" + ", ".join(values) + "}," for values in tables.limits),
        attributes="\n".join(tables.attribute_rows),
        types="\n".join(tables.type_rows),
    )


def main() -> int:
    """Command line entry."""
    parser = argparse.ArgumentParser(description="Writes the C++ tables of the built-in node types.")
    parser.add_argument("--schema", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--headers", type=Path, default=HEADERS)
    options = parser.parse_args()
    try:
        text = render(options.schema, options.headers)
    except SchemaError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
