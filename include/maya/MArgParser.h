// The words of a call, parsed by a syntax: which flags are set, their values, arguments and objects.
//
// Flags are named with or without the dash. A value's index is that among the values of the flag's first use;
// getFlagArgumentList has those of any use. Lengths, angles and times are in the units that the scene shows.
// A call that does not fit the syntax gives kFailure, with a message.
#pragma once

#include <maya/MStatus.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MArgParser
{
public:
    MArgParser();
    MArgParser(const MSyntax& syntax, const MArgList& argList, MStatus* ReturnStatus = nullptr);
    MArgParser(const MArgParser& rhs);
    virtual ~MArgParser();
    MArgParser& operator=(const MArgParser& rhs);

    bool isFlagSet(const char* flag, MStatus* ReturnStatus = nullptr) const;
    bool isEdit(MStatus* ReturnStatus = nullptr) const;
    bool isQuery(MStatus* ReturnStatus = nullptr) const;
    unsigned int numberOfFlagsUsed() const;
    unsigned int numberOfFlagUses(const char* flag) const;

    BEGIN_NO_SCRIPT_SUPPORT : MStatus getFlagArgument(const char* flag, unsigned int index, bool& result) const;
    MStatus getFlagArgument(const char* flag, unsigned int index, int& result) const;
    MStatus getFlagArgument(const char* flag, unsigned int index, double& result) const;
    MStatus getFlagArgument(const char* flag, unsigned int index, MString& result) const;
    MStatus getFlagArgument(const char* flag, unsigned int index, unsigned int& result) const;
    MStatus getFlagArgument(const char* flag, unsigned int index, MDistance& result) const;
    MStatus getFlagArgument(const char* flag, unsigned int index, MAngle& result) const;
    MStatus getFlagArgument(const char* flag, unsigned int index, MTime& result) const;
    END_NO_SCRIPT_SUPPORT :

        bool
        flagArgumentBool(const char* flag, unsigned int index, MStatus* ReturnStatus = nullptr) const;
    int flagArgumentInt(const char* flag, unsigned int index, MStatus* ReturnStatus = nullptr) const;
    double flagArgumentDouble(const char* flag, unsigned int index, MStatus* ReturnStatus = nullptr) const;
    MString flagArgumentString(const char* flag, unsigned int index, MStatus* ReturnStatus = nullptr) const;
    MDistance flagArgumentMDistance(const char* flag, unsigned int index, MStatus* ReturnStatus = nullptr) const;
    MAngle flagArgumentMAngle(const char* flag, unsigned int index, MStatus* ReturnStatus = nullptr) const;
    MTime flagArgumentMTime(const char* flag, unsigned int index, MStatus* ReturnStatus = nullptr) const;

    // The place of the i-th use of a flag among the words of the call.
    MStatus getFlagArgumentPosition(const char* flag, unsigned int i, unsigned int& position) const;
    // The values of the i-th use.
    MStatus getFlagArgumentList(const char* flag, unsigned int i, MArgList& args) const;

    BEGIN_NO_SCRIPT_SUPPORT : MStatus getCommandArgument(unsigned int index, bool& result) const;
    MStatus getCommandArgument(unsigned int index, int& result) const;
    MStatus getCommandArgument(unsigned int index, double& result) const;
    MStatus getCommandArgument(unsigned int index, MString& result) const;
    MStatus getCommandArgument(unsigned int index, MDistance& result) const;
    MStatus getCommandArgument(unsigned int index, MAngle& result) const;
    MStatus getCommandArgument(unsigned int index, MTime& result) const;
    END_NO_SCRIPT_SUPPORT :

        bool
        commandArgumentBool(unsigned int index, MStatus* ReturnStatus = nullptr) const;
    int commandArgumentInt(unsigned int index, MStatus* ReturnStatus = nullptr) const;
    double commandArgumentDouble(unsigned int index, MStatus* ReturnStatus = nullptr) const;
    MString commandArgumentString(unsigned int index, MStatus* ReturnStatus = nullptr) const;
    MDistance commandArgumentMDistance(unsigned int index, MStatus* ReturnStatus = nullptr) const;
    MAngle commandArgumentMAngle(unsigned int index, MStatus* ReturnStatus = nullptr) const;
    MTime commandArgumentMTime(unsigned int index, MStatus* ReturnStatus = nullptr) const;

    MStatus getObjects(MStringArray& result) const;

    static const char* className();

protected:
    friend struct ::understudy::openmaya::Access;
    struct Body;

    Body* m_body;
    bool fOwn;
};

OPENMAYA_NAMESPACE_CLOSE
