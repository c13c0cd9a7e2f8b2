"""What of Maya's commands works, from the host's own declarations."""

import json as json_format
from collections import Counter
from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

from understudy import host

WORKS = "works"


def command_table() -> list[dict]:
    """The declarations of all commands, sorted by name.

    understudy._host.command_table() gives a list of dicts: `name`, `status` ("works" or "refused"), `summary`, and
    `flags`: a list of dicts with `long`, `short`, `status` (as above), `modes` (of "create", "query", "edit"),
    `refused` (the modes in which it is), `reason` (why), `args` (list of type names) and `help`.
    """
    host.start()
    return sorted(host.function("command_table")(), key=lambda command: command["name"])


def show_commands(names: Sequence[str], json: bool, markdown: bool = False) -> None:
    """Print all commands in one table, or the named ones flag by flag; or the page that the documentation has."""
    table = command_table()
    unknown = sorted(set(names) - {command["name"] for command in table})
    if unknown:
        raise ValueError(f"Maya has no command {', '.join(unknown)}")
    chosen = [command for command in table if not names or command["name"] in names]
    if json:
        print(json_format.dumps(chosen, indent=1))
    elif markdown:
        print(page(chosen), end="")
    elif names:
        for command in chosen:
            show_flags(command)
    else:
        show_summary(chosen)


def works(entry: dict) -> bool:
    """Whether a command or a flag can be used."""
    return entry["status"] == WORKS


def show_summary(commands: list[dict]) -> None:
    """One row for each command that works, and the counts of all."""
    view = Table("command", "flags that work", "refused", box=None)
    for command in filter(works, commands):
        flags = command["flags"]
        refused = ", ".join(flag["long"] for flag in flags if not works(flag))
        view.add_row(command["name"], f"{sum(map(works, flags))} of {len(flags)}", refused)
    console = Console()
    console.print(view)
    flags = [flag for command in commands for flag in command["flags"]]
    console.print(
        f"{sum(map(works, commands))} of {len(commands)} commands work, {sum(map(works, flags))} of {len(flags)} flags"
    )


def show_flags(command: dict) -> None:
    """One row for each flag of a command."""
    view = Table(
        "flag", "short", "modes", "arguments", "", "", box=None, title=f"{command['name']}: {command['status']}"
    )
    for flag in command["flags"]:
        modes, arguments = ", ".join(flag["modes"]), ", ".join(flag["args"])
        status = f"{flag['status']}: {flag['reason']}" if flag["reason"] else flag["status"]
        view.add_row(flag["long"], flag["short"], modes, arguments, status, flag["help"])
    Console().print(view)


PAGE = """\
# Commands

What of Maya's commands works, flag by flag. Made by `understudy coverage --commands --markdown` from the declarations
that the code itself runs on; a test tells when this page is out of date.

{working} of {all} commands work, with {working_flags} of {flags} flags. All others exist in `maya.cmds` and raise
`understudy.Unsupported`, as do the flags below that are refused. The letters behind a flag are the modes in which it
works: create, query, edit.

| why a flag is refused | flags |
|---|---|
{reasons}

{commands}
"""


def page(commands: list[dict]) -> str:
    """docs/commands.md: what works, and what is refused for which reason."""
    working = [command for command in commands if works(command)]
    flags = [flag for command in working for flag in command["flags"]]
    reasons = Counter(flag["reason"] for flag in flags if flag["refused"])
    return PAGE.format(
        working=len(working),
        all=len(commands),
        working_flags=sum(map(works, flags)),
        flags=len(flags),
        reasons="\n".join(f"| {reason} | {count} |" for reason, count in reasons.most_common()),
        commands="\n\n".join(map(section, working)),
    )


def section(command: dict) -> str:
    """The part of the page that is about one command."""
    parts = [f"## {command['name']}", command["summary"]]
    flags = sorted(command["flags"], key=lambda flag: flag["long"])
    usable = [(flag["long"], [mode for mode in flag["modes"] if mode not in flag["refused"]]) for flag in flags]
    works_in = [f"`{name}` {' '.join(mode[0].upper() for mode in modes)}" for name, modes in usable if modes]
    if works_in:
        parts.append(", ".join(works_in))
    refused = [flag for flag in flags if flag["refused"]]
    if refused:
        rows = [f"| `{flag['long']}` | {', '.join(flag['refused'])} | {flag['reason']} |" for flag in refused]
        parts.append("\n".join(["| refused | in | because |", "|---|---|---|", *rows]))
    return "\n\n".join(parts)
