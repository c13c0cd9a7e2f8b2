"""Value classes and data of the C++ API, in plug-ins compiled from source: arrays that refer to data, MSimple.h."""

from __future__ import annotations

import pytest
from maya import cmds

pytestmark = pytest.mark.usefixtures("no_plugins")

SIMPLE = """
#include <maya/MGlobal.h>
#include <maya/MSimple.h>

DeclareSimpleCommand(greet, "Understudy", "1.5");

MStatus greet::doIt(const MArgList& args)
{
    setResult(MString("hello ") + args.asString(0));
    return MS::kSuccess;
}
"""

DATA = """
#include <maya/MArgList.h>
#include <maya/MDataBlock.h>
#include <maya/MDoubleArray.h>
#include <maya/MFnDoubleArrayData.h>
#include <maya/MFnPlugin.h>
#include <maya/MFnStringArrayData.h>
#include <maya/MFnTypedAttribute.h>
#include <maya/MFnVectorArrayData.h>
#include <maya/MPlug.h>
#include <maya/MPxCommand.h>
#include <maya/MPxNode.h>
#include <maya/MSelectionList.h>
#include <maya/MStringArray.h>
#include <maya/MVectorArray.h>

// Doubles an array of numbers in place, and gives it as the x of vectors too.
class Doubler : public MPxNode
{
public:
    static void* creator() { return new Doubler; }
    static MStatus initialize()
    {
        MFnTypedAttribute typed;
        input = typed.create("numbers", "n", MFnData::kDoubleArray);
        addAttribute(input);
        output = typed.create("doubled", "d", MFnData::kDoubleArray);
        typed.setWritable(false);
        addAttribute(output);
        vectors = typed.create("vectors", "v", MFnData::kVectorArray);
        typed.setWritable(false);
        addAttribute(vectors);
        attributeAffects(input, output);
        return attributeAffects(input, vectors);
    }
    MStatus compute(const MPlug& plug, MDataBlock& block) override
    {
        MObject given = block.inputValue(input).data();
        MFnDoubleArrayData from(given), to;
        MObject made = given.isNull() ? to.create() : to.create(from.array());
        MDoubleArray numbers = to.array(); // refers to what was made
        for (double& number : numbers)
            number *= 2;
        block.outputValue(output).setMObject(made);
        MVectorArray along;
        for (double number : numbers)
            along.append(MVector(number, 0, 0));
        block.outputValue(vectors).setMObject(MFnVectorArrayData().create(along));
        block.setClean(plug);
        return MS::kSuccess;
    }
    static MObject input, output, vectors;
};
MObject Doubler::input, Doubler::output, Doubler::vectors;

// Appends a word to a plug of texts.
class AppendWord : public MPxCommand
{
public:
    static void* creator() { return new AppendWord; }
    MStatus doIt(const MArgList& args) override
    {
        MSelectionList list;
        MPlug plug;
        list.add(args.asString(0));
        list.getPlug(0, plug);
        MFnStringArrayData words(plug.asMObject());
        MStringArray texts = words.array();
        texts.append(args.asString(1));
        return plug.setMObject(words.object());
    }
};

MStatus initializePlugin(MObject object)
{
    MFnPlugin plugin(object, "Understudy", "1.0");
    plugin.registerCommand("appendWord", AppendWord::creator);
    return plugin.registerNode("doubler", MTypeId(0x0007f0d1), Doubler::creator, Doubler::initialize);
}

MStatus uninitializePlugin(MObject object)
{
    MFnPlugin plugin(object);
    plugin.deregisterCommand("appendWord");
    return plugin.deregisterNode(MTypeId(0x0007f0d1));
}
"""


def test_simple_command(plugin_builder) -> None:
    path = plugin_builder.compile("greet", SIMPLE)
    cmds.loadPlugin(str(path))
    assert cmds.pluginInfo("greet", query=True, vendor=True) == "Understudy"
    assert cmds.pluginInfo("greet", query=True, version=True) == "1.5"
    assert cmds.greet("you") == "hello you"
    cmds.unloadPlugin("greet")
    assert not hasattr(cmds, "greet")


@pytest.fixture
def data(plugin_builder) -> None:
    """The plug-in of data."""
    cmds.file(newFile=True, force=True)
    cmds.loadPlugin(str(plugin_builder.compile("data", DATA)))


def test_arrays_in_a_data_block_refer_to_what_was_made(data: None) -> None:
    node = cmds.createNode("doubler")
    assert not cmds.getAttr(f"{node}.doubled")
    cmds.setAttr(f"{node}.numbers", [1, 2, 3], type="doubleArray")
    assert cmds.getAttr(f"{node}.doubled") == [2.0, 4.0, 6.0]
    assert cmds.getAttr(f"{node}.vectors") == [(2.0, 0.0, 0.0), (4.0, 0.0, 0.0), (6.0, 0.0, 0.0)]
    assert cmds.getAttr(f"{node}.numbers") == [1.0, 2.0, 3.0]


def test_an_array_of_a_plug_changes_where_it_is_set(data: None) -> None:
    node = cmds.createNode("transform")
    cmds.addAttr(node, longName="words", dataType="stringArray")
    cmds.setAttr(f"{node}.words", 2, "one", "two", type="stringArray")
    cmds.appendWord(f"{node}.words", "three")
    assert cmds.getAttr(f"{node}.words") == ["one", "two", "three"]
