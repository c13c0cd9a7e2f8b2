#include "openmaya/NurbsSet.h"

#include <cmath>

namespace understudy::openmaya
{

std::vector<core::NurbsCurveContent> curvesOf(const MObjectArray& curves)
{
    std::vector<core::NurbsCurveContent> contents;
    for (unsigned i = 0; i < curves.length(); ++i)
    {
        MObject curve = curves[i];
        if (!curve.hasFn(MFn::kNurbsCurve) && curve.hasFn(MFn::kTransform))
            curve = MFnDagNode(curve).child(0);
        if (!curve.hasFn(MFn::kNurbsCurve))
            throw core::error(core::ErrorKind::TypeMismatch, "Object {} is no curve.", i);
        contents.push_back(NurbsTarget<core::NurbsCurveData>(curve, MDagPath()).content());
        if (auto problem = nodes::problemOf(contents.back()))
            throw core::error(core::ErrorKind::Failed, "Curve {} is not whole: {}.", i, *problem);
    }
    return contents;
}

MObject curveData(core::NurbsCurveContent curve)
{
    return Access::value(core::Value(core::makeData<core::NurbsCurveData>(std::move(curve))));
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

MDagPath shapeOf(const MDagPath& path, MFn::Type kind)
{
    MDagPath shape = path;
    if (!shape.node().hasFn(kind) && shape.hasFn(kind))
        (void)shape.extendToShape();
    if (!shape.node().hasFn(kind))
        throw core::Error(core::ErrorKind::BadArgument, "The path leads to no such shape.");
    return shape;
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
