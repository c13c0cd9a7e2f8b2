"""C extension modules (`PyInit_...`) that use Maya's API: imported the ordinary way, by plug-ins, and made by them."""

from __future__ import annotations

import functools
import gc
import importlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from maya import cmds

from understudy.plugin import quarantined

PHASES = {"single": (), "multi": ("-DMULTI_PHASE",)}
NAME = "guard_extension"


@pytest.fixture(params=PHASES)
def phases(request) -> tuple[str, ...]:
    """Compiler options for a way of initialization."""
    return PHASES[request.param]


@pytest.fixture
def extension(phases, built: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, no_plugins) -> Path:
    """The file of the module, where `import` finds it."""
    folder = tmp_path / "modules"
    folder.mkdir()
    monkeypatch.syspath_prepend(str(folder))
    monkeypatch.delitem(sys.modules, NAME, raising=False)
    importlib.invalidate_caches()
    gc.collect()
    yield Path(shutil.copy(built("extension", *phases), folder / f"{NAME}.so"))
    sys.modules.pop(NAME, None)


def selects(module) -> bool:
    """Whether the module's functions do what they say, by Maya's API."""
    node = cmds.createNode("transform", name="chosen", skipSelect=True)
    cmds.select(clear=True)
    module.select(node)
    return cmds.ls(selection=True) == [node] and module.Thing().go() == 1


def test_imported(extension: Path, capfd: pytest.CaptureFixture):
    """The tutorial's earlier chapter: arguments are parsed, Maya prints."""
    module = importlib.import_module(NAME)
    module.hello_world_maya("this works")
    said = capfd.readouterr()
    assert "Hello this works" in said.out
    assert "Hello from an extension module: this works" in said.out + said.err
    with pytest.raises(TypeError):
        module.hello_world_maya(3)
    assert selects(module)
    with pytest.raises(RuntimeError, match="not selected: none"):
        module.select("none")


def test_imported_before_anything_of_maya(extension: Path, tmp_path: Path):
    """Its calls fail until there is a session, and after its end; nothing crashes."""
    program = tmp_path / "program.py"
    program.write_text(
        f"import sys; sys.path.insert(0, {str(extension.parent)!r})\n"
        "import guard_extension as module\n"
        "def fails():\n"
        "    try: module.select('persp')\n"
        "    except RuntimeError: return True\n"
        "assert fails()\n"
        "module.hello_world_maya('early')\n"
        "import maya.standalone\n"
        "maya.standalone.initialize()\n"
        "from maya import cmds\n"
        "module.select('persp')\n"
        "assert cmds.ls(selection=True) == ['persp']\n"
        "maya.standalone.uninitialize()\n"
        "assert fails()\n"
    )
    command = [sys.executable, "-m", "understudy", "python", str(program)]
    done = subprocess.run(command, capture_output=True, text=True, env=dict(os.environ))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Hello early" in done.stdout


def test_imported_by_a_plugin(extension: Path, phases, plugin):
    """The module is Python's: it outlives the plug-in that imported it first."""
    importing = plugin("extension", *phases, "-DIMPORT", name="importing")
    cmds.loadPlugin(str(importing.path))
    module = sys.modules[NAME]
    assert module.__file__ == str(extension)
    for _ in range(2):
        assert selects(module)
        cmds.unloadPlugin("importing")
        assert selects(module)
        cmds.loadPlugin(str(importing.path))
        assert sys.modules[NAME] is module


def test_made_by_a_plugin(phases, plugin):
    """What initializePlugin makes with its own PyInit_ function is the plug-in's, as any module."""
    made = plugin("extension", *phases, "-DPUBLISH", name="made")
    made.module = NAME
    module = made.load()
    held, thing = module.select, module.Thing()
    uses = {"select": functools.partial(held, "persp"), "Thing.go": thing.go, "Thing": module.Thing}
    for _ in range(3):
        made.unload()
        for name, use in uses.items():
            with pytest.raises(ReferenceError, match=rf"^{name} belongs to plug-in 'made', which is not loaded$"):
                use()
        made.load()
        assert selects(sys.modules[NAME])
        held("persp")
        assert thing.go() == 1
    made.unload()
    del held, thing, uses, use, module  # a function holds its module, and that the type
    gc.collect()
    assert not made.is_mapped()


def test_plugin_that_is_imported_too(extension: Path):
    """One file, loaded and then imported: unloading it takes nothing away from Python."""
    assert cmds.loadPlugin(str(extension)) == [NAME]
    module = importlib.import_module(NAME)
    thing = module.Thing()
    for _ in range(2):
        assert cmds.unloadPlugin(NAME) == [NAME]
        assert selects(module)
        assert thing.go() == 1
        (found,) = [each for each in quarantined() if each.file == str(extension)]
        assert found.reason == f"Python imported it as module '{NAME}', and unloads nothing that it imports"
        assert found.permanent
        assert cmds.loadPlugin(str(extension)) == [NAME]
        assert selects(module)


def test_module_that_is_loaded_too(extension: Path):
    """The other way round: the plug-in is another image, with variables of its own."""
    module = importlib.import_module(NAME)
    calls = module.hello_world_maya("first")
    assert cmds.loadPlugin(str(extension)) == [NAME]
    assert cmds.unloadPlugin(NAME) == [NAME]
    assert selects(module)
    assert module.hello_world_maya("second") == calls + 1


def test_module_without_mayas_libraries(phases, built: Callable[..., Path], plugin_builder):
    """Python does not let modules see what others brought: they must link what they use."""
    source = Path(__file__).parent / "plugins" / "extension.cpp"
    from understudy.commandline.config import cflags

    plugin_builder.run("g++", *cflags(), *phases, "-shared", "-o", f"{NAME}.so", str(source))
    sys.path.insert(0, str(plugin_builder.folder))
    try:
        importlib.invalidate_caches()
        with pytest.raises(ImportError, match="undefined symbol: _ZN8Autodesk4Maya"):
            importlib.import_module(NAME)
    finally:
        sys.path.remove(str(plugin_builder.folder))
