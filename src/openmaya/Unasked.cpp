#include "openmaya/Unasked.h"

#include "core/Error.h"
#include "openmaya/Status.h"

#include <map>
#include <utility>

namespace understudy::openmaya
{

namespace
{

using Key = std::pair<Addition, std::string>;

// By name the plug-in. The session's lock is held wherever plug-ins register.
std::map<Key, uint32_t>& taken()
{
    static auto* names = new std::map<Key, uint32_t>;
    return *names;
}

std::string drawingName(const char* kind, const MString& name, const MString& registrant)
{
    return fmt::format("{} of {} {}", kind, name.asChar(), registrant.asChar());
}

} // namespace

void addUnasked(uint32_t plugin, Addition kind, const std::string& name)
{
    Key key{kind, name};
    if (name.empty())
        throw core::Error(core::ErrorKind::BadArgument, "What is registered needs a name.");
    if (!taken().emplace(key, plugin).second)
        throw core::error(core::ErrorKind::Failed, "'{}' is registered already.", name);
    pluginHost()->add(plugin, kind, name, [key] { taken().erase(key); });
}

MStatus addDrawing(const char* kind, const MString& name, const MString& registrant, const void* creator)
{
    return guarded(
        [&]
        {
            std::optional<uint32_t> plugin = pluginHost() ? pluginHost()->ownerOf(creator) : std::nullopt;
            if (!plugin)
                throw core::error(core::ErrorKind::Failed, "'{}' is registered by no plug-in.", name.asChar());
            addUnasked(*plugin, Addition::Drawing, drawingName(kind, name, registrant));
        });
}

MStatus removeDrawing(const char* kind, const MString& name, const MString& registrant)
{
    return guarded(
        [&]
        {
            Key key{Addition::Drawing, drawingName(kind, name, registrant)};
            auto found = taken().find(key);
            if (found == taken().end())
                throw core::error(core::ErrorKind::NotFound, "There is no {}.", key.second);
            pluginHost()->remove(found->second, key.first, key.second);
        });
}

} // namespace understudy::openmaya
