"""`make lint`: formatting of C++ and Python with a diff, ruff's checks, and the order of the layers."""

from __future__ import annotations

import argparse
import difflib
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import environment
from common import ROOT, VENV, call, say

CPP = (".h", ".cpp")


def main(options: argparse.Namespace) -> int:
    """Run every check; the exit code is 0 only if all pass."""
    environment.ensure(VENV, "requirements-lint.txt")
    checks = {
        "clang-format": check_cpp(options.fix),
        "ruff format": check_python_format(options.fix),
        "ruff check": check_python(options.fix),
        "layers": call([environment.python(), "tools/lint/layers.py"]) == 0,
    }
    failed = [name for name, passed in checks.items() if not passed]
    say(f"lint: {'failed: ' + ', '.join(failed) if failed else 'passed'}")
    return 1 if failed else 0


def sources(suffixes: tuple[str, ...]) -> list[str]:
    """The files of the repository, tracked or new, with these suffixes."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True, universal_newlines=True).stdout
    return sorted({name for name in listed.splitlines() if name.endswith(suffixes) and (ROOT / name).is_file()})


def check_cpp(fix: bool) -> bool:
    """Compare every C++ file with what clang-format makes of it."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        diffs = list(pool.map(lambda name: format_cpp(ROOT / name, fix), sources(CPP)))
    for diff in filter(None, diffs):
        sys.stdout.write(diff)
    return not any(diffs)


def format_cpp(path: Path, fix: bool) -> str:
    """The diff from a file to its formatted text, empty if there is none; with fix, write the latter."""
    before = path.read_text()
    command = [str(VENV / "bin" / "clang-format"), "--style=file", str(path)]
    after = subprocess.run(command, stdout=subprocess.PIPE, check=True, universal_newlines=True).stdout
    if fix and after != before:
        path.write_text(after)
        return ""
    name = str(path.relative_to(ROOT))
    lines = (text.splitlines(keepends=True) for text in (before, after))
    return "".join(difflib.unified_diff(*lines, name, f"{name} (formatted)"))


def ruff(*arguments: str) -> bool:
    """Run ruff on the repository."""
    return call([VENV / "bin" / "ruff", *arguments, "."]) == 0


def check_python_format(fix: bool) -> bool:
    """Compare Python files with what ruff makes of them."""
    return ruff("format", "--quiet") if fix else ruff("format", "--diff", "--quiet")


def check_python(fix: bool) -> bool:
    """Run ruff's checks."""
    return ruff("check", "--quiet", *(["--fix"] if fix else []))
