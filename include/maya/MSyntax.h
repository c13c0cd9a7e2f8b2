// What a command takes: its flags with the kinds of their values, its arguments, and its objects.
//
// Names of flags may be given with or without the dash. A flag takes up to six values. Arguments come before objects.
#pragma once

#include <maya/MStatus.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MSyntax
{
public:
    OPENMAYA_ENUM(MArgType, kInvalidArgType = 0, kNoArg = 1, kBoolean = 2, kLong = 3, kDouble = 4, kString = 5,
                  kUnsigned = 6, kDistance = 7, kAngle = 8, kTime = 9, kSelectionItem = 10, kLastArgType = 11);
    OPENMAYA_ENUM(MObjectFormat, kInvalidObjectFormat = 0, kNone = 1, kStringObjects = 2, kSelectionList = 3,
                  kLastObjectFormat = 4);

    MSyntax();
    MSyntax(const MSyntax& other);
    virtual ~MSyntax();
    MSyntax& operator=(const MSyntax& rhs);

    // kFailure where a name is taken or there is none. kNoArg ends the list of kinds.
    MStatus addFlag(const char* shortName, const char* longName, MArgType argType1 = kNoArg, MArgType argType2 = kNoArg,
                    MArgType argType3 = kNoArg, MArgType argType4 = kNoArg, MArgType argType5 = kNoArg,
                    MArgType argType6 = kNoArg);
    MStatus makeFlagMultiUse(const char* flag);
    // In query mode the flag takes its values too, or may take them.
    MStatus makeFlagQueryWithFullArgs(const char* flag, bool queryArgsAreOptional);
    MStatus addArg(MArgType arg);
    // Whether what is selected stands for objects that are not given.
    void useSelectionAsDefault(bool useSelectionList = false);
    // kSelectionList: each must exist. kStringObjects: any texts.
    MStatus setObjectType(MObjectFormat objectFormat, unsigned int minimumObjects = 0);
    MStatus setObjectType(MObjectFormat objectFormat, unsigned int minimumObjects, unsigned int maximumObjects);
    void setMinObjects(unsigned int minimumObjectCount);
    void setMaxObjects(unsigned int maximumObjectCount);
    void enableQuery(bool supportsQuery = true);
    void enableEdit(bool supportsEdit = true);

    unsigned int minObjects() const;
    unsigned int maxObjects() const;
    bool canQuery() const;
    bool canEdit() const;

    static const char* className();

private:
    friend struct ::understudy::openmaya::Access;
    struct Body;

    Body* m_body;
};

OPENMAYA_NAMESPACE_CLOSE
