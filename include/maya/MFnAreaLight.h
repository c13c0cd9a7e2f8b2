// Area lights.
//
// A new light without parent gets a transform, which create answers; the function set works on the light. What is
// visible is listed for the user interface, and lights everything.
#pragma once

#include <maya/MFnDagNode.h>
#include <maya/MFnNonExtendedLight.h>
#include <maya/MObject.h>
#include <maya/MStatus.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnAreaLight : public MFnNonExtendedLight
{
    declareDagMFn(MFnAreaLight, MFnNonExtendedLight);

public:
    declareDagMFnConstConstructor(MFnAreaLight, MFnNonExtendedLight);

    MObject create(bool UIvisible = true, MStatus* ReturnStatus = nullptr);
    MObject create(const MObject& parent, bool UIvisible = true, bool wantTransform = false,
                   MStatus* ReturnStatus = nullptr);
    MObject create(const MObject& parent, bool UIvisible = true, MStatus* ReturnStatus = nullptr);
};

OPENMAYA_NAMESPACE_CLOSE
