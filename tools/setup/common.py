"""What every step of the set-up shares: paths, messages, running commands, timing.

Runs under the system's own python3 (3.8 or later), before anything is installed.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shlex
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HERE = ROOT / "tools" / "setup"
BUILD = ROOT / "build"
VENV = ROOT / ".venv"
LOG = BUILD / "setup.log"

TERMINAL = sys.stdout.isatty() and os.environ.get("TERM") != "dumb" and "NO_COLOR" not in os.environ


class SetupError(Exception):
    """A step failed; the text says what, and what to do."""


def say(text: str) -> None:
    """Print one line about what goes on, at once."""
    print(f"\033[1m{text}\033[0m" if TERMINAL else text, flush=True)


def run(command: list, env: dict | None = None, cwd: Path = ROOT) -> None:
    """Run a command whose output the user sees; raise if it fails."""
    code = call(command, env=env, cwd=cwd)
    if code != 0:
        raise SetupError(f"{shlex.join(map(str, command))} failed ({outcome(code)})")


def call(command: list, env: dict | None = None, cwd: Path = ROOT) -> int:
    """Run a command whose output the user sees; return its exit code."""
    sys.stdout.flush()
    return subprocess.call([str(word) for word in command], cwd=cwd, env=environment(env))


def run_quietly(command: list, env: dict | None = None, cwd: Path = ROOT) -> None:
    """Run a command whose output goes to build/setup.log, and is shown only if it fails."""
    words = [str(word) for word in command]
    result = subprocess.run(
        words, cwd=cwd, env=environment(env), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True
    )
    LOG.parent.mkdir(parents=True, exist_ok=True)
    with LOG.open("a") as log:
        log.write(f"$ {shlex.join(words)}\n{result.stdout}\n")
    if result.returncode != 0:
        raise SetupError(f"{result.stdout.rstrip()}\n{shlex.join(words)} failed ({outcome(result.returncode)})")


def environment(changes: dict | None) -> dict:
    """The environment of this process with changes; a value of None removes the variable."""
    result = {**os.environ, **(changes or {})}
    return {name: str(value) for name, value in result.items() if value is not None}


def outcome(code: int) -> str:
    """An exit code in words: `exit code 2` or `signal 11`."""
    return f"signal {-code}" if code < 0 else f"exit code {code}"


def digest(*parts: object) -> str:
    """A short fingerprint of texts and of the content of files."""
    sha = hashlib.sha256()
    for part in parts:
        sha.update(part.read_bytes() if isinstance(part, Path) else str(part).encode())
        sha.update(b"\0")
    return sha.hexdigest()[:16]


class Stopwatch:
    """Times of the phases of one run, printed apart at its end."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextlib.contextmanager
    def phase(self, name: str):
        """Add the time the block takes to the phase's."""
        start = time.monotonic()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + time.monotonic() - start

    def __str__(self) -> str:
        return ", ".join(f"{name} {seconds:.1f} s" for name, seconds in self.seconds.items())
