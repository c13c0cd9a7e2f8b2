#include "io/SceneLoader.h"

#include "core/Error.h"

#include <algorithm>

namespace understudy::io
{

using namespace core;

const SceneLoader::Command SceneLoader::kCommands[] = {
    {"setAttr", &SceneLoader::setAttr},   {"createNode", &SceneLoader::createNode},
    {"rename", &SceneLoader::rename},     {"connectAttr", &SceneLoader::connectAttr},
    {"addAttr", &SceneLoader::addAttr},   {"select", &SceneLoader::select},
    {"parent", &SceneLoader::parent},     {"relationship", &SceneLoader::relationship},
    {"lockNode", &SceneLoader::lockNode}, {"requires", &SceneLoader::requires_},
    {"fileInfo", &SceneLoader::fileInfo}, {"currentUnit", &SceneLoader::currentUnit},
    {"file", &SceneLoader::file},
};

namespace
{

constexpr size_t kProgressStep = size_t(8) << 20;
constexpr size_t kShownCharacters = 60;

std::string excerpt(std::string_view text)
{
    std::string shown;
    for (char c : text.substr(0, kShownCharacters))
        shown += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
    if (text.size() > kShownCharacters)
        shown += "...";
    return shown;
}

} // namespace

SceneLoader::SceneLoader(Scene& scene, SceneInfo& info, StatementSource& source, std::string file,
                         const ReadOptions& options)
    : m_scene(scene), m_info(info), m_source(source), m_file(std::move(file)), m_options(options), m_names(scene),
      m_paths(scene), m_values(scene)
{
}

ReadResult SceneLoader::run()
{
    m_scene.beginLoad(m_options.origin);
    try
    {
        if (m_options.mode == ReadMode::Open)
            for (NodeId node : m_scene.nodes())
                if (!m_scene.node(node).has(kDefaultNode))
                    m_replaceable.insert(node.index);
        if (!m_options.nameSpace.empty())
            m_root = fileSpace("");
        readAll();
    }
    catch (...)
    {
        takeBack();
        m_scene.endLoad();
        throw;
    }
    m_scene.endLoad();
    m_result.bytes = m_source.bytesRead();
    std::erase_if(m_result.newNodes, [this](NodeId node) { return !m_scene.exists(node); });
    return std::move(m_result);
}

void SceneLoader::readAll()
{
    StatementText text;
    size_t nextProgress = kProgressStep;
    Cut cut = Cut::Statement;
    bool isFirst = true;
    while ((cut = m_source.next(text)) != Cut::End)
    {
        if (isFirst)
            readHeader();
        isFirst = false;
        if (cut == Cut::Statement)
            statement(text);
        else
            reportCut(cut);
        if (m_options.onProgress && m_source.bytesRead() >= nextProgress)
        {
            m_options.onProgress(m_source.bytesRead(), m_source.bytesTotal());
            nextProgress = m_source.bytesRead() + kProgressStep;
        }
    }
    if (isFirst)
        readHeader();
    if (m_source.isShorter())
        report(ProblemKind::Defect, "the file became shorter while it was read");
    if (m_options.onProgress)
        m_options.onProgress(m_source.bytesTotal(), m_source.bytesTotal());
}

void SceneLoader::readHeader()
{
    if (m_options.mode != ReadMode::Open)
        return;
    constexpr std::string_view kMark = "Maya ASCII ";
    for (const std::string& line : m_source.header())
        if (line.starts_with(kMark))
        {
            std::string_view rest = std::string_view(line).substr(kMark.size());
            m_info.savedVersion = rest.substr(0, rest.find(' '));
        }
}

void SceneLoader::statement(const StatementText& text)
{
    m_statement = text;
    ++m_result.statementCount;
    const char* at = text.begin;
    while (at != text.end && ((*at >= 'a' && *at <= 'z') || (*at >= 'A' && *at <= 'Z')))
        ++at;
    std::string_view name(text.begin, static_cast<size_t>(at - text.begin));
    const Command* command =
        std::find_if(std::begin(kCommands), std::end(kCommands), [name](const Command& c) { return c.name == name; });
    if (command == std::end(kCommands))
    {
        report(ProblemKind::Defect, "not understood, kept as it is: " + excerpt(text.text()));
        return keepStatement(text);
    }
    try
    {
        WordReader words(Cursor(at, text.end));
        (this->*command->handler)(words);
    }
    catch (const Error& problem)
    {
        std::string reason = problem.what();
        report(ProblemKind::Defect, reason + ": " + excerpt(text.text()));
        keepStatement(text);
    }
}

std::string_view SceneLoader::value(WordReader& words, std::string_view flag)
{
    Word word = words.next();
    if (!word)
        throw error(ErrorKind::Syntax, "-{} has no value", flag);
    return word.text;
}

void SceneLoader::keepStatement(const StatementText& text)
{
    std::string_view kept = text.text();
    while (!kept.empty() && static_cast<unsigned char>(kept.back()) <= ' ')
        kept.remove_suffix(1);
    // A file that is no scene at all is not carried along.
    if (kept.find('\0') != std::string_view::npos)
        return;
    if (!m_anyNode && !m_keepBlock)
        m_info.headerStatements.emplace_back(kept);
    else if (m_inBlock && m_current && !m_skipBlock)
        m_scene.loadExtras(m_current).statements.emplace_back(kept);
    else if (!m_skipBlock)
        m_info.unknownStatements.emplace_back(kept);
}

void SceneLoader::report(ProblemKind kind, const std::string& reason)
{
    if (kind == ProblemKind::Defect && m_options.strict)
        throw Error(ErrorKind::Io, Problem{kind, m_file, m_source.line(), reason}.text());
    ++m_result.problemCount;
    if (m_result.problems.size() >= ReadResult::kMaxProblems)
        return;
    m_result.problems.push_back({kind, m_file, m_source.line(), reason});
    if (m_options.onProblem)
        m_options.onProblem(m_result.problems.back());
}

void SceneLoader::reportCut(Cut cut)
{
    report(ProblemKind::Defect, cut == Cut::Unterminated ? "the file ends inside a statement"
                                                         : "a string does not end before its line does");
}

void SceneLoader::takeBack()
{
    for (auto node = m_result.newNodes.rbegin(); node != m_result.newNodes.rend(); ++node)
        removeNode(*node);
}

size_t ReadResult::defects() const
{
    return static_cast<size_t>(std::count_if(problems.begin(), problems.end(),
                                             [](const Problem& p) { return p.kind == ProblemKind::Defect; }));
}

namespace
{

ReadResult read(Scene& scene, SceneInfo& info, StatementSource& source, const std::string& name,
                const ReadOptions& options)
{
    return SceneLoader(scene, info, source, name, options).run();
}

} // namespace

ReadResult readScene(Scene& scene, SceneInfo& info, const std::string& path, const ReadOptions& options)
{
    StatementSource source(path);
    return read(scene, info, source, path, options);
}

ReadResult readSceneText(Scene& scene, SceneInfo& info, std::string_view text, const std::string& name,
                         const ReadOptions& options)
{
    StatementSource source = StatementSource::fromMemory(text);
    return read(scene, info, source, name, options);
}

} // namespace understudy::io
