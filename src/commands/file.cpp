#include "commands/Objects.h"
#include "commands/SceneFiles.h"
#include "io/FileKind.h"

#include <unistd.h>

#include <algorithm>

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kAbsoluteName,
    kActivate,
    kActiveProxy,
    kAdd,
    kAnyModified,
    kApplyTo,
    kBuildLoadSettings,
    kChannels,
    kCleanReference,
    kCommand,
    kCompress,
    kConstraints,
    kConstructionHistory,
    kCopyNumberList,
    kDefaultExtensions,
    kDefaultNamespace,
    kDeferReference,
    kEditCommand,
    kErrorStatus,
    kExecuteScriptNodes,
    kExists,
    kExpandName,
    kExportAll,
    kExportAnim,
    kExportAnimFromReference,
    kExportAsReference,
    kExportAsSegment,
    kExportSelected,
    kExportSelectedAnim,
    kExportSelectedAnimFromReference,
    kExportSelectedNoReference,
    kExportSelectedStrict,
    kExportSnapshotCallback,
    kExportUnloadedReferences,
    kExpressions,
    kFileMetaData,
    kFlushReference,
    kForce,
    kGroupLocator,
    kGroupName,
    kGroupReference,
    kIgnoreVersion,
    kImport,
    kImportFrameRate,
    kImportReference,
    kImportTimeRange,
    kLastFileOption,
    kLastTempFile,
    kList,
    kLoadAllDeferred,
    kLoadAllReferences,
    kLoadNoReferences,
    kLoadReference,
    kLoadReferenceDepth,
    kLoadReferencePreview,
    kLoadSettings,
    kLocation,
    kLockContainerUnpublished,
    kLockFile,
    kLockReference,
    kMapPlaceHolderNamespace,
    kMergeBaseAnimLayer,
    kMergeNamespaceWithParent,
    kMergeNamespaceWithRoot,
    kMergeNamespacesOnClash,
    kModified,
    kMoveSelected,
    kNamespace,
    kNewFile,
    kOpen,
    kOptions,
    kParentNamespace,
    kPostSaveScript,
    kPreSaveScript,
    kPreserveName,
    kPreserveReferences,
    kPreserveUndo,
    kPreview,
    kPrompt,
    kProxyManager,
    kProxyTag,
    kReference,
    kReferenceDepthInfo,
    kReferenceNode,
    kRelativeNamespace,
    kRemoveDuplicateNetworks,
    kRemoveReference,
    kRename,
    kRenameAll,
    kRenameToSave,
    kRenamingPrefix,
    kRenamingPrefixList,
    kReplaceName,
    kReserveNamespaces,
    kResetError,
    kReturnNewNodes,
    kSave,
    kSaveDiskCache,
    kSaveReference,
    kSaveReferencesUnloaded,
    kSaveTextures,
    kSceneName,
    kSegment,
    kSelectAll,
    kShader,
    kSharedNodes,
    kSharedReferenceFile,
    kShortName,
    kStrict,
    kSwapNamespace,
    kType,
    kUiConfiguration,
    kUiLoadConfiguration,
    kUnloadReference,
    kUnresolvedName,
    kUsingNamespaces,
    kWithoutCopyNumber,
    kWritable
};

// Source: reference/behaviour.md "file"; flags without a use here need references, plug-in file types or rendering.
const Syntax kSyntax{
    .name = "file",
    .summary = "Opens, saves, imports and exports scenes, and answers about the current one.",
    .positional = {Arg::String, 0, 1, "file"},
    .flags =
        {
            {kAbsoluteName, "absoluteName", "an", {}, Mode::CreateQuery, "Names of the file are full paths."},
            {kActivate, "activate", "a", {}, Mode::Create, "", refused(Reason::Unknown)},
            {kActiveProxy, "activeProxy", "ap", {}, Mode::Create, "", refused(Reason::References)},
            {kAdd, "add", "add", {}, Mode::Create, "", refused(Reason::References)},
            {kAnyModified,
             "anyModified",
             "amf",
             {},
             Mode::Query,
             "Whether the scene or one of its references has changes."},
            {kApplyTo, "applyTo", "at", {Arg::String}, Mode::Create, "", refused(Reason::References)},
            {kBuildLoadSettings, "buildLoadSettings", "bls", {}, Mode::Create, "", refused(Reason::References)},
            {kChannels,
             "channels",
             "chn",
             {Arg::Boolean},
             Mode::CreateQuery,
             "Exports the animation curves of what is exported."},
            {kCleanReference, "cleanReference", "cr", {Arg::String}, Mode::Create, "", refused(Reason::References)},
            {kCommand, "command", "c", {Arg::String, Arg::String}, Mode::CreateQuery, "", refused(Reason::Unknown)},
            {kCompress, "compress", "cmp", {}, Mode::Create, "", refused(Reason::FileFormat)},
            {kConstraints,
             "constraints",
             "con",
             {Arg::Boolean},
             Mode::CreateQuery,
             "Exports the constraints of what is exported."},
            {kConstructionHistory,
             "constructionHistory",
             "ch",
             {Arg::Boolean},
             Mode::CreateQuery,
             "Exports what the selected nodes are made from."},
            {kCopyNumberList, "copyNumberList", "cnl", {}, Mode::Query, "The {number} of each reference."},
            {kDefaultExtensions,
             "defaultExtensions",
             "de",
             {Arg::Boolean},
             Mode::CreateQuery,
             "Adds .ma to names without an extension."},
            {kDefaultNamespace,
             "defaultNamespace",
             "dns",
             {},
             Mode::Create,
             "Imports without a prefix: names that are taken get a number."},
            {kDeferReference,
             "deferReference",
             "dr",
             {Arg::Boolean},
             Mode::CreateQuery,
             "",
             refused(Reason::References)},
            {kEditCommand, "editCommand", "ec", {Arg::String}, Mode::Create, "", refused(Reason::References)},
            {kErrorStatus, "errorStatus", "err", {}, Mode::Query, "", refused(Reason::Unknown)},
            {kExecuteScriptNodes,
             "executeScriptNodes",
             "esn",
             {Arg::Boolean},
             Mode::Create,
             "Off: script nodes of the file are not run, which they never are."},
            {kExists, "exists", "ex", {}, Mode::Query, "Whether a file is there."},
            {kExpandName, "expandName", "exn", {}, Mode::Query, "Full path of a file."},
            {kExportAll, "exportAll", "ea", {}, Mode::Create, "Writes the whole scene to another file."},
            {kExportAnim, "exportAnim", "ean", {}, Mode::Create, "", refused(Reason::FileFormat)},
            {kExportAnimFromReference,
             "exportAnimFromReference",
             "ear",
             {},
             Mode::Create,
             "",
             refused(Reason::References)},
            {kExportAsReference, "exportAsReference", "er", {}, Mode::Create, "", refused(Reason::References)},
            {kExportAsSegment, "exportAsSegment", "exs", {}, Mode::Create, "", refused(Reason::FileFormat)},
            {kExportSelected, "exportSelected", "es", {}, Mode::Create, "Writes the selected nodes to a file."},
            {kExportSelectedAnim, "exportSelectedAnim", "eas", {}, Mode::Create, "", refused(Reason::FileFormat)},
            {kExportSelectedAnimFromReference,
             "exportSelectedAnimFromReference",
             "esa",
             {},
             Mode::Create,
             "",
             refused(Reason::References)},
            {kExportSelectedNoReference,
             "exportSelectedNoReference",
             "esr",
             {},
             Mode::Create,
             "",
             refused(Reason::References)},
            {kExportSelectedStrict, "exportSelectedStrict", "ess", {}, Mode::Create, "", refused(Reason::FileFormat)},
            {kExportSnapshotCallback,
             "exportSnapshotCallback",
             "esc",
             {Arg::Script, Arg::String},
             Mode::Create,
             "",
             refused(Reason::Unknown)},
            {kExportUnloadedReferences,
             "exportUnloadedReferences",
             "eur",
             {},
             Mode::Create,
             "",
             refused(Reason::References)},
            {kExpressions,
             "expressions",
             "exp",
             {Arg::Boolean},
             Mode::CreateQuery,
             "Exports the expressions of what is exported."},
            {kFileMetaData, "fileMetaData", "fmd", {}, Mode::Query, "", refused(Reason::FileFormat)},
            {kFlushReference, "flushReference", "fr", {Arg::String}, Mode::Create, "", refused(Reason::References)},
            {kForce,
             "force",
             "f",
             {},
             Mode::Create,
             "Goes on although changes of the scene are lost, or a file is there already."},
            {kGroupLocator, "groupLocator", "gl", {}, Mode::Create, "", refused(Reason::References)},
            {kGroupName,
             "groupName",
             "gn",
             {Arg::String},
             Mode::Create,
             "Name of the group that -groupReference makes."},
            {kGroupReference,
             "groupReference",
             "gr",
             {},
             Mode::Create,
             "Puts imported top-level nodes under a new transform."},
            {kIgnoreVersion,
             "ignoreVersion",
             "iv",
             {},
             Mode::Create,
             "Plug-ins that the scene requires and that are not there are no error. Versions never are."},
            {kImport, "import", "i", {}, Mode::Create, "Adds the nodes of a file to the scene."},
            {kImportFrameRate,
             "importFrameRate",
             "ifr",
             {Arg::Boolean},
             Mode::Create,
             "Takes the time unit of the imported file."},
            {kImportReference, "importReference", "ir", {}, Mode::Create, "", refused(Reason::References)},
            {kImportTimeRange,
             "importTimeRange",
             "itr",
             {Arg::String},
             Mode::Create,
             "What an import does to the playback range: none, override, combine."},
            {kLastFileOption, "lastFileOption", "lfo", {}, Mode::Query, "", refused(Reason::Interface)},
            {kLastTempFile, "lastTempFile", "ltf", {}, Mode::Query, "", refused(Reason::NotYet)},
            {kList, "list", "l", {}, Mode::Query, "Paths of the scene and its references."},
            {kLoadAllDeferred, "loadAllDeferred", "lad", {Arg::Boolean}, Mode::Create, "", refused(Reason::References)},
            {kLoadAllReferences, "loadAllReferences", "lar", {}, Mode::Create, "", refused(Reason::References)},
            {kLoadNoReferences,
             "loadNoReferences",
             "lnr",
             {},
             Mode::Create,
             "Loads no references, which is always so."},
            {kLoadReference, "loadReference", "lr", {Arg::String}, Mode::CreateQuery, "", refused(Reason::References)},
            {kLoadReferenceDepth,
             "loadReferenceDepth",
             "lrd",
             {Arg::String},
             Mode::Create,
             "",
             refused(Reason::References)},
            {kLoadReferencePreview,
             "loadReferencePreview",
             "lrp",
             {Arg::String},
             Mode::Create,
             "",
             refused(Reason::References)},
            {kLoadSettings, "loadSettings", "ls", {Arg::String}, Mode::Create, "", refused(Reason::References)},
            {kLocation, "location", "loc", {}, Mode::Query, "Path of the scene, unknown where it was never saved."},
            {kLockContainerUnpublished,
             "lockContainerUnpublished",
             "lcu",
             {Arg::Boolean},
             Mode::Create,
             "",
             refused(Reason::Containers)},
            {kLockFile, "lockFile", "lf", {Arg::Boolean}, Mode::Create, "", refused(Reason::References)},
            {kLockReference, "lockReference", "lck", {}, Mode::Create, "", refused(Reason::References)},
            {kMapPlaceHolderNamespace,
             "mapPlaceHolderNamespace",
             "mns",
             {Arg::String, Arg::String},
             Mode::AllModes,
             "",
             script::MultiUse | refused(Reason::References)},
            {kMergeBaseAnimLayer,
             "mergeBaseAnimLayer",
             "mbl",
             {Arg::Boolean},
             Mode::Create,
             "",
             refused(Reason::FileFormat)},
            {kMergeNamespaceWithParent,
             "mergeNamespaceWithParent",
             "mnp",
             {},
             Mode::Create,
             "",
             refused(Reason::References)},
            {kMergeNamespaceWithRoot,
             "mergeNamespaceWithRoot",
             "mnr",
             {},
             Mode::Create,
             "",
             refused(Reason::References)},
            {kMergeNamespacesOnClash,
             "mergeNamespacesOnClash",
             "mnc",
             {Arg::Boolean},
             Mode::Create,
             "Imports into namespaces that exist, instead of numbering the new ones."},
            {kModified,
             "modified",
             "mf",
             {Arg::Boolean},
             Mode::CreateQuery,
             "Whether there are changes that are not saved."},
            {kMoveSelected, "moveSelected", "ms", {}, Mode::Edit, "", refused(Reason::References)},
            {kNamespace,
             "namespace",
             "ns",
             {Arg::String},
             Mode::AllModes,
             "Namespace for what is imported; in query mode that of a reference.",
             refused(Reason::References, Mode::Edit)},
            {kNewFile, "newFile", "new", {}, Mode::Create, "Empties the scene."},
            {kOpen, "open", "o", {}, Mode::Create, "Opens a scene in place of the current one."},
            {kOptions,
             "options",
             "op",
             {Arg::String},
             Mode::CreateQuery,
             "Options of the file type; Maya ASCII has v=0 alone."},
            {kParentNamespace,
             "parentNamespace",
             "pns",
             {},
             Mode::Query,
             "The namespace that the one of a reference lies in, in a list; \"\" is the root."},
            {kPostSaveScript, "postSaveScript", "pos", {Arg::String}, Mode::Create, "", refused(Reason::NotYet)},
            {kPreSaveScript, "preSaveScript", "prs", {Arg::String}, Mode::Create, "", refused(Reason::NotYet)},
            {kPreserveName, "preserveName", "pn", {}, Mode::Create, "", refused(Reason::References)},
            {kPreserveReferences,
             "preserveReferences",
             "pr",
             {},
             Mode::Create,
             "References are written as references, which is always done."},
            {kPreserveUndo, "preserveUndo", "pu", {Arg::Boolean}, Mode::Create, "", refused(Reason::Unknown)},
            {kPreview, "preview", "pv", {}, Mode::Create, "", refused(Reason::References)},
            {kPrompt,
             "prompt",
             "pmt",
             {Arg::Boolean},
             Mode::CreateQuery,
             "Whether dialogs may be shown; there are none without a screen."},
            {kProxyManager, "proxyManager", "pm", {Arg::String}, Mode::Create, "", refused(Reason::References)},
            {kProxyTag, "proxyTag", "pt", {Arg::String}, Mode::Create, "", refused(Reason::References)},
            {kReference,
             "reference",
             "r",
             {},
             Mode::CreateQuery,
             "Paths of the references of the scene.",
             refused(Reason::References, Mode::CreateEdit)},
            {kReferenceDepthInfo,
             "referenceDepthInfo",
             "rdi",
             {Arg::UInt},
             Mode::Create,
             "",
             refused(Reason::References)},
            {kReferenceNode,
             "referenceNode",
             "rfn",
             {Arg::String},
             Mode::Query,
             "Reference node of a reference.",
             script::QueryMayTakeValue},
            {kRelativeNamespace,
             "relativeNamespace",
             "rns",
             {Arg::String},
             Mode::Create,
             "",
             refused(Reason::References)},
            {kRemoveDuplicateNetworks, "removeDuplicateNetworks", "rdn", {}, Mode::Create, "", refused(Reason::NotYet)},
            {kRemoveReference, "removeReference", "rr", {}, Mode::Create, "", refused(Reason::References)},
            {kRename, "rename", "rn", {Arg::String}, Mode::Create, "Gives the scene another name without saving it."},
            {kRenameAll,
             "renameAll",
             "ra",
             {Arg::Boolean},
             Mode::Create,
             "Puts the renaming prefix before every imported name, not only before those that are taken."},
            {kRenameToSave,
             "renameToSave",
             "rts",
             {Arg::Boolean},
             Mode::CreateQuery,
             "The scene must be renamed before it is saved again."},
            {kRenamingPrefix,
             "renamingPrefix",
             "rpr",
             {Arg::String},
             Mode::CreateQuery,
             "Prefix for imported names that are taken."},
            {kRenamingPrefixList, "renamingPrefixList", "rpl", {}, Mode::Query, "", refused(Reason::References)},
            {kReplaceName,
             "replaceName",
             "rep",
             {Arg::String, Arg::String},
             Mode::AllModes,
             "",
             script::MultiUse | refused(Reason::References)},
            {kReserveNamespaces, "reserveNamespaces", "rvn", {}, Mode::Create, "", refused(Reason::References)},
            {kResetError, "resetError", "rer", {}, Mode::Create, "", refused(Reason::Unknown)},
            {kReturnNewNodes,
             "returnNewNodes",
             "rnn",
             {},
             Mode::Create,
             "Answers the paths of the new nodes instead of the path of the file."},
            {kSave, "save", "s", {}, Mode::Create, "Saves the scene under its own name."},
            {kSaveDiskCache, "saveDiskCache", "sdc", {Arg::String}, Mode::CreateQuery, "", refused(Reason::FileFormat)},
            {kSaveReference, "saveReference", "sr", {}, Mode::Create, "", refused(Reason::References)},
            {kSaveReferencesUnloaded,
             "saveReferencesUnloaded",
             "sru",
             {},
             Mode::Create,
             "",
             refused(Reason::References)},
            {kSaveTextures, "saveTextures", "stx", {Arg::String}, Mode::CreateQuery, "", refused(Reason::FileFormat)},
            {kSceneName, "sceneName", "sn", {}, Mode::Query, "Path of the scene, an empty text where it has none yet."},
            {kSegment, "segment", "seg", {Arg::String}, Mode::Create, "", refused(Reason::FileFormat)},
            {kSelectAll, "selectAll", "sa", {}, Mode::Create, "", refused(Reason::References)},
            {kShader, "shader", "sh", {Arg::Boolean}, Mode::CreateQuery, "Exports the shading of what is exported."},
            {kSharedNodes,
             "sharedNodes",
             "shd",
             {Arg::String},
             Mode::Create,
             "",
             script::MultiUse | refused(Reason::References)},
            {kSharedReferenceFile, "sharedReferenceFile", "srf", {}, Mode::Create, "", refused(Reason::References)},
            {kShortName, "shortName", "shn", {}, Mode::Query, "Name without folders."},
            {kStrict, "strict", "str", {Arg::Boolean}, Mode::Create, "Ends reading at the first mistake in a file."},
            {kSwapNamespace,
             "swapNamespace",
             "sns",
             {Arg::String, Arg::String},
             Mode::Create,
             "",
             script::MultiUse | refused(Reason::References)},
            {kType,
             "type",
             "typ",
             {Arg::String},
             Mode::CreateQuery,
             "Type of the file: mayaAscii, or a translator of a plug-in."},
            {kUiConfiguration,
             "uiConfiguration",
             "uc",
             {Arg::Boolean},
             Mode::CreateQuery,
             "Whether the layout of windows is saved along; there are none without a screen."},
            {kUiLoadConfiguration,
             "uiLoadConfiguration",
             "ulc",
             {Arg::Boolean},
             Mode::CreateQuery,
             "",
             refused(Reason::Interface)},
            {kUnloadReference, "unloadReference", "ur", {Arg::String}, Mode::Create, "", refused(Reason::References)},
            {kUnresolvedName, "unresolvedName", "un", {}, Mode::Query, "Paths of references as they were written."},
            {kUsingNamespaces, "usingNamespaces", "uns", {}, Mode::Query, "", refused(Reason::References)},
            {kWithoutCopyNumber, "withoutCopyNumber", "wcn", {}, Mode::Query, "Paths of references without {number}."},
            {kWritable, "writable", "w", {}, Mode::Query, "Whether a file may be written."},
        },
    .undoable = false,
    .modes = Mode::AllModes,
    .returns = "string",
};

// ------------------------------------------------------------------------------------------------------------
// questions

std::string baseName(const std::string& path) { return path.substr(path.rfind('/') + 1); }

const io::ReferenceStatement& referenceAt(Session& session, const std::string& path)
{
    for (const io::ReferenceStatement& reference : session.info().references)
        if (reference.path == path || baseName(reference.path) == path)
            return reference;
    throw error(ErrorKind::Failed, "'{}' is not a reference of this scene.", path);
}

// The references of the scene itself; second ones of a file get {1}, {2}, ...
std::vector<std::string> referencePaths(Session& session, bool withCopyNumber)
{
    std::vector<std::string> paths;
    std::vector<std::string> seen;
    for (const io::ReferenceStatement& reference : session.info().references)
    {
        if (reference.statement.empty())
            continue;
        auto copies = std::count(seen.begin(), seen.end(), reference.path);
        seen.push_back(reference.path);
        paths.push_back(copies && withCopyNumber ? fmt::format("{}{{{}}}", reference.path, copies) : reference.path);
    }
    return paths;
}

// What an unsaved scene would be called in the project.
std::string untitledPath(Session& session) { return session.workspace().expand("untitled"); }

std::string scenePath(Session& session)
{
    return session.info().path.empty() ? untitledPath(session) : session.info().path;
}

