#include "commands/Command.h"

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kOpenWorkspace,
    kRootDirectory,
    kFileRuleEntry,
    kDirectory,
    kFileRule,
    kFullName,
    kExpandName,
    kFileRuleList,
    kSaveWorkspace,
    kNewWorkspace,
    kActive,
    kBaseWorkspace,
    kCreate,
    kFilter,
    kList,
    kListFullWorkspaces,
    kListWorkspaces,
    kObjectType,
    kObjectTypeEntry,
    kObjectTypeList,
    kProjectPath,
    kRemoveFileRuleEntry,
    kRemoveVariableEntry,
    kRenderType,
    kRenderTypeEntry,
    kRenderTypeList,
    kShortName,
    kUpdate,
    kUpdateAll,
    kVariable,
    kVariableEntry,
    kVariableList
};

const Syntax kSyntax{
    .name = "workspace",
    .summary = "Opens, changes, saves and answers the project: its folder, file rules and variables.",
    .positional = {Arg::String, 0, 1, "name"},
    .flags =
        {
            {kOpenWorkspace, "openWorkspace", "o", {}, Mode::CreateQuery, "Makes the folder given the project."},
            {kRootDirectory, "rootDirectory", "rd", {}, Mode::Query, "The project's folder with a slash at the end."},
            {kFileRuleEntry,
             "fileRuleEntry",
             "fre",
             {Arg::String},
             Mode::CreateQuery,
             "The folder of a file rule.",
             script::QueryTakesValue},
            {kDirectory, "directory", "dir", {Arg::String}, Mode::CreateQuery, "The current folder."},
            {kFileRule,
             "fileRule",
             "fr",
             {Arg::String, Arg::String},
             Mode::CreateQuery,
             "Sets the folder of a file rule; queried, lists all rules and folders."},
            {kFullName, "fullName", "fn", {}, Mode::CreateQuery, "The project's folder."},
            {kExpandName,
             "expandName",
             "en",
             {Arg::String},
             Mode::CreateQuery,
             "The full path of a relative one.",
             script::QueryTakesValue},
            {kFileRuleList, "fileRuleList", "frl", {}, Mode::CreateQuery, "Names of all file rules."},
            {kSaveWorkspace, "saveWorkspace", "s", {}, Mode::Create, "Writes workspace.mel."},
            {kNewWorkspace, "newWorkspace", "n", {}, Mode::Create, "Starts a project in the folder given."},
            {kActive, "active", "act", {}, Mode::CreateQuery, "The project's name."},
            {kBaseWorkspace,
             "baseWorkspace",
             "bw",
             {Arg::String},
             Mode::Query,
             "Project to take rules from.",
             refused(Reason::Unknown)},
            {kCreate, "create", "cr", {Arg::String}, Mode::Create, "Makes a folder in the project."},
            {kFilter, "filter", "f", {}, Mode::Create, "Filters lists.", refused(Reason::Unknown)},
            {kList, "list", "l", {}, Mode::CreateQuery, "Lists projects.", refused(Reason::Preferences)},
            {kListFullWorkspaces,
             "listFullWorkspaces",
             "lfw",
             {},
             Mode::CreateQuery,
             "Lists projects with paths.",
             refused(Reason::Preferences)},
            {kListWorkspaces,
             "listWorkspaces",
             "lw",
             {},
             Mode::CreateQuery,
             "Lists names of projects.",
             refused(Reason::Preferences)},
            {kObjectType, "objectType", "ot", {Arg::String, Arg::String}, Mode::CreateQuery, "Sets an object type."},
            {kObjectTypeEntry,
             "objectTypeEntry",
             "ote",
             {Arg::String},
             Mode::CreateQuery,
             "Value of an object type.",
             script::QueryTakesValue},
            {kObjectTypeList, "objectTypeList", "otl", {}, Mode::CreateQuery, "Names of all object types."},
            {kProjectPath,
             "projectPath",
             "pp",
             {Arg::String},
             Mode::CreateQuery,
             "Path of a file in its project.",
             refused(Reason::Unknown)},
            {kRemoveFileRuleEntry, "removeFileRuleEntry", "rfr", {Arg::String}, Mode::Create, "Removes a file rule."},
            {kRemoveVariableEntry, "removeVariableEntry", "rve", {Arg::String}, Mode::Create, "Removes a variable."},
            {kRenderType, "renderType", "rt", {Arg::String, Arg::String}, Mode::CreateQuery, "Sets a render type."},
            {kRenderTypeEntry,
             "renderTypeEntry",
             "rte",
             {Arg::String},
             Mode::CreateQuery,
             "Value of a render type.",
             script::QueryTakesValue},
            {kRenderTypeList, "renderTypeList", "rtl", {}, Mode::CreateQuery, "Names of all render types."},
            {kShortName, "shortName", "sn", {}, Mode::CreateQuery, "The project's name."},
            {kUpdate, "update", "u", {}, Mode::Create, "Reads workspace.mel again."},
            {kUpdateAll,
             "updateAll",
             "ua",
             {},
             Mode::Create,
             "Reads all projects again.",
             refused(Reason::Preferences)},
            {kVariable, "variable", "v", {Arg::String, Arg::String}, Mode::CreateQuery, "Sets a variable."},
            {kVariableEntry,
             "variableEntry",
             "ve",
             {Arg::String},
             Mode::CreateQuery,
             "Value of a variable.",
             script::QueryTakesValue},
            {kVariableList, "variableList", "vl", {}, Mode::CreateQuery, "Names of all variables."},
        },
    .undoable = false,
    .modes = Mode::CreateQuery,
    .returns = "string or string[]",
};

