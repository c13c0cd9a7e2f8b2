// Matrices of DAG paths, from the channels that their transforms have now.
//
// Row vectors, centimetres, radians. Source: reference/behaviour.md, Matrices. Channels are read through the evaluator,
// so driven ones count with their driven values. What is no transform stands for the identity.
#pragma once

#include "core/Paths.h"
#include "eval/Evaluator.h"
#include "geometry/Transform.h"
#include "nodes/Matrices.h"

#include <array>
#include <span>
#include <string_view>

namespace understudy::nodes
{

// The channels of one transform or joint.
struct TransformState
{
    geometry::TransformComponents components;
    geometry::JointComponents joint;
    bool isJoint = false;

    geometry::M44d matrix() const
    {
        return isJoint ? geometry::localMatrix(components, joint) : geometry::localMatrix(components);
    }
    // Rotation before and after the channels' own: matrix = S SH * before * R * after * ... (joints: after is JO).
    geometry::M33d rotationBefore() const { return geometry::rotationFromEuler(components.rotateAxis); }
    geometry::M33d rotationAfter() const
    {
        return isJoint ? geometry::rotationFromEuler(joint.jointOrient) : geometry::M33d();
    }
};

// The tuple channels and where their numbers are. rotateOrder is a number of its own.
struct TransformChannel
{
    std::string_view attribute;
    geometry::V3d& (*of)(TransformState& state);
    bool isOfJoints = false; // transforms don't have it
};
constexpr size_t kTransformChannels = 10;
std::span<const TransformChannel> transformChannels();

class DagMatrices
{
public:
    DagMatrices(const core::Scene& scene, eval::Evaluator& evaluator);

    TransformState state(core::NodeId node) const;
    geometry::M44d local(core::NodeId node) const;
    // offsetParentMatrix * world matrix of the parent (the parent is left out where inheritsTransform is off): what
    // a local matrix is multiplied with.
    geometry::M44d above(const core::DagPath& path) const;
    // Of a shape: its transform's.
    geometry::M44d world(const core::DagPath& path) const { return local(path.node) * above(path); }

private:
    geometry::V3d vector(core::NodeId node, core::AttrId attribute) const;
    double number(core::NodeId node, core::AttrId attribute) const;

    const core::Scene& m_scene;
    eval::Evaluator& m_evaluator;
    core::TypeId m_joint;
    std::array<core::AttrId, kTransformChannels> m_channels; // as transformChannels
    core::AttrId m_rotateOrder, m_offsetParentMatrix, m_inheritsTransform, m_inverseScale, m_segmentScaleCompensate,
        m_matrix;
};

} // namespace understudy::nodes
