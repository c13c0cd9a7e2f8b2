#include "openmaya/ArrayMembers.h"
#include "openmaya/ArrayText.h"
#include "openmaya/TupleArrays.h"

#include <maya/MColorArray.h>

using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_ARRAY_MEMBERS(MColorArray, MColor, const MColor&, const MColor&)
UNDERSTUDY_ARRAY_COPY(MColorArray)

MColorArray::MColorArray(const MColor src[], unsigned int count) : MColorArray()
{
    ownItems(m_buffer, false).assign(src, src + count);
}

MColorArray::MColorArray(const float src[][4], unsigned int count) : MColorArray()
{
    fromTuples<4>(ownItems(m_buffer, false), src, count);
}

MColorArray::MColorArray(const double src[][4], unsigned int count) : MColorArray()
{
    fromTuples<4>(ownItems(m_buffer, false), src, count);
}

MColorArray::MColorArray(unsigned int initialSize, const MColor& initialValue) : MColorArray()
{
    ownItems(m_buffer, false).assign(initialSize, initialValue);
}

MStatus MColorArray::set(unsigned int index, float r, float g, float b, float a)
{
    return set(MColor(r, g, b, a), index);
}

MStatus MColorArray::set(float val[4], unsigned int index) { return set(fromTuple<MColor, 4>(val), index); }

MStatus MColorArray::set(float elements[][4], unsigned int size)
{
    return guarded([&] { fromTuples<4>(ownItems(m_buffer, m_isReference), elements, size); });
}

MStatus MColorArray::set(double elements[][4], unsigned int size)
{
    return guarded([&] { fromTuples<4>(ownItems(m_buffer, m_isReference), elements, size); });
}

MStatus MColorArray::append(float r, float g, float b, float a) { return append(MColor(r, g, b, a)); }

MStatus MColorArray::get(float dest[][4]) const
{
    toTuples<4>(itemsOf<MColor>(m_buffer), dest);
    return MStatus::kSuccess;
}

std::ostream& operator<<(std::ostream& os, const MColorArray& array) { return writeArray(os, array); }

OPENMAYA_NAMESPACE_CLOSE
