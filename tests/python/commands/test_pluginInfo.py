"""pluginInfo. Sources: reference/behaviour.md "Plug-ins" unless a test names another."""

from __future__ import annotations

import pytest
from maya import cmds

from understudy import Unsupported

pytestmark = pytest.mark.usefixtures("no_plugins")


@pytest.fixture
def path(plugin_builder):
    built = str(plugin_builder.build("x"))
    cmds.loadPlugin(built)
    return built


def ask(*args, **kwargs):
    return cmds.pluginInfo(*args, query=True, **kwargs)


def test_loaded(path):
    """bool, False for unknown names [known]"""
    assert ask("x", loaded=True) is True
    assert ask("x.so", loaded=True) is True
    assert ask(path, loaded=True) is True
    assert ask("nowhere", loaded=True) is False
    cmds.unloadPlugin("x")
    assert ask("x", loaded=True) is False


def test_lists(path):
    """A list or None [doc]"""
    assert ask(listPlugins=True) == ["x"]
    assert ask(listPluginsPath=True) == [path]
    cmds.unloadPlugin("x")
    assert ask(listPlugins=True) is None
    assert ask(listPluginsPath=True) is None


def test_texts(path):
    """[doc]"""
    assert ask("x", version=True) == "1.2"
    assert ask("x", vendor=True) == "Test"
    assert ask("x", path=True) == path
    assert ask("x", name=True) == "x"
    assert ask(path, name=True) == "x"
    assert ask("x", apiVersion=True) == "20250000"


def test_unknown_plugin_has_no_version():
    """That it raises, and how, is unsure."""
    with pytest.raises(RuntimeError, match=r'Plug-in, "nowhere", is not registered\.'):
        ask("nowhere", version=True)


@pytest.mark.parametrize(
    "flag",
    [
        "allEvaluators",
        "animCurveInterp",
        "cacheFormat",
        "command",
        "constraintCommand",
        "controlCommand",
        "data",
        "dependNode",
        "device",
        "dragAndDropBehavior",
        "evaluator",
        "iksolver",
        "modelEditorCommand",
        "renderer",
        "tool",
        "translator",
    ],
)
def test_what_it_added(path, flag):
    """None where it added none [doc]"""
    assert ask("x", **{flag: True}) is None


def test_autoload(path):
    """[doc]"""
    assert ask("x", autoload=True) is False
    cmds.pluginInfo("x", edit=True, autoload=True)
    assert ask("x", autoload=True) is True
    cmds.pluginInfo("x", e=True, autoload=False)
    assert ask("x", autoload=True) is False


def test_autoload_of_a_plugin_that_is_not_loaded(plugin_builder, monkeypatch):
    """[doc]"""
    monkeypatch.setenv("MAYA_PLUG_IN_PATH", str(plugin_builder.build("y").parent))
    cmds.pluginInfo("y", edit=True, autoload=True)
    assert ask("y", autoload=True) is True
    assert ask("y", registered=True) is True
    assert ask("y", loaded=True) is False
    cmds.pluginInfo("y", edit=True, remove=True)
    assert ask("y", registered=True) is False
    with pytest.raises(RuntimeError, match="was not found on MAYA_PLUG_IN_PATH"):
        cmds.pluginInfo("nowhere", edit=True, autoload=True)


def test_loaded_plugin_cannot_be_forgotten(path):
    with pytest.raises(RuntimeError, match="is loaded; unload it first"):
        cmds.pluginInfo("x", edit=True, remove=True)


def test_truths(path):
    """[doc]"""
    assert ask("x", registered=True) is True
    assert ask("x", unloadOk=True) is True
    assert ask("x", userNamed=True) is False
    assert ask("x", writeRequires=True) is True
    cmds.pluginInfo("x", edit=True, writeRequires=False)
    assert ask("x", writeRequires=True) is False


def test_plugin_names_itself(plugin_builder):
    """MFnPlugin::setName [doc]"""
    path = str(plugin_builder.build("x", initialize='plugin.setName("other"); plugin.setVersion("3");'))
    assert cmds.loadPlugin(path) == ["other"]
    assert ask("other", version=True) == "3"
    assert ask("other", userNamed=True) is True
    assert ask("x", loaded=True) is False


def test_name_of_an_unloaded_plugin_can_be_taken(plugin_builder):
    cmds.loadPlugin(str(plugin_builder.build("y")), name="other")
    cmds.unloadPlugin("other")
    cmds.loadPlugin(str(plugin_builder.build("x", version="3", initialize='plugin.setName("other");')))
    assert ask("other", version=True) == "3"
    cmds.unloadPlugin("other")
    assert ask("other", loaded=True) is False


