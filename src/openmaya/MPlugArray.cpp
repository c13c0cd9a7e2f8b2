#include "openmaya/ArrayMembers.h"

#include <maya/MPlug.h>
#include <maya/MPlugArray.h>

#include <algorithm>

using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_ARRAY_MEMBERS(MPlugArray, MPlug, const MPlug&, const MPlug&)
UNDERSTUDY_ARRAY_COPY(MPlugArray)

MPlugArray::MPlugArray(unsigned int initializeSize, const MPlug& initialValue) : MPlugArray()
{
    ownItems(m_buffer, false).assign(initializeSize, initialValue);
}

MPlugArray::MPlugArray(const MPlug src[], unsigned int count) : MPlugArray()
{
    ownItems(m_buffer, false).assign(src, src + count);
}

MStatus MPlugArray::get(MPlug array[]) const
{
    const auto& items = itemsOf<MPlug>(m_buffer);
    std::copy(items.begin(), items.end(), array);
    return MStatus::kSuccess;
}

OPENMAYA_NAMESPACE_CLOSE
