// Cameras: what they see, and their lens, film and clipping.
//
// Film in inches, focal length in millimetres, angles in radians, distances in centimetres. A new camera without parent
// gets a transform, which create answers; the function set works on the camera. World space needs a function set on an
// MDagPath, else kFailure.
#pragma once

#include <maya/MDeprecate.h>
#include <maya/MFnDagNode.h>
#include <maya/MObject.h>
#include <maya/MPoint.h>
#include <maya/MStatus.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnCamera : public MFnDagNode
{
    declareDagMFn(MFnCamera, MFnDagNode);

public:
    OPENMAYA_ENUM(FilmFit, kFillFilmFit = 0, kHorizontalFilmFit = 1, kVerticalFilmFit = 2, kOverscanFilmFit = 3,
                  kInvalid = 4);
    OPENMAYA_ENUM(RollOrder, kRotateTranslate = 0, kTranslateRotate = 1);

    declareDagMFnConstConstructor(MFnCamera, MFnDagNode);

    MObject create(MStatus* ReturnStatus = nullptr);
    MObject create(MObject& parent, MStatus* ReturnStatus = nullptr);

    // ---- where it is and looks
    MPoint eyePoint(MSpace::Space space = MSpace::kObject, MStatus* ReturnStatus = nullptr) const;
    MVector viewDirection(MSpace::Space space = MSpace::kObject, MStatus* ReturnStatus = nullptr) const;
    MVector upDirection(MSpace::Space space = MSpace::kObject, MStatus* ReturnStatus = nullptr) const;
    MVector rightDirection(MSpace::Space space = MSpace::kObject, MStatus* ReturnStatus = nullptr) const;
    MPoint centerOfInterestPoint(MSpace::Space space = MSpace::kObject, MStatus* ReturnStatus = nullptr) const;
    MStatus set(const MPoint& wsEyeLocation, const MVector& wsViewDirection, const MVector& wsUpDirection,
                double horizFieldOfView, double aspectRatio);
    MStatus setEyePoint(const MPoint& eyeLocation, MSpace::Space space = MSpace::kObject);
    MStatus setCenterOfInterestPoint(const MPoint& centerOfInterest, MSpace::Space space = MSpace::kObject);
    bool hasSamePerspective(const MDagPath& otherCamera, MStatus* ReturnStatus = nullptr);
    MStatus copyViewFrom(const MDagPath& otherCamera);

    // ---- what it sees
    MStatus getFilmFrustum(double distance, MPointArray clipPlanes, bool applyPanZoom = false) const;
    MStatus getFilmFrustum(double distance, double& hSize, double& vSize, double& hOffset, double& vOffset,
                           bool applyPanZoom = false) const;
    MStatus getPortFieldOfView(int width, int height, double& horizontalFOV, double& verticalFOV) const;
    MStatus getViewParameters(double windowAspect, double& apertureX, double& apertureY, double& offsetX,
                              double& offsetY, bool applyOverscan = false, bool applySqueeze = false,
                              bool applyPanZoom = false) const;
    MStatus getViewingFrustum(double windowAspect, double& left, double& right, double& bottom, double& top,
                              bool applyOverscan = false, bool applySqueeze = false, bool applyPanZoom = false) const;
    MStatus getRenderingFrustum(double windowAspect, double& left, double& right, double& bottom, double& top) const;
    MFloatMatrix projectionMatrix(MStatus* ReturnStatus = nullptr) const;

    // ---- film
    MStatus setHorizontalFilmAperture(double hFilmAperture);
    double horizontalFilmAperture(MStatus* ReturnStatus = nullptr) const;
    MStatus setVerticalFilmAperture(double vFilmAperture);
    double verticalFilmAperture(MStatus* ReturnStatus = nullptr) const;
    MStatus getFilmApertureLimits(double& min, double& max) const;
    MStatus setAspectRatio(double aspectRatio);
    double aspectRatio(MStatus* ReturnStatus = nullptr) const;
    MStatus getAspectRatioLimits(double& min, double& max) const;
    MStatus setVerticalLock(bool lockFlag);
    bool isVerticalLock(MStatus* ReturnStatus = nullptr) const;
    double horizontalFilmOffset(MStatus* ReturnStatus = nullptr) const;
    MStatus setHorizontalFilmOffset(double hOffset);
    double verticalFilmOffset(MStatus* ReturnStatus = nullptr) const;
    MStatus setVerticalFilmOffset(double vOffset);
    bool shakeEnabled(MStatus* ReturnStatus = nullptr) const;
    MStatus setShakeEnabled(bool enabled);
    double horizontalShake(MStatus* ReturnStatus = nullptr) const;
    MStatus setHorizontalShake(double hOffset);
    double verticalShake(MStatus* ReturnStatus = nullptr) const;
    MStatus setVerticalShake(double vOffset);
    bool shakeOverscanEnabled(MStatus* ReturnStatus = nullptr) const;
    MStatus setShakeOverscanEnabled(bool enabled);
    double shakeOverscan(MStatus* ReturnStatus = nullptr) const;
    MStatus setShakeOverscan(double vOffset);
    bool panZoomEnabled(MStatus* ReturnStatus = nullptr) const;
    MStatus setPanZoomEnabled(bool enabled);
    bool renderPanZoom(MStatus* ReturnStatus = nullptr) const;
    MStatus setRenderPanZoom(bool render);
    double horizontalPan(MStatus* ReturnStatus = nullptr) const;
    MStatus setHorizontalPan(double hPan);
    double verticalPan(MStatus* ReturnStatus = nullptr) const;
    MStatus setVerticalPan(double vPan);
    double zoom(MStatus* ReturnStatus = nullptr) const;
    MStatus setZoom(double zoom);
    bool stereoHITEnabled(MStatus* ReturnStatus = nullptr) const;
    MStatus setStereoHITEnabled(bool enabled);
    double stereoHIT(MStatus* ReturnStatus = nullptr) const;
    MStatus setStereoHIT(double vOffset);
    MStatus setFilmFit(FilmFit filmFit);
    FilmFit filmFit(MStatus* ReturnStatus = nullptr) const;
    MStatus setFilmFitOffset(double filmFitOffset);
    double filmFitOffset(MStatus* ReturnStatus = nullptr) const;
    MStatus setOverscan(double overscan);
    double overscan(MStatus* ReturnStatus = nullptr) const;
    MStatus setHorizontalRollPivot(double horizontalRollPivot);
    double horizontalRollPivot(MStatus* ReturnStatus = nullptr) const;
    MStatus setVerticalRollPivot(double verticalRollPivot);
    double verticalRollPivot(MStatus* ReturnStatus = nullptr) const;
    MStatus setFilmRollValue(double filmRollValue);
    double filmRollValue(MStatus* ReturnStatus = nullptr) const;
    MStatus setFilmRollOrder(RollOrder filmRollOrder);
    RollOrder filmRollOrder(MStatus* ReturnStatus = nullptr) const;
    MStatus setPreScale(double sf);
    double preScale(MStatus* ReturnStatus = nullptr) const;
    MStatus setPostScale(double sf);
    double postScale(MStatus* ReturnStatus = nullptr) const;
    MStatus setFilmTranslateH(double translate);
    double filmTranslateH(MStatus* ReturnStatus = nullptr) const;
    MStatus setFilmTranslateV(double translate);
    double filmTranslateV(MStatus* ReturnStatus = nullptr) const;
    MFloatMatrix postProjectionMatrix(MStatus* ReturnStatus = nullptr) const;

    // ---- what is shown
    MStatus setDisplayGateMask(bool displayGateMask);
    bool isDisplayGateMask(MStatus* ReturnStatus = nullptr) const;
    MStatus setDisplayFilmGate(bool displayFilmGate);
    bool isDisplayFilmGate(MStatus* ReturnStatus = nullptr) const;

    // ---- lens; the field of view is that of film and focal length alone
    MStatus setHorizontalFieldOfView(double fov);
    double horizontalFieldOfView(MStatus* ReturnStatus = nullptr) const;
    MStatus setVerticalFieldOfView(double fov);
    double verticalFieldOfView(MStatus* ReturnStatus = nullptr) const;
    MStatus setFocalLength(double focalLength);
    double focalLength(MStatus* ReturnStatus = nullptr) const;
    MStatus getFocalLengthLimits(double& min, double& max) const;
    MStatus setLensSqueezeRatio(double lensSqueezeRatio);
    double lensSqueezeRatio(MStatus* ReturnStatus = nullptr) const;

    // ---- depth
    MStatus setClippingPlanes(bool ClippingPlanes);
    bool isClippingPlanes(MStatus* ReturnStatus = nullptr) const;
    MStatus setNearClippingPlane(double dNear);
    double nearClippingPlane(MStatus* ReturnStatus = nullptr) const;
    MStatus setFarClippingPlane(double dFar);
    double farClippingPlane(MStatus* ReturnStatus = nullptr) const;
    MStatus setNearFarClippingPlanes(double dNear, double dFar);
    MStatus setDepthOfField(bool depthOfField);
    bool isDepthOfField(MStatus* ReturnStatus = nullptr) const;
    MStatus setFStop(double fStop);
    double fStop(MStatus* ReturnStatus = nullptr) const;
    MStatus setFocusDistance(double distance);
    double focusDistance(MStatus* ReturnStatus = nullptr) const;
    MStatus setNearFocusDistance(double nearFocusDistance);
    double nearFocusDistance(MStatus* ReturnStatus = nullptr) const;
    MStatus setFarFocusDistance(double farFocusDistance);
    double farFocusDistance(MStatus* ReturnStatus = nullptr) const;
    MStatus computeDepthOfField();
    MStatus computeDepthOfField(double nearLimit);

    // ---- motion
    MStatus setMotionBlur(bool motionBlur);
    bool isMotionBlur(MStatus* ReturnStatus = nullptr) const;
    MStatus setShutterAngle(double shutterAngle);
    double shutterAngle(MStatus* ReturnStatus = nullptr) const;
    MStatus setCenterOfInterest(double dist);
    double centerOfInterest(MStatus* ReturnStatus = nullptr) const;
    MStatus setIsOrtho(bool orthoState);
    MStatus setIsOrtho(bool orthoState, double useDist);
    bool isOrtho(MStatus* ReturnStatus = nullptr) const;
    MStatus setOrthoWidth(double orthoWidth);
    double orthoWidth(MStatus* ReturnStatus = nullptr) const;
    MStatus setCameraScale(double scale);
    double cameraScale(MStatus* ReturnStatus = nullptr) const;
    MStatus setTumblePivot(const MPoint& point);
    MPoint tumblePivot(MStatus* ReturnStatus = nullptr) const;
    double unnormalizedNearClippingPlane(MStatus* ReturnStatus = nullptr) const;
    double unnormalizedFarClippingPlane(MStatus* ReturnStatus = nullptr) const;
    OPENMAYA_DEPRECATED(2019, "use the rig of the camera")
    MStatus setStereo(bool stereo);
    OPENMAYA_DEPRECATED(2019, "use the rig of the camera")
    bool isStereo(MStatus* ReturnStatus = nullptr) const;
    OPENMAYA_DEPRECATED(2016, "no longer used")
    MStatus setParallelView(bool parallelView);
    OPENMAYA_DEPRECATED(2019, "no longer used")
    bool isParallelView(MStatus* ReturnStatus = nullptr) const;
    OPENMAYA_DEPRECATED(2019, "no longer used")
    MStatus setEyeOffset(double eyeOffset);
    OPENMAYA_DEPRECATED(2019, "no longer used")
    double eyeOffset(MStatus* ReturnStatus = nullptr) const;
    MStatus getFilmFrustum(double distance, MPoint clipPlane[4], bool applyPanZoom = false) const;
    MStatus setUsePivotAsLocalSpace(const bool how);
    bool usePivotAsLocalSpace(MStatus* ReturnStatus = nullptr) const;
    MFloatMatrix postProjectionMatrix(const MDGContext& context, MStatus* ReturnStatus = nullptr) const;
    MFloatMatrix projectionMatrix(const MDGContext& context, MStatus* ReturnStatus = nullptr) const;
};

OPENMAYA_NAMESPACE_CLOSE
