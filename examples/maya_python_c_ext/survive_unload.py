"""Load, call, unload, call, reload, call: where Maya dies, a ReferenceError; after the reload the old names work again.

understudy python survive_unload.py build/maya_python_c_ext.so
"""

from __future__ import annotations

import sys

import maya.standalone


def main(plugin: str) -> None:
    """Go through the tutorial's "A possible problem", and on."""
    maya.standalone.initialize()
    import validate

    validate.load_maya_plugin_and_validate_bindings(plugin)
    names: dict = {}
    exec("from maya_python_c_ext import *", names)  # what the tutorial does at the top of a script
    hello_world_maya = names["hello_world_maya"]
    hello_world_maya("this works")
    print("valid:", validate.validate_bindings())

    validate.unload_maya_plugin_and_invalidate_bindings(plugin)
    print("valid:", validate.validate_bindings())
    try:
        hello_world_maya("hmm, I wonder what happens now...?")
    except ReferenceError as error:
        print("ReferenceError:", error)

    validate.load_maya_plugin_and_validate_bindings(plugin)
    hello_world_maya("back again")
    print("valid:", validate.validate_bindings())
    validate.unload_maya_plugin_and_invalidate_bindings(plugin)


if __name__ == "__main__":
    main(sys.argv[1])
