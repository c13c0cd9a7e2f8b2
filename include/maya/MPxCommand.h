// Base of a plug-in's commands. The host makes an instance for each call, calls doIt, and keeps the instance for undo
// where isUndoable says so.
//
// Undo calls undoIt, then restores what doIt or redoIt changed and undoIt left; redo calls redoIt. A failing doIt
// leaves nothing changed, and its caller gets the text of displayError.
#pragma once

#include <maya/MDeprecate.h>
#include <maya/MStatus.h>
#include <maya/MString.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MPxCommand
{
public:
    OPENMAYA_ENUM(MResultType, kLong = 0, kDouble = 1, kString = 2, kNoArg = 3);

    MPxCommand();
    virtual ~MPxCommand();

    virtual MStatus doIt(const MArgList& args);
    virtual MStatus undoIt();
    virtual MStatus redoIt();
    virtual bool isUndoable() const;
    // Whether the command was registered with a syntax.
    virtual bool hasSyntax() const;

    // What the command was registered with.
    MSyntax syntax() const;
    bool isHistoryOn() const;
    MString commandString() const;
    MStatus setHistoryOn(bool state);
    MStatus setCommandString(const MString&);

    static void displayInfo(const MString& theInfo);
    static void displayWarning(const MString& theWarning, bool showLineNumber = false);
    static void displayError(const MString& theError, bool showLineNumber = false);

    // The result of the command that runs now; appendToResult makes it an array.
    static void clearResult();
    static void setResult(unsigned int val);
    static void setResult(int val);
    static void setResult(double val);
    static void setResult(bool val);
    BEGIN_NO_SCRIPT_SUPPORT : static void setResult(const char* val);
    END_NO_SCRIPT_SUPPORT : static void setResult(const MString& val);
    static void setResult(const MIntArray& val);
    static void setResult(const MDoubleArray& val);
    static void setResult(const MStringArray& val);
    static void appendToResult(int val);
    static void appendToResult(double val);
    static void appendToResult(bool val);
    BEGIN_NO_SCRIPT_SUPPORT : static void appendToResult(const char* val);
    END_NO_SCRIPT_SUPPORT : static void appendToResult(const MString& val);
    static void appendToResult(const MStringArray& val);
    static bool isCurrentResultArray();
    static MResultType currentResultType();
    BEGIN_NO_SCRIPT_SUPPORT : static MStatus getCurrentResult(int& val);
    static MStatus getCurrentResult(double& val);
    static MStatus getCurrentResult(MString& val);
    END_NO_SCRIPT_SUPPORT : static MStatus getCurrentResult(MIntArray& val);
    static MStatus getCurrentResult(MDoubleArray& val);
    static MStatus getCurrentResult(MStringArray& val);
    static int currentIntResult(MStatus* ReturnStatus = nullptr);
    static double currentDoubleResult(MStatus* ReturnStatus = nullptr);
    static MString currentStringResult(MStatus* ReturnStatus = nullptr);

    static const char* className();

    BEGIN_NO_SCRIPT_SUPPORT : OPENMAYA_DEPRECATED(2019, "override isUndoable") MStatus setUndoable(bool state);
END_NO_SCRIPT_SUPPORT :

    private : friend struct ::understudy::openmaya::Access;

    MPxCommand(const MPxCommand&) = delete;
    MPxCommand& operator=(const MPxCommand&) = delete;

    const void* m_registration; // what the host knows of the command
    void* m_spare;
    MString m_commandString;
    bool m_isHistoryOn;
    bool m_isUndoable;
};

OPENMAYA_NAMESPACE_CLOSE
