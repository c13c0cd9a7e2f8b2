"""What the host asks and tells an MPxNode beside compute."""

from __future__ import annotations

import itertools

import pytest
from maya import cmds

pytestmark = pytest.mark.usefixtures("no_plugins")

HOOKS = """
#include <maya/MDGContext.h>
#include <maya/MDataBlock.h>
#include <maya/MFnDependencyNode.h>
#include <maya/MFnNumericAttribute.h>
#include <maya/MFnUnitAttribute.h>
#include <maya/MPlugArray.h>
#include <maya/MPxCommand.h>
#include <maya/MPxNode.h>
#include <maya/MStringArray.h>
#include <maya/MTime.h>

static MStringArray events;

class Events : public MPxCommand
{
public:
    static void* creator() { return new Events; }
    MStatus doIt(const MArgList&) override { setResult(events); events.clear(); return MS::kSuccess; }
};

class Hooks : public MPxNode
{
public:
    static void* creator() { return new Hooks; }
    ~Hooks() override { events.append("destroyed"); }
    static MStatus initialize()
    {
        MFnNumericAttribute numeric;
        MFnUnitAttribute unit;
        aIn = numeric.create("input", "in", MFnNumericData::kDouble);
        aForbidden = numeric.create("forbidden", "fb", MFnNumericData::kDouble);
        aInner = numeric.create("inner", "inn", MFnNumericData::kDouble);
        numeric.setInternal(true);
        aSecret = numeric.create("secret", "sec", MFnNumericData::kDouble);
        aOther = numeric.create("other", "oth", MFnNumericData::kDouble);
        aTime = unit.create("time", "tim", MFnUnitAttribute::kTime);
        aOut = numeric.create("output", "out", MFnNumericData::kDouble);
        numeric.setWritable(false);
        for (const MObject& each : {aIn, aForbidden, aInner, aSecret, aOther, aTime, aOut})
            addAttribute(each);
        attributeAffects(aIn, aOut);
        return attributeAffects(aTime, aOut);
    }
    void postConstructor() override
    {
        MFnDependencyNode node(thisMObject());
        events.append("postConstructor " + typeName());
        MFnNumericAttribute numeric;
        node.addAttribute(numeric.create("extra", "ex", MFnNumericData::kDouble));
    }
    MStatus compute(const MPlug& plug, MDataBlock& data) override
    {
        MFnDependencyNode node(thisMObject());
        if (plug != aOut && plug.partialName() != "ex") return MS::kUnknownParameter;
        double sum = data.inputValue(aIn).asDouble() + data.inputValue(aOther).asDouble() +
                     data.inputValue(aTime).asTime().as(MTime::kFilm) * 100;
        data.outputValue(plug).set(plug == aOut ? sum : -sum);
        data.setClean(plug);
        events.append("compute " + plug.partialName() + (data.context().isNormal() ? "" : " at another time"));
        return MS::kSuccess;
    }
    MStatus setDependentsDirty(const MPlug& plug, MPlugArray& affected) override
    {
        if (plug == aOther || plug == aIn)
        {
            MFnDependencyNode node(thisMObject());
            affected.append(MPlug(thisMObject(), aOut));
            affected.append(node.findPlug("extra", true));
        }
        return MS::kSuccess;
    }
    MStatus legalConnection(const MPlug& plug, const MPlug&, bool asSrc, bool& isLegal) const override
    {
        if (plug != aForbidden || asSrc) return MS::kUnknownParameter;
        isLegal = false;
        return MS::kSuccess;
    }
    MStatus connectionMade(const MPlug& plug, const MPlug& other, bool asSrc) override
    {
        events.append("made " + plug.partialName() + (asSrc ? " -> " : " <- ") + other.name());
        return MS::kUnknownParameter;
    }
    MStatus connectionBroken(const MPlug& plug, const MPlug& other, bool asSrc) override
    {
        events.append("broken " + plug.partialName() + (asSrc ? " -> " : " <- ") + other.name());
        return MS::kUnknownParameter;
    }
    bool setInternalValue(const MPlug& plug, const MDataHandle& handle) override
    {
        if (plug != aInner) return false;
        kept = handle.asDouble();
        return true;
    }
    bool getInternalValue(const MPlug& plug, MDataHandle& handle) override
    {
        if (plug != aInner) return false;
        handle.set(kept * 2);
        return true;
    }
    void copyInternalData(MPxNode* other) override { kept = static_cast<Hooks*>(other)->kept + 1; }
    MStatus shouldSave(const MPlug& plug, bool& isSaving) override
    {
        if (plug != aSecret) return MS::kUnknownParameter;
        isSaving = false;
        return MS::kSuccess;
    }
    double kept = 0;
    static MObject aIn, aForbidden, aInner, aSecret, aOther, aTime, aOut;
};
MObject Hooks::aIn, Hooks::aForbidden, Hooks::aInner, Hooks::aSecret, Hooks::aOther, Hooks::aTime, Hooks::aOut;
"""


