#include "core/Resolver.h"

#include "core/Error.h"

#include <algorithm>
#include <charconv>
#include <numeric>

namespace understudy::core
{

namespace
{

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    for (size_t end; (end = text.find(separator)) != std::string_view::npos; text.remove_prefix(end + 1))
        parts.push_back(text.substr(0, end));
    parts.push_back(text);
    return parts;
}

// One step of an attribute or component path: a name and its indices.
struct Step
{
    std::string_view name;
    std::vector<std::optional<IndexRange>> indices; // nothing: [*]
};

[[noreturn]] void invalid(std::string_view text) { throw error(ErrorKind::InvalidName, "Object {} is invalid", text); }

// The last index of a range that was written without one.
constexpr uint32_t kOpenEnd = kNone - 1;

std::optional<uint32_t> parseIndex(std::string_view text)
{
    uint32_t value = 0;
    auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::optional<IndexRange> parseRange(std::string_view text, std::string_view whole)
{
    if (text == "*" || text == ":")
        return std::nullopt;
    size_t colon = text.find(':');
    std::optional<uint32_t> first = parseIndex(text.substr(0, colon));
    std::optional<uint32_t> last = colon == std::string_view::npos ? first : parseIndex(text.substr(colon + 1));
    if (colon == 0)
        first = 0;
    if (colon != std::string_view::npos && colon + 1 == text.size())
        last = kOpenEnd;
    if (!first || !last)
        invalid(whole);
    return IndexRange{std::min(*first, *last), std::max(*first, *last)};
}

Step parseStep(std::string_view text, std::string_view whole)
{
    Step step;
    size_t open = text.find('[');
    step.name = text.substr(0, open);
    while (open != std::string_view::npos && open < text.size())
    {
        size_t close = text.find(']', open);
        if (text[open] != '[' || close == std::string_view::npos)
            invalid(whole);
        step.indices.push_back(parseRange(text.substr(open + 1, close - open - 1), whole));
        open = close + 1;
    }
    return step;
}

bool isPlainName(std::string_view text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c)
                       {
                           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                                  c == '_' || c == ':' || c == '|' || static_cast<unsigned char>(c) >= 0x80;
                       });
}

} // namespace

bool matchesGlob(std::string_view pattern, std::string_view text)
{
    size_t p = 0;
    size_t t = 0;
    size_t star = std::string_view::npos;
    size_t resume = 0;
    while (t < text.size())
    {
        if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == text[t]))
            ++p, ++t;
        else if (p < pattern.size() && pattern[p] == '*')
            star = p++, resume = t;
        else if (star != std::string_view::npos)
            p = star + 1, t = ++resume;
        else
            return false;
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

std::string ComponentRange::text() const
{
    std::string out = name;
    for (size_t d = 0; d < dimensions; ++d)
        out += ranges[d].first == ranges[d].last ? fmt::format("[{}]", ranges[d].first)
                                                 : fmt::format("[{}:{}]", ranges[d].first, ranges[d].last);
    return out;
}

size_t ComponentRange::count() const
{
    size_t total = 1;
    for (size_t d = 0; d < dimensions; ++d)
        total *= size_t(ranges[d].last) - ranges[d].first + 1;
    return total;
}

bool Resolver::isPattern(std::string_view text)
{
    return text.find_first_of("*?") != std::string_view::npos || text.substr(0, 2) == "::";
}

// ----------------------------------------------------------------------------------------------------------------
// nodes

