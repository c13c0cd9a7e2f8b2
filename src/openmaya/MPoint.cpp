#include "openmaya/VectorMembers.h"

#include <maya/MPoint.h>

using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_POINT_MEMBERS(MPoint, double, MMatrix, MVector, MFloatPoint, MFloatVector)

OPENMAYA_NAMESPACE_CLOSE