def test_in_order_of_loading(plugin_builder):
    paths = {name: str(plugin_builder.build(name)) for name in "xy"}
    cmds.loadPlugin(paths["y"], paths["x"])
    assert ask(listPlugins=True) == ["y", "x"]
    cmds.unloadPlugin("y")
    cmds.loadPlugin(paths["y"])
    assert ask(listPlugins=True) == ["x", "y"]


@pytest.mark.parametrize("flag", ["settings", "serviceDescriptions"])
def test_not_supported_yet(path, flag):
    with pytest.raises(Unsupported):
        ask("x", **{flag: True})


def test_nothing_asked(path):
    with pytest.raises(RuntimeError):
        cmds.pluginInfo("x")
    with pytest.raises(RuntimeError):
        cmds.pluginInfo(query=True)


# ---- plug-ins of Maya whose nodes are built in


def test_built_in_plugin():
    """Node types as public scenes of Maya 2022 and later name them: requires -nodeType "inverseMatrix" "matrixNodes"
    "1.0". Vendor and path are the host's own."""
    assert ask("matrixNodes", loaded=True) is False
    cmds.loadPlugin("matrixNodes")
    cmds.loadPlugin("quatNodes")
    assert ask("matrixNodes", loaded=True) is True
    assert ask("matrixNodes", dependNode=True) == ["inverseMatrix"]
    assert ask("quatNodes", dependNode=True) == [
        "eulerToQuat",
        "quatInvert",
        "quatNormalize",
        "quatProd",
        "quatToEuler",
    ]
    assert ask("matrixNodes", version=True) == "1.0"
    assert ask("matrixNodes", apiVersion=True) == "20250000"
    assert ask("matrixNodes", command=True) is None
    assert ask(listPlugins=True) == ["matrixNodes", "quatNodes"]
    assert ask("matrixNodes", path=True).endswith(".so")


def test_autoload_of_a_built_in_plugin():
    cmds.pluginInfo("lookdevKit", edit=True, autoload=True)
    assert ask("lookdevKit", autoload=True) is True
    assert ask("lookdevKit", loaded=True) is False
    cmds.pluginInfo("lookdevKit", edit=True, remove=True)


def test_built_in_plugins_in_use():
    """Name and version of each whose node types the scene uses [doc]."""
    cmds.file(new=True, force=True)
    assert ask(pluginsInUse=True) is None
    cmds.loadPlugin("matrixNodes")
    assert ask(pluginsInUse=True) is None
    cmds.createNode("inverseMatrix")
    assert ask(pluginsInUse=True) == ["matrixNodes", "1.0"]


def test_unload_ok():
    cmds.file(new=True, force=True)
    cmds.loadPlugin("matrixNodes")
    assert ask("matrixNodes", unloadOk=True) is True
    cmds.createNode("inverseMatrix")
    assert ask("matrixNodes", unloadOk=True) is False


def test_create_mode(path):
    """What edit sets, without edit [doc]."""
    cmds.pluginInfo("x", autoload=True)
    assert ask("x", autoload=True) is True
    cmds.pluginInfo("x", writeRequires=False)
    assert ask("x", writeRequires=True) is False


@pytest.mark.parametrize("flags", [{}, {"activeFile": True}])
def test_plugins_in_use(tmp_path, flags):
    """Name and version in turn, None where there are none [code: two scene checkers]."""
    assert ask(pluginsInUse=True, **flags) is None
    path = tmp_path / "needs.ma"
    path.write_text('requires maya "2025";\nrequires -nodeType "aiSky" "mtoa" "5.4.0";\nrequires "other" "1";\n')
    cmds.file(str(path), open=True, force=True, ignoreVersion=True)
    assert ask(pluginsInUse=True, **flags) == ["mtoa", "5.4.0", "other", "1"]


def test_changed_command(path):
    """Called every time the registry changes, beside others that were given [doc]."""
    calls = []
    cmds.pluginInfo(changedCommand=lambda: calls.append("a"))
    cmds.pluginInfo(changedCommand=lambda: calls.append("b"))
    cmds.unloadPlugin("x")
    assert calls == ["a", "b"]
    cmds.loadPlugin(path)
    cmds.pluginInfo("x", edit=True, autoload=False)
    assert calls == ["a", "b"] * 3
