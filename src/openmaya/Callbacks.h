// The callbacks that plug-ins registered: one table behind all classes of messages.
//
// A callback listens to a topic: of one node or of all, and of one kind (`detail`) or of none in particular. It belongs
// to the plug-in whose code its function lies in and goes with it. Callbacks are found by what they listen to, so those
// of other nodes cost nothing. One that was removed is never called again, also where several are being called. What
// leaves a callback as an exception becomes an error message that names the plug-in.
#pragma once

#include "core/Ids.h"

#include <maya/MMessage.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace understudy::openmaya
{

// What callbacks of one type of function listen to; see Topics.h.
template <class Function> struct Topic
{
    uint16_t number;
    const char* name; // for messages on callbacks that fail
};

class Watch;

class Callbacks
{
public:
    Callbacks();
    ~Callbacks();
    Callbacks(const Callbacks&) = delete;
    Callbacks& operator=(const Callbacks&) = delete;

    // Throws BadArgument for a null function, Failed where there is no session.
    template <class Function>
    MCallbackId add(Topic<Function> topic, Function function, void* data, core::NodeId node = {}, uint32_t detail = 0)
    {
        return add({topic.number, detail, node}, topic.name, reinterpret_cast<Untyped>(function), data);
    }

    // False where there is no such callback.
    bool remove(MCallbackId id);
    void removeOfNode(core::NodeId node);
    void clear();

    // The one that is being called; 0 outside of callbacks.
    MCallbackId current() const { return m_current; }
    std::vector<MCallbackId> ofNode(core::NodeId node) const;
    bool hasNode(core::NodeId node) const { return !m_byNode.empty() && m_byNode.contains(key(node)); }

    // Whether anybody listens to a topic at all, or to this of it.
    template <class Function> bool has(Topic<Function> topic) const { return m_counts[topic.number] > 0; }
    template <class Function> bool has(Topic<Function> topic, core::NodeId node, uint32_t detail = 0) const
    {
        return has(topic) && m_listeners.contains({topic.number, detail, node});
    }

    // Calls who listens now, in the order they were added: invoke(function, clientData) for each.
    template <class Function, class Invoke>
    void call(Topic<Function> topic, core::NodeId node, uint32_t detail, Invoke&& invoke)
    {
        if (!has(topic, node, detail))
            return;
        for (const std::shared_ptr<Listener>& listener : Listeners(m_listeners.at({topic.number, detail, node})))
            run(*listener, [&] { invoke(reinterpret_cast<Function>(listener->function), listener->data); });
    }

    // The ids of who listens to a topic, of whatever node and kind.
    template <class Function> std::vector<MCallbackId> all(Topic<Function> topic) const { return all(topic.number); }
    // The nodes whose callbacks listen to a topic.
    template <class Function> std::vector<core::NodeId> nodesOf(Topic<Function> topic) const
    {
        return nodesOf(topic.number);
    }
    // One callback; nothing where it is not there any more.
    template <class Function, class Invoke> void callOne(Topic<Function>, MCallbackId id, Invoke&& invoke)
    {
        auto found = m_byId.find(id);
        if (found == m_byId.end())
            return;
        std::shared_ptr<Listener> listener = found->second;
        run(*listener, [&] { invoke(reinterpret_cast<Function>(listener->function), listener->data); });
    }

    // What tells of the session's doings; there is one while somebody listens.
    Watch& watch() { return *m_watch; }

    static constexpr size_t kTopicCount = 64;

private:
    using Untyped = void (*)();

    struct Place
    {
        uint16_t topic;
        uint32_t detail;
        core::NodeId node;
        friend bool operator==(const Place&, const Place&) = default;
    };
    struct PlaceHash
    {
        size_t operator()(const Place& place) const;
    };
    struct Listener
    {
        MCallbackId id;
        Place place;
        const char* topicName;
        Untyped function;
        void* data;
        std::optional<uint32_t> plugin; // the number of who owns it
        int depth = 0;                  // calls that have not come back
        bool removed = false;
    };
    using Listeners = std::vector<std::shared_ptr<Listener>>;

    static uint64_t key(core::NodeId node) { return (uint64_t(node.generation) << 32) | node.index; }
    MCallbackId add(const Place& place, const char* topicName, Untyped function, void* data);
    std::vector<MCallbackId> all(uint16_t topic) const;
    std::vector<core::NodeId> nodesOf(uint16_t topic) const;
    void run(Listener& listener, const std::function<void()>& work);
    void failed(const Listener& listener, const char* reason) const;
    void own(Listener& listener);
    void removeOwned(uint32_t plugin);
    void topicChanged(uint16_t topic);

    std::unordered_map<Place, Listeners, PlaceHash> m_listeners;
    std::unordered_map<MCallbackId, std::shared_ptr<Listener>> m_byId;
    std::unordered_map<uint64_t, std::vector<MCallbackId>> m_byNode;
    std::unordered_map<uint32_t, size_t> m_ofPlugin; // how many each plug-in that ever had one has
    uint32_t m_counts[kTopicCount] = {};
    MCallbackId m_nextId = 1;
    MCallbackId m_current = 0;
    std::unique_ptr<Watch> m_watch;
};

// Those of the current session.
Callbacks& callbacks();

// Adds a callback for a member of the API: 0 and a failed status where that is not possible.
template <class Function>
MCallbackId addCallback(MStatus* status, Topic<Function> topic, Function function, void* data, core::NodeId node = {},
                        uint32_t detail = 0);

} // namespace understudy::openmaya

#include "openmaya/Status.h"

namespace understudy::openmaya
{

template <class Function>
MCallbackId addCallback(MStatus* status, Topic<Function> topic, Function function, void* data, core::NodeId node,
                        uint32_t detail)
{
    return guarded(status, MCallbackId(0), [&] { return callbacks().add(topic, function, data, node, detail); });
}

} // namespace understudy::openmaya
