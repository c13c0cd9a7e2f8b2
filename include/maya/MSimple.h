// A whole plug-in in one line: DeclareSimpleCommand(name, vendor, version) declares the command class `name` and
// defines the plug-in that offers it under that name. The source adds `MStatus name::doIt(const MArgList&)`; the
// command cannot be undone.
#pragma once

#include <maya/MArgList.h>
#include <maya/MFnPlugin.h>
#include <maya/MObject.h>
#include <maya/MPxCommand.h>
#include <maya/MString.h>

#define DeclareSimpleCommand(_className, _vendor, _version)                                                            \
    class _className : public MPxCommand                                                                               \
    {                                                                                                                  \
    public:                                                                                                            \
        _className() {}                                                                                                \
        MStatus doIt(const MArgList& args) override;                                                                   \
        static void* creator();                                                                                        \
    };                                                                                                                 \
    void* _className::creator() { return new _className; }                                                             \
    MStatus initializePlugin(MObject _obj)                                                                             \
    {                                                                                                                  \
        MFnPlugin plugin(_obj, _vendor, _version);                                                                     \
        MStatus status = plugin.registerCommand(#_className, _className::creator);                                     \
        if (!status)                                                                                                   \
            status.perror("registerCommand");                                                                          \
        return status;                                                                                                 \
    }                                                                                                                  \
    MStatus uninitializePlugin(MObject _obj)                                                                           \
    {                                                                                                                  \
        MFnPlugin plugin(_obj);                                                                                        \
        MStatus status = plugin.deregisterCommand(#_className);                                                        \
        if (!status)                                                                                                   \
            status.perror("deregisterCommand");                                                                        \
        return status;                                                                                                 \
    }