namespace
{

// One "ns:name" step of a path against a node; namespaces absolute below `base`.
bool stepMatches(const Scene& scene, uint32_t node, NamespaceId space, std::string_view name)
{
    return scene.at(node).space == space && scene.names().text(scene.at(node).name) == name;
}

struct NameStep
{
    NamespaceId space;
    std::string_view name;
};

std::optional<NameStep> parseNameStep(const Scene& scene, std::string_view text, NamespaceId base)
{
    size_t colon = text.rfind(':');
    if (colon == std::string_view::npos)
        return NameStep{base, text};
    std::string_view spaceText = text.substr(0, colon);
    NamespaceId at = text.front() == ':' ? NamespaceId::Root : base;
    if (!spaceText.empty() && spaceText.front() == ':')
        spaceText.remove_prefix(1);
    for (std::string_view part : split(spaceText, ':'))
    {
        if (part.empty())
            continue;
        at = scene.findSpace(at, part);
        if (!valid(at))
            return std::nullopt;
    }
    return NameStep{at, text.substr(colon + 1)};
}

// Keeps the occurrences whose parents are named by the steps before the last; a leading | asks for a root.
bool parentsMatch(const Scene& scene, DagPath path, const std::vector<NameStep>& steps, bool fromRoot)
{
    for (size_t i = steps.size() - 1; i-- > 0;)
    {
        path = parentPath(scene, path);
        if (!path.node || !stepMatches(scene, path.node.index, steps[i].space, steps[i].name))
            return false;
    }
    return !fromRoot || !parentPath(scene, path).node;
}

} // namespace

std::vector<DagPath> Resolver::named(std::string_view text) const
{
    std::vector<DagPath> found;
    bool fromRoot = !text.empty() && text.front() == '|';
    std::vector<NameStep> steps;
    for (std::string_view part : split(fromRoot ? text.substr(1) : text, '|'))
    {
        std::optional<NameStep> step = parseNameStep(m_scene, part, base());
        if (!step || step->name.empty())
            return found;
        steps.push_back(*step);
    }
    bool plain = steps.size() == 1 && !fromRoot;
    for (uint32_t n = m_scene.firstNamed(steps.back().space, steps.back().name); n != kNone;
         n = m_scene.at(n).sameName.next)
    {
        NodeId node = m_scene.id(n);
        if (plain && !m_scene.hasInstances())
        {
            found.push_back({node, {}});
            continue;
        }
        if (!m_scene.isDag(node))
        {
            if (plain)
                found.push_back({node, {}});
            continue;
        }
        for (DagPath& path : allPaths(m_scene, node))
            if (parentsMatch(m_scene, path, steps, fromRoot))
                found.push_back(std::move(path));
    }
    return found;
}

namespace
{

// A pattern's namespace part: each step a glob; `deep` lets it match in every namespace below.
bool spaceMatches(const Scene& scene, NamespaceId space, NamespaceId base, const std::vector<std::string_view>& steps,
                  bool deep)
{
    std::vector<NamespaceId> chain;
    for (NamespaceId at = space; at != base; at = scene.space(at).parent)
    {
        if (at == NamespaceId::Root)
            return false;
        chain.push_back(at);
    }
    std::reverse(chain.begin(), chain.end());
    if (deep ? chain.size() < steps.size() : chain.size() != steps.size())
        return false;
    size_t offset = deep ? chain.size() - steps.size() : 0;
    for (size_t i = 0; i < steps.size(); ++i)
        if (!matchesGlob(steps[i], scene.names().text(scene.space(chain[offset + i]).name)))
            return false;
    return true;
}

struct PatternStep
{
    std::vector<std::string_view> spaces;
    std::string_view name;
    bool deep = false;  // in every namespace below: "::name" or recursive
    bool below = false; // "ns::name": in ns and everything below
};

PatternStep parsePatternStep(std::string_view text, bool recursive)
{
    PatternStep step;
    step.deep = recursive;
    size_t doubleColon = text.find("::");
    if (doubleColon != std::string_view::npos)
    {
        step.name = text.substr(doubleColon + 2);
        std::string_view before = text.substr(0, doubleColon);
        step.deep = before.empty();
        step.below = !before.empty();
        if (!before.empty())
            step.spaces = split(before.front() == ':' ? before.substr(1) : before, ':');
        return step;
    }
    if (!text.empty() && text.front() == ':')
        text.remove_prefix(1);
    step.spaces = split(text, ':');
    step.name = step.spaces.back();
    step.spaces.pop_back();
    return step;
}

bool patternMatches(const Scene& scene, uint32_t node, const PatternStep& step, NamespaceId base)
{
    const Node& candidate = scene.at(node);
    if (!matchesGlob(step.name, scene.names().text(candidate.name)))
        return false;
    if (!step.below)
        return spaceMatches(scene, candidate.space, base, step.spaces, step.deep);
    for (NamespaceId at = candidate.space;; at = scene.space(at).parent)
    {
        if (spaceMatches(scene, at, base, step.spaces, false))
            return true;
        if (at == NamespaceId::Root)
            return false;
    }
}

} // namespace

