// A transformation by its parts. Not offered yet: only what MGlobal's members name is here.
#pragma once

#include <maya/MStatus.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MTransformationMatrix final
{
public:
    OPENMAYA_ENUM(RotationOrder, kInvalid = 0, kXYZ = 1, kYZX = 2, kZXY = 3, kXZY = 4, kYXZ = 5, kZYX = 6, kLast = 7);

    MTransformationMatrix() = delete;
};

OPENMAYA_NAMESPACE_CLOSE
