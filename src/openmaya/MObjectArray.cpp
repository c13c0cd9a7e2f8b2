#include "openmaya/ArrayMembers.h"

#include <maya/MObjectArray.h>

#include <algorithm>

using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_ARRAY_MEMBERS(MObjectArray, MObject, const MObject&, const MObject&)
UNDERSTUDY_ARRAY_COPY(MObjectArray)

MObjectArray::MObjectArray(unsigned int initialSize, const MObject& initialValue) : MObjectArray()
{
    ownItems(m_buffer, false).assign(initialSize, initialValue);
}

MObjectArray::MObjectArray(const MObject src[], unsigned int count) : MObjectArray()
{
    ownItems(m_buffer, false).assign(src, src + count);
}

MStatus MObjectArray::get(MObject array[]) const
{
    const auto& items = itemsOf<MObject>(m_buffer);
    std::copy(items.begin(), items.end(), array);
    return MStatus::kSuccess;
}

OPENMAYA_NAMESPACE_CLOSE
