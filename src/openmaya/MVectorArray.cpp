#include "openmaya/ArrayMembers.h"
#include "openmaya/ArrayText.h"
#include "openmaya/TupleArrays.h"

#include <maya/MVectorArray.h>

using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_ARRAY_MEMBERS(MVectorArray, MVector, const MVector&, const MVector&)
UNDERSTUDY_ARRAY_COPY(MVectorArray)
UNDERSTUDY_ARRAY_TUPLES(MVectorArray, MVector, 3)

std::ostream& operator<<(std::ostream& os, const MVectorArray& array) { return writeArray(os, array); }

OPENMAYA_NAMESPACE_CLOSE
