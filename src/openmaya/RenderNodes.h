// New lights and materials of the function sets.
//
// Source: reference of the classes. That a light is in defaultLightSet and a material in defaultShaderList1 where it is
// visible in the user interface is what saved scenes have; whether the API does both is unsure.
#pragma once

#include "openmaya/NodeSet.h"

#include <maya/MFnDagNode.h>

namespace understudy::openmaya
{

// Below a parent, or with a transform of its own, which is the answer then. The function set takes the light.
MObject makeLight(MFnDagNode& set, const char* type, const MObject& parent, bool isVisible, bool wantsTransform);
MObject makeMaterial(MFnDependencyNode& set, const char* type, bool isVisible);
// The same without entering it anywhere: cameras.
MObject makeShape(MFnDagNode& set, const char* type, const MObject& parent);

} // namespace understudy::openmaya

#define UNDERSTUDY_NEW_LIGHT(Class, nodeType)                                                                          \
    MObject Class::create(bool UIvisible, MStatus* ReturnStatus)                                                       \
    {                                                                                                                  \
        return create(MObject::kNullObj, UIvisible, true, ReturnStatus);                                               \
    }                                                                                                                  \
    MObject Class::create(const MObject& parent, bool UIvisible, MStatus* ReturnStatus)                                \
    {                                                                                                                  \
        return create(parent, UIvisible, false, ReturnStatus);                                                         \
    }                                                                                                                  \
    MObject Class::create(const MObject& parent, bool UIvisible, bool wantTransform, MStatus* ReturnStatus)            \
    {                                                                                                                  \
        return guarded(ReturnStatus, MObject(),                                                                        \
                       [&] { return makeLight(*this, nodeType, parent, UIvisible, wantTransform); });                  \
    }

#define UNDERSTUDY_NEW_MATERIAL(Class, nodeType)                                                                       \
    MObject Class::create(bool UIvisible, MStatus* ReturnStatus)                                                       \
    {                                                                                                                  \
        return guarded(ReturnStatus, MObject(), [&] { return makeMaterial(*this, nodeType, UIvisible); });             \
    }
