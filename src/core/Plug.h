// A plug: one attribute of one node, with a logical index for every array on the way to it.
#pragma once

#include "core/Attribute.h"

#include <algorithm>
#include <span>

namespace understudy::core
{

// Logical indices of the arrays that contain an attribute, outermost first. The path of an array as a whole has one
// index less than that of its elements.
struct ElementPath
{
    uint8_t depth = 0;
    std::array<uint32_t, kMaxArrayDepth> index{};

    std::span<const uint32_t> indices() const { return {index.data(), depth}; }
    ElementPath with(uint32_t next) const
    {
        ElementPath path = *this;
        path.index[path.depth++] = next;
        return path;
    }
    ElementPath first(size_t count) const
    {
        ElementPath path;
        path.depth = static_cast<uint8_t>(count);
        std::copy_n(index.begin(), count, path.index.begin());
        return path;
    }
    bool startsWith(const ElementPath& outer) const
    {
        return depth >= outer.depth &&
               std::equal(outer.index.begin(), outer.index.begin() + outer.depth, index.begin());
    }
    friend bool operator==(const ElementPath& a, const ElementPath& b)
    {
        return a.depth == b.depth && std::equal(a.index.begin(), a.index.begin() + a.depth, b.index.begin());
    }
};

struct Plug
{
    NodeId node;
    AttrId attribute = AttrId::None;
    ElementPath path;

    explicit operator bool() const { return bool(node) && valid(attribute); }
    friend bool operator==(const Plug&, const Plug&) = default;
};

inline uint64_t hash(const Plug& plug)
{
    uint64_t h = mix((uint64_t(plug.node.index) << 32) | raw(plug.attribute));
    for (uint32_t i : plug.path.indices())
        h = mix(h ^ (uint64_t(i) + 0x9e3779b97f4a7c15ull));
    return h;
}

} // namespace understudy::core

template <> struct std::hash<understudy::core::Plug>
{
    size_t operator()(const understudy::core::Plug& plug) const { return understudy::core::hash(plug); }
};
