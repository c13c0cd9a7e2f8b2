"""MDGModifier and MDagModifier: made and taken back inside commands, outside of them, and in any order."""

from __future__ import annotations

import pytest
from maya import cmds

MODIFIERS = """
#include <maya/MArgList.h>
#include <maya/MDagModifier.h>
#include <maya/MFnDagNode.h>
#include <maya/MFnDependencyNode.h>
#include <maya/MFnNumericAttribute.h>
#include <maya/MFnTransform.h>
#include <maya/MPlug.h>
#include <maya/MPxCommand.h>
#include <maya/MStringArray.h>
#include <memory>

static std::unique_ptr<MDagModifier> shared;

static MObject nodeNamed(const MString& name)
{
    MSelectionList list;
    MObject node;
    if (list.add(name)) list.getDependNode(0, node);
    return node;
}

static MPlug plugNamed(const MString& name)
{
    MSelectionList list;
    MPlug plug;
    if (list.add(name)) list.getPlug(0, plug);
    return plug;
}

// Steps of one modifier that outlives the command: not undoable itself.
class Shared : public MPxCommand
{
public:
    static void* creator() { return new Shared; }
    MStatus doIt(const MArgList& args) override
    {
        MString what = args.asString(0);
        if (!shared || what == "new") shared.reset(new MDagModifier);
        if (what == "create")
        {
            MObject made = shared->createNode(args.asString(1));
            if (args.length() > 2) shared->renameNode(made, args.asString(2));
            setResult(MFnDependencyNode(made).name());
            return made.isNull() ? MS::kFailure : MS::kSuccess;
        }
        if (what == "delete") return shared->deleteNode(nodeNamed(args.asString(1)));
        if (what == "connect") return shared->connect(plugNamed(args.asString(1)), plugNamed(args.asString(2)));
        if (what == "disconnect") return shared->disconnect(plugNamed(args.asString(1)), plugNamed(args.asString(2)));
        if (what == "set") return shared->newPlugValueDouble(plugNamed(args.asString(1)), args.asDouble(2));
        if (what == "lock") return shared->setNodeLockState(nodeNamed(args.asString(1)), true);
        if (what == "parent") return shared->reparentNode(nodeNamed(args.asString(1)), nodeNamed(args.asString(2)));
        if (what == "mel") return shared->commandToExecute(args.asString(1));
        if (what == "python") return shared->pythonCommandToExecute(args.asString(1));
        if (what == "attribute")
        {
            MFnNumericAttribute numeric;
            return shared->addAttribute(nodeNamed(args.asString(1)),
                                        numeric.create(args.asString(2), args.asString(2), MFnNumericData::kInt, 3));
        }
        if (what == "doIt") return shared->doIt();
        if (what == "undoIt") return shared->undoIt();
        return MS::kSuccess;
    }
};

// Takes the shared modifier back, undoably.
class TakeBack : public MPxCommand
{
public:
    static void* creator() { return new TakeBack; }
    bool isUndoable() const override { return true; }
    MStatus doIt(const MArgList&) override { return redoIt(); }
    MStatus redoIt() override { return shared->undoIt(); }
    MStatus undoIt() override { return shared->doIt(); }
};

// Makes a node by a function set, undoes by a modifier's deletion or leaves it to the host.
class Make : public MPxCommand
{
public:
    static void* creator() { return new Make; }
    bool isUndoable() const override { return true; }
    MStatus doIt(const MArgList& args) override
    {
        byHand = args.length() > 0;
        return redoIt();
    }
    MStatus redoIt() override
    {
        MFnTransform transform;
        node = transform.create();
        transform.setName("made");
        MPlug(transform.findPlug("translateX", true)).setDouble(5);
        setResult(transform.name());
        return MS::kSuccess;
    }
    MStatus undoIt() override
    {
        if (byHand)
        {
            MDGModifier deletion;
            deletion.deleteNode(node);
            return deletion.doIt();
        }
        return MS::kSuccess;
    }
    MObject node;
    bool byHand = false;
};
"""


@pytest.fixture(autouse=True)
def plugin(no_plugins, plugin_builder):
    """The commands shared, takeBack and make."""
    names = {"shared": "Shared", "takeBack": "TakeBack", "make": "Make"}
    code = plugin_builder.build(
        "modifiers",
        before=MODIFIERS,
        initialize="".join(f'plugin.registerCommand("{name}", {kind}::creator);' for name, kind in names.items()),
        uninitialize="shared.reset();" + "".join(f'plugin.deregisterCommand("{name}");' for name in names),
    )
    cmds.loadPlugin(str(code))
    cmds.shared("new")


