#include "nodes/TransformReader.h"

#include "core/Scene.h"
#include "nodes/Matrices.h"

#include <algorithm>

namespace understudy::nodes
{

using core::AttrId;
using eval::Computation;

TransformReader::TransformReader(const Attributes& a)
{
    m_attributes = {
        {a("translate"), Field::Translate},
        {a("rotate"), Field::Rotate},
        {a("scale"), Field::Scale},
        {a("shear"), Field::Shear},
        {a("rotatePivot"), Field::RotatePivot},
        {a("rotatePivotTranslate"), Field::RotatePivotTranslate},
        {a("scalePivot"), Field::ScalePivot},
        {a("scalePivotTranslate"), Field::ScalePivotTranslate},
        {a("rotateAxis"), Field::RotateAxis},
        {a("rotateOrder"), Field::RotateOrder},
    };
    bool isJoint = a.types().isA(a.type(), a.types().find("joint"));
    if (isJoint)
        m_attributes.insert(m_attributes.end(), {{a("jointOrient"), Field::JointOrient},
                                                 {a("inverseScale"), Field::InverseScale},
                                                 {a("segmentScaleCompensate"), Field::SegmentScaleCompensate}});
    auto three = [&a](const std::string& before, const std::string& after) -> std::array<AttrId, 3>
    { return {a(before + "X" + after), a(before + "Y" + after), a(before + "Z" + after)}; };
    auto addLimit = [&](Field field, const std::string& channel)
    {
        m_limits.push_back({field, a("min" + channel + "Limit"), a("max" + channel + "Limit"),
                            three("min" + channel, "LimitEnable"), three("max" + channel, "LimitEnable")});
        for (size_t i = 0; i < 3; ++i)
            for (AttrId enable : {m_limits.back().minEnable[i], m_limits.back().maxEnable[i]})
                m_attributes.emplace_back(enable, Field::LimitEnable);
    };
    addLimit(Field::Translate, "Trans");
    addLimit(Field::Rotate, "Rot");
    addLimit(Field::Scale, "Scale");
    for (const auto& [attribute, field] : m_attributes)
        m_first = std::min(m_first, core::raw(attribute));
    for (const auto& [attribute, field] : m_attributes)
        add(attribute, field);
}

void TransformReader::add(AttrId attribute, Field field)
{
    size_t place = core::raw(attribute) - m_first;
    if (place >= m_fields.size())
        m_fields.resize(place + 1);
    m_fields[place] = field;
}

geometry::V3d* TransformReader::vectorOf(TransformChannels& channels, Field field)
{
    switch (field)
    {
    case Field::Translate:
        return &channels.transform.translate;
    case Field::Rotate:
        return &channels.transform.rotate;
    case Field::Scale:
        return &channels.transform.scale;
    case Field::Shear:
        return &channels.transform.shear;
    case Field::RotatePivot:
        return &channels.transform.rotatePivot;
    case Field::RotatePivotTranslate:
        return &channels.transform.rotatePivotTranslate;
    case Field::ScalePivot:
        return &channels.transform.scalePivot;
    case Field::ScalePivotTranslate:
        return &channels.transform.scalePivotTranslate;
    case Field::RotateAxis:
        return &channels.transform.rotateAxis;
    case Field::JointOrient:
        return &channels.joint.jointOrient;
    case Field::InverseScale:
        return &channels.joint.inverseScale;
    default:
        return nullptr;
    }
}

void TransformReader::readCell(TransformChannels& channels, Field field, const core::ValueStore::Cell& cell) const
{
    if (geometry::V3d* vector = vectorOf(channels, field))
    {
        for (int i = 0; i < 3; ++i)
            if (cell.written & (1u << i))
                (*vector)[i] = cell.value.asDouble(static_cast<size_t>(i));
    }
    else if (field == Field::RotateOrder)
        channels.transform.rotateOrder = geometry::rotateOrderFromIndex(static_cast<int>(cell.value.asInt()));
    else if (field == Field::SegmentScaleCompensate)
        channels.joint.segmentScaleCompensate = cell.value.asInt() != 0;
}

void TransformReader::readDriven(TransformChannels& channels, Computation& c) const
{
    for (const auto& [attribute, field] : m_attributes)
    {
        if (field == Field::LimitEnable || !c.isDriven(attribute))
            continue;
        if (geometry::V3d* vector = vectorOf(channels, field))
            *vector = imath(c.vector(attribute));
        else if (field == Field::RotateOrder)
            channels.transform.rotateOrder = geometry::rotateOrderFromIndex(static_cast<int>(c.integer(attribute)));
        else
            channels.joint.segmentScaleCompensate = c.boolean(attribute);
    }
}

void TransformReader::applyLimits(TransformChannels& channels, Computation& c) const
{
    for (const Limited& limited : m_limits)
    {
        geometry::VectorLimit limits;
        eval::Vector min = c.vector(limited.min), max = c.vector(limited.max);
        for (size_t i = 0; i < 3; ++i)
            limits[i] = {min[i], max[i], c.boolean(limited.minEnable[i]), c.boolean(limited.maxEnable[i])};
        geometry::V3d& vector = *vectorOf(channels, limited.field);
        vector = geometry::clamped(vector, limits);
    }
}

TransformChannels TransformReader::read(Computation& c) const
{
    TransformChannels channels;
    bool limited = false;
    if (const core::ValueStore* written = c.written())
        for (const core::ValueStore::Cell& cell : written->cells())
        {
            Field field = cell.written ? fieldOf(cell.attribute) : Field::None;
            limited = limited || field == Field::LimitEnable;
            if (field != Field::None)
                readCell(channels, field, cell);
        }
    if (c.hasConnections())
    {
        readDriven(channels, c);
        limited = limited || std::any_of(m_attributes.begin(), m_attributes.end(), [&c](const auto& entry)
                                         { return entry.second == Field::LimitEnable && c.isDriven(entry.first); });
    }
    if (limited)
        applyLimits(channels, c);
    return channels;
}

} // namespace understudy::nodes
