"""What tests of all kinds share."""

from __future__ import annotations

import shutil
import subprocess
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

    def compile(self, name: str, text: str, *options: object) -> Path:
        """Compile a source to NAME.so. An earlier file of that name is replaced, not written into."""
        code = self.folder / f"{name}.cpp"
        code.write_text(text)
        built = self.link(self.folder / f"{name}.so.new", code, *options)
        return built.rename(self.folder / f"{name}.so")

    @staticmethod
    def link(target: Path, *arguments: object) -> Path:
        """Compile and link sources."""
        ccache = shutil.which("ccache")
        command = [*([ccache] if ccache else []), "g++", *cflags(), "-shared", "-o", target, *arguments, *libs()]
        done = subprocess.run(list(map(str, command)), capture_output=True, text=True, timeout=300)
        assert done.returncode == 0, done.stderr
        return target


@pytest.fixture
def plugin_builder(tmp_path: Path) -> PluginBuilder:
    """Builds plug-ins into the test's own folder."""
    return PluginBuilder(tmp_path)
