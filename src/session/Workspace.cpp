#include "session/Workspace.h"

#include "core/Error.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace understudy::session
{

namespace
{

namespace fs = std::filesystem;

// The rules of a project that has no file of its own: those of Maya's default project.
const Workspace::Entries& defaultRules()
{
    static const Workspace::Entries kRules = {
        {"scene", "scenes"},
        {"templates", "assets"},
        {"images", "images"},
        {"sourceImages", "sourceimages"},
        {"renderData", "renderData"},
        {"clips", "clips"},
        {"sound", "sound"},
        {"scripts", "scripts"},
        {"diskCache", "data"},
        {"movie", "movies"},
        {"translatorData", "data"},
        {"timeEditor", "Time Editor"},
        {"autoSave", "autosave"},
        {"sceneAssembly", "sceneAssembly"},
        {"offlineEdit", "scenes/edits"},
        {"3dPaintTextures", "sourceimages/3dPaintTextures"},
        {"depth", "renderData/depth"},
        {"iprImages", "renderData/iprImages"},
        {"shaders", "renderData/shaders"},
        {"particles", "cache/particles"},
        {"fileCache", "cache/nCache"},
        {"fluidCache", "cache/nCache/fluid"},
        {"bifrostCache", "cache/bifrost"},
        {"teClipExports", "Time Editor/Clip Exports"},
        {"mayaAscii", "scenes"},
        {"mayaBinary", "scenes"},
        {"mel", "scripts"},
        {"OBJ", "data"},
        {"audio", "sound"},
        {"move", "data"},
        {"eps", "data"},
        {"illustrator", "data"},
    };
    return kRules;
}

constexpr std::pair<std::string_view, std::string_view> kFlags[] = {
    {"-fr", "-fileRule"}, {"-v", "-variable"}, {"-rt", "-renderType"}, {"-ot", "-objectType"}};

std::string environment(const char* name)
{
    const char* value = std::getenv(name);
    return value ? value : "";
}

std::string withoutSlash(std::string_view path)
{
    while (path.size() > 1 && path.back() == '/')
        path.remove_suffix(1);
    return std::string(path);
}

// The words of the next statement, texts without their quotes; empty at the end.
std::vector<std::string> nextStatement(std::string_view& text)
{
    std::vector<std::string> words;
    while (!text.empty())
    {
        char c = text.front();
        if (c == ';')
        {
            text.remove_prefix(1);
            if (!words.empty())
                return words;
        }
        else if (std::isspace(static_cast<unsigned char>(c)))
            text.remove_prefix(1);
        else if (text.substr(0, 2) == "//")
            text.remove_prefix(std::min(text.find('\n'), text.size()));
        else if (c == '"')
        {
            std::string word;
            size_t i = 1;
            for (; i < text.size() && text[i] != '"'; ++i)
            {
                if (text[i] == '\\' && i + 1 < text.size())
                    ++i;
                word += text[i];
            }
            words.push_back(std::move(word));
            text.remove_prefix(std::min(i + 1, text.size()));
        }
        else
        {
            size_t end = std::min(text.find_first_of(" \t\r\n;\""), text.size());
            words.emplace_back(text.substr(0, end));
            text.remove_prefix(end);
        }
    }
    return words;
}

std::string inQuotes(std::string_view text)
{
    std::string out = "\"";
    for (char c : text)
    {
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + '"';
}

} // namespace

std::string userAppDirectory()
{
    std::string set = environment("MAYA_APP_DIR");
    return set.empty() ? environment("HOME") + "/maya" : withoutSlash(set);
}

Workspace::Workspace()
{
    std::string project = environment("MAYA_PROJECT");
    m_path = project.empty() ? userAppDirectory() + "/projects/default" : withoutSlash(project);
    reload();
}

std::string Workspace::name() const { return m_path.substr(m_path.rfind('/') + 1); }

void Workspace::open(std::string_view path)
{
    std::string full = withoutSlash(expand(path));
    if (std::error_code problem; !fs::is_directory(full, problem))
        throw core::error(core::ErrorKind::Io, "There is no folder '{}' to be the workspace.", full);
    m_path = std::move(full);
    m_directory.clear();
    reload();
}

void Workspace::start(std::string_view path)
{
    m_path = withoutSlash(expand(path));
    m_directory.clear();
}

void Workspace::reload()
{
    std::ifstream file(m_path + "/workspace.mel");
    if (!file)
    {
        for (Entries& table : m_tables)
            table.clear();
        m_tables[0] = defaultRules();
        return;
    }
    for (Entries& table : m_tables)
        table.clear();
    std::stringstream content;
    content << file.rdbuf();
    std::string text = content.str();
    std::string_view left = text;
    for (std::vector<std::string> words; !(words = nextStatement(left)).empty();)
        for (size_t t = 0; t < std::size(kFlags); ++t)
            if (words.size() == 4 && words[0] == "workspace" &&
                (words[1] == kFlags[t].first || words[1] == kFlags[t].second))
                set(static_cast<Table>(t), words[2], words[3]);
}

void Workspace::save() const
{
    std::error_code problem;
    fs::create_directories(m_path, problem);
    std::string target = m_path + "/workspace.mel";
    std::string temporary = target + ".tmp";
    std::ofstream file(temporary);
    file << "//Maya 2025 Project Definition\n\n";
    for (size_t t = 0; t < std::size(kFlags); ++t)
        for (const auto& [key, value] : m_tables[t])
            file << "workspace " << kFlags[t].first << ' ' << inQuotes(key) << ' ' << inQuotes(value) << ";\n";
    file.close();
    if (!file)
        throw core::error(core::ErrorKind::Io, "The workspace file '{}' cannot be written.", target);
    fs::rename(temporary, target, problem);
    if (problem)
        throw core::error(core::ErrorKind::Io, "The workspace file '{}' cannot be written: {}", target,
                          problem.message());
}

void Workspace::createDirectory(std::string_view path) const
{
    std::string full = expand(path);
    std::error_code problem;
    fs::create_directories(full, problem);
    if (problem)
        throw core::error(core::ErrorKind::Io, "The folder '{}' cannot be made: {}", full, problem.message());
}

std::string Workspace::expand(std::string_view path) const
{
    bool isAbsolute = !path.empty() && (path.front() == '/' || (path.size() > 1 && path[1] == ':'));
    return isAbsolute ? std::string(path) : rootDirectory() + std::string(path);
}

void Workspace::setDirectory(std::string_view path) { m_directory = withoutSlash(expand(path)); }

std::string Workspace::find(Table table, std::string_view key) const
{
    for (const auto& [name, value] : entries(table))
        if (name == key)
            return value;
    return {};
}

void Workspace::set(Table table, std::string_view key, std::string_view value)
{
    Entries& entries = m_tables[static_cast<size_t>(table)];
    for (auto& [name, old] : entries)
        if (name == key)
        {
            old = value;
            return;
        }
    entries.emplace_back(key, value);
}

void Workspace::remove(Table table, std::string_view key)
{
    std::erase_if(m_tables[static_cast<size_t>(table)], [&](const auto& entry) { return entry.first == key; });
}

} // namespace understudy::session
