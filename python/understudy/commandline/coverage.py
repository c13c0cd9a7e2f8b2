"""What of Maya's commands works, from the host's own declarations."""

import json as json_format
from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

from understudy import host

WORKS = "works"


def command_table() -> list[dict]:
    """The declarations of all commands, sorted by name.

    understudy._host.command_table() gives a list of dicts: `name`, `status` ("works" or "refused"), `help`, and
    `flags`: a list of dicts with `long`, `short`, `status` (as above), `modes` (of "create", "query", "edit"), `args`
    (list of type names) and `help`.
    """
    host.start()
    return sorted(host.function("command_table")(), key=lambda command: command["name"])


def show_commands(names: Sequence[str], json: bool) -> None:
    """Print all commands in one table, or the named ones flag by flag."""
    table = command_table()
    unknown = sorted(set(names) - {command["name"] for command in table})
    if unknown:
        raise ValueError(f"Maya has no command {', '.join(unknown)}")
    chosen = [command for command in table if not names or command["name"] in names]
    if json:
        print(json_format.dumps(chosen, indent=1))
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
        view.add_row(flag["long"], flag["short"], modes, arguments, flag["status"], flag["help"])
    Console().print(view)
