"""unloadPlugin. Sources: reference/behaviour.md "Plug-ins" unless a test names another."""

from __future__ import annotations

import importlib

import pytest
from maya import cmds

pytestmark = pytest.mark.usefixtures("no_plugins")


def fails(*args, **kwargs) -> str:
    with pytest.raises(RuntimeError) as caught:
        cmds.unloadPlugin(*args, **kwargs)
    return str(caught.value).rstrip("\n")


def is_loaded(name: str) -> bool:
    return cmds.pluginInfo(name, query=True, loaded=True)


def test_gives_names(plugin_builder):
    """[doc; known]"""
    cmds.loadPlugin(str(plugin_builder.build("x")), str(plugin_builder.build("y")))
    assert cmds.unloadPlugin("x", "y.so") == ["x", "y"]
    assert not is_loaded("x")


def test_by_path(plugin_builder):
    path = str(plugin_builder.build("x"))
    cmds.loadPlugin(path)
    assert cmds.unloadPlugin(path) == ["x"]


def test_not_loaded():
    """Raising, and the wording, are unsure."""
    assert fails("nowhere") == 'Plug-in, "nowhere", is not loaded.'


def test_failing_uninitialize(plugin_builder, messages):
    """The plug-in stays, unless forced; that it stays is unsure."""
    cmds.loadPlugin(str(plugin_builder.build("x", uninitialize="return MStatus::kFailure;")))
    assert fails("x") == "uninitializePlugin function failed (x)"
    assert is_loaded("x")
    messages("Warning")
    assert cmds.unloadPlugin("x", force=True) == ["x"]
    assert messages("Warning") == ["uninitializePlugin function failed (x): it returned a failure"]
    assert not is_loaded("x")


def test_throwing_uninitialize(plugin_builder):
    before = "#include <stdexcept>"
    path = plugin_builder.build("x", before=before, uninitialize='throw std::runtime_error("stuck");')
    cmds.loadPlugin(str(path))
    fails("x")
    assert is_loaded("x")
    cmds.unloadPlugin("x", force=True)


def test_without_uninitialize(plugin_builder):
    code = "#include <maya/MFnPlugin.h>\nMStatus initializePlugin(MObject) { return MStatus::kSuccess; }"
    cmds.loadPlugin(str(plugin_builder.compile("x", code)))
    assert fails("x") == 'Plug-in, "x", cannot be unloaded: it does not export uninitializePlugin(MObject).'
    assert cmds.unloadPlugin("x", force=True) == ["x"]


def test_while_it_runs(plugin_builder):
    """Its code is on the stack: refused, also when forced."""
    before = """
    #include <maya/MStatus.h>
    static void task(void*)
    {
        MStatus status = MGlobal::executePythonCommand("__import__('maya.cmds').cmds.unloadPlugin('x', force=True)");
        MGlobal::setOptionVarValue("refused", status ? 0 : 1);
    }
    """
    cmds.loadPlugin(str(plugin_builder.build("x", before=before, initialize="MGlobal::executeTaskOnIdle(task);")))
    importlib.import_module("understudy._host").run_deferred()
    assert cmds.optionVar(query="refused") == 1
    assert is_loaded("x")


def test_from_its_own_initialize(plugin_builder):
    initialize = """
    if (MGlobal::executePythonCommand("__import__('maya.cmds').cmds.unloadPlugin('x', force=True)"))
        return MStatus::kFailure;
    """
    assert cmds.loadPlugin(str(plugin_builder.build("x", initialize=initialize))) == ["x"]


def test_runs_batch_procedures(plugin_builder):
    """registerUI's batch procedures run at load and unload, as in batch mode [doc]; here single commands."""
    initialize = 'plugin.registerUI("", "", "optionVar -iv ui 1", "optionVar -iv ui 2");'
    cmds.loadPlugin(str(plugin_builder.build("x", initialize=initialize)))
    assert cmds.optionVar(query="ui") == 1
    cmds.unloadPlugin("x")
    assert cmds.optionVar(query="ui") == 2


def test_callback(plugin_builder):
    """[doc]"""
    heard = []
    cmds.unloadPlugin(addCallback=heard.append)
    cmds.loadPlugin(str(plugin_builder.build("x")))
    cmds.unloadPlugin("x")
    assert heard == ["x"]


def test_can_be_loaded_again(plugin_builder):
    path = str(plugin_builder.build("x"))
    for _ in range(3):
        assert cmds.loadPlugin(path) == ["x"]
        assert cmds.unloadPlugin("x") == ["x"]


def test_built_in_plugin_in_use(messages):
    """In use raises unless forced [doc; known]; Maya's nodes become unknown then, here their types stay."""
    cmds.file(new=True, force=True)
    cmds.loadPlugin("matrixNodes")
    cmds.createNode("inverseMatrix", name="n")
    with pytest.raises(RuntimeError, match='Plug-in, "matrixNodes", cannot be unloaded because it is still in use'):
        cmds.unloadPlugin("matrixNodes")
    assert cmds.unloadPlugin("matrixNodes", force=True) == ["matrixNodes"]
    assert messages("Warning") == ['Plug-in, "matrixNodes", is built in: its nodes stay what they are.']
    assert cmds.nodeType("n") == "inverseMatrix"
    assert cmds.pluginInfo("matrixNodes", query=True, loaded=True) is False
    cmds.file(new=True, force=True)


def test_remove_callback(plugin_builder):
    """A procedure that was added before [doc]."""
    path, calls = str(plugin_builder.build("x")), []
    cmds.unloadPlugin(addCallback=calls.append)
    cmds.loadPlugin(path)
    cmds.unloadPlugin("x")
    cmds.unloadPlugin(removeCallback=calls.append)
    cmds.loadPlugin(path)
    cmds.unloadPlugin("x")
    assert calls == ["x"]
