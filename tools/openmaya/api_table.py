"""Writes docs/api.md: which members of the API's classes work, and which give kNotImplemented, for which reason.

Usage: api_table.py [--write]

Members and how many plug-ins call them are those of tests/cpp/openmaya/signatures. What does not work is read from the
sources: the definition of a member that reaches notImplemented() or raises ErrorKind::Unsupported, itself or through a
function of its file. Where that is all that it does, the member does not work; otherwise it works in part. Reasons
stand in schema/api/reasons.txt. What cannot be matched is an error, so that the page cannot leave anything out.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "api.md"
REPAIR = "python3 tools/openmaya/api_table.py --write"
# Where notImplemented() itself is.
OWN = {"Status.h", "Status.cpp", "Refused.h"}
DEFAULT_REASON = "not written yet"

# A function at the margin of its file: what it answers, its name, its parameters, const; its body follows in braces.
DEFINITION = re.compile(
    r"^(?=\S)(?!namespace|struct|class|enum|using|typedef|#)(?:[\w:<>,&* ~\[\]]+?[ *&]|)"
    r"(?P<name>(?:\w+::)*(?:operator ?[^\s(]+|operator\(\)|~?\w+))\((?P<parameters>[^{};]*)\)"
    r"(?P<const> const)?(?: : [^{;]*)?\s*\{",
    re.MULTILINE,
)
# A function of a class that stands in the source.
INDENTED = re.compile(
    r"^ +(?:static )?(?!return|else|throw|new|case|if|for|while|switch)[\w:<>]+[ *&]+(?P<name>\w+)"
    r"\((?P<parameters>[^{};\[\]]*)\)(?P<const> const)?\s*\{",
    re.MULTILINE,
)
REFUSAL = re.compile(r"\bnotImplemented\(|\bErrorKind::Unsupported\b")
BUILTIN = {"int", "unsigned", "char", "short", "long", "float", "double", "bool", "void", "const", "size_t", "wchar_t"}


@dataclass
class Member:
    """A member as its signature has it, and how it fares."""

    name: str
    parameters: str
    is_const: bool
    use: int
    state: str = "works"  # or "refused", "part"
    reason: str = ""

    @property
    def shown(self) -> str:
        """With its parameters, where it does not work as a whole."""
        return f"{self.name}({self.parameters})"


@dataclass
class Function:
    """A definition in a source."""

    name: str
    parameters: str
    is_const: bool
    body: str
    calls: set[str] = field(default_factory=set)


def without_scopes(parameters: str, class_name: str) -> str:
    """Parameters without the name of the class before its types, or of the base of all classes of messages."""
    return parameters.replace(f"{class_name}::", "").replace("MMessage::", "")


def plain_types(parameters: str) -> str:
    """Parameters as signatures have them: types alone, arrays as pointers, no blanks before * and &."""
    found = []
    depth = 0
    part = ""
    for letter in [*parameters, ","]:
        depth += (letter in "(<" and 1) or ((letter in ")>" and -1) or 0)
        if letter == "," and depth == 0:
            found.append(plain_type(part.strip()))
            part = ""
        else:
            part += letter
    return ", ".join(kind for kind in found if kind)


def plain_type(parameter: str) -> str:
    """One parameter without its name."""
    rows = re.search(r"\[\w*\]((?:\[\w+\])+)$", parameter)
    array = re.search(r"\[\w*\]$", parameter)
    text = re.sub(r"(\[\w*\])+$", "", parameter).strip()
    words = re.findall(r"[\w:]+|\S", text)
    if len(words) > 1 and re.fullmatch(r"\w+", words[-1]) and words[-1] not in BUILTIN and words[-2:-1] != ["const"]:
        text = text[: text.rindex(words[-1])].strip()
    text = re.sub(r"\s+([*&])", r"\1", text)
    return f"{text} (*){rows[1]}" if rows else f"{text}*" if array else text


def body_at(text: str, start: int) -> str:
    """The text between the brace at `start` and its counterpart."""
    depth = 0
    for at in range(start, len(text)):
        depth += (text[at] == "{") - (text[at] == "}")
        if depth == 0:
            return text[start + 1 : at]
    return text[start + 1 :]


def without_comments(text: str) -> str:
    """A source without comments, and with nothing in braces in its texts."""
    text = re.sub(r"//[^\n]*", "", text)
    return re.sub(r'"(?:\\.|[^"\\\n])*"', lambda found: found[0].replace("{", "(").replace("}", ")"), text)


def functions(path: Path) -> list[Function]:
    """The definitions of a source."""
    text = without_comments(path.read_text(encoding="utf-8"))
    found = []
    for match in [*DEFINITION.finditer(text), *INDENTED.finditer(text)]:
        body = body_at(text, match.end() - 1)
        parameters = plain_types(" ".join(match["parameters"].split()))
        found.append(
            Function(match["name"], parameters, bool(match["const"]), body, set(re.findall(r"(\w+)(?:<\w+>)?\(", body)))
        )
    seen = sum(len(REFUSAL.findall(function.body)) for function in found)
    if seen != len(REFUSAL.findall(text)):
        sys.exit(f"{path.name}: a call of notImplemented() stands in no function that this tool sees")
    return found


def refusing(found: list[Function]) -> list[Function]:
    """Those that reach a refusal, themselves or through a function of the file."""
    reached = [function for function in found if REFUSAL.search(function.body)]
    while True:
        names = {function.name for function in reached if "::" not in function.name}
        more = [function for function in found if function not in reached and function.calls & names]
        if not more:
            return reached
        reached += more


def refusing_wholly(found: list[Function]) -> set[str]:
    """Those that belong to no class and do nothing but refuse."""
    helpers: set[str] = set()
    while True:
        more = {
            function.name
            for function in found
            if "::" not in function.name and state_of(function, helpers) == "refused"
        }
        if more == helpers:
            return helpers
        helpers = more


def state_of(function: Function, helpers: set[str]) -> str:
    """Whether refusing is all that a function does."""
    names = "|".join(["notImplemented", *map(re.escape, sorted(helpers))])
    only = rf"\s*(?:(?:return|\(void\))\s*)?(?:{names})(?:<\w+>)?\((?:[^;]*)\);\s*"
    return "refused" if re.fullmatch(only, function.body) and "?" not in function.body.split("(")[0] else "part"


def signatures() -> dict[str, list[Member]]:
    """The members of each class that is offered."""
    found: dict[str, list[Member]] = {}
    for path in sorted((ROOT / "tests" / "cpp" / "openmaya" / "signatures").glob("*.txt")):
        members = found.setdefault(path.stem, [])
        for line in path.read_text(encoding="utf-8").splitlines():
            kind, *fields = line.split("\t")
            if kind in ("base", "value", "header"):
                continue
            if not fields[-1].isdigit():
                sys.exit(f"{path.name}: '{line}' has no number of plug-ins; write it by extract_signatures.py again")
            use = int(fields[-1])
            if kind == "constructor" and not fields[1]:
                members.append(Member(path.stem, fields[0], False, use))
            elif kind == "member":
                members.append(Member(fields[1], fields[2], "const" in fields[3].split(), use))
            elif kind == "data":
                members.append(Member(fields[1], "", False, use))
            elif kind == "function":
                members.append(Member(fields[1], fields[2], False, use))
    return found


def reasons() -> list[tuple[str, str]]:
    """Patterns of members, and why they do not work."""
    found = []
    for line in (ROOT / "schema" / "api" / "reasons.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            pattern, _, reason = line.partition("  ")
            found.append((pattern, reason.strip()))
    return found


def mark(classes: dict[str, list[Member]]) -> None:
    """Finds what does not work, and why."""
    table = reasons()
    used = set()
    folder = ROOT / "src" / "openmaya"
    for path in sorted(folder.glob("*.h")):
        if path.name not in OWN and REFUSAL.search(without_comments(path.read_text(encoding="utf-8"))):
            sys.exit(f"{path.name}: members that are made by a header cannot be seen to refuse")
    for path in sorted(path for path in folder.glob("*.cpp") if path.name not in OWN):
        found = refusing(functions(path))
        helpers = refusing_wholly(found)
        for function in found:
            class_name, _, name = function.name.rpartition("::")
            if class_name not in classes:
                continue
            # A class's own types, and those it has of its base, may be written with its name before them.
            parameters = without_scopes(function.parameters, class_name)
            fitting = [
                member
                for member in classes[class_name]
                if (member.name, member.is_const) == (name, function.is_const)
                and without_scopes(member.parameters, class_name) == parameters
            ]
            if not any(member.name == name for member in classes[class_name]):
                # One that only later releases have, beside those of the signatures.
                fitting = [Member(name, function.parameters, function.is_const, 0)]
                classes[class_name] += fitting
            if len(fitting) != 1:
                sys.exit(f"{path.name}: {function.name}({function.parameters}) is no member of its signatures")
            member = fitting[0]
            member.state = state_of(function, helpers)
            matching = [(pattern, reason) for pattern, reason in table if fnmatchcase(function.name, pattern)]
            used |= {pattern for pattern, _ in matching[:1]}
            member.reason = matching[0][1] if matching else DEFAULT_REASON
    stale = [pattern for pattern, _ in table if pattern not in used]
    if stale:
        sys.exit(f"schema/api/reasons.txt: nothing refused is called {', '.join(stale)}")


def page(classes: dict[str, list[Member]]) -> str:
    """The whole page."""
    members = [member for found in classes.values() for member in found]
    used = [member for member in members if member.use]
    refused = [member for member in members if member.state == "refused"]
    missing = [member for member in used if member.state == "refused"]
    why = Counter(member.reason for member in refused)
    lines = [
        "# Classes of the C++ API",
        "",
        "Which members of the classes in `include/maya` work. Made from the signatures that the classes are tested",
        f"against and from the sources, by `{REPAIR}`; a test tells when this",
        "page is out of date.",
        "",
        f"{len(classes)} classes are offered whole, with {len(members)} members, of which {len(members) - len(refused)}"
        f" work. Of the {len(used)} members that",
        f"plug-ins call, {len(missing)} give `kNotImplemented`: {100 * len(missing) / max(1, len(used)):.1f} %."
        " Of all other classes what they inherit works.",
        "",
        "| why a member gives `kNotImplemented` | members |",
        "|---|---|",
        *(f"| {reason} | {count} |" for reason, count in sorted(why.items(), key=lambda item: (-item[1], item[0]))),
        "",
    ]
    for name, found in classes.items():
        lines += section(name, found)
    return "\n".join(lines).rstrip() + "\n"


def section(name: str, members: list[Member]) -> list[str]:
    """What is said of one class."""
    works = [member for member in members if member.state != "refused"]
    names = list(dict.fromkeys(member.name for member in works if not member.name.startswith("operator")))
    operators = list(dict.fromkeys(member.name for member in works if member.name.startswith("operator")))
    lines = [f"## {name}", "", f"{len(works)} of {len(members)} members work.", ""]
    lines += [", ".join(f"`{shown}`" for shown in [*names, *operators]), ""]
    rest = [member for member in members if member.state != "works"]
    if rest:
        lines += ["| not implemented | called by plug-ins | because |", "|---|---|---|"]
        for member in rest:
            shown = f"`{member.shown}`{', in part' if member.state == 'part' else ''}"
            lines.append(f"| {shown} | {member.use or ''} | {member.reason} |")
        lines.append("")
    return lines


def main() -> int:
    """Print the page, or write it."""
    classes = signatures()
    mark(classes)
    text = page(classes)
    if "--write" in sys.argv:
        PAGE.write_text(text, encoding="utf-8")
    else:
        print(text, end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
