#include "openmaya/Component.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

namespace understudy::openmaya
{

namespace
{

using Index = std::array<uint32_t, 3>;
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
    {"pt", 3, MFn::kLatticeComponent},
};

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

// Boxes that are runs along the last dimension.
Component compress(const Component& like, const Indices& indices)
{
    Component result{like.name, like.dimensions, {}};
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
        core::ComponentRange box{like.name, like.dimensions, {}};
        for (size_t i = 0; i < 3; ++i)
            box.ranges[i] = {index[i], index[i]};
        result.ranges.push_back(box);
    }
    return result;
}

template <class Operation> Component combine(const Component& a, const Component& b, Operation operation)
{
    Indices left = expand(a);
    Indices right = expand(b);
    Indices result;
    operation(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(result));
    return compress(a, result);
}

} // namespace

MFn::Type componentType(const Component& component)
{
    for (const KnownComponent& known : kKnown)
        if (known.name == component.name && known.dimensions == component.dimensions)
            return known.type;
    return MFn::kComponent;
}

Component unite(const Component& a, const Component& b)
{
    return combine(a, b, [](auto... each) { std::set_union(each...); });
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
