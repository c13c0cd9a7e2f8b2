// What evaluation needs to know of one node type: which attributes are computed, by what, and what each input affects.
#pragma once

#include "eval/Behaviors.h"

namespace understudy::eval
{

class TypePlan
{
public:
    TypePlan(const core::TypeRegistry& types, core::TypeId type);

    // Takes over a behaviour of the type or of one it derives from; what is nearer to the type wins, so base first.
    void add(Behavior behavior);

    // Who computes a stored attribute (AttributeLayout::storage); null: nobody.
    const Behavior* behaviorOf(core::AttrId storage) const
    {
        uint32_t place = core::raw(storage) - m_firstComputed;
        return place < m_computed.size() ? m_computed[place] : nullptr;
    }

    // What a plug-in computes for its type; null for other types.
    const Behavior* pluginBehavior() const { return m_ofPlugin; }

    // Who keeps what came through an input; null: nobody.
    const Behavior* keeperOf(core::AttrId input) const;

    // Whether the schema says that inputs determine it: an output, computed here or not.
    bool isOutput(core::AttrId storage) const;

    // The stored attributes that go out of date with this one, through any number of steps. Sorted.
    const std::vector<core::AttrId>& affectedBy(core::AttrId attribute) const;

private:
    const std::vector<core::AttrId>& affectedDirectly(core::AttrId attribute) const;
    void addTree(core::AttrId top, std::vector<core::AttrId>& storage) const;
    void setComputed(core::AttrId storage, const Behavior* behavior);

    const core::TypeRegistry& m_types;
    core::TypeId m_type;
    std::vector<std::unique_ptr<Behavior>> m_behaviors;
    const Behavior* m_ofPlugin = nullptr;
    uint32_t m_firstComputed = 0;
    std::vector<const Behavior*> m_computed; // by attribute, from m_firstComputed on
    mutable std::unordered_map<uint32_t, std::vector<core::AttrId>> m_affected;
    mutable std::unordered_map<uint32_t, std::vector<core::AttrId>> m_direct;
    mutable std::vector<core::AttrId> m_outputs; // sorted
    mutable bool m_outputsKnown = false;
};

} // namespace understudy::eval
