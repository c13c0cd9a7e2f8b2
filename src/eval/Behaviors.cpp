#include "eval/Behaviors.h"

#include "eval/TypePlan.h"

#include <algorithm>

namespace understudy::eval
{

Behaviors::Behaviors() = default;
Behaviors::~Behaviors() = default;

void Behaviors::add(core::TypeId type, BehaviorFactory factory)
{
    m_factories[core::raw(type)] = std::move(factory);
    forgetPlans();
}

void Behaviors::remove(core::TypeId type)
{
    m_factories.erase(core::raw(type));
    forgetPlans();
}

const BehaviorFactory* Behaviors::factory(core::TypeId type) const
{
    auto found = m_factories.find(core::raw(type));
    return found == m_factories.end() ? nullptr : &found->second;
}

void Behaviors::forgetPlans() { m_plans.clear(); }

const TypePlan& Behaviors::plan(const core::TypeRegistry& types, core::TypeId type) const
{
    if (core::raw(type) >= m_plans.size())
        m_plans.resize(core::raw(type) + 1);
    auto& plan = m_plans[core::raw(type)];
    if (plan)
        return *plan;
    plan = std::make_unique<TypePlan>(types, type);
    std::vector<core::TypeId> chain;
    for (core::TypeId base = type; valid(base); base = types.type(base).parent())
        chain.push_back(base);
    std::reverse(chain.begin(), chain.end());
    for (core::TypeId base : chain)
        if (auto factory = m_factories.find(core::raw(base)); factory != m_factories.end())
            plan->add(factory->second(types, type));
    return *plan;
}

} // namespace understudy::eval
