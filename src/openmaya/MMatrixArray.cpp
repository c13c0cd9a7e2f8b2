#include "openmaya/ArrayMembers.h"
#include "openmaya/ArrayText.h"

#include <maya/MMatrixArray.h>

using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_ARRAY_MEMBERS(MMatrixArray, MMatrix, const MMatrix&, const MMatrix&)
UNDERSTUDY_ARRAY_COPY(MMatrixArray)

MMatrixArray::MMatrixArray(unsigned int initialSize) : MMatrixArray() { ownItems(m_buffer, false).resize(initialSize); }

std::ostream& operator<<(std::ostream& os, const MMatrixArray& array) { return writeArray(os, array); }

OPENMAYA_NAMESPACE_CLOSE
