#include "io/AttributePath.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace understudy::io
{

using core::Attribute;
using core::AttrId;
using core::NodeId;

namespace
{

constexpr size_t kMaxSteps = 32;
constexpr uint32_t kMaxIndex = 0x7fffffff;

bool cutIndex(std::string_view text, PathStep& step)
{
    const char* end = text.data() + text.size();
    auto [at, problem] = std::from_chars(text.data(), end, step.first);
    step.last = step.first;
    step.hasIndex = true;
    if (problem == std::errc{} && at != end && *at == ':')
    {
        auto [stop, bad] = std::from_chars(at + 1, end, step.last);
        at = stop;
        problem = bad;
    }
    return problem == std::errc{} && at == end && step.first <= step.last && step.last <= kMaxIndex;
}

} // namespace

bool cutPath(std::string_view text, std::vector<PathStep>& steps)
{
    steps.clear();
    while (!text.empty() && steps.size() < kMaxSteps)
    {
        PathStep step;
        size_t end = text.find_first_of(".[");
        step.name = text.substr(0, end);
        if (step.name.empty())
            return false;
        text.remove_prefix(step.name.size());
        if (!text.empty() && text.front() == '[')
        {
            size_t close = text.find(']');
            if (close == std::string_view::npos || !cutIndex(text.substr(1, close - 1), step))
                return false;
            text.remove_prefix(close + 1);
        }
        steps.push_back(step);
        if (text.empty())
            return true;
        if (text.front() != '.')
            return false;
        text.remove_prefix(1);
    }
    return false;
}

AttrId AttributePaths::ofType(core::TypeId type, std::string_view name) const
{
    AttrId found = m_scene.registry().findAttribute(type, name);
    if (!valid(found) || !valid(m_scene.attribute(found).parent))
        return found;
    // A top-level attribute stands before a child of the same name.
    for (AttrId id : m_scene.registry().attributes(type))
    {
        const Attribute& candidate = m_scene.attribute(id);
        if (!valid(candidate.parent) && (candidate.longName == name || candidate.shortName == name))
            return id;
    }
    return found;
}

AttrId AttributePaths::below(AttrId scope, std::string_view name) const
{
    AttrId child = m_scene.registry().findChild(scope, name);
    if (valid(child))
        return child;
    for (AttrId inner : m_scene.attribute(scope).children)
        if (m_scene.attribute(inner).isCompound())
            if (AttrId found = below(inner, name); valid(found))
                return found;
    return AttrId::None;
}

AttrId AttributePaths::ofNode(NodeId node, std::string_view name) const
{
    AttrId found = AttrId::None;
    for (AttrId own : m_scene.dynamicAttributes(node))
    {
        const Attribute& candidate = m_scene.attribute(own);
        if (candidate.longName != name && candidate.shortName != name)
            continue;
        if (!valid(candidate.parent))
            return own;
        if (!valid(found))
            found = own;
    }
    return found;
}

AttrId AttributePaths::find(NodeId node, AttrId scope, std::string_view name)
{
    bool isChild = valid(scope);
    core::TypeId type = m_scene.at(node.index).type;
    uint32_t scopeKey = isChild ? raw(scope) : raw(type);
    uint32_t hash = static_cast<uint32_t>(core::mix(core::hashText(name) ^ (uint64_t(scopeKey) << 32) ^ isChild));
    Slot& slot = m_cache[hash & (kCacheSize - 1)];
    if (slot.scope == scopeKey && slot.isChild == isChild && slot.length == name.size() &&
        std::memcmp(slot.name, name.data(), name.size()) == 0)
        return slot.found;
    AttrId found = isChild ? below(scope, name) : ofType(type, name);
    if (!valid(found))
        return isChild ? found : ofNode(node, name);
    // Children of a node's own attributes may still come.
    bool isOwn = m_scene.attribute(found).has(core::kDynamic);
    if (name.size() <= kInline && !isOwn)
    {
        slot = {scopeKey, found, static_cast<uint8_t>(name.size()), isChild, {}};
        std::memcpy(slot.name, name.data(), name.size());
    }
    return found;
}

bool AttributePaths::resolve(NodeId node)
{
    m_found.clear();
    AttrId scope = AttrId::None;
    for (const PathStep& step : m_steps)
    {
        scope = find(node, scope, step.name);
        if (!valid(scope))
            return false;
        m_found.push_back(scope);
    }
    return true;
}

bool isPerInstance(const Attribute& attribute)
{
    return attribute.isArray() &&
           (attribute.has(core::kWorldSpace) || attribute.longName == "instObjGroups" ||
            attribute.longName == "instMaterialAssign" || attribute.longName == "compInstObjGroups");
}

AttributeTarget AttributePaths::target(std::optional<uint32_t> instance) const
{
    AttributeTarget target;
    AttrId leaf = m_found.back();
    const core::AttributeLayout& layout = m_scene.attribute(leaf).layout;
    for (size_t i = 0; i < m_steps.size(); ++i)
    {
        PathStep step = m_steps[i];
        if (!step.hasIndex && instance && isPerInstance(m_scene.attribute(m_found[i])))
        {
            step.hasIndex = true;
            step.first = step.last = *instance;
        }
        if (!step.hasIndex)
            continue;
        size_t level = target.path.depth;
        if (level >= layout.arrayDepth || layout.arrays[level] != m_found[i])
            return {};
        if (step.last != step.first)
        {
            if (target.isRange())
                return {};
            target.rangeLevel = static_cast<int>(level);
            target.last = step.last;
        }
        target.path.index[target.path.depth++] = step.first;
    }
    bool isWholeArray = m_scene.attribute(leaf).isArray() && target.path.depth + 1 == layout.arrayDepth;
    if (target.path.depth != layout.arrayDepth && !isWholeArray)
        return {};
    target.attribute = leaf;
    return target;
}

} // namespace understudy::io