std::string namedPath(Session& session, const Arguments& arguments)
{
    std::string name = arguments.text(0);
    return sceneExists(session, name) ? findScene(session, name) : placeScene(session, name);
}

// "a:b" -> "a", "b" -> "".
std::string parentSpace(std::string_view space)
{
    size_t colon = space.rfind(':');
    return std::string(space.substr(0, colon == std::string_view::npos ? 0 : colon));
}

Value queryFile(Session& session, const Arguments& arguments)
{
    std::string path = namedPath(session, arguments);
    if (arguments.has(kExists))
        return sceneExists(session, arguments.text(0));
    if (arguments.has(kType))
        return Value::Strings{typeOfFile(session, path)};
    if (arguments.has(kWritable))
        return ::access(path.c_str(), W_OK) == 0;
    if (arguments.has(kReferenceNode))
        return referenceAt(session, arguments.text(0)).node;
    if (arguments.has(kNamespace))
        return referenceAt(session, arguments.text(0)).nameSpace;
    if (arguments.has(kParentNamespace))
        return Value::Strings{parentSpace(referenceAt(session, arguments.text(0)).nameSpace)};
    if (arguments.has(kUnresolvedName))
        return referenceAt(session, arguments.text(0)).path;
    if (arguments.has(kReference))
        return Value::Strings{};
    if (arguments.has(kShortName))
        return baseName(path);
    if (arguments.has(kExpandName) || arguments.has(kAbsoluteName) || arguments.has(kSceneName))
        return path;
    throw Error(ErrorKind::Failed, "file: this cannot be asked of a file that is named.");
}

