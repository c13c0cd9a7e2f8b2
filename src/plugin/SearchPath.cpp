#include "plugin/SearchPath.h"

#include "core/Error.h"
#include "core/Resolver.h"

#include <dlfcn.h>

#include <algorithm>
#include <cstdlib>

namespace understudy::plugin
{

namespace fs = std::filesystem;

namespace
{

constexpr std::string_view kBinary = ".so";
constexpr std::string_view kScript = ".py";

bool isPlugin(const fs::path& file) { return file.extension() == kBinary || file.extension() == kScript; }

bool isFile(const fs::path& path)
{
    std::error_code ignored;
    return fs::is_regular_file(path, ignored);
}

// The file itself, or with ".so"; empty where there is neither.
fs::path inFolder(const fs::path& path)
{
    if (isPlugin(path) && isFile(path))
        return path;
    fs::path binary = path;
    binary += kBinary;
    return isFile(binary) ? binary : fs::path();
}

std::vector<fs::path> pluginsIn(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code ignored;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, ignored))
        if (isPlugin(entry.path()) && isFile(entry.path()))
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

bool isPattern(std::string_view text) { return text.find_first_of("*?") != std::string_view::npos; }

std::vector<PluginPlace> matching(const fs::path& pattern)
{
    std::vector<PluginPlace> places;
    for (fs::path& file : pluginsIn(pattern.parent_path()))
    {
        bool matches = core::matchesGlob(pattern.filename().string(), file.filename().string()) ||
                       core::matchesGlob(pattern.filename().string(), file.stem().string());
        if (matches)
            places.push_back({std::move(file)});
    }
    return places;
}

fs::path hostLibrary()
{
    Dl_info library{};
    bool isKnown = dladdr(reinterpret_cast<const void*>(&hostLibrary), &library) && library.dli_fname;
    return isKnown ? fs::path(library.dli_fname) : fs::path();
}

} // namespace

std::vector<fs::path> pluginFolders()
{
    std::vector<fs::path> folders;
    const char* variable = std::getenv("MAYA_PLUG_IN_PATH");
    std::string_view text = variable ? variable : "";
    while (!text.empty())
    {
        size_t end = text.find(':');
        if (end != 0)
            folders.emplace_back(text.substr(0, end));
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    return folders;
}

std::vector<PluginPlace> findPlugins(std::string_view text)
{
    fs::path given(text);
    if (given.has_parent_path())
    {
        fs::path absolute = fs::absolute(given).lexically_normal();
        if (isPattern(text))
            return matching(absolute);
        fs::path found = inFolder(absolute);
        return found.empty() ? std::vector<PluginPlace>() : std::vector<PluginPlace>{{found}};
    }
    for (const fs::path& folder : pluginFolders())
        if (fs::path found = inFolder(fs::absolute(folder).lexically_normal() / given); !found.empty())
            return {{found}};
    if (const BuiltInPlugin* builtIn = findBuiltIn(text))
        return {{hostLibrary(), builtIn}};
    return {};
}

std::vector<PluginPlace> neededPlugins(std::string_view text)
{
    std::vector<PluginPlace> found = findPlugins(text);
    if (found.empty())
        throw core::error(core::ErrorKind::Failed, "Plug-in, \"{}\", was not found on MAYA_PLUG_IN_PATH.", text);
    return found;
}

std::vector<PluginPlace> allPlugins()
{
    std::vector<PluginPlace> places;
    for (const fs::path& folder : pluginFolders())
        for (const fs::path& file : pluginsIn(fs::absolute(folder).lexically_normal()))
        {
            bool isHidden = std::any_of(places.begin(), places.end(), [&](const PluginPlace& earlier)
                                        { return earlier.file.filename() == file.filename(); });
            if (!isHidden)
                places.push_back({file});
        }
    return places;
}

std::string PluginPlace::name() const { return builtIn ? std::string(builtIn->name) : file.stem().string(); }

} // namespace understudy::plugin
