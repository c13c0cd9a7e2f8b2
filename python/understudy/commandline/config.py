"""What building a plug-in against this installation needs."""

import os
import sysconfig
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]

# What Maya's own build files define on Linux. -fno-gnu-unique: a unique symbol would keep the library mapped after
# unloadPlugin.
DEFINITIONS = ["-DLINUX", "-D_BOOL", "-DREQUIRE_IOSTREAM", "-DBits64_"]
FLAGS = ["-std=c++17", "-fPIC", "-fvisibility=hidden", "-fno-gnu-unique"]


def cflags() -> list[str]:
    """Options to compile with; they include Python's headers where this Python has them."""
    python = sysconfig.get_path("include")
    headers = [f"-I{python}"] if os.path.exists(os.path.join(python, "Python.h")) else []
    return [f"-I{PACKAGE / 'include'}", *headers, *DEFINITIONS, *FLAGS]


def libs() -> list[str]:
    """Options to link with.

    A plug-in is loaded into a process that has libUnderstudy.so already; the run path is for programs, and for
    extension modules that are imported before anything of Understudy is.
    """
    lib, exports = PACKAGE / "lib", PACKAGE / "cmake" / "plugin.map"
    return [f"-L{lib}", f"-Wl,-rpath,{lib}", f"-Wl,--version-script={exports}", "-lUnderstudy"]


def cmake_dir() -> str:
    """Folder of UnderstudyConfig.cmake."""
    return str(PACKAGE / "cmake")
