"""The command `understudy`: what it prints, its exit codes, and what the launcher hands on."""

from __future__ import annotations

import json
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCENE = """//Maya ASCII 2025 scene
requires maya "2025";
requires -nodeType "someRigNode" "someRigPlugin" "1.2";
requires "quatNodes" "1.0";
currentUnit -l centimeter -a degree -t film;
createNode transform -n "one";
createNode transform -n "two" -p "one";
createNode someRigNode -n "rig";
"""

PLUGIN = """
#include <maya/MFnPlugin.h>

PLUGIN_EXPORT MStatus initializePlugin(MObject object)
{
    MFnPlugin plugin(object, "Understudy", "1.0", "Any");
    return MS::kSuccess;
}

PLUGIN_EXPORT MStatus uninitializePlugin(MObject) { return MS::kSuccess; }
"""

CMAKE = """
cmake_minimum_required(VERSION 3.22)
project(sample CXX)
find_package(Understudy REQUIRED)
understudy_add_plugin(sample SOURCES sample.cpp LIBRARIES Understudy::OpenMaya)
"""


@pytest.fixture
def scene(tmp_path: Path) -> Path:
    path = tmp_path / "sample.ma"
    path.write_text(SCENE)
    return path


def test_help_lists_every_command(understudy) -> None:
    result = understudy("--help")
    assert result.returncode == 0
    for name in ("python", "pytest", "run", "info", "coverage", "config"):
        assert name in result.stdout


def test_no_command_shows_help(understudy) -> None:
    assert understudy().stdout == understudy("--help").stdout


def test_version(understudy) -> None:
    assert understudy("--version").stdout == "understudy 0.1.0\n"


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (["bogus"], "understudy: No such command 'bogus'. See: understudy --help"),
        (["config"], "understudy config: Invalid value: say what: --cflags, --libs or --cmake-dir."),
        (["coverage"], "understudy coverage: Invalid value: say of what: --commands."),
        (["info", "absent.ma"], "understudy info: Invalid value for 'SCENE': "),
    ],
)
def test_wrong_usage_is_one_line_and_exit_code_2(understudy, arguments: list[str], error: str) -> None:
    result = understudy(*arguments)
    assert result.returncode == 2
    assert result.stderr.startswith(error)
    assert result.stderr.count("\n") == 1


def test_python_gets_its_options_and_arguments(understudy) -> None:
    result = understudy(
        "python", "-X", "utf8", "-c", "import sys; print(sys.argv, sys.flags.utf8_mode)", "-v", "--help"
    )
    assert result.stdout == "['-c', '-v', '--help'] 1\n"


def test_python_has_maya_on_its_path_and_that_of_its_children(understudy) -> None:
    child = "import importlib.util as util; print(util.find_spec('maya') is not None)"
    code = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    assert understudy("python", "-c", code).stdout == "True\n"


def test_python_imports_nothing_of_the_command_line(understudy) -> None:
    code = "import sys; print([name for name in ('typer', 'rich', 'understudy') if name in sys.modules])"
    assert understudy("python", "-c", code).stdout == "[]\n"


def test_python_returns_the_exit_code_of_the_script(understudy) -> None:
    assert understudy("python", "-c", "raise SystemExit(7)").returncode == 7


def test_plain_python_sees_no_maya() -> None:
    code = "import importlib.util, understudy; print(importlib.util.find_spec('maya'))"
    result = subprocess.run([sys.executable, "-c", code], env={}, capture_output=True, text=True)
    assert result.stdout == "None\n" or "No module named 'understudy'" in result.stderr


