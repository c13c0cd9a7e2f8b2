"""include/understudy/guard.h in a plain CPython program, without a host."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from understudy.commandline.config import PACKAGE

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
SOURCE = HERE / "plugins" / "standalone.cpp"
KINDS = {"functions": (), "types": ("-DTYPES",), "fails": ("-DFAILS",)}


def run(*command: object, **environment: str) -> str:
    """The output of a command that must succeed."""
    env = {**os.environ, **environment}
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, timeout=500, env=env)
    assert done.returncode == 0, f"{done.returncode}\n{done.stdout}{done.stderr}"
    return done.stdout


def build(target: Path, python: str, guard: Path, *options: str) -> Path:
    """The library, for a Python and beside a guard."""
    include = run(python, "-c", "import sysconfig; print(sysconfig.get_paths()['include'])").strip()
    flags = ["-std=c++17", "-O1", "-fPIC", "-shared", "-fvisibility=hidden", "-fno-gnu-unique", "-Wall", "-Werror"]
    paths = [f"-I{include}", f"-I{PACKAGE / 'include'}", f"-L{guard}", f"-Wl,-rpath,{guard}"]
    run("g++", *flags, *options, *paths, SOURCE, "-lUnderstudyGuard", "-o", target)
    return target


@pytest.mark.parametrize("kind", KINDS)
def test_plain_program(kind: str, tmp_path: Path):
    library = build(tmp_path / "standalone.so", sys.executable, PACKAGE / "lib", *KINDS[kind])
    assert run(sys.executable, HERE / "plain_program.py", library, kind) == "done\n"


def other_pythons() -> list[str]:
    """Other versions of Python that are here, with their headers."""
    found = []
    for version in ("3.10", "3.11", "3.12", "3.13"):
        python = shutil.which(f"python{version}")
        code = (
            "import sysconfig, pathlib; print((pathlib.Path(sysconfig.get_paths()['include']) / 'Python.h').exists())"
        )
        probe = python and subprocess.run([python, "-c", code], capture_output=True, text=True)
        if probe and probe.stdout == "True\n":
            found.append(python)
    return found


@pytest.fixture(scope="session")
def guard_for(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Builds the guard alone for a Python, as an author who uses it inside Maya does."""

    def make(python: str) -> Path:
        folder = tmp_path_factory.mktemp("guard_alone")
        source = ROOT / "src" / "plugin" / "guard"
        run("cmake", "-S", source, "-B", folder, "-DCMAKE_BUILD_TYPE=Release", f"-DPython_EXECUTABLE={python}")
        run("cmake", "--build", folder, "-j2")
        return folder

    return make


@pytest.mark.parametrize("python", other_pythons(), ids=lambda python: Path(python).name)
def test_other_pythons(python: str, guard_for: Callable[[str], Path], tmp_path: Path):
    guard = guard_for(python)
    for kind, options in KINDS.items():
        library = build(tmp_path / f"{kind}.so", python, guard, *options)
        assert run(python, HERE / "plain_program.py", library, kind) == "done\n"
