#include "openmaya/ArrayMembers.h"
#include "openmaya/ArrayText.h"

#include <maya/MCallbackIdArray.h>

#include <algorithm>

using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_ARRAY_MEMBERS(MCallbackIdArray, MCallbackId, MCallbackId, MCallbackId)
UNDERSTUDY_ARRAY_COPY(MCallbackIdArray)

MCallbackIdArray::MCallbackIdArray(const MCallbackId src[], unsigned int count) : MCallbackIdArray()
{
    ownItems(m_buffer, false).assign(src, src + count);
}

MCallbackIdArray::MCallbackIdArray(unsigned int initialSize, MCallbackId initialValue) : MCallbackIdArray()
{
    ownItems(m_buffer, false).assign(initialSize, initialValue);
}

MStatus MCallbackIdArray::get(MCallbackId dest[]) const
{
    const auto& items = itemsOf<MCallbackId>(m_buffer);
    std::copy(items.begin(), items.end(), dest);
    return MStatus::kSuccess;
}

std::ostream& operator<<(std::ostream& os, const MCallbackIdArray& array) { return writeArray(os, array); }

OPENMAYA_NAMESPACE_CLOSE
