#include "commands/FileFormats.h"

#include "core/Journal.h"
#include "io/FileKind.h"

#include <algorithm>
#include <unordered_set>

namespace understudy::commands
{

namespace
{

constexpr std::string_view kAscii = "mayaAscii";
// Maya's own types that are not written here.
constexpr std::string_view kKnownTypes[] = {"mayaBinary", "mel",        "OBJ", "FBX",
                                            "Alembic",    "USD Export", "DXF", "image",
                                            "move",       "audio",      "EPS", "Adobe(R) Illustrator(R)"};

// The nodes that come into being while it lives.
class CreatedNodes final : public core::SceneObserver
{
public:
    explicit CreatedNodes(core::Scene& scene) : m_scene(scene) { m_scene.addObserver(*this); }
    ~CreatedNodes() override { m_scene.removeObserver(*this); }

    void after(core::Scene&, const core::Change& change, core::Origin) override
    {
        const auto* existence = std::get_if<core::NodeExistence>(&change);
        if (existence && !existence->exists) // before
            m_nodes.push_back(existence->node);
    }

    std::vector<NodeId> alive() const
    {
        std::vector<NodeId> nodes;
        std::unordered_set<uint32_t> seen; // a node may have been taken back and made again
        for (NodeId node : m_nodes)
            if (m_scene.exists(node) && seen.insert(node.index).second)
                nodes.push_back(node);
        return nodes;
    }

private:
    core::Scene& m_scene;
    std::vector<NodeId> m_nodes;
};

} // namespace

void checkFileType(Session& session, std::string_view type)
{
    if (type.empty() || type == kAscii || session.translators().find(type))
        return;
    if (std::find(std::begin(kKnownTypes), std::end(kKnownTypes), type) != std::end(kKnownTypes))
        throw error(ErrorKind::Unsupported,
                    "Files of type '{}' are not supported by Understudy yet: only mayaAscii and those of plug-ins are.",
                    type);
    throw error(ErrorKind::Failed, "Invalid file type specified: {}", type);
}

session::FileTranslator* readerOf(Session& session, const std::string& path, const FormatAsked& asked,
                                  session::FileAction action)
{
    checkFileType(session, asked.type);
    session::FileTranslator* translator = session.translators().find(asked.type);
    if (asked.type.empty() && io::fileKind(path) == io::FileKind::Other)
        translator = session.translators().match(path);
    if (translator && !translator->reads())
        throw error(ErrorKind::Failed, "Files of type '{}' can only be written: '{}'.", translator->name(), path);
    if (translator && action == session::FileAction::Open && !translator->opens())
        throw error(ErrorKind::Failed, "Files of type '{}' can only be imported: '{}'.", translator->name(), path);
    return translator;
}

session::FileTranslator* writerOf(Session& session, const FormatAsked& asked)
{
    checkFileType(session, asked.type);
    session::FileTranslator* translator = session.translators().find(asked.type);
    if (translator && !translator->writes())
        throw error(ErrorKind::Failed, "Files of type '{}' can only be read.", translator->name());
    return translator;
}

std::string typeOfFile(Session& session, const std::string& path)
{
    io::FileKind kind = io::fileKind(path);
    session::FileTranslator* translator = kind == io::FileKind::Other ? session.translators().match(path) : nullptr;
    return translator ? translator->name() : std::string(io::typeName(kind));
}

std::vector<NodeId> translate(Session& session, session::FileTranslator& translator, const std::string& path,
                              const FormatAsked& asked, session::FileAction action)
{
    CreatedNodes created(session.scene());
    core::Unrecorded unrecorded(session.scene().undoQueue());
    translator.read(path, asked.hasOptions ? asked.options : translator.defaultOptions(), action);
    return created.alive();
}

std::string withExtension(Session& session, const std::string& path, session::FileTranslator* translator)
{
    if (!translator && path.ends_with(".mb"))
        return path.substr(0, path.size() - 3) + ".ma";
    size_t slash = path.rfind('/');
    bool hasExtension = path.find('.', slash == std::string::npos ? 0 : slash + 1) != std::string::npos;
    std::string extension = translator ? translator->extension() : "ma";
    bool isAdded = !hasExtension && session.info().settings.defaultExtensions && !extension.empty();
    return isAdded ? path + '.' + extension : path;
}

} // namespace understudy::commands
