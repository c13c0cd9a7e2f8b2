#include "nodes/DagMatrices.h"

namespace understudy::nodes
{

using core::AttrId;
using core::DagPath;
using core::NodeId;
using geometry::M44d;
using geometry::V3d;

DagMatrices::DagMatrices(const core::Scene& scene, eval::Evaluator& evaluator)
    : m_scene(scene), m_evaluator(evaluator), m_joint(scene.registry().find("joint"))
{
    const core::TypeRegistry& types = scene.registry();
    core::TypeId transform = types.find("transform");
    auto of = [&](core::TypeId type, std::string_view name) { return types.findAttribute(type, name); };
    m_translate = of(transform, "translate");
    m_rotate = of(transform, "rotate");
    m_scale = of(transform, "scale");
    m_shear = of(transform, "shear");
    m_rotatePivot = of(transform, "rotatePivot");
    m_rotatePivotTranslate = of(transform, "rotatePivotTranslate");
    m_scalePivot = of(transform, "scalePivot");
    m_scalePivotTranslate = of(transform, "scalePivotTranslate");
    m_rotateAxis = of(transform, "rotateAxis");
    m_rotateOrder = of(transform, "rotateOrder");
    m_offsetParentMatrix = of(transform, "offsetParentMatrix");
    m_inheritsTransform = of(transform, "inheritsTransform");
    m_jointOrient = of(m_joint, "jointOrient");
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
    geometry::TransformComponents& c = state.components;
    c.translate = vector(node, m_translate);
    c.rotate = vector(node, m_rotate);
    c.scale = vector(node, m_scale);
    c.shear = vector(node, m_shear);
    c.rotatePivot = vector(node, m_rotatePivot);
    c.rotatePivotTranslate = vector(node, m_rotatePivotTranslate);
    c.scalePivot = vector(node, m_scalePivot);
    c.scalePivotTranslate = vector(node, m_scalePivotTranslate);
    c.rotateAxis = vector(node, m_rotateAxis);
    c.rotateOrder = geometry::rotateOrderFromIndex(static_cast<int>(number(node, m_rotateOrder)));
    if (state.isJoint)
    {
        state.joint.jointOrient = vector(node, m_jointOrient);
        state.joint.inverseScale = vector(node, m_inverseScale);
        state.joint.segmentScaleCompensate = number(node, m_segmentScaleCompensate) != 0.0;
    }
    return state;
}

M44d DagMatrices::local(NodeId node) const
{
    const core::Node& record = m_scene.node(node);
    if (!m_scene.registry().type(record.type).isTransform() || (!record.values && record.inputs.count == 0))
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