std::vector<DagPath> Resolver::matching(std::string_view pattern, bool recursive) const
{
    bool fromRoot = !pattern.empty() && pattern.front() == '|';
    std::vector<PatternStep> steps;
    for (std::string_view part : split(fromRoot ? pattern.substr(1) : pattern, '|'))
        steps.push_back(parsePatternStep(part, recursive));
    std::vector<DagPath> found;
    for (NodeId node : m_scene.nodes())
    {
        if (!patternMatches(m_scene, node.index, steps.back(), base()))
            continue;
        if (steps.size() == 1 && !fromRoot)
        {
            found.push_back(firstPath(m_scene, node));
            continue;
        }
        if (!m_scene.isDag(node))
            continue;
        for (DagPath& path : allPaths(m_scene, node))
        {
            DagPath at = path;
            bool fits = true;
            for (size_t i = steps.size() - 1; fits && i-- > 0;)
            {
                at = parentPath(m_scene, at);
                fits = at.node && patternMatches(m_scene, at.node.index, steps[i], base());
            }
            if (fits && (!fromRoot || !parentPath(m_scene, at).node))
                found.push_back(std::move(path));
        }
    }
    std::vector<std::pair<std::string, size_t>> order;
    for (size_t i = 0; i < found.size(); ++i)
        order.emplace_back(m_scene.name(found[i].node), i);
    std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<DagPath> sorted;
    sorted.reserve(found.size());
    for (const auto& entry : order)
        sorted.push_back(std::move(found[entry.second]));
    return sorted;
}

std::vector<DagPath> Resolver::nodes(std::string_view text, bool recursive) const
{
    if (isPattern(text) || recursive)
        return matching(text, recursive);
    std::vector<DagPath> found = named(text);
    if (!found.empty())
        return found;
    if (std::optional<Uuid> uuid = Uuid::parse(text))
        for (NodeId node : m_scene.findAll(*uuid))
            found.push_back(firstPath(m_scene, node));
    return found;
}

// ------------------------------------------------------------------------------------------------- plugs and
// components

namespace
{

// The attributes of a path that is being walked, with the indices chosen so far.
struct Walk
{
    AttrId attribute = AttrId::None;
    ElementPath path;
};

// Plugs that a text may name without an element being there: more are a mistake, and would fill the memory.
constexpr size_t kMaxNamed = size_t(1) << 22;

// The elements that an index, a range or [*] names. A range with both ends names each of its indices, whether it exists
// or not, as a single index does (scenes make their elements so); [*] and ranges without an end name what is there.
// `before` plugs were named already.
std::vector<uint32_t> indicesIn(const Scene& scene, const Plug& array, const std::optional<IndexRange>& range,
                                size_t before)
{
    if (range && range->last != kOpenEnd)
    {
        size_t count = size_t(range->last) - range->first + 1;
        if (before + count > kMaxNamed)
            throw error(ErrorKind::OutOfRange, "[{}:{}] of '{}' names more than {} elements.", range->first,
                        range->last, plugName(scene, array), kMaxNamed);
        std::vector<uint32_t> named(count);
        std::iota(named.begin(), named.end(), range->first);
        return named;
    }
    std::vector<uint32_t> present = elementIndices(scene, array);
    if (range)
        std::erase_if(present, [&](uint32_t index) { return index < range->first; });
    return present;
}

// A child, or one of a compound between that needs no index: ramp1.colorEntryList[0].colorR. Source: public scripts,
// which write ramps so.
AttrId findBelow(const TypeRegistry& types, AttrId compound, std::string_view name)
{
    AttrId found = types.findChild(compound, name);
    for (AttrId child : types.attribute(compound).children)
        if (!valid(found) && !types.attribute(child).isArray())
            found = findBelow(types, child, name);
    return found;
}

} // namespace

