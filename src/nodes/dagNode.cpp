// dagNode: the matrices that every DAG node has, and its bounding box.
//
// worldMatrix = matrix * offsetParentMatrix * worldMatrix of the parent; element i belongs to instance i (reference/
// behaviour.md, Matrices). parentMatrix is what `matrix` is multiplied with, so it contains offsetParentMatrix and
// leaves the parent out where inheritsTransform is off; both are unsure. Elements without an instance are the identity
// (unsure).
#include "core/Scene.h"
#include "eval/Instances.h"
#include "geometry/Bounds.h"
#include "nodes/Families.h"
#include "nodes/Matrices.h"
#include "nodes/ShapePoints.h"

#include <algorithm>
#include <optional>

namespace understudy::nodes::behaviors
{

using core::AttrId;
using core::ElementPath;
using core::Matrix;
using core::NodeId;
using core::Plug;
using eval::Computation;

namespace
{

struct DagAttributes
{
    AttrId matrix, inverse, world, worldInverse, parent, parentInverse;
    AttrId boundsMin, boundsMax, boundsSize, center, intermediate;
    AttrId offset = AttrId::None; // transforms only
    AttrId inherits = AttrId::None;

    explicit DagAttributes(const Attributes& a)
        : matrix(a("matrix")), inverse(a("inverseMatrix")), world(a("worldMatrix")),
          worldInverse(a("worldInverseMatrix")), parent(a("parentMatrix")), parentInverse(a("parentInverseMatrix")),
          boundsMin(a("boundingBoxMin")), boundsMax(a("boundingBoxMax")), boundsSize(a("boundingBoxSize")),
          center(a("center")), intermediate(a("intermediateObject"))
    {
        if (!a.types().type(a.type()).isTransform())
            return;
        offset = a("offsetParentMatrix");
        inherits = a("inheritsTransform");
    }

    bool isTransform() const { return valid(offset); }
};

// What the node's own matrix is multiplied with; nothing where there is no such instance.
std::optional<Matrix> above(Computation& c, const DagAttributes& a, uint32_t instance)
{
    auto parent = eval::parentOccurrence(c.scene(), c.node(), instance);
    if (!parent)
        return std::nullopt;
    bool inherits = parent->node && (!a.isTransform() || c.boolean(a.inherits));
    const Matrix& world =
        inherits ? c.matrixOf({parent->node, a.world, ElementPath{}.with(parent->number)}) : kIdentity;
    if (!a.isTransform())
        return world;
    const Matrix& offset = c.matrix(a.offset);
    return &offset == &kIdentity ? world : multiplied(offset, world);
}

void computeMatrix(Computation& c, const DagAttributes& a)
{
    AttrId asked = c.asked().attribute;
    const ElementPath& path = c.asked().path;
    if (asked == a.matrix) // of a shape
        return c.set(asked, kIdentity);
    if (asked == a.inverse)
        return c.set(asked, inverted(c.matrix(a.matrix)));
    if (asked == a.worldInverse)
        return c.set(asked, inverted(c.matrix(a.world, path)), path);
    if (asked == a.parentInverse)
        return c.set(asked, inverted(c.matrix(a.parent, path)), path);
    if (asked == a.parent)
        return c.set(asked, above(c, a, path.index[0]).value_or(kIdentity), path);
    std::optional<Matrix> parent = above(c, a, path.index[0]);
    if (parent && a.isTransform())
        parent = multiplied(c.matrix(a.matrix), *parent);
    c.set(asked, parent.value_or(kIdentity), path);
}

geometry::Box3d boxOf(Computation& c, const DagAttributes& a, NodeId node)
{
    core::Value low = c.valueOf({node, a.boundsMin, {}}), high = c.valueOf({node, a.boundsMax, {}});
    if (low.components() < 3 || high.components() < 3)
        return {};
    return {V3d(low.asDouble(0), low.asDouble(1), low.asDouble(2)),
            V3d(high.asDouble(0), high.asDouble(1), high.asDouble(2))};
}

// The boxes of the children, in the space of the transform. A box without extent at the origin is that of a child that
// has none (a camera, an empty group).
geometry::Box3d childrenBox(Computation& c, const DagAttributes& a)
{
    geometry::Box3d box;
    for (NodeId child : c.scene().children(c.node()))
    {
        if (c.valueOf({child, a.intermediate, {}}).asInt() != 0)
            continue;
        geometry::Box3d below = boxOf(c, a, child);
        if (below.min != V3d(0.0) || below.max != V3d(0.0))
            box = geometry::united(box, below);
    }
    return box;
}

void computeBounds(Computation& c, const DagAttributes& a, AttrId localMatrix)
{
    geometry::Box3d box;
    if (a.isTransform())
        box = geometry::transformed(childrenBox(c, a), imath(c.matrix(localMatrix)));
    else
    {
        ShapePoints points(c.scene(), c.node(), [&](const Plug& plug) { return c.valueOf(plug); });
        if (!c.ready())
            return;
        if (!points.known() && points.isGeometry())
            return c.notComputed(); // only history could tell
        box = points.bounds();
    }
    if (!c.ready())
        return;
    if (box.isEmpty())
        box = {V3d(0.0), V3d(0.0)};
    c.set(a.boundsMin, kernel(box.min));
    c.set(a.boundsMax, kernel(box.max));
    c.set(a.boundsSize, kernel(box.size()));
    c.set(a.center, kernel(box.center()));
}

} // namespace

eval::Behavior dagNode(const Attributes& attributes)
{
    DagAttributes a(attributes);
    std::vector<AttrId> bounds{a.boundsMin, a.boundsMax, a.boundsSize, a.center};
    eval::Behavior behavior;
    behavior.outputs = {a.matrix, a.inverse, a.world, a.worldInverse, a.parent, a.parentInverse};
    behavior.outputs.insert(behavior.outputs.end(), bounds.begin(), bounds.end());
    if (a.isTransform())
        for (AttrId input : {a.offset, a.inherits})
            for (AttrId output : {a.world, a.worldInverse, a.parent, a.parentInverse})
                behavior.affects.emplace_back(input, output);
    AttrId localMatrix = a.isTransform() ? attributes("dagLocalMatrix") : a.matrix;
    behavior.compute = [a, bounds, localMatrix](Computation& c)
    {
        if (std::find(bounds.begin(), bounds.end(), c.asked().attribute) != bounds.end())
            computeBounds(c, a, localMatrix);
        else
            computeMatrix(c, a);
    };
    return behavior;
}

} // namespace understudy::nodes::behaviors
