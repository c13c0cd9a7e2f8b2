"""`make test`: sets up, builds, runs the C++ and the Python tests, and counts them all in its last line."""

from __future__ import annotations

import argparse
import os
import shutil
import xml.etree.ElementTree as xml
from dataclasses import dataclass
from pathlib import Path

import build
from common import ROOT, VENV, Stopwatch, call, outcome, say

FOLDERS = ["tests/python", "tests/compat"]


@dataclass
class Count:
    """How many tests had which outcome."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def add(self, other: Count) -> None:
        """Add another count to this one."""
        self.passed += other.passed
        self.failed += other.failed
        self.skipped += other.skipped

    def __str__(self) -> str:
        text = f"{self.passed} passed, {self.failed} failed"
        return f"{text}, {self.skipped} skipped" if self.skipped else text


def main(options: argparse.Namespace) -> int:
    """Run everything; the exit code is 0 only if tests ran and none failed."""
    watch = Stopwatch()
    with watch.phase("set-up"):
        build.ensure_tools()
        build.configure_release()
    with watch.phase("build"):
        build.compile_all(build.RELEASE)
        build.install()
    count = Count()
    if not named(options.rest):
        with watch.phase("C++ tests"):
            count.add(run_cpp(build.RELEASE))
    with watch.phase("Python tests"):
        count.add(run_python(build.RELEASE, [VENV / "bin" / "understudy", "pytest"], options.rest))
    return report(watch, count)


def report(watch: Stopwatch, count: Count) -> int:
    """Print times and counts; return the exit code."""
    say(str(watch))
    print(count, flush=True)
    return 0 if count.passed and not count.failed else 1


def run_cpp(folder: Path, env: dict | None = None, jobs: int = 2) -> Count:
    """Run the test binary of every layer through ctest."""
    results = fresh(folder / "results" / "cpp")
    summary = results / "ctest.xml"
    settings = {"GTEST_OUTPUT": f"xml:{results}/", "GTEST_BRIEF": "1", "GTEST_COLOR": "no", **(env or {})}
    command = ["ctest", "--test-dir", folder, "--no-tests=ignore", "--output-on-failure", "-j", jobs]
    code = call([*command, "--output-junit", summary], env=settings)
    if not summary.exists():
        return Count() if code == 0 else Count(failed=1)
    count = Count()
    for case in xml.parse(summary).getroot().iter("testcase"):
        count.add(binary_count(results / f"test_{case.get('name')}.xml", case.get("status") != "run"))
    return count


def binary_count(results: Path, failed: bool) -> Count:
    """The tests of one binary; one that fails without naming a test, as in a crash, counts as a failed test."""
    count = Count()
    if results.exists():
        suites = xml.parse(results).getroot()
        count.failed = int(suites.get("failures", 0)) + int(suites.get("errors", 0))
        count.skipped = int(suites.get("disabled", 0)) + len(list(suites.iter("skipped")))
        count.passed = int(suites.get("tests", 0)) - count.failed - count.skipped
    if failed and not count.failed:
        count.failed = 1
    return count


def named(arguments: list[str]) -> list[str]:
    """The test files and folders among pytest's arguments: where there are any, no others run."""
    return [
        argument
        for argument in arguments
        if argument.startswith(tuple(FOLDERS)) and (ROOT / argument.split("::")[0]).exists()
    ]


def run_python(folder: Path, pytest: list, arguments: list[str], env: dict | None = None) -> Count:
    """Run the Python tests on the installed package."""
    tests = [] if named(arguments) else [name for name in FOLDERS if any((ROOT / name).rglob("test_*.py"))]
    if not tests and not named(arguments):
        return Count()
    results = fresh(folder / "results" / "python") / "pytest.xml"
    settings = {"UNDERSTUDY_BUILD": folder, **(env or {})}
    jobs = min(8, os.cpu_count() or 1)
    command = [*pytest, "-q", "-n", jobs, f"--junit-xml={results}", f"--rootdir={ROOT}", *tests, *arguments]
    code = call(command, env=settings)
    count = Count()
    if results.exists():
        for suite in xml.parse(results).getroot().iter("testsuite"):
            count.failed += int(suite.get("failures", 0)) + int(suite.get("errors", 0))
            count.skipped += int(suite.get("skipped", 0))
            count.passed += int(suite.get("tests", 0))
        count.passed -= count.failed + count.skipped
    if code != 0 and not count.failed:
        say(f"pytest ended with {outcome(code)}, though no test failed")
        count.failed = 1
    return count


def fresh(folder: Path) -> Path:
    """An empty folder for results, so that none of an earlier run are counted."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder
