// Animation curves: nodes that hold keys and evaluate them over time or over another plug.
//
// Values are in centimetres and radians, whatever the scene shows. Edits are recorded, but no undo steps; a
// MAnimCurveChange takes down those that it is given to, and can undo them. In-tangents that are steps are not taken:
// the key gets or keeps another type.
#pragma once

#include <maya/MAngle.h>
#include <maya/MDoubleArray.h>
#include <maya/MFnDependencyNode.h>
#include <maya/MIntArray.h>
#include <maya/MTime.h>
#include <maya/MTimeArray.h>

#include <limits.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYAANIM_EXPORT MFnAnimCurve : public MFnDependencyNode
{
    declareMFn(MFnAnimCurve, MFnDependencyNode);

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

    // The curve that drives a plug.
    MFnAnimCurve(const MPlug& plug, MStatus* ReturnStatus = nullptr);
    declareMFnConstConstructor(MFnAnimCurve, MFnDependencyNode);

    // A new curve, connected to what is animated; the modifier, where one is given, does it at once and can undo it.
    // kFailure where the plug has a connection. It is called node_attribute.
    MObject create(const MObject& node, const MObject& attribute, MDGModifier* modifier = nullptr,
                   MStatus* ReturnStatus = nullptr);
    MObject create(const MObject& node, const MObject& attribute, AnimCurveType animCurveType,
                   MDGModifier* modifier = nullptr, MStatus* ReturnStatus = nullptr);
    MObject create(const MPlug& plug, MDGModifier* modifier = nullptr, MStatus* ReturnStatus = nullptr);
    MObject create(const MPlug& plug, AnimCurveType animCurveType, MDGModifier* modifier = nullptr,
                   MStatus* ReturnStatus = nullptr);
    MObject create(AnimCurveType animCurveType, MDGModifier* modifier = nullptr, MStatus* ReturnStatus = nullptr);

    AnimCurveType animCurveType(MStatus* ReturnStatus = nullptr) const;
    AnimCurveType timedAnimCurveTypeForPlug(MPlug& plug, MStatus* ReturnStatus = nullptr) const;
    AnimCurveType unitlessAnimCurveTypeForPlug(MPlug& plug, MStatus* ReturnStatus = nullptr) const;

    // Beyond the keys the infinities rule.
    double evaluate(const MTime& atTime, MStatus* ReturnStatus = nullptr) const;
    MStatus evaluate(const MTime& atTime, double& value) const;
    MStatus evaluate(const MTime& atTime, MTime& timeValue) const;
    MStatus evaluate(const double& atUnitlessInput, double& value) const;
    MStatus evaluate(const double& atUnitlessInput, MTime& timeValue) const;

    // Every key has the same value, and no tangent leaves it.
    bool isStatic(MStatus* ReturnStatus = nullptr) const;
    OPENMAYA_DEPRECATED(2016, "use numKeys")
    unsigned int numKeyframes(MStatus* ReturnStatus = nullptr) const;
    unsigned int numKeys(MStatus* ReturnStatus = nullptr) const;

    // ---- keys
    MStatus remove(unsigned int index, MAnimCurveChange* change = nullptr);
    MStatus addKeyframe(const MTime& time, double value, MAnimCurveChange* change = nullptr);
    MStatus addKeyframe(const MTime& time, double value, TangentType tangentInType, TangentType tangentOutType,
                        MAnimCurveChange* change = nullptr);
    unsigned int addKey(const MTime& time, double value, TangentType tangentInType = kTangentGlobal,
                        TangentType tangentOutType = kTangentGlobal, MAnimCurveChange* change = nullptr,
                        MStatus* ReturnStatus = nullptr);
    unsigned int addKey(const MTime& timeInput, const MTime& timeValue, TangentType tangentInType = kTangentGlobal,
                        TangentType tangentOutType = kTangentGlobal, MAnimCurveChange* change = nullptr,
                        MStatus* ReturnStatus = nullptr);
    unsigned int addKey(double unitlessInput, double value, TangentType tangentInType = kTangentGlobal,
                        TangentType tangentOutType = kTangentGlobal, MAnimCurveChange* change = nullptr,
                        MStatus* ReturnStatus = nullptr);
    unsigned int addKey(double unitlessInput, const MTime& time, TangentType tangentInType = kTangentGlobal,
                        TangentType tangentOutType = kTangentGlobal, MAnimCurveChange* change = nullptr,
                        MStatus* ReturnStatus = nullptr);

    // Keys that are there already go, unless they are to be kept.
    MStatus addKeys(MTimeArray* timeArray, MDoubleArray* valueArray, TangentType tangentInType = kTangentGlobal,
                    TangentType tangentOutType = kTangentGlobal, bool keepExistingKeys = false,
                    MAnimCurveChange* change = nullptr);
    MStatus addKeysWithTangents(MTimeArray* timeArray, MDoubleArray* valueArray,
                                TangentType tangentInType = kTangentGlobal, TangentType tangentOutType = kTangentGlobal,
                                MIntArray* tangentInTypeArray = nullptr, MIntArray* tangentOutTypeArray = nullptr,
                                MDoubleArray* tangentInXArray = nullptr, MDoubleArray* tangentInYArray = nullptr,
                                MDoubleArray* tangentOutXArray = nullptr, MDoubleArray* tangentOutYArray = nullptr,
                                MIntArray* tangentsLockedArray = nullptr, MIntArray* weightsLockedArray = nullptr,
                                bool convertUnits = true, bool keepExistingKeys = false,
                                MAnimCurveChange* change = nullptr);

    // On the curve, whose shape stays.
    unsigned int insertKey(const MTime& time, bool breakdown = false, MAnimCurveChange* change = nullptr,
                           MStatus* ReturnStatus = nullptr);

    bool find(const MTime& time, unsigned int& index, MStatus* ReturnStatus = nullptr) const;
    bool find(double unitlessInput, unsigned int& index, MStatus* ReturnStatus = nullptr) const;
    unsigned int findClosest(const MTime& time, MStatus* ReturnStatus = nullptr) const;
    unsigned int findClosest(double unitlessInput, MStatus* ReturnStatus = nullptr) const;

    // ---- one key; kInvalidParameter where there is no such key
    MTime time(unsigned int index, MStatus* ReturnStatus = nullptr) const;
    double value(unsigned int index, MStatus* ReturnStatus = nullptr) const;
    double quaternionW(unsigned int index, MStatus* ReturnStatus = nullptr) const;
    double unitlessInput(unsigned int index, MStatus* ReturnStatus = nullptr) const;
    MStatus setValue(unsigned int index, double value, MAnimCurveChange* change = nullptr);
    MStatus setQuaternionW(unsigned int index, double quaternionW, MAnimCurveChange* change = nullptr);

    // kFailure where the key would come to lie before or behind another.
    MStatus setTime(unsigned int index, const MTime& time, MAnimCurveChange* change = nullptr);
    MStatus setUnitlessInput(unsigned int index, double unitlessInput, MAnimCurveChange* change = nullptr);
    bool isTimeInput(MStatus* ReturnStatus = nullptr) const;
    bool isUnitlessInput(MStatus* ReturnStatus = nullptr) const;

    // ---- tangents
    TangentType inTangentType(unsigned int index, MStatus* ReturnStatus = nullptr) const;
    TangentType outTangentType(unsigned int index, MStatus* ReturnStatus = nullptr) const;
    MStatus setInTangentType(unsigned int index, TangentType tangentType, MAnimCurveChange* change = nullptr);
    MStatus setOutTangentType(unsigned int index, TangentType tangentType, MAnimCurveChange* change = nullptr);
    MStatus setTangentTypes(MIntArray indexArray, TangentType tangentInType = kTangentGlobal,
                            TangentType tangentOutType = kTangentGlobal, MAnimCurveChange* change = nullptr);

    // In seconds and centimetres or radians.
    MStatus getTangent(unsigned int index, TangentValue& x, TangentValue& y, bool inTangent) const;

    // As a graph shows it, in the units of the scene; weights of unweighted curves are 1.
    MStatus getTangent(unsigned int index, MAngle& angle, double& weight, bool inTangent) const;

    // The tangent becomes fixed, and the other one with it where they are locked. In units of the scene, or in internal
    // ones.
    MStatus setTangent(unsigned int index, TangentValue x, TangentValue y, bool inTangent,
                       MAnimCurveChange* change = nullptr, bool convertUnits = true);
    MStatus setTangent(unsigned int index, const MAngle& angle, double weight, bool inTangent,
                       MAnimCurveChange* change = nullptr, bool convertUnits = true);
    MStatus setAngle(unsigned int index, const MAngle& angle, bool inTangent, MAnimCurveChange* change = nullptr);
    MStatus setWeight(unsigned int index, double weight, bool inTangent, MAnimCurveChange* change = nullptr);

    bool weightsLocked(unsigned int index, MStatus* ReturnStatus = nullptr) const;
    bool tangentsLocked(unsigned int index, MStatus* ReturnStatus = nullptr) const;
    MStatus setWeightsLocked(unsigned int index, bool locked, MAnimCurveChange* change = nullptr);
    MStatus setTangentsLocked(unsigned int index, bool locked, MAnimCurveChange* change = nullptr);

    // ---- the curve
    InfinityType preInfinityType(MStatus* ReturnStatus = nullptr) const;
    InfinityType postInfinityType(MStatus* ReturnStatus = nullptr) const;
    MStatus setPreInfinityType(InfinityType infinityType, MAnimCurveChange* change = nullptr);
    MStatus setPostInfinityType(InfinityType infinityType, MAnimCurveChange* change = nullptr);
    bool isWeighted(MStatus* ReturnStatus = nullptr) const;
    MStatus setIsWeighted(bool isWeighted, MAnimCurveChange* change = nullptr);
    bool isBreakdown(unsigned int index, MStatus* ReturnStatus = nullptr) const;
    MStatus setIsBreakdown(unsigned int index, bool isBreakdown, MAnimCurveChange* change = nullptr);
};

OPENMAYA_NAMESPACE_CLOSE