Value query(Session& session, const Arguments& arguments)
{
    if (!arguments.positional.empty())
        return queryFile(session, arguments);
    const io::SceneInfo& info = session.info();
    if (arguments.hasAny(kModified, kAnyModified))
        return session.isModified();
    if (arguments.has(kType))
        return Value::Strings{info.type};
    if (arguments.has(kCopyNumberList))
    {
        Value::Strings numbers;
        for (const std::string& path : referencePaths(session, true))
            numbers.push_back(path.ends_with('}') ? path.substr(path.rfind('{')) : "");
        return numbers;
    }
    if (arguments.has(kReference))
        return referencePaths(session, !arguments.has(kWithoutCopyNumber));
    if (arguments.has(kList))
    {
        Value::Strings paths{scenePath(session)};
        for (std::string& path : referencePaths(session, !arguments.has(kWithoutCopyNumber)))
            paths.push_back(std::move(path));
        return paths;
    }
    if (arguments.has(kShortName))
        return info.path.empty() ? std::string() : baseName(info.path);
    if (arguments.has(kSceneName))
        return info.path; // "" for a scene without name; a batch session of Maya may answer untitled (unsure)
    if (arguments.has(kLocation))
        return info.path.empty() ? std::string("unknown") : info.path;
    if (arguments.hasAny(kExpandName, kAbsoluteName))
        return scenePath(session);
    if (arguments.has(kExists))
        return !info.path.empty() && sceneExists(session, info.path);
    if (arguments.has(kWritable))
        return info.path.empty() || ::access(info.path.c_str(), W_OK) == 0 || !sceneExists(session, info.path);
    if (arguments.has(kOptions))
        return info.settings.options;
    if (arguments.has(kPrompt))
        return info.settings.prompt;
    if (arguments.has(kDefaultExtensions))
        return info.settings.defaultExtensions;
    if (arguments.has(kUiConfiguration))
        return info.settings.uiConfiguration;
    if (arguments.has(kRenameToSave))
        return info.settings.renameToSave;
    if (arguments.has(kRenamingPrefix))
        return std::string();
    // What exportSelected takes along unless it is told otherwise.
    if (arguments.hasAny(kConstructionHistory, kConstraints, kExpressions, kChannels, kShader))
        return true;
    if (arguments.hasAny(kReferenceNode, kNamespace, kParentNamespace))
        throw Error(ErrorKind::Failed, "file: the path of a reference is needed for this question.");
    throw Error(ErrorKind::Failed, "file: nothing is asked that can be answered.");
}

