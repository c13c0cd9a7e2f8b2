// Node types of plug-ins: MFnPlugin registers them, PluginNodes keeps them.
#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/PluginHost.h"
#include "openmaya/PluginNodes.h"
#include "openmaya/Status.h"

#include <maya/MFnPlugin.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

// The type of this id that the plug-in registered: its name.
std::string nameOfType(const MTypeId& typeId)
{
    const core::TypeRegistry& types = needSession().types();
    core::TypeId type = types.findTag(typeId.id());
    if (!core::valid(type))
        throw core::error(core::ErrorKind::NotFound, "No node type has the id {:#x}.", typeId.id());
    return std::string(types.type(type).name());
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MStatus MFnPlugin::registerNode(const MString& typeName, const MTypeId& typeId, MCreatorFunction creatorFunction,
                                MInitializeFunction initFunction, MPxNode::Type type, const MString* classification)
{
    return guarded(
        [&]
        {
            uint32_t plugin = Access::pluginOf(Access::objectOf(*this));
            if (typeName.isEmpty() || !creatorFunction)
                throw core::Error(core::ErrorKind::BadArgument, "A node type needs a name and a creator.");
            auto registration = std::make_shared<NodeRegistration>();
            registration->name = typeName.asChar();
            registration->plugin = neededPlugin(plugin).name;
            registration->tag = typeId.id();
            registration->kind = type;
            registration->creator = creatorFunction;
            registration->classification = classification ? classification->asChar() : "";
            registration->running = &pluginHost()->running(plugin);
            session::Session& session = needSession();
            addNodeType(session, registration, initFunction);
            pluginHost()->add(plugin, Addition::Node, registration->name,
                              [&session, registration] { removeNodeType(session, *registration); });
        });
}

MStatus MFnPlugin::deregisterNode(const MTypeId& typeId)
{
    return guarded([&] { takeAway(*this, Addition::Node, nameOfType(typeId), "node type"); });
}

OPENMAYA_NAMESPACE_CLOSE
