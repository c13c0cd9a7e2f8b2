"""Node types of C++ plug-ins: attributes, compute, dirt, files, unloading and coming back."""

from __future__ import annotations

import itertools
import math

import pytest
from maya import cmds

pytestmark = pytest.mark.usefixtures("no_plugins")

SINE = """
#include <maya/MDataBlock.h>
#include <maya/MFnNumericAttribute.h>
#include <maya/MFnUnitAttribute.h>
#include <maya/MFnTypedAttribute.h>
#include <maya/MPxNode.h>
#include <maya/MTime.h>
#include <maya/MVector.h>
#include <math.h>

class Sine : public MPxNode
{
public:
    static void* creator() { return new Sine; }
    static MStatus initialize()
    {
        MFnNumericAttribute numeric;
        MFnUnitAttribute unit;
        MFnTypedAttribute typed;
        aInput = numeric.create("input", "in", MFnNumericData::kFloat, 0.0);
        numeric.setKeyable(true);
        aScale = numeric.create("amplitude", "amp", MFnNumericData::kDouble, 10.0);
        aOutput = numeric.create("output", "out", MFnNumericData::kFloat);
        numeric.setWritable(false);
        numeric.setStorable(false);
        aPoint = numeric.createPoint("point", "pt");
        aLength = numeric.create("length", "len", MFnNumericData::kDouble);
        numeric.setWritable(false);
        aText = typed.create("label", "lbl", MFnData::kString);
        aTextOut = typed.create("labelOut", "lblo", MFnData::kString);
        typed.setWritable(false);
        aCount = numeric.create("count", "cnt", MFnNumericData::kInt, 0);
        numeric.setWritable(false);
        MObject* all[] = {&aInput, &aScale, &aOutput, &aPoint, &aLength, &aText, &aTextOut, &aCount};
        for (MObject* each : all)
            if (!addAttribute(*each)) return MS::kFailure;
        attributeAffects(aInput, aOutput);
        attributeAffects(aScale, aOutput);
        attributeAffects(aPoint, aLength);
        attributeAffects(aText, aTextOut);
        return MS::kSuccess;
    }
    MStatus compute(const MPlug& plug, MDataBlock& data) override
    {
        ++computed;
        if (plug == aOutput)
        {
            float in = data.inputValue(aInput).asFloat();
            double scale = data.inputValue(aScale).asDouble();
            data.outputValue(aOutput).set(float(sinf(in) * scale));
            data.setClean(plug);
            return MS::kSuccess;
        }
        if (plug == aLength)
        {
            MFloatVector& point = data.inputValue(aPoint).asFloatVector();
            data.outputValue(aLength).asDouble() = MVector(point.x, point.y, point.z).length();
            data.setClean(plug);
            return MS::kSuccess;
        }
        if (plug == aTextOut)
        {
            MDataHandle out = data.outputValue(aTextOut);
            out.asString() = "<" + data.inputValue(aText).asString() + ">";
            out.setClean();
            return MS::kSuccess;
        }
        if (plug == aCount)
        {
            data.outputValue(aCount).set(computed);
            return MS::kSuccess;
        }
        return MS::kUnknownParameter;
    }
    static MTypeId id;
    static MObject aInput, aScale, aOutput, aPoint, aLength, aText, aTextOut, aCount;
    int computed = 0;
};
MTypeId Sine::id(0x80000);
MObject Sine::aInput, Sine::aScale, Sine::aOutput, Sine::aPoint, Sine::aLength, Sine::aText, Sine::aTextOut;
MObject Sine::aCount;
"""


@pytest.fixture
def sine(plugin_builder):
    """A plug-in with one node type, loaded."""
    code = plugin_builder.build(
        "sines",
        before=SINE,
        initialize='MStatus s = plugin.registerNode("sine", Sine::id, Sine::creator, Sine::initialize); '
        "if (!s) return s;",
        uninitialize="MStatus s = plugin.deregisterNode(Sine::id); if (!s) return s;",
    )
    cmds.loadPlugin(str(code))
    return code


def test_attributes(sine):
    assert cmds.createNode("sine") == "sine1"
    assert cmds.nodeType("sine1") == "sine"
    assert cmds.nodeType("sine1", inherited=True) == ["THdependNode", "sine"]
    assert cmds.getAttr("sine1.amplitude") == 10
    assert cmds.getAttr("sine1.point") == [(0, 0, 0)]
    assert cmds.listAttr("sine1", keyable=True) == ["input"]
    assert cmds.attributeQuery("point", node="sine1", listChildren=True) == ["pointX", "pointY", "pointZ"]
    assert cmds.pluginInfo("sines", query=True, dependNode=True) == ["sine"]


def test_compute(sine):
    node = cmds.createNode("sine")
    cmds.setAttr(node + ".input", 1.5)
    assert cmds.getAttr(node + ".output") == pytest.approx(9.974949, abs=1e-6)
    cmds.setAttr(node + ".amplitude", 2)
    assert cmds.getAttr(node + ".output") == pytest.approx(1.99499, abs=1e-5)
    cmds.setAttr(node + ".point", 1, 2, 2)
    assert cmds.getAttr(node + ".length") == 3
    cmds.setAttr(node + ".pointX", 2)
    cmds.setAttr(node + ".pointY", 3)
    cmds.setAttr(node + ".pointZ", 6)
    assert cmds.getAttr(node + ".length") == 7
    cmds.setAttr(node + ".label", "a", type="string")
    assert cmds.getAttr(node + ".labelOut") == "<a>"


def test_computed_once(sine):
    node = cmds.createNode("sine")
    for _ in range(3):
        cmds.getAttr(node + ".output")
    assert cmds.getAttr(node + ".count") == 2


def test_connections(sine):
    first, second = cmds.createNode("sine"), cmds.createNode("sine")
    move = cmds.createNode("transform")
    cmds.connectAttr(move + ".tx", first + ".input")
    cmds.connectAttr(first + ".output", second + ".input")
    cmds.setAttr(move + ".tx", 0.5)
    inner = cmds.getAttr(first + ".output")
    assert inner == pytest.approx(4.794255)
    assert cmds.getAttr(second + ".output") == pytest.approx(10 * math.sin(inner), abs=1e-5)
    assert cmds.undoInfo(query=True, undoName=True).startswith("setAttr")
    cmds.undo()
    assert cmds.getAttr(second + ".output") == 0


def test_saved_and_opened(sine, tmp_path):
    node = cmds.createNode("sine", name="wave")
    cmds.setAttr(node + ".input", 1.5)
    cmds.file(rename=str(tmp_path / "wave.ma"))
    cmds.file(save=True, type="mayaAscii")
    text = (tmp_path / "wave.ma").read_text()
    assert 'requires -nodeType "sine" "sines" "1.2";' in text
    assert 'createNode sine -n "wave";' in text
    assert "addAttr" not in text
    cmds.file(new=True, force=True)
    cmds.unloadPlugin("sines")
    cmds.file(str(tmp_path / "wave.ma"), open=True, ignoreVersion=True)
    assert cmds.nodeType("wave") == "unknown"
    cmds.file(new=True, force=True)
    cmds.loadPlugin(str(sine))
    cmds.file(str(tmp_path / "wave.ma"), open=True)
    assert cmds.getAttr("wave.output") == pytest.approx(9.974949, abs=1e-6)


def test_in_use(sine):
    cmds.createNode("sine")
    with pytest.raises(RuntimeError, match="still in use"):
        cmds.unloadPlugin("sines")
    assert cmds.getAttr("sine1.amplitude") == 10


def test_unknown_and_back(sine, tmp_path):
    """A forced unload leaves unknown nodes with all they have; reload makes them what they were."""
    node = cmds.createNode("sine")
    move = cmds.createNode("transform")
    cmds.setAttr(node + ".input", 1.5)
    cmds.setAttr(node + ".amplitude", 2)
    cmds.connectAttr(node + ".output", move + ".tx")
    cmds.unloadPlugin("sines", force=True)
    assert cmds.nodeType(node) == "unknown"
    assert cmds.ls(type="unknown") == [node]
    assert cmds.unknownNode(node, query=True, realClassName=True) == "sine"
    assert cmds.getAttr(node + ".amplitude") == 2
    assert cmds.listConnections(node) == [move]
    cmds.file(rename=str(tmp_path / "kept.ma"))
    cmds.file(save=True, type="mayaAscii")
    assert 'createNode sine -n "sine1";' in (tmp_path / "kept.ma").read_text()
    assert cmds.nodeType(cmds.createNode("sine")) == "unknown"
    cmds.delete("unknown1")
    cmds.loadPlugin(str(sine))
    assert cmds.nodeType(node) == "sine"
    assert cmds.getAttr(move + ".tx") == pytest.approx(1.99499, abs=1e-5)
    cmds.setAttr(node + ".input", 0)
    assert cmds.getAttr(move + ".tx") == 0
    cmds.undo()
    assert cmds.getAttr(move + ".tx") == pytest.approx(1.99499, abs=1e-5)