// --------------------------------------------------------------------------------------------------------------
// actions

Error unsupported(std::string_view what)
{
    return error(ErrorKind::Unsupported, "{} is not supported by Understudy yet", what);
}

void checkUnsaved(Session& session, const Arguments& arguments)
{
    if (session.isModified() && !arguments.has(kForce))
        throw Error(ErrorKind::Failed, "Unsaved changes.");
}

void checkOptions(Session& session, const Arguments& arguments)
{
    checkFileType(session, arguments.string(kType));
    if (arguments.boolean(kExecuteScriptNodes))
        throw unsupported("file -executeScriptNodes true (script nodes of a file are never run)");
    bool isOfPlugin = session.translators().find(arguments.string(kType)) != nullptr;
    if (!isOfPlugin && arguments.string(kOptions).find("v=1") != std::string::npos)
        throw unsupported("file -options \"v=1\" (full attribute names)");
}

FormatAsked formatOf(const Arguments& arguments)
{
    return {arguments.string(kType), arguments.string(kOptions), arguments.has(kOptions)};
}

std::string requiredName(const Arguments& arguments, std::string_view action)
{
    if (arguments.positional.empty() || arguments.text(0).empty())
        throw error(ErrorKind::Failed, "file -{} needs the name of a file.", action);
    return arguments.text(0);
}

Value newFile(Session& session, const Arguments& arguments)
{
    checkUnsaved(session, arguments);
    newScene(session);
    return "untitled";
}

