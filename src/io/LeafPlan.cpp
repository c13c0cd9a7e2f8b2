#include "io/LeafPlan.h"

namespace understudy::io
{

using core::Attribute;
using core::AttrId;

void LeafPlans::collect(AttrId id, bool isTop, LeafPlan& plan) const
{
    const Attribute& attribute = m_scene.attribute(id);
    if (attribute.isArray() && !isTop)
    {
        plan.isMixed = true;
        return;
    }
    if (!attribute.children.empty())
    {
        for (AttrId child : attribute.children)
            collect(child, false, plan);
        return;
    }
    if (!attribute.isNumeric())
    {
        plan.isMixed = true;
        return;
    }
    core::Unit unit = attribute.typeInfo().unit;
    for (size_t i = 0; i < attribute.components(); ++i)
    {
        uint8_t component = attribute.layout.isComponent ? attribute.layout.component : static_cast<uint8_t>(i);
        plan.leaves.push_back(
            {id, attribute.layout.storage, component, m_scene.attribute(attribute.layout.storage).scalar(), unit});
    }
}

const LeafPlan& LeafPlans::of(AttrId id)
{
    if (raw(id) >= m_plans.size())
        m_plans.resize(m_scene.registry().attributeCount() + 64);
    std::unique_ptr<LeafPlan>& plan = m_plans[raw(id)];
    if (plan)
        return *plan;
    plan = std::make_unique<LeafPlan>();
    collect(id, true, *plan);
    const Attribute& attribute = m_scene.attribute(id);
    bool isWhole =
        !attribute.layout.isComponent && attribute.isNumeric() && plan->leaves.size() == attribute.components();
    plan->isTuple = isWhole && !plan->isMixed;
    for (const PlanLeaf& leaf : plan->leaves)
        plan->isTuple =
            plan->isTuple && leaf.storage == plan->leaves.front().storage && leaf.unit == plan->leaves.front().unit;
    return *plan;
}

void LeafPlans::forget(AttrId id)
{
    for (; valid(id); id = m_scene.attribute(id).parent)
        if (raw(id) < m_plans.size())
            m_plans[raw(id)].reset();
}

} // namespace understudy::io
