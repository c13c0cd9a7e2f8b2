#include "openmaya/ArrayMembers.h"
#include "openmaya/ArrayText.h"
#include "openmaya/TupleArrays.h"

#include <maya/MFloatPointArray.h>

using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_ARRAY_MEMBERS(MFloatPointArray, MFloatPoint, const MFloatPoint&, const MFloatPoint&)
UNDERSTUDY_ARRAY_COPY(MFloatPointArray)
UNDERSTUDY_ARRAY_TUPLES(MFloatPointArray, MFloatPoint, 4)

MStatus MFloatPointArray::set(unsigned int index, float x, float y, float z, float w)
{
    return set(MFloatPoint(x, y, z, w), index);
}

MStatus MFloatPointArray::append(float x, float y, float z, float w) { return append(MFloatPoint(x, y, z, w)); }

std::ostream& operator<<(std::ostream& os, const MFloatPointArray& array) { return writeArray(os, array); }

OPENMAYA_NAMESPACE_CLOSE
