"""What tests of all kinds share."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from understudy.commandline.config import cflags, libs

ENTRIES = """
#include <maya/MFnPlugin.h>
#include <maya/MGlobal.h>
#include <maya/MSelectionList.h>
{before}
MStatus initializePlugin(MObject obj)
{{
    MFnPlugin plugin(obj, "Test", "{version}", "{api}");
    {initialize}
    return MStatus::kSuccess;
}}

MStatus uninitializePlugin(MObject obj)
{{
    MFnPlugin plugin(obj);
    {uninitialize}
    return MStatus::kSuccess;
}}
"""


class PluginBuilder:
    """Builds small plug-ins as the plain compiler line of the documentation does."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def build(self, name: str, **parts: str) -> Path:
        """A plug-in with `initialize` and `uninitialize` in its entry points, `before` in front, `version`, `api`."""
        return self.compile(name, self.source(**parts))

    @staticmethod
    def source(**parts: str) -> str:
        """The source of such a plug-in."""
        defaults = {"before": "", "initialize": "", "uninitialize": "", "version": "1.2", "api": "Any"}
        return ENTRIES.format(**{**defaults, **parts})

    def compile(self, name: str, text: str, *options: str) -> Path:
        """Compile a source to NAME.so, with CXXFLAGS of the environment too, which sanitizers set.

        An earlier file of that name is replaced, not written into.
        """
        options = (*shlex.split(os.environ.get("CXXFLAGS", "")), *options)
        (self.folder / f"{name}.cpp").write_text(text)
        # Apart from linking and by relative names, so that the compiler cache knows it in the next run.
        ccache = shutil.which("ccache")
        self.run(*([ccache] if ccache else []), "g++", *cflags(), *options, "-c", f"{name}.cpp", "-o", f"{name}.o")
        libraries = [option for option in options if option.startswith(("-l", "-fsanitize"))]
        self.run("g++", "-shared", "-o", f"{name}.so.new", f"{name}.o", *libs(), *libraries)
        return (self.folder / f"{name}.so.new").rename(self.folder / f"{name}.so")

    def run(self, *command: str) -> None:
        """Run a command in the folder."""
        done = subprocess.run(command, cwd=self.folder, capture_output=True, text=True, timeout=300)
        assert done.returncode == 0, done.stderr


@pytest.fixture
def plugin_builder(tmp_path: Path) -> PluginBuilder:
    """Builds plug-ins into the test's own folder."""
    return PluginBuilder(tmp_path)


def unload_all() -> None:
    """Unload every plug-in, the last one first."""
    from maya import cmds

    for name in reversed(cmds.pluginInfo(query=True, listPlugins=True) or []):
        cmds.unloadPlugin(name, force=True)


@pytest.fixture
def no_plugins() -> Iterator[None]:
    """No plug-in is loaded before the test, by a scene of another test for one, and none after it."""
    unload_all()
    yield
    unload_all()
