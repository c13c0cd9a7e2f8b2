"""loadPlugin. Sources: reference/behaviour.md "Plug-ins" unless a test names another."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from maya import cmds

import __main__
from understudy import Unsupported

pytestmark = pytest.mark.usefixtures("no_plugins")


def fails(*args, **kwargs) -> str:
    with pytest.raises(RuntimeError) as caught:
        cmds.loadPlugin(*args, **kwargs)
    return str(caught.value).rstrip("\n")


def loaded() -> list[str]:
    return cmds.pluginInfo(query=True, listPlugins=True) or []


def test_by_path(plugin_builder):
    """[doc; known]"""
    path = plugin_builder.build("x")
    assert cmds.loadPlugin(str(path)) == ["x"]
    assert loaded() == ["x"]


def test_by_name(plugin_builder, monkeypatch):
    """[doc]"""
    path = plugin_builder.build("x")
    monkeypatch.setenv("MAYA_PLUG_IN_PATH", f"/nowhere:{path.parent}")
    assert cmds.loadPlugin("x") == ["x"]
    cmds.unloadPlugin("x")
    assert cmds.loadPlugin("x.so") == ["x"]


def test_by_pattern(plugin_builder):
    """`*` in a full path [issue shotgunsoftware/tk-maya#34]"""
    plugin_builder.build("x1")
    path = plugin_builder.build("x2")
    assert cmds.loadPlugin(str(path.parent / "x*.so")) == ["x1", "x2"]


def test_several(plugin_builder):
    """[doc]"""
    assert cmds.loadPlugin(str(plugin_builder.build("x")), str(plugin_builder.build("y"))) == ["x", "y"]


def test_loaded_already(plugin_builder, messages):
    """None or []: None is unsure; `quiet` suppresses the message [doc; known]"""
    path = str(plugin_builder.build("x"))
    cmds.loadPlugin(path)
    messages("Warning")
    assert cmds.loadPlugin(path) is None
    assert messages("Warning") == ['Plug-in, "x", is already loaded. Skipping load.']  # wording unsure
    assert cmds.loadPlugin(path, quiet=True) is None
    assert messages("Warning") == []


def test_missing():
    """[issues shotgunsoftware/tk-maya#34, ynput/OpenPype#2452]"""
    assert fails("nowhere") == 'Plug-in, "nowhere", was not found on MAYA_PLUG_IN_PATH.'
    assert fails("/no/where.so") == 'Plug-in, "/no/where.so", was not found on MAYA_PLUG_IN_PATH.'


def test_all(plugin_builder, monkeypatch):
    """[doc]"""
    monkeypatch.setenv("MAYA_PLUG_IN_PATH", str(plugin_builder.build("x").parent))
    plugin_builder.build("y")
    assert cmds.loadPlugin(allPlugins=True) == ["x", "y"]


def test_name(plugin_builder):
    """[doc]"""
    path = str(plugin_builder.build("x"))
    assert cmds.loadPlugin(path, name="other") == ["other"]
    assert cmds.pluginInfo("other", query=True, userNamed=True) is True
    assert cmds.pluginInfo("other", query=True, path=True) == path


def test_no_library(tmp_path: Path):
    """Two messages: `Unable to dynamically load : path` with the system's text, and that text with `(pluginName)`
    [issues iimachines/Maya2glTF#138, PixarAnimationStudios/OpenUSD#771]; that both are in the exception is unsure."""
    path = tmp_path / "junk.so"
    path.write_text("this is no library")
    first, second, third = fails(str(path)).splitlines()
    assert first == f"Unable to dynamically load : {path}"
    assert "invalid ELF header" in second or "file too short" in second
    assert third == f"{second} (junk)"
    assert loaded() == []


def test_unresolved_symbol(plugin_builder):
    """The loader's own text, at load and not at the first call."""
    path = plugin_builder.build("x", before="void nobodyHasThis();", initialize="nobodyHasThis();")
    message = fails(str(path))
    assert "undefined symbol: _Z13nobodyHasThisv" in message
    assert message.endswith("(x)")


def test_library_that_is_no_plugin(plugin_builder):
    path = plugin_builder.compile("x", "int answer() { return 42; }")
    assert "It is no plug-in: it does not export initializePlugin(MObject). (x)" in fails(str(path))


def test_built_for_another_version(plugin_builder):
    code = '__attribute__((visibility("default"))) extern char MApiVersion[] = "20230000";'
    path = plugin_builder.compile("x", f'extern "C" {{ {code} }}')
    assert "It was built for API version 20230000; this host has 20250000. (x)" in fails(str(path))


@pytest.mark.parametrize("version", ["Any", "any", "2025", "20250000", "2024 2025"])
def test_required_version_that_is_met(plugin_builder, version):
    """Which forms Maya takes besides "Any" is unsure."""
    assert cmds.loadPlugin(str(plugin_builder.build("x", api=version))) == ["x"]


@pytest.mark.parametrize("version", ["2024", "20260000", "4.5"])
def test_required_version_that_is_not_met(plugin_builder, version):
    path = plugin_builder.build("x", api=version)
    assert (
        fails(str(path)) == f"initializePlugin function failed (x): it requires API version {version}; "
        "this host has 20250000."
    )
    assert loaded() == []


def test_failing_initialize(plugin_builder):
    path = plugin_builder.build("x", initialize="return MStatus::kFailure;")
    assert fails(str(path)) == "initializePlugin function failed (x): it returned a failure"  # wording unsure
    assert loaded() == []
    assert cmds.pluginInfo("x", query=True, loaded=True) is False


def test_failing_initialize_tells_the_reason(plugin_builder):
    path = plugin_builder.build("x", initialize='MSelectionList list; return list.add("none");')
    assert fails(str(path)) == "initializePlugin function failed (x): No object matches name: none"


@pytest.mark.parametrize(
    ("thrown", "text"),
    [
        ('std::runtime_error("out of cheese")', "out of cheese"),
        ("3", "it threw an exception that is no std::exception"),
    ],
)
def test_throwing_initialize(plugin_builder, thrown, text):
    before = "#include <stdexcept>"
    message = fails(str(plugin_builder.build("x", before=before, initialize=f"throw {thrown};")))
    assert message.startswith("initializePlugin function failed (x): it threw an exception")
    assert text in message
    assert loaded() == []
    assert cmds.loadPlugin(str(plugin_builder.build("x"))) == ["x"]


def test_failure_rolls_back_edits(plugin_builder):
    """A command that fails leaves nothing changed."""
    cmds.createNode("transform", name="n")
    cmds.select(clear=True)
    path = plugin_builder.build("x", initialize='MGlobal::selectByName("n"); return MStatus::kFailure;')
    fails(str(path))
    assert cmds.ls(selection=True) == []


def test_what_is_not_supported_says_so(plugin_builder, messages):
    """Registering a kind that is not there yet fails with kNotImplemented, and a plug-in that returns that fails."""
    path = plugin_builder.build(
        "x",
        before="#include <maya/MPxData.h>\nvoid* make() { return nullptr; }",
        initialize='return plugin.registerData("x", MTypeId(0x7f301), make, MPxData::kGeometryData);',
    )
    reason = "MFnPlugin::registerData (geometry of plug-ins) is not supported by Understudy yet."
    assert fails(str(path)) == f"initializePlugin function failed (x): {reason}"


def test_python_plugin(tmp_path: Path):
    """Needs its `.py` [doc]; loading it is not done yet."""
    path = tmp_path / "scripted.py"
    path.write_text("def initializePlugin(plugin): pass\n")
    with pytest.raises(Unsupported, match=r"scripted.*written in Python"):
        cmds.loadPlugin(str(path))
    assert "was not found" in fails(str(tmp_path / "scripted"))


def test_callbacks(plugin_builder):
    """A callable is called with the name; a text has it in place of %s [doc]"""
    heard = []
    cmds.loadPlugin(addCallback=heard.append)
    cmds.loadPlugin(addCallback="__import__('maya.cmds').cmds.optionVar(stringValue=('heard', '%s'))")
    cmds.loadPlugin(str(plugin_builder.build("x")))
    assert heard == ["x"]
    assert cmds.optionVar(query="heard") == "x"


def test_hidden_entry_points_are_found(plugin_builder):
    """PLUGIN_EXPORT stands in the header: a definition without it, built with hidden visibility, is found."""
    path = plugin_builder.build("x")
    symbols = subprocess.run(["nm", "-D", "--defined-only", path], capture_output=True, text=True, check=True).stdout
    assert "initializePlugin" in symbols
    assert "GNU_UNIQUE" not in symbols
    assert " u " not in symbols


@pytest.mark.parametrize("name", ["matrixNodes", "quatNodes", "lookdevKit", "gpuCache", "stereoCamera"])
def test_plugins_of_maya_whose_nodes_are_built_in(name):
    """They come with Maya and load everywhere [public scripts: loadPlugin("matrixNodes", quiet=True)]."""
    assert cmds.loadPlugin(name, quiet=True) == [name]
    assert loaded() == [name]
    assert cmds.loadPlugin(name, quiet=True) is None
    assert cmds.unloadPlugin(name) == [name]
    assert cmds.loadPlugin(f"{name}.so") == [name]


def test_plugins_that_do_not_come_with_maya_are_missing():
    """Though types of theirs are known, so that scenes keep their nodes."""
    assert fails("mtoa") == 'Plug-in, "mtoa", was not found on MAYA_PLUG_IN_PATH.'


def test_own_plugin_of_the_same_name_goes_first(plugin_builder, monkeypatch):
    path = plugin_builder.build("matrixNodes")
    monkeypatch.setenv("MAYA_PLUG_IN_PATH", str(path.parent))
    cmds.loadPlugin("matrixNodes")
    assert cmds.pluginInfo("matrixNodes", query=True, path=True) == str(path)


def test_callbacks_hear_of_built_in_plugins():
    heard = []
    cmds.loadPlugin(addCallback=heard.append)
    cmds.loadPlugin("quatNodes")
    assert heard == ["quatNodes"]


def test_remove_callback(plugin_builder, messages):
    """A procedure that was added before [doc]; that a missing one is a warning is unsure."""

    class Listener:
        heard = []

        def hear(self, name):
            self.heard.append(name)

    path, listener = str(plugin_builder.build("x")), Listener()
    cmds.loadPlugin(addCallback=listener.hear)
    cmds.loadPlugin(addCallback="callback_of_a_test = '%s'")
    cmds.loadPlugin(path)
    assert listener.heard == ["x"]
    assert __main__.__dict__.pop("callback_of_a_test") == "x"
    cmds.unloadPlugin("x")
    cmds.loadPlugin(removeCallback=listener.hear)
    cmds.loadPlugin(removeCallback="callback_of_a_test = '%s'")
    cmds.loadPlugin(path)
    assert listener.heard == ["x"]
    assert "callback_of_a_test" not in __main__.__dict__
    cmds.loadPlugin(removeCallback=listener.hear)
    assert messages("Warning") == ["There is no such callback to remove."]