def test_nodes_come_with_doIt():
    name = cmds.shared("create", "transform", "arm")
    assert name == "transform1"
    assert not cmds.objExists("arm")
    cmds.shared("doIt")
    assert cmds.objExists("arm")
    cmds.shared("undoIt")
    assert not cmds.objExists("arm")
    cmds.shared("doIt")
    assert cmds.objExists("arm")


def test_outside_commands_it_is_no_step():
    cmds.createNode("transform", name="before")
    cmds.shared("create", "transform", "arm")
    cmds.shared("doIt")
    cmds.undo()
    assert cmds.objExists("arm")
    assert not cmds.objExists("before")
    cmds.shared("undoIt")
    assert not cmds.objExists("arm")


def test_taken_back_by_a_command_that_is_undone():
    cmds.shared("create", "transform", "arm")
    cmds.shared("doIt")
    cmds.takeBack()
    assert not cmds.objExists("arm")
    cmds.undo()
    assert cmds.objExists("arm")
    cmds.redo()
    assert not cmds.objExists("arm")
    cmds.undo()
    cmds.shared("undoIt")
    assert not cmds.objExists("arm")


def test_every_kind_of_edit():
    for name in "abc":
        cmds.createNode("transform", name=name)
    cmds.connectAttr("a.ty", "b.ty")
    cmds.shared("connect", "a.tx", "b.tx")
    cmds.shared("disconnect", "a.ty", "b.ty")
    cmds.shared("set", "c.tz", 4)
    cmds.shared("attribute", "c", "count")
    cmds.shared("parent", "b", "c")
    cmds.shared("lock", "c")
    cmds.shared("mel", "setAttr a.sx 2")
    cmds.shared("python", "import maya.cmds; maya.cmds.setAttr('a.sy', 3)")
    cmds.shared("doIt")

    def state() -> list:
        return [
            cmds.listConnections("b", plugs=True, source=True, destination=False),
            cmds.getAttr("c.tz"),
            cmds.attributeQuery("count", node="c", exists=True),
            cmds.listRelatives("b", parent=True),
            cmds.lockNode("c", query=True, lock=True),
            cmds.getAttr("a.scale"),
        ]

    after = [["a.translateX"], 4, True, ["c"], [True], [(2, 3, 1)]]
    assert state() == after
    cmds.shared("undoIt")
    assert state() == [["a.translateY"], 0, False, None, [False], [(1, 1, 1)]]
    cmds.shared("doIt")
    assert state() == after


def test_later_edits_join():
    cmds.shared("create", "transform", "a")
    cmds.shared("doIt")
    cmds.shared("set", "a.tx", 2)
    cmds.shared("doIt")
    assert cmds.getAttr("a.tx") == 2
    cmds.shared("undoIt")
    assert not cmds.objExists("a")
    cmds.shared("doIt")
    assert cmds.getAttr("a.tx") == 2


def test_failure_changes_nothing():
    cmds.createNode("transform", name="a")
    cmds.shared("set", "a.tx", 2)
    cmds.setAttr("a.ty", lock=True)
    cmds.shared("set", "a.ty", 3)
    with pytest.raises(RuntimeError, match=r"a\.translateY.* is locked"):
        cmds.shared("doIt")
    assert cmds.getAttr("a.tx") == 0


def test_shapes_get_a_transform():
    cmds.shared("create", "camera")
    cmds.shared("doIt")
    assert len(cmds.ls(type="camera")) == 5


def test_deleted_with_what_goes_along():
    cmds.group(cmds.createNode("transform", name="leaf"), name="branch")
    cmds.shared("delete", "leaf")
    cmds.shared("doIt")
    assert not cmds.objExists("leaf")
    cmds.shared("undoIt")
    assert cmds.listRelatives("branch") == ["leaf"]


def test_modifier_that_is_never_done():
    """Its nodes are nobody's when it goes."""
    cmds.shared("create", "transform", "arm")
    cmds.shared("new")
    assert not cmds.objExists("arm")
    cmds.shared("create", "transform", "arm")
    cmds.file(new=True, force=True)
    with pytest.raises(RuntimeError):
        cmds.shared("doIt")
    cmds.shared("new")


@pytest.mark.parametrize("by_hand", [(), ("byHand",)])
def test_node_of_a_function_set(by_hand):
    assert cmds.make(*by_hand) == "made"
    cmds.setAttr("made.ty", 7)
    cmds.undo()
    assert cmds.getAttr("made.tx") == 5
    cmds.undo()
    assert not cmds.objExists("made")
    cmds.redo()
    assert cmds.getAttr("made.tx") == 5
    cmds.undo()
    assert not cmds.objExists("made")