std::optional<Plug> Resolver::plugOf(NodeId node, std::string_view text) const
{
    std::vector<Object> found;
    attributes({node, {}}, text, found);
    return found.size() == 1 ? std::optional(found.front().plug) : std::nullopt;
}

void Resolver::attributes(const DagPath& path, std::string_view text, std::vector<Object>& found) const
{
    std::vector<Walk> walks{{}};
    bool first = true;
    for (std::string_view part : split(text, '.'))
    {
        Step step = parseStep(part, text);
        std::vector<Walk> next;
        for (const Walk& walk : walks)
        {
            Walk at = walk;
            if (first)
            {
                std::optional<Plug> alias =
                    step.indices.empty() ? m_scene.findAlias(path.node, step.name) : std::nullopt;
                if (alias)
                {
                    next.push_back({alias->attribute, alias->path});
                    continue;
                }
                at.attribute = m_scene.findAttribute(path.node, step.name);
            }
            else
                at.attribute = findBelow(m_scene.registry(), walk.attribute, step.name);
            if (!valid(at.attribute))
                continue;
            const Attribute& attribute = m_scene.attribute(at.attribute);
            // The arrays around it need their indices, which only the path can give.
            size_t around = size_t(attribute.layout.arrayDepth) - (attribute.isArray() ? 1 : 0);
            if (at.path.depth != around)
                continue;
            if (step.indices.empty())
            {
                next.push_back(at);
                continue;
            }
            if (!attribute.isArray() || step.indices.size() > 1)
                continue;
            for (uint32_t index : indicesIn(m_scene, {path.node, at.attribute, at.path}, step.indices[0], next.size()))
                next.push_back({at.attribute, at.path.with(index)});
        }
        walks = std::move(next);
        first = false;
    }
    for (const Walk& walk : walks)
        found.push_back({Object::Kind::Plug, path, {path.node, walk.attribute, walk.path}, {}});
}

std::optional<std::vector<Object>> Resolver::components(const DagPath& path, std::string_view text,
                                                        std::string_view whole) const
{
    if (!m_context.components || text.find('.') != std::string_view::npos)
        return std::nullopt;
    Step step = parseStep(text, whole);
    if (step.indices.empty())
        return std::nullopt;
    std::vector<DagPath> shapes;
    if (m_scene.type(path.node).isShape())
        shapes.push_back(path);
    else
        for (NodeId child : m_scene.children(path.node))
            if (m_scene.type(child).isShape())
                shapes.push_back(firstPath(m_scene, child));
    for (DagPath& shape : shapes)
    {
        auto extent = m_context.components->extent(m_scene, shape.node, step.name);
        if (!extent)
            continue;
        std::vector<Object> found;
        ComponentRange range;
        range.name = m_context.components->canonicalName(step.name);
        range.dimensions = extent->dimensions;
        if (step.indices.size() > extent->dimensions)
            invalid(whole);
        if (extent->size[0] == 0)
            return found;
        for (size_t d = 0; d < extent->dimensions; ++d)
        {
            uint32_t last = extent->size[d] - 1;
            range.ranges[d] = {0, last};
            if (d < step.indices.size() && step.indices[d])
                // An index beyond the end means the last one.
                range.ranges[d] = {std::min(step.indices[d]->first, last), std::min(step.indices[d]->last, last)};
        }
        found.push_back({Object::Kind::Components, shape, {}, range});
        return found;
    }
    return std::nullopt;
}

