#include "openmaya/AttributeMembers.h"
#include "openmaya/FunctionSet.h"
#include "openmaya/RenderNodes.h"

#include <maya/MFnSpotLight.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

constexpr const char* kDoors[] = {"leftBarnDoor", "rightBarnDoor", "topBarnDoor", "bottomBarnDoor"};
constexpr const char* kStarts[] = {"startDistance1", "startDistance2", "startDistance3"};
constexpr const char* kEnds[] = {"endDistance1", "endDistance2", "endDistance3"};

template <size_t Size> const char* nameAt(const char* const (&names)[Size], int index)
{
    if (index < 0 || index >= static_cast<int>(Size))
        throw core::error(core::ErrorKind::BadArgument, "{} is none of {}.", index, Size);
    return names[index];
}

template <class Type, size_t Size>
Type readAt(const MFnBase& set, const char* const (&names)[Size], int index, MStatus* status)
{
    return ofNode(set, status, Type(),
                  [&](core::NodeId node) { return static_cast<Type>(numberOf(node, nameAt(names, index))); });
}

template <size_t Size> MStatus writeAt(const MFnBase& set, const char* const (&names)[Size], int index, double number)
{
    return guarded([&] { setNumbers(nodeOf(set), nameAt(names, index), {number}); });
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_DAG_FUNCTION_SET(MFnSpotLight, kSpotLight)

UNDERSTUDY_NEW_LIGHT(MFnSpotLight, "spotLight")

UNDERSTUDY_ATTRIBUTE(MFnSpotLight, double, const double&, coneAngle, setConeAngle, "coneAngle")
UNDERSTUDY_ATTRIBUTE(MFnSpotLight, double, const double&, penumbraAngle, setPenumbraAngle, "penumbraAngle")
UNDERSTUDY_ATTRIBUTE(MFnSpotLight, double, const double&, dropOff, setDropOff, "dropoff")
UNDERSTUDY_ATTRIBUTE(MFnSpotLight, bool, const bool&, barnDoors, setBarnDoors, "barnDoors")
UNDERSTUDY_ATTRIBUTE(MFnSpotLight, bool, const bool&, useDecayRegions, setUseDecayRegions, "useDecayRegions")

double MFnSpotLight::barnDoorAngle(MBarnDoor which_door, MStatus* ReturnStatus) const
{
    return readAt<double>(*this, kDoors, which_door, ReturnStatus);
}

MStatus MFnSpotLight::setBarnDoorAngle(MBarnDoor which_door, const double& barn_door_angle)
{
    return writeAt(*this, kDoors, which_door, barn_door_angle);
}

float MFnSpotLight::startDistance(MDecayRegion which_region, MStatus* ReturnStatus) const
{
    return readAt<float>(*this, kStarts, which_region, ReturnStatus);
}

MStatus MFnSpotLight::setStartDistance(MDecayRegion which_region, const float& start_distance)
{
    return writeAt(*this, kStarts, which_region, start_distance);
}

float MFnSpotLight::endDistance(MDecayRegion which_region, MStatus* ReturnStatus) const
{
    return readAt<float>(*this, kEnds, which_region, ReturnStatus);
}

MStatus MFnSpotLight::setEndDistance(MDecayRegion which_region, const float& end_distance)
{
    return writeAt(*this, kEnds, which_region, end_distance);
}

OPENMAYA_NAMESPACE_CLOSE
