"""What the guard costs: a call beside the same function without it, and a cycle of unloading and loading."""

from __future__ import annotations

import ctypes
import subprocess
import sys
import sysconfig
import tempfile
import timeit
from pathlib import Path

import understudy
from understudy.commandline.config import cflags, libs

PACKAGE = Path(understudy.__file__).parent

TESTS = Path(__file__).resolve().parents[1] / "tests" / "python" / "guard"

# What test_cycles' program asserts of each plug-in while it goes through the cycles.
CYCLES = {
    "functions": "functions and partials held; after each unload the library is gone",
    "types": "bound methods and partials held; one image is mapped all the time",
}

SOURCE = """
#include <Python.h>
#include <understudy/guard.h>
static PyObject* noargs(PyObject*, PyObject*) { Py_RETURN_NONE; }
static PyObject* fast(PyObject*, PyObject* const*, Py_ssize_t) { Py_RETURN_NONE; }
static PyMethodDef methods[] = {
    {"noargs", noargs, METH_NOARGS, ""},
    {"fast", reinterpret_cast<PyCFunction>(reinterpret_cast<void*>(fast)), METH_FASTCALL, ""},
    {nullptr, nullptr, 0, nullptr}};
static PyModuleDef definition = {PyModuleDef_HEAD_INIT, "bench_guard", "", 0, methods};
extern "C" PyObject* publish()
{
#ifdef GUARDED
    UNDERSTUDY_GUARD("bench_guard");
#endif
    return PyModule_Create(&definition);
}
"""


def module(folder: Path, *options: str):
    """The module of a library that is built for it."""
    source = folder / "bench_guard.cpp"
    source.write_text(SOURCE)
    target = folder / f"bench_guard{len(options)}.so"
    paths = [f"-I{sysconfig.get_path('include')}", f"-I{PACKAGE / 'include'}", f"-L{PACKAGE / 'lib'}"]
    flags = ["-std=c++17", "-O2", "-fPIC", "-shared", f"-Wl,-rpath,{PACKAGE / 'lib'}"]
    command = ["g++", *flags, *options, *paths, str(source), "-lUnderstudyGuard", "-o", str(target)]
    subprocess.run(command, check=True)
    publish = ctypes.PyDLL(str(target)).publish
    publish.restype = ctypes.py_object
    return publish()


def nanoseconds(function, text: str, number: int) -> float:
    """The time of one call, the least of many runs."""
    return min(timeit.repeat(text, globals={"f": function}, number=number, repeat=25)) / number * 1e9


def bytes_per_cycle(folder: Path, kind: str, count: int) -> float:
    """The memory that unloading and loading one of the tests' plug-ins costs."""
    plugin = folder / f"{kind}.so"
    command = ["g++", *cflags(), "-shared", str(TESTS / "plugins" / f"{kind}.cpp"), "-o", str(plugin), *libs()]
    subprocess.run(command, check=True)
    program = [sys.executable, str(TESTS / "cycles.py"), str(plugin), f"guard_{kind}", str(count)]
    done = subprocess.run(program, check=True, stdout=subprocess.PIPE, text=True)
    return float(done.stdout.splitlines()[-1])


def run(options) -> dict:
    """Print and return nanoseconds for each kind of call, and bytes for each cycle."""
    number = 2_000 if options.quick else 100_000
    figures = {}
    with tempfile.TemporaryDirectory() as name:
        plain, guarded = module(Path(name)), module(Path(name), "-DGUARDED")
        for text, function in {"f()": "noargs", "f(1, 2)": "fast", "f.__call__()": "noargs"}.items():
            before = nanoseconds(getattr(plain, function), text, number)
            after = nanoseconds(getattr(guarded, function), text, number)
            figures[text] = {"plain_ns": before, "guarded_ns": after}
            print(
                f"{text:14} {before:6.1f} ns, guarded {after:6.1f} ns: +{after - before:.1f} ns, x{after / before:.2f}"
            )
        count = 100 if options.quick else 10_000
        for kind, held in CYCLES.items():
            cost = bytes_per_cycle(Path(name), kind, count)
            figures[kind] = {"cycles": count, "bytes_per_cycle": cost}
            print(f"{count} cycles   {cost:6.1f} bytes each: {held}")
    return figures
