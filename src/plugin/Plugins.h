// The plug-ins of a session: loading, unloading, and what each of them is and has added.
//
// Errors are Failed with Maya's wording where reference/behaviour.md has it. Plug-ins are in the order of loading.
#pragma once

#include "openmaya/PluginHost.h"
#include "openmaya/PluginNodes.h"
#include "plugin/Library.h"
#include "plugin/Registrations.h"
#include "plugin/SearchPath.h"
#include "session/Session.h"

#include <memory>
#include <vector>

namespace understudy::plugin
{

// A plug-in that was loaded, or that something was set for.
struct Plugin
{
    enum class State : uint8_t
    {
        Unloaded,
        Loading,
        Loaded,
        Unloading
    };

    uint32_t number = 0; // of this time of loading
    State state = State::Unloaded;
    openmaya::PluginIdentity identity;
    const BuiltInPlugin* builtIn = nullptr; // null: it has a library while it is loaded
    std::unique_ptr<Library> library;
    Registrations registrations;
    int running = 0; // calls into it that have not come back
    bool isUserNamed = false;
    bool autoload = false;
    bool writeRequires = true;

    bool isLoaded() const { return state == State::Loaded; }
};

// Callables and texts that are called when plug-ins change.
using Callbacks = std::vector<script::Value>;

// Takes the first one away that is the same script. False where there is none.
bool removeCallback(Callbacks& callbacks, const script::Value& callback);

class Plugins final : public openmaya::PluginHost, public session::PluginSource
{
public:
    explicit Plugins(session::Session& session);
    // Unloads what is left, the last loaded first.
    ~Plugins() override;

    // `name` is another name than the plug-in's own, or empty. Null where it is loaded already.
    Plugin* load(const PluginPlace& place, std::string_view name);
    // Refuses a plug-in that is at work, also in a call of its Python bindings, and unless forced one that is in use or
    // whose uninitializePlugin fails.
    void unload(Plugin& plugin, bool force);
    // The functions of its Python bindings that threads are inside of.
    std::vector<std::string> callsInProgress(const Plugin& plugin) const;
    // Whether the scene has nodes of its types.
    bool isInUse(const Plugin& plugin) const;

    // By name, with or without ".so", or by file. Null where nothing is known of it.
    Plugin* known(std::string_view nameOrPath);
    // The same for a plug-in that is only on the search path. Throws where there is none.
    Plugin& remember(std::string_view nameOrPath);
    void forget(const Plugin& plugin);
    std::vector<Plugin*> loaded();

    // ---- session::PluginSource
    void require(std::string_view name) override;
    std::vector<io::Requirement> requirements(const core::Scene& scene) override;

    // Called with the plug-in's name after it was loaded or unloaded: a callable, or Python text with %s for the name.
    Callbacks& loadCallbacks() { return m_loadCallbacks; }
    Callbacks& unloadCallbacks() { return m_unloadCallbacks; }
    // Called without arguments after anything changed that pluginInfo tells.
    Callbacks& changeCallbacks() { return m_changeCallbacks; }
    void changed() { notify(m_changeCallbacks, std::nullopt); }

    // ---- openmaya::PluginHost
    openmaya::PluginIdentity* identity(uint32_t number) override;
    std::optional<uint32_t> find(std::string_view name) const override;
    bool isBeingLoaded(uint32_t number) const override;
    void rename(uint32_t number, std::string_view name) override;
    void add(uint32_t number, Addition kind, std::string_view name, std::function<void()> remove) override;
    bool remove(uint32_t number, Addition kind, std::string_view name) override;
    int& running(uint32_t number) override;
    std::optional<uint32_t> ownerOf(const void* address) const override;
    void run(uint32_t number, const std::function<void()>& work) override;
    std::function<void()> owned(const void* address, std::function<void()> work) override;

private:
    Plugin* numbered(uint32_t number) const;
    Plugin& needNumbered(uint32_t number) const;
    Plugin& record(const PluginPlace& place, std::string_view name);
    const Plugin* namedBeside(const Plugin& plugin, std::string_view name) const;
    void start(Plugin& plugin);
    void enter(Plugin& plugin);
    void enterBuiltIn(Plugin& plugin);
    void initialize(Plugin& plugin);
    // False where it failed; then the reason was shown.
    bool uninitialize(Plugin& plugin);
    void close(Plugin& plugin);
    void notify(const Callbacks& callbacks, const std::optional<std::string>& name);
    void warn(const std::string& text) { m_session.message(script::Severity::Warning, text); }

    session::Session& m_session;
    openmaya::PluginNodeObserver m_nodes{m_session.scene()};
    std::vector<std::unique_ptr<Plugin>> m_plugins;
    Callbacks m_loadCallbacks;
    Callbacks m_unloadCallbacks;
    Callbacks m_changeCallbacks;
    uint32_t m_nextNumber = 1;
};

} // namespace understudy::plugin
