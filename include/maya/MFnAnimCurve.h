// Animation curves. Not offered yet: only the kinds that MAnimControl names are here.
#pragma once

#include <maya/MAngle.h>
#include <maya/MDoubleArray.h>
#include <maya/MFnDependencyNode.h>
#include <maya/MIntArray.h>
#include <maya/MTime.h>
#include <maya/MTimeArray.h>

#include <limits.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYAANIM_EXPORT MFnAnimCurve
{
public:
    OPENMAYA_ENUM(AnimCurveType, kAnimCurveTA = 0, kAnimCurveTL = 1, kAnimCurveTT = 2, kAnimCurveTU = 3,
                  kAnimCurveUA = 4, kAnimCurveUL = 5, kAnimCurveUT = 6, kAnimCurveUU = 7, kAnimCurveUnknown = 8);
    OPENMAYA_ENUM(TangentType, kTangentGlobal = 0, kTangentFixed = 1, kTangentLinear = 2, kTangentFlat = 3,
                  kTangentSmooth = 4, kTangentStep = 5, kTangentSlow = 6, kTangentFast = 7, kTangentClamped = 8,
                  kTangentPlateau = 9, kTangentStepNext = 10, kTangentAuto = 11, kTangentShared1 = 19,
                  kTangentShared2 = 20, kTangentShared3 = 21, kTangentShared4 = 22, kTangentShared5 = 23,
                  kTangentShared6 = 24, kTangentShared7 = 25, kTangentShared8 = 26, kTangentAutoMix = 27,
                  kTangentAutoEase = 28, kTangentAutoCustom = 29, kTangentCustomStart = 64, kTangentCustomEnd = 32767,
                  kTangentTypeCount = 32768);
    OPENMAYA_ENUM(InfinityType, kConstant = 0, kLinear = 1, kCycle = 3, kCycleRelative = 4, kOscillate = 5);

    typedef double TangentValue;

    MFnAnimCurve() = delete;
};

OPENMAYA_NAMESPACE_CLOSE
