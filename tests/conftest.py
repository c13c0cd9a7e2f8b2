"""What tests of the installed package share."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from . import recorded_calls

ROOT = Path(__file__).resolve().parents[1]
# A process that a test makes crash must not count as a fault under `make sanitize`.
CRASH_ALLOWED = "detect_leaks=0:handle_segv=0:handle_abort=0:handle_sigbus=0:handle_sigfpe=0:handle_sigill=0"

Run = Callable[..., subprocess.CompletedProcess]


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    """After the plug-in of `understudy pytest`, of which the recorder of calls is a companion."""
    recorded_calls.register(config)


@pytest.fixture(scope="session")
def root() -> Path:
    """The top of the repository."""
    return ROOT


@pytest.fixture
def understudy(tmp_path: Path) -> Run:
    """Runs the command `understudy`, in an empty folder unless said otherwise, and returns what it printed."""

    def run(*arguments: str | Path, cwd: Path = tmp_path, crashes: bool = False) -> subprocess.CompletedProcess:
        command = [sys.executable, "-m", "understudy", *map(str, arguments)]
        # The environment of a user, not that of a test run.
        env = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "COV_"))}
        env.update(NO_COLOR="1", COLUMNS="120")
        if crashes:
            env["ASAN_OPTIONS"] = CRASH_ALLOWED
        return subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, timeout=120)

    return run
