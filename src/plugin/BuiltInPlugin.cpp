#include "plugin/BuiltInPlugin.h"

namespace understudy::plugin
{

namespace
{

// Names and versions as scenes of Maya 2016 to 2024 require them. Their types are those of schema/ that name the
// plug-in; types of plug-ins that Maya does not bring along (mtoa, mayaUsd) do not make their plug-in one of these.
constexpr BuiltInPlugin kPlugins[] = {
    {"gpuCache", "1.0"}, {"lookdevKit", "1.0"}, {"matrixNodes", "1.0"}, {"quatNodes", "1.0"}, {"stereoCamera", "10.0"},
};

constexpr std::string_view kExtension = ".so";

} // namespace

const BuiltInPlugin* findBuiltIn(std::string_view name)
{
    if (name.ends_with(kExtension))
        name.remove_suffix(kExtension.size());
    for (const BuiltInPlugin& plugin : kPlugins)
        if (plugin.name == name)
            return &plugin;
    return nullptr;
}

} // namespace understudy::plugin
