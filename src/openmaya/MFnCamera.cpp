// Cameras: their attributes. What they see and where they look: MFnCameraView.cpp.
#include "geometry/CameraFrustum.h"
#include "openmaya/AttributeMembers.h"
#include "openmaya/FunctionSet.h"
#include "openmaya/RenderNodes.h"

#include <maya/MFnCamera.h>

#include <cmath>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

using core::NodeId;

MStatus limitsOf(const MFnCamera& set, std::string_view attribute, double& min, double& max)
{
    return guarded(
        [&]
        {
            const core::Attribute& definition = currentScene().attribute(plugOf(nodeOf(set), attribute).attribute);
            min = definition.limits.min;
            max = definition.limits.max;
        });
}

double fieldOfView(const MFnCamera& set, std::string_view aperture, MStatus* status)
{
    return ofNode(set, status, 0.0, [&](NodeId node)
                  { return geometry::angleOfView(numberOf(node, aperture), numberOf(node, "focalLength")); });
}

// By the focal length: the film stays.
MStatus setFieldOfView(const MFnCamera& set, std::string_view aperture, double angle)
{
    return guarded(
        [&]
        {
            NodeId node = nodeOf(set);
            if (!(angle > 0.0 && angle < M_PI))
                throw core::error(core::ErrorKind::BadArgument, "{} radians are no field of view.", angle);
            setNumbers(node, "focalLength", {geometry::focalLengthFor(numberOf(node, aperture), angle)});
        });
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_DAG_FUNCTION_SET(MFnCamera, kCamera)

MObject MFnCamera::create(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MObject(), [&] { return makeShape(*this, "camera", MObject::kNullObj); });
}

MObject MFnCamera::create(MObject& parent, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MObject(), [&] { return makeShape(*this, "camera", parent); });
}

UNDERSTUDY_ATTRIBUTE(MFnCamera, double, double, horizontalFilmAperture, setHorizontalFilmAperture,
                     "horizontalFilmAperture")
UNDERSTUDY_ATTRIBUTE(MFnCamera, double, double, verticalFilmAperture, setVerticalFilmAperture, "verticalFilmAperture")
UNDERSTUDY_ATTRIBUTE(MFnCamera, double, double, horizontalFilmOffset, setHorizontalFilmOffset, "horizontalFilmOffset")
UNDERSTUDY_ATTRIBUTE(MFnCamera, double, double, verticalFilmOffset, setVerticalFilmOffset, "verticalFilmOffset")
UNDERSTUDY_ATTRIBUTE(MFnCamera, bool, bool, shakeEnabled, setShakeEnabled, "shakeEnabled")
UNDERSTUDY_ATTRIBUTE(MFnCamera, double, double, horizontalShake, setHorizontalShake, "horizontalShake")
UNDERSTUDY_ATTRIBUTE(MFnCamera, double, double, verticalShake, setVerticalShake, "verticalShake")
UNDERSTUDY_ATTRIBUTE(MFnCamera, bool, bool, shakeOverscanEnabled, setShakeOverscanEnabled, "shakeOverscanEnabled")
UNDERSTUDY_ATTRIBUTE(MFnCamera, double, double, shakeOverscan, setShakeOverscan, "shakeOverscan")
UNDERSTUDY_ATTRIBUTE(MFnCamera, bool, bool, panZoomEnabled, setPanZoomEnabled, "panZoomEnabled")
UNDERSTUDY_ATTRIBUTE(MFnCamera, bool, bool, renderPanZoom, setRenderPanZoom, "renderPanZoom")
UNDERSTUDY_ATTRIBUTE(MFnCamera, double, double, horizontalPan, setHorizontalPan, "horizontalPan")
UNDERSTUDY_ATTRIBUTE(MFnCamera, double, double, verticalPan, setVerticalPan, "verticalPan")
UNDERSTUDY_ATTRIBUTE(MFnCamera, double, double, zoom, setZoom, "zoom")
UNDERSTUDY_ATTRIBUTE(MFnCamera, bool, bool, stereoHITEnabled, setStereoHITEnabled,
                     "stereoHorizontalImageTranslateEnabled")
