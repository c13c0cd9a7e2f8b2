"""C++ plug-ins from source to use: built by both ways of the documentation, loaded, used, unloaded, loaded again."""

from __future__ import annotations

import importlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from maya import cmds

from understudy.commandline.config import cflags, cmake_dir, libs

EXAMPLE = Path(__file__).parents[2] / "examples" / "maya_python_c_ext"
NAME = "maya_python_c_ext"
pytestmark = pytest.mark.usefixtures("no_plugins")
UNDERSTUDY = f"{sys.executable} -m understudy"


def run(*command: object, **options: object) -> str:
    """The output of a command that must succeed."""
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, timeout=300, **options)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def environment() -> dict[str, str]:
    """The environment of a user who set nothing."""
    return {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "MAYA_PLUG_IN_PATH")}


@pytest.fixture(scope="session")
def by_compiler(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example, built by the compiler line of its README."""
    target = tmp_path_factory.mktemp("by_compiler") / f"{NAME}.so"
    command = (EXAMPLE / "README.md").read_text().split("\ng++ ")[1].splitlines()[0]
    command = command.replace("build/maya_python_c_ext.so", str(target)).replace("understudy", UNDERSTUDY)
    run("bash", "-c", f"g++ {command}", cwd=EXAMPLE)
    return target


@pytest.fixture(scope="session")
def by_cmake(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example, built by its CMakeLists.txt."""
    folder = tmp_path_factory.mktemp("by_cmake")
    run("cmake", "-S", EXAMPLE, "-B", folder, f"-DUnderstudy_DIR={cmake_dir()}")
    run("cmake", "--build", folder)
    return folder / f"{NAME}.so"


@pytest.fixture
def example(by_compiler: Path):
    """The example's module, loaded."""
    assert cmds.loadPlugin(str(by_compiler)) == [NAME]
    return importlib.import_module(NAME)


@pytest.mark.parametrize("built", ["by_compiler", "by_cmake"])
def test_whole_path(built: str, request: pytest.FixtureRequest, capfd: pytest.CaptureFixture):
    """Loaded, used, listed, unloaded, loaded again."""
    path = request.getfixturevalue(built)
    for name in "abc":
        cmds.createNode("transform", name=name)
    cmds.select("a")
    for _ in range(2):
        assert cmds.loadPlugin(str(path)) == [NAME]
        module = importlib.import_module(NAME)
        module.hello_world_maya("this works")
        assert "this works" in "".join(capfd.readouterr())
        assert module.add_to_active_selection_list("b") == module.SUCCESS
        assert cmds.ls(selection=True) == ["a", "b"]
        assert cmds.pluginInfo(query=True, listPlugins=True) == [NAME]
        assert cmds.pluginInfo(NAME, query=True, version=True) == "1.0.0"
        assert cmds.unloadPlugin(NAME) == [NAME]
        assert NAME not in sys.modules
        with pytest.raises(ModuleNotFoundError):
            importlib.import_module(NAME)


def test_mayas_libraries_can_be_linked(plugin_builder):
    """Those that build files for Maya name."""
    code = plugin_builder.compile(
        "named", plugin_builder.source(), "-lOpenMaya", "-lOpenMayaAnim", "-lOpenMayaUI", "-lFoundation"
    )
    assert cmds.loadPlugin(str(code)) == ["named"]


def test_statuses(example):
    assert example.add_to_active_selection_list("none") == example.NODE_DOES_NOT_EXIST == -2
    names = (
        "SUCCESS",
        "UNKNOWN_FAILURE",
        "NODE_DOES_NOT_EXIST",
        "UNABLE_TO_GET_ACTIVE_SELECTION",
        "UNABLE_TO_SET_ACTIVE_SELECTION",
        "UNABLE_TO_MERGE_SELECTION_LISTS",
    )
    assert [getattr(example, name) for name in names] == [0, -1, -2, -3, -4, -5]


def test_wrong_arguments(example):
    with pytest.raises(TypeError):
        example.add_to_active_selection_list(3)
    with pytest.raises(TypeError):
        example.hello_world_maya()


def test_function_held_over_unload_raises(example, by_compiler: Path):
    """Maya dies here: the tutorial's "A possible problem"."""
    held = example.add_to_active_selection_list
    cmds.createNode("transform", name="a")
    cmds.select(clear=True)
    cmds.unloadPlugin(NAME)
    with pytest.raises(ReferenceError, match=f"^{held.__name__} belongs to plug-in '{NAME}', which is not loaded$"):
        held("a")
    cmds.loadPlugin(str(by_compiler))
    assert held("a") == 0
    assert cmds.ls(selection=True) == ["a"]


def test_reload_many_times(by_compiler: Path):
    held = []
    for _ in range(20):
        cmds.loadPlugin(str(by_compiler))
        held.append(importlib.import_module(NAME).hello_world_maya)
        cmds.unloadPlugin(NAME)
    for function in held:
        with pytest.raises(ReferenceError):
            function("gone")
    cmds.loadPlugin(str(by_compiler))
    for function in held:
        function("still here")


def test_script_of_the_example_needs_no_pythonpath(by_compiler: Path):
    """`understudy python use_plugin.py PLUGIN`, with nothing set."""
    command = [sys.executable, "-m", "understudy", "python", EXAMPLE / "use_plugin.py", by_compiler]
    output = run(*command, env=environment())
    assert "plug-in maya_python_c_ext 1.0.0 by Understudy contributors" in output
    assert "loaded now: False" in output


def test_process_ends_with_a_loaded_plugin(by_compiler: Path, tmp_path: Path):
    script = tmp_path / "leaves.py"
    script.write_text(
        "import sys, maya.standalone\n"
        "maya.standalone.initialize()\n"
        "from maya import cmds\n"
        "cmds.loadPlugin(sys.argv[1])\n"
        "from maya_python_c_ext import *\n"
    )
    run(sys.executable, "-m", "understudy", "python", script, by_compiler, env=environment())


def test_session_end_unloads(by_compiler: Path, tmp_path: Path):
    script = tmp_path / "ends.py"
    script.write_text(
        "import sys, maya.standalone\n"
        "maya.standalone.initialize()\n"
        "from maya import cmds\n"
        "cmds.loadPlugin(sys.argv[1])\n"
        "maya.standalone.uninitialize()\n"
        "assert 'maya_python_c_ext' not in sys.modules\n"
    )
    output = run(sys.executable, "-m", "understudy", "python", script, by_compiler, env=environment())
    assert "Removed the Python bindings." in output


def mapped(path: Path) -> bool:
    """Whether the file is mapped in this process."""
    return str(path) in Path("/proc/self/maps").read_text()


def test_library_without_python_is_unmapped(plugin_builder):
    path = plugin_builder.build("plain")
    cmds.loadPlugin(str(path))
    assert mapped(path)
    cmds.unloadPlugin("plain")
    assert not mapped(path)


def test_library_with_python_is_unmapped(by_compiler: Path):
    cmds.loadPlugin(str(by_compiler))
    held = importlib.import_module(NAME)
    cmds.unloadPlugin(NAME)
    assert not mapped(by_compiler)
    assert held.SUCCESS == 0


@pytest.mark.parametrize("options", [(), ("-include", "Python.h", "-DUSES_PYTHON")], ids=["plain", "python"])
def test_changed_file_is_loaded_anew(plugin_builder, options: tuple[str, ...]):
    """Also where the earlier image is still mapped."""
    before = "\n#ifdef USES_PYTHON\nint usesPython() { return Py_IsInitialized(); }\n#endif\n"
    use = "\n#ifdef USES_PYTHON\nusesPython();\n#endif\n"
    for version in ("1", "2", "3"):
        text = plugin_builder.source(version=version, before=before, initialize=use)
        path = plugin_builder.compile("changing", text, *options)
        cmds.loadPlugin(str(path))
        assert cmds.pluginInfo("changing", query=True, version=True) == version
        cmds.unloadPlugin("changing")


def test_pending_task_is_not_run_after_unload(plugin_builder):
    before = 'static void task(void*) { MGlobal::setOptionVarValue("task", 1); }'
    path = plugin_builder.build("tasks", before=before, initialize="MGlobal::executeTaskOnIdle(task);")
    runner = importlib.import_module("understudy._host").run_deferred
    cmds.optionVar(remove="task")
    cmds.loadPlugin(str(path))
    cmds.unloadPlugin("tasks")
    runner()
    assert not cmds.optionVar(exists="task")
    cmds.loadPlugin(str(path))
    runner()
    assert cmds.optionVar(exists="task")


def test_several_sources_may_include_the_plugin_header(plugin_builder, tmp_path: Path):
    """MApiVersion is defined once for all of them."""
    (tmp_path / "other.cpp").write_text("#include <maya/MFnPlugin.h>\nint other() { return MApiVersion[0]; }\n")
    (tmp_path / "two.cpp").write_text(plugin_builder.source())
    plugin_builder.run("g++", *cflags(), "-shared", "-o", "two.so", "two.cpp", "other.cpp", *libs())
    assert cmds.loadPlugin(str(tmp_path / "two.so")) == ["two"]


def test_warnings_as_errors(plugin_builder):
    """Our headers are clean under the strictest common flags, as C++17."""
    headers = sorted((Path(cflags()[0][2:]) / "maya").glob("*.h"))
    assert headers
    code = "".join(f"#include <maya/{header.name}>\n" for header in headers) + plugin_builder.source()
    plugin_builder.compile("strict", code, "-Wall", "-Wextra", "-Wpedantic", "-Wshadow", "-Werror")


@pytest.mark.skipif(shutil.which("cmake") is None, reason="cmake is not installed")
def test_cmake_targets_have_mayas_names(plugin_builder, tmp_path: Path):
    (tmp_path / "plugin.cpp").write_text(plugin_builder.source())
    (tmp_path / "CMakeLists.txt").write_text(
        "cmake_minimum_required(VERSION 3.22)\nproject(named LANGUAGES CXX)\nfind_package(Understudy REQUIRED)\n"
        "understudy_add_plugin(named SOURCES plugin.cpp LIBRARIES Understudy::OpenMaya Understudy::OpenMayaAnim)\n"
    )
    run("cmake", "-S", tmp_path, "-B", tmp_path / "build", f"-DUnderstudy_DIR={cmake_dir()}")
    run("cmake", "--build", tmp_path / "build")
    assert cmds.loadPlugin(str(tmp_path / "build" / "named.so")) == ["named"]


def test_loading_is_no_step_of_undo(plugin_builder):
    """Also where initializePlugin edits the scene (behaviour.md: loadPlugin is not undoable)."""
    cmds.createNode("transform", name="before")
    code = plugin_builder.build("editor", initialize='MGlobal::executeCommand("createNode transform -n made");')
    cmds.loadPlugin(str(code))
    assert cmds.objExists("made")
    cmds.undo()
    assert not cmds.objExists("before")
    assert cmds.objExists("made")


def test_failed_load_leaves_no_edits(plugin_builder):
    code = plugin_builder.build(
        "failing",
        initialize='MGlobal::executeCommand("createNode transform -n made"); return MStatus::kFailure;',
    )
    with pytest.raises(RuntimeError, match="initializePlugin function failed"):
        cmds.loadPlugin(str(code))
    assert not cmds.objExists("made")
    assert not cmds.pluginInfo("failing", query=True, loaded=True)


def test_what_is_not_deregistered_is_taken_away(plugin_builder, capfd):
    before = """
    #include <maya/MPxCommand.h>
    struct Idle : MPxCommand { static void* creator() { return new Idle; }
                               MStatus doIt(const MArgList&) override { return MS::kSuccess; } };
    """
    code = plugin_builder.build("sloppy", before=before, initialize='plugin.registerCommand("idle", Idle::creator);')
    cmds.loadPlugin(str(code))
    cmds.idle()
    cmds.unloadPlugin("sloppy")
    assert "did not deregister: command 'idle'. It was taken away." in "".join(capfd.readouterr())
    assert not hasattr(cmds, "idle")


def test_registering_twice(plugin_builder):
    before = """
    #include <maya/MPxCommand.h>
    struct Idle : MPxCommand { static void* creator() { return new Idle; } };
    """
    register = 'MStatus {0} = plugin.registerCommand("idle", Idle::creator); if (!{0}) return {0};'
    code = plugin_builder.build("twice", before=before, initialize=register.format("a") + register.format("b"))
    with pytest.raises(RuntimeError, match="'idle' is registered already"):
        cmds.loadPlugin(str(code))
    assert not hasattr(cmds, "idle")


def test_name_that_another_file_had(plugin_builder):
    """The name stands for the file that was loaded by it last."""
    first, second = plugin_builder.build("first"), plugin_builder.build("second")
    cmds.loadPlugin(str(first))
    cmds.unloadPlugin("first")
    cmds.loadPlugin(str(second))
    cmds.unloadPlugin("second")
    assert cmds.loadPlugin(str(second), name="first") == ["first"]
    assert cmds.pluginInfo("first", query=True, path=True) == str(second)
    assert cmds.unloadPlugin("first") == ["first"]