std::vector<Object> Resolver::matches(std::string_view text, bool recursive) const
{
    size_t dot = text.find('.');
    std::vector<Object> found;
    std::vector<DagPath> paths = nodes(text.substr(0, dot), recursive);
    if (dot == std::string_view::npos)
    {
        for (DagPath& path : paths)
            found.push_back({Object::Kind::Node, std::move(path), {}, {}});
        return found;
    }
    std::string_view rest = text.substr(dot + 1);
    for (const DagPath& path : paths)
    {
        if (rest.find_first_of("*?") != std::string_view::npos && rest.find("[*]") == std::string_view::npos)
        {
            for (AttrId id : m_scene.registry().attributes(m_scene.node(path.node).type))
                if (matchesGlob(rest, m_scene.attribute(id).longName))
                    attributes(path, m_scene.attribute(id).longName, found);
            for (AttrId id : m_scene.dynamicAttributes(path.node))
                if (matchesGlob(rest, m_scene.attribute(id).longName))
                    attributes(path, m_scene.attribute(id).longName, found);
            continue;
        }
        if (auto parts = components(path, rest, text))
        {
            found.insert(found.end(), parts->begin(), parts->end());
            continue;
        }
        size_t before = found.size();
        attributes(path, rest, found);
        if (found.size() > before || !m_scene.type(path.node).isTransform())
            continue;
        // A transform stands in for the attributes of its shape.
        for (NodeId child : m_scene.children(path.node))
        {
            if (!m_scene.type(child).isShape())
                continue;
            attributes(firstPath(m_scene, child), rest, found);
            if (found.size() > before)
                break;
        }
    }
    return found;
}

Object Resolver::one(std::string_view text) const
{
    std::vector<Object> found = matches(text);
    if (found.empty() && !isPlainName(text) && text.find_first_of(".*?") == std::string_view::npos)
        invalid(text);
    if (found.empty())
        throw error(ErrorKind::NotFound, "No object matches name: {}", text);
    if (found.size() > 1)
        throw error(ErrorKind::NotUnique, "More than one object matches name: {}", text);
    return std::move(found.front());
}

DagPath Resolver::path(std::string_view text) const { return one(text).path; }

NodeId Resolver::node(std::string_view text) const { return one(text).path.node; }

std::optional<Plug> Resolver::plainPlug(std::string_view text) const
{
    size_t dot = text.find('.');
    if (dot == 0 || dot == std::string_view::npos || text.find_first_of("|:*?[.", 0) != dot ||
        text.find_first_of(".[*?", dot + 1) != std::string_view::npos)
        return std::nullopt;
    uint32_t index = m_scene.firstNamed(base(), text.substr(0, dot));
    if (index == kNone || m_scene.at(index).sameName.next != kNone)
        return std::nullopt;
    const Node& node = m_scene.at(index);
    if (node.extras && !node.extras->aliases.empty())
        return std::nullopt;
    NodeId id = m_scene.id(index);
    AttrId attribute = m_scene.findAttribute(id, text.substr(dot + 1));
    if (!valid(attribute))
        return std::nullopt;
    const Attribute& definition = m_scene.attribute(attribute);
    if (definition.layout.arrayDepth > (definition.isArray() ? 1 : 0))
        return std::nullopt;
    return Plug{id, attribute, {}};
}

Plug Resolver::plug(std::string_view text) const
{
    if (std::optional<Plug> plain = plainPlug(text))
        return *plain;
    Object object = one(text);
    if (object.kind != Object::Kind::Plug)
        throw error(ErrorKind::NotFound, "No object matches name: {}", text);
    return object.plug;
}

std::string objectName(const Scene& scene, const Object& object, bool fullPath)
{
    auto spell = [&](const DagPath& path) { return fullPath ? fullName(scene, path) : shortestName(scene, path); };
    if (object.kind == Object::Kind::Node)
        return spell(object.path);
    if (object.kind == Object::Kind::Plug)
        return spell(object.path) + '.' + attributePath(scene, object.plug);
    // Components are addressed through the transform where that has one shape.
    DagPath parent = parentPath(scene, object.path);
    size_t shapes = 0;
    if (parent.node)
        for (NodeId child : scene.children(parent.node))
            shapes += scene.type(child).isShape() ? 1 : 0;
    return spell(shapes == 1 ? parent : object.path) + '.' + object.components.text();
}

} // namespace understudy::core
