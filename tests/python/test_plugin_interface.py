"""What plug-ins register for windows and viewports: it is taken, as by mayapy, and goes with its plug-in."""

from __future__ import annotations

import pytest
from maya import cmds

from understudy import Unsupported

pytestmark = pytest.mark.usefixtures("no_plugins")

DRAWING = """
#include <maya/MDrawRegistry.h>
#include <maya/MGlobal.h>
#include <maya/MPxContext.h>
#include <maya/MPxContextCommand.h>
#include <maya/MPxDragAndDropBehavior.h>
#include <maya/MPxDrawOverride.h>
#include <maya/MPxLocatorNode.h>
#include <maya/MPxSurfaceShape.h>
#include <maya/MPxToolCommand.h>
#include <maya/MFnNumericAttribute.h>

class Mark : public MPxLocatorNode
{
public:
    static void* creator() { return new Mark; }
    static MStatus initialize() { return MS::kSuccess; }
    void draw(M3dView& view, const MDagPath&, M3dView::DisplayStyle, M3dView::DisplayStatus) override
    {
        view.beginGL();
        if (!view.selectMode())
            view.drawText("mark", MPoint(), M3dView::kCenter);
        view.endGL();
    }
    static const MTypeId kId;
    static const MString kClassification;
};
const MTypeId Mark::kId(0x0007f101);
const MString Mark::kClassification("drawdb/geometry/mark");

class MarkOverride : public MHWRender::MPxDrawOverride
{
public:
    static MHWRender::MPxDrawOverride* creator(const MObject& object) { return new MarkOverride(object); }
    explicit MarkOverride(const MObject& object) : MHWRender::MPxDrawOverride(object, nullptr, false) {}
    MHWRender::DrawAPI supportedDrawAPIs() const override { return MHWRender::kAllDevices; }
    MUserData* prepareForDraw(const MDagPath&, const MDagPath&, const MHWRender::MFrameContext&, MUserData*) override
    {
        return nullptr;
    }
    bool hasUIDrawables() const override { return true; }
    void addUIDrawables(const MDagPath&, MHWRender::MUIDrawManager& manager, const MHWRender::MFrameContext&,
                        const MUserData*) override
    {
        manager.beginDrawable();
        manager.setColor(MColor(1.0f, 0.0f, 0.0f));
        manager.circle(MPoint(), MVector::yAxis, 1.0);
        manager.endDrawable();
    }
};

class Blob : public MPxSurfaceShape
{
public:
    static void* creator() { return new Blob; }
    static MStatus initialize()
    {
        MFnNumericAttribute numeric;
        s_size = numeric.create("blobSize", "bsz", MFnNumericData::kDouble, 2.0);
        s_double = numeric.create("blobTwice", "btw", MFnNumericData::kDouble);
        addAttribute(s_size);
        addAttribute(s_double);
        return attributeAffects(s_size, s_double);
    }
    MStatus compute(const MPlug& plug, MDataBlock& data) override
    {
        if (plug != s_double)
            return MS::kUnknownParameter;
        data.outputValue(s_double).set(2.0 * data.inputValue(s_size).asDouble());
        data.setClean(plug);
        return MS::kSuccess;
    }
    static const MTypeId kId;
    static MObject s_size, s_double;
};
const MTypeId Blob::kId(0x0007f102);
MObject Blob::s_size, Blob::s_double;

class DrawContext : public MPxContext
{
};
class DrawContextCommand : public MPxContextCommand
{
public:
    static void* creator() { return new DrawContextCommand; }
    MPxContext* makeObj() override { return new DrawContext; }
};
class DrawTool : public MPxToolCommand
{
public:
    static void* creator() { return new DrawTool; }
    MStatus doIt(const MArgList&) override
    {
        setResult(MString("drawn"));
        return MS::kSuccess;
    }
    MStatus cancel() override { return MS::kSuccess; }
    MStatus finalize() override { return MS::kSuccess; }
};
class Drop : public MPxDragAndDropBehavior
{
public:
    static void* creator() { return new Drop; }
    bool shouldBeUsedFor(MObject&, MObject&, MPlug&, MPlug&) override { return true; }
};
"""

INITIALIZE = """
    MStatus status;
    CHECK_MSTATUS_AND_RETURN_IT(status = plugin.registerNode("mark", Mark::kId, Mark::creator, Mark::initialize,
                                                             MPxNode::kLocatorNode, &Mark::kClassification));
    CHECK_MSTATUS_AND_RETURN_IT(status = MHWRender::MDrawRegistry::registerDrawOverrideCreator(
                                    Mark::kClassification, "marks", MarkOverride::creator));
    CHECK_MSTATUS_AND_RETURN_IT(
        status = plugin.registerShape("blob", Blob::kId, Blob::creator, Blob::initialize, &Mark::kClassification));
    CHECK_MSTATUS_AND_RETURN_IT(status = plugin.registerContextCommand("drawContext", DrawContextCommand::creator,
                                                                       "drawTool", DrawTool::creator));
    CHECK_MSTATUS_AND_RETURN_IT(status = plugin.registerDragAndDropBehavior("drop", Drop::creator));
"""
UNINITIALIZE = """
    if (!plugin.deregisterDragAndDropBehavior("drop"))
        return MS::kFailure;
    plugin.deregisterContextCommand("drawContext", "drawTool");
    plugin.deregisterNode(Blob::kId);
    if (!MHWRender::MDrawRegistry::deregisterDrawOverrideCreator(Mark::kClassification, "marks"))
        return MS::kFailure;
    plugin.deregisterNode(Mark::kId);
"""


