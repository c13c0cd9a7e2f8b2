#include "openmaya/Fixture.h"

#include <maya/MDGContext.h>
#include <maya/MDagPath.h>
#include <maya/MFloatMatrix.h>
#include <maya/MFnAnimCurve.h>
#include <maya/MFnCamera.h>
#include <maya/MFnTransform.h>
#include <maya/MPoint.h>
#include <maya/MTime.h>
#include <maya/MVector.h>

#include <cmath>

namespace understudy::openmaya
{
namespace
{

class MFnCameraTest : public ApiTest
{
protected:
    MFnCameraTest() { transform = camera.create(&status); }

    MDagPath path()
    {
        MDagPath found;
        EXPECT_TRUE(camera.getPath(found));
        return found;
    }

    MStatus status;
    MFnCamera camera;
    MObject transform;
};

TEST_F(MFnCameraTest, MakesACameraWithItsTransform)
{
    EXPECT_TRUE(status);
    EXPECT_EQ(transform.apiType(), MFn::kTransform);
    EXPECT_EQ(camera.object().apiType(), MFn::kCamera);
    EXPECT_STREQ(camera.name().asChar(), "cameraShape1");
    MFnCamera second;
    MObject below = second.create(transform, &status);
    EXPECT_TRUE(status);
    EXPECT_EQ(below.apiType(), MFn::kCamera);
    EXPECT_TRUE(second.parent(0) == transform);
}

// 36 by 24 mm of film behind 35 mm; the angle is the one that Maya tells.
TEST_F(MFnCameraTest, LensOfANewCamera)
{
    EXPECT_NEAR(camera.horizontalFilmAperture(), 1.41732, 1e-12);
    EXPECT_NEAR(camera.verticalFilmAperture(), 0.94488, 1e-12);
    EXPECT_EQ(camera.focalLength(), 35.0);
    EXPECT_NEAR(camera.aspectRatio(), 1.5, 1e-12);
    EXPECT_NEAR(camera.horizontalFieldOfView() * 180 / M_PI, 54.43222311461495, 1e-12);
    EXPECT_NEAR(camera.verticalFieldOfView(), 2 * std::atan(0.94488 / 2 / (35 * 0.03937)), 1e-12);
    EXPECT_EQ(camera.nearClippingPlane(), 0.1);
    EXPECT_EQ(camera.farClippingPlane(), 10000.0);
    EXPECT_EQ(camera.filmFit(), MFnCamera::kHorizontalFilmFit);
    EXPECT_NEAR(camera.shutterAngle() * 180 / M_PI, 144.0, 1e-12);
    EXPECT_FALSE(camera.isOrtho());
    double min = 0, max = 0;
    EXPECT_TRUE(camera.getFocalLengthLimits(min, max));
    EXPECT_EQ(max, 100000.0);
}

TEST_F(MFnCameraTest, SetsTheLens)
{
    EXPECT_TRUE(camera.setHorizontalFieldOfView(M_PI / 2));
    EXPECT_NEAR(camera.focalLength(), 1.41732 / 2 / 0.03937, 1e-10);
    EXPECT_NEAR(camera.horizontalFieldOfView(), M_PI / 2, 1e-12);
    EXPECT_EQ(camera.setHorizontalFieldOfView(0.0), MStatus::kInvalidParameter);
    EXPECT_TRUE(camera.setAspectRatio(2.0));
    EXPECT_NEAR(camera.verticalFilmAperture(), 1.41732 / 2, 1e-12);
    EXPECT_EQ(camera.setAspectRatio(-1.0), MStatus::kInvalidParameter);
    EXPECT_TRUE(camera.setNearFarClippingPlanes(1.0, 50.0));
    EXPECT_EQ(camera.nearClippingPlane(), 1.0);
    EXPECT_EQ(camera.farClippingPlane(), 50.0);
    EXPECT_TRUE(camera.setFilmFit(MFnCamera::kOverscanFilmFit));
    EXPECT_EQ(plug("cameraShape1.filmFit").asInt(), 3);
    EXPECT_TRUE(camera.setFilmRollOrder(MFnCamera::kTranslateRotate));
    EXPECT_EQ(camera.filmRollOrder(), MFnCamera::kTranslateRotate);
    EXPECT_TRUE(camera.setFocalLength(50.0));
    EXPECT_EQ(plug("cameraShape1.fl").asDouble(), 50.0);
    EXPECT_TRUE(camera.setDepthOfField(true));
    EXPECT_TRUE(camera.isDepthOfField());
    EXPECT_TRUE(camera.setTumblePivot(MPoint(1, 2, 3)));
    EXPECT_TRUE(camera.tumblePivot() == MPoint(1, 2, 3));
    EXPECT_TRUE(plug("cameraShape1.fl").setLocked(true));
    EXPECT_FALSE(camera.setFocalLength(35.0));
}

TEST_F(MFnCameraTest, Orthographic)
{
    double before = camera.horizontalFieldOfView();
    EXPECT_TRUE(camera.setIsOrtho(true, 20.0));
    EXPECT_TRUE(camera.isOrtho());
    EXPECT_NEAR(camera.orthoWidth(), 40.0 * std::tan(before / 2), 1e-10);
    EXPECT_TRUE(camera.setOrthoWidth(20.0));
    double left = 0, right = 0, bottom = 0, top = 0;
    EXPECT_TRUE(camera.getViewingFrustum(2.0, left, right, bottom, top));
    EXPECT_EQ(left, -10.0);
    EXPECT_EQ(right, 10.0);
    EXPECT_EQ(top, 5.0);
}

TEST_F(MFnCameraTest, FrustumAndProjection)
{
    double left = 0, right = 0, bottom = 0, top = 0;
    EXPECT_TRUE(camera.getRenderingFrustum(1.5, left, right, bottom, top));
    double half = 0.1 * std::tan(camera.horizontalFieldOfView() / 2);
    EXPECT_NEAR(right, half, 1e-12);
    EXPECT_NEAR(left, -half, 1e-12);
    EXPECT_NEAR(top, half / 1.5, 1e-12);
    EXPECT_EQ(camera.getViewingFrustum(0.0, left, right, bottom, top), MStatus::kInvalidParameter);
    // The film at a distance: Maya's offset stays in inches.
    EXPECT_TRUE(camera.setHorizontalFilmOffset(0.5));
    double width = 0, height = 0, offsetX = 0, offsetY = 0;
    EXPECT_TRUE(camera.getFilmFrustum(35.0, width, height, offsetX, offsetY));
    EXPECT_NEAR(width, 1.41732 / 0.03937, 1e-10);
    EXPECT_NEAR(height, 0.94488 / 0.03937, 1e-10);
    EXPECT_EQ(offsetX, 0.5);
    EXPECT_TRUE(camera.setHorizontalFilmOffset(0.0));
    double horizontal = 0, vertical = 0;
    EXPECT_TRUE(camera.getPortFieldOfView(300, 200, horizontal, vertical));
    EXPECT_NEAR(horizontal, camera.horizontalFieldOfView(), 1e-12);
    EXPECT_NEAR(vertical, camera.verticalFieldOfView(), 1e-12);
    EXPECT_EQ(camera.getPortFieldOfView(0, 200, horizontal, vertical), MStatus::kInvalidParameter);
    MFloatMatrix projection = camera.projectionMatrix(&status);
    EXPECT_TRUE(status);
    EXPECT_NEAR(projection[0][0], 1 / std::tan(camera.horizontalFieldOfView() / 2), 1e-6);
    EXPECT_NEAR(projection[2][3], -1.0, 1e-6);
    EXPECT_TRUE(camera.postProjectionMatrix() == MFloatMatrix());
}

TEST_F(MFnCameraTest, ProjectsAtOtherTimes)
{
    MFnAnimCurve curve;
    curve.create(plug("cameraShape1.fl"));
    curve.addKeyframe(MTime(0.0, MTime::kFilm), 35.0, MFnAnimCurve::kTangentLinear, MFnAnimCurve::kTangentLinear);
    curve.addKeyframe(MTime(10.0, MTime::kFilm), 70.0, MFnAnimCurve::kTangentLinear, MFnAnimCurve::kTangentLinear);
    MDGContext later(MTime(10.0, MTime::kFilm));
    MFloatMatrix now = camera.projectionMatrix(MDGContext(MTime(0.0, MTime::kFilm)), &status);
    EXPECT_NEAR(camera.projectionMatrix(later)[0][0], 2 * now[0][0], 1e-5);
}

TEST_F(MFnCameraTest, LooksIntoTheWorld)
{
    MFnTransform place(transform);
    EXPECT_TRUE(place.setTranslation(MVector(1, 2, 3), MSpace::kTransform));
    EXPECT_TRUE(camera.eyePoint() == MPoint(0, 0, 0));
    EXPECT_TRUE(camera.viewDirection() == MVector(0, 0, -1));
    camera.eyePoint(MSpace::kWorld, &status);
    EXPECT_EQ(status, MStatus::kFailure); // no path was given
    MFnCamera inWorld(path());
    EXPECT_TRUE(inWorld.eyePoint(MSpace::kWorld) == MPoint(1, 2, 3));
    EXPECT_TRUE(inWorld.centerOfInterestPoint(MSpace::kWorld) == MPoint(1, 2, -2));
    EXPECT_TRUE(inWorld.set(MPoint(10, 0, 0), MVector(-2, 0, 0), MVector(0, 1, 0), M_PI / 3, 2.0));
    EXPECT_TRUE(inWorld.eyePoint(MSpace::kWorld).isEquivalent(MPoint(10, 0, 0), 1e-12));
    EXPECT_TRUE(inWorld.viewDirection(MSpace::kWorld).isEquivalent(MVector(-1, 0, 0), 1e-12));
    EXPECT_TRUE(inWorld.upDirection(MSpace::kWorld).isEquivalent(MVector(0, 1, 0), 1e-12));
    EXPECT_TRUE(inWorld.rightDirection(MSpace::kWorld).isEquivalent(MVector(0, 0, -1), 1e-12));
    EXPECT_NEAR(inWorld.horizontalFieldOfView(), M_PI / 3, 1e-12);
    EXPECT_NEAR(inWorld.aspectRatio(), 2.0, 1e-12);
    EXPECT_EQ(inWorld.set(MPoint(), MVector(0, 1, 0), MVector(0, 1, 0), 1.0, 1.0), MStatus::kInvalidParameter);
    EXPECT_TRUE(inWorld.setEyePoint(MPoint(0, 0, 5), MSpace::kWorld));
    EXPECT_TRUE(inWorld.setCenterOfInterestPoint(MPoint(0, 0, -5), MSpace::kWorld));
    EXPECT_TRUE(inWorld.viewDirection(MSpace::kWorld).isEquivalent(MVector(0, 0, -1), 1e-12));
    EXPECT_NEAR(inWorld.centerOfInterest(), 10.0, 1e-12);
    EXPECT_TRUE(inWorld.centerOfInterestPoint(MSpace::kWorld).isEquivalent(MPoint(0, 0, -5), 1e-10));
}

TEST_F(MFnCameraTest, CopiesViews)
{
    MFnCamera other;
    MFnTransform place(other.create());
    EXPECT_TRUE(place.setTranslation(MVector(4, 5, 6), MSpace::kTransform));
    EXPECT_TRUE(other.setFocalLength(80.0));
    MDagPath there;
    EXPECT_TRUE(other.getPath(there));
    MFnCamera own(path());
    EXPECT_FALSE(own.hasSamePerspective(there));
    EXPECT_TRUE(own.copyViewFrom(there));
    EXPECT_TRUE(own.hasSamePerspective(there));
    EXPECT_EQ(own.focalLength(), 80.0);
    make("transform", "ball");
    MDagPath ball;
    EXPECT_TRUE(MDagPath::getAPathTo(object("ball"), ball));
    EXPECT_EQ(own.copyViewFrom(ball), MStatus::kInvalidParameter);
}

} // namespace
} // namespace understudy::openmaya
