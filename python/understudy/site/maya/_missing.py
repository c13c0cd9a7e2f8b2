"""Modules of Maya that Understudy does not have yet: importing one says so."""

# What stands below these is meant too.
MISSING = (
    "maya.OpenMaya",
    "maya.OpenMayaAnim",
    "maya.OpenMayaFX",
    "maya.OpenMayaMPx",
    "maya.OpenMayaRender",
    "maya.OpenMayaUI",
    "maya.api",
    "maya.app",
    "maya.plugin",
)


class UnsupportedModule(ModuleNotFoundError):
    """Raised on the import of a module that Maya has and Understudy does not have yet."""


class MissingModules:
    """A finder that stands last on sys.meta_path, so that it is asked only for what is not there."""

    @staticmethod
    def find_spec(name: str, path: object = None, target: object = None) -> None:
        """Raise for Maya's modules; know nothing of others."""
        if any(name == missing or name.startswith(f"{missing}.") for missing in MISSING):
            # Without `name=`: for `from maya import OpenMaya` the interpreter would put its own text in place of this.
            raise UnsupportedModule(f"{name} is not supported by Understudy yet")
