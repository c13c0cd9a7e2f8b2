// Copies of nodes with what belongs to them: children, values, dynamic attributes, flags, sets, connections.
//
// Source: reference/behaviour.md "duplicate, instance, group, reorder"; the documentation of `duplicate`.
#pragma once

#include "commands/Transforms.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace understudy::commands
{

struct CopyOptions
{
    bool inputConnections = false; // the copies get the inputs of their originals
    bool upstreamNodes = false;    // what feeds the originals is copied too
    bool instanceLeaf = false;     // shapes are shared, not copied
    bool parentOnly = false;       // without children
    bool renameChildren = false;   // every copy has a name of its own in its namespace
    bool transformsOnly = false;   // without shapes
};

class DagCopy
{
public:
    DagCopy(Session& session, CopyOptions options) : m_session(session), m_scene(session.scene()), m_options(options) {}

    // Copies a node beside the original, under the name or the next free one; an empty name counts on from the
    // original's.
    core::DagPath copy(const core::DagPath& source, std::string_view name);
    // Makes the connections, set memberships and locks of all copies. Call last.
    void finish();

    // Upstream nodes that were copied along, in the order found; known after `finish`.
    const std::vector<NodeId>& upstream() const { return m_upstream; }
    // Everything that was copied, and the copies in the same order.
    std::vector<NodeId> originals() const;
    std::vector<NodeId> copies() const;

private:
    struct Copied
    {
        NodeId source;
        NodeId copy;
        std::unordered_map<uint32_t, core::AttrId> attributes; // dynamic ones, by the source's
    };

    Copied& copyNode(NodeId source, std::string_view base, NodeId parent);
    void fill(Copied& pair);
    void copyDynamicAttributes(Copied& pair);
    void copyDrivenValues(const Copied& pair);
    void storeGeometry(const Copied& pair);
    void storeDriven(const Copied& pair, const Plug& source);
    void copyChildren(const core::DagPath& source, NodeId copy);
    std::string freeName(NodeId source, std::string_view wanted, NodeId parent) const;
    std::string childName(NodeId child, NodeId parent, NodeId parentCopy) const;
    core::AttrId mapped(const Copied& pair, core::AttrId attribute) const;
    Plug mapped(const Copied& pair, const Plug& plug) const;
    const Copied* find(NodeId source) const;

    void copyUpstream();
    void copyUpstreamNode(NodeId source);
    void connectInputs(const Copied& pair);
    void joinSets(const Copied& pair);
    void joinDefaultLists(const Copied& pair);

    Session& m_session;
    core::Scene& m_scene;
    CopyOptions m_options;
    std::vector<Copied> m_pairs;
    std::unordered_map<uint32_t, size_t> m_bySource; // place in m_pairs
    std::vector<NodeId> m_upstream;
};

// New instances of a node's shapes join the sets that the first instance is in.
void joinSetsOfNewInstances(Session& session, NodeId node);
// Instances that are gone leave their sets.
void leaveSetsOfOldInstances(Session& session, NodeId node);

// A new transform beside the original that shares its children. With `leafOnly` the transforms below are copied and
// only the shapes are shared.
core::DagPath makeInstance(Session& session, const core::DagPath& source, std::string_view name, bool leafOnly);

} // namespace understudy::commands
