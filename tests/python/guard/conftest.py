"""Plug-ins of ../plugins, each built once, and loaded by name."""

from __future__ import annotations

import importlib
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
from maya import cmds

from ..conftest import PluginBuilder

SOURCES = Path(__file__).parent / "plugins"


class Plugin:
    """A plug-in that publishes bindings, and the way to load and unload it."""

    def __init__(self, path: Path, module: str) -> None:
        self.path = path
        self.name = path.stem
        self.module = module

    def load(self) -> ModuleType:
        """Load it; its module."""
        assert cmds.loadPlugin(str(self.path)) == [self.name]
        return importlib.import_module(self.module)

    def unload(self) -> None:
        """Unload it; it takes its module out of sys.modules."""
        assert cmds.unloadPlugin(self.name) == [self.name]
        assert self.module not in sys.modules

    def reload(self) -> ModuleType:
        """Unload it, load it again."""
        self.unload()
        return self.load()

    def is_mapped(self) -> bool:
        """Whether the file is mapped in this process."""
        return f"/{self.path.name}\n" in Path("/proc/self/maps").read_text()


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Builds one of plugins/*.cpp with compiler options, once for all tests."""
    builder = PluginBuilder(tmp_path_factory.mktemp("guard"))
    done: dict[tuple[str, ...], Path] = {}

    def build(source: str, *options: str) -> Path:
        key = (source, *options)
        if key not in done:
            text = (SOURCES / f"{source}.cpp").read_text()
            done[key] = builder.compile(f"{source}_{len(done)}", text, *options)
        return done[key]

    return build


@pytest.fixture
def plugin_in_place(built: Callable[..., Path], no_plugins: None) -> Callable[..., Plugin]:
    """Builds one of plugins/*.cpp and loads it from where it was built: the same file for all tests."""
    return lambda source, *options: Plugin(built(source, *options), f"guard_{source}")


@pytest.fixture
def plugin(built: Callable[..., Path], tmp_path: Path, no_plugins: None) -> Iterator[Callable[..., Plugin]]:
    """Builds one of plugins/*.cpp, copied to a folder of the test; unloaded at the test's end."""

    def make(source: str, *options: str, name: str = "") -> Plugin:
        target = tmp_path / f"{name or source}.so"
        shutil.copy(built(source, *options), target.with_suffix(".new"))
        target.with_suffix(".new").rename(target)
        return Plugin(target, f"guard_{source}")

    yield make
    sys.modules.pop("guard_added", None)
