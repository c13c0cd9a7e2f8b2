"""Writes the signatures that the classes of include/maya must have, one file for each class, from a table of API facts.

Usage: extract_signatures.py API_TABLE.json FOLDER CLASS...

Run by hand when a class is first offered; its output in tests/cpp/openmaya/signatures is checked in. A line is
`header TAB name` (first, of a class in another's header), `member TAB returns TAB name TAB parameters TAB qualifiers
TAB use`, `constructor TAB parameters TAB access TAB use`, `base TAB name`, `value TAB name TAB number`, `data TAB type
TAB name TAB static TAB use` or `function TAB returns TAB name TAB parameters TAB use`, a function outside of the class
that goes with it. `use` counts the plug-ins that call it.
"""

import json
import re
import sys
from pathlib import Path

QUALIFIERS = ("static", "const", "protected", "deprecated")


def plain(kind: str) -> str:
    """A parameter's type as a pointer where it is an array, without blanks before * and &."""
    kind = re.sub(r"^([^\[]*?)\s*\[\d*\]((?:\[\d+\])+)$", r"\1 (*)\2", kind)
    kind = re.sub(r"\s*\[\d*\]$", "*", kind) if "(*)" not in kind else kind
    return re.sub(r"\s+([*&])", r"\1", kind).strip()


def lines(name: str, entry: dict) -> list[str]:
    """All lines of one class."""
    found = [] if entry["header"] == f"{name}.h" else [f"header\t{entry['header']}"]
    found += [f"base\t{base}" for base in entry.get("bases", [])]
    for member in entry.get("constructors", []):
        parameters = ", ".join(plain(parameter[0]) for parameter in member["params"])
        found.append(f"constructor\t{parameters}\t{member.get('access', '')}\t{member.get('use', 0)}")
    for member in [*entry.get("operators", []), *entry.get("methods", [])]:
        parameters = ", ".join(plain(parameter[0]) for parameter in member["params"])
        flags = {**member, "protected": member.get("access") == "protected"}
        qualifiers = " ".join(name for name in QUALIFIERS if flags.get(name))
        found.append(
            f"member\t{plain(member['returns'])}\t{member['name']}\t{parameters}\t{qualifiers}\t{member.get('use', 0)}"
        )
    for values in (entry.get("enums_2025") or entry.get("enums", {})).values():
        found += [f"value\t{value}\t{number}" for value, number in values.items()]
    for member in entry.get("members", []):
        static = "static" if member.get("static") else ""
        found.append(f"data\t{member['type']}\t{member['name']}\t{static}\t{member.get('use', 0)}")
    for function in entry.get("friend_functions", []):
        parameters = ", ".join(plain(parameter[0]) for parameter in function["params"])
        found.append(
            f"function\t{plain(function['returns'])}\t{function['name']}\t{parameters}\t{function.get('use', 0)}"
        )
    return found


def main() -> int:
    """Write one file for each class named."""
    table = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    folder = Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    for name in sys.argv[3:]:
        (folder / f"{name}.txt").write_text("\n".join(lines(name, table[name])) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
