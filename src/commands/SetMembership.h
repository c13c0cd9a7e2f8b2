// Who is a member of which set, stored as Maya stores it: connections into the set.
//
// A DAG node is a member through `instObjGroups[instance]` -> `dagSetMembers`, components through an object group of
// the shape with a groupId of its own (`instObjGroups[i].objectGroups[j]` -> `dagSetMembers`), other nodes through
// `message` and attributes through themselves -> `dnSetMembers`. The sets of one partition share no member.
// Source: scenes; reference/behaviour.md "sets".
#pragma once

#include "commands/Command.h"

#include <optional>
#include <vector>

namespace understudy::commands
{

class SetMembership
{
public:
    explicit SetMembership(Session& session) : m_session(session), m_scene(session.scene()) {}

    bool isSet(NodeId node) const;
    bool isRenderable(NodeId set) const;

    // DAG members in the order of their elements, then the others.
    std::vector<Object> members(NodeId set) const;
    // The objects, with each set among them replaced by its members, sets in sets too.
    std::vector<Object> expanded(const std::vector<Object>& objects) const;
    // The sets that a node, some of its components, or (for a transform) its shapes are in.
    std::vector<NodeId> setsOf(NodeId node) const;
    // Sets that share a partition with this one.
    std::vector<NodeId> exclusiveWith(NodeId set) const;

    // What of an object becomes a member: of a transform in a renderable set, its shapes.
    std::vector<Object> candidates(NodeId set, const Object& object, bool noIntermediate = true) const;
    bool isMember(NodeId set, const Object& object) const;

    // Adds an object; what is a member already stays. Throws Failed where a partition forbids it.
    void add(NodeId set, const Object& object);
    // Adds it and takes it out of the sets that exclude this one.
    void force(NodeId set, const Object& object);
    // Takes an object or some of its components out; what is no member is left alone.
    void remove(NodeId set, const Object& object);
    void clear(NodeId set);

    // A set in a partition, or out of it.
    void addToPartition(NodeId set, NodeId partition);
    void removeFromPartition(NodeId set, NodeId partition);

private:
    // One connection into a set's member attributes.
    struct Entry
    {
        uint32_t connection;
        Object object; // whole object; of a component group the shape
        bool isGroup = false;
        Plug group; // instObjGroups[i].objectGroups[j]
        std::vector<Object> components;
    };

    std::vector<Entry> entries(NodeId set) const;
    std::vector<Entry> entriesOf(NodeId set, NodeId node) const;
    static std::vector<Object> objectsOf(std::vector<Entry> entries);
    bool holds(NodeId set, const Object& part) const;
    std::optional<Entry> entryOf(uint32_t connection) const;
    Object instanceOf(NodeId node, uint32_t instance) const;
    std::vector<Object> groupComponents(const Object& shape, const Plug& group) const;
    Object whole(const Object& shape, std::string_view component) const;
    void addNode(NodeId set, const Object& object);
    void addComponents(NodeId set, const Object& object);
    void writeGroup(const Plug& group, const std::vector<Object>& components);
    void insertHistory(NodeId shape, const Plug& group, NodeId groupId);
    void removeGroup(const Entry& entry);
    void removeHistory(NodeId parts);
    void removeFrom(NodeId set, const Entry& entry, const Object& object);
    void checkPartitions(NodeId set, const Object& object) const;
    NodeId groupIdOf(const Plug& group) const;
    Plug plug(NodeId node, std::string_view attribute) const;
    Plug child(const Plug& parent, std::string_view attribute) const;
    void connectNext(const Plug& source, const Plug& array);

    Session& m_session;
    core::Scene& m_scene;
};

} // namespace understudy::commands
