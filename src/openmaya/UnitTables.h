// The API's numbers of units against the kernel's tables.
#pragma once

#include "core/Units.h"
#include "openmaya/Status.h"

#include <maya/MAngle.h>
#include <maya/MDistance.h>
#include <maya/MTime.h>

namespace understudy::openmaya
{

// Centimetres of a length's unit, radians of an angle's, ticks of a time's. Throws BadArgument for numbers that are
// none; kUserDef is the scene's unit.
double sizeOf(MDistance::Unit unit);
double sizeOf(MAngle::Unit unit);
double sizeOf(MTime::Unit unit);

// The units that the scene shows.
MDistance::Unit linearUnit();
MAngle::Unit angleUnit();
MTime::Unit timeUnit();

// Changes them, as the command currentUnit does.
void setUnit(MDistance::Unit unit);
void setUnit(MAngle::Unit unit);
void setUnit(MTime::Unit unit);

} // namespace understudy::openmaya
