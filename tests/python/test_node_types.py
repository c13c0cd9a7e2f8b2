"""All node types through maya.cmds: made, listed, read, set and undone, saved and read again."""

from __future__ import annotations

import json
import math
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from maya import cmds

ROOT = Path(__file__).resolve().parents[2]
FACTS = ROOT.parent / "shared" / "reference" / "nodes.json"
sys.path.insert(0, str(ROOT / "tools" / "schema"))

import generate  # noqa: E402
from schema_model import Attribute, NodeType, Schema  # noqa: E402

FRAMES = 24  # in a second, in a new scene
IDENTITY = [float(i % 5 == 0) for i in range(16)]
DEGREES = {"doubleAngle", "floatAngle"}
# Values of a kind of attribute that are none of the usual defaults; within their ranges, where these are known.
VALUES = {
    "bool": (True, False),
    "byte": (1, 2, 0),
    "char": (1, 2, 0),
    "short": (1, 2, 0),
    "long": (1, 2, 0),
    "int64": (1, 2, 0),
    "float": (0.5, 0.25, 2.0, -0.5),
    "double": (0.5, 0.25, 2.0, -0.5),
    "floatAngle": (0.5, 0.25, 30.0),
    "doubleAngle": (0.5, 0.25, 30.0),
    "floatLinear": (0.5, 0.25, 2.0),
    "doubleLinear": (0.5, 0.25, 2.0),
    "time": (3.0, 4.0),
    "enum": (0, 1, 2, 3, 4),
    "string": ("text", "other"),
}
TUPLES = {"double2", "double3", "double4", "float2", "float3", "long2", "long3", "short2", "short3"}
HAVE_DEFAULTS = {*VALUES, *TUPLES, "matrix", "fltMatrix"}
# What the facts have wrong, each with what is right instead.
WRONG_FACTS = {
    ("polyCylProj", "projectionHorizontalSweep"): "180 without a unit: degrees, not radians",
    ("polyPrism", "numderOfSides"): "misspelled",
    ("polyPyramid", "numderOfSides"): "misspelled",
}


@pytest.fixture(scope="module")
def schema() -> Schema:
    """The schema with its overrides."""
    return generate.load_schema(ROOT / "schema")


@pytest.fixture(scope="module")
def facts() -> dict:
    """Maya's node types by name, as gathered independently of the schema."""
    if not FACTS.is_file():
        pytest.skip(
            "the list of Maya's node types is not here: ../shared/reference/nodes.json, beside the working copy"
        )
    return json.loads(FACTS.read_text(encoding="utf-8"))


@pytest.fixture
def nodes(schema: Schema) -> dict[str, str]:
    """A new node of every type that can be made, by type."""
    return {node.name: cmds.createNode(node.name, skipSelect=True) for node in types(schema)}


def types(schema: Schema) -> list[NodeType]:
    """The types that createNode makes."""
    return [node for node in schema.host_types() if not node.has("abstract")]


def plugs(node: str, attributes: list[Attribute], path: str = "") -> Iterator[tuple[str, Attribute]]:
    """Every attribute as a plug, in arrays the first element."""
    for attribute in attributes:
        plug = f"{path}.{attribute.name}" if path else f"{node}.{attribute.name}"
        plug += "[0]" if attribute.has("array") else ""
        yield plug, attribute
        yield from plugs(node, attribute.children, plug)


def same(found: object, expected: object) -> bool:
    """Whether two values are the same but for rounding; those of computed nodes may be infinite."""
    if isinstance(found, (int, float)) and isinstance(expected, (int, float)):
        return found == expected or math.isclose(found, expected, rel_tol=1e-6, abs_tol=1e-9)
    return found == expected


def in_ui_units(value: float, kind: str) -> float:
    """A number of the kernel (radians, seconds) as commands answer it."""
    return math.degrees(value) if kind in DEGREES else value * FRAMES if kind == "time" else value


# ---- making


def test_every_type_can_be_made(schema: Schema, nodes: dict[str, str]) -> None:
    assert len(nodes) > 1000
    assert {name: cmds.nodeType(node) for name, node in nodes.items()} == {name: name for name in nodes}
    assert len(set(nodes.values())) == len(nodes)


def test_abstract_types_refuse(schema: Schema) -> None:
    abstract = [node.name for node in schema.host_types() if node.has("abstract")]
    assert len(abstract) == 38
    for name in abstract:
        with pytest.raises(RuntimeError):
            cmds.createNode(name)


def test_the_types_are_those_that_are_listed(schema: Schema) -> None:
    """An abstract one with (abstract) behind it, where these are asked for too."""
    expected = {node.name for node in types(schema) if not node.has("internalType")}
    assert set(cmds.allNodeTypes()) >= expected
    assert set(cmds.allNodeTypes()) <= {node.name for node in types(schema)}


# ---- attributes


def test_attributes_are_listed_in_order(schema: Schema, nodes: dict[str, str]) -> None:
    """Those of the types above first; those of old releases and of plug-ins not at all."""
    for name, node in nodes.items():
        expected = [
            attribute.name
            for owner in reversed(schema.chain(name))
            for top in owner.attributes
            if not top.has("legacy") and "extension" not in top.texts
            for attribute in top.walk()
        ]
        listed = [entry.rpartition(".")[2] for entry in cmds.listAttr(node)]
        assert Counter(listed) == Counter(expected), name
        assert listed == expected, name


