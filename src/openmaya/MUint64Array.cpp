#include "openmaya/ArrayMembers.h"
#include "openmaya/ArrayText.h"

#include <maya/MUint64Array.h>

#include <algorithm>

using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_ARRAY_MEMBERS(MUint64Array, MUint64, MUint64, MUint64)
UNDERSTUDY_ARRAY_COPY(MUint64Array)

MUint64Array::MUint64Array(const MUint64 src[], unsigned int count) : MUint64Array()
{
    ownItems(m_buffer, false).assign(src, src + count);
}

MUint64Array::MUint64Array(unsigned int initialSize, MUint64 initialValue) : MUint64Array()
{
    ownItems(m_buffer, false).assign(initialSize, initialValue);
}

MStatus MUint64Array::get(MUint64 dest[]) const
{
    const auto& items = itemsOf<MUint64>(m_buffer);
    std::copy(items.begin(), items.end(), dest);
    return MStatus::kSuccess;
}

std::ostream& operator<<(std::ostream& os, const MUint64Array& array) { return writeArray(os, array); }

OPENMAYA_NAMESPACE_CLOSE