@pytest.fixture
def hooks(plugin_builder):
    """A plug-in whose nodes note what they are told, loaded; a node of it."""
    code = plugin_builder.build(
        "hooks",
        before=HOOKS,
        initialize='plugin.registerCommand("events", Events::creator); '
        'plugin.registerNode("hooks", 0x80002, Hooks::creator, Hooks::initialize);',
        uninitialize='plugin.deregisterNode(0x80002); plugin.deregisterCommand("events");',
    )
    cmds.loadPlugin(str(code))
    node = cmds.createNode("hooks")
    assert cmds.events() == ["postConstructor hooks"]
    return node


def test_instances_live_as_long_as_their_node(hooks):
    assert cmds.listAttr(hooks, userDefined=True) == ["extra"]
    cmds.delete(hooks)
    assert cmds.events() == [], "the journal can bring it back"
    cmds.undo()
    assert cmds.events() == []
    cmds.delete(hooks)
    cmds.flushUndo()
    assert cmds.events() == ["destroyed"]


def test_new_scene_destroys_instances(hooks):
    cmds.file(new=True, force=True)
    assert cmds.events() == ["destroyed"]


def test_dirt_that_is_not_declared(hooks):
    assert cmds.getAttr(f"{hooks}.output") == 0
    cmds.setAttr(f"{hooks}.other", 3)
    assert cmds.getAttr(f"{hooks}.output") == 3
    assert cmds.getAttr(f"{hooks}.extra") == -3, "a dynamic attribute is computed"
    cmds.setAttr(f"{hooks}.input", 1)
    assert cmds.getAttr(f"{hooks}.extra") == -4
    assert cmds.events() == ["compute out", "compute out", "compute ex", "compute ex"]


def test_connections(hooks):
    cmds.createNode("transform", name="a")
    with pytest.raises(RuntimeError, match="plug-in forbids it"):
        cmds.connectAttr("a.tx", f"{hooks}.forbidden")
    cmds.connectAttr("a.tx", f"{hooks}.input")
    cmds.connectAttr(f"{hooks}.output", "a.ty")
    assert cmds.events() == ["made in <- a.translateX", "made out -> a.translateY"]
    cmds.undo()
    assert cmds.events() == ["broken out -> a.translateY"]
    cmds.disconnectAttr("a.tx", f"{hooks}.input")
    assert "broken in <- a.translateX" in cmds.events()
    assert cmds.connectAttr(f"{hooks}.forbidden", "a.tz")


def test_internal_values(hooks, tmp_path):
    cmds.setAttr(f"{hooks}.inner", 4)
    assert cmds.getAttr(f"{hooks}.inner") == 8
    (copy,) = cmds.duplicate(hooks)
    assert cmds.getAttr(f"{copy}.inner") == 10
    cmds.undo()
    cmds.undo()
    assert cmds.getAttr(f"{hooks}.inner") == 0
    cmds.setAttr(f"{hooks}.inner", 4)
    cmds.file(rename=str(tmp_path / "inner.ma"))
    cmds.file(save=True, type="mayaAscii")
    cmds.file(str(tmp_path / "inner.ma"), open=True, force=True)
    assert cmds.getAttr(f"{hooks}.inner") == 8


def test_values_that_are_not_saved(hooks, tmp_path):
    cmds.setAttr(f"{hooks}.secret", 4)
    cmds.setAttr(f"{hooks}.other", 5)
    cmds.file(rename=str(tmp_path / "secret.ma"))
    cmds.file(save=True, type="mayaAscii")
    text = (tmp_path / "secret.ma").read_text()
    assert 'setAttr ".sec"' not in text
    assert 'setAttr ".oth" 5' in text


def test_other_times(hooks):
    """A node computes in a block of its own at another time; the normal one is left alone."""
    cmds.connectAttr("time1.outTime", f"{hooks}.time")
    cmds.currentTime(2)
    assert cmds.getAttr(f"{hooks}.output") == 200
    assert cmds.getAttr(f"{hooks}.output", time=7) == 700
    assert cmds.getAttr(f"{hooks}.output") == 200
    assert [each for each in cmds.events() if each.startswith("compute")] == [
        "compute out",
        "compute out at another time",
    ]


def test_chain_of_100_000(hooks):
    """Upstream of what is asked is computed first, without recursion."""
    nodes = [cmds.createNode("hooks") for _ in range(100_000)]
    for source, target in itertools.pairwise(nodes):
        cmds.connectAttr(f"{source}.output", f"{target}.input")
    cmds.setAttr(f"{nodes[0]}.input", 1)
    assert cmds.getAttr(f"{nodes[-1]}.output") == 1
    cmds.setAttr(f"{nodes[0]}.input", 2)
    assert cmds.getAttr(f"{nodes[-1]}.output") == 2
