#include "openmaya/Access.h"

#include <maya/MIndexMapper.h>
#include <maya/MItGeometry.h>

#include <algorithm>

namespace understudy::openmaya
{

MIndexMapper Access::indexMapper(MItGeometry& affected, unsigned int count)
{
    MIndexMapper mapper;
    mapper.m_count = count;
    if (static_cast<unsigned int>(affected.count()) < count || count == 0)
        for (; !affected.isDone(); affected.next())
            mapper.m_affected.append(static_cast<unsigned int>(affected.index()));
    mapper.m_isWhole = mapper.m_affected.length() == 0 && static_cast<unsigned int>(affected.count()) == count;
    return mapper;
}

} // namespace understudy::openmaya

OPENMAYA_MAJOR_NAMESPACE_OPEN

MIndexMapper::Index MIndexMapper::InvalidIndex = ~0u;

MIndexMapper::MIndexMapper() = default;
MIndexMapper::MIndexMapper(const MIndexMapper& other) = default;
MIndexMapper::MIndexMapper(MIndexMapper&& other) = default;
MIndexMapper::~MIndexMapper() = default;
MIndexMapper& MIndexMapper::operator=(const MIndexMapper& other) = default;
MIndexMapper& MIndexMapper::operator=(MIndexMapper&& other) = default;

MIndexMapper::Index MIndexMapper::fullCount() const { return m_count; }
MIndexMapper::Index MIndexMapper::affectCount() const { return m_isWhole ? m_count : m_affected.length(); }

MIndexMapper::Index MIndexMapper::affectToFull(Index aid) const
{
    if (aid >= affectCount())
        return InvalidIndex;
    return m_isWhole ? aid : m_affected[aid];
}

MIndexMapper::Index MIndexMapper::fullToAffect(Index vid) const
{
    if (m_isWhole)
        return vid < m_count ? vid : InvalidIndex;
    unsigned int low = 0;
    unsigned int high = m_affected.length();
    while (low < high)
    {
        unsigned int middle = low + (high - low) / 2;
        if (m_affected[middle] < vid)
            low = middle + 1;
        else
            high = middle;
    }
    return low < m_affected.length() && m_affected[low] == vid ? low : InvalidIndex;
}

bool MIndexMapper::isIdentityMap() const { return m_isWhole; }

MUintArray MIndexMapper::affectMap() const
{
    if (!m_isWhole)
        return m_affected;
    MUintArray all(m_count);
    for (Index i = 0; i < m_count; ++i)
        all[i] = i;
    return all;
}

OPENMAYA_NAMESPACE_CLOSE
