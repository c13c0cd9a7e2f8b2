"""pytest plug-in of `understudy pytest`.

- Every test starts with a fresh scene; callbacks and undo chunks that an earlier test left behind are gone.
- Tests run in a worker process of pytest-xdist, one unless `-n` says otherwise. When it dies, the test that ran is
  reported as failed with the signal and the native and Python stacks, and a new worker goes on with the next test.
- `--understudy-isolate` runs each test in a process of its own (understudy.pytest_isolate).

With `-s`, `--pdb`, `--collect-only` or `-n 0` there is no worker: tests run in the process that was started.
"""

import contextlib
import faulthandler
import importlib
import os
import tempfile
from collections.abc import Generator
from pathlib import Path

import pytest

from understudy import crash_report, host, pytest_isolate

CRASH_FILE = "understudy_crash_file"
# pytest-xdist gives up after a few dead workers; a suite with many crashing tests must come to its end.
MAX_RESTARTS = "100000"

# What a worker does while no test runs, in place of the test's name.
COLLECTING = "while collecting tests"
BETWEEN = "between or after tests"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options of Understudy."""
    group = parser.getgroup("understudy")
    group.addoption(
        "--understudy-isolate",
        action="store_true",
        help="run every test in a process of its own",
    )


@pytest.hookimpl(wrapper=True)
def pytest_cmdline_main(config: pytest.Config) -> Generator[None, object, object]:
    """Choose the number of workers where the user did not; a wrapper, so as to come before pytest-xdist reads it."""
    option = config.option
    if not is_worker(config) and not pytest_isolate.is_child(config):
        if option.numprocesses is None and option.dist == "no":
            option.numprocesses = 1 if wants_worker(option) else 0
        if option.maxworkerrestart is None:
            option.maxworkerrestart = MAX_RESTARTS
    return (yield)


def wants_worker(option) -> bool:
    """Whether tests should run in a worker when nothing else is said; isolated tests have their processes anyway."""
    return not (option.understudy_isolate or option.usepdb or option.collectonly or option.capture == "no")


def is_worker(config: pytest.Config) -> bool:
    """Whether this process is a worker of pytest-xdist."""
    return hasattr(config, "workerinput")


def runs_tests(config: pytest.Config) -> bool:
    """Whether tests run in this very process."""
    if config.option.collectonly:
        return False
    if is_worker(config) or pytest_isolate.is_child(config):
        return not config.option.understudy_isolate
    return config.option.dist == "no" and not config.option.understudy_isolate


def pytest_configure(config: pytest.Config) -> None:
    """Register what this process's part in the run needs."""
    try:
        host.load()
    except ImportError as error:
        raise pytest.UsageError(f"understudy._host cannot be loaded: {error}") from error
    except host.HostMissing as error:
        raise pytest.UsageError(str(error)) from error
    if runs_tests(config):
        config.pluginmanager.register(FreshScene(), "understudy-fresh-scene")
        config.pluginmanager.register(CrashRecorder(crash_file(config)), "understudy-crash-recorder")
    elif config.option.understudy_isolate:
        config.pluginmanager.register(pytest_isolate.Isolation(config), "understudy-isolation")
    elif config.option.dist != "no":
        config.pluginmanager.register(CrashReporter(config), "understudy-crash-reporter")


def crash_file(config: pytest.Config) -> str | None:
    """Where the process that waits for this one looks for its stack; None where nobody does."""
    return getattr(config, "workerinput", {}).get(CRASH_FILE) or pytest_isolate.child_crash_file(config)


class FreshScene:
    """Gives each test an empty scene, in the process that runs it."""

    def pytest_sessionstart(self) -> None:
        """Start the host before test modules are imported, which may use maya.cmds."""
        self.cmds = host.start()
        self.reset = host.function("reset_session")

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_setup(self) -> None:
        """Drop what an earlier test left: callbacks, open undo chunks, then the scene."""
        self.reset()
        self.cmds.file(new=True, force=True)


