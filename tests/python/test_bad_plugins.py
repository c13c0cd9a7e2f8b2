"""Plug-ins that go wrong, beside those of commands/test_loadPlugin.py and commands/test_unloadPlugin.py."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import pytest
from maya import cmds

pytestmark = pytest.mark.usefixtures("no_plugins")

NODE = """
#include <maya/MPxNode.h>
#include <maya/MTypeId.h>
struct Idle : MPxNode
{
    static void* creator() { return new Idle; }
    static MStatus initialize() { return MS::kSuccess; }
};
"""
REGISTER = 'MStatus {0} = plugin.registerNode("{1}", {2}, Idle::creator, Idle::initialize); if (!{0}) return {0};'
THROW = "#include <stdexcept>"


def fails(work, *args, **kwargs) -> str:
    """The text of the error."""
    with pytest.raises(RuntimeError) as caught:
        work(*args, **kwargs)
    return str(caught.value).rstrip("\n")


def is_loaded(name: str) -> bool:
    return cmds.pluginInfo(name, query=True, loaded=True)


def test_exception_in_uninitialize_is_told(plugin_builder, capfd):
    path = plugin_builder.build("x", before=THROW, uninitialize='throw std::runtime_error("stuck");')
    cmds.loadPlugin(str(path))
    assert fails(cmds.unloadPlugin, "x") == "uninitializePlugin function failed (x)"
    said = "".join(capfd.readouterr())
    assert "uninitializePlugin function failed (x): it threw an exception: stuck" in said
    assert is_loaded("x")
    assert cmds.unloadPlugin("x", force=True) == ["x"]


def test_exception_after_registering_leaves_nothing(plugin_builder):
    """A node type that was registered before initializePlugin threw."""
    register = REGISTER.format("a", "idleNode", "0x70001") + 'throw std::runtime_error("late");'
    path = plugin_builder.build("x", before=NODE + THROW, initialize=register)
    assert fails(cmds.loadPlugin, str(path)) == ("initializePlugin function failed (x): it threw an exception: late")
    assert "idleNode" not in cmds.allNodeTypes()


def test_node_types_that_are_not_deregistered(plugin_builder, capfd):
    path = plugin_builder.build("x", before=NODE, initialize=REGISTER.format("a", "idleNode", "0x70001"))
    cmds.loadPlugin(str(path))
    cmds.createNode("idleNode")
    cmds.file(new=True, force=True)
    capfd.readouterr()
    cmds.unloadPlugin("x")
    assert "did not deregister: node type 'idleNode'. It was taken away." in "".join(capfd.readouterr())
    assert "idleNode" not in cmds.allNodeTypes()
    cmds.loadPlugin(str(path))
    cmds.createNode("idleNode")


@pytest.mark.parametrize(
    ("second", "text"),
    [(("idleNode", "0x70002"), "idleNode"), (("otherNode", "0x70001"), "0x70001")],
    ids=["name", "id"],
)
def test_node_type_that_is_registered_twice(plugin_builder, second: tuple[str, str], text: str):
    register = REGISTER.format("a", "idleNode", "0x70001") + REGISTER.format("b", *second)
    path = plugin_builder.build("x", before=NODE, initialize=register)
    message = fails(cmds.loadPlugin, str(path))
    assert message.startswith("initializePlugin function failed (x): ")
    assert text in message
    assert not {"idleNode", "otherNode"} & set(cmds.allNodeTypes())


def test_what_was_never_registered_cannot_be_deregistered(plugin_builder, capfd):
    path = plugin_builder.build("x", uninitialize='return plugin.deregisterCommand("nobody");')
    cmds.loadPlugin(str(path))
    assert fails(cmds.unloadPlugin, "x") == "uninitializePlugin function failed (x)"
    assert "nobody" in "".join(capfd.readouterr())
    assert is_loaded("x")
    cmds.unloadPlugin("x", force=True)


def answering(number: int) -> dict[str, str]:
    """A plug-in with a command that answers with a number."""
    return {
        "before": "#include <maya/MPxCommand.h>\nstruct Answer : MPxCommand {"
        "static void* creator() { return new Answer; }"
        f"MStatus doIt(const MArgList&) override {{ setResult({number}); return MS::kSuccess; }} }};",
        "initialize": 'plugin.registerCommand("answer", Answer::creator);',
        "uninitialize": 'plugin.deregisterCommand("answer");',
        "version": str(number),
    }


def test_replaced_on_disk_while_loaded(plugin_builder, capfd):
    """The loaded one goes on; the new one comes with the next load."""
    path = str(plugin_builder.build("x", **answering(1)))
    cmds.loadPlugin(path)
    plugin_builder.build("x", **answering(2))
    assert cmds.answer() == 1
    assert cmds.loadPlugin(path) is None
    assert 'Plug-in, "x", is already loaded. Skipping load.' in "".join(capfd.readouterr())
    assert cmds.answer() == 1
    cmds.unloadPlugin("x")
    cmds.loadPlugin(path)
    assert cmds.answer() == 2
    assert cmds.pluginInfo("x", query=True, version=True) == "2"


def test_replaced_by_what_is_no_library_while_loaded(plugin_builder, tmp_path: Path):
    path = plugin_builder.build("x", **answering(1))
    cmds.loadPlugin(str(path))
    (tmp_path / "junk").write_text("this is no library")
    (tmp_path / "junk").rename(path)
    assert cmds.answer() == 1
    cmds.unloadPlugin("x")
    first, second, third = fails(cmds.loadPlugin, str(path)).splitlines()
    assert first == f"Unable to dynamically load : {path}"
    assert "invalid ELF header" in second or "file too short" in second
    assert third == f"{second} (x)"
    plugin_builder.build("x", **answering(3))
    cmds.loadPlugin(str(path))
    assert cmds.answer() == 3


def test_deleted_on_disk_while_loaded(plugin_builder):
    path = plugin_builder.build("x", **answering(1))
    cmds.loadPlugin(str(path))
    path.unlink()
    assert cmds.answer() == 1
    cmds.unloadPlugin("x")
    assert not hasattr(cmds, "answer")
    assert "was not found" in fails(cmds.loadPlugin, str(path))


def test_plugin_that_fails_publishes_nothing_that_can_be_called(plugin_builder):
    """It made a module before it failed: what Python got of it raises."""
    before = """
    #include <Python.h>
    static PyObject* one(PyObject*, PyObject*) { return PyLong_FromLong(1); }
    static PyMethodDef methods[] = {{"one", one, METH_NOARGS, ""}, {nullptr, nullptr, 0, nullptr}};
    static PyModuleDef definition = {PyModuleDef_HEAD_INIT, "bad_published", "", -1, methods, 0, 0, 0, 0};
    """
    initialize = """
    PyObject* module = PyModule_Create(&definition);
    PyDict_SetItemString(PyImport_GetModuleDict(), "bad_published", module);
    Py_DECREF(module);
    return MStatus::kFailure;
    """
    path = plugin_builder.build("x", before=before, initialize=initialize)
    assert fails(cmds.loadPlugin, str(path)) == "initializePlugin function failed (x): it returned a failure"
    module = importlib.import_module("bad_published")
    with pytest.raises(ReferenceError, match=r"^one belongs to plug-in 'x', which is not loaded$"):
        module.one()
    del sys.modules["bad_published"]
