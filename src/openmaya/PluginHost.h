// A port: what MFnPlugin and MGlobal need of the plug-in loader, which stands above this layer and installs itself.
#pragma once

#include <maya/MPlugin.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace understudy::openmaya
{

// What a plug-in says of itself, and what the loader knows of it.
struct PluginIdentity
{
    std::string name;
    std::string path; // of its file
    std::string vendor;
    std::string version;
    std::string apiVersion;         // it was built for
    std::string requiredApiVersion; // as MFnPlugin was given it
};

// Kinds of what plug-ins add to the host, by MFnPlugin or otherwise.
enum class Addition : uint8_t
{
    Command,
    ControlCommand,
    ModelEditorCommand,
    ConstraintCommand,
    ContextCommand,
    Node,
    Data,
    FileTranslator,
    IkSolver,
    Device,
    DragAndDropBehavior,
    CacheFormat,
    Renderer,
    Evaluator,
    CurveInterpolator,
    DisplayFilter,
    RenderPass,
    MaterialInfo,
    BakeEngine,
    AttributePattern,
    TopologyEvaluator,
    Drawing, // what a viewport would ask for
    Callback,
    Interface // a procedure that is run at unload
};

// What a plug-in registers under a name, and makes objects of.
struct Registered
{
    std::string name;
    std::string plugin;
    MCreatorFunction creator = nullptr;
    int* running = nullptr; // calls into the plug-in (PluginCall)
};

class PluginHost
{
public:
    virtual ~PluginHost() = default;

    // Null where no such plug-in is loaded or being loaded. Numbers are never used again.
    virtual PluginIdentity* identity(uint32_t number) = 0;
    virtual std::optional<uint32_t> find(std::string_view name) const = 0;
    // While its initializePlugin runs.
    virtual bool isBeingLoaded(uint32_t number) const = 0;
    // Throws Failed where the name is taken or the plug-in is not being loaded.
    virtual void rename(uint32_t number, std::string_view name) = 0;
    // Something that the plug-in added: `remove` takes it away when the plug-in is unloaded.
    virtual void add(uint32_t number, Addition kind, std::string_view name, std::function<void()> remove) = 0;
    // What the plug-in added of this kind and name is taken away now. False where there is none.
    virtual bool remove(uint32_t number, Addition kind, std::string_view name) = 0;
    // The calls into the plug-in that have not come back (PluginCall). Throws Stale where it is not loaded.
    virtual int& running(uint32_t number) = 0;
    // Work of the plug-in whose code `address` lies in: it is not run once that plug-in is unloaded.
    virtual std::function<void()> owned(const void* address, std::function<void()> work) = 0;
    // The loaded plug-in whose code an address lies in.
    virtual std::optional<uint32_t> ownerOf(const void* address) const = 0;
    // Runs code of a plug-in, which is not unloaded meanwhile. Nothing is run where it is not loaded any more.
    virtual void run(uint32_t number, const std::function<void()>& work) = 0;
};

// Null where no loader is installed.
PluginHost* pluginHost();
void setPluginHost(PluginHost* host);

// Throws Failed where no loader is installed, Stale where the plug-in is not loaded.
PluginIdentity& neededPlugin(uint32_t number);
// Fills in what it registers with MFnPlugin: the plug-in's number. Throws BadArgument without a name or a creator.
uint32_t fillIn(Registered& entry, const MFnPlugin& plugin, const MString& name, MCreatorFunction creator,
                std::string_view kindName);
// Takes away what the plug-in added. Throws NotFound where it has no such `kindName`.
void takeAway(const MFnPlugin& plugin, Addition kind, std::string_view name, std::string_view kindName);

// Whether this host is what MFnPlugin's requiredApiVersion asks for: "Any", or one of the listed years ("2025") and
// versions ("20250000"). A text of another form is met by no host.
bool isApiVersionMet(std::string_view required);

} // namespace understudy::openmaya