def test_run_opens_runs_and_saves(understudy, scene: Path, tmp_path: Path) -> None:
    (tmp_path / "helper.py").write_text("NAME = 'three'\n")
    first, second, target = tmp_path / "first.py", tmp_path / "second.py", tmp_path / "saved.ma"
    first.write_text("from helper import NAME\nfrom maya import cmds\ncmds.rename('two', NAME)\n")
    second.write_text("import sys\nfrom maya import cmds\nprint(cmds.ls('three', long=True), sys.argv, __name__)\n")
    result = understudy("run", scene, "--script", first, "--script", second, "--save", target)
    assert result.returncode == 0, result.stderr
    assert result.stdout == f"['|one|three'] [{str(second)!r}] __main__\n"
    assert '"three"' in target.read_text()


def test_run_saves_nothing_after_a_script_that_fails(understudy, scene: Path, tmp_path: Path) -> None:
    script, target = tmp_path / "fails.py", tmp_path / "saved.ma"
    script.write_text("def inner():\n    raise ValueError('no good')\n\n\ninner()\n")
    result = understudy("run", scene, "--script", script, "--save", target)
    assert result.returncode == 1
    assert not target.exists()
    lines = result.stderr.splitlines()
    assert lines[-1] == "ValueError: no good"
    assert f'File "{script}", line 5, in <module>' in result.stderr
    assert "runpy" not in result.stderr


def test_run_fails_with_the_exit_code_of_a_script(understudy, scene: Path, tmp_path: Path) -> None:
    script = tmp_path / "ends.py"
    script.write_text("raise SystemExit('enough')\n")
    result = understudy("run", scene, "--script", script)
    assert result.returncode == 1
    assert result.stderr.splitlines()[-1] == f"understudy run: {script} ended with enough"


def test_info_as_json(understudy, scene: Path) -> None:
    result = understudy("info", scene, "--json")
    assert result.returncode == 0, result.stderr
    facts = json.loads(result.stdout)
    assert facts["units"] == {"length": "cm", "angle": "deg", "time": "film", "up axis": "y"}
    assert facts["nodes"]["transform"] == 2
    assert facts["references"] == []
    assert facts["requires"] == [
        {"name": "maya", "version": "2025", "node_types": [], "data_types": [], "unknown": False},
        {"name": "someRigPlugin", "version": "1.2", "node_types": ["someRigNode"], "data_types": [], "unknown": True},
        {"name": "quatNodes", "version": "1.0", "node_types": [], "data_types": [], "unknown": False},
    ]
    assert facts["unknown types"] == {"someRigNode": 1}


def test_info_for_a_person(understudy, scene: Path) -> None:
    result = understudy("info", scene)
    assert result.returncode == 0, result.stderr
    assert "transform" in result.stdout
    assert "length cm" in result.stdout
    assert "maya 2025" in result.stdout
    assert "someRigPlugin 1.2 (someRigNode) - unknown here" in result.stdout
    assert any(line.strip() == "quatNodes 1.0" for line in result.stdout.splitlines())


def test_coverage_counts_commands_and_flags(understudy) -> None:
    result = understudy("coverage", "--commands")
    assert result.returncode == 0, result.stderr
    assert "setAttr" in result.stdout
    assert " commands work, " in result.stdout.splitlines()[-1]


def test_coverage_of_one_command_flag_by_flag(understudy) -> None:
    table = json.loads(understudy("coverage", "--commands", "ls", "--json").stdout)
    assert [command["name"] for command in table] == ["ls"]
    flags = {flag["long"]: flag for flag in table[0]["flags"]}
    assert flags["type"]["short"] == "typ"
    assert flags["type"]["status"] == "works"


def test_coverage_of_an_unknown_command(understudy) -> None:
    result = understudy("coverage", "--commands", "makeCoffee")
    assert (result.returncode, result.stderr) == (1, "understudy: Maya has no command makeCoffee\n")


def test_config_folders_exist(understudy) -> None:
    cflags = shlex.split(understudy("config", "--cflags").stdout)
    libs = shlex.split(understudy("config", "--libs").stdout)
    cmake = Path(understudy("config", "--cmake-dir").stdout.strip())
    assert Path(cflags[0].removeprefix("-I")).is_dir()
    assert Path(libs[0].removeprefix("-L"), "libUnderstudy.so").is_file()
    assert (cmake / "UnderstudyConfig.cmake").is_file()


