// Attributes of an angle, a length or a time.
//
// Plain numbers are radians, centimetres, and 1/6000 s of times. Angles, lengths and times fit attributes of their own
// kind only: else kInvalidParameter. Limits that were not set: kFailure.
#pragma once

#include <maya/MFnAttribute.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnUnitAttribute : public MFnAttribute
{
    declareMFn(MFnUnitAttribute, MFnAttribute);

public:
    OPENMAYA_ENUM(Type, kInvalid = 0, kAngle = 1, kDistance = 2, kTime = 3, kLast = 4);
    declareMFnConstConstructor(MFnUnitAttribute, MFnAttribute);

    MObject create(const MString& fullName, const MString& briefName, MFnUnitAttribute::Type unitType,
                   double defaultValue = 0.0, MStatus* ReturnStatus = nullptr);
    MObject create(const MString& fullName, const MString& briefName, const MTime& defaultValue,
                   MStatus* ReturnStatus = nullptr);
    MObject create(const MString& fullName, const MString& briefName, const MAngle& defaultValue,
                   MStatus* ReturnStatus = nullptr);
    MObject create(const MString& fullName, const MString& briefName, const MDistance& defaultValue,
                   MStatus* ReturnStatus = nullptr);
    MFnUnitAttribute::Type unitType(MStatus* ReturnStatus = nullptr) const;
    bool hasMin(MStatus* ReturnStatus = nullptr) const;
    bool hasMax(MStatus* ReturnStatus = nullptr) const;
    bool hasSoftMin(MStatus* ReturnStatus = nullptr) const;
    bool hasSoftMax(MStatus* ReturnStatus = nullptr) const;
    MStatus getMin(double& minValue) const;
    MStatus getMin(MTime& minValue) const;
    MStatus getMin(MAngle& minValue) const;
    MStatus getMin(MDistance& minValue) const;
    MStatus getMax(double& maxValue) const;
    MStatus getMax(MTime& maxValue) const;
    MStatus getMax(MAngle& maxValue) const;
    MStatus getMax(MDistance& maxValue) const;
    MStatus getSoftMin(double& minValue) const;
    MStatus getSoftMin(MTime& minValue) const;
    MStatus getSoftMin(MAngle& minValue) const;
    MStatus getSoftMin(MDistance& minValue) const;
    MStatus getSoftMax(double& maxValue) const;
    MStatus getSoftMax(MTime& maxValue) const;
    MStatus getSoftMax(MAngle& maxValue) const;
    MStatus getSoftMax(MDistance& maxValue) const;
    MStatus setMin(double minValue);
    MStatus setMin(const MTime& minValue);
    MStatus setMin(const MAngle& minValue);
    MStatus setMin(const MDistance& minValue);
    MStatus setMax(double maxValue);
    MStatus setMax(const MTime& maxValue);
    MStatus setMax(const MAngle& maxValue);
    MStatus setMax(const MDistance& maxValue);
    MStatus setSoftMin(double minValue);
    MStatus setSoftMin(const MTime& minValue);
    MStatus setSoftMin(const MAngle& minValue);
    MStatus setSoftMin(const MDistance& minValue);
    MStatus setSoftMax(double maxValue);
    MStatus setSoftMax(const MTime& maxValue);
    MStatus setSoftMax(const MAngle& maxValue);
    MStatus setSoftMax(const MDistance& maxValue);
    MStatus getDefault(double& defaultValue);
    MStatus getDefault(MTime& defaultValue);
    MStatus getDefault(MAngle& defaultValue);
    MStatus getDefault(MDistance& defaultValue);
    MStatus setDefault(double defaultValue);
    MStatus setDefault(const MTime& defaultValue);
    MStatus setDefault(const MAngle& defaultValue);
    MStatus setDefault(const MDistance& defaultValue);
};

OPENMAYA_NAMESPACE_CLOSE
