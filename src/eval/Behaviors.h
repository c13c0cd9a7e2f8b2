// What node types compute: functions registered for a type and inherited by all types derived from it.
//
// A behaviour is made when a node of the type is first evaluated, so registering costs nothing and attribute handles
// are looked up once per type. Registered before any evaluator exists, or through `add` and `remove` by the plug-in
// loader.
#pragma once

#include "core/TypeRegistry.h"

#include <functional>
#include <memory>
#include <unordered_map>
#include <utility>
#include <vector>

namespace understudy::core
{
class Scene;
class Value;
} // namespace understudy::core

namespace understudy::eval
{

class Computation;
class TypePlan;

// What one type computes.
struct Behavior
{
    // Attributes that `compute` sets: each stands for itself and all below it.
    std::vector<core::AttrId> outputs;
    // What goes out of date with what, beside what the schema declares: input and output of each pair.
    std::vector<std::pair<core::AttrId, core::AttrId>> affects;
    // Sets the output that is asked for, and others that come along. Null: none.
    std::function<void(Computation&)> compute;
    // Built-in computations are run again when something they read had to be computed first, which needs no recursion;
    // they read before they have effects outside the Computation. Others (plug-ins) get every value at once.
    bool restartable = true;
    // Writes slots of the node's block itself and says which are up to date (NodeBlock); asked for dynamic attributes
    // too. Not restartable.
    bool ofPlugin = false;
    // An input whose last value outlives its connection where values of its kind don't (geometry), and what writes that
    // value into the node, through the gate.
    core::AttrId kept = core::AttrId::None;
    std::function<void(core::Scene&, core::NodeId, const core::Value&)> keep = nullptr;
};

using BehaviorFactory = std::function<Behavior(const core::TypeRegistry&, core::TypeId)>;

class Behaviors
{
public:
    Behaviors();
    ~Behaviors();
    Behaviors(const Behaviors&) = delete;
    Behaviors& operator=(const Behaviors&) = delete;

    // The factory is given the type that is evaluated, which may be derived from `type`.
    void add(core::TypeId type, BehaviorFactory factory);
    void remove(core::TypeId type);
    // What was added for exactly this type; null: nothing.
    const BehaviorFactory* factory(core::TypeId type) const;

    // What evaluation knows of a type; made when it is first asked.
    const TypePlan& plan(const core::TypeRegistry& types, core::TypeId type) const;

    // Told when what was derived from types is out of date (attributes were added or edited).
    void forgetPlans();

private:
    std::unordered_map<uint32_t, BehaviorFactory> m_factories;
    mutable std::vector<std::unique_ptr<TypePlan>> m_plans;
};

} // namespace understudy::eval
