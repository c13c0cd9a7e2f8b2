// What the loader of plug-ins has callbacks told: MSceneMessage's messages on plug-ins that come and go.
#pragma once

#include <cstdint>
#include <string>

namespace understudy::openmaya
{

enum class PluginStep : uint8_t
{
    BeforeLoad,
    AfterLoad,
    BeforeUnload,
    AfterUnload
};

// Callbacks get the file before a load, file and name after it; the name before an unload, name and file after it.
void tellPluginStep(PluginStep step, const std::string& name, const std::string& file);

} // namespace understudy::openmaya
