// From what loadPlugin is given to files of plug-ins.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace understudy::plugin
{

// The folders of MAYA_PLUG_IN_PATH, in order.
std::vector<std::filesystem::path> pluginFolders();

// The files that a text names: a file with or without folder and ".so", or, with a folder, a pattern with * and ?.
// Without a folder the first match on MAYA_PLUG_IN_PATH counts; a Python plug-in needs its ".py". Empty: none.
std::vector<std::filesystem::path> findPlugins(std::string_view text);
// Every plug-in on MAYA_PLUG_IN_PATH.
std::vector<std::filesystem::path> allPlugins();

// The name of the plug-in in a file: the file's without folder and extension.
std::string pluginName(const std::filesystem::path& file);

} // namespace understudy::plugin
