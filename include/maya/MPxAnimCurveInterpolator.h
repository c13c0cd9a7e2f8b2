// Base of a plug-in's tangents: how animation curves go from a key whose out-tangent has the registered type to the
// next.
//
// An object is made for each stretch of a curve, and again when the curve's keys change. What `evaluate` asks the same
// curve for within its own stretch is answered from the keys' stored tangents. Source: unsure.
#pragma once

#include <maya/MFnAnimCurve.h>
#include <maya/MStatus.h>
#include <maya/MString.h>
#include <maya/MTypeId.h>

namespace understudy::openmaya
{
class PluginInterpolator;
}

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYAANIM_EXPORT MPxAnimCurveInterpolator
{
public:
    enum InterpolatorFlags
    {
        kEvaluateAtKey = 1, // at the keys too, where the curve has their values otherwise
        kLockType = 2       // keys keep the type where their neighbours change; here all do
    };

    MPxAnimCurveInterpolator();
    virtual ~MPxAnimCurveInterpolator();

    // Before the first evaluation. Does nothing as it is.
    virtual void initialize(const MObject& animCurve, unsigned int keyIndex);
    // The value at a time of the stretch, in internal units; of a curve that is not driven by time, at seconds.
    virtual double evaluate(const MTime& val) = 0;

    // kTangentGlobal and nothing before the host knows the object.
    MFnAnimCurve::TangentType typeId() const;
    MString typeName() const;

private:
    friend class ::understudy::openmaya::PluginInterpolator;

    MFnAnimCurve::TangentType m_type = MFnAnimCurve::kTangentGlobal;
    MString m_name;
};

OPENMAYA_NAMESPACE_CLOSE
