#include "commands/SceneFiles.h"

#include "io/FileKind.h"
#include "io/SceneWriter.h"
#include "session/StartupScene.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace understudy::commands
{

namespace
{

constexpr size_t kShownProblems = 20;

// An action on scene files, told to who listens: it may be refused before, and is followed by its end in any case.
class Announced
{
public:
    Announced(Session& session, session::FileAction action, const std::string& path)
        : m_session(session), m_action(action), m_before(std::exchange(session.fileActivity().action, action))
    {
        session.fileActivity().lastPath[static_cast<size_t>(action)] = path;
        if (!session.observer())
            return;
        // Wording of our own (unsure).
        if (!session.observer()->allows(action, path))
            throw error(ErrorKind::Failed, "File operation cancelled by a callback{}{}{}.", path.empty() ? "" : ": \"",
                        path, path.empty() ? "" : "\"");
        // Who was asked may have been the last to listen.
        if (session.observer())
            session.observer()->before(action, path);
    }
    ~Announced()
    {
        m_session.fileActivity().action = m_before;
        m_session.fileActivity().hasFailed |= m_failed;
        if (m_session.observer())
            m_session.observer()->after(m_action, m_failed);
    }
    Announced(const Announced&) = delete;
    Announced& operator=(const Announced&) = delete;

    void succeeded() { m_failed = false; }

private:
    Session& m_session;
    session::FileAction m_action;
    std::optional<session::FileAction> m_before; // of a translator that reads another file
    bool m_failed = true;
};

// A file is read while it lives.
class Reading
{
public:
    Reading(Session& session, const std::string& path)
        : m_session(session), m_before(std::exchange(session.fileActivity().reading, path))
    {
        if (m_session.observer())
            m_session.observer()->beforeRead();
    }
    ~Reading()
    {
        m_session.fileActivity().reading = m_before;
        if (m_session.observer())
            m_session.observer()->afterRead();
    }
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;

private:
    Session& m_session;
    std::string m_before;
};

// A scene without nodes of its own, whose file settings are those of before.
void emptyScene(Session& session)
{
    io::FileSettings settings = session.info().settings;
    session.newScene();
    session.info().settings = settings;
}
constexpr std::string_view kAscii = "mayaAscii";

bool isFile(const std::string& path)
{
    struct stat status{};
    return ::stat(path.c_str(), &status) == 0 && !S_ISDIR(status.st_mode);
}

std::string workingDirectory()
{
    char* folder = ::getcwd(nullptr, 0);
    std::string path = folder ? folder : ".";
    std::free(folder);
    return path;
}

// "/a/./b/../c" -> "/a/c"
std::string normalized(std::string_view path)
{
    std::vector<std::string_view> parts;
    for (size_t at = 0; at <= path.size();)
    {
        size_t end = std::min(path.find('/', at), path.size());
        std::string_view part = path.substr(at, end - at);
        at = end + 1;
        if (part == ".." && !parts.empty())
            parts.pop_back();
        else if (!part.empty() && part != "." && part != "..")
            parts.push_back(part);
    }
    std::string out;
    for (std::string_view part : parts)
        (out += '/') += part;
    return out.empty() ? "/" : out;
}

std::string scenesFolder(Session& session)
{
    std::string rule = session.workspace().fileRule("scene");
    return session.workspace().expand(rule.empty() ? "scenes" : rule);
}

std::vector<std::string> candidates(Session& session, const std::string& name)
{
    std::string path = expandVariables(name);
    if (path.starts_with('/'))
        return {normalized(path)};
    return {normalized(scenesFolder(session) + '/' + path), normalized(session.workspace().expand(path)),
            normalized(workingDirectory() + '/' + path)};
}

void sayProblems(Session& session, const io::ReadResult& result)
{
    size_t shown = 0;
    for (const io::Problem& problem : result.problems)
    {
        bool isReference = problem.reason.starts_with("reference ");
        if (problem.kind == io::ProblemKind::Note && !isReference && shown >= kShownProblems)
            continue;
        if (isReference || shown++ < kShownProblems)
            session.message(script::Severity::Warning, problem.text());
    }
    if (shown > kShownProblems)
        session.message(script::Severity::Warning, fmt::format("... and {} more", shown - kShownProblems));
}

// Reads the file, with the plug-ins that it requires loaded before what may need them.
SceneRead read(Session& session, const std::string& path, io::ReadOptions options)
{
    SceneRead done{path, {}, {}};
    options.onRequirement = [&](const io::Requirement& requirement)
    {
        try
        {
            if (!session.plugins)
                throw error(ErrorKind::Unsupported, "Plug-in, \"{}\": nothing loads plug-ins here.",
                            requirement.plugin);
            session.plugins->require(requirement.plugin);
        }
        catch (const Error& problem)
        {
            done.missingPlugins.emplace_back(problem.what());
        }
    };
    Reading reading(session, path);
    io::ReadResult result = io::readScene(session.scene(), session.info(), path, options);
    sayProblems(session, result);
    done.newNodes = std::move(result.newNodes);
    return done;
}

void checkReadable(const std::string& path)
{
    io::FileKind kind = io::fileKind(path);
    if (kind == io::FileKind::MayaBinary)
        throw error(ErrorKind::Unsupported, "'{}' is a Maya Binary scene: Understudy reads only Maya ASCII (.ma) yet.",
                    path);
    if (kind == io::FileKind::Other)
        throw error(ErrorKind::Failed, "Unrecognized file type: '{}' is no Maya ASCII scene.", path);
}

void applyTimeRange(core::Scene& scene, const core::Units& units, const double (&range)[4])
{
    constexpr core::Setting kSettings[] = {core::Setting::MinTime, core::Setting::MaxTime,
                                           core::Setting::AnimationStart, core::Setting::AnimationEnd};
    for (size_t i = 0; i < 4; ++i)
        scene.enact(core::SettingValue{kSettings[i], static_cast<double>(units.ticks(range[i]))}, core::Origin::Load);
}

struct Writing
{
    const std::string& path;
    const FormatAsked& format;
    session::FileTranslator* translator; // null for Maya ASCII
    session::FileAction action;
    const std::unordered_set<uint32_t>* nodes; // null for all
};

void writeAscii(Session& session, const Writing& writing)
{
    core::Scene startup(session.types());
    startup.beginLoad(core::Origin::Load);
    session::makeStartupScene(startup);
    startup.endLoad();
    io::WriteOptions options;
    options.startup = &startup;
    options.nodes = writing.nodes;
    io::SceneInfo info = session.info();
    info.requirements = session.requirements();
    io::saveScene(session.scene(), info, writing.path, options);
}

// A translator is told whether the selection alone is meant; it finds what that is by itself.
void write(Session& session, const Writing& writing)
{
    if (!writing.translator)
        return writeAscii(session, writing);
    const FormatAsked& format = writing.format;
    writing.translator->write(writing.path, format.hasOptions ? format.options : writing.translator->defaultOptions(),
                              writing.action, writing.nodes != nullptr);
}

SceneRead readByTranslator(Session& session, session::FileTranslator& translator, const std::string& path,
                           const FormatAsked& format, session::FileAction action)
{
    Reading reading(session, path);
    return {path, translate(session, translator, path, format, action), {}};
}

// Nodes that a translator makes lie in a namespace while it lives; it is made where it is not there. Nothing for "".
class NamespaceScope
{
public:
    NamespaceScope(Session& session, const std::string& name)
        : m_context(session.resolveContext()), m_before(m_context.current)
    {
        if (!name.empty())
            m_context.current = core::ensureSpace(session.scene(), name, core::NamespaceId::Root);
    }
    ~NamespaceScope() { m_context.current = m_before; }
    NamespaceScope(const NamespaceScope&) = delete;
    NamespaceScope& operator=(const NamespaceScope&) = delete;

private:
    core::ResolveContext& m_context;
    core::NamespaceId m_before;
};

} // namespace

std::string expandVariables(std::string_view text)
{
    std::string out;
    for (size_t i = 0; i < text.size();)
    {
        if (text[i] == '\\')
        {
            out += '/';
            ++i;
            continue;
        }
        bool isHome = text[i] == '~' && i == 0 && (text.size() == 1 || text[1] == '/');
        size_t end = i + 1;
        while (text[i] == '$' && end < text.size() &&
               (std::isalnum(static_cast<unsigned char>(text[end])) || text[end] == '_'))
            ++end;
        std::string name = isHome ? "HOME" : std::string(text.substr(i + 1, end - i - 1));
        const char* value = isHome || end > i + 1 ? std::getenv(name.c_str()) : nullptr;
        out += value ? std::string_view(value) : text.substr(i, end - i);
        i = end;
    }
    return out;
}

std::string findScene(Session& session, const std::string& name)
{
    for (const std::string& path : candidates(session, name))
        if (isFile(path))
            return path;
    throw error(ErrorKind::Failed, "File not found: \"{}\"", name);
}

bool sceneExists(Session& session, const std::string& name)
{
    std::vector<std::string> paths = candidates(session, name);
    return std::any_of(paths.begin(), paths.end(), isFile);
}

std::string placeScene(Session& session, const std::string& name)
{
    std::string path = expandVariables(name);
    return normalized(path.starts_with('/') ? path : scenesFolder(session) + '/' + path);
}

void newScene(Session& session)
{
    Announced announced(session, session::FileAction::New, {});
    emptyScene(session);
    announced.succeeded();
}

SceneRead openScene(Session& session, const std::string& name, const io::ReadOptions& options,
                    const FormatAsked& format)
{
    std::string path = findScene(session, name);
    session::FileTranslator* translator = readerOf(session, path, format, session::FileAction::Open);
    if (!translator)
        checkReadable(path);
    Announced announced(session, session::FileAction::Open, path);
    emptyScene(session);
    session.info().path = path;
    session.info().type = translator ? translator->name() : kAscii;
    SceneRead done = translator ? readByTranslator(session, *translator, path, format, session::FileAction::Open)
                                : read(session, path, options);
    double range[4];
    for (NodeId node : done.newNodes)
        if (readTimeRange(session.scene(), node, range))
            applyTimeRange(session.scene(), session.units(), range);
    session.setModified(false);
    announced.succeeded();
    return done;
}

SceneRead importScene(Session& session, const std::string& name, const io::ReadOptions& options,
                      const FormatAsked& format)
{
    std::string path = findScene(session, name);
    session::FileTranslator* translator = readerOf(session, path, format, session::FileAction::Import);
    if (!translator)
        checkReadable(path);
    Announced announced(session, session::FileAction::Import, path);
    NamespaceScope space(session, translator ? options.nameSpace : std::string());
    SceneRead done = translator ? readByTranslator(session, *translator, path, format, session::FileAction::Import)
                                : read(session, path, options);
    announced.succeeded();
    return done;
}

std::string saveScene(Session& session, const FormatAsked& format)
{
    io::SceneInfo& info = session.info();
    if (info.path.empty())
        throw Error(ErrorKind::Failed, "The scene has no name yet: give it one with -rename before it is saved.");
    FormatAsked asked = format;
    if (asked.type.empty())
        asked.type = info.type;
    session::FileTranslator* translator = writerOf(session, asked);
    std::string path = withExtension(session, info.path, translator);
    Announced announced(session, session::FileAction::Save, path);
    write(session, {path, asked, translator, session::FileAction::Save, nullptr});
    info.path = path;
    info.type = translator ? translator->name() : kAscii;
    session.setModified(false);
    announced.succeeded();
    return path;
}

std::string exportScene(Session& session, const std::string& name, const std::unordered_set<uint32_t>* nodes,
                        const FormatAsked& format)
{
    session::FileTranslator* translator = writerOf(session, format);
    std::string path = withExtension(session, placeScene(session, name), translator);
    Announced announced(session, session::FileAction::Export, path);
    session.fileActivity().onlySelected = nodes != nullptr;
    write(session, {path, format, translator, session::FileAction::Export, nodes});
    announced.succeeded();
    return path;
}

namespace
{

// Which of the export's options a connected node belongs to.
class ExportFilter
{
public:
    ExportFilter(Session& session, const ExportOptions& options) : m_scene(session.scene()), m_options(options)
    {
        const core::TypeRegistry& types = session.types();
        m_animCurve = types.find("animCurve");
        m_constraint = types.find("constraint");
        m_expression = types.find("expression");
        m_shadingEngine = types.find("shadingEngine");
    }

    bool follows(NodeId node) const
    {
        core::TypeId type = m_scene.node(node).type;
        const core::TypeRegistry& types = m_scene.registry();
        if (types.isA(type, m_animCurve))
            return m_options.channels;
        if (types.isA(type, m_constraint))
            return m_options.constraints;
        if (types.isA(type, m_expression))
            return m_options.expressions;
        if (types.isA(type, m_shadingEngine))
            return m_options.shaders;
        return m_options.history;
    }

    bool isShadingEngine(NodeId node) const { return m_scene.registry().isA(m_scene.node(node).type, m_shadingEngine); }

private:
    const core::Scene& m_scene;
    ExportOptions m_options;
    core::TypeId m_animCurve, m_constraint, m_expression, m_shadingEngine;
};

} // namespace

std::unordered_set<uint32_t> exportedNodes(Session& session, const std::vector<NodeId>& selected,
                                           const ExportOptions& options)
{
    const core::Scene& scene = session.scene();
    ExportFilter filter(session, options);
    std::unordered_set<uint32_t> members;
    std::vector<NodeId> open;
    auto add = [&](NodeId node)
    {
        bool isOwn = !scene.node(node).has(core::kDefaultNode) && node != scene.world();
        if (isOwn && members.insert(node.index).second)
            open.push_back(node);
    };
    std::vector<NodeId> chosen = selected;
    for (size_t i = 0; i < chosen.size(); ++i)
    {
        add(chosen[i]);
        for (NodeId child : scene.children(chosen[i]))
            chosen.push_back(child);
    }
    std::unordered_set<uint32_t> parents;
    while (!open.empty())
    {
        NodeId node = open.back();
        open.pop_back();
        for (uint32_t c : scene.inputs(node))
            if (NodeId source = scene.connection(c).source.node; filter.follows(source))
                add(source);
        for (uint32_t c : scene.outputs(node))
            if (NodeId set = scene.connection(c).destination.node; filter.isShadingEngine(set) && options.shaders)
                add(set);
        if (!scene.isDag(node))
            continue;
        for (NodeId above = scene.parent(node); above; above = scene.parent(above))
            parents.insert(above.index);
    }
    // Parents are written for their names; what feeds them stays behind.
    members.insert(parents.begin(), parents.end());
    return members;
}

bool readTimeRange(const core::Scene& scene, NodeId node, double (&range)[4])
{
    if (!scene.exists(node) || scene.type(node).name() != "script")
        return false;
    auto plug = [&](std::string_view name) { return Plug{node, scene.findAttribute(node, name), {}}; };
    constexpr double kSceneConfiguration = 6;
    if (scene.stored(plug("scriptType")).asDouble() != kSceneConfiguration)
        return false;
    core::Value before = scene.stored(plug("before"));
    const auto* text = before.as<core::StringData>();
    if (!text || !text->content.starts_with("playbackOptions"))
        return false;
    constexpr std::string_view kFlags[] = {"-min ", "-max ", "-ast ", "-aet "};
    for (size_t i = 0; i < 4; ++i)
    {
        size_t at = text->content.find(kFlags[i]);
        if (at == std::string::npos)
            return false;
        range[i] = std::strtod(text->content.c_str() + at + kFlags[i].size(), nullptr);
    }
    return true;
}

} // namespace understudy::commands
