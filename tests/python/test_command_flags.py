"""The declarations of commands beside the list of Maya's own: names, arguments and modes of every flag, and that what
scripts use works or is refused for a reason that no small piece of work could take away."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from understudy import _host

REFERENCE = Path(__file__).resolve().parents[3] / "shared" / "reference" / "commands.json"
# Reasons that are none for a flag that scripts use.
NO_REASON = {"not written yet", "what Maya does is not known for certain"}
# Modes that the documentation lists and that nobody can mean.
DOUBTFUL = {("fileInfo", "remove")}  # in query mode
# The words of the list for what the declarations call a type.
TYPES = {
    "uint": "unsigned int",
    "int64": "int",
    "linear": "distance",
    "name": "string",
    "timerange": "time range",
    "floatrange": "float range",
    "indexrange": "index range",
}


@pytest.fixture(scope="module")
def maya() -> dict:
    """Maya's commands by name."""
    if not REFERENCE.is_file():
        pytest.skip(
            "the list of Maya's commands is not here: ../shared/reference/commands.json, beside the working copy"
        )
    return json.loads(REFERENCE.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def declared() -> dict[str, dict]:
    """Our commands that work, by name."""
    return {command["name"]: command for command in _host.command_table() if command["status"] == "works"}


def flags_of(command: dict) -> dict[str, dict]:
    """The flags of one of our commands, by long name."""
    return {flag["long"]: flag for flag in command["flags"]}


def pairs(maya: dict, declared: dict[str, dict]) -> Iterator[tuple[str, str, dict, dict | None]]:
    """Command, flag, what the list says of it, and our declaration; flags of later releases are left out."""
    for name, command in declared.items():
        ours = flags_of(command)
        for flag, theirs in maya.get(name, {"flags": {}})["flags"].items():
            if not theirs.get("newer") and flag not in {"query", "edit"} - set(ours):
                yield name, flag, theirs, ours.get(flag)


def test_every_command_is_one_of_mayas(maya: dict, declared: dict[str, dict]) -> None:
    assert set(declared) <= set(maya)


def test_every_flag_is_declared(maya: dict, declared: dict[str, dict]) -> None:
    """Flags without a page are known to MEL's help only; they are left out where nobody uses them."""
    missing = [
        (command, flag)
        for command, flag, theirs, ours in pairs(maya, declared)
        if ours is None and (theirs["modes"] or theirs.get("uses"))
    ]
    assert missing == []


def test_short_names(maya: dict, declared: dict[str, dict]) -> None:
    """But for one that Maya calls `e`, which is -edit."""
    differing = [
        (command, flag, ours["short"], theirs["short"])
        for command, flag, theirs, ours in pairs(maya, declared)
        if ours and ours["short"] != theirs["short"]
    ]
    assert differing == [("pluginInfo", "evaluator", "evaluator", "e")]


def test_modes(maya: dict, declared: dict[str, dict]) -> None:
    """Those that the documentation lists; scripts use flags in more. A flag -query leaves no mode of that name."""
    lacking = [
        (command, flag, sorted(set(theirs["modes"]) - set(ours["modes"])))
        for command, flag, theirs, ours in pairs(maya, declared)
        if ours and not set(theirs["modes"]) <= set(ours["modes"]) and "query" not in flags_of(declared[command])
    ]
    assert lacking == []


def test_arguments(maya: dict, declared: dict[str, dict]) -> None:
    differing = [
        (command, flag, ours["args"], theirs["args"])
        for command, flag, theirs, ours in pairs(maya, declared)
        if ours and ours["args"] != [TYPES.get(kind, kind) for kind in theirs["args"]]
    ]
    assert differing == []


def test_flags_that_may_be_repeated(maya: dict, declared: dict[str, dict]) -> None:
    differing = [
        (command, flag)
        for command, flag, theirs, ours in pairs(maya, declared)
        if ours and ours["multiuse"] != bool(theirs.get("multiuse"))
    ]
    assert differing == []


def test_what_scripts_use_works_or_needs_more(maya: dict, declared: dict[str, dict]) -> None:
    """The exceptions are those of docs/commands.md, with their reasons."""
    refused = {
        (command, flag): ours["reason"]
        for command, flag, theirs, ours in pairs(maya, declared)
        if ours and theirs.get("uses") and ours["refused"] and (command, flag) not in DOUBTFUL
    }
    assert {flag: reason for flag, reason in refused.items() if reason in NO_REASON} == {}
    assert len(refused) < 30
