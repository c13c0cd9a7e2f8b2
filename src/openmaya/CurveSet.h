// What the members of MFnAnimCurve share: the kinds of curves and of tangents, and the keys behind a function set.
#pragma once

#include "animation/TangentEdits.h"
#include "nodes/CurveKeys.h"
#include "openmaya/CurveChanges.h"
#include "openmaya/CurveSession.h"
#include "openmaya/NodeSet.h"

#include <maya/MFnAnimCurve.h>

namespace understudy::openmaya
{

using CurveType = MFnAnimCurve::AnimCurveType;

struct CurveKind
{
    CurveType type;
    const char* node;
    core::Unit output; // None: plain numbers
    bool overTime;
};

// Throws BadArgument for what is none.
const CurveKind& curveKind(CurveType type);
const CurveKind& curveKindOf(const nodes::CurveKeys& keys);
// The kind of curves that animate a plug; null for attributes that no curve drives.
const CurveKind* curveKindFor(const core::Plug& plug, bool overTime);

// Between the API's numbers of tangents and infinities and those of scenes. Throw BadArgument for what is none,
// and for tangents of plug-ins that are not loaded.
animation::TangentType toTangentType(MFnAnimCurve::TangentType type);
MFnAnimCurve::TangentType fromTangentType(animation::TangentType type);
animation::Infinity toInfinity(MFnAnimCurve::InfinityType type);

// kTangentGlobal is what the preferences say; so are steps where they cannot be, in in-tangents.
animation::TangentType newTangentType(MFnAnimCurve::TangentType type, animation::Side side);

nodes::CurveKeys keysOf(const MFnBase& set);
nodes::CurveEditor editorOf(const MFnBase& set);
// Throws OutOfRange.
size_t checkedKey(const nodes::CurveKeys& keys, unsigned int index);

// The x of a key: throws TypeMismatch where the curve is driven otherwise, BadArgument for what is no number.
double xOf(const nodes::CurveKeys& keys, const MTime& time);
double xOf(const nodes::CurveKeys& keys, double unitless);
// The same for values: seconds of a time.
double valueOf(const nodes::CurveKeys& keys, const MTime& time);
double valueOf(const nodes::CurveKeys& keys, double number);

// Of the units that the scene shows.
animation::GraphScale graphScale(const nodes::CurveKeys& keys);

} // namespace understudy::openmaya
