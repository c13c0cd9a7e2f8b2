"""All declared commands at once: what the declarations say, and what every command refuses in the same words.

Sources: reference/behaviour.md "Calling conventions of `maya.cmds`"; the design for what is not supported.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from maya import cmds

from understudy import Unsupported, _host

ROOT = Path(__file__).resolve().parents[2]
# What no argument of a type can be. What takes anything, or ranges in many forms, has no such value.
WRONG = {
    "string": 5,
    "boolean": "x",
    "int": "x",
    "unsigned int": "x",
    "float": "x",
    "distance": "x",
    "angle": "x",
    "time": (1, 2),
    "script": 5,
}
MANY = 12


def declared() -> list[dict]:
    """The declarations of all commands that work."""
    return [command for command in _host.command_table() if command["status"] == "works"]


def flags_of(command: dict) -> list[dict]:
    """The flags that work in create mode."""
    return [flag for flag in command["flags"] if "create" not in flag["refused"] and flag["status"] == "works"]


def error_of(name: str, /, *objects: object, **flags: object) -> Exception:
    """What a call raises."""
    with pytest.raises(Exception) as caught:
        getattr(cmds, name)(*objects, **flags)
    return caught.value


def test_there_are_commands() -> None:
    assert len(declared()) > 70


@pytest.mark.parametrize("part", ["summary", "returns", "modes"])
def test_every_command_says_what_it_is(part: str) -> None:
    assert [command["name"] for command in declared() if not command[part]] == []


def test_every_command_answers_help() -> None:
    for command in declared():
        text = _host.help(command["name"])
        assert text.startswith(f"\nSynopsis: {command['name']}")
        assert cmds.help(command["name"]) == text
        for flag in command["flags"]:
            line = rf"-{re.escape(flag['short'])} -{re.escape(flag['long'])}\b"
            assert bool(re.search(line, text)) == (flag["status"] == "works"), (command["name"], flag["long"])


def test_names_of_flags_are_unique() -> None:
    for command in declared():
        names = [name for flag in command["flags"] for name in {flag["long"], flag["short"]}]
        assert len(names) == len(set(names)), command["name"]


def test_every_flag_has_modes_of_its_command() -> None:
    for command in declared():
        for flag in command["flags"]:
            assert flag["modes"], (command["name"], flag["long"])
            assert set(flag["modes"]) <= set(command["modes"]), (command["name"], flag["long"])


def test_every_flag_that_works_says_what_it_does() -> None:
    missing = [
        (command["name"], flag["long"]) for command in declared() for flag in flags_of(command) if not flag["help"]
    ]
    assert missing == []


def test_every_refused_flag_says_why() -> None:
    for command in declared():
        for flag in command["flags"]:
            assert bool(flag["refused"]) == bool(flag["reason"]), (command["name"], flag["long"])
            assert (flag["status"] == "refused") == (flag["refused"] == flag["modes"]), (command["name"], flag["long"])


def test_an_unknown_flag() -> None:
    """[code:book doctest; elom, mtk, eugene]"""
    for command in declared():
        error = error_of(command["name"], nope=1)
        assert (type(error), str(error)) == (TypeError, "Invalid flag 'nope'"), command["name"]


def test_query_and_edit_where_there_is_none() -> None:
    """They are unknown flags then [unsure]."""
    for command in declared():
        own = {flag["long"] for flag in command["flags"]}
        for mode in {"query", "edit"} - set(command["modes"]) - own:
            for name in (mode, mode[0]):
                if name not in {flag["short"] for flag in command["flags"]}:
                    error = error_of(command["name"], **{name: True})
                    assert (type(error), str(error)) == (TypeError, f"Invalid flag '{name}'"), command["name"]


def test_refused_flags_raise_unsupported() -> None:
    """Design, section 6: the error says which flag of which command, and the mode where it works in another."""
    for command in declared():
        for flag in command["flags"]:
            for mode in flag["refused"]:
                how = {} if mode == "create" else {mode: True}
                error = error_of(command["name"], **{flag["long"]: True}, **how)
                text = f"flag -{flag['long']} of {command['name']} is not supported by Understudy yet"
                text += f" in {mode} mode" if flag["status"] == "works" else ""
                assert (type(error), str(error)) == (Unsupported, text)


@pytest.mark.parametrize("name", ["long", "short"])
def test_a_switch_with_a_value(name: str) -> None:
    """[code:session log]"""
    count = 0
    for command in declared():
        for flag in flags_of(command):
            if not flag["args"]:
                error = error_of(command["name"], **{flag[name]: "x"})
                text = f"Flag '{flag[name]}' must be passed a boolean argument"
                assert (type(error), str(error)) == (TypeError, text), command["name"]
                count += 1
    assert count > 300


# Flags that take a value also when they are asked for.
ASKED_WITH_A_VALUE = {
    ("file", "referenceNode"),
    ("joint", "exists"),
    ("namespace", "isRootNamespace"),
    ("workspace", "expandName"),
    ("workspace", "fileRuleEntry"),
    ("workspace", "objectTypeEntry"),
    ("workspace", "renderTypeEntry"),
    ("workspace", "variableEntry"),
}


@pytest.mark.parametrize("name", ["long", "short"])
def test_a_question_with_a_value(name: str) -> None:
    """Flags that take values are switches in a query [code:eugene]."""
    count = 0
    for command in declared():
        for flag in command["flags"]:
            asked = "query" in flag["modes"] and "query" not in flag["refused"] and flag["long"] != "query"
            if asked and (command["name"], flag["long"]) not in ASKED_WITH_A_VALUE:
                error = error_of(command["name"], query=True, **{flag[name]: (1, 2)})
                text = f"Flag '{flag[name]}' must be passed a boolean argument when query flag is set"
                assert (type(error), str(error)) == (TypeError, text), command["name"]
                count += 1
    assert count > 200


@pytest.mark.parametrize("name", ["long", "short"])
def test_a_flag_with_a_wrong_type(name: str) -> None:
    """[code:book doctest, session log, 2014 console log]; a boolean is called an int there."""
    count = 0
    for command in declared():
        for flag in flags_of(command):
            if not flag["args"] or not set(flag["args"]) <= set(WRONG):
                continue
            wrong = tuple(WRONG[kind] for kind in flag["args"])
            error = error_of(command["name"], **{flag[name]: wrong if len(wrong) > 1 else wrong[0]})
            kinds = ["int" if kind == "boolean" else kind for kind in flag["args"]]
            expected = kinds[0] if len(kinds) == 1 else f"( {', '.join(kinds)} )"
            text = rf"Invalid arguments for flag '{flag[name]}'\.  Expected {re.escape(expected)}, got \w+"
            assert type(error) is TypeError and re.fullmatch(text, str(error)), (command["name"], str(error))
            count += 1
    assert count > 280


def test_too_many_objects() -> None:
    """[code:2014 console log]"""
    for command in declared():
        limit = command["positional"]["max"]
        if limit is not None:
            error = error_of(command["name"], *["persp"] * (limit + 1))
            assert (type(error), str(error)) == (RuntimeError, "Too many objects or values.\n"), command["name"]


def test_an_object_where_a_question_takes_none() -> None:
    """[code:2014 console log]"""
    asked = [command["name"] for command in declared() if "query" in command["modes"]]
    none = [command["name"] for command in declared() if command["positional"]["max"] == 0]
    for name in set(asked) & set(none):
        error = error_of(name, "persp", query=True)
        assert (type(error), str(error)) == (RuntimeError, "Too many objects or values.\n"), name


def test_too_few_objects() -> None:
    """[code:hlib docs]"""
    for command in declared():
        if command["positional"]["min"]:
            error = error_of(command["name"])
            assert (type(error), str(error)) == (RuntimeError, "Not enough objects or values.\n"), command["name"]


def test_the_page_is_up_to_date() -> None:
    """Of a session of its own: tests load plug-ins."""
    command = [sys.executable, "-m", "understudy", "coverage", "--commands", "--markdown"]
    made = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout
    assert (ROOT / "docs" / "commands.md").read_text() == made, (
        "repair with: understudy coverage --commands --markdown > docs/commands.md"
    )
