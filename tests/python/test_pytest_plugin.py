"""The pytest plug-in: fresh scenes, tests that kill their process, and a process per test."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

CRASHES = """
import ctypes, os, signal

def test_before(): pass
def test_segfault(): ctypes.string_at(0)
def test_between(): pass
def test_abort(): os.abort()
def test_kill(): os.kill(os.getpid(), signal.SIGKILL)
def test_exit(): os._exit(3)
def test_after(): pass
"""

SCENES = """
from maya import cmds

def test_leaves_a_mess():
    cmds.undoInfo(openChunk=True)
    cmds.createNode("transform", name="left")
    assert cmds.objExists("left")

def test_has_a_fresh_scene():
    assert not cmds.objExists("left")
    cmds.createNode("transform", name="own")
    cmds.undo()
    assert not cmds.objExists("own")
"""

PROCESSES = """
import os, pathlib, pytest

LOG = pathlib.Path(__file__).with_name("log")

@pytest.mark.parametrize("name", ["a", "b::c", "d e"])
def test_process(name):
    with LOG.open("a") as file:
        file.write(f"{os.getpid()} {os.getppid()}\\n")

@pytest.fixture
def broken():
    raise OSError("no fixture")

def test_setup(broken): pass
def test_failure(): assert 1 == 2, "one is not two"
def test_skip(): pytest.skip("not today")
"""

MODES = [pytest.param((), id="worker"), pytest.param(("--understudy-isolate",), id="isolate")]


@pytest.fixture
def suite(tmp_path: Path, understudy):
    """Runs pytest on the text of one test file."""

    def run(text: str, *options: str, crashes: bool = False):
        (tmp_path / "test_sample.py").write_text(text)
        return understudy("pytest", "-rA", "-p", "no:cacheprovider", "test_sample.py", *options, crashes=crashes)

    return run


def outcomes(output: str) -> dict[str, str]:
    """The outcome of each test, from pytest's summary."""
    return {
        name: word
        for word, name in re.findall(r"^(PASSED|FAILED|ERROR) test_sample\.py::(.+?)(?: - .*)?$", output, re.M)
    }


@pytest.mark.parametrize("mode", MODES)
def test_a_crash_fails_only_its_own_test(suite, mode: tuple[str, ...]) -> None:
    result = suite(CRASHES, *mode, crashes=True)
    assert result.returncode == 1
    assert outcomes(result.stdout) == {
        "test_before": "PASSED",
        "test_segfault": "FAILED",
        "test_between": "PASSED",
        "test_abort": "FAILED",
        "test_kill": "FAILED",
        "test_exit": "FAILED",
        "test_after": "PASSED",
    }


@pytest.mark.parametrize("mode", MODES)
def test_a_crash_is_reported_with_signal_and_stacks(suite, mode: tuple[str, ...]) -> None:
    output = suite(CRASHES, *mode, crashes=True).stdout
    segfault, abort, kill, end = (section(output, name) for name in ("segfault", "abort", "kill", "exit"))
    assert "died of signal 11 (SIGSEGV)" in segfault
    assert "native stack, at address 0x0000000000000000:" in segfault
    assert "_ctypes" in segfault
    assert re.search(r'File ".*test_sample\.py", line 5 in test_segfault', segfault)
    assert "died of signal 6 (SIGABRT)" in abort
    assert "abort" in abort.partition("native stack:")[2]
    assert "died of signal 9 (SIGKILL)" in kill
    assert "ended with exit code 3" in end


def section(output: str, name: str) -> str:
    """What pytest prints on one failed test."""
    return re.search(rf"^_+ test_{name} _+$(.*?)^(?:_+ test_|=)", output, re.M | re.S)[1]


def test_a_crash_while_collecting_ends_the_run(suite) -> None:
    result = suite("import os\nos.abort()\n", crashes=True)
    assert result.returncode == 2
    assert "a worker died while collecting tests" in result.stdout
    assert "died of signal 6 (SIGABRT)" in result.stdout


def test_a_crash_after_the_last_test_fails_the_run(suite) -> None:
    result = suite("import atexit, os\ndef test_one(): atexit.register(os.abort)\n", crashes=True)
    assert result.returncode == 1
    assert "a worker died between or after tests" in result.stdout


def test_stack_names_functions_and_lines_of_native_code(suite, tmp_path: Path) -> None:
    import subprocess

    source = tmp_path / "fault.cpp"
    source.write_text('static void inner(int* p)\n{\n    *p = 1;\n}\n\nextern "C" void outer(int* p) { inner(p); }\n')
    subprocess.run(["c++", "-g", "-O0", "-shared", "-fPIC", source, "-o", tmp_path / "fault.so"], check=True)
    library = str(tmp_path / "fault.so")
    output = suite(f"import ctypes\ndef test_fault(): ctypes.CDLL({library!r}).outer(None)\n", crashes=True).stdout
    assert re.search(r"inner\(int\*\) at .*fault\.cpp:3 \(fault\.so\)", output)
    assert re.search(r"outer at .*fault\.cpp:6 \(fault\.so\)", output)


@pytest.mark.parametrize("mode", [*MODES, pytest.param(("-n", "0"), id="in-process")])
def test_every_test_has_a_fresh_scene(suite, mode: tuple[str, ...]) -> None:
    result = suite(SCENES, *mode)
    assert result.returncode == 0, result.stdout + result.stderr


def test_isolated_tests_run_in_processes_of_their_own(suite, tmp_path: Path) -> None:
    result = suite(PROCESSES, "--understudy-isolate")
    assert outcomes(result.stdout) == {
        "test_process[a]": "PASSED",
        "test_process[b::c]": "PASSED",
        "test_process[d e]": "PASSED",
        "test_setup": "ERROR",
        "test_failure": "FAILED",
    }
    assert "one is not two" in result.stdout
    assert "1 skipped" in result.stdout
    children, parents = zip(*(line.split() for line in (tmp_path / "log").read_text().splitlines()), strict=True)
    assert len(set(children)) == 3
    assert len(set(parents)) == 1


def test_isolation_and_workers_together(suite) -> None:
    result = suite(CRASHES, "--understudy-isolate", "-n", "2", crashes=True)
    assert sorted(outcomes(result.stdout).values()) == ["FAILED"] * 4 + ["PASSED"] * 3


def test_plain_pytest_is_left_alone(understudy, tmp_path: Path) -> None:
    (tmp_path / "test_sample.py").write_text("import sys\ndef test(): assert 'understudy' not in sys.modules\n")
    result = understudy("python", "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_sample.py")
    assert result.returncode == 0, result.stdout
