// Cameras: where they are and look, and what they see.
#include "commands/Transforms.h"
#include "geometry/CameraFrustum.h"
#include "openmaya/AttributeMembers.h"
#include "openmaya/DagSet.h"
#include "openmaya/MathTypes.h"
#include "openmaya/Recorded.h"

#include <maya/MDGContext.h>
#include <maya/MFloatMatrix.h>
#include <maya/MFnCamera.h>
#include <maya/MPointArray.h>

#include <cmath>
#include <optional>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

using core::NodeId;
using geometry::CameraLens;
using geometry::M44d;
using geometry::V3d;

// ---- the lens, now or at another time

struct LensReader
{
    NodeId node;
    std::optional<core::Ticks> time;

    double operator()(std::string_view attribute) const
    {
        core::Plug plug = plugOf(node, attribute);
        eval::Evaluator& evaluator = needSession().evaluator();
        return (time ? evaluator.value(plug, *time) : evaluator.value(plug)).asDouble();
    }
    double ifOn(std::string_view enabled, std::string_view attribute, double otherwise) const
    {
        return (*this)(enabled) != 0.0 ? (*this)(attribute) : otherwise;
    }
};

CameraLens lensOf(NodeId node, std::optional<core::Ticks> time = {})
{
    LensReader read{node, time};
    CameraLens lens;
    lens.horizontalAperture = read("horizontalFilmAperture");
    lens.verticalAperture = read("verticalFilmAperture");
    lens.horizontalOffset = read("horizontalFilmOffset") + read.ifOn("shakeEnabled", "horizontalShake", 0.0) +
                            read.ifOn("stereoHorizontalImageTranslateEnabled", "stereoHorizontalImageTranslate", 0.0);
    lens.verticalOffset = read("verticalFilmOffset") + read.ifOn("shakeEnabled", "verticalShake", 0.0);
    lens.focalLength = read("focalLength");
    lens.squeeze = read("lensSqueezeRatio");
    lens.cameraScale = read("cameraScale");
    lens.fit = static_cast<geometry::FilmFit>(static_cast<int>(read("filmFit")));
    lens.fitOffset = read("filmFitOffset");
    lens.overscan = read("overscan") * read.ifOn("shakeOverscanEnabled", "shakeOverscan", 1.0);
    lens.zoom = read.ifOn("panZoomEnabled", "zoom", 1.0);
    lens.horizontalPan = read.ifOn("panZoomEnabled", "horizontalPan", 0.0);
    lens.verticalPan = read.ifOn("panZoomEnabled", "verticalPan", 0.0);
    lens.isOrthographic = read("orthographic") != 0.0;
    lens.orthographicWidth = read("orthographicWidth");
    lens.nearPlane = read("nearClipPlane");
    lens.farPlane = read("farClipPlane");
    return lens;
}

double checkedAspect(double aspect)
{
    if (!(aspect > 0.0) || !std::isfinite(aspect))
        throw core::error(core::ErrorKind::BadArgument, "{} is no aspect ratio.", aspect);
    return aspect;
}

// Of the images that are rendered. That projectionMatrix is for these is unsure.
double renderAspect() { return numberOf(needSession().resolver().node(":defaultResolution"), "deviceAspectRatio"); }

MFloatMatrix toFloatMatrix(const M44d& matrix)
{
    float rows[4][4];
    for (int i = 0; i < 4; ++i)
        for (int j = 0; j < 4; ++j)
            rows[i][j] = static_cast<float>(matrix[i][j]);
    return MFloatMatrix(rows);
}

MFloatMatrix projectionOf(const MFnCamera& set, const MDGContext* context, MStatus* status)
{
    return ofNode(set, status, MFloatMatrix(),
                  [&](NodeId node)
                  {
                      auto time = context ? Access::timeOf(*context) : std::nullopt;
                      return toFloatMatrix(geometry::projection(lensOf(node, time), checkedAspect(renderAspect())));
                  });
}