UNDERSTUDY_ATTRIBUTE(MFnCamera, double, double, stereoHIT, setStereoHIT, "stereoHorizontalImageTranslate")
UNDERSTUDY_ATTRIBUTE(MFnCamera, FilmFit, FilmFit, filmFit, setFilmFit, "filmFit")
UNDERSTUDY_ATTRIBUTE(MFnCamera, double, double, filmFitOffset, setFilmFitOffset, "filmFitOffset")
UNDERSTUDY_ATTRIBUTE(MFnCamera, double, double, overscan, setOverscan, "overscan")
UNDERSTUDY_ATTRIBUTE(MFnCamera, double, double, horizontalRollPivot, setHorizontalRollPivot, "horizontalRollPivot")
UNDERSTUDY_ATTRIBUTE(MFnCamera, double, double, verticalRollPivot, setVerticalRollPivot, "verticalRollPivot")
UNDERSTUDY_ATTRIBUTE(MFnCamera, double, double, filmRollValue, setFilmRollValue, "filmRollValue")
UNDERSTUDY_ATTRIBUTE(MFnCamera, RollOrder, RollOrder, filmRollOrder, setFilmRollOrder, "filmRollOrder")
UNDERSTUDY_ATTRIBUTE(MFnCamera, double, double, preScale, setPreScale, "preScale")
UNDERSTUDY_ATTRIBUTE(MFnCamera, double, double, postScale, setPostScale, "postScale")
UNDERSTUDY_ATTRIBUTE(MFnCamera, double, double, filmTranslateH, setFilmTranslateH, "filmTranslateH")
UNDERSTUDY_ATTRIBUTE(MFnCamera, double, double, filmTranslateV, setFilmTranslateV, "filmTranslateV")
UNDERSTUDY_ATTRIBUTE(MFnCamera, bool, bool, isDisplayGateMask, setDisplayGateMask, "displayGateMask")
UNDERSTUDY_ATTRIBUTE(MFnCamera, bool, bool, isDisplayFilmGate, setDisplayFilmGate, "displayFilmGate")
UNDERSTUDY_ATTRIBUTE(MFnCamera, double, double, focalLength, setFocalLength, "focalLength")
UNDERSTUDY_ATTRIBUTE(MFnCamera, double, double, lensSqueezeRatio, setLensSqueezeRatio, "lensSqueezeRatio")
UNDERSTUDY_ATTRIBUTE(MFnCamera, bool, bool, isClippingPlanes, setClippingPlanes, "clippingPlanes")
UNDERSTUDY_ATTRIBUTE(MFnCamera, double, double, nearClippingPlane, setNearClippingPlane, "nearClipPlane")
UNDERSTUDY_ATTRIBUTE(MFnCamera, double, double, farClippingPlane, setFarClippingPlane, "farClipPlane")
UNDERSTUDY_ATTRIBUTE(MFnCamera, bool, bool, isDepthOfField, setDepthOfField, "depthOfField")
UNDERSTUDY_ATTRIBUTE(MFnCamera, double, double, fStop, setFStop, "fStop")
UNDERSTUDY_ATTRIBUTE(MFnCamera, double, double, focusDistance, setFocusDistance, "focusDistance")
UNDERSTUDY_ATTRIBUTE(MFnCamera, bool, bool, isMotionBlur, setMotionBlur, "motionBlur")
UNDERSTUDY_ATTRIBUTE(MFnCamera, double, double, shutterAngle, setShutterAngle, "shutterAngle")
UNDERSTUDY_ATTRIBUTE(MFnCamera, double, double, centerOfInterest, setCenterOfInterest, "centerOfInterest")
UNDERSTUDY_ATTRIBUTE(MFnCamera, bool, bool, isOrtho, setIsOrtho, "orthographic")
UNDERSTUDY_ATTRIBUTE(MFnCamera, double, double, orthoWidth, setOrthoWidth, "orthographicWidth")
UNDERSTUDY_ATTRIBUTE(MFnCamera, double, double, cameraScale, setCameraScale, "cameraScale")
UNDERSTUDY_GETTER(MFnCamera, double, unnormalizedNearClippingPlane, "nearClipPlane")
UNDERSTUDY_GETTER(MFnCamera, double, unnormalizedFarClippingPlane, "farClipPlane")
UNDERSTUDY_ATTRIBUTE(MFnCamera, bool, const bool, usePivotAsLocalSpace, setUsePivotAsLocalSpace, "usePivotAsLocalSpace")

// ---- film and lens

double MFnCamera::aspectRatio(MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, 0.0, [](NodeId node)
                  { return numberOf(node, "horizontalFilmAperture") / numberOf(node, "verticalFilmAperture"); });
}

// By the height of the film.
MStatus MFnCamera::setAspectRatio(double aspectRatio)
{
    return guarded(
        [&]
        {
            NodeId node = nodeOf(*this);
            if (!(aspectRatio > 0.0) || !std::isfinite(aspectRatio))
                throw core::error(core::ErrorKind::BadArgument, "{} is no aspect ratio.", aspectRatio);
            setNumbers(node, "verticalFilmAperture", {numberOf(node, "horizontalFilmAperture") / aspectRatio});
        });
}

