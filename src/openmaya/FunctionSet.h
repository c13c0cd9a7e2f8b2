// The members that every function set has in the same form.
#pragma once

#include <maya/MFnBase.h>

// `Kind` without its scope: kTransform.
#define UNDERSTUDY_FUNCTION_SET(Class, Kind)                                                                           \
    Class::Class() = default;                                                                                          \
    Class::Class(MObject& object, MStatus* ReturnStatus) : Class(static_cast<const MObject&>(object), ReturnStatus) {} \
    Class::Class(const MObject& object, MStatus* ReturnStatus)                                                         \
    {                                                                                                                  \
        MStatus status = setObject(object);                                                                            \
        if (ReturnStatus)                                                                                              \
            *ReturnStatus = status;                                                                                    \
    }                                                                                                                  \
    Class::~Class() = default;                                                                                         \
    MFn::Type Class::type() const { return MFn::Kind; }                                                                \
    const char* Class::className() { return #Class; }

// The same for function sets on DAG nodes, which take a path too. Needs <maya/MFnDagNode.h>.
#define UNDERSTUDY_DAG_FUNCTION_SET(Class, Kind)                                                                       \
    UNDERSTUDY_FUNCTION_SET(Class, Kind)                                                                               \
    Class::Class(const MDagPath& object, MStatus* ret)                                                                 \
    {                                                                                                                  \
        MStatus status = setObject(object);                                                                            \
        if (ret)                                                                                                       \
            *ret = status;                                                                                             \
    }
