"""Two plug-ins made with pybind11 in one process: later ones share the first one's types; run by test_binders.py.

understudy python two_binders.py FIRST REBUILT SECOND global|local: plug-ins with modules `guard_first` and
`guard_second`; REBUILT is another build of FIRST.
"""

from __future__ import annotations

import gc
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import maya.standalone

maya.standalone.initialize()

from maya import cmds  # noqa: E402


def module(path: str):
    """The module of a plug-in, loaded."""
    (name,) = cmds.loadPlugin(path)
    return sys.modules[f"guard_{name}"]


def expect_closed(because: str, *uses: Callable) -> None:
    """Each use raises."""
    for use in uses:
        try:
            use()
        except ReferenceError as error:
            assert because in str(error), error
        else:
            raise AssertionError(f"{use} worked")


def uses_of(two) -> list[Callable]:
    """What can be done with the second plug-in."""

    class Derived(two.Thing):
        """A class of Python's, of one of the plug-in's."""

    thing = two.Thing(3)
    return [lambda: two.Thing(1), lambda: Derived(2).go(), thing.go, lambda: thing.number, lambda: two.add(1)]


def main(first: str, rebuilt: str, second: str, is_local: bool) -> None:
    """What becomes of the second plug-in's class while the first comes and goes, and the other way round."""
    one = module(first)
    uses = uses_of(module(second))
    old_uses = [lambda: one.Thing(1), one.Thing(1).go]

    cmds.unloadPlugin("first")
    for use in uses:
        use()
    expect_closed("'first', which is not loaded", *old_uses, lambda: one.add(1))

    shutil.copy(rebuilt, f"{first}.new")
    Path(f"{first}.new").rename(first)
    new = module(first)
    for use in uses:
        use()
    expect_closed("an earlier build of plug-in 'first'", *old_uses)
    assert one.add(1) == 2
    assert new.Thing(4).go() == 4

    cmds.unloadPlugin("second")
    expect_closed("'second', which is not loaded", *uses)
    assert new.Thing(5).number == 5

    del uses, use
    gc.collect()
    if is_local:
        try:
            cmds.loadPlugin(second)
        except RuntimeError as error:
            assert 'type "Thing" is already registered' in str(error), error
        else:
            raise AssertionError("pybind11 forgot the class: docs/guard.md says it does not")
    else:
        assert module(second).Thing(6).go() == 6


main(*sys.argv[1:4], sys.argv[4] == "local")
print("done")
