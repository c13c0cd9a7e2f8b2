// Attributes that carry no value: only who is connected to whom.
#pragma once

#include <maya/MFnAttribute.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnMessageAttribute : public MFnAttribute
{
    declareMFn(MFnMessageAttribute, MFnAttribute);

public:
    declareMFnConstConstructor(MFnMessageAttribute, MFnAttribute);

    MObject create(const MString& fullName, const MString& briefName, MStatus* ReturnStatus = nullptr);
};

OPENMAYA_NAMESPACE_CLOSE
