"""The Python bindings that C++ plug-ins publish: whether they can be used, and what of unloaded plug-ins is left.

A function, type or instance of a plug-in that is not loaded raises ReferenceError; docs/guard.md tells the whole. What
is asked here needs a session (`maya.standalone.initialize()`).
"""

from __future__ import annotations

import time
from typing import NamedTuple

from understudy import host

__all__ = ["Quarantined", "bindings_valid", "calls_in_progress", "quarantined", "unload"]


class Quarantined(NamedTuple):
    """A library that is mapped though its plug-in is not loaded: nothing of it can be called."""

    plugin: str
    file: str
    """The file that it was mapped from: a private copy, where another build of it is mapped too."""
    reason: str
    permanent: bool
    """It stays to the end of the process, whatever is released."""


def bindings_valid(plugin: str) -> bool:
    """Whether the plug-in of that name or file is loaded, so that what it published can be used.

    False too where no such plug-in is known.
    """
    return host.function("bindings_valid")(plugin)


def calls_in_progress(plugin: str) -> list[str]:
    """The functions of a loaded plug-in that threads are inside of: while there are any, it cannot be unloaded."""
    return host.function("calls_in_progress")(plugin) or []


def quarantined() -> list[Quarantined]:
    """The libraries of unloaded plug-ins that are still mapped, each with the reason.

    Those that nothing holds any more are unmapped first.
    """
    return [Quarantined(**row) for row in host.function("quarantined")() or []]


def unload(plugin: str, *, wait: float, force: bool = False) -> None:
    """Unload a plug-in after the calls of its functions that are in progress have come back.

    From now on new calls raise ReferenceError, so that there is an end to it. After `wait` seconds they are taken again
    and RuntimeError is raised, as `cmds.unloadPlugin` does at once.
    """
    from maya import cmds

    deadline = time.monotonic() + wait
    host.function("refuse_calls")(plugin)
    try:
        while calls_in_progress(plugin) and time.monotonic() < deadline:
            time.sleep(0.001)
        cmds.unloadPlugin(plugin, force=force)
    except BaseException:
        if bindings_valid(plugin):
            host.function("take_calls")(plugin)
        raise
