// Components of one kind of one shape, as an MObject holds them: boxes of indices, and operations on sets of them.
#pragma once

#include "core/Resolver.h"

#include <maya/MFn.h>

#include <string>
#include <vector>

namespace understudy::openmaya
{

struct Component
{
    std::string name; // vtx, e, f, cv, ...
    uint8_t dimensions = 1;
    std::vector<core::ComponentRange> ranges;

    friend bool operator==(const Component&, const Component&) = default;
};

// kMeshVertComponent for vtx and so on; kComponent for kinds that have none of their own.
MFn::Type componentType(const Component& component);

// Set operations on the indices. Both are of one name and number of dimensions; the result's boxes do not overlap and
// are in the order of the indices.
Component unite(const Component& a, const Component& b);
Component subtract(const Component& a, const Component& b);
Component intersect(const Component& a, const Component& b);
Component symmetricDifference(const Component& a, const Component& b);
bool contains(const Component& whole, const Component& part);

} // namespace understudy::openmaya
