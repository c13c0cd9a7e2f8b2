// A command with flags, a result and undo: scatter makes nodes in a row, below a parent if one is given.
//
//   cmds.scatter(count=3, spacing=2.0, name="post")  ->  ["post1", "post2", "post3"]
#include <maya/MArgDatabase.h>
#include <maya/MArgList.h>
#include <maya/MDagModifier.h>
#include <maya/MDistance.h>
#include <maya/MFnDagNode.h>
#include <maya/MFnPlugin.h>
#include <maya/MObjectArray.h>
#include <maya/MPxCommand.h>
#include <maya/MSelectionList.h>
#include <maya/MStringArray.h>
#include <maya/MSyntax.h>

class Scatter : public MPxCommand
{
public:
    static void* creator() { return new Scatter; }

    static MSyntax newSyntax()
    {
        MSyntax syntax;
        syntax.addFlag("-c", "-count", MSyntax::kUnsigned);
        syntax.addFlag("-s", "-spacing", MSyntax::kDistance);
        syntax.addFlag("-n", "-name", MSyntax::kString);
        syntax.setObjectType(MSyntax::kSelectionList, 0, 1);
        return syntax;
    }

    bool isUndoable() const override { return true; }

    MStatus doIt(const MArgList& args) override
    {
        MStatus status = readArguments(args);
        if (!status)
            return status;
        for (unsigned int i = 0; i < m_count; ++i)
        {
            MObject node = m_modifier.createNode("transform", m_parent, &status);
            CHECK_MSTATUS_AND_RETURN_IT(status);
            m_modifier.renameNode(node, m_name + (i + 1));
            m_modifier.newPlugValueDouble(MFnDagNode(node).findPlug("translateX", true), i * m_spacing);
            m_nodes.append(node);
        }
        return redoIt();
    }

    MStatus redoIt() override
    {
        MStatus status = m_modifier.doIt();
        CHECK_MSTATUS_AND_RETURN_IT(status);
        MStringArray names;
        for (unsigned int i = 0; i < m_nodes.length(); ++i)
            names.append(MFnDagNode(m_nodes[i]).partialPathName());
        setResult(names);
        return status;
    }

    MStatus undoIt() override { return m_modifier.undoIt(); }

private:
    MStatus readArguments(const MArgList& args)
    {
        MStatus status;
        MArgDatabase data(syntax(), args, &status);
        if (!status)
            return status;
        if (data.isFlagSet("-count"))
            data.getFlagArgument("-count", 0, m_count);
        if (data.isFlagSet("-name"))
            data.getFlagArgument("-name", 0, m_name);
        MDistance spacing;
        if (data.isFlagSet("-spacing") && data.getFlagArgument("-spacing", 0, spacing))
            m_spacing = spacing.asCentimeters();
        if (m_count == 0)
        {
            displayError("scatter: -count must be at least 1");
            return MS::kInvalidParameter;
        }
        MSelectionList objects;
        data.getObjects(objects);
        if (objects.length() == 1)
            objects.getDependNode(0, m_parent);
        return MS::kSuccess;
    }

    unsigned int m_count = 1;
    double m_spacing = 1.0;
    MString m_name = "scattered";
    MObject m_parent;
    MObjectArray m_nodes;
    MDagModifier m_modifier;
};

MStatus initializePlugin(MObject object)
{
    MFnPlugin plugin(object, "Understudy", "1.0", "Any");
    return plugin.registerCommand("scatter", Scatter::creator, Scatter::newSyntax);
}

MStatus uninitializePlugin(MObject object)
{
    MFnPlugin plugin(object);
    return plugin.deregisterCommand("scatter");
}
