"""Writes schema/api/headers.txt: every header name of the API, what it pulls in and what it declares beside classes.

Usage: extract_headers.py API_TABLE.json OUT INCLUDE_FOLDER

Run by hand; its output is checked in. A header begins at the margin, `NAME: HEADER... <SYSTEM HEADER>...`; below it,
indented, stand declarations as C++ on one line each. Classes without a namespace of their own are left out:
include/understudy/openmaya_classes.h declares them.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

HEAD = """\
# The names that plug-ins may include, what each pulls in, and what those that are not in include/maya declare beside
# classes: written by tools/openmaya/extract_headers.py, read by tools/openmaya/make_headers.py.
"""
MAJOR = "OPENMAYA_MAJOR_NAMESPACE_OPEN {} OPENMAYA_NAMESPACE_CLOSE"
# What headers declare beside that, which the table does not tell. Numbers of OpenGL, as its specification has them, for
# machines without its headers.
FURTHER = {
    "MGL.h": ["typedef int GLint;", "typedef int GLsizei;", "typedef unsigned int GLuint;"],
    "MViewport2Renderer.h": [
        MAJOR.format(
            "namespace MHWRender { inline DrawAPI operator|(DrawAPI a, DrawAPI b) "
            "{ return static_cast<DrawAPI>(static_cast<int>(a) | static_cast<int>(b)); } }"
        )
    ],
}
# Of other systems, of Qt, and of Autodesk's own build.
NOT_HERE = ("Foundation/", "OpenGL/", "gl/", "libkern/", "QtCore/", "Python/")
NOT_HERE_EITHER = {"basetsd.h", "intrin.h", "no-windows.h", "HAWExport.h", "MAYA_PLUGIN_SIGNATURE.h"}
# Declared by the API's namespace header, in both of its namespaces.
DECLARED_SCOPES = {"MHWRender"}


def in_namespaces(scope: str, text: str) -> str:
    """The text in `scope`, A::B."""
    for name in reversed(scope.split("::") if scope else []):
        text = f"namespace {name} {{ {text} }}"
    return text


def class_line(name: str, entry: dict, classes: dict) -> str | None:
    """The forward declaration of a class that is not declared elsewhere; none for a class in a class."""
    scope, _, plain = name.rpartition("::")
    template = f"template <{', '.join(f'class {name}' for name in entry['template'])}> " if "template" in entry else ""
    if scope in classes or scope in DECLARED_SCOPES or not (scope or template or "ns" in entry):
        return None
    declaration = f"{template}{entry['kind']} {plain};"
    is_global = entry.get("ns") == "global" or scope.startswith("adsk")
    return in_namespaces(scope, declaration) if is_global else MAJOR.format(in_namespaces(scope, declaration))


def typedef_line(name: str, entry: dict) -> str | None:
    """A typedef; none where its type lies in a class, which may be incomplete."""
    scope, _, plain = name.rpartition("::")
    kind = entry["type"].replace(" *", "*").replace(" &", "&")
    if "(*)" in kind:
        text = kind.replace("(*)", f"(*{plain})", 1)
    elif "::*)" in kind:
        text = kind.replace("::*)", f"::*{plain})", 1)
    elif "::" in kind:
        return None
    else:
        head, bracket, tail = kind.partition("[")
        text = f"{head} {plain}{bracket}{tail}"
    return place(scope, f"typedef {text};", entry.get("ns") == "major")


def enum_line(name: str, entry: dict) -> str:
    """An enumeration with its values."""
    scope, _, plain = name.rpartition("::")
    values = ", ".join(f"{value} = {number}" for value, number in entry["values"].items())
    if "(" in name:
        return place(name.partition("::")[0], f"enum {{ {values} }};")
    form = "OPENMAYA_ENUM({}, {});" if entry.get("reflected") else "enum {} {{ {} }};"
    return place(scope, form.format(plain, values))


def place(scope: str, text: str, is_major: bool = False) -> str:
    """The text where it belongs."""
    text = in_namespaces(scope, text)
    return MAJOR.format(text) if is_major or scope in DECLARED_SCOPES else text


def in_order(typedefs: list[str], table: dict) -> list[str]:
    """The typedefs, each after those that it is made of."""
    waiting, found = list(typedefs), []
    while waiting:
        ready = [name for name in waiting if not any(other in table[name]["type"].split() for other in waiting)]
        found += ready
        waiting = [name for name in waiting if name not in ready]
    return found


def lines(table: dict, name: str, entry: dict, is_written: bool) -> list[str]:
    """The paragraph of one header; one that is written by hand declares all itself."""
    system = [
        f"<{header}>"
        for header in entry.get("system_includes", [])
        if header not in NOT_HERE_EITHER and not header.startswith(NOT_HERE)
    ]
    found = [" ".join([f"{name}:", *entry["includes"], *system])]
    if is_written:
        return found
    classes = {key for key, found in table.items() if found.get("kind") in ("class", "struct")}
    for key in entry.get("macros", []):
        if "value" in table[key]:
            found.append(f"#define {key} {table[key]['value']}")
    found += [class_line(key, table[key], classes) for key in entry.get("classes", [])]
    found += [enum_line(key, table[key]) for key in entry.get("enums", [])]
    found += [typedef_line(key, table[key]) for key in in_order(entry.get("typedefs", []), table)]
    found += FURTHER.get(name, [])
    return [found[0], *(f"    {line}" for line in found[1:] if line)]


def main() -> int:
    """Write the file."""
    table = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    out, folder = Path(sys.argv[2]), Path(sys.argv[3])
    headers = {name: entry for name, entry in table.items() if entry.get("kind") == "header"}
    found = [
        line for name, entry in sorted(headers.items()) for line in lines(table, name, entry, (folder / name).exists())
    ]
    out.write_text(HEAD + "\n".join(found) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
