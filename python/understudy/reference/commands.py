"""The command reference: a page for each command in Python (`CommandsPython`) and in MEL (`Commands`)."""

import functools
from importlib import resources
from pathlib import Path

from understudy.commandline.coverage import command_table
from understudy.reference import examples, pages

PROPERTIES = ("create", "query", "edit", "multiuse")
# What the pages call the types of arguments.
TYPE_WORDS = {
    "unsigned int": "uint",
    "distance": "linear",
    "time range": "timerange",
    "float range": "floatrange",
    "index range": "[int, int]",
    "any": "string",
}
NEEDS_VALUE = {
    "required": "In query mode, this flag needs a value.",
    "optional": "In query mode, this flag can accept a value.",
}


@functools.cache
def categories() -> dict[str, str]:
    """The part of the documentation that each command belongs to; commands that are not there are run-time commands."""
    text = resources.files("understudy.reference").joinpath("categories.txt").read_text(encoding="utf-8")
    found: dict[str, str] = {}
    category = ""
    for line in text.splitlines():
        if line.startswith("  "):
            found.update(dict.fromkeys(line.split(), category))
        elif line and not line.startswith("#"):
            category = line
    return found


def write(out: Path, progress) -> int:
    """Pages of the commands that work, in both flavours, and their lists; the number of commands."""
    table = {command["name"]: command for command in command_table() if command["status"] == "works"}
    for flavour, folder in (("Python", "CommandsPython"), ("MEL", "Commands")):
        for done, command in enumerate(table.values()):
            progress(f"{flavour} commands", done, len(table))
            pages.write_page(
                out / folder / f"{command['name']}.html", "command.html", **content(command, flavour, table)
            )
        pages.write_lists(out / folder, f"{flavour} commands", list(table))
        pages.write_icons(out / folder, PROPERTIES)
        write_categories(out / folder, table)
        progress(f"{flavour} commands", len(table), len(table))
    return len(table)


def write_categories(folder: Path, table: dict[str, dict]) -> None:
    """A list for each category that has commands."""
    by_category: dict[str, list[str]] = {}
    for name in table:
        by_category.setdefault(categories().get(name, "runtime"), []).append(name)
    for category, names in by_category.items():
        pages.write_page(
            folder / f"cat_{category.capitalize()}.html",
            "list.html",
            title=f"{category.capitalize()} commands",
            names=sorted(names, key=str.lower),
            letters=(),
        )


def content(command: dict, flavour: str, table: dict[str, dict]) -> dict:
    """What the template of a page shows."""
    is_mel = flavour == "MEL"
    flags = sorted(command["flags"], key=lambda flag: flag["long"].lower())
    example = examples.source(command["name"])
    return {
        "command": command,
        "flavour": flavour,
        "other": ("CommandsPython", "Python") if is_mel else ("Commands", "MEL"),
        "category": categories().get(command["name"], "runtime").capitalize(),
        "synopsis": mel_synopsis(command, flags) if is_mel else python_synopsis(command, flags),
        "abilities": abilities(command),
        "flags": [flag_content(flag, is_mel) for flag in flags],
        "returns": []
        if command["returns"] in ("none", "")
        else [word.strip() for word in command["returns"].split(",")],
        "related": related(command, table),
        "example": examples.mel(example, table) if is_mel and example else example,
    }


def abilities(command: dict) -> str:
    """The sentence on undo, query and edit."""
    words = [
        (command["undoable"], "undoable"),
        ("query" in command["modes"], "queryable"),
        ("edit" in command["modes"], "editable"),
    ]
    first, second, third = (word if is_able else f"NOT {word}" for is_able, word in words)
    return f"{command['name']} is {first}, {second}, and {third}."


def flag_content(flag: dict, is_mel: bool) -> dict:
    """A row of the table of flags."""
    dash = "-" if is_mel else ""
    properties = [name for name in PROPERTIES if name in flag["modes"]] + (["multiuse"] if flag["multiuse"] else [])
    return {
        "long": dash + flag["long"],
        "short": dash + (flag["short"] or flag["long"]),
        "anchor": flag["long"],
        "types": mel_types(flag) if is_mel else python_types(flag),
        "properties": properties,
        "help": flag["help"],
        "query": NEEDS_VALUE.get(flag["query_value"], ""),
        "refused": ", ".join(flag["refused"]),
        "reason": flag["reason"],
    }


def type_words(flag: dict) -> list[str]:
    """The types of a flag's arguments."""
    return [TYPE_WORDS.get(word, word) for word in flag["args"]]


def python_types(flag: dict) -> str:
    """The types as the Python pages write them."""
    words = type_words(flag)
    if not words:
        return "boolean"
    return words[0] if len(words) == 1 else f"[{', '.join(words)}]"


def mel_types(flag: dict) -> str:
    """The types as the MEL pages write them: nothing for a flag without argument."""
    return " ".join(word.strip("[]").replace(", ", " ") if "," in word else word for word in type_words(flag))


def positional(command: dict) -> str:
    """The arguments without flag."""
    entry = command["positional"]
    name = entry["name"] or TYPE_WORDS.get(entry["type"], entry["type"])
    if entry["max"] == 0:
        return ""
    needed = [name] * min(entry["min"], 4)
    if entry["max"] is None:
        return " ".join([*needed, f"[{name}...]"])
    return " ".join([*needed, *(f"[{name}]" for _ in range(min(entry["max"] - entry["min"], 4)))])


def python_synopsis(command: dict, flags: list[dict]) -> str:
    """The signature in Python."""
    words = [word for word in positional(command).replace("] [", "]\0[").replace(" ", "\0").split("\0") if word]
    words += [f"[{flag['long']}={python_types(flag)}]" for flag in flags]
    return f"{command['name']}({', '.join(words)})"


def mel_synopsis(command: dict, flags: list[dict]) -> str:
    """The form of a MEL statement."""
    words = [f"[{' '.join(filter(None, ['-' + flag['long'], mel_types(flag)]))}]" for flag in flags]
    return " ".join(filter(None, [command["name"], *words, positional(command)]))


def related(command: dict, table: dict[str, dict]) -> list[str]:
    """Other commands that its example calls."""
    used = {each.command for each in examples.calls(examples.source(command["name"])) if each.command}
    return sorted((used & table.keys()) - {command["name"]}, key=str.lower)
