"""`make tsan`: the guard's thread tests under ThreadSanitizer.

The guard and the tests' plug-ins are built with it; the host and the interpreter are the usual ones, whose locks it
sees as they go through the C library. No report is suppressed. A canary with a race made on purpose proves first that
races are caught.
"""

from __future__ import annotations

import argparse
import shutil

import build
import sanitize
import test
from common import BUILD, Stopwatch, run_quietly

FOLDER = BUILD / "tsan"
SITE = FOLDER / "site"
REPORTS = FOLDER / "reports"
TESTS = "tests/python/guard/test_threads.py"
CANARIES = {"race": "ThreadSanitizer: data race"}


def main(options: argparse.Namespace) -> int:
    """Build, prove the canary, run the tests; the exit code is 0 only if nothing was reported."""
    watch = Stopwatch()
    with watch.phase("set-up"):
        build.ensure_tools()
        build.configure(FOLDER, "-DUNDERSTUDY_SANITIZE_GUARD=thread")
    with watch.phase("build"):
        build.compile_all(FOLDER, "understudy_package")
        run_quietly(["cmake", "--install", FOLDER, "--component", "python", "--prefix", SITE])
    with watch.phase("canary"):
        sanitize.prove_all(CANARIES, REPORTS, interpreter_environment())
    test.fresh(REPORTS)
    arguments = options.rest if test.named(options.rest) else [TESTS, *options.rest]
    with watch.phase("Python tests"):
        count = test.run_python(FOLDER, [*fixed_addresses(), *sanitize.LAUNCHER], arguments, interpreter_environment())
    count.failed += sanitize.print_reports(REPORTS)
    return test.report(watch, count)


def fixed_addresses() -> list[str]:
    """A prefix for commands: where systems place memory far apart, ThreadSanitizer of GCC 12 cannot run."""
    return ["setarch", "-R"] if shutil.which("setarch") else []


def interpreter_environment() -> dict:
    """The environment of a Python that runs the instrumented guard, and builds instrumented plug-ins."""
    return {
        "TSAN_OPTIONS": f"log_path={REPORTS}/report:log_exe_name=1:history_size=7:second_deadlock_stack=1",
        "LD_PRELOAD": sanitize.library("libtsan.so"),
        "CXXFLAGS": "-fsanitize=thread -g1",
        "PYTHONPATH": SITE,
    }
