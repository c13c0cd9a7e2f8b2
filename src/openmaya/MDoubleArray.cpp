#include "openmaya/ArrayMembers.h"
#include "openmaya/ArrayText.h"

#include <maya/MDoubleArray.h>

#include <algorithm>

using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_ARRAY_MEMBERS(MDoubleArray, double, double, double)
UNDERSTUDY_ARRAY_COPY(MDoubleArray)

MDoubleArray::MDoubleArray(const double src[], unsigned int count) : MDoubleArray()
{
    ownItems(m_buffer, false).assign(src, src + count);
}

MDoubleArray::MDoubleArray(const float src[], unsigned int count) : MDoubleArray()
{
    ownItems(m_buffer, false).assign(src, src + count);
}

MDoubleArray::MDoubleArray(unsigned int initialSize, double initialValue) : MDoubleArray()
{
    ownItems(m_buffer, false).assign(initialSize, initialValue);
}

MStatus MDoubleArray::set(float element, unsigned int index) { return set(static_cast<double>(element), index); }

MStatus MDoubleArray::get(double dest[]) const
{
    const auto& items = itemsOf<double>(m_buffer);
    std::copy(items.begin(), items.end(), dest);
    return MStatus::kSuccess;
}

MStatus MDoubleArray::get(float dest[]) const
{
    const auto& items = itemsOf<double>(m_buffer);
    std::transform(items.begin(), items.end(), dest, [](double number) { return static_cast<float>(number); });
    return MStatus::kSuccess;
}

std::ostream& operator<<(std::ostream& os, const MDoubleArray& array) { return writeArray(os, array); }

OPENMAYA_NAMESPACE_CLOSE
