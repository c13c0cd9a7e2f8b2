#include "openmaya/VectorMembers.h"

#include <maya/MFloatPoint.h>

using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_POINT_MEMBERS(MFloatPoint, float, MFloatMatrix, MFloatVector, MPoint, MVector)

MStatus MFloatPoint::setCast(const MPoint& src)
{
    *this = MFloatPoint(src);
    return MStatus::kSuccess;
}

MStatus MFloatPoint::setCast(const MVector& src)
{
    *this = MFloatPoint(src);
    return MStatus::kSuccess;
}

MStatus MFloatPoint::setCast(const double d[4])
{
    *this = MFloatPoint(d);
    return MStatus::kSuccess;
}

OPENMAYA_NAMESPACE_CLOSE
