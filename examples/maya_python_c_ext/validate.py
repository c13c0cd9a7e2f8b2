"""The tutorial's three wrappers around loading and unloading: a flag of this module says whether bindings are valid.

The tutorial assigns to a name of each function where it means the module's, so its flag never changes; `global` sets
the one that validate_bindings() reads. In Understudy no wrapper is needed, since a call of an unloaded plug-in's
function raises ReferenceError, and understudy.plugin.bindings_valid() asks the loader itself; in Maya this flag is all
there is.
"""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

from maya import cmds

ARE_BINDINGS_VALID = False


def load_maya_plugin_and_validate_bindings(plugin_path: str) -> ModuleType:
    """Load the plug-in, and return the module that it publishes."""
    global ARE_BINDINGS_VALID
    cmds.loadPlugin(plugin_path)
    import maya_python_c_ext

    ARE_BINDINGS_VALID = True
    return maya_python_c_ext


def unload_maya_plugin_and_invalidate_bindings(plugin: str) -> None:
    """Unload the plug-in, by name or file. Nothing of its module may be called in Maya from now on."""
    global ARE_BINDINGS_VALID
    cmds.unloadPlugin(Path(plugin).stem)
    ARE_BINDINGS_VALID = False


def validate_bindings() -> bool:
    """Whether the module may be used."""
    return ARE_BINDINGS_VALID
