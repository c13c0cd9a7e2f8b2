#include "commands/Components.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>
#include <unordered_set>

namespace understudy::commands
{

namespace
{

using core::ComponentRange;
using core::IndexRange;

// What the components of one group share.
bool sameGroup(const Object& a, const Object& b)
{
    return a.path == b.path && a.components.name == b.components.name &&
           a.components.dimensions == b.components.dimensions;
}

bool agreeElsewhere(const ComponentRange& a, const ComponentRange& b, size_t dimension)
{
    for (size_t d = 0; d < a.dimensions; ++d)
        if (d != dimension && !(a.ranges[d] == b.ranges[d]))
            return false;
    return true;
}

bool before(const ComponentRange& a, const ComponentRange& b, size_t last)
{
    for (size_t d = 0; d < a.dimensions; ++d)
        if (d != last && !(a.ranges[d] == b.ranges[d]))
            return a.ranges[d].first != b.ranges[d].first ? a.ranges[d].first < b.ranges[d].first
                                                          : a.ranges[d].last < b.ranges[d].last;
    return a.ranges[last].first < b.ranges[last].first;
}

// Joins boxes that touch along one dimension and are equal along the others.
void joinAlong(std::vector<ComponentRange>& ranges, size_t dimension)
{
    std::sort(ranges.begin(), ranges.end(),
              [&](const ComponentRange& a, const ComponentRange& b) { return before(a, b, dimension); });
    std::vector<ComponentRange> joined;
    for (ComponentRange& next : ranges)
    {
        IndexRange* last = joined.empty() ? nullptr : &joined.back().ranges[dimension];
        if (last && agreeElsewhere(joined.back(), next, dimension) && next.ranges[dimension].first <= last->last + 1)
            last->last = std::max(last->last, next.ranges[dimension].last);
        else
            joined.push_back(std::move(next));
    }
    ranges = std::move(joined);
}

void join(std::vector<ComponentRange>& ranges)
{
    for (size_t d = ranges.empty() ? 0 : ranges.front().dimensions; d-- > 0;)
        joinAlong(ranges, d);
}

void split(const ComponentRange& range, const std::function<void(ComponentRange)>& take)
{
    ComponentRange at = range;
    for (size_t d = 0; d < range.dimensions; ++d)
        at.ranges[d].last = at.ranges[d].first;
    for (bool done = false; !done;)
    {
        take(at);
        size_t d = range.dimensions;
        for (done = true; done && d-- > 0;)
        {
            done = at.ranges[d].first == range.ranges[d].last;
            uint32_t next = done ? range.ranges[d].first : at.ranges[d].first + 1;
            at.ranges[d] = {next, next};
        }
    }
}

// A box without another: up to two slabs along each dimension, and nothing of the middle.
void cut(const ComponentRange& range, const ComponentRange& hole, std::vector<ComponentRange>& left)
{
    ComponentRange rest = range;
    for (size_t d = 0; d < range.dimensions; ++d)
        if (hole.ranges[d].first > range.ranges[d].last || hole.ranges[d].last < range.ranges[d].first)
        {
            left.push_back(range);
            return;
        }
    for (size_t d = 0; d < range.dimensions; ++d)
    {
        if (rest.ranges[d].first < hole.ranges[d].first)
        {
            left.push_back(rest);
            left.back().ranges[d].last = hole.ranges[d].first - 1;
            rest.ranges[d].first = hole.ranges[d].first;
        }
        if (rest.ranges[d].last > hole.ranges[d].last)
        {
            left.push_back(rest);
            left.back().ranges[d].first = hole.ranges[d].last + 1;
            rest.ranges[d].last = hole.ranges[d].last;
        }
    }
}

std::optional<IndexRange> parseIndices(std::string_view text, uint32_t size)
{
    if (text == "*")
        return size ? std::optional(IndexRange{0, size - 1}) : std::nullopt;
    IndexRange range;
    const char* end = text.data() + text.size();
    auto [at, problem] = std::from_chars(text.data(), end, range.first);
    if (problem != std::errc{})
        return std::nullopt;
    range.last = range.first;
    if (at == end)
        return range;
    if (*at != ':' || std::from_chars(at + 1, end, range.last).ec != std::errc{})
        return std::nullopt;
    return range;
}

} // namespace

size_t ObjectHash::operator()(const Object& object) const
{
    uint64_t h = (uint64_t(object.path.node.index) << 8) | static_cast<uint8_t>(object.kind);
    for (core::ArcId arc : object.path.arcs)
        h = core::mix(h ^ arc.index);
    if (object.kind == Object::Kind::Plug)
        h ^= core::hash(object.plug);
    if (object.kind == Object::Kind::Components)
        h ^= core::mix(object.components.ranges[0].first);
    return core::mix(h);
}

std::vector<Object> merged(std::vector<Object> objects)
{
    std::vector<Object> whole;
    std::unordered_set<Object, ObjectHash> seen;
    std::vector<std::pair<size_t, std::vector<ComponentRange>>> groups; // place in `whole`
    for (Object& object : objects)
    {
        if (object.kind != Object::Kind::Components)
        {
            if (objects.size() == 1 || seen.insert(object).second)
                whole.push_back(std::move(object));
            continue;
        }
        auto group = std::find_if(groups.begin(), groups.end(),
                                  [&](const auto& g) { return sameGroup(whole[g.first], object); });
        if (group != groups.end())
        {
            group->second.push_back(std::move(object.components));
            continue;
        }
        groups.push_back({whole.size(), {object.components}});
        whole.push_back(std::move(object));
    }
    if (groups.empty())
        return whole;
    std::vector<Object> result;
    auto group = groups.begin();
    for (size_t i = 0; i < whole.size(); ++i)
    {
        if (group == groups.end() || group->first != i)
        {
            result.push_back(std::move(whole[i]));
            continue;
        }
        join(group->second);
        for (ComponentRange& range : group->second)
        {
            result.push_back(whole[i]);
            result.back().components = std::move(range);
        }
        ++group;
    }
    return result;
}

std::vector<Object> flattened(const std::vector<Object>& objects)
{
    std::vector<Object> result;
    for (const Object& object : objects)
    {
        if (object.kind != Object::Kind::Components)
        {
            result.push_back(object);
            continue;
        }
        split(object.components,
              [&](ComponentRange single)
              {
                  result.push_back(object);
                  result.back().components = std::move(single);
              });
    }
    return result;
}

std::vector<Object> without(const std::vector<Object>& objects, const std::vector<Object>& taken)
{
    std::unordered_set<Object, ObjectHash> whole;
    std::vector<const Object*> parts;
    for (const Object& object : taken)
        if (object.kind == Object::Kind::Components)
            parts.push_back(&object);
        else
            whole.insert(object);
    std::vector<Object> left;
    for (const Object& object : objects)
    {
        if (object.kind != Object::Kind::Components)
        {
            if (!whole.contains(object))
                left.push_back(object);
            continue;
        }
        if (whole.contains({Object::Kind::Node, object.path, {}, {}}))
            continue;
        std::vector<ComponentRange> ranges{object.components};
        for (const Object* part : parts)
        {
            if (!sameGroup(*part, object))
                continue;
            std::vector<ComponentRange> next;
            for (const ComponentRange& range : ranges)
                cut(range, part->components, next);
            ranges = std::move(next);
        }
        for (ComponentRange& range : ranges)
        {
            left.push_back(object);
            left.back().components = std::move(range);
        }
    }
    return left;
}

bool contains(const std::vector<Object>& whole, const Object& part) { return without({part}, whole).empty(); }

std::optional<ComponentRange> parseComponents(const core::Scene& scene, NodeId shape, std::string_view text,
                                              const core::ComponentSource* source)
{
    size_t open = text.find('[');
    if (open == std::string_view::npos || open == 0)
        return std::nullopt;
    ComponentRange range;
    range.name = text.substr(0, open);
    auto extent = source ? source->extent(scene, shape, range.name) : std::nullopt;
    if (source)
        range.name = source->canonicalName(range.name);
    size_t dimensions = 0;
    while (open < text.size() && text[open] == '[' && dimensions < range.ranges.size())
    {
        size_t close = text.find(']', open);
        if (close == std::string_view::npos)
            return std::nullopt;
        auto indices = parseIndices(text.substr(open + 1, close - open - 1), extent ? extent->size[dimensions] : 0);
        if (!indices)
            return std::nullopt;
        range.ranges[dimensions++] = *indices;
        open = close + 1;
    }
    range.dimensions = static_cast<uint8_t>(dimensions);
    return range;
}

} // namespace understudy::commands
