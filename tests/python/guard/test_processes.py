"""Forks of a process with guarded bindings, and its end; libraries that cannot leave it."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
import traceback
import warnings
from collections.abc import Callable
from pathlib import Path

import nanobind
import pybind11
import pytest
from maya import cmds

from understudy.commandline.config import libs
from understudy.plugin import calls_in_progress, quarantined


def in_child(work: Callable[[], None]) -> None:
    """Fork; do the work in the child, which must come to its end without an error."""
    read, write = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # that there are other threads
        child = os.fork()
    if child == 0:
        text = ""
        try:
            work()
        except BaseException:
            text = traceback.format_exc()
        os.write(write, text.encode())
        os._exit(0)
    os.close(write)
    with os.fdopen(read) as said:
        text = said.read()
    assert (os.waitpid(child, 0)[1], text) == (0, "")


@pytest.fixture
def functions(plugin):
    return plugin("functions")


def expect_closed_and_back(functions, held) -> None:
    """Unload and reload work as ever."""
    cmds.unloadPlugin(functions.name)
    with pytest.raises(ReferenceError, match=r"^one belongs to plug-in 'functions', which is not loaded$"):
        held(1)
    assert not functions.is_mapped()
    cmds.loadPlugin(str(functions.path))
    assert held(1)[0] == "one"


def test_fork(functions):
    held = functions.load().one
    in_child(lambda: expect_closed_and_back(functions, held))
    assert held(1)[0] == "one"


def test_fork_while_unloaded(functions):
    held = functions.load().one
    functions.unload()

    def work() -> None:
        with pytest.raises(ReferenceError):
            held(1)
        functions.load()
        assert held(1)[0] == "one"

    in_child(work)


def test_calls_of_other_threads_do_not_go_on_in_the_child(functions):
    module = functions.load()
    held = module.one
    come_back = threading.Event()
    thread = threading.Thread(target=module.call, args=(come_back.wait,))
    thread.start()
    while not calls_in_progress(functions.name):
        time.sleep(0.001)

    def work() -> None:
        assert calls_in_progress(functions.name) == []
        expect_closed_and_back(functions, held)

    in_child(work)
    assert calls_in_progress(functions.name) == ["call"]
    come_back.set()
    thread.join()
    assert calls_in_progress(functions.name) == []


def test_calls_of_the_forking_thread_go_on(functions):
    module = functions.load()

    def inside() -> None:
        def work() -> None:
            assert calls_in_progress(functions.name) == ["call"]
            with pytest.raises(RuntimeError, match="cannot be unloaded while it is running: call has not come back"):
                functions.unload()

        in_child(work)
        module.call(lambda: in_child(work))

    module.call(inside)
    assert calls_in_progress(functions.name) == []
    functions.unload()


# ---- the end of a process

NANOBIND = Path(nanobind.include_dir()).parent
KINDS = {
    "functions": ("functions",),
    "heap types": ("types",),
    "static types": ("types", "-DSTATIC"),
    "capsules": ("capsules",),
    "extension": ("extension", "-DPUBLISH", "-DMULTI_PHASE"),
    "pybind11": ("pybind", f"-I{pybind11.get_include()}"),
    "nanobind": (
        "nano",
        f"-I{nanobind.include_dir()}",
        f"-I{NANOBIND / 'src'}",
        f"-I{NANOBIND / 'ext' / 'robin_map' / 'include'}",
        "-fno-strict-aliasing",
    ),
}

END = """
import builtins, sys, threading
import maya.standalone
maya.standalone.initialize()
from maya import cmds
(name,) = cmds.loadPlugin(sys.argv[1])
module = next(each for key, each in sys.modules.items() if key.startswith("guard_") and key != "guard_added")
held = dict(vars(module))
held["instance"] = module.Thing(1) if "pybind" in module.__name__ or "nano" in module.__name__ else (
    module.Thing() if hasattr(module, "Thing") else None)
held["cycle"] = held
builtins.held = held  # outlives the modules
if "unload" in sys.argv:
    cmds.unloadPlugin(name)
if "reload" in sys.argv:
    cmds.loadPlugin(sys.argv[1])
if "sleep" in held and "unload" not in sys.argv:
    threading.Thread(target=held["sleep"], args=(100,), daemon=True).start()
"""


@pytest.mark.parametrize("kind", KINDS)
def test_end_of_a_process(kind: str, built: Callable[..., Path], tmp_path: Path):
    """With everything held, loaded, unloaded or loaded again: exit code 0, and not a word."""
    script = tmp_path / "end.py"
    script.write_text(END)
    path = str(built(*KINDS[kind]))
    ends = [[], ["unload"]]
    # pybind11 and nanobind do not make a class that is alive a second time.
    if kind not in {"pybind11", "nanobind"}:
        ends.append(["unload", "reload"])
    for arguments in ends:
        command = [sys.executable, "-m", "understudy", "python", str(script), path, *arguments]
        done = subprocess.run(command, capture_output=True, text=True, timeout=300)
        assert (done.returncode, done.stderr) == (0, ""), arguments


# ---- libraries that stay

SHARED = """
struct __attribute__((visibility("default"))) Shared { static int& number() { static int n = 0; return n; } };
"""
THREADS = """
struct Last { ~Last() { ++*this; } void operator++() { ++number; } int number = 0; };
static int used() { static thread_local Last last; ++last; return last.number; }
"""
STAYING = {
    "unique": (
        {"before": "template <class T> " + SHARED.strip(), "initialize": "++Shared<int>::number();"},
        ("-fgnu-unique",),
        "it defines the unique symbol _ZZN6SharedIiE6numberEvE1n; "
        "build it with -fno-gnu-unique so that it can be unmapped",
    ),
    "thread_local": (
        {"before": THREADS, "initialize": "used();"},
        (),
        "it has thread_local objects with destructors, which threads run at their end",
    ),
}


@pytest.mark.parametrize("kind", STAYING)
def test_libraries_that_stay_say_why(kind: str, plugin_builder, no_plugins: None):
    """What keeps a library mapped, whatever dlclose is asked. Linked by build files that export all that is visible."""
    parts, options, reason = STAYING[kind]
    path = plugin_builder.compile("staying", plugin_builder.source(**parts), *options)
    open_libs = [option for option in libs() if "--version-script" not in option]
    plugin_builder.run("g++", "-shared", "-o", path.name, "staying.o", *open_libs)
    for _ in range(2):
        cmds.loadPlugin(str(path))
        cmds.unloadPlugin("staying")
        assert f"{path}\n" in Path("/proc/self/maps").read_text()
        found = [each for each in quarantined() if each.file == str(path)]
        assert [(each.plugin, each.reason, each.permanent) for each in found] == [("staying", reason, True)]


@pytest.mark.parametrize("options", [(), ("-fgnu-unique",)])
def test_unique_symbols_do_not_come_with_our_build_flags(plugin_builder, no_plugins: None, options: tuple[str, ...]):
    """Neither the compiler's nor the linker's: what a plug-in does not export cannot be unique."""
    parts, _, _ = STAYING["unique"]
    path = plugin_builder.compile("leaving", plugin_builder.source(**parts), *options)
    cmds.loadPlugin(str(path))
    cmds.unloadPlugin("leaving")
    assert f"{path}\n" not in Path("/proc/self/maps").read_text()
