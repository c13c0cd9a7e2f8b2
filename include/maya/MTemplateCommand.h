// Commands whose class, name and syntax are template arguments, so that a plug-in only writes what they do.
#pragma once

#include <maya/MArgDatabase.h>
#include <maya/MDagModifier.h>
#include <maya/MFnPlugin.h>
#include <maya/MObject.h>
#include <maya/MObjectHandle.h>
#include <maya/MPxCommand.h>
#include <maya/MSyntax.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

// A command that is not undoable. Derived classes override doIt.
template <class ActionClass, const char* CommandName, MCreateSyntaxFunction CommandSyntax>
class MTemplateAction : public MPxCommand
{
public:
    MTemplateAction() {}

    MStatus doIt(const MArgList&) override { return MStatus::kSuccess; }

    static void* creator() { return new ActionClass; }
    // In initializePlugin and uninitializePlugin, with their argument.
    static MStatus registerCommand(MObject obj)
    {
        return MFnPlugin(obj).registerCommand(CommandName, creator, CommandSyntax);
    }
    static MStatus deregisterCommand(MObject obj) { return MFnPlugin(obj).deregisterCommand(CommandName); }
};

// One that can be undone: derived classes override redoIt and undoIt, too.
template <class CommandClass, const char* CommandName, MCreateSyntaxFunction CommandSyntax>
class MTemplateCommand : public MTemplateAction<CommandClass, CommandName, CommandSyntax>
{
public:
    bool isUndoable() const override { return true; }
};

OPENMAYA_NAMESPACE_CLOSE

// The flags of MTemplateCreateNodeCommand, and the node that such a command made last.
[[maybe_unused]] static const char* CreateCommandFlag = "-c";
[[maybe_unused]] static const char* CreateCommandFlagLong = "-create";
[[maybe_unused]] static const char* DeleteCommandFlag = "-d";
[[maybe_unused]] static const char* DeleteCommandFlagLong = "-delete";
static MObjectHandle MTemplateCreateNodeCommand_nodeHandle;

// The syntax of a command without flags.
inline MSyntax MTemplateCommand_nullSyntax() { return MSyntax(); }

inline MSyntax MTemplateCreateNodeCommand_newSyntax()
{
    MSyntax syntax;
    syntax.addFlag(CreateCommandFlag, CreateCommandFlagLong);
    syntax.addFlag(DeleteCommandFlag, DeleteCommandFlagLong);
    return syntax;
}

OPENMAYA_MAJOR_NAMESPACE_OPEN

// Makes a node of a type with -create, and deletes the node that was made last with -delete.
template <class CommandClass, const char* CommandName, const char* NodeName>
class MTemplateCreateNodeCommand
    : public MTemplateCommand<CommandClass, CommandName, MTemplateCreateNodeCommand_newSyntax>
{
public:
    MStatus doIt(const MArgList& args) override
    {
        MStatus status;
        MArgDatabase given(this->syntax(), args, &status);
        if (!status)
            return status;
        if (given.isFlagSet(CreateCommandFlag))
            status = create();
        else if (given.isFlagSet(DeleteCommandFlag) && MTemplateCreateNodeCommand_nodeHandle.isValid())
            status = m_modifier.deleteNode(MTemplateCreateNodeCommand_nodeHandle.object());
        else
            status = MStatus::kFailure;
        return status ? redoIt() : status;
    }
    MStatus redoIt() override { return m_modifier.doIt(); }
    MStatus undoIt() override { return m_modifier.undoIt(); }

private:
    MStatus create()
    {
        MStatus status;
        MObject made = m_modifier.createNode(NodeName, MObject::kNullObj, &status);
        if (!status)
            made = m_modifier.MDGModifier::createNode(NodeName, &status);
        MTemplateCreateNodeCommand_nodeHandle = made;
        return status;
    }

    MDagModifier m_modifier;
};

OPENMAYA_NAMESPACE_CLOSE

USING_MAJOR_API(MTemplateAction);
USING_MAJOR_API(MTemplateCommand);
USING_MAJOR_API(MTemplateCreateNodeCommand);