using session::Workspace;

// The flags of one table of the project.
struct TableFlags
{
    Workspace::Table table;
    uint8_t pair;  // sets an entry; queried, lists all
    uint8_t entry; // answers one
    uint8_t names; // lists the names
};

constexpr TableFlags kTables[] = {
    {Workspace::Table::FileRule, kFileRule, kFileRuleEntry, kFileRuleList},
    {Workspace::Table::Variable, kVariable, kVariableEntry, kVariableList},
    {Workspace::Table::RenderType, kRenderType, kRenderTypeEntry, kRenderTypeList},
    {Workspace::Table::ObjectType, kObjectType, kObjectTypeEntry, kObjectTypeList},
};

Value names(const Workspace::Entries& entries, bool withValues)
{
    Value::Strings all;
    for (const auto& [name, value] : entries)
    {
        all.push_back(name);
        if (withValues)
            all.push_back(value);
    }
    return all;
}

// What create and query mode answer alike.
std::optional<Value> answer(const Workspace& workspace, const Arguments& arguments)
{
    for (const TableFlags& flags : kTables)
    {
        if (arguments.has(flags.entry))
            return workspace.find(flags.table, arguments.string(flags.entry));
        if (arguments.has(flags.names))
            return names(workspace.entries(flags.table), false);
        if (arguments.has(flags.pair) && arguments.mode == Mode::Query)
            return names(workspace.entries(flags.table), true);
    }
    if (arguments.has(kExpandName))
        return workspace.expand(arguments.string(kExpandName));
    if (arguments.has(kFullName))
        return workspace.path();
    if (arguments.hasAny(kShortName, kActive))
        return workspace.name();
    if (arguments.mode != Mode::Query)
        return std::nullopt;
    if (arguments.has(kRootDirectory))
        return workspace.rootDirectory();
    if (arguments.has(kDirectory))
        return workspace.directory();
    return arguments.has(kOpenWorkspace) ? Value(workspace.path()) : Value();
}

std::string pathArgument(const Arguments& arguments)
{
    if (arguments.positional.empty())
        throw Error(ErrorKind::Failed, "Not enough objects or values.");
    return arguments.text(0);
}

Value workspace(Session& session, const Arguments& arguments)
{
    Workspace& project = session.workspace();
    if (std::optional<Value> answered = answer(project, arguments))
        return *answered;
    // A path alone opens the project, as -openWorkspace does.
    bool opens = arguments.has(kOpenWorkspace) || (!arguments.positional.empty() && arguments.flagCount() == 0);
    if (opens)
        project.open(pathArgument(arguments));
    if (arguments.has(kNewWorkspace))
        project.start(pathArgument(arguments));
    if (arguments.has(kUpdate))
        project.reload();
    for (const TableFlags& flags : kTables)
        if (arguments.has(flags.pair))
            project.set(flags.table, script::toText(arguments.values(flags.pair)[0]),
                        script::toText(arguments.values(flags.pair)[1]));
    if (arguments.has(kRemoveFileRuleEntry))
        project.remove(Workspace::Table::FileRule, arguments.string(kRemoveFileRuleEntry));
    if (arguments.has(kRemoveVariableEntry))
        project.remove(Workspace::Table::Variable, arguments.string(kRemoveVariableEntry));
    if (arguments.has(kDirectory))
        project.setDirectory(arguments.string(kDirectory));
    if (arguments.has(kCreate))
        project.createDirectory(arguments.string(kCreate));
    if (arguments.has(kSaveWorkspace))
        project.save();
    return {};
}

} // namespace

UNDERSTUDY_COMMAND(workspace, kSyntax, workspace)

} // namespace understudy::commands
