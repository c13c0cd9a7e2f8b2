"""Set-up and packaging: what `make` installs is what `pip install .` installs, and nothing is asked for twice."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module", autouse=True)
def tools() -> None:
    """Make the modules of tools/setup importable."""
    folder = str(Path(__file__).resolve().parents[2] / "tools" / "setup")
    sys.path.insert(0, folder)
    yield
    sys.path.remove(folder)


@pytest.fixture
def system() -> ModuleType:
    module = importlib.import_module("system")
    module.refresh_lists.cache_clear()
    return module


@pytest.fixture
def interpreter() -> ModuleType:
    return importlib.import_module("interpreter")


def test_packages_are_read_by_purpose(system: ModuleType) -> None:
    assert "libimath-dev" in system.packages("build")
    assert system.packages("python") == ["python3-dev", "python3-venv"]


def test_dpkg_tells_what_is_missing(system: ModuleType) -> None:
    assert system.missing(["dpkg", "no-such-package-anywhere"]) == ["no-such-package-anywhere"]


def test_nothing_missing_asks_apt_for_nothing(system: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[list[str]] = []
    monkeypatch.setattr(system, "run_quietly", lambda command, **_: calls.append(command))
    monkeypatch.setattr(system, "packages", lambda purpose: ["dpkg"])
    system.install("build")
    assert calls == []


def test_missing_packages_are_installed_after_one_update(system: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []
    monkeypatch.setattr(system, "run_quietly", lambda command, **_: calls.append(" ".join(command)))
    monkeypatch.setattr(system, "packages", lambda purpose: ["dpkg", "no-such-package-anywhere"])
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    system.install("build")
    assert [call.split()[-1] for call in calls] == ["update", "no-such-package-anywhere"]


def test_sudo_where_not_root(system: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(system.shutil, "which", lambda name: f"/usr/bin/{name}")
    assert system.superuser(["x"])[0] == "sudo"


def test_neither_root_nor_sudo_says_what_to_run(system: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(system.shutil, "which", lambda name: None)
    with pytest.raises(Exception, match="as root, run: apt-get install some-package"):
        system.superuser(["some-package"])


def test_interpreter_of_this_run_is_supported(interpreter: ModuleType) -> None:
    assert f"{sys.version_info[0]}.{sys.version_info[1]}" in interpreter.VERSIONS


def test_interpreter_is_no_shim(interpreter: ModuleType) -> None:
    found = interpreter.find()
    assert found is not None
    assert found.read_bytes()[:4] == b"\x7fELF"


def test_preferred_version_wins(interpreter: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = {
        "a": {"version": "3.13", "path": "/a", "fits": True},
        "b": {"version": "3.12", "path": "/b", "fits": True},
        "c": {"version": "3.11", "path": "/c", "fits": False},
        "d": None,
    }
    monkeypatch.setattr(interpreter, "candidates", lambda: list(answers))
    monkeypatch.setattr(interpreter, "probe", answers.get)
    assert interpreter.find() == Path("/b")


def test_named_interpreter_must_fit(interpreter: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UNDERSTUDY_PYTHON", "/bin/false")
    with pytest.raises(Exception, match=r"UNDERSTUDY_PYTHON=/bin/false is no CPython 3\.10 to 3\.13"):
        interpreter.find_or_install()


def test_wheel_holds_what_make_installs(root: Path, tmp_path: Path) -> None:
    if "LD_PRELOAD" in os.environ:
        pytest.skip("the instrumented package is no wheel")
    # A folder that stays, so that building again takes seconds.
    command = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(tmp_path)]
    command += ["-C", "build-dir=build/wheel", "-C", "cmake.define.CMAKE_CXX_COMPILER_LAUNCHER=ccache", str(root)]
    # The compiler by the name that CMake finds it by elsewhere: the cache does not know g++ for c++.
    env = {"CXX": "c++", **os.environ, "CCACHE_BASEDIR": str(root)}
    built = subprocess.run(command, cwd=root, env=env, capture_output=True, text=True)
    assert built.returncode == 0, built.stdout + built.stderr
    (wheel,) = tmp_path.glob("*.whl")
    held = {name for name in zipfile.ZipFile(wheel).namelist() if name.startswith("understudy/")}
    package = Path(importlib.import_module("understudy").__file__).parent
    installed = {path.relative_to(package.parent).as_posix() for path in package.rglob("*") if path.is_file()}
    assert held == {name for name in installed if "__pycache__" not in name}


def test_every_requirement_is_pinned(root: Path) -> None:
    for path in (root / "tools" / "setup").glob("requirements*.txt"):
        lines = [line.partition("#")[0].strip() for line in path.read_text().splitlines()]
        assert all("==" in line for line in lines if line), path.name


def test_test_files_are_told_from_other_options() -> None:
    named = importlib.import_module("test").named
    files = ["tests/python/guard", "tests/python/test_setup.py::test_leak_with_reason"]
    assert named([files[0], "-k", "docs", files[1], "tests/python/nowhere.py"]) == files


@pytest.fixture
def sanitize() -> ModuleType:
    return importlib.import_module("sanitize")


def test_every_leak_that_passes_has_a_reason(sanitize: ModuleType) -> None:
    assert sanitize.faulty_suppressions((sanitize.TOOLS / "leaks.txt").read_text()) == []


def test_leak_with_reason(sanitize: ModuleType) -> None:
    text = "# About the file.\n\n# Interned names live as long as the process.\nleak:_PyUnicode_Intern\n"
    assert sanitize.faulty_suppressions(text) == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("leak:PyDict_New\n", "line 1: 'leak:PyDict_New' has no reason above it"),
        ("# About the file.\nleak:PyDict_New\n", "line 2: 'leak:PyDict_New' has no reason above it"),
        ("\n# A reason.\n\nleak:PyDict_New\n", "line 4: 'leak:PyDict_New' has no reason above it"),
        ("\n#\nleak:PyDict_New\n", "line 3: 'leak:PyDict_New' has no reason above it"),
        ("\n# One.\nleak:PyDict_New\nleak:PyList_New\n", "line 4: 'leak:PyList_New' has no reason above it"),
        ("\n# Ours.\nleak:understudy::core\n", "line 3: 'leak:understudy::core' is no `leak:FUNCTION` of libpython"),
        ("\n# All.\nleak:*\n", "line 3: 'leak:*' is no `leak:FUNCTION` of libpython"),
    ],
)
def test_leak_that_may_not_pass(sanitize: ModuleType, text: str, fault: str) -> None:
    assert sanitize.faulty_suppressions(text) == [fault]
