#include "openmaya/PluginHost.h"

#include "core/Error.h"
#include "openmaya/Access.h"

#include <maya/MFnPlugin.h>

#include <algorithm>
#include <cctype>

namespace understudy::openmaya
{

namespace
{

PluginHost* g_host = nullptr;

std::string lowered(std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}

} // namespace

PluginHost* pluginHost() { return g_host; }

void setPluginHost(PluginHost* host) { g_host = host; }

PluginIdentity& neededPlugin(uint32_t number)
{
    if (!g_host)
        throw core::Error(core::ErrorKind::Failed, "There is no plug-in loader in this session.");
    PluginIdentity* identity = g_host->identity(number);
    if (!identity)
        throw core::Error(core::ErrorKind::Stale, "The plug-in is not loaded any more.");
    return *identity;
}

uint32_t fillIn(Registered& entry, const MFnPlugin& plugin, const MString& name, MCreatorFunction creator,
                std::string_view kindName)
{
    uint32_t number = Access::pluginOf(Access::objectOf(plugin));
    entry.plugin = neededPlugin(number).name;
    if (name.isEmpty() || !creator)
        throw core::error(core::ErrorKind::BadArgument, "A {} needs a name and a creator.", kindName);
    entry.name = name.asChar();
    entry.creator = creator;
    entry.running = &g_host->running(number);
    return number;
}

void takeAway(const MFnPlugin& plugin, Addition kind, std::string_view name, std::string_view kindName)
{
    uint32_t number = Access::pluginOf(Access::objectOf(plugin));
    const PluginIdentity& identity = neededPlugin(number);
    if (!g_host->remove(number, kind, name))
        throw core::error(core::ErrorKind::NotFound, "Plug-in '{}' has registered no {} '{}'.", identity.name, kindName,
                          name);
}

bool isApiVersionMet(std::string_view required)
{
    constexpr std::string_view kSeparators = " ,;\t";
    while (!required.empty())
    {
        size_t end = required.find_first_of(kSeparators);
        std::string word = lowered(required.substr(0, end));
        if (word == "any" || word == std::to_string(MAYA_APP_VERSION) || word == std::to_string(MAYA_API_VERSION))
            return true;
        required = end == std::string_view::npos ? std::string_view() : required.substr(end + 1);
    }
    return false;
}

} // namespace understudy::openmaya
