// End effectors of inverse kinematics.
#pragma once

#include <maya/MFnTransform.h>
#include <maya/MObject.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYAANIM_EXPORT MFnIkEffector : public MFnTransform
{
    declareDagMFn(MFnIkEffector, MFnTransform);

public:
    declareDagMFnConstConstructor(MFnIkEffector, MFnTransform);

    MObject create(MObject parent = MObject::kNullObj, MStatus* ReturnStatus = nullptr);
};

OPENMAYA_NAMESPACE_CLOSE
