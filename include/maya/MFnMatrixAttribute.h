// Attributes that hold a matrix.
#pragma once

#include <maya/MFnAttribute.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnMatrixAttribute : public MFnAttribute
{
    declareMFn(MFnMatrixAttribute, MFnAttribute);

public:
    OPENMAYA_ENUM(Type, kFloat = 0, kDouble = 1);
    declareMFnConstConstructor(MFnMatrixAttribute, MFnAttribute);

    MObject create(const MString& fullName, const MString& briefName, Type matrixType = kDouble,
                   MStatus* ReturnStatus = nullptr);
    // The identity unless one was set.
    MStatus getDefault(MMatrix& def);
    MStatus getDefault(MFloatMatrix& def);
    MStatus setDefault(const MMatrix& def);
    MStatus setDefault(const MFloatMatrix& def);
};

OPENMAYA_NAMESPACE_CLOSE
