// Data types of plug-ins: MFnPlugin registers them, PluginData keeps their values.
#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/PluginData.h"
#include "openmaya/PluginHost.h"
#include "openmaya/Status.h"

#include <maya/MFnPlugin.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

MStatus MFnPlugin::registerData(const MString& typeName, const MTypeId& typeId, MCreatorFunction creatorFunction,
                                MPxData::Type type)
{
    if (type != MPxData::kData)
        return notImplemented("MFnPlugin::registerData (geometry of plug-ins)");
    return guarded(
        [&]
        {
            auto registration = std::make_shared<DataRegistration>();
            uint32_t plugin = fillIn(*registration, *this, typeName, creatorFunction, "data type");
            registration->tag = typeId.id();
            core::TypeRegistry& types = needSession().types();
            addDataType(types, registration);
            pluginHost()->add(plugin, Addition::Data, registration->name,
                              [&types, registration] { removeDataType(types, registration); });
        });
}

MStatus MFnPlugin::deregisterData(const MTypeId& typeId)
{
    return guarded([&] { takeAway(*this, Addition::Data, dataTypeOfId(typeId.id())->name, "data type"); });
}

OPENMAYA_NAMESPACE_CLOSE