// Scale, film translation, roll about its pivot, scale: of the projected image, whose width and height are 2. The order
// is that of the node's documentation; numbers of Maya are not known (unsure).
M44d postProjection(const LensReader& read)
{
    M44d pre, moved, toPivot, roll, fromPivot, post;
    double before = read("preScale"), after = read("postScale");
    pre.setScale(V3d(before, before, 1.0));
    moved.setTranslation(V3d(read("filmTranslateH"), read("filmTranslateV"), 0.0));
    V3d pivot(read("horizontalRollPivot"), read("verticalRollPivot"), 0.0);
    toPivot.setTranslation(-pivot);
    fromPivot.setTranslation(pivot);
    roll.setEulerAngles(V3d(0.0, 0.0, read("filmRollValue")));
    post.setScale(V3d(after, after, 1.0));
    M44d rolled = toPivot * roll * fromPivot;
    bool isRolledFirst = read("filmRollOrder") == 0.0;
    return pre * (isRolledFirst ? rolled * moved : moved * rolled) * post;
}

MFloatMatrix postProjectionOf(const MFnCamera& set, const MDGContext* context, MStatus* status)
{
    return ofNode(set, status, MFloatMatrix(),
                  [&](NodeId node)
                  {
                      auto time = context ? Access::timeOf(*context) : std::nullopt;
                      return toFloatMatrix(postProjection({node, time}));
                  });
}

MStatus frustumOf(const MFnCamera& set, double windowAspect, geometry::ViewOptions options, double& left, double& right,
                  double& bottom, double& top)
{
    return guarded(
        [&]
        {
            geometry::Frustum f = geometry::frustum(lensOf(nodeOf(set)), checkedAspect(windowAspect), options);
            left = f.left;
            right = f.right;
            bottom = f.bottom;
            top = f.top;
        });
}

// The whole film at a distance: its size there, and its offset in inches.
geometry::FilmView filmAt(NodeId node, double distance, bool applyPanZoom)
{
    CameraLens lens = lensOf(node);
    geometry::FilmView film = geometry::filmView(lens, lens.filmAspect(), {false, false, applyPanZoom});
    if (lens.isOrthographic)
        return {film.width, film.width, film.horizontalOffset, film.verticalOffset};
    double scale = distance / (lens.focalLength * geometry::kInchesPerMillimetre);
    return {film.width * scale, film.height * scale, film.horizontalOffset, film.verticalOffset};
}

// ---- places

M44d worldOf(const MFnCamera& set) { return commands::matricesOf(needSession()).world(givenPath(set)); }

MVector directionOf(const MFnCamera& set, const V3d& local, MSpace::Space space, MStatus* status)
{
    return ofNode(set, status, MVector(),
                  [&](NodeId)
                  {
                      if (!isWorld(space))
                          return toVector(local);
                      return toVector(commands::directionBy(local, worldOf(set)).normalized());
                  });
}

MPoint pointOf(const MFnCamera& set, const V3d& local, MSpace::Space space)
{
    return toPoint(isWorld(space) ? local * worldOf(set) : local);
}

// Moves the camera's transform to where it looks along `view` with `up` upwards.
void placeCamera(const MFnCamera& set, const V3d& eye, const V3d& view, const V3d& up)
{
    V3d back = -view.normalized();
    V3d right = up.cross(back).normalized();
    if (right.length() == 0.0)
        throw core::Error(core::ErrorKind::BadArgument, "A camera cannot look upwards along its own up direction.");
    V3d above = back.cross(right);
    core::DagPath shape = givenPath(set);
    M44d scale;
    scale.setScale(geometry::decompose(commands::matricesOf(needSession()).world(shape), {}).components.scale);
    M44d turn(right.x, right.y, right.z, 0, above.x, above.y, above.z, 0, back.x, back.y, back.z, 0, eye.x, eye.y,
              eye.z, 1);
    commands::setWorldMatrix(needSession(), core::parentPath(currentScene(), shape), scale * turn);
}

// What the view of a camera consists of.
constexpr const char* kViewAttributes[] = {
    "horizontalFilmAperture",
    "verticalFilmAperture",
    "horizontalFilmOffset",
    "verticalFilmOffset",
    "focalLength",
    "lensSqueezeRatio",
    "cameraScale",
    "filmFit",
    "filmFitOffset",
    "overscan",
    "orthographic",
    "orthographicWidth",
    "nearClipPlane",
    "farClipPlane",
    "centerOfInterest",
};

core::DagPath cameraPath(const MDagPath& path)
{
    MDagPath place = path;
    (void)place.extendToShape();
    core::DagPath camera = Access::pathOf(place);
    core::TypeRegistry& types = currentScene().registry();
    if (!types.isA(currentScene().node(camera.node).type, types.find("camera")))
        throw core::error(core::ErrorKind::TypeMismatch, "'{}' is no camera.", currentScene().name(camera.node));
    return camera;
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

// ---- where it is and looks

MPoint MFnCamera::eyePoint(MSpace::Space space, MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, MPoint(), [&](NodeId) { return pointOf(*this, V3d(0.0), space); });
}

