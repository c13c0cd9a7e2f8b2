#include "plugin/Plugins.h"

#include "openmaya/PluginMessages.h"
#include "openmaya/StaticAttributes.h"
#include "plugin/EntryPoints.h"
#include "plugin/SearchPath.h"

#include <maya/MTypes.h>

#include <fmt/ranges.h>

#include <algorithm>
#include <map>

namespace understudy::plugin
{

namespace fs = std::filesystem;
using core::error;
using core::Error;
using core::ErrorKind;
using openmaya::PluginStep;

namespace
{

// The exceptions of what runs between are passed on; the count is right again in any case.
class Running
{
public:
    explicit Running(int& count) : m_count(count) { ++m_count; }
    ~Running() { --m_count; }

private:
    int& m_count;
};

bool isNamed(const Plugin& plugin, std::string_view text)
{
    bool isItsFile = !plugin.builtIn && plugin.identity.path == text;
    return isItsFile || plugin.identity.name == text || plugin.identity.name + ".so" == text;
}

// What a plug-in does to the scene while it is loaded or unloaded is no undo step (reference/behaviour.md: loadPlugin
// is not undoable), but a load that fails leaves nothing of it.
class UnstepEdits
{
public:
    explicit UnstepEdits(core::Scene& scene) : m_journal(scene), m_recording(scene, m_journal) {}
    void takeBack() { m_journal.rollBack(0); }

private:
    core::Journal m_journal;
    core::JournalScope m_recording;
};

// The node types that a plug-in brings.
std::vector<core::TypeId> typesOf(const core::TypeRegistry& types, std::string_view plugin)
{
    std::vector<core::TypeId> found = types.derived(types.find("dependNode"));
    std::erase_if(found, [&](core::TypeId type) { return types.type(type).plugin() != plugin; });
    return found;
}

// Why a library without initializePlugin is not taken.
std::string whyNoPlugin(const Library& library)
{
    auto version = builtFor(library);
    if (version && *version != std::to_string(MAYA_API_VERSION))
        return fmt::format("It was built for API version {}; this host has {}.", *version, MAYA_API_VERSION);
    return "It is no plug-in: it does not export initializePlugin(MObject).";
}

} // namespace

Plugins::Plugins(session::Session& session) : m_session(session)
{
    openmaya::setPluginHost(this);
    session.plugins = this;
}

Plugins::~Plugins()
{
    while (true)
    {
        std::vector<Plugin*> left = loaded();
        if (left.empty())
            break;
        try
        {
            unload(*left.back(), true);
        }
        catch (const std::exception& failure)
        {
            warn(failure.what());
            left.back()->state = Plugin::State::Unloaded;
            (void)left.back()->library.release(); // at work: it cannot be unmapped
        }
    }
    m_session.plugins = nullptr;
    openmaya::setPluginHost(nullptr);
}

// ---- loading

Plugin* Plugins::load(const PluginPlace& place, std::string_view name)
{
    if (place.file.extension() == ".py")
        throw error(ErrorKind::Unsupported,
                    "Plug-in, \"{}\", is written in Python; loading such plug-ins is not supported by Understudy yet.",
                    place.name());
    Plugin& plugin = record(place, name);
    if (plugin.state != Plugin::State::Unloaded)
        return nullptr;
    openmaya::tellPluginStep(PluginStep::BeforeLoad, plugin.identity.name, plugin.identity.path);
    start(plugin);
    openmaya::tellPluginStep(PluginStep::AfterLoad, plugin.identity.name, plugin.identity.path);
    // The one loaded last stands last.
    std::stable_partition(m_plugins.begin(), m_plugins.end(), [&](const auto& each) { return each.get() != &plugin; });
    if (plugin.library && !plugin.library->heldBecause().empty())
        m_session.message(
            script::Severity::Info,
            fmt::format("Plug-in, \"{}\", was still in memory ({}): its static variables keep their values.",
                        plugin.identity.name, plugin.library->heldBecause()));
    notify(m_loadCallbacks, plugin.identity.name);
    changed();
    return &plugin;
}

// From a record to a loaded plug-in; nothing of it is left where that fails.
void Plugins::start(Plugin& plugin)
{
    UnstepEdits edits(m_session.scene());
    try
    {
        if (plugin.builtIn)
            return enterBuiltIn(plugin);
        plugin.library = std::make_unique<Library>(plugin.identity.path, plugin.identity.name);
        enter(plugin);
        plugin.library->published(plugin.identity.name);
    }
    catch (const Error& failure)
    {
        std::string shown = plugin.identity.name;
        bool isFileError = failure.kind() == ErrorKind::Io;
        edits.takeBack();
        close(plugin);
        if (!isFileError)
            throw;
        throw error(ErrorKind::Failed, "Unable to dynamically load : {}\n{}\n{} ({})", plugin.identity.path,
                    failure.what(), failure.what(), shown);
    }
}

// Its types are there already.
void Plugins::enterBuiltIn(Plugin& plugin)
{
    plugin.identity.version = plugin.builtIn->version;
    plugin.identity.vendor = "Understudy";
    plugin.identity.apiVersion = std::to_string(MAYA_API_VERSION);
    plugin.number = m_nextNumber++;
    for (core::TypeId type : typesOf(m_session.types(), plugin.builtIn->name))
        plugin.registrations.add(Addition::Node, m_session.types().type(type).name(), [] {});
    plugin.state = Plugin::State::Loaded;
}

// From an open library to a loaded plug-in.
void Plugins::enter(Plugin& plugin)
{
    if (!hasEntry(*plugin.library, Entry::Initialize))
        throw Error(ErrorKind::Io, whyNoPlugin(*plugin.library));
    plugin.identity.apiVersion = builtFor(*plugin.library).value_or("");
    plugin.number = m_nextNumber++;
    plugin.state = Plugin::State::Loading;
    initialize(plugin);
    plugin.state = Plugin::State::Loaded;
}

void Plugins::initialize(Plugin& plugin)
{
    Running running(plugin.running);
    openmaya::bindStaticAttributes(m_session.types());
    auto failure = call(*plugin.library, Entry::Initialize, plugin.number);
    const std::string& required = plugin.identity.requiredApiVersion;
    bool isMet = required.empty() || openmaya::isApiVersionMet(required);
    // One that went on without its MFnPlugin is asked to clean up.
    if (!failure && !isMet)
        (void)uninitialize(plugin);
    if (!isMet)
        failure = fmt::format("it requires API version {}; this host has {}.", required, MAYA_API_VERSION);
    if (failure)
        throw error(ErrorKind::Failed, "initializePlugin function failed ({}): {}", plugin.identity.name, *failure);
}

// Another plug-in of the name.
const Plugin* Plugins::namedBeside(const Plugin& plugin, std::string_view name) const
{
    auto found = std::find_if(m_plugins.begin(), m_plugins.end(),
                              [&](const auto& each) { return each.get() != &plugin && isNamed(*each, name); });
    return found == m_plugins.end() ? nullptr : found->get();
}

Plugin& Plugins::record(const PluginPlace& place, std::string_view name)
{
    std::string wanted = name.empty() ? place.name() : std::string(name);
    Plugin* plugin = place.builtIn ? nullptr : known(place.file.string());
    if (!plugin)
        plugin = known(wanted);
    if (!plugin)
    {
        m_plugins.push_back(std::make_unique<Plugin>());
        plugin = m_plugins.back().get();
    }
    if (plugin->state == Plugin::State::Unloaded)
    {
        // A record of the name that another file had is of no use any more.
        while (const Plugin* other = namedBeside(*plugin, wanted))
        {
            if (other->state != Plugin::State::Unloaded)
                throw error(ErrorKind::Failed, "Another plug-in is named '{}'.", wanted);
            forget(*other);
        }
        plugin->identity = {};
        plugin->identity.name = wanted;
        plugin->identity.path = place.file.string();
        plugin->builtIn = place.builtIn;
        plugin->isUserNamed = !name.empty();
    }
    return *plugin;
}

// ---- unloading

void Plugins::unload(Plugin& plugin, bool force)
{
    const std::string name = plugin.identity.name;
    if (plugin.running > 0 || plugin.state != Plugin::State::Loaded)
        throw error(ErrorKind::Failed, "Plug-in, \"{}\", cannot be unloaded while it is running.", name);
    if (std::vector<std::string> calls = callsInProgress(plugin); !calls.empty())
        throw error(ErrorKind::Failed, "Plug-in, \"{}\", cannot be unloaded while it is running: {} has not come back.",
                    name, fmt::join(calls, ", "));
    if (!force && isInUse(plugin))
        throw error(ErrorKind::Failed, "Plug-in, \"{}\", cannot be unloaded because it is still in use.", name);
    const std::string path = plugin.identity.path;
    openmaya::tellPluginStep(PluginStep::BeforeUnload, name, path);
    // A callback may have done it.
    if (plugin.state != Plugin::State::Loaded)
        return;
    UnstepEdits edits(m_session.scene());
    if (plugin.builtIn)
    {
        if (isInUse(plugin))
            warn(fmt::format("Plug-in, \"{}\", is built in: its nodes stay what they are.", name));
    }
    else if (!hasEntry(*plugin.library, Entry::Uninitialize))
    {
        if (!force)
            throw error(ErrorKind::Failed,
                        "Plug-in, \"{}\", cannot be unloaded: it does not export uninitializePlugin(MObject).", name);
    }
    else if (!uninitialize(plugin) && !force)
        throw error(ErrorKind::Failed, "uninitializePlugin function failed ({})", name);
    if (std::vector<std::string> left = plugin.registrations.forgotten(); !plugin.builtIn && !left.empty())
        warn(fmt::format("Plug-in, \"{}\", did not deregister: {}. It was taken away.", name, fmt::join(left, ", ")));
    close(plugin);
    openmaya::tellPluginStep(PluginStep::AfterUnload, name, path);
    notify(m_unloadCallbacks, name);
    changed();
}

std::vector<std::string> Plugins::callsInProgress(const Plugin& plugin) const
{
    return plugin.library ? plugin.library->running() : std::vector<std::string>();
}

bool Plugins::isInUse(const Plugin& plugin) const
{
    std::vector<core::TypeId> types =
        typesOf(m_session.types(), plugin.builtIn ? plugin.builtIn->name : std::string_view(plugin.identity.name));
    return std::any_of(types.begin(), types.end(),
                       [&](core::TypeId type) { return m_session.scene().hasNodesOfType(type); });
}

bool Plugins::uninitialize(Plugin& plugin)
{
    if (!hasEntry(*plugin.library, Entry::Uninitialize))
        return false;
    Running running(plugin.running);
    Plugin::State before = std::exchange(plugin.state, Plugin::State::Unloading);
    plugin.library->drain(false); // it may call its own functions
    auto failure = call(*plugin.library, Entry::Uninitialize, plugin.number);
    plugin.state = before;
    if (failure)
        warn(fmt::format("uninitializePlugin function failed ({}): {}", plugin.identity.name, *failure));
    return !failure;
}

// Takes away what it added, then the library.
void Plugins::close(Plugin& plugin)
{
    plugin.state = Plugin::State::Unloading;
    plugin.registrations.removeAll([this](const std::string& text) { warn(text); });
    plugin.state = Plugin::State::Unloaded;
    plugin.library.reset();
}

void Plugins::notify(const Callbacks& callbacks, const std::optional<std::string>& name)
{
    const Callbacks current = callbacks; // one may add others
    for (const script::Value& callback : current)
    {
        if (auto* callable = callback.get<std::shared_ptr<script::Callable>>())
            (*callable)->call(name ? std::vector<script::Value>{*name} : std::vector<script::Value>{});
        else if (const auto* text = callback.get<std::string>(); text && m_session.interpreter)
        {
            std::string code = *text;
            if (size_t place = code.find("%s"); name && place != std::string::npos)
                code.replace(place, 2, *name);
            m_session.interpreter->execute(code);
        }
    }
}

bool removeCallback(Callbacks& callbacks, const script::Value& callback)
{
    const auto* callable = callback.get<std::shared_ptr<script::Callable>>();
    const auto* text = callback.get<std::string>();
    auto found = std::find_if(callbacks.begin(), callbacks.end(),
                              [&](const script::Value& known)
                              {
                                  if (const auto* other = known.get<std::shared_ptr<script::Callable>>())
                                      return callable && (*other)->isSame(**callable);
                                  return text && script::toText(known) == *text;
                              });
    if (found == callbacks.end())
        return false;
    callbacks.erase(found);
    return true;
}

// ---- what is known

Plugin* Plugins::known(std::string_view nameOrPath)
{
    for (const auto& plugin : m_plugins)
        if (isNamed(*plugin, nameOrPath))
            return plugin.get();
    return nullptr;
}

Plugin& Plugins::remember(std::string_view nameOrPath)
{
    if (Plugin* plugin = known(nameOrPath))
        return *plugin;
    return record(neededPlugins(nameOrPath).front(), {});
}

void Plugins::forget(const Plugin& plugin)
{
    if (plugin.state != Plugin::State::Unloaded)
        throw error(ErrorKind::Failed, "Plug-in, \"{}\", is loaded; unload it first.", plugin.identity.name);
    std::erase_if(m_plugins, [&](const auto& each) { return each.get() == &plugin; });
}

std::vector<Plugin*> Plugins::loaded()
{
    std::vector<Plugin*> found;
    for (const auto& plugin : m_plugins)
        if (plugin->isLoaded())
            found.push_back(plugin.get());
    return found;
}

Plugin* Plugins::numbered(uint32_t number) const
{
    for (const auto& plugin : m_plugins)
        if (plugin->number == number && plugin->state != Plugin::State::Unloaded)
            return plugin.get();
    return nullptr;
}

Plugin& Plugins::needNumbered(uint32_t number) const
{
    Plugin* plugin = numbered(number);
    if (!plugin)
        throw Error(ErrorKind::Stale, "The plug-in is not loaded any more.");
    return *plugin;
}

// ---- session::PluginSource

void Plugins::require(std::string_view name)
{
    const Plugin* plugin = known(name);
    if (!plugin || plugin->state == Plugin::State::Unloaded)
        load(neededPlugins(name).front(), {});
}

std::vector<io::Requirement> Plugins::requirements(const core::Scene& scene)
{
    std::map<std::string, io::Requirement, std::less<>> found;
    const core::TypeRegistry& types = m_session.types();
    for (core::TypeId type : types.derived(types.find("dependNode")))
    {
        const core::NodeType& used = types.type(type);
        if (used.plugin().empty() || !scene.hasNodesOfType(type))
            continue;
        const BuiltInPlugin* builtIn = findBuiltIn(used.plugin());
        const Plugin* plugin = known(used.plugin());
        bool isLoaded = plugin && plugin->isLoaded();
        if ((!builtIn && !isLoaded) || (plugin && !plugin->writeRequires))
            continue;
        io::Requirement& requirement = found[std::string(used.plugin())];
        requirement.plugin = used.plugin();
        requirement.version = isLoaded ? std::string_view(plugin->identity.version) : builtIn->version;
        requirement.nodeTypes.emplace_back(used.name());
    }
    std::vector<io::Requirement> all;
    for (auto& entry : found)
        all.push_back(std::move(entry.second));
    return all;
}

// ---- openmaya::PluginHost

openmaya::PluginIdentity* Plugins::identity(uint32_t number)
{
    Plugin* plugin = numbered(number);
    return plugin ? &plugin->identity : nullptr;
}

std::optional<uint32_t> Plugins::find(std::string_view name) const
{
    for (const auto& plugin : m_plugins)
        if (plugin->state != Plugin::State::Unloaded && isNamed(*plugin, name))
            return plugin->number;
    return std::nullopt;
}

bool Plugins::isBeingLoaded(uint32_t number) const
{
    const Plugin* plugin = numbered(number);
    return plugin && plugin->state == Plugin::State::Loading;
}

void Plugins::rename(uint32_t number, std::string_view name)
{
    if (!isBeingLoaded(number))
        throw Error(ErrorKind::Failed, "A plug-in is named while it is being loaded.");
    Plugin& plugin = *numbered(number);
    const Plugin* other = known(name);
    if (other && other != &plugin && other->state != Plugin::State::Unloaded)
        throw error(ErrorKind::Failed, "Another plug-in is named '{}'.", name);
    if (other && other != &plugin)
        forget(*other);
    plugin.identity.name = name;
    plugin.isUserNamed = true;
}

void Plugins::add(uint32_t number, Addition kind, std::string_view name, std::function<void()> remove)
{
    needNumbered(number).registrations.add(kind, name, std::move(remove));
}

bool Plugins::remove(uint32_t number, Addition kind, std::string_view name)
{
    return needNumbered(number).registrations.remove(kind, name);
}

int& Plugins::running(uint32_t number) { return needNumbered(number).running; }

std::optional<uint32_t> Plugins::ownerOf(const void* address) const
{
    for (const auto& plugin : m_plugins)
        if (plugin->state != Plugin::State::Unloaded && plugin->library && plugin->library->contains(address))
            return plugin->number;
    return std::nullopt;
}

void Plugins::run(uint32_t number, const std::function<void()>& work)
{
    Plugin* owner = numbered(number);
    if (!owner)
        return;
    Running running(owner->running);
    work();
}

std::function<void()> Plugins::owned(const void* address, std::function<void()> work)
{
    std::optional<uint32_t> owner = ownerOf(address);
    if (!owner)
        return work;
    return [number = *owner, work = std::move(work)]
    {
        if (openmaya::PluginHost* host = openmaya::pluginHost())
            host->run(number, work);
    };
}

} // namespace understudy::plugin
