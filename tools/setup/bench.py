"""`make bench`: builds the benchmarks, installs what only they need, and runs them beside their peers."""

from __future__ import annotations

import argparse

import build
import environment
import system
from common import BUILD, ROOT, VENV, SetupError, call

FOLDER = BUILD / "bench"
# The programs compared with pin packages that Understudy must not depend on.
PEERS = ROOT / ".venv-bench"


def main(options: argparse.Namespace) -> int:
    """Run bench/run.py."""
    script = ROOT / "bench" / "run.py"
    if not script.is_file():
        raise SetupError("there is no bench/run.py to run")
    build.everything()
    system.install("bench")
    environment.ensure(PEERS, "requirements-bench.txt")
    build.configure(FOLDER, "-DUNDERSTUDY_BUILD_BENCH=ON")
    build.compile_all(FOLDER)
    command = [VENV / "bin" / "understudy", "python", script, "--build", FOLDER, "--peers", environment.python(PEERS)]
    return call([*command, *options.rest])
