"""Reaches the compiled host for the command line and the pytest plug-in, and says what to do where it is missing."""

import importlib
import importlib.util
import sys
from types import ModuleType

from understudy import site_dir


class HostMissing(RuntimeError):
    """The compiled part of Understudy is not there, or lacks something that this Python part needs."""


def load() -> ModuleType:
    """The extension module understudy._host."""
    if importlib.util.find_spec("understudy._host") is None:
        raise HostMissing("the compiled module understudy._host is missing here; run: make build, or: pip install .")
    return importlib.import_module("understudy._host")


def function(name: str):
    """A function of understudy._host."""
    module = load()
    if not hasattr(module, name):
        raise HostMissing(f"understudy._host has no {name}; the compiled part is older than this one: run make build")
    return getattr(module, name)


def start() -> ModuleType:
    """Put `maya` on the path as the launcher does, initialize it, and return maya.cmds."""
    load()
    if site_dir() not in sys.path:
        sys.path.insert(0, site_dir())
    importlib.import_module("maya.standalone").initialize()
    return importlib.import_module("maya.cmds")
