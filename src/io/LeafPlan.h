// How the numbers of one attribute follow each other in a file: a compound's leaves, flat, in the order of its
// children.
#pragma once

#include "core/Scene.h"
#include "core/Units.h"

#include <memory>
#include <vector>

namespace understudy::io
{

struct PlanLeaf
{
    core::AttrId attribute = core::AttrId::None;
    core::AttrId storage = core::AttrId::None;
    uint8_t component = 0;
    core::Scalar scalar = core::Scalar::None;
    core::Unit unit = core::Unit::None;
};

struct LeafPlan
{
    std::vector<PlanLeaf> leaves;
    // All leaves are the numbers of one tuple (or one number) of one scalar and unit.
    bool isTuple = false;
    // Some leaf is no number or an array of its own: flat values are impossible.
    bool isMixed = false;
};

// Plans are made once for each attribute.
class LeafPlans
{
public:
    explicit LeafPlans(const core::Scene& scene) : m_scene(scene) {}
    const LeafPlan& of(core::AttrId attribute);
    // The attribute's children changed.
    void forget(core::AttrId attribute);

private:
    void collect(core::AttrId attribute, bool isTop, LeafPlan& plan) const;

    const core::Scene& m_scene;
    std::vector<std::unique_ptr<LeafPlan>> m_plans; // by attribute
};

} // namespace understudy::io