MPoint MFnCamera::centerOfInterestPoint(MSpace::Space space, MStatus* ReturnStatus) const
{
    return ofNode(*this, ReturnStatus, MPoint(), [&](NodeId node)
                  { return pointOf(*this, V3d(0.0, 0.0, -numberOf(node, "centerOfInterest")), space); });
}

MVector MFnCamera::viewDirection(MSpace::Space space, MStatus* ReturnStatus) const
{
    return directionOf(*this, V3d(0, 0, -1), space, ReturnStatus);
}

MVector MFnCamera::upDirection(MSpace::Space space, MStatus* ReturnStatus) const
{
    return directionOf(*this, V3d(0, 1, 0), space, ReturnStatus);
}

MVector MFnCamera::rightDirection(MSpace::Space space, MStatus* ReturnStatus) const
{
    return directionOf(*this, V3d(1, 0, 0), space, ReturnStatus);
}

MStatus MFnCamera::set(const MPoint& wsEyeLocation, const MVector& wsViewDirection, const MVector& wsUpDirection,
                       double horizFieldOfView, double aspectRatio)
{
    return guarded(
        [&]
        {
            MStatus status;
            recorded(
                [&]
                {
                    placeCamera(*this, toV3d(MVector(wsEyeLocation)), toV3d(wsViewDirection), toV3d(wsUpDirection));
                    status = setHorizontalFieldOfView(horizFieldOfView);
                    if (status)
                        status = setAspectRatio(aspectRatio);
                    if (!status)
                        throw core::Error(core::ErrorKind::BadArgument, detailText(status));
                });
        });
}

MStatus MFnCamera::setEyePoint(const MPoint& eyeLocation, MSpace::Space space)
{
    return guarded(
        [&]
        {
            M44d world = worldOf(*this);
            V3d eye = toV3d(MVector(eyeLocation));
            if (!isWorld(space))
                eye = eye * world;
            for (int i = 0; i < 3; ++i)
                world[3][i] = eye[i];
            commands::setWorldMatrix(needSession(), core::parentPath(currentScene(), givenPath(*this)), world);
        });
}

// The camera turns to the point, and its distance is kept as the centre of interest.
MStatus MFnCamera::setCenterOfInterestPoint(const MPoint& centerOfInterest, MSpace::Space space)
{
    return guarded(
        [&]
        {
            M44d world = worldOf(*this);
            V3d target = toV3d(MVector(centerOfInterest));
            if (!isWorld(space))
                target = target * world;
            V3d eye = commands::translationOf(world);
            if (eye == target)
                throw core::Error(core::ErrorKind::BadArgument, "A camera cannot look at its own place.");
            recorded(
                [&]
                {
                    placeCamera(*this, eye, target - eye, commands::directionBy(V3d(0, 1, 0), world));
                    setNumbers(nodeOf(*this), "centerOfInterest", {(target - eye).length()});
                });
        });
}

bool MFnCamera::hasSamePerspective(const MDagPath& otherCamera, MStatus* ReturnStatus)
{
    return ofNode(*this, ReturnStatus, false,
                  [&](NodeId node)
                  {
                      core::DagPath other = cameraPath(otherCamera);
                      for (const char* attribute : kViewAttributes)
                          if (numberOf(node, attribute) != numberOf(other.node, attribute))
                              return false;
                      M44d there = commands::matricesOf(needSession()).world(other);
                      return worldOf(*this).equalWithAbsError(there, 1e-10);
                  });
}

MStatus MFnCamera::copyViewFrom(const MDagPath& otherCamera)
{
    return guarded(
        [&]
        {
            core::DagPath other = cameraPath(otherCamera);
            core::DagPath own = core::parentPath(currentScene(), givenPath(*this));
            recorded(
                [&]
                {
                    for (const char* attribute : kViewAttributes)
                        setNumbers(nodeOf(*this), attribute, {numberOf(other.node, attribute)});
                    commands::setWorldMatrix(needSession(), own, commands::matricesOf(needSession()).world(other));
                });
        });
}

// ---- what it sees

