#include "geometry/CameraFrustum.h"

#include <cmath>

namespace understudy::geometry
{

namespace
{

// How much of the film is shown in each direction, and where it is shifted to.
struct Fit
{
    double x = 1.0, y = 1.0;
    double shiftX = 0.0, shiftY = 0.0;
};

Fit fitOf(const CameraLens& lens, double width, double height, double windowAspect)
{
    const double aspect = width / height;
    const double wide = windowAspect / aspect, high = aspect / windowAspect;
    const bool isNarrow = windowAspect < aspect;
    Fit fit;
    const bool scalesX = lens.fit == FilmFit::Vertical || (lens.fit == FilmFit::Fill && isNarrow) ||
                         (lens.fit == FilmFit::Overscan && !isNarrow);
    (scalesX ? fit.x : fit.y) = scalesX ? wide : high;
    if (lens.fit == FilmFit::Horizontal && fit.y > 1.0)
        fit.shiftY = lens.fitOffset * (height - height * fit.y) / 2.0;
    if (lens.fit == FilmFit::Vertical && fit.x > 1.0)
        fit.shiftX = lens.fitOffset * (width - width * fit.x) / 2.0;
    return fit;
}

} // namespace

FilmView filmView(const CameraLens& lens, double windowAspect, ViewOptions options)
{
    const double scale = (options.overscan ? lens.overscan : 1.0) * (options.panZoom ? lens.zoom : 1.0);
    const double panX = options.panZoom ? lens.horizontalPan : 0.0, panY = options.panZoom ? lens.verticalPan : 0.0;
    if (lens.isOrthographic)
        return {lens.orthographicWidth * scale, lens.orthographicWidth * scale / windowAspect, panX, panY};
    const double width = lens.horizontalAperture * (options.squeeze ? lens.squeeze : 1.0);
    const double height = lens.verticalAperture;
    const Fit fit = fitOf(lens, width, height, windowAspect);
    return {width * fit.x * scale, height * fit.y * scale, lens.horizontalOffset + fit.shiftX + panX,
            lens.verticalOffset + fit.shiftY + panY};
}

Frustum frustum(const CameraLens& lens, double windowAspect, ViewOptions options)
{
    const FilmView view = filmView(lens, windowAspect, options);
    const double toNear =
        lens.isOrthographic ? 1.0 : lens.nearPlane / (lens.focalLength * kInchesPerMillimetre) * lens.cameraScale;
    return {toNear * (view.horizontalOffset - 0.5 * view.width), toNear * (view.horizontalOffset + 0.5 * view.width),
            toNear * (view.verticalOffset - 0.5 * view.height), toNear * (view.verticalOffset + 0.5 * view.height)};
}

M44d projection(const CameraLens& lens, double windowAspect)
{
    const Frustum f = frustum(lens, windowAspect, {});
    const double width = f.right - f.left, height = f.top - f.bottom, depth = lens.farPlane - lens.nearPlane;
    M44d m(0.0);
    m[0][0] = 2.0 / width;
    m[1][1] = 2.0 / height;
    if (lens.isOrthographic)
    {
        m[2][2] = 2.0 / depth;
        m[3][0] = -(f.right + f.left) / width;
        m[3][1] = -(f.top + f.bottom) / height;
        m[3][2] = (lens.farPlane + lens.nearPlane) / depth;
        m[3][3] = 1.0;
        return m;
    }
    m[0][0] *= lens.nearPlane;
    m[1][1] *= lens.nearPlane;
    m[2][0] = (f.right + f.left) / width;
    m[2][1] = (f.top + f.bottom) / height;
    m[2][2] = (lens.farPlane + lens.nearPlane) / depth;
    m[2][3] = -1.0;
    m[3][2] = 2.0 * lens.farPlane * lens.nearPlane / depth;
    return m;
}

double angleOfView(double aperture, double focalLength)
{
    return 2.0 * std::atan(0.5 * aperture / (focalLength * kInchesPerMillimetre));
}

double focalLengthFor(double aperture, double angleOfView)
{
    return 0.5 * aperture / (std::tan(0.5 * angleOfView) * kInchesPerMillimetre);
}

} // namespace understudy::geometry
