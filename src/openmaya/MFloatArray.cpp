#include "openmaya/ArrayMembers.h"
#include "openmaya/ArrayText.h"

#include <maya/MFloatArray.h>

#include <algorithm>

using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_ARRAY_MEMBERS(MFloatArray, float, float, float)
UNDERSTUDY_ARRAY_COPY(MFloatArray)

MFloatArray::MFloatArray(const float src[], unsigned int count) : MFloatArray()
{
    ownItems(m_buffer, false).assign(src, src + count);
}

MFloatArray::MFloatArray(const double src[], unsigned int count) : MFloatArray()
{
    auto& items = ownItems(m_buffer, false);
    items.resize(count);
    std::transform(src, src + count, items.begin(), [](double number) { return static_cast<float>(number); });
}

MFloatArray::MFloatArray(unsigned int initialSize, float initialValue) : MFloatArray()
{
    ownItems(m_buffer, false).assign(initialSize, initialValue);
}

MStatus MFloatArray::set(double element, unsigned int index) { return set(static_cast<float>(element), index); }

MStatus MFloatArray::get(float dest[]) const
{
    const auto& items = itemsOf<float>(m_buffer);
    std::copy(items.begin(), items.end(), dest);
    return MStatus::kSuccess;
}

MStatus MFloatArray::get(double dest[]) const
{
    const auto& items = itemsOf<float>(m_buffer);
    std::copy(items.begin(), items.end(), dest);
    return MStatus::kSuccess;
}

std::ostream& operator<<(std::ostream& os, const MFloatArray& array) { return writeArray(os, array); }

OPENMAYA_NAMESPACE_CLOSE
