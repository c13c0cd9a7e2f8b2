"""Callbacks of compiled plug-ins: their order, undo, what they leave behind, and exceptions."""

from __future__ import annotations

from pathlib import Path

import pytest
from maya import cmds

from .conftest import PluginBuilder

pytestmark = pytest.mark.usefixtures("no_plugins")

# A plug-in that writes down what it is told, in a file beside it.
RECORDER = """
#include <maya/MFnPlugin.h>
#include <maya/MCallbackIdArray.h>
#include <maya/MDGMessage.h>
#include <maya/MEventMessage.h>
#include <maya/MGlobal.h>
#include <maya/MModelMessage.h>
#include <maya/MNodeMessage.h>
#include <maya/MPlug.h>
#include <maya/MSceneMessage.h>
#include <maya/MSelectionList.h>
#include <maya/MStringArray.h>

#include <fstream>
#include <stdexcept>
#include <string>

MCallbackIdArray ids;

void write(const std::string& line) {{ std::ofstream("{log}", std::ios::app) << line << "\\n"; }}

template <int Message> void scene(void*) {{ write(std::to_string(Message)); }}
void event(void* name) {{ write(static_cast<const char*>(name)); }}
{before}

MStatus initializePlugin(MObject obj)
{{
    MFnPlugin plugin(obj, "Test", "1.0", "Any");
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

MESSAGES = {
    "kSceneUpdate": 0,
    "kBeforeNew": 1,
    "kAfterNew": 2,
    "kBeforeImport": 3,
    "kAfterImport": 4,
    "kBeforeOpen": 5,
    "kAfterOpen": 6,
    "kBeforeFileRead": 7,
    "kAfterFileRead": 8,
    "kBeforeExport": 10,
    "kAfterExport": 11,
    "kBeforeSave": 12,
    "kAfterSave": 13,
}
CLEAN = "MMessage::removeCallbacks(ids);"


class Recorder:
    """Builds and loads a recording plug-in and reads what it wrote."""

    def __init__(self, builder: PluginBuilder) -> None:
        self.builder = builder
        self.log = builder.folder / "log.txt"

    def load(self, initialize: str, before: str = "", uninitialize: str = CLEAN, name: str = "recorder") -> None:
        """Load a plug-in that does this when it is loaded and unloaded."""
        parts = {"initialize": initialize, "before": before, "uninitialize": uninitialize}
        path = self.builder.compile(name, RECORDER.format(log=self.log, **parts))
        cmds.loadPlugin(str(path))

    def take(self) -> list[str]:
        """What was written since the last time."""
        lines = self.log.read_text().splitlines() if self.log.exists() else []
        self.log.unlink(missing_ok=True)
        return lines


@pytest.fixture
def recorder(plugin_builder: PluginBuilder) -> Recorder:
    """A plug-in that writes down what it is told."""
    return Recorder(plugin_builder)


def on_node(kind: str, function: str, name: str) -> str:
    """The statements that add a callback on a node."""
    return f"""
    MSelectionList list;
    MObject node;
    list.add("{name}");
    list.getDependNode(0, node);
    ids.append(MNodeMessage::{kind}(node, {function}));
    """


CHANGED = """
void changed(MNodeMessage::AttributeMessage message, MPlug& plug, MPlug&, void*)
{
    write(std::to_string(message) + " " + plug.name().asChar());
}
"""


def test_scene_messages_come_in_order(recorder: Recorder, tmp_path: Path):
    """Each action has its Before and After; opening is no new scene (unsure: where kSceneUpdate comes)."""
    add = "".join(
        f"ids.append(MSceneMessage::addCallback(MSceneMessage::{name}, scene<{number}>));"
        for name, number in MESSAGES.items()
    )
    recorder.load(add)
    cmds.file(new=True, force=True)
    assert recorder.take() == ["1", "0", "2"]
    cmds.createNode("transform", name="a")
    cmds.file(rename=str(tmp_path / "scene.ma"))
    cmds.file(save=True, type="mayaAscii")
    assert recorder.take() == ["12", "13"]
    cmds.file(str(tmp_path / "scene.ma"), open=True, force=True)
    assert recorder.take() == ["5", "7", "8", "0", "6"]
    cmds.file(str(tmp_path / "scene.ma"), i=True)
    assert recorder.take() == ["3", "7", "8", "0", "4"]
    cmds.file(str(tmp_path / "all.ma"), exportAll=True, type="mayaAscii")
    assert recorder.take() == ["10", "11"]


def test_events_are_told(recorder: Recorder, tmp_path: Path):
    """Events of the scene, the selection, undo and units."""
    names = ["NewSceneOpened", "SceneOpened", "SceneSaved", "SelectionChanged", "Undo", "Redo", "linearUnitChanged"]
    names += ["NameChanged", "DagObjectCreated", "timeChanged", "PostSceneRead"]
    recorder.load(
        "".join(f'ids.append(MEventMessage::addEventCallback("{name}", event, (void*)"{name}"));' for name in names)
    )
    cmds.file(new=True, force=True)
    recorder.take()
    cmds.file(rename=str(tmp_path / "scene.ma"))
    cmds.file(save=True, type="mayaAscii")
    assert recorder.take() == ["SceneSaved"]
    cmds.file(str(tmp_path / "scene.ma"), open=True, force=True)
    assert recorder.take() == ["PostSceneRead", "SceneOpened"]
    cmds.createNode("transform", name="a")
    assert recorder.take() == ["DagObjectCreated", "SelectionChanged"]
    cmds.rename("a", "b")
    assert recorder.take() == ["NameChanged"]
    cmds.undo()
    assert recorder.take() == ["NameChanged", "Undo"]
    cmds.redo()
    assert recorder.take() == ["NameChanged", "Redo"]
    cmds.currentTime(5)
    assert recorder.take() == ["timeChanged"]
    cmds.currentUnit(linear="m")
    assert recorder.take() == ["linearUnitChanged"]


def test_attributes_are_told(recorder: Recorder):
    """setAttr, undo and redo on a node; 2056 is what Maya tells of a value that was set."""
    cmds.file(new=True, force=True)
    cmds.createNode("transform", name="a")
    recorder.load(on_node("addAttributeChangedCallback", "changed", "a"), CHANGED)
    cmds.setAttr("a.tx", 3)
    cmds.undo()
    cmds.redo()
    assert recorder.take() == ["2056 a.translateX"] * 3


def test_what_is_left_behind_is_removed(recorder: Recorder, capfd: pytest.CaptureFixture):
    """A plug-in that does not remove its callbacks is unloaded all the same, and told of."""
    cmds.file(new=True, force=True)
    cmds.createNode("transform", name="a")
    recorder.load(on_node("addAttributeChangedCallback", "changed", "a"), CHANGED, uninitialize="")
    cmds.unloadPlugin("recorder")
    assert "left 1 callback behind" in "".join(capfd.readouterr())
    cmds.setAttr("a.tx", 3)
    assert recorder.take() == []


def test_nothing_left_behind_is_not_told(recorder: Recorder, capfd: pytest.CaptureFixture):
    """A plug-in that removed its callbacks is unloaded without a word."""
    cmds.file(new=True, force=True)
    cmds.createNode("transform", name="a")
    recorder.load(on_node("addAttributeChangedCallback", "changed", "a"), CHANGED)
    cmds.unloadPlugin("recorder")
    assert "recorder" not in "".join(capfd.readouterr())


def test_exceptions_name_the_plugin(recorder: Recorder, capfd: pytest.CaptureFixture):
    """What a callback throws is a message; the command that it came from succeeds."""
    cmds.file(new=True, force=True)
    cmds.createNode("transform", name="a")
    throwing = 'void throwing(MObject&, const MString&, void*) { throw std::runtime_error("oh no"); }'
    recorder.load(on_node("addNameChangedCallback", "throwing", "a"), throwing)
    assert cmds.rename("a", "b") == "b"
    said = "".join(capfd.readouterr())
    assert "recorder" in said
    assert "oh no" in said


def test_a_callback_may_run_commands(recorder: Recorder):
    """Commands of a callback belong to the step that it was called in."""
    cmds.file(new=True, force=True)
    cmds.createNode("transform", name="a")
    cmds.createNode("transform", name="b")
    before = """
    void changed(MNodeMessage::AttributeMessage, MPlug& plug, MPlug&, void*)
    {
        MGlobal::executeCommand("setAttr b.ty 7", false, true);
    }
    """
    recorder.load(on_node("addAttributeChangedCallback", "changed", "a"), before)
    cmds.setAttr("a.tx", 3)
    assert cmds.getAttr("b.ty") == 7
    cmds.unloadPlugin("recorder")
    cmds.undo()
    assert cmds.getAttr("b.ty") == 0
    assert cmds.getAttr("a.tx") == 0


def test_a_plugin_cannot_unload_itself_in_a_callback(recorder: Recorder):
    """It is at work: the command is refused, and nothing of it is unmapped."""
    cmds.file(new=True, force=True)
    cmds.createNode("transform", name="a")
    before = """
    void changed(MNodeMessage::AttributeMessage, MPlug&, MPlug&, void*)
    {
        MStatus status = MGlobal::executeCommand("unloadPlugin recorder");
        write(status ? "unloaded" : "refused");
    }
    """
    recorder.load(on_node("addAttributeChangedCallback", "changed", "a"), before)
    cmds.setAttr("a.tx", 3)
    assert recorder.take() == ["refused"]
    assert cmds.unloadPlugin("recorder") == ["recorder"]


def test_plugins_that_come_and_go_are_told(recorder: Recorder, plugin_builder: PluginBuilder):
    """File before the load, file and name after it; name before the unload, name and file after it."""
    before = """
    void strings(const MStringArray& texts, void* what)
    {
        std::string line = static_cast<const char*>(what);
        for (unsigned int i = 0; i < texts.length(); ++i)
            line += std::string(" ") + texts[i].asChar();
        write(line);
    }
    """
    steps = ["BeforePluginLoad", "AfterPluginLoad", "BeforePluginUnload", "AfterPluginUnload"]
    add = "".join(
        f'ids.append(MSceneMessage::addStringArrayCallback(MSceneMessage::k{step}, strings, (void*)"{step}"));'
        for step in steps
    )
    recorder.load(add, before)
    recorder.take()
    path = plugin_builder.build("other")
    cmds.loadPlugin(str(path))
    cmds.unloadPlugin("other")
    assert recorder.take() == [
        f"BeforePluginLoad {path}",
        f"AfterPluginLoad {path} other",
        "BeforePluginUnload other",
        f"AfterPluginUnload other {path}",
    ]


def test_a_hundred_thousand_callbacks(recorder: Recorder):
    """One is found by its node; the others hear nothing."""
    for _ in range(100_000):
        cmds.createNode("transform", skipSelect=True)
    add = """
    for (int i = 1; i <= 100000; ++i)
    {
        MSelectionList list;
        MObject node;
        if (list.add(MString("transform") + i) && list.getDependNode(0, node))
            ids.append(MNodeMessage::addAttributeChangedCallback(node, changed));
    }
    if (ids.length() < 100000)
        return MStatus::kFailure;
    """
    recorder.load(add, CHANGED)
    cmds.createNode("transform", name="elsewhere")
    cmds.setAttr("elsewhere.tx", 1)
    assert recorder.take() == []
    cmds.setAttr("transform77777.tx", 1)
    assert [line.split()[1] for line in recorder.take()] == ["transform77777.translateX"]


def test_what_a_callback_does_before_a_deletion_is_undone_with_it(recorder: Recorder):
    """The modifier's edits join the deletion [MNodeMessage::addNodeAboutToDeleteCallback]."""
    before = """
    #include <maya/MDGModifier.h>
    #include <maya/MFnDependencyNode.h>
    void aboutToDelete(MObject& node, MDGModifier& modifier, void*)
    {
        write(std::string("about to delete ") + MFnDependencyNode(node).name().asChar());
        MSelectionList list;
        MObject other;
        list.add("b");
        list.getDependNode(0, other);
        modifier.renameNode(other, "heir");
    }
    """
    cmds.createNode("transform", name="a")
    cmds.createNode("transform", name="b")
    recorder.load(on_node("addNodeAboutToDeleteCallback", "aboutToDelete", "a"), before)
    cmds.delete("a")
    assert recorder.take() == ["about to delete a"]
    assert cmds.ls("a", "b", "heir") == ["heir"]
    cmds.undo()
    assert cmds.ls("a", "b", "heir") == ["a", "b"]
    cmds.redo()
    assert cmds.ls("a", "b", "heir") == ["heir"]


def test_files_may_be_refused_by_name(recorder: Recorder, tmp_path: Path):
    """[MSceneMessage::addCheckFileCallback]"""
    before = """
    #include <maya/MFileObject.h>
    void check(bool* goesOn, MFileObject& file, void*)
    {
        write(file.rawName().asChar());
        *goesOn = file.rawName() != "bad.ma";
    }
    """
    for name in ("good", "bad"):
        cmds.file(rename=str(tmp_path / f"{name}.ma"))
        cmds.file(save=True, type="mayaAscii")
    recorder.load(
        "ids.append(MSceneMessage::addCheckFileCallback(MSceneMessage::kBeforeOpenCheck, check));"
        "if (MSceneMessage::addCheckFileCallback(MSceneMessage::kBeforeNewCheck, check) != 0) return MS::kFailure;",
        before,
    )
    cmds.file(str(tmp_path / "good.ma"), open=True, force=True)
    with pytest.raises(RuntimeError, match="cancelled by a callback"):
        cmds.file(str(tmp_path / "bad.ma"), open=True, force=True)
    assert recorder.take() == ["good.ma", "bad.ma"]