def test_drawing_is_registered(plugin_builder, capfd):
    code = plugin_builder.build("drawing", before=DRAWING, initialize=INITIALIZE, uninitialize=UNINITIALIZE)
    cmds.loadPlugin(str(code))
    shape = cmds.createNode("mark")
    assert "mark" in cmds.nodeType(shape, inherited=True)
    cmds.delete(cmds.listRelatives(shape, parent=True))
    cmds.unloadPlugin("drawing")
    cmds.loadPlugin(str(code))  # nothing of the first load is in the way
    cmds.unloadPlugin("drawing")
    assert "Warning" not in capfd.readouterr().err


def test_there_is_no_view(plugin_builder):
    """As under mayapy, asking for the active one fails."""
    code = plugin_builder.build(
        "viewless",
        before="#include <maya/M3dView.h>\n",
        initialize="""
            MStatus asked;
            M3dView view = M3dView::active3dView(&asked);
            int width = view.portWidth();
            return !asked && M3dView::numberOf3dViews() == 0 && width == 0 ? MS::kSuccess : MS::kFailure;""",
    )
    cmds.loadPlugin(str(code))


def test_shapes_of_plugins_compute(plugin_builder):
    code = plugin_builder.build("drawing", before=DRAWING, initialize=INITIALIZE, uninitialize=UNINITIALIZE)
    cmds.loadPlugin(str(code))
    shape = cmds.createNode("blob")
    assert "surfaceShape" in cmds.nodeType(shape, inherited=True)
    cmds.setAttr(f"{shape}.blobSize", 3)
    assert cmds.getAttr(f"{shape}.blobTwice") == 6
    cmds.delete(cmds.listRelatives(shape, parent=True))


def test_commands_of_tools_work_and_those_of_windows_say_why_not(plugin_builder):
    code = plugin_builder.build("drawing", before=DRAWING, initialize=INITIALIZE, uninitialize=UNINITIALIZE)
    cmds.loadPlugin(str(code))
    assert cmds.drawTool() == "drawn"
    with pytest.raises(Unsupported, match=r"'drawContext' \(plug-in 'drawing'\) needs a user interface"):
        cmds.drawContext()


def test_what_is_registered_twice_is_refused(plugin_builder):
    code = plugin_builder.build(
        "twice",
        before=DRAWING,
        initialize=INITIALIZE
        + 'if (plugin.registerDragAndDropBehavior("drop", Drop::creator)) return MS::kFailure;\n'
        + 'if (plugin.deregisterDragAndDropBehavior("drip")) return MS::kFailure;\n'
        + 'if (MHWRender::MDrawRegistry::deregisterDrawOverrideCreator("x", "y")) return MS::kFailure;',
        uninitialize=UNINITIALIZE,
    )
    cmds.loadPlugin(str(code))


def test_what_is_forgotten_goes_with_its_plugin(plugin_builder, capfd):
    code = plugin_builder.build("forgetful", before=DRAWING, initialize=INITIALIZE)
    cmds.loadPlugin(str(code))
    cmds.unloadPlugin("forgetful")
    said = capfd.readouterr().err
    assert "drag and drop behaviour 'drop'" in said
    assert "drawing override 'draw override of drawdb/geometry/mark marks'" in said
    cmds.loadPlugin(str(code))


CONSTRAINT = """
#include <maya/MPxConstraintCommand.h>
class Follow : public MPxConstraintCommand
{
public:
    static void* creator() { return new Follow; }
    MStatus doIt(const MArgList&) override { return MS::kSuccess; }
};
"""


def test_constraint_commands_are_listed(plugin_builder):
    """Apart from other commands [doc: pluginInfo]; whether those list them too is unsure."""
    code = plugin_builder.build(
        "follow",
        before=CONSTRAINT,
        initialize='CHECK_MSTATUS_AND_RETURN_IT(plugin.registerConstraintCommand("follow", Follow::creator));',
        uninitialize='CHECK_MSTATUS_AND_RETURN_IT(plugin.deregisterConstraintCommand("follow"));',
    )
    cmds.loadPlugin(str(code))
    assert cmds.pluginInfo("follow", query=True, constraintCommand=True) == ["follow"]
    assert cmds.pluginInfo("follow", query=True, command=True) is None
    cmds.unloadPlugin("follow")
    assert not hasattr(cmds, "follow")


STRINGS = """
#include <maya/MStringResource.h>
#include <maya/MStringResourceId.h>
#define kGreeting MStringResourceId("strings", "kGreeting", "hello")
static MStatus registerStrings() { return MStringResource::registerString(kGreeting); }
"""


def test_strings_of_the_interface(plugin_builder):
    code = plugin_builder.build(
        "strings",
        before=STRINGS,
        initialize="""
            MStatus status = plugin.registerUIStrings(registerStrings, "");
            if (!status || MStringResource::getString(kGreeting, status) != "hello" || !status)
                return MS::kFailure;""",
    )
    cmds.loadPlugin(str(code))
