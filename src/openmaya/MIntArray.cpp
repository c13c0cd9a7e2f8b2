#include "openmaya/ArrayMembers.h"
#include "openmaya/ArrayText.h"

#include <maya/MIntArray.h>

#include <algorithm>

using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_ARRAY_MEMBERS(MIntArray, int, int, int)
UNDERSTUDY_ARRAY_COPY(MIntArray)

MIntArray::MIntArray(const int src[], unsigned int count) : MIntArray()
{
    ownItems(m_buffer, false).assign(src, src + count);
}

MIntArray::MIntArray(unsigned int initialSize, int initialValue) : MIntArray()
{
    ownItems(m_buffer, false).assign(initialSize, initialValue);
}

MStatus MIntArray::get(int dest[]) const
{
    const auto& items = itemsOf<int>(m_buffer);
    std::copy(items.begin(), items.end(), dest);
    return MStatus::kSuccess;
}

std::ostream& operator<<(std::ostream& os, const MIntArray& array) { return writeArray(os, array); }

OPENMAYA_NAMESPACE_CLOSE