def test_plugin_builds_with_one_compiler_line(understudy, tmp_path: Path) -> None:
    (tmp_path / "sample.cpp").write_text(PLUGIN)
    options = shlex.split(understudy("config", "--cflags", "--libs").stdout)
    build(["c++", "-shared", "sample.cpp", "-o", "sample.so", *options], tmp_path)
    assert loaded(understudy, tmp_path / "sample.so") == "True\n"


def test_plugins_export_their_entry_points_alone(understudy, tmp_path: Path) -> None:
    """What a library's headers make visible must not take the library's own place, which has its own state."""
    shared = '__attribute__((visibility("default"))) int ofALibrary = 1;\n'
    (tmp_path / "sample.cpp").write_text(PLUGIN + shared)
    options = shlex.split(understudy("config", "--cflags", "--libs").stdout)
    build(["c++", "-shared", "sample.cpp", "-o", "sample.so", *options], tmp_path)
    assert exports(tmp_path / "sample.so") == {"initializePlugin", "uninitializePlugin", "MApiVersion"}


def exports(library: Path) -> set[str]:
    """Names of the functions and variables that other libraries see."""
    command = ["nm", "-D", "-C", "--defined-only", str(library)]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    return {line.split(maxsplit=2)[2].partition("(")[0] for line in lines}


@pytest.mark.parametrize(
    "library", ["OpenMaya", "OpenMayaAnim", "OpenMayaUI", "OpenMayaRender", "OpenMayaFX", "Foundation"]
)
def test_mayas_library_names_resolve(understudy, tmp_path: Path, library: str) -> None:
    (tmp_path / "sample.cpp").write_text("int answer() { return 42; }\n")
    folder = shlex.split(understudy("config", "--libs").stdout)[0]
    build(["c++", "-shared", "-fPIC", "sample.cpp", "-o", "sample.so", folder, f"-l{library}"], tmp_path)
    dynamic = subprocess.run(["readelf", "-d", "sample.so"], cwd=tmp_path, capture_output=True, text=True).stdout
    assert ("libUnderstudy.so" in dynamic) or "--as-needed" in compiler_defaults()


def test_plugin_builds_with_cmake(understudy, tmp_path: Path) -> None:
    if not shutil.which("cmake"):
        pytest.skip("needs CMake")
    (tmp_path / "sample.cpp").write_text(PLUGIN)
    (tmp_path / "CMakeLists.txt").write_text(CMAKE)
    folder = understudy("config", "--cmake-dir").stdout.strip()
    build(["cmake", "-S", ".", "-B", "build", f"-DUnderstudy_DIR={folder}"], tmp_path)
    build(["cmake", "--build", "build"], tmp_path)
    assert loaded(understudy, tmp_path / "build" / "sample.so") == "True\n"
    assert exports(tmp_path / "build" / "sample.so") == {"initializePlugin", "uninitializePlugin", "MApiVersion"}


def build(command: list[str], folder: Path) -> None:
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    assert result.returncode == 0, result.stdout + result.stderr


def compiler_defaults() -> str:
    """The options that this machine's compiler gives its linker by itself."""
    return subprocess.run(["c++", "-###", "-x", "c++", "-shared", "/dev/null"], capture_output=True, text=True).stderr


def loaded(understudy, plugin: Path) -> str:
    """Whether the host loads a plug-in."""
    code = f"""
import maya.standalone
maya.standalone.initialize()
from maya import cmds
cmds.loadPlugin({str(plugin)!r})
print(cmds.pluginInfo("sample", query=True, loaded=True))
"""
    result = understudy("python", "-c", code)
    assert result.returncode == 0, result.stderr
    return result.stdout
