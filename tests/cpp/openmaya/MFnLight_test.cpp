// The function sets on lights.
#include "openmaya/Fixture.h"

#include <maya/MColor.h>
#include <maya/MFloatVector.h>
#include <maya/MFnAmbientLight.h>
#include <maya/MFnAreaLight.h>
#include <maya/MFnDirectionalLight.h>
#include <maya/MFnPointLight.h>
#include <maya/MFnSet.h>
#include <maya/MFnSpotLight.h>
#include <maya/MFnTransform.h>
#include <maya/MFnVolumeLight.h>
#include <maya/MRampAttribute.h>
#include <maya/MVector.h>

#include <cmath>

namespace understudy::openmaya
{
namespace
{

using MFnLightTest = ApiTest;

template <class Light> MObject makeLight(MFn::Type type)
{
    MStatus status;
    Light light;
    MObject made = light.create(true, &status);
    EXPECT_TRUE(status);
    EXPECT_EQ(made.apiType(), MFn::kTransform);
    EXPECT_EQ(light.object().apiType(), type);
    EXPECT_EQ(light.intensity(), 1.0f);
    EXPECT_TRUE(light.setIntensity(2.5f));
    EXPECT_EQ(MFnLight(light.object()).intensity(), 2.5f);
    return light.object();
}

TEST_F(MFnLightTest, KindsOfLights)
{
    makeLight<MFnAmbientLight>(MFn::kAmbientLight);
    makeLight<MFnDirectionalLight>(MFn::kDirectionalLight);
    makeLight<MFnPointLight>(MFn::kPointLight);
    makeLight<MFnSpotLight>(MFn::kSpotLight);
    makeLight<MFnAreaLight>(MFn::kAreaLight);
    MObject volume = makeLight<MFnVolumeLight>(MFn::kVolumeLight);
    MStatus status;
    MFnPointLight(volume, &status);
    EXPECT_TRUE(status);
    MFnSpotLight(volume, &status);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
}

TEST_F(MFnLightTest, BelowAParent)
{
    MObject parent = MFnTransform().create();
    MFnSpotLight light;
    MObject made = light.create(parent, false, false);
    EXPECT_TRUE(made == light.object());
    EXPECT_TRUE(light.parent(0) == parent);
    EXPECT_FALSE(light.findPlug("lightData", false).isSource());
    MObject withTransform = light.create(parent, true, true);
    EXPECT_EQ(withTransform.apiType(), MFn::kTransform);
    EXPECT_TRUE(MFnDagNode(withTransform).parent(0) == parent);
    EXPECT_TRUE(plug("lightList1.lights[0]").isDestination());
    EXPECT_TRUE(MFnSet(object("defaultLightSet")).isMember(withTransform));
    MStatus status;
    EXPECT_TRUE(light.create(object("time1"), true, false, &status).isNull());
    EXPECT_EQ(status, MStatus::kInvalidParameter);
}

TEST_F(MFnLightTest, Colours)
{
    MFnPointLight light;
    MFnTransform place(light.create());
    EXPECT_TRUE(light.color() == MColor(1, 1, 1));
    EXPECT_TRUE(light.setColor(MColor(0.5f, 0.25f, 1.0f)));
    EXPECT_EQ(plug("pointLightShape1.colorG").asFloat(), 0.25f);
    EXPECT_TRUE(light.setIntensity(2.0f));
    EXPECT_TRUE(light.lightIntensity() == MColor(1.0f, 0.5f, 2.0f));
    EXPECT_TRUE(light.lightDiffuse());
    EXPECT_TRUE(light.lightSpecular());
    EXPECT_FALSE(light.lightAmbient());
    EXPECT_TRUE(light.lightDirection() == MFloatVector(0, 0, -1));
    EXPECT_TRUE(place.setRotation(MEulerRotation(0, M_PI / 2, 0)));
    EXPECT_TRUE(light.lightDirection().isEquivalent(MFloatVector(-1, 0, 0), 1e-6f));
    EXPECT_TRUE(light.lightDirection(0, MSpace::kObject) == MFloatVector(0, 0, -1));
    MStatus status;
    light.lightDirection(3, MSpace::kWorld, &status);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    EXPECT_EQ(light.numShadowSamples(), 1);
    EXPECT_TRUE(light.setDepthMapResolution(1024));
    EXPECT_EQ(light.depthMapResolution(nullptr), 1024);
    EXPECT_EQ(light.depthMapBias(nullptr), 0.001f);
    EXPECT_TRUE(light.setDecayRate(2));
    EXPECT_EQ(light.decayRate(), 2);
    EXPECT_TRUE(light.setShadowRadius(3.0f));
    EXPECT_EQ(plug("pointLightShape1.lightRadius").asFloat(), 3.0f);
}

TEST_F(MFnLightTest, Spots)
{
    MFnSpotLight light;
    light.create();
    EXPECT_NEAR(light.coneAngle() * 180 / M_PI, 40.0, 1e-12);
    EXPECT_TRUE(light.setConeAngle(1.0));
    EXPECT_EQ(plug("spotLightShape1.coneAngle").asDouble(), 1.0);
    EXPECT_NEAR(light.barnDoorAngle(MFnSpotLight::kTop) * 180 / M_PI, 20.0, 1e-12);
    EXPECT_TRUE(light.setBarnDoorAngle(MFnSpotLight::kBottom, 0.5));
    EXPECT_EQ(plug("spotLightShape1.bottomBarnDoor").asDouble(), 0.5);
    EXPECT_TRUE(light.setEndDistance(MFnSpotLight::kThird, 12.0f));
    EXPECT_EQ(light.endDistance(MFnSpotLight::kThird), 12.0f);
    EXPECT_EQ(light.startDistance(MFnSpotLight::kFirst), 0.0f);
}

TEST_F(MFnLightTest, Volumes)
{
    MFnVolumeLight light;
    light.create();
    EXPECT_EQ(light.lightShape(), MFnVolumeLight::kSphereVolume);
    EXPECT_TRUE(light.setLightShape(MFnVolumeLight::kConeVolume));
    EXPECT_EQ(light.lightShape(), MFnVolumeLight::kConeVolume);
    EXPECT_TRUE(light.setVolumeLightDirection(MFnVolumeLight::kDownAxis));
    EXPECT_EQ(light.volumeLightDirection(), MFnVolumeLight::kDownAxis);
    EXPECT_EQ(light.arc(), 360.0f);
    MStatus status;
    MRampAttribute colours = light.colorRamp(&status);
    EXPECT_TRUE(status);
    EXPECT_TRUE(colours.isColorRamp());
    EXPECT_TRUE(light.penumbraRamp().isCurveRamp());
}

TEST_F(MFnLightTest, StaleLightsFail)
{
    MFnPointLight light;
    light.create();
    core::deleteNodes(session.scene(), {node("pointLight1")});
    session.scene().undoQueue().clear();
    MStatus status;
    light.color(&status);
    EXPECT_FALSE(status);
    EXPECT_FALSE(light.setIntensity(1.0f));
}

} // namespace
} // namespace understudy::openmaya
