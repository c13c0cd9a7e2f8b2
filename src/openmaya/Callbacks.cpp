#include "openmaya/Callbacks.h"

#include "openmaya/CurrentSession.h"
#include "openmaya/PluginHost.h"
#include "openmaya/Topics.h"
#include "openmaya/Watch.h"

#include <algorithm>
#include <limits>

namespace understudy::openmaya
{

namespace
{

// Calls of a callback that come from itself, by the edits that it makes, before it is left out.
constexpr int kMaxDepth = 32;

// Puts a value back when the scope is left.
template <class T> class Restored
{
public:
    Restored(T& place, T value) : m_place(place), m_before(std::exchange(place, value)) {}
    ~Restored() { m_place = m_before; }
    Restored(const Restored&) = delete;
    Restored& operator=(const Restored&) = delete;

private:
    T& m_place;
    T m_before;
};

} // namespace

size_t Callbacks::PlaceHash::operator()(const Place& place) const
{
    return core::mix(key(place.node) ^ core::mix((uint64_t(place.topic) << 32) | place.detail));
}

Callbacks::Callbacks() = default;
Callbacks::~Callbacks() = default;

MCallbackId Callbacks::add(const Place& place, const char* topicName, Untyped function, void* data)
{
    if (!function)
        throw core::Error(core::ErrorKind::BadArgument, "A callback needs a function.");
    session::Session& session = needSession();
    if (!m_watch)
        m_watch = std::make_unique<Watch>(session, *this);
    auto listener =
        std::make_shared<Listener>(Listener{m_nextId, place, topicName, function, data, std::nullopt, 0, false});
    own(*listener);
    ++m_nextId;
    m_listeners[place].push_back(listener);
    m_byId.emplace(listener->id, listener);
    if (place.node)
        m_byNode[key(place.node)].push_back(listener->id);
    ++m_counts[place.topic];
    topicChanged(place.topic);
    return listener->id;
}

// Says so to its plug-in, once for all callbacks of it.
void Callbacks::own(Listener& listener)
{
    PluginHost* host = pluginHost();
    listener.plugin = host ? host->ownerOf(reinterpret_cast<const void*>(listener.function)) : std::nullopt;
    if (!listener.plugin)
        return;
    auto [count, isNew] = m_ofPlugin.emplace(*listener.plugin, 0);
    if (isNew)
        host->add(*listener.plugin, Addition::Callback, "callbacks",
                  [number = *listener.plugin] { callbacks().removeOwned(number); });
    ++count->second;
}

bool Callbacks::remove(MCallbackId id)
{
    auto found = m_byId.find(id);
    if (found == m_byId.end())
        return false;
    std::shared_ptr<Listener> listener = found->second;
    m_byId.erase(found);
    listener->removed = true;
    auto listeners = m_listeners.find(listener->place);
    std::erase(listeners->second, listener);
    if (listeners->second.empty())
        m_listeners.erase(listeners);
    if (listener->place.node)
    {
        auto ofNode = m_byNode.find(key(listener->place.node));
        std::erase(ofNode->second, id);
        if (ofNode->second.empty())
            m_byNode.erase(ofNode);
    }
    if (listener->plugin)
        --m_ofPlugin[*listener->plugin];
    --m_counts[listener->place.topic];
    topicChanged(listener->place.topic);
    return true;
}

void Callbacks::removeOfNode(core::NodeId node)
{
    for (MCallbackId id : ofNode(node))
        remove(id);
}

void Callbacks::removeOwned(uint32_t plugin)
{
    std::vector<MCallbackId> left;
    for (const auto& entry : m_byId)
        if (entry.second->plugin == plugin)
            left.push_back(entry.first);
    for (MCallbackId id : left)
        remove(id);
    m_ofPlugin.erase(plugin);
    const PluginIdentity* identity = pluginHost() ? pluginHost()->identity(plugin) : nullptr;
    if (!left.empty() && identity && currentSession())
        currentSession()->message(script::Severity::Warning,
                                  fmt::format("Plug-in, \"{}\", left {} callback{} behind; removed.", identity->name,
                                              left.size(), left.size() == 1 ? "" : "s"));
}

void Callbacks::clear()
{
    m_watch.reset();
    for (auto& entry : m_byId)
        entry.second->removed = true;
    m_listeners.clear();
    m_byId.clear();
    m_byNode.clear();
    m_ofPlugin.clear();
    std::fill(std::begin(m_counts), std::end(m_counts), 0);
}

// The session is watched while anybody listens, dirt only while somebody wants to know of it.
void Callbacks::topicChanged(uint16_t topic)
{
    m_watch->setAttached(!m_byId.empty());
    if (m_counts[topic] <= 1)
        m_watch->topicChanged();
}

std::vector<MCallbackId> Callbacks::ofNode(core::NodeId node) const
{
    auto found = m_byNode.find(key(node));
    return found == m_byNode.end() ? std::vector<MCallbackId>{} : found->second;
}

std::vector<MCallbackId> Callbacks::all(uint16_t topic) const
{
    std::vector<MCallbackId> found;
    for (const auto& entry : m_byId)
        if (entry.second->place.topic == topic)
            found.push_back(entry.first);
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<core::NodeId> Callbacks::nodesOf(uint16_t topic) const
{
    std::vector<core::NodeId> found;
    for (const auto& entry : m_listeners)
        if (entry.first.topic == topic && entry.first.node)
            found.push_back(entry.first.node);
    return found;
}

void Callbacks::run(Listener& listener, const std::function<void()>& work)
{
    if (listener.removed)
        return;
    if (listener.depth >= kMaxDepth)
        return failed(listener, "it calls itself without end by the edits that it makes");
    Restored depth(listener.depth, listener.depth + 1);
    Restored current(m_current, listener.id);
    try
    {
        if (listener.plugin && pluginHost())
            pluginHost()->run(*listener.plugin, work);
        else
            work();
    }
    catch (const std::exception& error)
    {
        failed(listener, error.what());
    }
    catch (...)
    {
        failed(listener, "it threw something that is no std::exception");
    }
}

void Callbacks::failed(const Listener& listener, const char* reason) const
{
    const PluginIdentity* identity =
        listener.plugin && pluginHost() ? pluginHost()->identity(*listener.plugin) : nullptr;
    std::string owner = identity ? fmt::format(" of plug-in '{}'", identity->name) : std::string();
    if (currentSession())
        currentSession()->message(script::Severity::Error,
                                  fmt::format("A callback{} ({}) failed: {}", owner, listener.topicName, reason));
}

Callbacks& callbacks()
{
    static Callbacks all;
    return all;
}

} // namespace understudy::openmaya