Value newNodes(const core::Scene& scene, const std::vector<NodeId>& nodes)
{
    std::vector<Object> objects;
    for (NodeId node : nodes)
        if (scene.exists(node))
            objects.push_back(nodeObject(scene, node));
    return nameList(objects, NameStyle::Full);
}

// Maya reads the scene and then reports an error, unless it is told to ignore versions.
void reportMissing(Session& session, const Arguments& arguments, const SceneRead& read)
{
    std::string text;
    for (const std::string& reason : read.missingPlugins)
        if (arguments.boolean(kIgnoreVersion))
            session.message(script::Severity::Warning, reason);
        else
            text += reason + '\n';
    if (!text.empty())
        throw error(ErrorKind::Failed,
                    "{}The scene was read all the same, and keeps what belongs to the plug-ins; -ignoreVersion makes "
                    "this a warning.",
                    text);
}

Value open(Session& session, const Arguments& arguments)
{
    std::string name = requiredName(arguments, "open");
    checkUnsaved(session, arguments);
    io::ReadOptions options;
    options.strict = arguments.boolean(kStrict);
    SceneRead read = openScene(session, name, options, formatOf(arguments));
    reportMissing(session, arguments, read);
    return arguments.has(kReturnNewNodes) ? newNodes(session.scene(), read.newNodes) : Value(read.path);
}

std::string fileStem(const std::string& path)
{
    std::string base = baseName(path);
    return base.substr(0, base.rfind('.'));
}

io::ReadOptions importOptions(Session& session, const Arguments& arguments, const std::string& name)
{
    io::ReadOptions options;
    options.mode = io::ReadMode::Import;
    options.strict = arguments.boolean(kStrict);
    options.mergeNamespaces = arguments.boolean(kMergeNamespacesOnClash);
    options.takeFrameRate = arguments.boolean(kImportFrameRate);
    options.renameAll = arguments.boolean(kRenameAll);
    std::string space = arguments.string(kNamespace);
    bool isRoot = space.find_first_not_of(':') == std::string::npos;
    if (arguments.has(kNamespace) && !isRoot)
    {
        // A namespace that is taken gets a number, unless they are to be merged.
        options.nameSpace = space;
        for (int number = 1;
             !options.mergeNamespaces && core::findSpace(session.scene(), options.nameSpace, core::NamespaceId::Root);
             ++number)
            options.nameSpace = space + std::to_string(number);
    }
    options.prefix =
        arguments.has(kRenamingPrefix) ? arguments.string(kRenamingPrefix) : core::legalName(fileStem(name)).text;
    bool prefixes = arguments.has(kRenamingPrefix) || options.renameAll ||
                    !(arguments.has(kNamespace) || arguments.has(kDefaultNamespace));
    options.clash = prefixes ? io::ClashPolicy::Prefix : io::ClashPolicy::Number;
    return options;
}

void group(Session& session, const Arguments& arguments, std::vector<NodeId>& nodes)
{
    core::Scene& scene = session.scene();
    std::string name = arguments.has(kGroupName) ? arguments.string(kGroupName) : "group#";
    NodeId above = core::createNode(scene, session.types().find("transform"), name);
    for (NodeId node : nodes)
        if (scene.exists(node) && scene.isDag(node) && !scene.parent(node))
            core::reparent(scene, core::firstPath(scene, node), above);
    nodes.insert(nodes.begin(), above);
}

// How the playback range of an imported scene changes the one of this scene.
void importTimeRange(Session& session, const std::string& how, const std::vector<NodeId>& nodes)
{
    if (how.empty() || how == "none" || how == "keep")
        return;
    if (how != "override" && how != "combine" && how != "merge")
        throw error(ErrorKind::Failed, "file -importTimeRange takes none, override or combine, not '{}'.", how);
    constexpr core::Setting kSettings[] = {core::Setting::MinTime, core::Setting::MaxTime,
                                           core::Setting::AnimationStart, core::Setting::AnimationEnd};
    core::Scene& scene = session.scene();
    double range[4];
    for (NodeId node : nodes)
    {
        if (!readTimeRange(scene, node, range))
            continue;
        for (size_t i = 0; i < 4; ++i)
        {
            double now = scene.setting(kSettings[i]);
            auto next = static_cast<double>(session.units().ticks(range[i]));
            bool isStart = i % 2 == 0;
            if (how != "override")
                next = isStart ? std::min(now, next) : std::max(now, next);
            scene.enact(core::SettingValue{kSettings[i], next}, core::Origin::Load);
        }
    }
}