def test_undo_over_unload(sine):
    node = cmds.createNode("sine")
    cmds.setAttr(node + ".amplitude", 2)
    cmds.delete(node)
    cmds.unloadPlugin("sines", force=True)
    cmds.undo()
    assert cmds.nodeType(node) == "unknown"
    cmds.loadPlugin(str(sine))
    assert cmds.getAttr(node + ".amplitude") == 2
    cmds.undo()
    assert cmds.getAttr(node + ".amplitude") == 10
    assert cmds.getAttr(node + ".output") == 0


def test_duplicate(sine):
    node = cmds.createNode("sine")
    cmds.setAttr(node + ".input", 1.5)
    (copy,) = cmds.duplicate(node)
    assert cmds.getAttr(copy + ".output") == pytest.approx(9.974949, abs=1e-6)


def test_chain(sine):
    """Upstream of what is asked is computed first, without recursion."""
    count = 20_000
    nodes = [cmds.createNode("sine") for _ in range(count)]
    for source, target in itertools.pairwise(nodes):
        cmds.connectAttr(source + ".output", target + ".input")
    cmds.setAttr(nodes[0] + ".input", 1.0)
    cmds.getAttr(nodes[-1] + ".output")
    assert cmds.getAttr(nodes[0] + ".output") == pytest.approx(8.414709)


def test_type_id_that_is_taken(plugin_builder):
    code = plugin_builder.build(
        "taken",
        before=SINE.replace("0x80000", "0x5846524D"),
        initialize='MStatus s = plugin.registerNode("sine", Sine::id, Sine::creator, Sine::initialize); '
        "if (!s) return s;",
    )
    with pytest.raises(RuntimeError, match="transform"):
        cmds.loadPlugin(str(code))
    assert cmds.createNode("transform") == "transform1"


THROWING = """
#include <maya/MDataBlock.h>
#include <maya/MFnNumericAttribute.h>
#include <maya/MPxNode.h>
#include <stdexcept>
class Thrower : public MPxNode
{
public:
    static void* creator() { return new Thrower; }
    static MStatus initialize()
    {
        MFnNumericAttribute numeric;
        aOutput = numeric.create("output", "out", MFnNumericData::kDouble, 4.0);
        numeric.setWritable(false);
        return addAttribute(aOutput);
    }
    MStatus compute(const MPlug&, MDataBlock&) override { throw std::runtime_error("boom"); }
    static MObject aOutput;
};
MObject Thrower::aOutput;
"""


def test_exceptions_name_the_plugin(plugin_builder):
    code = plugin_builder.build(
        "throwers",
        before=THROWING,
        initialize='plugin.registerNode("thrower", 0x80001, Thrower::creator, Thrower::initialize);',
        uninitialize="plugin.deregisterNode(0x80001);",
    )
    cmds.loadPlugin(str(code))
    node = cmds.createNode("thrower")
    with pytest.raises(RuntimeError, match=r"compute of 'thrower1.output' \(node type 'thrower' of plug-in"):
        cmds.getAttr(node + ".output")


STATIC_MEMBERS = """
#include <maya/MFnNumericAttribute.h>
#include <maya/MFnDependencyNode.h>
#include <maya/MPxFieldNode.h>
#include <maya/MPxSurfaceShape.h>
#include <maya/MPxTransform.h>
#include <maya/MPxTransformationMatrix.h>

class Lifted : public MPxTransform
{
public:
    static void* creator() { return new Lifted; }
    static MStatus initialize()
    {
        MFnNumericAttribute numeric;
        s_lift = numeric.create("lift", "lft", MFnNumericData::kDouble);
        numeric.setKeyable(true);
        addAttribute(s_lift);
        return attributeAffects(translateY, s_lift);
    }
    MStatus compute(const MPlug& plug, MDataBlock& data) override
    {
        if (plug != s_lift)
            return MPxTransform::compute(plug, data);
        data.outputValue(s_lift).set(data.inputValue(translateY).asDouble() + 1.0);
        data.setClean(plug);
        return MS::kSuccess;
    }
    static MObject s_lift;
};
MObject Lifted::s_lift;
"""


