#include "openmaya/ArrayMembers.h"
#include "openmaya/ArrayText.h"

#include <maya/MInt64Array.h>

#include <algorithm>

using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_ARRAY_MEMBERS(MInt64Array, MInt64, MInt64, MInt64)
UNDERSTUDY_ARRAY_COPY(MInt64Array)

MInt64Array::MInt64Array(const MInt64 src[], unsigned int count) : MInt64Array()
{
    ownItems(m_buffer, false).assign(src, src + count);
}

MInt64Array::MInt64Array(unsigned int initialSize, MInt64 initialValue) : MInt64Array()
{
    ownItems(m_buffer, false).assign(initialSize, initialValue);
}

MStatus MInt64Array::get(MInt64 dest[]) const
{
    const auto& items = itemsOf<MInt64>(m_buffer);
    std::copy(items.begin(), items.end(), dest);
    return MStatus::kSuccess;
}

std::ostream& operator<<(std::ostream& os, const MInt64Array& array) { return writeArray(os, array); }

OPENMAYA_NAMESPACE_CLOSE
