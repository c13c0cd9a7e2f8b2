// What plug-ins will register when the classes for it are offered: each says so now.
#include "openmaya/Status.h"

#include <maya/MFnPlugin.h>

#include <fmt/core.h>

using namespace understudy::openmaya;

namespace
{

MStatus refused(const char* member, const char* kind)
{
    return notImplemented(fmt::format("MFnPlugin::{} ({} of plug-ins)", member, kind));
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MStatus MFnPlugin::registerURIFileResolver(const MString&, const MString&, MCreatorFunction)
{
    return refused("registerURIFileResolver", "URI file resolvers");
}

MStatus MFnPlugin::deregisterURIFileResolver(const MString&)
{
    return refused("deregisterURIFileResolver", "URI file resolvers");
}

MStatus MFnPlugin::registerImageFile(const MString&, MCreatorFunction, const MStringArray&, ImageFilePriority)
{
    return refused("registerImageFile", "image files");
}

MStatus MFnPlugin::deregisterImageFile(const MString&) { return refused("deregisterImageFile", "image files"); }

MStringArray MFnPlugin::addMenuItem(const MString&, const MString&, const MString&, const MString&, bool,
                                    const MString*, MStatus* retStatus, const MString*)
{
    return notImplemented("MFnPlugin::addMenuItem", retStatus, MStringArray());
}

MStringArray MFnPlugin::addMenuItem(const MString&, const MString&, const MString&, const MString&, const MString&,
                                    bool, const MString*, MStatus* retStatus, const MString*)
{
    return notImplemented("MFnPlugin::addMenuItem", retStatus, MStringArray());
}

MStatus MFnPlugin::removeMenuItem(MStringArray&) { return notImplemented("MFnPlugin::removeMenuItem"); }

MTypeId MFnPlugin::matrixTypeIdFromXformId(const MTypeId&, MStatus* ReturnStatus)
{
    return notImplemented("MFnPlugin::matrixTypeIdFromXformId", ReturnStatus, MTypeId());
}

OPENMAYA_NAMESPACE_CLOSE