class CrashRecorder:
    """Has this process write its stacks when it dies; the file begins with the test that runs."""

    def __init__(self, path: str | None) -> None:
        self.path = path

    def pytest_sessionstart(self) -> None:
        """Install the handlers: the native one last, since the one installed last runs first."""
        if self.path:
            self.file = open(self.path, "w+b", buffering=0)  # noqa: SIM115 (open until the process ends)
        else:
            self.file = os.fdopen(os.dup(2), "wb", buffering=0)
        self.note(COLLECTING)
        faulthandler.enable(self.file, all_threads=False)
        # A descriptor that outlives this object: the process may die while it ends.
        self.descriptor = os.dup(self.file.fileno())
        self.install()

    @pytest.hookimpl(trylast=True)
    def pytest_unconfigure(self) -> None:
        """Stay in place though pytest's own plug-in takes all handlers away."""
        if hasattr(self, "descriptor"):
            self.install()

    def install(self) -> None:
        """Install the native handler."""
        importlib.import_module("understudy._crash").install(self.descriptor)

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        """Note which test runs."""
        self.note(item.nodeid)
        result = yield
        self.note(BETWEEN)
        return result

    def note(self, text: str) -> None:
        """Make the file hold one line."""
        if self.path:
            self.file.seek(0)
            self.file.truncate()
            self.file.write(f"{text}\n".encode())


class CrashReporter:
    """In the process that waits for workers: turns the death of one into the failure of the test that it ran."""

    def __init__(self, config: pytest.Config) -> None:
        self.config = config
        self.folder = tempfile.TemporaryDirectory(prefix="understudy-")
        self.nodes: list = []
        self.deaths: dict[str, str] = {}
        self.outside: list[tuple[str, str]] = []

    @pytest.hookimpl(optionalhook=True)
    def pytest_configure_node(self, node) -> None:
        """Tell a new worker where to write."""
        node.workerinput[CRASH_FILE] = str(Path(self.folder.name, node.gateway.id))
        self.nodes.append(node)

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node, error: object) -> None:
        """A worker ended; if it died, read what it left."""
        if not error:
            return
        activity, death = self.describe(node)
        self.deaths[node.gateway.id] = death
        if activity == COLLECTING:
            # It would happen again in the next worker.
            self.outside.append((activity, death))
            raise pytest.Session.Interrupted(f"a worker died {activity}")

    @pytest.hookimpl(optionalhook=True)
    def pytest_handlecrashitem(self, report: pytest.TestReport) -> None:
        """Say in the test's report what happened."""
        report.longrepr = self.deaths.get(report.node.gateway.id, report.longrepr)
        report.when = "call"
        file, _, name = report.nodeid.partition("::")
        report.location = (file, None, name.replace("::", "."))

    def describe(self, node) -> tuple[str, str]:
        """What a worker that died was doing, and how it died."""
        path = Path(node.workerinput[CRASH_FILE])
        recorded = path.read_text(errors="replace") if path.exists() else ""
        activity, _, stacks = recorded.partition("\n")
        return activity or COLLECTING, crash_report.describe(exit_code(node), stacks)

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """After pytest-xdist ended its workers: one may have died of what its tests left behind."""
        ended = (node for node in self.nodes if node.gateway.id not in self.deaths)
        self.outside += [self.describe(node) for node in ended if (exit_code(node) or 0) < 0]
        if self.outside and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter) -> None:
        """Show deaths that belong to no test."""
        for activity, death in self.outside:
            terminalreporter.write_sep("=", f"a worker died {activity}", red=True)
            terminalreporter.write_line(death)

    def pytest_unconfigure(self) -> None:
        """Remove the workers' files."""
        self.folder.cleanup()


def exit_code(node) -> int | None:
    """How a worker's process ended; None where that is not known."""
    process = getattr(getattr(node.gateway, "_io", None), "popen", None)
    with contextlib.suppress(Exception):
        return process.wait(10)
    return None
