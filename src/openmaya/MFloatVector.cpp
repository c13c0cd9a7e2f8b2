#include "openmaya/VectorMembers.h"

#include <maya/MFloatVector.h>
#include <maya/MVector.h>

using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_VECTOR_MEMBERS(MFloatVector, float, MFloatMatrix, MVector, MFloatPoint, MPoint)

OPENMAYA_NAMESPACE_CLOSE