MStatus MFnCamera::getFilmFrustum(double distance, double& hSize, double& vSize, double& hOffset, double& vOffset,
                                  bool applyPanZoom) const
{
    return guarded(
        [&]
        {
            geometry::FilmView film = filmAt(nodeOf(*this), distance, applyPanZoom);
            hSize = film.width;
            vSize = film.height;
            hOffset = film.horizontalOffset;
            vOffset = film.verticalOffset;
        });
}

// Upper right, upper left, lower left, lower right, in the camera's own space (their order is unsure).
MStatus MFnCamera::getFilmFrustum(double distance, MPoint clipPlane[4], bool applyPanZoom) const
{
    return guarded(
        [&]
        {
            NodeId node = nodeOf(*this);
            geometry::FilmView film = filmAt(node, distance, applyPanZoom);
            double scale = flagOf(node, "orthographic")
                               ? 1.0
                               : distance / (numberOf(node, "focalLength") * geometry::kInchesPerMillimetre);
            constexpr double kCorners[4][2] = {{1, 1}, {-1, 1}, {-1, -1}, {1, -1}};
            for (int i = 0; i < 4; ++i)
                clipPlane[i] = MPoint(film.horizontalOffset * scale + kCorners[i][0] * 0.5 * film.width,
                                      film.verticalOffset * scale + kCorners[i][1] * 0.5 * film.height, -distance);
        });
}

MStatus MFnCamera::getFilmFrustum(double distance, MPointArray clipPlanes, bool applyPanZoom) const
{
    MPoint corners[4];
    MStatus status = getFilmFrustum(distance, corners, applyPanZoom);
    return status ? clipPlanes.copy(MPointArray(corners, 4)) : status;
}

MStatus MFnCamera::getPortFieldOfView(int width, int height, double& horizontalFOV, double& verticalFOV) const
{
    return guarded(
        [&]
        {
            if (width <= 0 || height <= 0)
                throw core::error(core::ErrorKind::BadArgument, "{} by {} is no size.", width, height);
            CameraLens lens = lensOf(nodeOf(*this));
            geometry::FilmView film = geometry::filmView(lens, double(width) / height, {true, false, false});
            horizontalFOV = geometry::angleOfView(film.width, lens.focalLength);
            verticalFOV = geometry::angleOfView(film.height, lens.focalLength);
        });
}

MStatus MFnCamera::getViewParameters(double windowAspect, double& apertureX, double& apertureY, double& offsetX,
                                     double& offsetY, bool applyOverscan, bool applySqueeze, bool applyPanZoom) const
{
    return guarded(
        [&]
        {
            geometry::FilmView film = geometry::filmView(lensOf(nodeOf(*this)), checkedAspect(windowAspect),
                                                         {applyOverscan, applySqueeze, applyPanZoom});
            apertureX = film.width;
            apertureY = film.height;
            offsetX = film.horizontalOffset;
            offsetY = film.verticalOffset;
        });
}

MStatus MFnCamera::getViewingFrustum(double windowAspect, double& left, double& right, double& bottom, double& top,
                                     bool applyOverscan, bool applySqueeze, bool applyPanZoom) const
{
    return frustumOf(*this, windowAspect, {applyOverscan, applySqueeze, applyPanZoom}, left, right, bottom, top);
}

MStatus MFnCamera::getRenderingFrustum(double windowAspect, double& left, double& right, double& bottom,
                                       double& top) const
{
    bool panZoom = false;
    (void)guarded([&] { panZoom = flagOf(nodeOf(*this), "renderPanZoom"); });
    return frustumOf(*this, windowAspect, {false, true, panZoom}, left, right, bottom, top);
}

MFloatMatrix MFnCamera::projectionMatrix(MStatus* ReturnStatus) const
{
    return projectionOf(*this, nullptr, ReturnStatus);
}

MFloatMatrix MFnCamera::projectionMatrix(const MDGContext& context, MStatus* ReturnStatus) const
{
    return projectionOf(*this, &context, ReturnStatus);
}

MFloatMatrix MFnCamera::postProjectionMatrix(MStatus* ReturnStatus) const
{
    return postProjectionOf(*this, nullptr, ReturnStatus);
}

MFloatMatrix MFnCamera::postProjectionMatrix(const MDGContext& context, MStatus* ReturnStatus) const
{
    return postProjectionOf(*this, &context, ReturnStatus);
}

OPENMAYA_NAMESPACE_CLOSE
