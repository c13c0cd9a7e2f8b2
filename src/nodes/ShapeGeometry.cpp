#include "nodes/ShapeGeometry.h"

namespace understudy::nodes
{

namespace
{

struct Row
{
    std::string_view type;
    std::string_view input;
    std::string_view output;
};

constexpr Row kRows[] = {
    {"mesh", "inMesh", "outMesh"},
    {"nurbsCurve", "create", "local"},
    {"nurbsSurface", "create", "local"},
};

const Row* rowOf(const core::TypeRegistry& types, core::TypeId type)
{
    for (const Row& row : kRows)
        if (types.isA(type, types.find(row.type)))
            return &row;
    return nullptr;
}

} // namespace

ReadPlug readThrough(eval::Evaluator& evaluator)
{
    return [&evaluator](const core::Plug& plug) { return evaluator.value(plug); };
}

core::AttrId geometryOutput(const core::TypeRegistry& types, core::TypeId type)
{
    const Row* row = rowOf(types, type);
    return row ? types.findAttribute(type, row->output) : core::AttrId::None;
}

core::AttrId geometryInput(const core::TypeRegistry& types, core::TypeId type)
{
    const Row* row = rowOf(types, type);
    return row ? types.findAttribute(type, row->input) : core::AttrId::None;
}

core::Value shapeGeometry(const core::Scene& scene, core::NodeId shape, const ReadPlug& read)
{
    core::AttrId output = geometryOutput(scene.registry(), scene.node(shape).type);
    return core::valid(output) ? read({shape, output, {}}) : core::Value();
}

bool hasHistory(const core::Scene& scene, core::NodeId shape)
{
    core::AttrId input = geometryInput(scene.registry(), scene.node(shape).type);
    return core::valid(input) && scene.hasInput({shape, input, {}});
}

} // namespace understudy::nodes
