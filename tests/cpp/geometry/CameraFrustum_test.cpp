#include "geometry/CameraFrustum.h"

#include <gtest/gtest.h>

#include <cmath>

namespace understudy::geometry
{
namespace
{

// 36 by 24 mm of film behind 35 mm: Maya tells 54.43222311461495 degrees of a new camera.
TEST(CameraFrustum, AngleOfViewOfANewCamera)
{
    CameraLens lens;
    EXPECT_NEAR(angleOfView(lens.horizontalAperture, lens.focalLength) * 180 / M_PI, 54.43222311461495, 1e-12);
    EXPECT_NEAR(focalLengthFor(lens.horizontalAperture, angleOfView(lens.horizontalAperture, 50.0)), 50.0, 1e-12);
}

TEST(CameraFrustum, FilmFits)
{
    struct Row
    {
        FilmFit fit;
        double aspect;
        double x, y; // shares of the film
    };
    CameraLens lens;
    const double film = lens.filmAspect();
    const Row rows[] = {
        {FilmFit::Fill, 1.0, 1.0 / film, 1.0},     {FilmFit::Fill, 2.0, 1.0, film / 2.0},
        {FilmFit::Horizontal, 1.0, 1.0, film},     {FilmFit::Horizontal, 2.0, 1.0, film / 2.0},
        {FilmFit::Vertical, 1.0, 1.0 / film, 1.0}, {FilmFit::Vertical, 2.0, 2.0 / film, 1.0},
        {FilmFit::Overscan, 1.0, 1.0, film},       {FilmFit::Overscan, 2.0, 2.0 / film, 1.0},
    };
    for (const Row& row : rows)
    {
        lens.fit = row.fit;
        FilmView view = filmView(lens, row.aspect, {});
        EXPECT_NEAR(view.width / lens.horizontalAperture, row.x, 1e-12) << int(row.fit) << ' ' << row.aspect;
        EXPECT_NEAR(view.height / lens.verticalAperture, row.y, 1e-12) << int(row.fit) << ' ' << row.aspect;
        EXPECT_NEAR(view.width / view.height, row.aspect, 1e-12);
    }
}

TEST(CameraFrustum, OffsetsOverscanAndZoom)
{
    CameraLens lens;
    lens.fit = FilmFit::Horizontal;
    lens.fitOffset = 1.0;
    lens.horizontalOffset = 0.25;
    FilmView view = filmView(lens, 1.0, {});
    EXPECT_DOUBLE_EQ(view.horizontalOffset, 0.25);
    EXPECT_NEAR(view.verticalOffset, (lens.verticalAperture - view.height) / 2.0, 1e-12);
    lens.overscan = 1.5;
    lens.zoom = 0.5;
    lens.squeeze = 2.0;
    EXPECT_NEAR(filmView(lens, 1.0, {true, false, false}).width, 1.5 * lens.horizontalAperture, 1e-12);
    EXPECT_NEAR(filmView(lens, 1.0, {false, false, true}).width, 0.5 * lens.horizontalAperture, 1e-12);
    EXPECT_NEAR(filmView(lens, 1.0, {false, true, false}).width, 2.0 * lens.horizontalAperture, 1e-12);
}

TEST(CameraFrustum, Projects)
{
    CameraLens lens;
    double aspect = lens.filmAspect();
    M44d m = projection(lens, aspect);
    EXPECT_NEAR(m[0][0], 1.0 / std::tan(angleOfView(lens.horizontalAperture, 35.0) / 2), 1e-12);
    EXPECT_NEAR(m[1][1], m[0][0] * aspect, 1e-12);
    EXPECT_EQ(m[2][3], -1.0);
    EXPECT_NEAR(m[2][2], (lens.farPlane + lens.nearPlane) / (lens.farPlane - lens.nearPlane), 1e-15);
    // What is at the edge of the film comes to lie at the edge of the image.
    V3d projected;
    m.multVecMatrix(V3d(0.5 * lens.horizontalAperture / (35.0 * kInchesPerMillimetre) * 7.0, 0.0, -7.0), projected);
    EXPECT_NEAR(projected.x, 1.0, 1e-12);
    EXPECT_NEAR(projected.y, 0.0, 1e-12);

    lens.isOrthographic = true;
    lens.orthographicWidth = 20.0;
    m = projection(lens, 2.0);
    m.multVecMatrix(V3d(10.0, 5.0, -50.0), projected);
    EXPECT_NEAR(projected.x, 1.0, 1e-12);
    EXPECT_NEAR(projected.y, 1.0, 1e-12);
}

} // namespace
} // namespace understudy::geometry
