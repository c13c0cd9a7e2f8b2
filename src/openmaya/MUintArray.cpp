#include "openmaya/ArrayMembers.h"
#include "openmaya/ArrayText.h"

#include <maya/MUintArray.h>

#include <algorithm>

using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_ARRAY_MEMBERS(MUintArray, unsigned int, unsigned int, unsigned int)
UNDERSTUDY_ARRAY_COPY(MUintArray)

MUintArray::MUintArray(const unsigned int src[], unsigned int count) : MUintArray()
{
    ownItems(m_buffer, false).assign(src, src + count);
}

MUintArray::MUintArray(unsigned int initialSize, unsigned int initialValue) : MUintArray()
{
    ownItems(m_buffer, false).assign(initialSize, initialValue);
}

MStatus MUintArray::get(unsigned int dest[]) const
{
    const auto& items = itemsOf<unsigned int>(m_buffer);
    std::copy(items.begin(), items.end(), dest);
    return MStatus::kSuccess;
}

std::ostream& operator<<(std::ostream& os, const MUintArray& array) { return writeArray(os, array); }

OPENMAYA_NAMESPACE_CLOSE
