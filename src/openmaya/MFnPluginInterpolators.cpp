// Tangents of plug-ins: MFnPlugin registers them, PluginInterpolators runs them.
#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/PluginInterpolators.h"
#include "openmaya/Status.h"

#include <maya/MFnPlugin.h>
#include <maya/MPxAnimCurveInterpolator.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

MStatus MFnPlugin::registerAnimCurveInterpolator(const MString& typeName, int typeId, MCreatorFunction creatorFunction,
                                                 int flags)
{
    return guarded(
        [&]
        {
            auto type = std::make_shared<InterpolatorType>();
            uint32_t plugin = fillIn(*type, *this, typeName, creatorFunction, "curve interpolator");
            auto number = animation::tangentTypeFromNumber(typeId);
            if (!number)
                throw core::error(core::ErrorKind::BadArgument, "{} is no number for tangents of plug-ins.", typeId);
            type->number = *number;
            type->flags = flags;
            interpolators().add(type);
            pluginHost()->add(plugin, Addition::CurveInterpolator, type->name,
                              [type] { interpolators().remove(*type); });
        });
}

MStatus MFnPlugin::deregisterAnimCurveInterpolator(const MString& typeName)
{
    return guarded([&] { takeAway(*this, Addition::CurveInterpolator, typeName.asChar(), "curve interpolator"); });
}

OPENMAYA_NAMESPACE_CLOSE
