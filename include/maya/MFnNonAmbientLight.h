// Lights that come from somewhere.
#pragma once

#include <maya/MFnDagNode.h>
#include <maya/MFnLight.h>
#include <maya/MObject.h>
#include <maya/MStatus.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnNonAmbientLight : public MFnLight
{
    declareDagMFn(MFnNonAmbientLight, MFnLight);

public:
    declareDagMFnConstConstructor(MFnNonAmbientLight, MFnLight);

    short decayRate(MStatus* ReturnStatus = nullptr) const;
    MStatus setDecayRate(const short& decay_rate);
};

OPENMAYA_NAMESPACE_CLOSE
