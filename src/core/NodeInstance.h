// What a plug-in keeps for one node of a type of its own, as far as the kernel deals with it.
//
// Made with the node, also where that is not in the scene yet, and destroyed with it: a deleted node that the journal
// can bring back keeps its instance. All of a type go when its plug-in does (Scene::dropInstances).
#pragma once

#include "core/Plug.h"

#include <optional>
#include <vector>

namespace understudy::core
{

class Value;

class NodeInstance
{
public:
    NodeInstance() = default;
    virtual ~NodeInstance() = default;
    NodeInstance(const NodeInstance&) = delete;
    NodeInstance& operator=(const NodeInstance&) = delete;

    // The node is complete: its handle may be used.
    virtual void created() {}
    // Whether a connection of one of its plugs may be made or broken. Nothing: the kernel's own rules alone decide.
    virtual std::optional<bool> allowsConnection(const Plug&, const Plug& /*other*/, bool /*asSource*/, bool /*made*/)
    {
        return std::nullopt;
    }
    virtual void connectionChanged(const Plug&, const Plug& /*other*/, bool /*asSource*/, bool /*made*/) {}
    // An internal attribute has a new value.
    virtual void internalChanged(const Plug&, const Value&) {}
    // The value of an internal attribute where the instance keeps it.
    virtual std::optional<Value> internalValue(const Plug&) { return std::nullopt; }
    // Plugs of the node that go out of date with one of its plugs, beside what its type declares.
    virtual void dirtied(const Plug&, std::vector<Plug>& /*also*/) {}
    // The node is a copy of another of its type.
    virtual void copiedFrom(NodeInstance& /*other*/) {}
    // Whether a value is written to a scene file. Nothing: the usual rules decide.
    virtual std::optional<bool> isSaved(const Plug&) { return std::nullopt; }
};

} // namespace understudy::core