MStatus MFnCamera::getFilmApertureLimits(double& min, double& max) const
{
    return limitsOf(*this, "horizontalFilmAperture", min, max);
}

MStatus MFnCamera::getFocalLengthLimits(double& min, double& max) const
{
    return limitsOf(*this, "focalLength", min, max);
}

// What the apertures allow.
MStatus MFnCamera::getAspectRatioLimits(double& min, double& max) const
{
    double smallest = 0.0, largest = 0.0;
    MStatus status = getFilmApertureLimits(smallest, largest);
    if (status)
    {
        min = smallest / largest;
        max = largest / smallest;
    }
    return status;
}

double MFnCamera::horizontalFieldOfView(MStatus* ReturnStatus) const
{
    return fieldOfView(*this, "horizontalFilmAperture", ReturnStatus);
}

double MFnCamera::verticalFieldOfView(MStatus* ReturnStatus) const
{
    return fieldOfView(*this, "verticalFilmAperture", ReturnStatus);
}

MStatus MFnCamera::setHorizontalFieldOfView(double fov) { return setFieldOfView(*this, "horizontalFilmAperture", fov); }
MStatus MFnCamera::setVerticalFieldOfView(double fov) { return setFieldOfView(*this, "verticalFilmAperture", fov); }

// ---- depth

MStatus MFnCamera::setNearFarClippingPlanes(double dNear, double dFar)
{
    MStatus status = setNearClippingPlane(dNear);
    return status ? setFarClippingPlane(dFar) : status;
}

// What is at the distance stays as large as it was.
MStatus MFnCamera::setIsOrtho(bool orthoState, double useDist)
{
    return guarded(
        [&]
        {
            NodeId node = nodeOf(*this);
            double width = useDist * numberOf(node, "horizontalFilmAperture") /
                           (numberOf(node, "focalLength") * geometry::kInchesPerMillimetre);
            setNumbers(node, "orthographic", {double(orthoState)});
            if (orthoState)
                setNumbers(node, "orthographicWidth", {width});
        });
}

MPoint MFnCamera::tumblePivot(MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, MPoint(),
                  [](NodeId node)
                  {
                      core::Value pivot = numbersOf(node, "tumblePivot", 3);
                      return MPoint(pivot.asDouble(0), pivot.asDouble(1), pivot.asDouble(2));
                  });
}

MStatus MFnCamera::setTumblePivot(const MPoint& point)
{
    return guarded([&] { setNumbers(nodeOf(*this), "tumblePivot", {point.x, point.y, point.z}); });
}

// ---- what the node has no attributes for

MStatus MFnCamera::setVerticalLock(bool) { return notImplemented("MFnCamera::setVerticalLock"); }

bool MFnCamera::isVerticalLock(MStatus* ReturnStatus) const
{
    return notImplemented("MFnCamera::isVerticalLock", ReturnStatus, false);
}

MStatus MFnCamera::setNearFocusDistance(double) { return notImplemented("MFnCamera::setNearFocusDistance"); }

double MFnCamera::nearFocusDistance(MStatus* ReturnStatus) const
{
    return notImplemented("MFnCamera::nearFocusDistance", ReturnStatus, 0.0);
}

MStatus MFnCamera::setFarFocusDistance(double) { return notImplemented("MFnCamera::setFarFocusDistance"); }

double MFnCamera::farFocusDistance(MStatus* ReturnStatus) const
{
    return notImplemented("MFnCamera::farFocusDistance", ReturnStatus, 0.0);
}

MStatus MFnCamera::computeDepthOfField() { return notImplemented("MFnCamera::computeDepthOfField"); }
MStatus MFnCamera::computeDepthOfField(double) { return notImplemented("MFnCamera::computeDepthOfField"); }
MStatus MFnCamera::setStereo(bool) { return notImplemented("MFnCamera::setStereo"); }

bool MFnCamera::isStereo(MStatus* ReturnStatus) const
{
    return notImplemented("MFnCamera::isStereo", ReturnStatus, false);
}

MStatus MFnCamera::setParallelView(bool) { return notImplemented("MFnCamera::setParallelView"); }

bool MFnCamera::isParallelView(MStatus* ReturnStatus) const
{
    return notImplemented("MFnCamera::isParallelView", ReturnStatus, false);
}

MStatus MFnCamera::setEyeOffset(double) { return notImplemented("MFnCamera::setEyeOffset"); }

double MFnCamera::eyeOffset(MStatus* ReturnStatus) const
{
    return notImplemented("MFnCamera::eyeOffset", ReturnStatus, 0.0);
}

OPENMAYA_NAMESPACE_CLOSE