Value import(Session& session, const Arguments& arguments)
{
    std::string name = requiredName(arguments, "import");
    SceneRead read = importScene(session, name, importOptions(session, arguments, name), formatOf(arguments));
    importTimeRange(session, arguments.string(kImportTimeRange), read.newNodes);
    if (arguments.has(kGroupReference))
        group(session, arguments, read.newNodes);
    reportMissing(session, arguments, read);
    return arguments.has(kReturnNewNodes) ? newNodes(session.scene(), read.newNodes) : Value(read.path);
}

Value save(Session& session, const Arguments& arguments)
{
    if (!arguments.positional.empty())
        throw Error(ErrorKind::Failed,
                    "A file name cannot be specified with the -save flag.\nUse -rename to give the scene "
                    "a name first, then -save.");
    if (session.info().settings.renameToSave)
        throw Error(ErrorKind::Failed, session.info().settings.renameMessage.empty()
                                           ? "The scene must be renamed before it is saved (file -renameToSave)."
                                           : session.info().settings.renameMessage);
    return saveScene(session, formatOf(arguments));
}

Value rename(Session& session, const Arguments& arguments)
{
    std::string name = arguments.string(kRename);
    if (name.empty())
        throw Error(ErrorKind::Failed, "file -rename needs a name.");
    std::string path = placeScene(session, name);
    session.info().path = path;
    session.info().settings.renameToSave = false;
    return path;
}

Value exportAll(Session& session, const Arguments& arguments)
{
    return exportScene(session, requiredName(arguments, "exportAll"), nullptr, formatOf(arguments));
}

Value exportSelected(Session& session, const Arguments& arguments)
{
    std::string name = requiredName(arguments, "exportSelected");
    std::vector<NodeId> selected = nodesOf(session.selection().items());
    if (selected.empty())
        throw Error(ErrorKind::Failed, "Nothing is selected to export.");
    ExportOptions options;
    options.history = arguments.boolean(kConstructionHistory, true);
    options.channels = arguments.boolean(kChannels, true);
    options.constraints = arguments.boolean(kConstraints, true);
    options.expressions = arguments.boolean(kExpressions, true);
    options.shaders = arguments.boolean(kShader, true);
    std::unordered_set<uint32_t> nodes = exportedNodes(session, selected, options);
    return exportScene(session, name, &nodes, formatOf(arguments));
}

// Flags that set something by themselves, in a call of their own or beside an action.
bool changeSettings(Session& session, const Arguments& arguments)
{
    io::FileSettings& settings = session.info().settings;
    bool any = false;
    auto set = [&](uint8_t flag, bool& target)
    {
        if (!arguments.has(flag))
            return;
        target = arguments.boolean(flag);
        any = true;
    };
    set(kPrompt, settings.prompt);
    set(kDefaultExtensions, settings.defaultExtensions);
    set(kUiConfiguration, settings.uiConfiguration);
    set(kRenameToSave, settings.renameToSave);
    if (arguments.has(kOptions))
    {
        settings.options = arguments.string(kOptions);
        any = true;
    }
    if (arguments.has(kModified))
    {
        session.setModified(arguments.boolean(kModified));
        any = true;
    }
    return any;
}

struct Action
{
    uint8_t flag;
    Value (*run)(Session&, const Arguments&);
};
// -rename comes first: it may stand beside -save.
constexpr Action kActions[] = {{kRename, rename},
                               {kNewFile, newFile},
                               {kOpen, open},
                               {kImport, import},
                               {kSave, save},
                               {kExportAll, exportAll},
                               {kExportSelected, exportSelected}};

Value file(Session& session, const Arguments& arguments)
{
    if (arguments.mode == Mode::Query)
        return query(session, arguments);
    if (arguments.mode == Mode::Edit)
        throw unsupported("file in edit mode");
    checkOptions(session, arguments);
    bool changed = changeSettings(session, arguments);
    Value result;
    bool done = false;
    for (const Action& action : kActions)
        if (arguments.has(action.flag))
        {
            result = action.run(session, arguments);
            done = true;
        }
    if (arguments.has(kType) && arguments.hasAny(kRename, kNewFile))
        session.info().type = arguments.string(kType);
    if (!done && arguments.has(kType))
        session.info().type = arguments.string(kType);
    if (!done && !changed && !arguments.has(kType))
        throw Error(ErrorKind::Failed, "file: a flag is missing that says what to do (-open, -save, -import, ...).");
    return result;
}

} // namespace

UNDERSTUDY_COMMAND(file, kSyntax, file)

} // namespace understudy::commands
