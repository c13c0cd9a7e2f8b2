"""Bindings made with pybind11 and nanobind, which have function records of their own."""

from __future__ import annotations

import functools
import gc
import shutil
import subprocess
import sys
from pathlib import Path

import nanobind
import pybind11
import pytest

from understudy.plugin import quarantined

OPTIONS = {
    "pybind": (f"-I{pybind11.get_include()}",),
    "nano": (
        f"-I{nanobind.include_dir()}",
        f"-I{Path(nanobind.include_dir()).parent / 'src'}",
        f"-I{Path(nanobind.include_dir()).parent / 'ext' / 'robin_map' / 'include'}",
        "-fno-strict-aliasing",
    ),
}


@pytest.fixture(params=OPTIONS)
def bound(request, plugin_in_place):
    """One file for all tests: a binder's own types come from the first library in a process that is made with it."""
    gc.collect()
    return plugin_in_place(request.param, *OPTIONS[request.param])


def test_functions(bound):
    module = bound.load()
    calls = [lambda f=module.add: f(1, b=2), lambda f=module.twice: f("a"), lambda f=module.twice.__call__: f(2)]
    before = [call() for call in calls]
    del module
    assert before == [3, "aa", 4]
    for _ in range(3):
        bound.unload()
        for call in calls:
            with pytest.raises(ReferenceError, match=rf"^(add|twice) belongs to plug-in '{bound.name}', which is not"):
                call()
        bound.load()
        gc.collect()
        assert [call() for call in calls] == before


def test_classes(bound):
    """A class stays what it is over unload; its maker refuses to make it anew while it lives, or makes it the same."""
    module = bound.load()
    thing, make, go = module.Thing(3), module.Thing, module.Thing(4).go
    del module
    bound.unload()
    uses = [thing.go, go, functools.partial(make, 1), functools.partial(getattr, thing, "number")]
    for use in uses:
        with pytest.raises(ReferenceError, match=r" belongs to plug-in"):
            use()
    del thing, make, go, use, uses
    gc.collect()
    module = bound.load()
    assert (module.Thing(5).go(), module.Thing(5).number) == (5, 5)


def test_stays_mapped_and_says_why(bound):
    bound.load()
    bound.unload()
    assert bound.is_mapped()
    found = [each for each in quarantined() if each.file == str(bound.path)]
    assert [(each.reason, each.permanent) for each in found] == [
        ("it made capsules, whose users cannot be counted", True)
    ]


@pytest.mark.parametrize("kind", ["global", "local"])
def test_two_plugins_with_pybind11(built, kind: str, tmp_path: Path):
    """The second one's class derives from a type that pybind11 made for the first one, and is its own still."""
    options = (*OPTIONS["pybind"], *(["-DCLASS_OPTIONS=,py::module_local()"] if kind == "local" else []))
    paths = []
    for name in ("first", "second"):
        source = built("pybind", *options, f'-DMODULE="guard_{name}"')
        paths.append(shutil.copy(source, tmp_path / f"{name}.so"))
    rebuilt = Path(shutil.copy(paths[0], tmp_path / "rebuilt.so"))
    rebuilt.write_bytes(rebuilt.read_bytes() + b"rebuilt")
    program = Path(__file__).parent / "two_binders.py"
    command = [sys.executable, "-m", "understudy", "python", program, paths[0], rebuilt, paths[1], kind]
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.endswith("done\n")
    assert "Exception ignored" not in done.stderr
