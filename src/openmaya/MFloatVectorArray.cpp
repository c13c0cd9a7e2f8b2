#include "openmaya/ArrayMembers.h"
#include "openmaya/ArrayText.h"
#include "openmaya/TupleArrays.h"

#include <maya/MFloatVectorArray.h>

using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_ARRAY_MEMBERS(MFloatVectorArray, MFloatVector, const MFloatVector&, const MFloatVector&)
UNDERSTUDY_ARRAY_COPY(MFloatVectorArray)
UNDERSTUDY_ARRAY_TUPLES(MFloatVectorArray, MFloatVector, 3)

std::ostream& operator<<(std::ostream& os, const MFloatVectorArray& array) { return writeArray(os, array); }

OPENMAYA_NAMESPACE_CLOSE
