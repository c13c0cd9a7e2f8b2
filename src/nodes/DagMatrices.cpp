#include "nodes/DagMatrices.h"

namespace understudy::nodes
{

using core::AttrId;
using core::DagPath;
using core::NodeId;
using geometry::M44d;
using geometry::V3d;

namespace
{

constexpr std::array<TransformChannel, kTransformChannels> kChannels = {{
    {"translate", [](TransformState& s) -> V3d& { return s.components.translate; }},
    {"rotate", [](TransformState& s) -> V3d& { return s.components.rotate; }},
    {"scale", [](TransformState& s) -> V3d& { return s.components.scale; }},
    {"shear", [](TransformState& s) -> V3d& { return s.components.shear; }},
    {"rotatePivot", [](TransformState& s) -> V3d& { return s.components.rotatePivot; }},
    {"rotatePivotTranslate", [](TransformState& s) -> V3d& { return s.components.rotatePivotTranslate; }},
    {"scalePivot", [](TransformState& s) -> V3d& { return s.components.scalePivot; }},
    {"scalePivotTranslate", [](TransformState& s) -> V3d& { return s.components.scalePivotTranslate; }},
    {"rotateAxis", [](TransformState& s) -> V3d& { return s.components.rotateAxis; }},
    {"jointOrient", [](TransformState& s) -> V3d& { return s.joint.jointOrient; }, true},
}};

} // namespace

std::span<const TransformChannel> transformChannels() { return kChannels; }

DagMatrices::DagMatrices(const core::Scene& scene, eval::Evaluator& evaluator)
    : m_scene(scene), m_evaluator(evaluator), m_joint(scene.registry().find("joint"))
{
    const core::TypeRegistry& types = scene.registry();
    core::TypeId transform = types.find("transform");
    auto of = [&](core::TypeId type, std::string_view name) { return types.findAttribute(type, name); };
    for (const TransformChannel& channel : kChannels)
        m_channels[&channel - kChannels.data()] = of(m_joint, channel.attribute);
    m_rotateOrder = of(transform, "rotateOrder");
    m_offsetParentMatrix = of(transform, "offsetParentMatrix");
    m_inheritsTransform = of(transform, "inheritsTransform");
    m_inverseScale = of(m_joint, "inverseScale");
    m_segmentScaleCompensate = of(m_joint, "segmentScaleCompensate");
    m_matrix = of(transform, "matrix");
}

V3d DagMatrices::vector(NodeId node, AttrId attribute) const
{
    core::Value value = m_evaluator.value({node, attribute, {}});
    return value.components() < 3 ? V3d(0.0) : V3d(value.asDouble(0), value.asDouble(1), value.asDouble(2));
}

double DagMatrices::number(NodeId node, AttrId attribute) const
{
    return m_evaluator.value({node, attribute, {}}).asDouble();
}

TransformState DagMatrices::state(NodeId node) const
{
    TransformState state;
    const core::Node& record = m_scene.node(node);
    if (!m_scene.registry().type(record.type).isTransform())
        return state;
    state.isJoint = m_scene.registry().isA(record.type, m_joint);
    // Nobody wrote or drives anything: every channel has its default.
    if (!record.values && record.inputs.count == 0)
        return state;
    for (const TransformChannel& channel : kChannels)
        if (state.isJoint || !channel.isOfJoints)
            channel.of(state) = vector(node, m_channels[&channel - kChannels.data()]);
    state.components.rotateOrder = geometry::rotateOrderFromIndex(static_cast<int>(number(node, m_rotateOrder)));
    if (state.isJoint)
    {
        state.joint.inverseScale = vector(node, m_inverseScale);
        state.joint.segmentScaleCompensate = number(node, m_segmentScaleCompensate) != 0.0;
    }
    return state;
}

M44d DagMatrices::local(NodeId node) const
{
    const core::Node& record = m_scene.node(node);
    // What nobody wrote to is where it was made, unless a plug-in says otherwise.
    bool isPlain = !record.values && record.inputs.count == 0 && !m_scene.instance(node);
    if (!m_scene.registry().type(record.type).isTransform() || isPlain)
        return {};
    core::Value value = m_evaluator.value({node, m_matrix, {}});
    const auto* matrix = value.as<core::MatrixData>();
    return matrix ? imath(matrix->matrix) : state(node).matrix();
}

M44d DagMatrices::above(const DagPath& path) const
{
    M44d result;
    for (DagPath at = path; at.node;)
    {
        const core::Node& record = m_scene.node(at.node);
        bool isTransform = m_scene.registry().type(record.type).isTransform();
        if (!(at.node == path.node))
            result = result * local(at.node);
        if (isTransform && (record.values || record.inputs.count > 0))
        {
            core::Value offset = m_evaluator.value({at.node, m_offsetParentMatrix, {}});
            if (const auto* matrix = offset.as<core::MatrixData>())
                result = result * imath(matrix->matrix);
            if (number(at.node, m_inheritsTransform) == 0.0)
                break;
        }
        at = core::parentPath(m_scene, at);
    }
    return result;
}

} // namespace understudy::nodes
