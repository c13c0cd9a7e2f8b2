// Components of one kind of one shape, as an MObject holds them: boxes of indices, and operations on sets of them.
#pragma once

#include "core/Resolver.h"

#include <maya/MFn.h>

#include <array>
#include <string>
#include <vector>

namespace understudy::openmaya
{

struct Component
{
    std::string name; // vtx, e, f, cv, ...
    uint8_t dimensions = 1;
    std::vector<core::ComponentRange> ranges;
    bool isComplete = false; // all that the shape has; without ranges: as many as it has

    friend bool operator==(const Component&, const Component&) = default;
};

// The index of one component; numbers beyond its dimensions are 0.
using ComponentIndex = std::array<uint32_t, 3>;

// kMeshVertComponent for vtx and so on; kComponent for kinds that have none of their own.
MFn::Type componentType(const Component& component);
// Without elements. Throws BadArgument for a type that is no component with so many dimensions.
Component emptyComponent(MFn::Type type, uint8_t dimensions);
// One box, from the first to the last index of each dimension; and one element.
Component boxed(Component like, ComponentIndex first, ComponentIndex last);
inline Component element(Component like, ComponentIndex index) { return boxed(std::move(like), index, index); }
// Whether function sets of a kind work on components.
bool isComponentKind(const Component& component, MFn::Type kind);

// As componentList data holds it: "vtx[0:3]", "cv[0:2][1]", "f[*]".
std::vector<std::string> componentTexts(const Component& component);
// Components of one kind are one; the texts that say nothing are left out.
std::vector<Component> componentsOf(const std::vector<std::string>& texts);

// Each index once, in their order, and back into runs along the last dimension.
std::vector<ComponentIndex> expand(const Component& component);
Component compress(const Component& like, const std::vector<ComponentIndex>& indices);

// Set operations on the indices. Both are of one name and number of dimensions; the result's boxes do not overlap and
// are in the order of the indices.
Component unite(const Component& a, const Component& b);
Component subtract(const Component& a, const Component& b);
Component intersect(const Component& a, const Component& b);
Component symmetricDifference(const Component& a, const Component& b);
bool contains(const Component& whole, const Component& part);

} // namespace understudy::openmaya
