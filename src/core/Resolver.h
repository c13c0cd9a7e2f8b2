// From text to objects: names, paths, namespaces, wildcards, UUIDs, plugs and components. The one resolver that
// commands, MEL, selection lists and file readers use.
//
// Source: reference/behaviour.md "Names, paths, patterns" and the documentation of `ls`.
#pragma once

#include "core/Paths.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace understudy::core
{

// First and last index of a run, both included.
struct IndexRange
{
    uint32_t first = 0;
    uint32_t last = 0;
    friend bool operator==(IndexRange, IndexRange) = default;
};

// Components of one shape: a box of indices, one range for each dimension (.vtx[0:3], .cv[0:2][1], .vtxFace[4][7]).
struct ComponentRange
{
    std::string name; // vtx, e, f, map, vtxFace, cv, ep, pt, ...
    uint8_t dimensions = 1;
    std::array<IndexRange, 3> ranges;

    friend bool operator==(const ComponentRange&, const ComponentRange&) = default;
    std::string text() const; // "vtx[0:3]"
    size_t count() const;
};

// A port: which components a shape has. Installed by src/nodes.
class ComponentSource
{
public:
    virtual ~ComponentSource() = default;

    struct Extent
    {
        uint8_t dimensions = 1;
        std::array<uint32_t, 3> size{}; // 0 in the first: none exist
    };
    // The extent of components called `name` on a shape, nothing where its type has none of that name.
    virtual std::optional<Extent> extent(const Scene& scene, NodeId shape, std::string_view name) const = 0;
    // The name that answers use for another spelling of the same components.
    virtual std::string_view canonicalName(std::string_view name) const = 0;
};

// What a text means: a node, one of its plugs, or components of a shape.
struct Object
{
    enum class Kind
    {
        Node,
        Plug,
        Components
    };
    Kind kind = Kind::Node;
    DagPath path;              // the node (of plugs and components too: for components the shape)
    Plug plug;                 // of a plug
    ComponentRange components; // of components

    NodeId node() const { return path.node; }
    friend bool operator==(const Object&, const Object&) = default;
};

struct ResolveContext
{
    NamespaceId current = NamespaceId::Root;
    bool relative = false;                       // names are looked up below `current` (namespace -relativeNames)
    const ComponentSource* components = nullptr; // null: nothing has components
};

class Resolver
{
public:
    Resolver(const Scene& scene, ResolveContext context) : m_scene(scene), m_context(context) {}

    // Everything a text matches; wildcards and UUIDs may match many, a name that is not unique matches all of its
    // nodes. Of an array, [0:3] names each element, there or not, and [*] those that are there: of world-space arrays
    // one for each instance. Empty where nothing does. Throws InvalidName for text that cannot be a name
    // ("n.vtx[0,3]"). Matches of a pattern are in alphabetical order. `recursive` lets patterns reach into all
    // namespaces (ls -recursive).
    std::vector<Object> matches(std::string_view text, bool recursive = false) const;

    // Exactly one object. Throws NotFound "No object matches name: x" or NotUnique "More than one object matches name:
    // x".
    Object one(std::string_view text) const;
    DagPath path(std::string_view text) const; // of a node
    NodeId node(std::string_view text) const;
    Plug plug(std::string_view text) const;
    // The plug that "name.attribute" means where both are plain names that mean one thing; nothing where that takes
    // more thought. Does not allocate.
    std::optional<Plug> plainPlug(std::string_view text) const;

    // An attribute path ("t", "target[0].tw", an alias) on a node; nothing where it does not resolve.
    std::optional<Plug> plugOf(NodeId node, std::string_view attributePath) const;

    static bool isPattern(std::string_view text);

private:
    std::vector<DagPath> nodes(std::string_view text, bool recursive) const;
    std::vector<DagPath> named(std::string_view path) const;
    std::vector<DagPath> matching(std::string_view pattern, bool recursive) const;
    void attributes(const DagPath& path, std::string_view text, std::vector<Object>& found) const;
    std::optional<std::vector<Object>> components(const DagPath& path, std::string_view text,
                                                  std::string_view whole) const;
    NamespaceId base() const { return m_context.relative ? m_context.current : NamespaceId::Root; }

    const Scene& m_scene;
    ResolveContext m_context;
};

// Name by the object's own spelling: shortest node path, plug or component with the transform's name in front.
std::string objectName(const Scene& scene, const Object& object, bool fullPath = false);

// Glob match of one name: * and ?, and [] of characters.
bool matchesGlob(std::string_view pattern, std::string_view text);

} // namespace understudy::core
