#include "openmaya/ArrayMembers.h"
#include "openmaya/ArrayText.h"
#include "openmaya/TupleArrays.h"

#include <maya/MPointArray.h>

using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_ARRAY_MEMBERS(MPointArray, MPoint, const MPoint&, const MPoint&)
UNDERSTUDY_ARRAY_COPY(MPointArray)
UNDERSTUDY_ARRAY_TUPLES(MPointArray, MPoint, 4)

MStatus MPointArray::set(unsigned int index, double x, double y, double z, double w)
{
    return set(MPoint(x, y, z, w), index);
}

MStatus MPointArray::append(double x, double y, double z, double w) { return append(MPoint(x, y, z, w)); }

std::ostream& operator<<(std::ostream& os, const MPointArray& array) { return writeArray(os, array); }

OPENMAYA_NAMESPACE_CLOSE
