#include "openmaya/GeometryWalk.h"

#include "commands/Transforms.h"
#include "core/GeometryData.h"
#include "nodes/GeometryPoints.h"
#include "nodes/Matrices.h"
#include "nodes/ShapePoints.h"
#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/DataBox.h"
#include "openmaya/DataHandles.h"

#include <maya/MDagPath.h>
#include <maya/MMatrix.h>

#include <numeric>

namespace understudy::openmaya
{

GeometryWalk::GeometryWalk(core::Value geometry, const Imath::M44d& toWorld)
    : m_geometry(std::move(geometry)), m_toWorld(toWorld), m_toObject(toWorld.inverse())
{
    if (!nodes::geometryKind(m_geometry))
        throw core::Error(core::ErrorKind::TypeMismatch, "This is no geometry whose points are known.");
    m_points = nodes::pointsOf(m_geometry);
    m_indices.resize(m_points.size());
    std::iota(m_indices.begin(), m_indices.end(), 0u);
}

GeometryWalk GeometryWalk::ofShape(const core::DagPath& path)
{
    MDagPath shape = Access::path(path);
    if (MStatus status = shape.extendToShape(); !status)
        throw core::Error(core::ErrorKind::TypeMismatch, detailText(status));
    core::NodeId node = Access::pathOf(shape).node;
    Imath::M44d toWorld;
    shape.inclusiveMatrix().get(toWorld.x);
    GeometryWalk walk(nodes::shapeGeometry(currentScene(), node, nodes::readThrough(needSession().evaluator())),
                      toWorld);
    // By tweaks or in the shape's data, as commands move components.
    walk.m_store = [node](GeometryWalk& self)
    {
        std::vector<uint32_t> moved;
        for (uint32_t index = 0; index < self.m_isMoved.size(); ++index)
            if (self.m_isMoved[index])
                moved.push_back(index);
        nodes::ShapePoints points = commands::shapePoints(needSession(), node);
        points.move(currentScene(), moved, [&](size_t i) { return self.m_points[moved[i]]; });
    };
    return walk;
}

GeometryWalk GeometryWalk::ofData(const MObject& data)
{
    const core::Value* value = Access::valueOf(data);
    if (!value)
        throw core::Error(core::ErrorKind::TypeMismatch, "This is no data.");
    GeometryWalk walk(*value, nodes::imath(nodes::worldMatrixOf(*value)));
    walk.m_store = [object = data](GeometryWalk& self)
    { Access::boxOf(object)->set(nodes::withPoints(self.m_geometry, self.m_points)); };
    return walk;
}

GeometryWalk GeometryWalk::ofHandle(const MDataHandle& handle, bool readOnly)
{
    eval::Slot* slot = Access::slot(handle);
    if (!slot)
        throw core::Error(core::ErrorKind::TypeMismatch, "The handle is of no geometry.");
    core::Value value = slot->value(slot->allParts());
    GeometryWalk walk(value, nodes::imath(nodes::worldMatrixOf(value)));
    walk.m_isReadOnly = readOnly;
    walk.m_store = [handle](GeometryWalk& self)
    { Access::slot(handle)->assign(nodes::withPoints(self.m_geometry, self.m_points)); };
    return walk;
}

void GeometryWalk::limit(const MObject& object)
{
    const Component* component = Access::componentOf(object);
    std::string_view points = nodes::geometryKind(m_geometry)->points;
    if (!component || component->name != points)
        throw core::error(core::ErrorKind::TypeMismatch, "The component has no '{}' of this geometry.", points);
    if (component->isComplete && component->ranges.empty())
        return;
    m_indices.clear();
    m_at = 0;
    take(*component);
}

void GeometryWalk::take(const Component& component)
{
    auto sizes = nodes::pointSizes(m_geometry);
    for (const ComponentIndex& each : expand(component))
    {
        uint32_t index = component.dimensions == 2 ? each[0] * sizes[1] + each[1] : each[0];
        if (index < m_points.size())
            m_indices.push_back(index);
    }
}

void GeometryWalk::limitToGroup(uint32_t group)
{
    if (group == 0)
        return;
    m_indices.clear();
    m_at = 0;
    const core::GeometryData* data = core::asGeometry(m_geometry.data());
    for (const core::GeometryExtras::Group& each : data->extras().groups)
        if (each.id == group)
            for (const Component& component : componentsOf(each.components))
                take(component);
}

void GeometryWalk::limitToTags(std::string_view expression)
{
    if (!expression.empty() && expression != "*")
        throw core::error(core::ErrorKind::Unsupported,
                          "Component tags are not supported by Understudy yet: '{}' cannot be found.", expression);
}

void GeometryWalk::next()
{
    (void)current();
    if (++m_at == m_indices.size())
        commit();
}

void GeometryWalk::reset()
{
    commit();
    m_at = 0;
}

uint32_t GeometryWalk::current() const
{
    if (isDone())
        throw core::Error(core::ErrorKind::Failed, "The iterator is behind the last point.");
    return m_indices[m_at];
}

Imath::V3d GeometryWalk::place(uint32_t index, bool inWorld) const
{
    return inWorld ? m_points[index] * m_toWorld : m_points[index];
}

Imath::V3d GeometryWalk::normal(uint32_t index, bool inWorld) const
{
    if (m_normals.empty())
        m_normals = nodes::normalsOf(m_geometry);
    if (index >= m_normals.size())
        throw core::Error(core::ErrorKind::Failed, "The points of this geometry have no normals.");
    if (!inWorld)
        return m_normals[index];
    Imath::V3d normal;
    m_toObject.transposed().multDirMatrix(m_normals[index], normal);
    return normal.normalized();
}

void GeometryWalk::move(uint32_t index, const Imath::V3d& place, bool inWorld)
{
    if (m_isReadOnly)
        throw core::Error(core::ErrorKind::ReadOnly, "The iterator may not move points: it was made to read.");
    if (m_isMoved.empty())
        m_isMoved.resize(m_points.size());
    m_isMoved[index] = true;
    m_points[index] = inWorld ? place * m_toObject : place;
}

Component GeometryWalk::component(uint32_t index) const
{
    auto sizes = nodes::pointSizes(m_geometry);
    bool isGrid = sizes[1] > 1;
    Component made;
    made.name = nodes::geometryKind(m_geometry)->points;
    made.dimensions = isGrid ? 2 : 1;
    ComponentIndex element{isGrid ? index / sizes[1] : index, isGrid ? index % sizes[1] : 0, 0};
    return openmaya::element(std::move(made), element);
}

void GeometryWalk::commit()
{
    if (m_isMoved.empty() || !m_store)
        return;
    m_store(*this);
    m_isMoved.clear();
    m_normals.clear();
}

} // namespace understudy::openmaya
