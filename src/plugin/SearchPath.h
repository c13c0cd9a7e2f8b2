// From what loadPlugin is given to plug-ins: files, or what the host has built in.
#pragma once

#include "plugin/BuiltInPlugin.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace understudy::plugin
{

// Where a plug-in comes from.
struct PluginPlace
{
    std::filesystem::path file;             // of a built-in plug-in the host's own library
    const BuiltInPlugin* builtIn = nullptr; // null: the file is the plug-in

    // The file's name without folder and extension, or the built-in plug-in's own.
    std::string name() const;
};

// The folders of MAYA_PLUG_IN_PATH, in order.
std::vector<std::filesystem::path> pluginFolders();

// The plug-ins that a text names: a file with or without folder and ".so", or, with a folder, a pattern with * and ?.
// Without a folder the first match on MAYA_PLUG_IN_PATH counts, then what is built in; a Python plug-in needs its
// ".py". Empty: none.
std::vector<PluginPlace> findPlugins(std::string_view text);
// The same; throws Failed where there is none.
std::vector<PluginPlace> neededPlugins(std::string_view text);
// Every plug-in on MAYA_PLUG_IN_PATH.
std::vector<PluginPlace> allPlugins();

} // namespace understudy::plugin
