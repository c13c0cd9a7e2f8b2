// Attributes whose value is one of a list of names.
#pragma once

#include <maya/MFnAttribute.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnEnumAttribute : public MFnAttribute
{
    declareMFn(MFnEnumAttribute, MFnAttribute);

public:
    declareMFnConstConstructor(MFnEnumAttribute, MFnAttribute);

    MObject create(const MString& fullName, const MString& briefName, short defaultValue = 0,
                   MStatus* ReturnStatus = nullptr);
    // A value has one name: the last one given.
    MStatus addField(const MString& fieldString, short index);
    // kFailure where it has no such field.
    MString fieldName(short index, MStatus* ReturnStatus = nullptr) const;
    short fieldIndex(const MString& fieldString, MStatus* ReturnStatus = nullptr) const;
    // Of the fields; kFailure where there are none.
    MStatus getMin(short& minValue) const;
    MStatus getMax(short& maxValue) const;
    MStatus setDefault(short index);
    MStatus setDefault(const MString& fieldString);
    MStatus getDefault(short& index) const;
    MString defaultValue(MStatus* ReturnStatus = nullptr) const;
    MStatus getDefault(MString& fieldString) const;
};

OPENMAYA_NAMESPACE_CLOSE
