"""Writes schema/api/classes.txt: the classes of the API that nobody wrote by hand, with all their members.

Usage: extract_classes.py API_TABLE.json OUT

Run by hand; its output is checked in. Fields are separated by tabs, parameters by semicolons. A class begins at the
margin: name, header, class or struct, bases, global or nothing. Below it, indented by a tab:

    enum         name, reflected or nothing, values
    typedef      type, name
    constructor  parameters, qualifiers
    destructor   qualifiers
    member       result, name, parameters, qualifiers
    data         type, name, qualifiers
    hidden       what plug-ins cannot use: copy_constructor operator= default_constructor destructor
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

QUALIFIERS = ("static", "const", "virtual", "override", "pure", "explicit", "noexcept")
# Templates, which need bodies of their own; the data of streams, which plug-ins do not make; what needs the headers of
# OpenCL, Direct3D or Qt.
LEFT_OUT = (
    "adsk::",
    "details::",
    "MTemplate",
    "MSharedPtr",
    "MOpenCL",
    "MAutoCL",
    "MGPUDeformer",
    "MD3D9",
    "MColorPicker",
    "MQtUtil",
    "MPxGPU",
)
# Types that only Maya's own build has.
NOT_HERE = (
    "cl_",
    "MGPUDeformer",
    "QWidget",
    "enum (",
    "TmidBody",
    "TnurbsCurve",
    "TnurbsSurface",
    "ag_curve",
    "floatRegion",
    "Tstring",
)


def qualifiers(entry: dict) -> str:
    """The words that stand beside a member."""
    words = [word for word in QUALIFIERS if entry.get(word) is True]
    return " ".join(([entry["access"]] if "access" in entry else []) + words)


def tidy(kind: str) -> str:
    """A type, spelled as we do."""
    return kind.replace(" *", "*").replace(" &", "&").replace("NULL", "nullptr")


def parameter(fields: list) -> str:
    """One parameter, with its default."""
    kind, name, *default = fields
    is_plain = name and "(*)" not in kind and "[" not in kind
    text = f"{tidy(kind)} {name}" if is_plain else tidy(kind)
    return f"{text} = {tidy(default[0])}" if default else text


def parameters(entry: dict) -> str:
    """All of them."""
    return "; ".join(parameter(fields) for fields in entry["params"])


def members(entry: dict) -> list[list[str]]:
    """The lines of one class."""
    lines = []
    reflected = entry.get("enums_reflected", [])
    for name, values in entry.get("enums", {}).items():
        numbers = ", ".join(f"{value} = {number}" for value, number in values.items())
        lines.append(["enum", "" if "(" in name else name, "reflected" if name in reflected else "", numbers])
    lines += [["typedef", tidy(kind), name] for name, kind in entry.get("typedefs", {}).items() if "enum " not in kind]
    for made in entry.get("constructors", []):
        if "template" not in made and "deleted" not in made:
            lines.append(["constructor", parameters(made), qualifiers(made)])
    if "destructor" in entry:
        lines.append(["destructor", qualifiers(entry["destructor"])])
    for member in [*entry.get("methods", []), *entry.get("operators", [])]:
        if "template" not in member and "deleted" not in member:
            returns = tidy(member.get("returns") or "")
            lines.append(["member", returns, member["name"], parameters(member), qualifiers(member)])
    lines += [["data", tidy(data["type"]), data["name"], qualifiers(data)] for data in entry.get("members", [])]
    lines = [line for line in lines if not any(word in field for field in line for word in NOT_HERE)]
    hidden = [word for word in dict.fromkeys(entry.get("private", [])) if "virtual" not in word]
    return [*lines, ["hidden", " ".join(hidden)]] if hidden else lines


def main() -> int:
    """Write the file."""
    table = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    out = Path(sys.argv[2])
    folder = out.parents[2] / "include" / "maya"
    lines = []
    for name, entry in table.items():
        is_class = entry.get("kind") in ("class", "struct")
        if not is_class or name.startswith(LEFT_OUT) or "template" in entry or (folder / entry["header"]).exists():
            continue
        place = "global" if entry.get("ns") == "global" else ""
        lines.append("\t".join([name, entry["header"], entry["kind"], ", ".join(entry.get("bases", [])), place]))
        lines += ["\t" + "\t".join(fields) for fields in members(entry)]
    out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
