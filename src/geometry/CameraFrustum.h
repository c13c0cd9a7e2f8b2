// What a camera sees of the plane at a distance, and the matrix that projects it.
//
// Film in inches, focal length in millimetres, distances in centimetres. Sources: the formulas in the reference of
// MFnCamera; 0.03937 inches to the millimetre give the angle that Maya tells of a new camera, 54.43222311461495
// degrees. Shake, pan and zoom are unsure.
#pragma once

#include "geometry/Transform.h"

namespace understudy::geometry
{

inline constexpr double kInchesPerMillimetre = 0.03937;

enum class FilmFit : int
{
    Fill,
    Horizontal,
    Vertical,
    Overscan
};

struct CameraLens
{
    double horizontalAperture = 1.41732, verticalAperture = 0.94488;
    double horizontalOffset = 0.0, verticalOffset = 0.0;
    double focalLength = 35.0;
    double squeeze = 1.0;
    double cameraScale = 1.0;
    FilmFit fit = FilmFit::Horizontal;
    double fitOffset = 0.0;
    double overscan = 1.0;
    double zoom = 1.0;                             // 1 where it is off
    double horizontalPan = 0.0, verticalPan = 0.0; // 0 where it is off
    bool isOrthographic = false;
    double orthographicWidth = 10.0;
    double nearPlane = 0.1, farPlane = 10000.0;

    double filmAspect() const { return horizontalAperture / verticalAperture; }
};

struct ViewOptions
{
    bool overscan = false;
    bool squeeze = false;
    bool panZoom = false;
};

// The part of the film that a window of this aspect shows, in inches (of an orthographic camera: in centimetres of its
// width).
struct FilmView
{
    double width = 0.0, height = 0.0;
    double horizontalOffset = 0.0, verticalOffset = 0.0;
};

struct Frustum
{
    double left = 0.0, right = 0.0, bottom = 0.0, top = 0.0;
};

FilmView filmView(const CameraLens& lens, double windowAspect, ViewOptions options);
// On the near plane.
Frustum frustum(const CameraLens& lens, double windowAspect, ViewOptions options);
// Row vectors. Depth grows away from the camera: the third column has the other sign than OpenGL's.
M44d projection(const CameraLens& lens, double windowAspect);

double angleOfView(double aperture, double focalLength);
double focalLengthFor(double aperture, double angleOfView);

} // namespace understudy::geometry
