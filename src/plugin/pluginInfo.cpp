#include "plugin/Commands.h"

#include <array>
#include <optional>

namespace understudy::plugin
{

using namespace commands;

namespace
{

enum : uint8_t
{
    kActiveFile,
    kAllEvaluators,
    kAnimCurveInterp,
    kApiVersion,
    kAutoload,
    kCacheFormat,
    kChangedCommand,
    kCommand,
    kConstraintCommand,
    kControlCommand,
    kData,
    kDependNode,
    kDependNodeByType,
    kDependNodeId,
    kDevice,
    kDragAndDropBehavior,
    kEvaluator,
    kIksolver,
    kListPlugins,
    kListPluginsPath,
    kLoaded,
    kLoadPluginPrefs,
    kModelEditorCommand,
    kName,
    kPath,
    kPluginsInUse,
    kReferenceTranslators,
    kRegistered,
    kRemove,
    kRenderer,
    kSavePluginPrefs,
    kServiceDescriptions,
    kSettings,
    kTool,
    kTranslator,
    kUnloadOk,
    kUserNamed,
    kVendor,
    kVersion,
    kWriteRequires
};

const Syntax kSyntax{
    .name = "pluginInfo",
    .summary = "Tells about plug-ins, and changes how they are treated.",
    .positional = {Arg::String, 0, 1, "plugin"},
    .flags =
        {
            {kActiveFile,
             "activeFile",
             "af",
             {},
             Mode::Query,
             "With -pluginsInUse: of the scene's own file; references are not read, so it is all."},
            {kAllEvaluators, "allEvaluators", "ae", {}, Mode::Query, "Evaluators of all plug-ins."},
            {kAnimCurveInterp, "animCurveInterp", "aci", {Arg::String}, Mode::Query, "Curve interpolators it adds."},
            {kApiVersion, "apiVersion", "av", {}, Mode::Query, "API version that it was built for."},
            {kAutoload,
             "autoload",
             "a",
             {Arg::Boolean},
             Mode::AllModes,
             "Whether sessions load it at their start; kept for this session only."},
            {kCacheFormat, "cacheFormat", "cf", {}, Mode::Query, "Cache formats it adds."},
            {kChangedCommand,
             "changedCommand",
             "cc",
             {Arg::Script},
             Mode::Create,
             "Called after a plug-in was loaded or unloaded, or something was set for one."},
            {kCommand, "command", "c", {Arg::String}, Mode::Query, "Commands it adds.", script::MultiUse},
            {kConstraintCommand, "constraintCommand", "cnc", {}, Mode::Query, "Constraint commands it adds."},
            {kControlCommand, "controlCommand", "ctc", {}, Mode::Query, "Commands for UI controls it adds."},
            {kData, "data", "d", {Arg::String, Arg::String}, Mode::Query, "Data types it adds.", script::MultiUse},
            {kDependNode, "dependNode", "dn", {}, Mode::Query, "Node types it adds.", script::MultiUse},
            {kDependNodeByType,
             "dependNodeByType",
             "dnt",
             {Arg::String},
             Mode::Query,
             "Node types of a kind that it adds.",
             script::QueryTakesValue | refused(Reason::PluginNodes)},
            {kDependNodeId,
             "dependNodeId",
             "dni",
             {Arg::String},
             Mode::Query,
             "Number of a node type that it adds.",
             script::QueryTakesValue | refused(Reason::PluginNodes)},
            {kDevice, "device", "dv", {}, Mode::Query, "Devices it adds."},
            {kDragAndDropBehavior, "dragAndDropBehavior", "ddb", {}, Mode::Query, "Drag and drop behaviours it adds."},
            // Maya's short name is that of -edit, which wins.
            {kEvaluator, "evaluator", "evaluator", {}, Mode::Query, "Evaluators it adds."},
            {kIksolver, "iksolver", "ik", {}, Mode::Query, "IK solvers it adds."},
            {kListPlugins, "listPlugins", "ls", {}, Mode::Query, "Names of all loaded plug-ins."},
            {kListPluginsPath, "listPluginsPath", "lsp", {}, Mode::Query, "Files of all loaded plug-ins."},
            {kLoaded, "loaded", "l", {}, Mode::Query, "Whether it is loaded."},
            {kLoadPluginPrefs,
             "loadPluginPrefs",
             "lpp",
             {},
             Mode::Create,
             "Reads the plug-in preferences.",
             refused(Reason::Preferences)},
            {kModelEditorCommand, "modelEditorCommand", "mec", {}, Mode::Query, "Model editor commands it adds."},
            {kName, "name", "n", {Arg::String}, Mode::Query, "Its name."},
            {kPath, "path", "p", {Arg::String}, Mode::Query, "Its file."},
            {kPluginsInUse,
             "pluginsInUse",
             "pu",
             {},
             Mode::Query,
             "Name and version of each plug-in that the scene requires or whose node types it uses."},
            {kReferenceTranslators,
             "referenceTranslators",
             "rtr",
             {Arg::Boolean},
             Mode::Query,
             "Translators that references can use.",
             refused(Reason::References)},
            {kRegistered, "registered", "r", {}, Mode::Query, "Whether it was loaded, or something was set for it."},
            {kRemove, "remove", "rm", {}, Mode::Edit, "Forgets a plug-in that is not loaded."},
            {kRenderer, "renderer", "rdr", {}, Mode::Query, "Renderers it adds."},
            {kSavePluginPrefs,
             "savePluginPrefs",
             "spp",
             {},
             Mode::Create,
             "Writes the plug-in preferences.",
             refused(Reason::Preferences)},
            {kServiceDescriptions,
             "serviceDescriptions",
             "sd",
             {},
             Mode::Query,
             "What it offers, in words.",
             refused(Reason::Unknown)},
            {kSettings, "settings", "set", {}, Mode::Query, "Its settings.", refused(Reason::Unknown)},
            {kTool, "tool", "t", {Arg::String}, Mode::Query, "Tool contexts it adds.", script::MultiUse},
            {kTranslator, "translator", "tr", {}, Mode::Query, "File translators it adds."},
            {kUnloadOk, "unloadOk", "uo", {}, Mode::Query, "Whether it can be unloaded now."},
            {kUserNamed, "userNamed", "u", {}, Mode::Query, "Whether it has another name than its file."},
            {kVendor, "vendor", "vd", {Arg::String}, Mode::Query, "Who made it."},
            {kVersion, "version", "v", {}, Mode::Query, "Its version."},
            {kWriteRequires,
             "writeRequires",
             "wr",
             {Arg::Boolean},
             Mode::AllModes,
             "Whether scenes that need it say so; true unless set."},
        },
    .modes = Mode::AllModes,
    .returns = "any",
};

// Flags that list what a plug-in added.
struct Listing
{
    uint8_t flag;
    Addition kind;
};

constexpr Listing kListings[] = {
    {kAnimCurveInterp, Addition::CurveInterpolator},
    {kCacheFormat, Addition::CacheFormat},
    {kCommand, Addition::Command},
    {kConstraintCommand, Addition::ConstraintCommand},
    {kControlCommand, Addition::ControlCommand},
    {kData, Addition::Data},
    {kDependNode, Addition::Node},
    {kDevice, Addition::Device},
    {kDragAndDropBehavior, Addition::DragAndDropBehavior},
    {kEvaluator, Addition::Evaluator},
    {kIksolver, Addition::IkSolver},
    {kModelEditorCommand, Addition::ModelEditorCommand},
    {kRenderer, Addition::Renderer},
    {kTool, Addition::ContextCommand},
    {kTranslator, Addition::FileTranslator},
};

// Flags that answer a text.
struct Text
{
    uint8_t flag;
    std::string openmaya::PluginIdentity::* member;
};

constexpr Text kTexts[] = {
    {kApiVersion, &openmaya::PluginIdentity::apiVersion},
    {kName, &openmaya::PluginIdentity::name},
    {kPath, &openmaya::PluginIdentity::path},
    {kVendor, &openmaya::PluginIdentity::vendor},
    {kVersion, &openmaya::PluginIdentity::version},
};

// Flags that answer true or false, also of plug-ins that nobody knows.
struct Truth
{
    uint8_t flag;
    bool (*of)(Plugins&, const Plugin*);
};

constexpr Truth kTruths[] = {
    {kAutoload, [](Plugins&, const Plugin* plugin) { return plugin && plugin->autoload; }},
    {kLoaded, [](Plugins&, const Plugin* plugin) { return plugin && plugin->isLoaded(); }},
    {kRegistered, [](Plugins&, const Plugin* plugin) { return plugin != nullptr; }},
    {kUnloadOk, [](Plugins& plugins, const Plugin* plugin)
     { return plugin && plugin->isLoaded() && plugin->running == 0 && !plugins.isInUse(*plugin); }},
    {kUserNamed, [](Plugins&, const Plugin* plugin) { return plugin && plugin->isUserNamed; }},
    {kWriteRequires, [](Plugins&, const Plugin* plugin) { return !plugin || plugin->writeRequires; }},
};

// What is asked of all plug-ins together; nothing for other flags.
std::optional<Value> queryAll(Plugins& plugins, const Arguments& arguments)
{
    Value::Strings answers;
    if (!arguments.hasAny(kListPlugins, kListPluginsPath, kAllEvaluators))
        return std::nullopt;
    for (const Plugin* plugin : plugins.loaded())
    {
        if (arguments.has(kAllEvaluators))
            for (std::string& name : plugin->registrations.names(Addition::Evaluator))
                answers.push_back(std::move(name));
        else
            answers.push_back(arguments.has(kListPlugins) ? plugin->identity.name : plugin->identity.path);
    }
    return Value::stringsOrNone(std::move(answers));
}

Plugin& registered(Plugins& plugins, const Arguments& arguments)
{
    Plugin* plugin = arguments.positional.empty() ? nullptr : plugins.known(arguments.text(0));
    if (plugin)
        return *plugin;
    if (arguments.positional.empty())
        throw Error(ErrorKind::Failed, "No plug-in was named.");
    throw error(ErrorKind::Failed, "Plug-in, \"{}\", is not registered.", arguments.text(0));
}

// Name and version in turn.
Value inUse(const Session& session)
{
    Value::Strings answers;
    for (io::Requirement& requirement : session.requirements())
    {
        if (requirement.plugin == "maya")
            continue;
        answers.push_back(std::move(requirement.plugin));
        answers.push_back(std::move(requirement.version));
    }
    return Value::stringsOrNone(std::move(answers));
}

Value query(Plugins& plugins, Session& session, const Arguments& arguments)
{
    if (arguments.has(kPluginsInUse))
        return inUse(session);
    if (std::optional<Value> answer = queryAll(plugins, arguments))
        return *answer;
    for (const Truth& truth : kTruths)
        if (arguments.has(truth.flag))
            return truth.of(plugins, arguments.positional.empty() ? nullptr : plugins.known(arguments.text(0)));
    for (const Text& text : kTexts)
        if (arguments.has(text.flag))
            return registered(plugins, arguments).identity.*text.member;
    for (const Listing& listing : kListings)
        if (arguments.has(listing.flag))
            return Value::stringsOrNone(registered(plugins, arguments).registrations.names(listing.kind));
    throw Error(ErrorKind::Failed, "Specify exactly one flag with query.");
}

Value pluginInfo(Plugins& plugins, Session& session, const Arguments& arguments)
{
    if (arguments.mode == Mode::Query)
        return query(plugins, session, arguments);
    if (arguments.has(kChangedCommand))
    {
        plugins.changeCallbacks().push_back(arguments.values(kChangedCommand)[0]);
        return {};
    }
    if (arguments.has(kRemove))
    {
        plugins.forget(registered(plugins, arguments));
        plugins.changed();
        return {};
    }
    if (arguments.positional.empty())
        throw Error(ErrorKind::Failed, "No plug-in was named.");
    if (!arguments.hasAny(kAutoload, kWriteRequires))
        throw Error(ErrorKind::Failed, "Nothing was asked of the plug-in: give -query, or a flag to set.");
    Plugin& plugin = plugins.remember(arguments.text(0));
    plugin.autoload = arguments.boolean(kAutoload, plugin.autoload);
    plugin.writeRequires = arguments.boolean(kWriteRequires, plugin.writeRequires);
    plugins.changed();
    return {};
}

} // namespace

script::Command pluginInfoCommand(Plugins& plugins) { return makeCommand(plugins, kSyntax, pluginInfo); }

} // namespace understudy::plugin
