#include "openmaya/ArrayMembers.h"
#include "openmaya/ArrayText.h"

#include <maya/MTimeArray.h>

#include <algorithm>

using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_ARRAY_MEMBERS(MTimeArray, MTime, const MTime&, const MTime&)
UNDERSTUDY_ARRAY_COPY(MTimeArray)

MTimeArray::MTimeArray(const MTime src[], unsigned int count) : MTimeArray()
{
    ownItems(m_buffer, false).assign(src, src + count);
}

MTimeArray::MTimeArray(unsigned int initialSize, const MTime& initialValue) : MTimeArray()
{
    ownItems(m_buffer, false).assign(initialSize, initialValue);
}

MStatus MTimeArray::get(MTime array[]) const
{
    const auto& items = itemsOf<MTime>(m_buffer);
    std::copy(items.begin(), items.end(), array);
    return MStatus::kSuccess;
}

std::ostream& operator<<(std::ostream& os, const MTimeArray& array) { return writeArray(os, array); }

OPENMAYA_NAMESPACE_CLOSE
