#include "core/GeometryData.h"

namespace understudy::core
{

const GeometryExtras& GeometryData::extras() const
{
    static const GeometryExtras kNone;
    return m_extras ? *m_extras : kNone;
}

DataRef GeometryData::withMatrix(const Matrix& matrix) const
{
    if (matrix == extras().matrix)
        return with(m_extras);
    GeometryExtras changed = extras();
    changed.matrix = matrix;
    return with(std::make_shared<const GeometryExtras>(std::move(changed)));
}

bool GeometryData::sameExtras(const GeometryData& other) const
{
    return m_extras == other.m_extras || extras() == other.extras();
}

const GeometryData* asGeometry(const Data* data) { return dynamic_cast<const GeometryData*>(data); }

size_t GeometryData::extraBytes() const
{
    constexpr size_t kEach = 64; // a group or tag of a few runs
    return m_extras ? sizeof(GeometryExtras) + (m_extras->groups.size() + m_extras->tags.size()) * kEach : 0;
}

} // namespace understudy::core
