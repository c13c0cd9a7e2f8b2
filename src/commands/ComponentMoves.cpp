#include "commands/ComponentMoves.h"

#include "nodes/ShapePoints.h"

#include <numeric>

namespace understudy::commands
{

std::vector<V3d> componentPoints(Session& session, const Object& components, bool inWorld)
{
    nodes::ShapePoints shape = shapePoints(session, components.node());
    const M44d matrix = inWorld ? matricesOf(session).world(components.path) : M44d();
    std::vector<V3d> points;
    for (uint32_t index : shape.indices(components.components))
        points.push_back(shape.points()[index] * matrix);
    return points;
}

void moveComponents(Session& session, const Object& components, bool inWorld,
                    const std::function<V3d(const V3d&)>& place)
{
    nodes::ShapePoints shape = shapePoints(session, components.node());
    const M44d matrix = inWorld ? matricesOf(session).world(components.path) : M44d();
    const M44d inverse = inverseOf(matrix);
    std::vector<uint32_t> indices = shape.indices(components.components);
    shape.move(session.scene(), indices,
               [&](size_t i) { return place(shape.points()[indices[i]] * matrix) * inverse; });
}

void moveShapePoints(Session& session, NodeId transform, const M44d& matrix)
{
    core::Scene& scene = session.scene();
    for (NodeId child : scene.children(transform))
    {
        if (!isShape(scene, child))
            continue;
        nodes::ShapePoints shape = shapePoints(session, child);
        if (!shape.isGeometry())
            continue;
        std::vector<uint32_t> all(shape.points().size());
        std::iota(all.begin(), all.end(), 0u);
        shape.move(scene, all, [&](size_t i) { return shape.points()[i] * matrix; });
    }
}

} // namespace understudy::commands
