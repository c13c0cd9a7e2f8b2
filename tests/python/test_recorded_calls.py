"""The recorder of calls that tests/conftest.py installs: what counts as a call, and when a run fails for it."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from ..recorded_calls import MISSING, Comparison, declared_uses, used_flags

SWITCH = {"long": "switch", "short": "sw", "args": [], "modes": ["create", "query"], "refused": ["query"]}
NUMBER = {"long": "number", "short": "nr", "args": ["int"], "modes": ["create", "query", "edit"], "refused": []}
QUERY = {"long": "query", "short": "q", "args": ["string"], "modes": ["create"], "refused": []}
COMMAND = {"name": "c", "flags": [SWITCH, NUMBER]}


def used(command: dict, **flags: object) -> list[str]:
    return [f"{flag} {mode}" for _, flag, mode in used_flags(command, flags)]


def test_declared_uses_leave_out_what_is_refused() -> None:
    modes = {("c", "number", mode) for mode in ("create", "query", "edit")}
    assert declared_uses([COMMAND]) == {("c", "switch", "create"), *modes}


@pytest.mark.parametrize(
    ("flags", "uses"),
    [
        ({"switch": True, "nr": 0}, ["switch create", "number create"]),
        ({"sw": False}, []),
        ({"q": True, "number": True}, ["number query"]),
        ({"query": True, "number": False}, []),
        ({"e": 1, "number": 0}, ["number edit"]),
        ({"q": False, "number": 1}, ["number create"]),
    ],
)
def test_what_a_call_used(flags: dict, uses: list[str]) -> None:
    assert used(COMMAND, **flags) == uses


def test_a_flag_that_is_called_query() -> None:
    """As that of optionVar."""
    assert used({"name": "c", "flags": [QUERY]}, q="x") == ["query create"]


def finish(*answers: list | None, status: int = pytest.ExitCode.OK) -> tuple[int, list]:
    """The exit status of a run in which workers answered this, and what it misses."""
    comparison = Comparison(None)
    for answer in answers:
        comparison.pytest_testnodedown(SimpleNamespace(workeroutput={MISSING: answer}))
    session = SimpleNamespace(exitstatus=status)
    comparison.pytest_sessionfinish(session)
    return session.exitstatus, comparison.missing


A, B = ["c", "a", "create"], ["c", "b", "edit"]


def test_what_all_workers_left_out_fails_the_run() -> None:
    assert finish([A, B], [B]) == (pytest.ExitCode.TESTS_FAILED, [tuple(B)])
    assert finish([A], [B]) == (pytest.ExitCode.OK, [])
    assert finish([A], []) == (pytest.ExitCode.OK, [])


def test_a_part_of_the_tests_or_a_failed_run_says_nothing() -> None:
    assert finish([A], None) == (pytest.ExitCode.OK, [])
    assert finish() == (pytest.ExitCode.OK, [])
    assert finish([A], status=pytest.ExitCode.TESTS_FAILED) == (pytest.ExitCode.TESTS_FAILED, [])
