// A command that creates, edits and queries: label keeps a text in an attribute of its own on a node.
//
//   cmds.label("arm", text="left")
//   cmds.label("arm", edit=True, text="right")
//   cmds.label("arm", query=True, text=True)  ->  "right"
#include <maya/MArgDatabase.h>
#include <maya/MArgList.h>
#include <maya/MDGModifier.h>
#include <maya/MFnDependencyNode.h>
#include <maya/MFnPlugin.h>
#include <maya/MFnTypedAttribute.h>
#include <maya/MPlug.h>
#include <maya/MPxCommand.h>
#include <maya/MSelectionList.h>
#include <maya/MSyntax.h>

class Label : public MPxCommand
{
public:
    static void* creator() { return new Label; }

    static MSyntax newSyntax()
    {
        MSyntax syntax;
        syntax.addFlag("-t", "-text", MSyntax::kString);
        syntax.addFlag("-x", "-exists");
        syntax.setObjectType(MSyntax::kSelectionList, 1, 1);
        syntax.useSelectionAsDefault(true);
        syntax.enableQuery(true);
        syntax.enableEdit(true);
        return syntax;
    }

    bool isUndoable() const override { return !m_isQuery; }

    MStatus doIt(const MArgList& args) override
    {
        MStatus status;
        MArgDatabase data(syntax(), args, &status);
        if (!status)
            return status;
        MSelectionList objects;
        data.getObjects(objects);
        objects.getDependNode(0, m_node);
        m_isQuery = data.isQuery();
        if (m_isQuery)
            return query(data);
        if (data.isEdit() && plug().isNull())
        {
            displayError("label: " + MFnDependencyNode(m_node).name() + " has no label to edit");
            return MS::kFailure;
        }
        data.getFlagArgument("-text", 0, m_text);
        return prepare();
    }

    MStatus redoIt() override { return m_modifier.doIt(); }
    MStatus undoIt() override { return m_modifier.undoIt(); }

private:
    MPlug plug() const { return MFnDependencyNode(m_node).findPlug("label", true); }

    MStatus query(const MArgDatabase& data)
    {
        MPlug label = plug();
        if (data.isFlagSet("-exists"))
            setResult(!label.isNull());
        else if (!label.isNull())
            setResult(label.asString());
        return MS::kSuccess;
    }

    MStatus prepare()
    {
        if (plug().isNull())
        {
            MFnTypedAttribute typed;
            MStatus status = m_modifier.addAttribute(m_node, typed.create("label", "lbl", MFnData::kString));
            CHECK_MSTATUS_AND_RETURN_IT(status);
            status = m_modifier.doIt();
            CHECK_MSTATUS_AND_RETURN_IT(status);
        }
        m_modifier.newPlugValueString(plug(), m_text);
        return redoIt();
    }

    bool m_isQuery = false;
    MString m_text;
    MObject m_node;
    MDGModifier m_modifier;
};

MStatus initializePlugin(MObject object)
{
    MFnPlugin plugin(object, "Understudy", "1.0", "Any");
    return plugin.registerCommand("label", Label::creator, Label::newSyntax);
}

MStatus uninitializePlugin(MObject object)
{
    MFnPlugin plugin(object);
    return plugin.deregisterCommand("label");
}
