// Attributes that take several kinds of data.
#pragma once

#include <maya/MDeprecate.h>
#include <maya/MFnAttribute.h>
#include <maya/MFnData.h>
#include <maya/MFnNumericData.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnGenericAttribute : public MFnAttribute
{
    declareMFn(MFnGenericAttribute, MFnAttribute);

public:
    declareMFnConstConstructor(MFnGenericAttribute, MFnAttribute);

    MObject create(const MString& full, const MString& brief, MStatus* ReturnStatus = nullptr);
    MStatus addDataAccept(MFnData::Type newType);
    MStatus addNumericDataAccept(MFnNumericData::Type newType);
    MStatus addAccept(const MTypeId& id);
    // kFailure where it was not among them.
    MStatus removeDataAccept(MFnData::Type oldType);
    MStatus removeNumericDataAccept(MFnNumericData::Type oldType);
    MStatus removeAccept(const MTypeId& id);
    OPENMAYA_DEPRECATED(2019, "use addDataAccept")
    MStatus addAccept(MFnData::Type newType);
    OPENMAYA_DEPRECATED(2016, "use addNumericDataAccept")
    MStatus addAccept(MFnNumericData::Type newType);
    OPENMAYA_DEPRECATED(2019, "use removeDataAccept")
    MStatus removeAccept(MFnData::Type oldType);
    OPENMAYA_DEPRECATED(2016, "use removeNumericDataAccept")
    MStatus removeAccept(MFnNumericData::Type oldType);
};

OPENMAYA_NAMESPACE_CLOSE
