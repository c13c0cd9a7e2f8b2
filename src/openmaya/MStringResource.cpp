#include "openmaya/Access.h"
#include "openmaya/Status.h"

#include <maya/MString.h>
#include <maya/MStringResource.h>
#include <maya/MStringResourceId.h>

#include <map>
#include <string>
#include <utility>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

using Key = std::pair<std::string, std::string>;

// By plug-in and key, as long as the process: texts name no code.
std::map<Key, std::string>& registered()
{
    static auto* texts = new std::map<Key, std::string>;
    return *texts;
}

Key keyOf(const MStringResourceId& id) { return {Access::pluginOf(id).asChar(), Access::keyOf(id).asChar()}; }

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MStringResource::MStringResource() = default;
MStringResource::~MStringResource() = default;

const MString MStringResource::getString(const MStringResourceId& id, MStatus& status)
{
    auto place = registered().find(keyOf(id));
    if (place != registered().end())
    {
        status = MStatus::kSuccess;
        return place->second.c_str();
    }
    status =
        failure(MStatus::kFailure, std::string("The text '") + Access::keyOf(id).asChar() + "' is not registered.");
    return Access::defaultOf(id);
}

MStatus MStringResource::registerString(const MStringResourceId& id)
{
    return guarded([&] { registered()[keyOf(id)] = Access::defaultOf(id).asChar(); });
}

MStringResourceId::MStringResourceId() = default;
MStringResourceId::MStringResourceId(const MStringResourceId&) = default;
MStringResourceId::~MStringResourceId() = default;
MStringResourceId& MStringResourceId::operator=(const MStringResourceId&) = default;

MStringResourceId::MStringResourceId(const char* pluginId, const char* keyString, const MString& defaultValue)
    : m_plugin(pluginId), m_key(keyString), m_default(defaultValue)
{
}

bool MStringResourceId::operator!=(const MStringResourceId& other) const { return !(*this == other); }

bool MStringResourceId::operator==(const MStringResourceId& other) const
{
    return m_plugin == other.m_plugin && m_key == other.m_key;
}

OPENMAYA_NAMESPACE_CLOSE
