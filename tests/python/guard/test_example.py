"""examples/maya_python_c_ext: every step of the tutorial, and what it leaves out."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import threading
from pathlib import Path

import pytest
from maya import cmds

from understudy.commandline.config import cflags, libs
from understudy.plugin import bindings_valid

EXAMPLE = Path(__file__).parents[3] / "examples" / "maya_python_c_ext"
NAME = "maya_python_c_ext"


@pytest.fixture(scope="session")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("example") / f"{NAME}.so"
    sources = sorted(map(str, EXAMPLE.glob("*.cpp")))
    command = ["g++", *cflags(), "-Wall", "-Wextra", "-Werror", "-shared", "-o", str(target), *sources, *libs()]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return target


@pytest.fixture
def validate(path: Path, no_plugins: None, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.syspath_prepend(str(EXAMPLE))
    monkeypatch.delitem(sys.modules, "validate", raising=False)
    import validate

    return validate


@pytest.fixture
def module(validate, path: Path):
    for name in ("arm", "arm1", "leg"):
        cmds.createNode("transform", name=name)
    cmds.select(clear=True)
    return validate.load_maya_plugin_and_validate_bindings(str(path))


def test_wrappers_set_the_flag(validate, path: Path):
    assert validate.validate_bindings() is False
    module = validate.load_maya_plugin_and_validate_bindings(str(path))
    assert (validate.ARE_BINDINGS_VALID, validate.validate_bindings(), bindings_valid(NAME)) == (True, True, True)
    module.hello_world_maya("my string")
    validate.unload_maya_plugin_and_invalidate_bindings(str(path))
    assert (validate.ARE_BINDINGS_VALID, validate.validate_bindings(), bindings_valid(NAME)) == (False, False, False)
    with pytest.raises(ReferenceError, match=rf"^hello_world_maya belongs to plug-in '{NAME}', which is not loaded$"):
        module.hello_world_maya("my string")


def test_script_where_maya_dies(path: Path):
    """Load, call, unload, call, reload, call, in a process of its own with nothing set."""
    env = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "MAYA_PLUG_IN_PATH")}
    command = [sys.executable, "-m", "understudy", "python", EXAMPLE / "survive_unload.py", path]
    if "ASAN_OPTIONS" in os.environ:
        env = dict(os.environ)
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, env=env)
    assert done.returncode == 0, done.stdout + done.stderr
    lines = done.stdout.splitlines()
    assert [line for line in lines if line.startswith("valid")] == ["valid: True", "valid: False", "valid: True"]
    error = f"ReferenceError: hello_world_maya belongs to plug-in '{NAME}', which is not loaded"
    places = [lines.index(each) for each in lines if "this works" in each or each == error or "back again" in each]
    assert places == sorted(places)
    assert len(places) == 3


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        ("REPLACE_LIST", ["arm", "arm1"]),
        ("XOR_WITH_LIST", ["leg", "arm1"]),
        ("ADD_TO_LIST", ["leg", "arm", "arm1"]),
        ("REMOVE_FROM_LIST", ["leg"]),
        ("ADD_TO_HEAD_OF_LIST", {"leg", "arm", "arm1"}),
    ],
)
def test_select_by_name(module, mode: str, expected):
    """Patterns, and every MGlobal::ListAdjustment; how Maya orders the head of the list is unsure."""
    cmds.select("leg", "arm")
    assert module.select_by_name("arm*", mode=getattr(module, mode)) == module.SUCCESS
    found = cmds.ls(selection=True)
    assert (found if isinstance(expected, list) else set(found)) == expected


def test_select_by_name_adds_unless_told(module):
    cmds.select("leg")
    assert module.select_by_name("arm1") == 0
    assert cmds.ls(selection=True) == ["leg", "arm1"]
    assert module.select_by_name("none*") == module.NODE_DOES_NOT_EXIST == -2
    with pytest.raises(ValueError, match=r"has no mode 9"):
        module.select_by_name("arm", 9)


def test_statuses(module):
    assert module.add_to_active_selection_list("leg") == module.SUCCESS == 0
    assert module.add_to_active_selection_list("none") == -2
    names = ["UNKNOWN_FAILURE", "UNABLE_TO_GET_ACTIVE_SELECTION", "UNABLE_TO_SET_ACTIVE_SELECTION"]
    assert [getattr(module, name) for name in [*names, "UNABLE_TO_MERGE_SELECTION_LISTS"]] == [-1, -3, -4, -5]


def test_unload_while_everything_of_it_is_held(module, path: Path):
    """`from maya_python_c_ext import *`."""
    held = dict(vars(module))
    cmds.unloadPlugin(NAME)
    assert str(path) not in Path("/proc/self/maps").read_text()
    for name in ("hello_world_maya", "add_to_active_selection_list", "select_by_name"):
        with pytest.raises(ReferenceError, match=rf"^{name} belongs to plug-in"):
            held[name]("arm")
    cmds.loadPlugin(str(path))
    assert held["select_by_name"]("arm") == 0


def test_failures_are_displayed(module, capfd):
    """MGlobal::displayError, and a status instead of an exception."""
    module.add_to_active_selection_list("none")
    module.select_by_name("none*")
    said = "".join(capfd.readouterr())
    assert "Could not add to the selection: none" in said
    assert "Could not select: none*" in said


def test_arguments_are_parsed(module):
    for wrong in ((), (3,), ("a", "b")):
        with pytest.raises(TypeError):
            module.hello_world_maya(*wrong)


def test_loaded_and_unloaded_by_another_thread(validate, path: Path):
    """Each takes the GIL by PyGILState_Ensure."""
    for work in (lambda: cmds.loadPlugin(str(path)), lambda: cmds.unloadPlugin(NAME)):
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
        assert (NAME in sys.modules) == bindings_valid(NAME)
    assert not bindings_valid(NAME)


def test_import_finds_the_cached_module(validate, path: Path):
    """Step 3 of what the tutorial explains: a later import gives the same module, while the plug-in is loaded."""
    cmds.loadPlugin(str(path))
    first = __import__(NAME)
    assert __import__(NAME) is first
    cmds.unloadPlugin(NAME)
    with pytest.raises(ModuleNotFoundError):
        __import__(NAME)
    cmds.loadPlugin(str(path))
    assert __import__(NAME) is not first
    assert __import__(NAME).hello_world_maya is first.hello_world_maya


EMBEDDING = """
#include <maya/MGlobal.h>
#include <maya/MLibrary.h>
#include <Python.h>
int main(int, char** argv)
{
    if (!MLibrary::initialize(true, argv[0]) || Py_IsInitialized())
        return 2;
    MString load = MString("loadPlugin \\"") + argv[1] + "\\"";
    for (int i = 0; i < 2; ++i)
    {
        if (!MGlobal::executeCommand(load) || !Py_IsInitialized())
            return 3;
        if (PyRun_SimpleString("from maya_python_c_ext import *\\nhello_world_maya('embedded')") != 0)
            return 4;
        if (!MGlobal::executeCommand("unloadPlugin maya_python_c_ext"))
            return 5;
        if (PyRun_SimpleString("import sys\\nassert 'maya_python_c_ext' not in sys.modules") != 0)
            return 6;
    }
    MLibrary::cleanup(0);
    return 0;
}
"""


@pytest.mark.skipif(not sysconfig.get_config_var("Py_ENABLE_SHARED"), reason="this Python has no shared library")
def test_program_that_does_not_run_python(path: Path, tmp_path: Path):
    """The plug-in starts the interpreter where Py_IsInitialized says that none runs."""
    (tmp_path / "program.cpp").write_text(EMBEDDING)
    folder, version = sysconfig.get_config_var("LIBDIR"), sysconfig.get_config_var("LDVERSION")
    python = [f"-L{folder}", f"-Wl,-rpath,{folder}", f"-lpython{version}"]
    command = ["g++", *cflags(), str(tmp_path / "program.cpp"), "-o", str(tmp_path / "program"), *libs(), *python]
    subprocess.run(command, check=True, timeout=300)
    env = {**os.environ, "PYTHONHOME": sys.base_prefix}
    done = subprocess.run([tmp_path / "program", path], capture_output=True, text=True, env=env, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (done.stdout + done.stderr).count("Hello from the C++ plug-in: embedded") == 2
