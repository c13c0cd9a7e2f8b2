#include "openmaya/NurbsSet.h"

#include "commands/Transforms.h"
#include "nodes/Matrices.h"

#include <cmath>

namespace understudy::openmaya
{

bool isWorld(MSpace::Space space)
{
    if (space == MSpace::kWorld)
        return true;
    if (space != MSpace::kObject && space != MSpace::kTransform)
        throw core::Error(core::ErrorKind::BadArgument, "Shapes have points in object and in world space only.");
    return false;
}

geometry::M44d worldMatrixOf(const MObject& object, const MDagPath& path)
{
    if (const core::Value* value = Access::valueOf(object))
    {
        const auto* data = dynamic_cast<const core::GeometryData*>(value->data());
        return data ? nodes::imath(data->extras().matrix) : geometry::M44d();
    }
    if (Access::isEmpty(path))
        throw core::Error(core::ErrorKind::Failed, "World space needs a DAG path, not an MObject.");
    return commands::matricesOf(needSession()).world(Access::pathOf(path));
}

core::WeightedPoint toWeighted(const MPoint& point, bool rational)
{
    return {point.x, point.y, point.z, rational ? point.w : 1.0};
}

core::WeightedPoint placed(const core::WeightedPoint& point, const geometry::M44d& matrix)
{
    geometry::V3d to = geometry::V3d(point[0], point[1], point[2]) * matrix;
    return {to.x, to.y, to.z, point[3]};
}

void requireNumbers(const core::WeightedPoint& point)
{
    for (double number : point)
        if (!std::isfinite(number))
            throw core::Error(core::ErrorKind::BadArgument, "A coordinate is no number.");
}

geometry::M44d inverseOf(const geometry::M44d& matrix)
{
    geometry::M44d inverse;
    if (!geometry::invert(matrix, inverse))
        throw core::Error(core::ErrorKind::BadArgument, "The world matrix cannot be inverted.");
    return inverse;
}

core::WeightedPoint moved(const core::WeightedPoint& point, const MVector& by, const geometry::M44d& matrix)
{
    core::WeightedPoint to = placed(point, matrix);
    to[0] += by.x;
    to[1] += by.y;
    to[2] += by.z;
    return placed(to, inverseOf(matrix));
}

MDagPath shapeOf(const MDagPath& path, MFn::Type kind)
{
    MDagPath shape = path;
    if (!shape.node().hasFn(kind) && shape.hasFn(kind))
        (void)shape.extendToShape();
    if (!shape.node().hasFn(kind))
        throw core::Error(core::ErrorKind::BadArgument, "The path leads to no such shape.");
    return shape;
}

MObject componentOf(MFn::Type kind, const ComponentIndex& element, uint8_t dimensions)
{
    Component component = emptyComponent(kind, dimensions);
    core::ComponentRange range{component.name, dimensions, {}};
    for (size_t i = 0; i < 3; ++i)
        range.ranges[i] = {element[i], element[i]};
    component.ranges.push_back(std::move(range));
    return Access::component(std::move(component));
}

core::Plug shapePlug(core::NodeId node, std::string_view attribute) { return plugOf(node, attribute); }

core::NodeId createShape(std::string_view type, const MObject& parent)
{
    core::Scene& scene = currentScene();
    core::NodeId below;
    if (!parent.isNull())
    {
        below = dagNodeOf(parent);
        if (below == scene.world())
            below = {};
        else if (!scene.type(below).isTransform())
            throw core::error(core::ErrorKind::BadArgument, "'{}' is no transform: nothing can be below it.",
                              scene.name(below));
    }
    // Below a transform it is called as it would be without one (unsure).
    core::TypeId id = scene.registry().find(type);
    std::string name = below ? core::defaultShapeNames(scene.registry().type(id)).first + "#" : std::string();
    return core::createNode(scene, id, name, below, needSession().currentNamespace());
}

} // namespace understudy::openmaya
