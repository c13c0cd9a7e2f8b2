"""Which flags of commands the tests in tests/python/commands have called, in which modes.

While a test of that folder runs, the functions of maya.cmds note the flags of each call that came back. When the whole
folder was run and no test failed, a flag that is declared to work, in any of its modes, and that no test called makes
the run fail. A flag that is refused has nothing to be called.

With pytest-xdist each worker sends what its tests left out; what all left out is missing.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Generator
from pathlib import Path
from types import ModuleType

import pytest

FOLDER = Path(__file__).resolve().parent / "python" / "commands"
MISSING = "understudy_uncalled_flags"
# Commands of which the answer is an error, so that no call of them comes back: in batch there is no user interface.
RAISING = {"error", "objectTypeUI"}

# (command, long name of the flag, mode)
Use = tuple[str, str, str]


def declared_uses(table: list[dict]) -> set[Use]:
    """All flags that are declared to work, in each of their modes."""
    return {
        (command["name"], flag["long"], mode)
        for command in table
        for flag in command["flags"]
        for mode in flag["modes"]
        if mode not in flag["refused"]
    }


def used_flags(command: dict, flags: dict) -> Generator[Use, None, None]:
    """What a call with these keywords used: a switch that is False, and a query that is, count as not given."""
    own = {flag["long"] for flag in command["flags"]}  # of optionVar, -query is a flag with a value
    modes = [mode for mode in ("query", "edit") if mode not in own and (flags.get(mode[0]) or flags.get(mode))]
    mode = modes[0] if modes else "create"
    for declared in command["flags"]:
        for name in (declared["long"], declared["short"]):
            if name in flags and (flags[name] or (declared["args"] and mode != "query")):
                yield command["name"], declared["long"], mode


class Recorder:
    """In a process that runs tests: notes the calls."""

    def __init__(self) -> None:
        self.called: set[Use] = set()
        self.is_whole = False
        self.is_narrowed = False

    @pytest.hookimpl(trylast=True)
    def pytest_sessionstart(self) -> None:
        """Take the declarations, after the host was started and before tests load plug-ins."""
        from maya import cmds

        from understudy import _host

        self.cmds: ModuleType = cmds
        table = [command for command in _host.command_table() if command["status"] == "works"]
        self.declared = declared_uses(table)
        self.commands = {command["name"]: command for command in table}

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """See whether all tests of the folder are going to run."""
        files = {item.path for item in session.items}
        parts = any("::" in argument for argument in session.config.args)
        self.is_whole = files.issuperset(FOLDER.glob("test_*.py")) and not parts and not self.is_narrowed

    def pytest_deselected(self, items: list[pytest.Item]) -> None:
        """Some tests are left out, by -k or the like."""
        self.is_narrowed = self.is_narrowed or bool(items)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Generator[None, object, object]:
        """Let the functions of maya.cmds note their calls while a test of the folder runs."""
        if item.path.parent != FOLDER:
            return (yield)
        functions = {name: getattr(self.cmds, name) for name in self.commands}
        for name, function in functions.items():
            setattr(self.cmds, name, self.noting(function))
        try:
            return (yield)
        finally:
            for name, function in functions.items():
                setattr(self.cmds, name, function)

    def noting(self, function: Callable) -> Callable:
        """The function of a command, which notes the calls that come back."""
        command = self.commands[function.__name__]

        @functools.wraps(function)
        def call(*objects: object, **flags: object) -> object:
            try:
                result = function(*objects, **flags)
            except RuntimeError:
                if command["name"] in RAISING:
                    self.called.update(used_flags(command, flags))
                raise
            self.called.update(used_flags(command, flags))
            return result

        return call

    @property
    def missing(self) -> list[Use] | None:
        """What no test called in this process; None where not all tests were meant to run."""
        return sorted(self.declared - self.called) if self.is_whole else None


class Comparison:
    """In the process that reports: fails the run for what no process called."""

    def __init__(self, recorder: Recorder | None) -> None:
        self.recorder = recorder
        self.answers: list[list[Use] | None] = []
        self.missing: list[Use] = []

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node) -> None:
        """A worker of pytest-xdist ended."""
        answer = getattr(node, "workeroutput", {}).get(MISSING)
        self.answers.append(answer and [tuple(use) for use in answer])

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Compare; of a run that failed for other reasons nothing is certain."""
        if self.recorder:
            self.answers.append(self.recorder.missing)
        if session.exitstatus != pytest.ExitCode.OK or not self.answers or None in self.answers:
            return
        self.missing = sorted(set.intersection(*map(set, self.answers)))
        if self.missing:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """List what is missing."""
        if not self.missing:
            return
        terminalreporter.section("flags that are declared to work and that no test called", red=True)
        for command, flag, mode in self.missing:
            terminalreporter.write_line(f"{command} -{flag} ({mode})")


class Sender:
    """In a worker of pytest-xdist: sends what its tests left out."""

    def __init__(self, config: pytest.Config, recorder: Recorder) -> None:
        self.config = config
        self.recorder = recorder

    def pytest_sessionfinish(self) -> None:
        """Leave the answer where pytest-xdist takes it from."""
        self.config.workeroutput[MISSING] = self.recorder.missing


def register(config: pytest.Config) -> None:
    """Register what this process's part in a run of `understudy pytest` needs.

    Isolated tests run in processes that end with their test: nothing is compared there.
    """
    plugins = config.pluginmanager
    runs_tests = plugins.has_plugin("understudy-fresh-scene") and not plugins.has_plugin("understudy-report-writer")
    if runs_tests:
        recorder = Recorder()
        plugins.register(recorder, "understudy-call-recorder")
        part = Sender(config, recorder) if hasattr(config, "workeroutput") else Comparison(recorder)
        plugins.register(part, "understudy-call-comparison")
    elif plugins.has_plugin("understudy-crash-reporter"):
        plugins.register(Comparison(None), "understudy-call-comparison")
