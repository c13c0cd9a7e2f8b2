// Attribute paths of scene files (".uvst[0].uvsp[0:249]") on the types of a registry.
//
// Names are looked up through a small cache, because files repeat the same few thousand paths.
#pragma once

#include "core/Scene.h"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace understudy::io
{

// What a path points at: a plug, or a run of elements of one array on the way to it.
struct AttributeTarget
{
    core::AttrId attribute = core::AttrId::None;
    core::ElementPath path; // where there is a range, its first index stands at rangeLevel
    int rangeLevel = -1;    // which of the indices is a range
    uint32_t last = 0;      // of the range

    explicit operator bool() const { return valid(attribute); }
    bool isRange() const { return rangeLevel >= 0; }
    uint32_t first() const { return path.index[static_cast<size_t>(rangeLevel)]; }
    uint64_t count() const { return isRange() ? uint64_t(last) - first() + 1 : 1; }
};

// One step of a path as it is written.
struct PathStep
{
    std::string_view name;
    bool hasIndex = false;
    uint32_t first = 0;
    uint32_t last = 0;
};

// Cuts a path without its leading point; false where it is none.
bool cutPath(std::string_view text, std::vector<PathStep>& steps);

// Whether element i of an array belongs to instance i of its node, so that files leave the index out and name the
// instance's path instead.
bool isPerInstance(const core::Attribute& attribute);

class AttributePaths
{
public:
    explicit AttributePaths(core::Scene& scene) : m_scene(scene), m_cache(kCacheSize) {}

    // Steps of the path cut last.
    const std::vector<PathStep>& steps() const { return m_steps; }
    bool cut(std::string_view text) { return cutPath(text, m_steps); }

    // The attributes of the steps on a node; false where one is missing, then attributes() holds those before it.
    bool resolve(core::NodeId node);
    const std::vector<core::AttrId>& attributes() const { return m_found; }
    // Of the resolved path; none where indices are missing or too many. Arrays with an element for each instance of the
    // node may lack theirs where `instance` says which one is meant.
    AttributeTarget target(std::optional<uint32_t> instance = {}) const;

    // One attribute of a node below `scope` (none: anywhere, top-level ones first).
    core::AttrId find(core::NodeId node, core::AttrId scope, std::string_view name);
    // Forgets what is cached: a type got or lost attributes.
    void forget() { m_cache.assign(kCacheSize, Slot{}); }

private:
    static constexpr size_t kCacheSize = 4096;
    static constexpr size_t kInline = 20;

    struct Slot
    {
        uint32_t scope = core::kNone;
        core::AttrId found = core::AttrId::None;
        uint8_t length = 0;
        bool isChild = false;
        char name[kInline] = {};
    };

    core::AttrId ofType(core::TypeId type, std::string_view name) const;
    core::AttrId below(core::AttrId scope, std::string_view name) const;
    core::AttrId ofNode(core::NodeId node, std::string_view name) const;

    core::Scene& m_scene;
    std::vector<Slot> m_cache;
    std::vector<PathStep> m_steps;
    std::vector<core::AttrId> m_found;
};

} // namespace understudy::io
