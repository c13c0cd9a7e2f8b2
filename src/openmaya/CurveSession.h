// What function sets on animation curves know of the current session: the attributes of the curves' types, and how keys
// are made where nobody says otherwise (preferences, which no scene keeps and no undo takes back).
//
// Source of the preferences: documentation of keyTangent (-global) and of MAnimControl; the values at the start are
// Maya 2025's.
#pragma once

#include "nodes/CurveKeys.h"

namespace understudy::openmaya
{

struct Keying
{
    animation::TangentType inTangent = animation::TangentType::Auto;
    animation::TangentType outTangent = animation::TangentType::Auto;
    bool weightedTangents = false; // of new curves
};

// Throw Failed where there is no session.
nodes::CurveTypes& curveTypes();
Keying& keying();
// Another session begins.
void forgetCurves();

} // namespace understudy::openmaya
