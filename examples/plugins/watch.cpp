// Callbacks of four message classes: what happens to nodes, a node's attributes, the scene and the selection is noted,
// and `watch` gives what was noted since it was called last.
//
//   cmds.watch("arm")   also notes what happens to the attributes of arm
#include <maya/MArgList.h>
#include <maya/MCallbackIdArray.h>
#include <maya/MDGMessage.h>
#include <maya/MEventMessage.h>
#include <maya/MFnDependencyNode.h>
#include <maya/MFnPlugin.h>
#include <maya/MMessage.h>
#include <maya/MNodeMessage.h>
#include <maya/MPlug.h>
#include <maya/MPxCommand.h>
#include <maya/MSceneMessage.h>
#include <maya/MSelectionList.h>
#include <maya/MStringArray.h>

namespace
{

MStringArray g_notes;
MCallbackIdArray g_callbacks;

void nodeAdded(MObject& node, void*) { g_notes.append("added " + MFnDependencyNode(node).name()); }

void attributeChanged(MNodeMessage::AttributeMessage message, MPlug& plug, MPlug&, void*)
{
    if (message & MNodeMessage::kAttributeSet)
        g_notes.append("set " + plug.name());
}

void note(void* text) { g_notes.append(static_cast<const char*>(text)); }

// Callbacks of a plug-in are client data's only users: constant texts will do.
void* text(const char* constant) { return const_cast<char*>(constant); }

} // namespace

class Watch : public MPxCommand
{
public:
    static void* creator() { return new Watch; }

    MStatus doIt(const MArgList& args) override
    {
        for (unsigned int i = 0; i < args.length(); ++i)
        {
            MStatus status = watchNode(args.asString(i));
            if (!status)
                return status;
        }
        setResult(g_notes);
        g_notes.clear();
        return MS::kSuccess;
    }

private:
    MStatus watchNode(const MString& name)
    {
        MSelectionList list;
        MObject node;
        if (!list.add(name) || !list.getDependNode(0, node))
        {
            displayError("watch: there is no node " + name);
            return MS::kInvalidParameter;
        }
        MStatus status;
        g_callbacks.append(MNodeMessage::addAttributeChangedCallback(node, attributeChanged, nullptr, &status));
        return status;
    }
};

MStatus initializePlugin(MObject object)
{
    MFnPlugin plugin(object, "Understudy", "1.0", "Any");
    MStatus status;
    g_callbacks.append(MDGMessage::addNodeAddedCallback(nodeAdded, "transform", nullptr, &status));
    CHECK_MSTATUS_AND_RETURN_IT(status);
    g_callbacks.append(MSceneMessage::addCallback(MSceneMessage::kAfterNew, note, text("new scene"), &status));
    CHECK_MSTATUS_AND_RETURN_IT(status);
    g_callbacks.append(MEventMessage::addEventCallback("SelectionChanged", note, text("selection changed"), &status));
    CHECK_MSTATUS_AND_RETURN_IT(status);
    return plugin.registerCommand("watch", Watch::creator);
}

MStatus uninitializePlugin(MObject object)
{
    MMessage::removeCallbacks(g_callbacks);
    g_callbacks.clear();
    MFnPlugin plugin(object);
    return plugin.deregisterCommand("watch");
}
