"""`make sanitize`: the whole suite under AddressSanitizer, UndefinedBehaviorSanitizer and LeakSanitizer.

The interpreter is the real one, not a shim, and is preloaded with the sanitizers' libraries. Its reports go to files,
which are what decides: a fault that a test survived, or that ended a process nobody waited for, still fails the run.
A canary with faults made on purpose proves first that every kind is caught. `make sanitize ARGS=tests/python/guard`
runs the Python tests below a folder, or in a file, alone.
"""

from __future__ import annotations

import argparse
import re
import subprocess
from pathlib import Path

import build
import environment
import test
from common import BUILD, ROOT, SetupError, Stopwatch, run_quietly, say
from common import environment as process_environment

FOLDER = BUILD / "sanitize"
SITE = FOLDER / "site"
REPORTS = FOLDER / "reports"
TOOLS = ROOT / "tools" / "sanitize"
LAUNCHER = [environment.python(), "-m", "understudy", "pytest"]
LIBRARIES = ("libasan.so", "libubsan.so", "libstdc++.so")

# A call of understudy._canary, and what the report of it must say.
CANARIES = {
    "leak": "LeakSanitizer: detected memory leaks",
    "leak_reference": "LeakSanitizer: detected memory leaks",
    "overflow": "AddressSanitizer: heap-buffer-overflow",
    "undefined": "signed integer overflow",
}


def main(options: argparse.Namespace) -> int:
    """Build, prove the canary, run all tests; the exit code is 0 only if nothing was reported."""
    if faults := faulty_suppressions((TOOLS / "leaks.txt").read_text()):
        raise SetupError("\n".join(f"tools/sanitize/leaks.txt: {fault}" for fault in faults))
    watch = Stopwatch()
    with watch.phase("set-up"):
        build.ensure_tools()
        configure()
    with watch.phase("build"):
        build.compile_all(FOLDER, "understudy_package" if test.named(options.rest) else "all")
        run_quietly(["cmake", "--install", FOLDER, "--component", "python", "--prefix", SITE])
    with watch.phase("canary"):
        prove_all(CANARIES, REPORTS, interpreter_environment())
    test.fresh(REPORTS)
    count = test.Count()
    if not test.named(options.rest):
        with watch.phase("C++ tests"):
            count.add(test.run_cpp(FOLDER, options_of_sanitizers(leaks=True)))
    with watch.phase("Python tests"):
        count.add(test.run_python(FOLDER, LAUNCHER, options.rest, interpreter_environment()))
    count.failed += print_reports(REPORTS)
    return test.report(watch, count)


def faulty_suppressions(text: str) -> list[str]:
    """What breaks the rules of leaks.txt: a reason directly above each rule, and functions of libpython alone.

    The comment up to the first empty line is about the file and no reason.
    """
    faults = []
    reason = ""
    is_header = True
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("#"):
            reason = "" if is_header else line.lstrip("# ")
        elif not line.strip():
            reason = ""
            is_header = False
        else:
            if not re.fullmatch(r"leak:_?Py\w+", line):
                faults.append(f"line {number}: '{line}' is no `leak:FUNCTION` of libpython")
            if not reason:
                faults.append(f"line {number}: '{line}' has no reason above it")
            reason = ""
    return faults


def configure() -> None:
    """Configure the instrumented build."""
    build.configure(
        FOLDER,
        "-DUNDERSTUDY_BUILD_TESTS=ON",
        "-DUNDERSTUDY_SANITIZE=address,undefined",
        "-DCMAKE_BUILD_TYPE=Debug",
        "-DCMAKE_CXX_FLAGS_DEBUG=-O1 -g1",
    )


def options_of_sanitizers(leaks: bool) -> dict:
    """The sanitizers' settings for a process; what each process reports goes to a file of its own."""
    log = f"log_path={REPORTS}/report:log_exe_name=1"
    return {
        "ASAN_OPTIONS": f"detect_leaks={int(leaks)}:detect_stack_use_after_return=1:{log}",
        "UBSAN_OPTIONS": f"print_stacktrace=1:halt_on_error=1:{log}",
        "LSAN_OPTIONS": f"suppressions={TOOLS}/leaks.txt:print_suppressions=0",
    }


def interpreter_environment() -> dict:
    """The environment of a Python that runs the instrumented package.

    Other programs that tests start, such as compilers and other Pythons, inherit the libraries but are not checked for
    leaks: options that hold for one executable only stand in a file of its name.
    """
    for old in FOLDER.glob("options.*"):
        old.unlink()
    (FOLDER / f"options.{environment.python().name}").write_text("detect_leaks=1\n")
    settings = options_of_sanitizers(leaks=False)
    settings["ASAN_OPTIONS"] += f":include_if_exists={FOLDER}/options.%b"
    return {
        **settings,
        "LD_PRELOAD": ":".join([*map(library, LIBRARIES), str(FOLDER / "python" / "libreports.so")]),
        "UNDERSTUDY_UBSAN_REPORTS": REPORTS / "undefined",
        "PYTHONMALLOC": "malloc",
        "PYTHONPATH": SITE,
    }


def library(name: str) -> str:
    """The path of one of the compiler's run-time libraries."""
    path = subprocess.run(["c++", f"-print-file-name={name}"], stdout=subprocess.PIPE, check=True).stdout.decode()
    if not Path(path.strip()).is_file():
        raise SetupError(f"the compiler has no {name}; make sanitize needs GCC")
    return str(Path(path.strip()).resolve())


def prove_all(canaries: dict[str, str], reports: Path, settings: dict) -> None:
    """Make each fault in a process of its own, and raise unless it is reported."""
    for fault, expected in canaries.items():
        prove(fault, expected, reports, settings)
    say(f"canary: {len(canaries)} faults made, {len(canaries)} caught")


def prove(fault: str, expected: str, reports: Path, settings: dict) -> None:
    """Make one fault, and raise unless it is reported."""
    test.fresh(reports)
    code = f"import understudy._canary as canary; canary.{fault}()"
    result = subprocess.run(
        [str(environment.python()), "-c", code],
        cwd=ROOT,
        env=process_environment(settings),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        universal_newlines=True,
    )
    reported = "".join(path.read_text(errors="replace") for path in reports.iterdir())
    if result.returncode == 0 or expected not in reported:
        raise SetupError(
            f"the canary's {fault} went unseen: the sanitizers do not work here\n{result.stdout}{reported}"
        )


def print_reports(reports: Path) -> int:
    """Show every report of the run; return how many there are."""
    found = sorted(path for path in reports.iterdir() if path.stat().st_size)
    for path in found:
        print(f"--- {path.relative_to(ROOT)}\n{path.read_text(errors='replace')}", flush=True)
    return len(found)
