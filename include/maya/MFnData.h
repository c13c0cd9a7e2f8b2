// Data: what attributes hold that is no single number. Base of the function sets on its kinds.
//
// All MObjects that stand for one piece of data see what a function set changes in it. What a plug or a data block was
// given before stays as it was.
#pragma once

#include <maya/MFnBase.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnData : public MFnBase
{
    declareMFn(MFnData, MFnBase);
    declareMFnConstConstructor(MFnData, MFnBase);

    // Kinds of data, as typed attributes name them.
    OPENMAYA_ENUM(Type, kInvalid = 0, kNumeric = 1, kPlugin = 2, kPluginGeometry = 3, kString = 4, kMatrix = 5,
                  kStringArray = 6, kDoubleArray = 7, kFloatArray = 8, kIntArray = 9, kPointArray = 10,
                  kVectorArray = 11, kMatrixArray = 12, kComponentList = 13, kMesh = 14, kLattice = 15,
                  kNurbsCurve = 16, kNurbsSurface = 17, kSphere = 18, kDynArrayAttrs = 19, kDynSweptGeometry = 20,
                  kSubdSurface = 21, kNObject = 22, kNId = 23, kAny = 24, kFalloffFunction = 25, kLast = 26);
};

OPENMAYA_NAMESPACE_CLOSE
