#include "openmaya/AttributeMembers.h"
#include "openmaya/FunctionSet.h"

#include <maya/MDagPath.h>
#include <maya/MFnLight.h>
#include <maya/MMatrix.h>
#include <maya/MVector.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

using core::NodeId;

bool isAmbient(NodeId node)
{
    core::TypeRegistry& types = currentScene().registry();
    return types.isA(currentScene().node(node).type, types.find("ambientLight"));
}

// Lights shine along their -z.
MFloatVector direction(NodeId node, int instance, MSpace::Space space)
{
    std::vector<core::DagPath> paths = core::allPaths(currentScene(), node);
    if (instance < 0 || static_cast<size_t>(instance) >= paths.size())
        throw core::error(core::ErrorKind::OutOfRange, "There is no instance {} of {}.", instance, paths.size());
    MVector local(0, 0, -1);
    if (space == MSpace::kObject || space == MSpace::kPreTransform)
        return MFloatVector(local);
    if (space != MSpace::kWorld)
        throw core::error(core::ErrorKind::BadArgument, "A light has no direction in space {}.", int(space));
    MVector world = local * Access::path(paths[static_cast<size_t>(instance)]).inclusiveMatrix();
    return MFloatVector(world.normal());
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_DAG_FUNCTION_SET(MFnLight, kLight)

UNDERSTUDY_ATTRIBUTE(MFnLight, MColor, const MColor&, color, setColor, "color")
UNDERSTUDY_ATTRIBUTE(MFnLight, float, const float&, intensity, setIntensity, "intensity")
UNDERSTUDY_ATTRIBUTE(MFnLight, bool, const bool&, useRayTraceShadows, setUseRayTraceShadows, "useRayTraceShadows")
UNDERSTUDY_ATTRIBUTE(MFnLight, MColor, const MColor&, shadowColor, setShadowColor, "shadowColor")
UNDERSTUDY_ATTRIBUTE(MFnLight, double, const double&, centerOfIllumination, setCenterOfIllumination,
                     "centerOfIllumination")
UNDERSTUDY_ATTRIBUTE(MFnLight, short, const short&, numShadowSamples, setNumShadowSamples, "shadowRays")
UNDERSTUDY_ATTRIBUTE(MFnLight, short, const short&, rayDepthLimit, setRayDepthLimit, "rayDepthLimit")
UNDERSTUDY_ATTRIBUTE(MFnLight, MColor, const MColor&, opticalFXvisibility, setOpticalFXvisibility,
                     "opticalFXvisibility")

// The light that arrives: what the light sends where nothing lies between. lightData itself is made by renderers.
MColor MFnLight::lightIntensity(MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, MColor(), [](NodeId node)
                  { return fromValue<MColor>(numbersOf(node, "color", 3)) * float(numberOf(node, "intensity")); });
}

MFloatVector MFnLight::lightDirection(int instance, MSpace::Space space, MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, MFloatVector(), [&](NodeId node) { return direction(node, instance, space); });
}

MFloatVector MFnLight::lightDirection(MStatus* ReturnStatus) const
{
    return lightDirection(0, MSpace::kWorld, ReturnStatus);
}

bool MFnLight::lightAmbient(MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, false, [](NodeId node) { return isAmbient(node); });
}

bool MFnLight::lightDiffuse(MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, false,
                  [](NodeId node) { return !isAmbient(node) && flagOf(node, "emitDiffuse"); });
}

bool MFnLight::lightSpecular(MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, false,
                  [](NodeId node) { return !isAmbient(node) && flagOf(node, "emitSpecular"); });
}

OPENMAYA_NAMESPACE_CLOSE
