"""The examples of the command reference: plain calls in Python, from which the MEL form is made.

`examples/NAME.py` holds the calls for one command, each followed by what it answers where that is the same everywhere:
`# Result: 'arm' #`, as the script editor prints it. Arguments are literals.
"""

import ast
import functools
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources

RESULT = "# Result: "


@dataclass(frozen=True)
class Call:
    """One call, or a comment (`command` is empty then)."""

    command: str
    arguments: tuple
    flags: tuple[tuple[str, object], ...]
    source: str
    result: str | None  # the text behind `# Result: `

    def expected(self) -> object:
        """What the call answers."""
        return ast.literal_eval(self.result) if self.result is not None else None


@functools.cache
def names() -> frozenset[str]:
    """The commands that have an example."""
    folder = resources.files("understudy.reference").joinpath("examples")
    return frozenset(entry.name.removesuffix(".py") for entry in folder.iterdir() if entry.name.endswith(".py"))


def source(command: str) -> str:
    """The Python example of a command; empty where it has none."""
    if command not in names():
        return ""
    return resources.files("understudy.reference").joinpath(f"examples/{command}.py").read_text(encoding="utf-8")


def calls(text: str) -> Iterator[Call]:
    """The calls of an example and the comments between them."""
    lines = text.splitlines()
    statements = {node.lineno: node for node in ast.parse(text).body if isinstance(node, ast.Expr)}
    for number, line in enumerate(lines, 1):
        if number in statements:
            following = lines[number] if number < len(lines) else ""
            yield call(statements[number], line, following)
        elif line.startswith("#") and not line.startswith(RESULT):
            yield Call("", (), (), line, None)


def call(statement: ast.Expr, line: str, following: str) -> Call:
    """One call and the result that stands below it."""
    node = statement.value
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        raise ValueError(f"an example holds calls of commands alone, not: {line}")
    result = following.removeprefix(RESULT).removesuffix(" #") if following.startswith(RESULT) else None
    flags = tuple((keyword.arg or "", ast.literal_eval(keyword.value)) for keyword in node.keywords)
    return Call(node.func.attr, tuple(map(ast.literal_eval, node.args)), flags, line, result)


def mel(text: str, tables: dict[str, dict]) -> str:
    """The same example in MEL; `tables` has the declarations of commands by name."""
    lines = []
    for each in calls(text):
        if not each.command:
            lines.append(f"\n//{each.source.removeprefix('#')}")
            continue
        lines.append(statement(each, tables[each.command]))
        if each.result is not None:
            lines.append(f"// Result: {answer(each.expected())} //")
    return "\n".join(lines).strip() + "\n"


def statement(each: Call, table: dict) -> str:
    """A call as a MEL statement."""
    switches = {flag["long"] for flag in table["flags"] if not flag["args"]}
    several = {flag["long"] for flag in table["flags"] if flag["multiuse"]}
    mode = any(name in ("query", "edit") for name, _ in each.flags)
    words = [each.command]
    for name, value in each.flags:
        is_switch = value is True and (name in switches or name in ("query", "edit"))
        if is_switch or (value is True and mode and ("query", True) in each.flags):
            words.append(f"-{name}")
            continue
        for use in value if name in several and isinstance(value, list) else [value]:
            words += [f"-{name}", *map(word, use if isinstance(use, tuple | list) else [use])]
    return " ".join([*words, *map(word, each.arguments)]) + ";"


def word(value: object) -> str:
    """A literal in MEL."""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    return repr(value)


def answer(value: object) -> str:
    """What the script editor prints of a result in MEL."""
    if isinstance(value, list | tuple):
        return " ".join(map(answer, value))
    if isinstance(value, bool):
        return str(int(value))
    return f"{value:g}" if isinstance(value, float) else str(value)
