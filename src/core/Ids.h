// Handles of the kernel's entities. A handle is an index, with a generation where the index is used again, so a handle
// never means something else than what it was given for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

namespace understudy::core
{

inline constexpr uint32_t kNone = 0xffffffffu;

// A node of one scene.
struct NodeId
{
    uint32_t index = kNone;
    uint32_t generation = 0;

    explicit operator bool() const { return index != kNone; }
    friend bool operator==(NodeId, NodeId) = default;
};

// A parent-child link of the DAG. It stays the same link when the child is moved to another parent.
struct ArcId
{
    uint32_t index = kNone;
    uint32_t generation = 0;

    explicit operator bool() const { return index != kNone; }
    friend bool operator==(ArcId, ArcId) = default;
};

// An attribute of a registry. Indices are never used again.
enum class AttrId : uint32_t
{
    None = kNone
};

// A node type of a registry. Indices are never used again.
enum class TypeId : uint32_t
{
    None = kNone
};

// An interned text of a scene's name table; counted, see NameTable.
enum class NameId : uint32_t
{
    None = kNone
};

// A namespace of one scene; the root is 0.
enum class NamespaceId : uint32_t
{
    Root = 0,
    None = kNone
};

template <class Id> constexpr uint32_t raw(Id id) { return static_cast<uint32_t>(id); }
constexpr bool valid(AttrId id) { return id != AttrId::None; }
constexpr bool valid(TypeId id) { return id != TypeId::None; }
constexpr bool valid(NameId id) { return id != NameId::None; }
constexpr bool valid(NamespaceId id) { return id != NamespaceId::None; }

constexpr uint64_t mix(uint64_t x)
{
    x ^= x >> 32;
    x *= 0xd6e8feb86659fd93ull;
    x ^= x >> 32;
    x *= 0xd6e8feb86659fd93ull;
    return x ^ (x >> 32);
}

} // namespace understudy::core

template <> struct std::hash<understudy::core::NodeId>
{
    size_t operator()(understudy::core::NodeId id) const
    {
        return understudy::core::mix((uint64_t(id.generation) << 32) | id.index);
    }
};
