// The channels of a transform or joint in a computation, limits applied.
//
// Written values are taken in one pass over the node's cells and driven ones one by one, so a transform that has only
// its place written costs a few reads, not forty.
#pragma once

#include "eval/Computation.h"
#include "geometry/Limits.h"
#include "geometry/Transform.h"
#include "nodes/Attributes.h"

#include <vector>

namespace understudy::nodes
{

struct TransformChannels
{
    geometry::TransformComponents transform;
    geometry::JointComponents joint;
};

class TransformReader
{
public:
    explicit TransformReader(const Attributes& attributes);

    TransformChannels read(eval::Computation& computation) const;

private:
    enum class Field : uint8_t
    {
        None,
        Translate,
        Rotate,
        Scale,
        Shear,
        RotatePivot,
        RotatePivotTranslate,
        ScalePivot,
        ScalePivotTranslate,
        RotateAxis,
        RotateOrder,
        JointOrient,
        InverseScale,
        SegmentScaleCompensate,
        LimitEnable, // any of the 18
    };

    struct Limited
    {
        Field field;
        core::AttrId min, max;
        std::array<core::AttrId, 3> minEnable, maxEnable;
    };

    Field fieldOf(core::AttrId attribute) const
    {
        uint32_t place = core::raw(attribute) - m_first;
        return place < m_fields.size() ? m_fields[place] : Field::None;
    }
    void add(core::AttrId attribute, Field field);
    static geometry::V3d* vectorOf(TransformChannels& channels, Field field);
    void readCell(TransformChannels& channels, Field field, const core::ValueStore::Cell& cell) const;
    void readDriven(TransformChannels& channels, eval::Computation& computation) const;
    void applyLimits(TransformChannels& channels, eval::Computation& computation) const;

    uint32_t m_first = core::kNone;
    std::vector<Field> m_fields; // by attribute, from m_first on
    std::vector<std::pair<core::AttrId, Field>> m_attributes;
    std::vector<Limited> m_limits;
};

} // namespace understudy::nodes
