// Attributes that hold one data object: a text, a matrix, an array, geometry, a plug-in's data.
#pragma once

#include <maya/MDeprecate.h>
#include <maya/MFnAttribute.h>
#include <maya/MFnData.h>
#include <maya/MObject.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnTypedAttribute : public MFnAttribute
{
    declareMFn(MFnTypedAttribute, MFnAttribute);

public:
    declareMFnConstConstructor(MFnTypedAttribute, MFnAttribute);

    // Of a plug-in's data type. `defaultData` must be of the type.
    MObject create(const MString& fullName, const MString& briefName, const MTypeId& id,
                   MObject defaultData = MObject::kNullObj, MStatus* ReturnStatus = nullptr);
    MObject create(const MString& fullName, const MString& briefName, MFnData::Type type,
                   MObject defaultData = MObject::kNullObj, MStatus* ReturnStatus = nullptr);
    // kInvalid for types of the host that have no name here.
    MFnData::Type attrType(MStatus* ReturnStatus = nullptr) const;
    // A null object where it has none.
    MStatus getDefault(MObject& defaultCustomData);
    MStatus setDefault(const MObject& defaultCustomData);
    OPENMAYA_DEPRECATED(2019, "give the default data too")
    MObject create(const MString& fullName, const MString& briefName, MFnData::Type type, MStatus* ReturnStatus);
};

OPENMAYA_NAMESPACE_CLOSE
