// Attributes that group others.
#pragma once

#include <maya/MFnAttribute.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnCompoundAttribute : public MFnAttribute
{
    declareMFn(MFnCompoundAttribute, MFnAttribute);

public:
    declareMFnConstConstructor(MFnCompoundAttribute, MFnAttribute);

    MObject create(const MString& full, const MString& brief, MStatus* ReturnStatus = nullptr);
    // kInvalidParameter where the attribute belongs to another compound or contains this one.
    MStatus addChild(const MObject& child);
    // It belongs to nobody then.
    MStatus removeChild(const MObject& child);
    unsigned int numChildren(MStatus* ReturnStatus = nullptr) const;
    MObject child(unsigned int index, MStatus* ReturnStatus = nullptr) const;
    // The addAttr statements that make it and all below it.
    MStatus getAddAttrCmds(MStringArray& cmds, bool useLongNames = false) const;
};

OPENMAYA_NAMESPACE_CLOSE
