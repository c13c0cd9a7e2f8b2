"""The node reference: a page for each node type, with its own attributes."""

from pathlib import Path

from understudy import host
from understudy.reference import pages

PROPERTIES = ("array", "output", "input", "connectable", "storable", "keyable", "hidden")
# Numbers with units as the pages write them: the type, the unit, and how many there are to one of the host's.
UNITS = {
    "doubleLinear": ("distance (double)", "cm", 1.0),
    "floatLinear": ("distance (float)", "cm", 1.0),
    "doubleAngle": ("angle (double)", "deg", 57.29577951308232),
    "floatAngle": ("angle (float)", "deg", 57.29577951308232),
    "time": ("time (double)", "sec", 1.0),
}
TYPE_WORDS = {"long": "integer", "byte": "char", "addr": "address"}
WHOLE_NUMBERS = ("long", "short", "byte", "char", "enum", "int64", "addr")
NUMBERS = ("double", "float")
CHILDLESS_DATA = ("string", "matrix", "message", "compound", "unknown")


def node_table() -> list[dict]:
    """The node types with their own attributes; see the docstring of understudy._host.node_table."""
    host.start()
    return host.function("node_table")()


def write(out: Path, progress) -> int:
    """Pages of all node types, the lists and the hierarchy; the number of types."""
    table = {entry["name"]: entry for entry in node_table()}
    folder = out / "Nodes"
    for done, entry in enumerate(table.values()):
        progress("node types", done, len(table))
        pages.write_page(folder / f"{entry['name']}.html", "node.html", **content(entry, table))
    pages.write_lists(folder, "Nodes", list(table))
    pages.write_icons(folder, PROPERTIES)
    pages.write_page(folder / "index_hierarchy.html", "hierarchy.html", rows=list(hierarchy(table)))
    pages.write_page(folder / "index_tags.html", "tags.html", rows=tags(table))
    progress("node types", len(table), len(table))
    return len(table)


def content(entry: dict, table: dict[str, dict]) -> dict:
    """What the template of a page shows."""
    siblings = [name for name, other in table.items() if entry["parent"] and other["parent"] == entry["parent"]]
    derived = [name for name, other in table.items() if other["parent"] == entry["name"]]
    related = {*siblings, *derived, entry["parent"]} - {entry["name"], ""}
    return {
        "node": entry,
        "function_sets": function_sets(entry, table),
        "related": sorted(related, key=str.lower),
        "attributes": [row(attribute) for attribute in entry["attributes"]],
        "names": sorted((attribute["long"] for attribute in entry["attributes"]), key=str.lower),
    }


def function_sets(entry: dict, table: dict[str, dict]) -> list[str]:
    """The kinds that its objects are of, from the most general to its own; none where it has no own kind."""
    if not entry["api"]:
        return []
    kinds = [entry["api"]]
    above = table.get(entry["parent"])
    while above and above["dag"] == entry["dag"]:
        kinds.append(above["api"])
        above = table.get(above["parent"])
    general = ["kBase", "kNamedObject", "kDependencyNode", *(["kDagNode"] if entry["dag"] else [])]
    return list(dict.fromkeys([*general, *(kind for kind in reversed(kinds) if kind)]))


def row(attribute: dict) -> dict:
    """A row of the table of attributes."""
    return {**attribute, "type": type_word(attribute), "default": default(attribute)}


def type_word(attribute: dict) -> str:
    """The type as the pages write it."""
    kind = attribute["type"]
    return UNITS[kind][0] if kind in UNITS else TYPE_WORDS.get(kind, kind)


def default(attribute: dict) -> str:
    """The default as the pages write it; empty for compounds."""
    kind, value = attribute["type"], attribute["default"]
    if isinstance(value, str):
        return value
    if kind == "matrix" or kind == "fltMatrix":
        return "identity"
    if kind == "bool":
        return "true" if value else "false"
    if value is None:
        return "" if kind in ("compound", "message") or kind[-1:].isdigit() else "nullptr"
    if kind in WHOLE_NUMBERS:
        return str(int(value))
    _, unit, scale = UNITS.get(kind, ("", "", 1.0))
    return f"{value * scale:.12g}{unit}" if unit else f"{value:.12g}"


def hierarchy(table: dict[str, dict]):
    """The types in the order of the tree, each with its depth."""
    children: dict[str, list[str]] = {}
    for name, entry in table.items():
        children.setdefault(entry["parent"], []).append(name)
    waiting = [(name, 0) for name in sorted(children.get("", []), key=str.lower, reverse=True)]
    while waiting:
        name, depth = waiting.pop()
        yield {"name": name, "depth": depth}
        waiting += [(child, depth + 1) for child in sorted(children.get(name, []), key=str.lower, reverse=True)]


def tags(table: dict[str, dict]) -> list[dict]:
    """The four-character ids of types that have one."""
    found = []
    for name, entry in table.items():
        text = entry["tag"].to_bytes(4, "big")
        if all(32 <= byte < 127 for byte in text):
            found.append({"tag": text.decode(), "name": name})
    return sorted(found, key=lambda each: each["tag"])
