#include "openmaya/PluginHost.h"

#include <maya/MTypes.h>

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
