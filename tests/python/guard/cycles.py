"""Many unload/reload cycles of a plug-in, with references that live through all of them; run by test_cycles.py.

understudy python cycles.py PLUGIN MODULE COUNT: prints the bytes that a cycle costs.
"""

from __future__ import annotations

import functools
import gc
import os
import sys
from pathlib import Path
from types import ModuleType

import maya.standalone

maya.standalone.initialize()

from maya import cmds  # noqa: E402


def resident() -> int:
    """The bytes of memory that this process has."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def images(path: str) -> int:
    """How many images of the plug-in are in memory."""
    return sum(f"/{Path(path).name}" in line and " r-xp " in line for line in Path("/proc/self/maps").open())


def hold_functions(module: ModuleType) -> list:
    """Functions, and what is made of them."""
    return [module.noargs, functools.partial(module.one, 1), module.noargs.__call__, functools.partial(module.fast)]


def hold_methods(module: ModuleType) -> list:
    """Bound methods, and what is made of them; they keep the library mapped."""
    thing = module.Thing()
    return [thing.go, functools.partial(thing.hold, 1), thing.go.__call__, thing.__len__, module.Thing.of_class]


HOLD = {"guard_functions": hold_functions, "guard_types": hold_methods}


def main(path: str, module: str, count: int) -> None:
    """Go through the cycles; the first tenth is for everything to settle."""
    name = Path(path).stem
    cmds.loadPlugin(path)
    held = HOLD[module](sys.modules[module])
    keys = {each: number for number, each in enumerate(held)}
    start = 0
    for cycle in range(count):
        if cycle == count // 10:
            gc.collect()
            start = resident()
        cmds.unloadPlugin(name)
        assert images(path) == (0 if module == "guard_functions" else 1)
        for each in held:
            try:
                each()
            except ReferenceError:
                continue
            raise AssertionError(f"{each} could be called")
        cmds.loadPlugin(path)
        assert images(path) == 1
        for each in held:
            each()
        assert [keys[each] for each in held] == list(range(len(held)))
    gc.collect()
    print((resident() - start) / (count - count // 10))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