def default_of(attribute: Attribute) -> object:
    """What getAttr answers while nobody has set it."""
    if attribute.kind in TUPLES:
        return [tuple(default_of(child) for child in attribute.children)]
    if attribute.kind == "string":
        return attribute.default_text
    if attribute.kind in ("matrix", "fltMatrix"):
        return IDENTITY
    if attribute.kind in VALUES:
        return in_ui_units(attribute.numbers.get("default", 0.0), attribute.kind)
    return None


def test_defaults_are_those_of_the_schema(schema: Schema, nodes: dict[str, str]) -> None:
    """Also in arrays, of an element that nobody wrote. What is only computed has its default in the definition."""
    wrong, count = [], 0
    for name, node in nodes.items():
        for owner in schema.chain(name) if name in ("transform", "mesh") else [schema.types[name]]:
            for plug, attribute in plugs(node, owner.attributes):
                is_text_of_array = attribute.kind == "string" and "]" in plug  # it is there once it is written
                if attribute.kind not in HAVE_DEFAULTS or not attribute.has("readable") or is_text_of_array:
                    continue
                expected = default_of(attribute)
                if attribute.has("writable"):
                    found = cmds.getAttr(plug)
                elif attribute.kind in VALUES and attribute.kind != "string":
                    [found] = cmds.attributeQuery(attribute.name, node=node, listDefault=True)
                    found = in_ui_units(found, attribute.kind) if attribute.kind in DEGREES else found  # in radians
                else:
                    continue
                pairs = zip(found[0], expected[0], strict=True) if attribute.kind in TUPLES else [(found, expected)]
                if attribute.kind in ("matrix", "fltMatrix"):
                    pairs = zip(found or [], expected, strict=bool(found))
                count += 1
                if not all(same(*pair) for pair in pairs):
                    wrong.append((plug, found, expected))
    assert wrong == []
    assert count > 9000


def test_defaults_are_those_of_the_facts(facts: dict, schema: Schema, nodes: dict[str, str]) -> None:
    """The same, compared with what the schema was made from, by another way: values, not lines."""
    wrong, count = [], 0
    for name, node in nodes.items():
        records = {record.get("name"): record for record in facts[name]["attributes"]}
        for record in records.values():
            if (
                "default" not in record
                or record["type"] in ("message", "addr")
                or (name, record["name"]) in WRONG_FACTS
            ):
                continue
            above, plug = record, ""
            while above:
                plug = f".{above['name']}{'[0]' if above.get('array') else ''}{plug}"
                above = records.get(above.get("parent"))
            found, expected = cmds.getAttr(node + plug), record["default"]
            expected = IDENTITY if expected == "identity" else in_ui_units(expected, record["type"])
            # Old values that are no field of the enum of today are not taken.
            is_old = record["type"] == "enum" and str(record["default"]) not in record.get("enum_fields", {"0": ""})
            attribute = schema.types[name].find(record["name"])
            is_computed = attribute is not None and not attribute.has("writable")
            count += 1
            is_same = found == expected if isinstance(expected, list) else same(found, expected)
            if not is_same and not is_old and not is_computed:
                wrong.append((node + plug, found, expected))
    assert wrong == []
    assert count > 9000


# ---- setting


def value_for(plug: str, attribute: Attribute) -> object:
    """A value other than the present one that the attribute takes; None where none of the usual ones is."""
    present = cmds.getAttr(plug)
    low, high = (attribute.numbers.get(end, infinite) for end, infinite in (("min", -math.inf), ("max", math.inf)))
    if attribute.kind != "string":
        low, high = in_ui_units(low, attribute.kind), in_ui_units(high, attribute.kind)
    fits = (
        value
        for value in VALUES[attribute.kind]
        if attribute.kind == "string" or (low <= value <= high and not same(present, value))
    )
    return next(fits, None)


def test_one_value_of_every_kind_is_set_and_undone(schema: Schema, nodes: dict[str, str]) -> None:
    """Of each type the first attribute of its own of every kind of number and text."""
    wrong, kinds = [], Counter()
    for name, node in nodes.items():
        done = set()
        for plug, attribute in plugs(node, schema.types[name].attributes):
            if attribute.kind in done or attribute.kind not in VALUES or not attribute.has("writable"):
                continue
            if attribute.kind == "string" and "]" in plug:  # it cannot be read before it is written
                continue
            value = value_for(plug, attribute)
            if value is None:
                continue
            done.add(attribute.kind)
            kinds[attribute.kind] += 1
            before = cmds.getAttr(plug)
            cmds.setAttr(plug, value, **({"type": "string"} if attribute.kind == "string" else {}))
            values = [cmds.getAttr(plug)]
            for step in (cmds.undo, cmds.redo):
                step()
                values.append(cmds.getAttr(plug))
            if not all(map(same, values, (value, before, value))):
                wrong.append((plug, value, before, values))
    assert wrong == []
    assert set(kinds) == set(VALUES)
    assert kinds.total() > 1500


# ---- files


def test_all_types_come_back_from_a_file(nodes: dict[str, str], tmp_path: Path) -> None:
    """Types, names, UUIDs and places, in one scene with all of them."""

    def dump() -> dict[str, tuple]:
        return {
            node: (cmds.nodeType(node), cmds.ls(node, uuid=True), cmds.listRelatives(node, parent=True))
            for node in nodes.values()
        }

    before, listed = dump(), cmds.ls(long=True)
    cmds.file(rename=str(tmp_path / "all.ma"))
    path = cmds.file(save=True, type="mayaAscii")
    cmds.file(new=True, force=True)
    assert not cmds.objExists(nodes["choice"])
    cmds.file(path, open=True, force=True)
    assert dump() == before
    assert sorted(cmds.ls(long=True)) == sorted(listed)