def test_static_members_of_classes_are_attributes_of_their_types(plugin_builder):
    """MPxTransform::translateY, MPxFieldNode::mMagnitude [C++ API reference: static public attributes]."""
    code = plugin_builder.build(
        "statics",
        before=STATIC_MEMBERS,
        initialize="""
            if (MPxTransform::rotateX.isNull() || MPxFieldNode::mMagnitude.isNull() ||
                MPxSurfaceShape::visibility.isNull() || MPxTransform::nodeBoundingBox.isNull())
                return MS::kFailure;
            CHECK_MSTATUS_AND_RETURN_IT(plugin.registerTransform(
                "lifted", MTypeId(0x0007f120), Lifted::creator, Lifted::initialize, MPxTransformationMatrix::creator,
                MPxTransformationMatrix::baseTransformationMatrixId));""",
        uninitialize="plugin.deregisterNode(MTypeId(0x0007f120));",
    )
    cmds.loadPlugin(str(code))
    node = cmds.createNode("lifted")
    assert "transform" in cmds.nodeType(node, inherited=True)
    cmds.setAttr(f"{node}.ty", 4)
    assert cmds.getAttr(f"{node}.lift") == 5
    assert cmds.xform(node, query=True, worldSpace=True, translation=True) == [0, 4, 0]
    cmds.delete(node)


PICKY = """
#include <maya/MDataBlock.h>
#include <maya/MFnNumericAttribute.h>
#include <maya/MFnTypedAttribute.h>
#include <maya/MFnPluginData.h>
#include <maya/MPxData.h>
#include <maya/MPxNode.h>

class Grain : public MPxData
{
public:
    static void* creator() { return new Grain; }
    MTypeId typeId() const override { return kId; }
    MString name() const override { return "grain"; }
    void copy(const MPxData&) override {}
    MStatus readASCII(const MArgList&, unsigned&) override { return MS::kFailure; }
    MStatus writeASCII(ostream&) override { return MS::kFailure; }
    static const MTypeId kId;
};
const MTypeId Grain::kId(0x0007f203);

class Picky : public MPxNode
{
public:
    static void* creator() { return new Picky; }
    static MStatus initialize()
    {
        MFnNumericAttribute numeric;
        aWeight = numeric.create("weight", "w", MFnNumericData::kDouble, 3.0);
        numeric.setWritable(false);
        aIn = numeric.create("input", "in", MFnNumericData::kDouble, 2.0);
        aOut = numeric.create("output", "out", MFnNumericData::kDouble);
        numeric.setWritable(false);
        MFnTypedAttribute typed;
        aGrain = typed.create("grain", "g", Grain::kId);
        typed.setWritable(false);
        for (MObject* each : {&aWeight, &aIn, &aOut, &aGrain})
            CHECK_MSTATUS_AND_RETURN_IT(addAttribute(*each));
        attributeAffects(aIn, aOut);
        attributeAffects(aIn, aGrain);
        return MS::kSuccess;
    }
    MStatus compute(const MPlug& plug, MDataBlock& data) override
    {
        double weight = data.inputValue(aWeight).asDouble();
        if (plug != aOut)
            return MS::kUnknownParameter;
        MFnPluginData made;
        data.outputValue(aGrain).set(made.create(Grain::kId));
        data.setClean(aGrain);
        data.outputValue(aOut).set(data.inputValue(aIn).asDouble() * weight);
        return data.setClean(plug);
    }
    static MObject aWeight, aIn, aOut, aGrain;
    static const MTypeId kId;
};
MObject Picky::aWeight, Picky::aIn, Picky::aOut, Picky::aGrain;
const MTypeId Picky::kId(0x0007f202);
"""


@pytest.fixture
def picky(plugin_builder):
    code = plugin_builder.build(
        "picky",
        before=PICKY,
        initialize="""
            CHECK_MSTATUS_AND_RETURN_IT(plugin.registerData("grain", Grain::kId, Grain::creator));
            return plugin.registerNode("picky", Picky::kId, Picky::creator, Picky::initialize);""",
        uninitialize="""
            CHECK_MSTATUS_AND_RETURN_IT(plugin.deregisterNode(Picky::kId));
            return plugin.deregisterData(Grain::kId);""",
    )
    cmds.loadPlugin(str(code))
    return code


def test_an_attribute_that_nothing_affects_holds_its_value_for_its_node(picky, capfd):
    """A compute that reads one first, whatever it is asked for, does not ask itself."""
    node = cmds.createNode("picky")
    assert cmds.getAttr(f"{node}.output") == 6
    assert "Cycle" not in capfd.readouterr().err


def test_data_that_cannot_be_written_does_not_keep_its_plugin(picky, capfd):
    """What is computed comes again after a reload."""
    node = cmds.createNode("picky")
    cmds.getAttr(f"{node}.output")
    cmds.unloadPlugin("picky", force=True)
    said = capfd.readouterr().err
    assert "Warning: 1 values of type 'grain' (plug-in 'picky') could not be written: they are empty." in said
    assert "deregister" not in said
    cmds.loadPlugin(str(picky))
    cmds.setAttr(f"{node}.input", 4)
    assert cmds.getAttr(f"{node}.output") == 12
