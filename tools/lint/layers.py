"""Checks that no layer of src/ includes what stands above it.

The order is docs/layers.txt:

- A line of names is a row of layers, lowest row first. A layer may include itself and every row below its own;
  layers of one row do not know each other.
- `NAME: FOLDER…` is a layer outside the order, which may include itself and those folders alone.
- `<HEADER>: FOLDER…` names the only folders of src/ that may include that header of a library.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RULES = ROOT / "docs" / "layers.txt"
INCLUDE = re.compile(r'^\s*#\s*include\s*(?:"(?P<ours>[^"]+)"|<(?P<library>[^>]+)>)')
PUBLIC = ("maya", "understudy")
# The lowest layer that knows the public plug-in API.
PUBLIC_FROM = "openmaya"


@dataclass
class Rules:
    """What docs/layers.txt says."""

    rank: dict[str, int] = field(default_factory=dict)
    outside: dict[str, list[str]] = field(default_factory=dict)
    headers: dict[str, list[str]] = field(default_factory=dict)


def read_rules(text: str) -> Rules:
    """Parse docs/layers.txt."""
    rules = Rules()
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    for rank, line in enumerate(filter(None, lines)):
        name, colon, folders = line.partition(":")
        if not colon:
            rules.rank.update((layer, rank) for layer in line.split())
        elif name.startswith("<"):
            rules.headers[name.strip("<> ")] = folders.split()
        else:
            rules.outside[name.strip()] = folders.split()
    return rules


def violations(root: Path, rules: Rules) -> list[str]:
    """Every include that breaks a rule, one line each: where, what, and why not."""
    found = [f"src/{name}: no layer of docs/layers.txt" for name in unknown_folders(root, rules)]
    for path in sorted([*root.glob("src/**/*.h"), *root.glob("src/**/*.cpp"), *root.glob("include/**/*.h")]):
        place = path.relative_to(root).as_posix()
        for number, line in enumerate(path.read_text(errors="replace").splitlines(), 1):
            match = INCLUDE.match(line)
            reason = match and objection(place, match["ours"], match["library"], rules)
            if reason:
                found.append(f"{place}:{number}: {reason}")
    return found


def unknown_folders(root: Path, rules: Rules) -> list[str]:
    """Folders of src/ that the rules do not name."""
    known = {*rules.rank, *rules.outside}
    return [path.name for path in sorted((root / "src").iterdir()) if path.is_dir() and path.name not in known]


def objection(place: str, ours: str | None, library: str | None, rules: Rules) -> str | None:
    """Why a file may not include a header, or None if it may."""
    top, layer = place.split("/")[:2]
    if top == "include":
        return layer_objection("include", ours, rules) if ours else None
    if ours:
        return layer_objection(layer, ours, rules)
    return library_objection(place, layer, library or "", rules)


def layer_objection(layer: str, header: str, rules: Rules) -> str | None:
    """Rules for headers of src/, which are included by their path below it."""
    target = header.split("/")[0]
    if (target not in rules.rank and target not in rules.outside) or target == layer:
        return None
    if layer == "include":
        return f"public headers may not include {header} of src/"
    if layer in rules.outside:
        return f"{layer} may not include {header}, only {' '.join(rules.outside[layer])}"
    if target in rules.outside:
        return f"{layer} may not include {header}: {target} stands outside the order of the layers"
    if rules.rank[target] < rules.rank[layer]:
        return None
    relation = "beside" if rules.rank[target] == rules.rank[layer] else "above"
    return f"{layer} may not include {header}: {target} stands {relation} it in docs/layers.txt"


def library_objection(place: str, layer: str, header: str, rules: Rules) -> str | None:
    """Rules for headers in angle brackets: the public API, and those that docs/layers.txt names."""
    allowed = rules.headers.get(header)
    if allowed is not None and not any(place.startswith(f"src/{folder}/") for folder in allowed):
        return f"only {', '.join(allowed)} may include <{header}>"
    target = header.split("/")[0]
    if "/" in header and target in PUBLIC:
        if layer in rules.outside:
            allowed_here = f"include/{target}" in rules.outside[layer]
        else:
            allowed_here = rules.rank.get(layer, -1) >= rules.rank[PUBLIC_FROM]
        return None if allowed_here else f"{layer} may not include <{header}>"
    return None


def main() -> int:
    """Print every violation; the exit code is 0 only if there is none."""
    found = violations(ROOT, read_rules(RULES.read_text()))
    print("\n".join(found), end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
