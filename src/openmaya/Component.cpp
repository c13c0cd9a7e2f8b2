#include "openmaya/Component.h"

#include "commands/Components.h"
#include "openmaya/CurrentSession.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

namespace understudy::openmaya
{

namespace
{

using Index = ComponentIndex;
using Indices = std::vector<Index>;

struct KnownComponent
{
    std::string_view name;
    uint8_t dimensions;
    MFn::Type type;
};

constexpr KnownComponent kKnown[] = {
    {"vtx", 1, MFn::kMeshVertComponent},        {"e", 1, MFn::kMeshEdgeComponent},
    {"f", 1, MFn::kMeshPolygonComponent},       {"map", 1, MFn::kMeshMapComponent},
    {"vtxFace", 2, MFn::kMeshVtxFaceComponent}, {"cv", 1, MFn::kCurveCVComponent},
    {"cv", 2, MFn::kSurfaceCVComponent},        {"ep", 1, MFn::kCurveEPComponent},
    {"pt", 3, MFn::kLatticeComponent},          {"pt", 1, MFn::kDynParticleSetComponent},
    {"ep", 2, MFn::kSurfaceEPComponent},        {"knot", 1, MFn::kCurveKnotComponent},
    {"knot", 2, MFn::kSurfaceKnotComponent},    {"sf", 2, MFn::kSurfaceFaceComponent},
};

constexpr MFn::Type kIndexed[] = {MFn::kSingleIndexedComponent, MFn::kDoubleIndexedComponent,
                                  MFn::kTripleIndexedComponent};

template <class Operation> Component combine(const Component& a, const Component& b, Operation operation)
{
    Indices left = expand(a);
    Indices right = expand(b);
    Indices result;
    operation(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(result));
    Component combined = compress(a, result);
    combined.isComplete = false;
    return combined;
}

// The ranges of a text in brackets; of "[*]" none, and the component is complete.
bool readText(std::string_view text, Component& into)
{
    if (text.find("[*]") != std::string_view::npos)
    {
        into.name = text.substr(0, text.find('['));
        into.dimensions = static_cast<uint8_t>(std::count(text.begin(), text.end(), '['));
        into.isComplete = true;
        return true;
    }
    auto range = commands::parseComponents(needSession().scene(), {}, text, nullptr);
    if (!range)
        return false;
    into.name = range->name;
    into.dimensions = range->dimensions;
    into.ranges.push_back(std::move(*range));
    return true;
}

} // namespace

Indices expand(const Component& component)
{
    Indices indices;
    for (const core::ComponentRange& box : component.ranges)
    {
        auto [x, y, z] = box.ranges;
        for (uint32_t i = x.first; i <= x.last; ++i)
            for (uint32_t j = y.first; j <= y.last; ++j)
                for (uint32_t k = z.first; k <= z.last; ++k)
                    indices.push_back({i, j, k});
    }
    std::sort(indices.begin(), indices.end());
    indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
    return indices;
}

Component compress(const Component& like, const Indices& indices)
{
    Component result{like.name, like.dimensions, {}, like.isComplete};
    size_t last = like.dimensions - 1u;
    for (const Index& index : indices)
    {
        if (!result.ranges.empty())
        {
            auto& run = result.ranges.back().ranges;
            Index next{run[0].first, run[1].first, run[2].first};
            next[last] = run[last].last + 1;
            if (index == next)
            {
                run[last].last = index[last];
                continue;
            }
        }
        result = boxed(std::move(result), index, index);
    }
    return result;
}

Component boxed(Component like, ComponentIndex first, ComponentIndex last)
{
    core::ComponentRange box{like.name, like.dimensions, {}};
    for (size_t i = 0; i < 3; ++i)
        box.ranges[i] = {first[i], last[i]};
    like.ranges.push_back(std::move(box));
    return like;
}

MFn::Type componentType(const Component& component)
{
    for (const KnownComponent& known : kKnown)
        if (known.name == component.name && known.dimensions == component.dimensions)
            return known.type;
    return MFn::kComponent;
}

Component emptyComponent(MFn::Type type, uint8_t dimensions)
{
    for (const KnownComponent& known : kKnown)
        if (known.type == type && known.dimensions == dimensions)
            return {std::string(known.name), dimensions, {}};
    throw core::error(core::ErrorKind::BadArgument, "No components of this kind have {} indices.", dimensions);
}

bool isComponentKind(const Component& component, MFn::Type kind)
{
    return kind == MFn::kBase || kind == MFn::kComponent || kind == kIndexed[component.dimensions - 1] ||
           kind == componentType(component);
}

std::vector<std::string> componentTexts(const Component& component)
{
    std::vector<std::string> texts;
    if (component.isComplete)
    {
        texts.push_back(component.name);
        for (uint8_t i = 0; i < component.dimensions; ++i)
            texts.back() += "[*]";
        return texts;
    }
    for (const core::ComponentRange& range : component.ranges)
        texts.push_back(range.text());
    return texts;
}

std::vector<Component> componentsOf(const std::vector<std::string>& texts)
{
    std::vector<Component> found;
    for (const std::string& text : texts)
    {
        Component read;
        if (!readText(text, read))
            continue;
        auto same = std::find_if(found.begin(), found.end(), [&](const Component& each)
                                 { return each.name == read.name && each.dimensions == read.dimensions; });
        if (same == found.end())
            found.push_back(std::move(read));
        else
        {
            same->ranges.insert(same->ranges.end(), read.ranges.begin(), read.ranges.end());
            same->isComplete |= read.isComplete;
        }
    }
    return found;
}

Component unite(const Component& a, const Component& b)
{
    Component whole = combine(a, b, [](auto... each) { std::set_union(each...); });
    whole.isComplete = a.isComplete || b.isComplete;
    return whole;
}

Component subtract(const Component& a, const Component& b)
{
    return combine(a, b, [](auto... each) { std::set_difference(each...); });
}

Component intersect(const Component& a, const Component& b)
{
    return combine(a, b, [](auto... each) { std::set_intersection(each...); });
}

Component symmetricDifference(const Component& a, const Component& b)
{
    return combine(a, b, [](auto... each) { std::set_symmetric_difference(each...); });
}

bool contains(const Component& whole, const Component& part) { return subtract(part, whole).ranges.empty(); }

} // namespace understudy::openmaya
