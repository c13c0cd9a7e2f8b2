// The function sets on materials.
#include "openmaya/Fixture.h"

#include <maya/MColor.h>
#include <maya/MFnBlinnShader.h>
#include <maya/MFnLambertShader.h>
#include <maya/MFnPhongEShader.h>
#include <maya/MFnPhongShader.h>
#include <maya/MFnReflectShader.h>
#include <maya/MFnStandardSurfaceShader.h>

namespace understudy::openmaya
{
namespace
{

using MFnLambertShaderTest = ApiTest;

TEST_F(MFnLambertShaderTest, Lambert)
{
    MFnLambertShader lambert(object("lambert1"));
    EXPECT_EQ(lambert.diffuseCoeff(), 0.8f);
    EXPECT_TRUE(lambert.color() == MColor(0.5f, 0.5f, 0.5f));
    EXPECT_TRUE(lambert.setTransparency(MColor(0.1f, 0.2f, 0.3f)));
    EXPECT_EQ(plug("lambert1.transparencyB").asFloat(), 0.3f);
    EXPECT_EQ(lambert.refractedRayDepthLimit(), 6);
    EXPECT_TRUE(lambert.setRtRefractedColor(true));
    EXPECT_TRUE(plug("lambert1.refractions").asBool());
    EXPECT_TRUE(lambert.setHideSource(true));
    EXPECT_TRUE(lambert.hideSource());
}

TEST_F(MFnLambertShaderTest, NewMaterials)
{
    MFnBlinnShader blinn;
    MObject made = blinn.create();
    EXPECT_EQ(made.apiType(), MFn::kBlinn);
    EXPECT_TRUE(plug("blinn1.message").isSource()); // of defaultShaderList1
    EXPECT_EQ(blinn.eccentricity(), 0.3f);
    EXPECT_TRUE(blinn.setSpecularColor(MColor(0.1f, 0.2f, 0.3f)));
    EXPECT_TRUE(MFnReflectShader(made).specularColor() == MColor(0.1f, 0.2f, 0.3f));
    MFnPhongShader phong;
    EXPECT_EQ(phong.create(false).apiType(), MFn::kPhong);
    EXPECT_FALSE(plug("phong1.message").isSource());
    EXPECT_EQ(phong.cosPower(), 20.0f);
    MFnPhongEShader phongE;
    EXPECT_EQ(phongE.create().apiType(), MFn::kPhongExplorer);
    EXPECT_TRUE(phongE.whiteness() == MColor(0.5f, 0.5f, 0.5f));
    MStatus status;
    MFnPhongShader(made, &status);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
}

TEST_F(MFnLambertShaderTest, StandardSurface)
{
    MFnStandardSurfaceShader surface;
    EXPECT_EQ(surface.create().apiType(), MFn::kStandardSurface);
    EXPECT_EQ(surface.base(), 1.0f);
    EXPECT_TRUE(surface.baseColor() == MColor(0.8f, 0.8f, 0.8f));
    EXPECT_EQ(surface.specularIOR(), 1.5f);
    EXPECT_TRUE(surface.setThinWalled(true));
    EXPECT_TRUE(surface.thinWalled());
    EXPECT_TRUE(surface.setSubsurfaceRadius(MColor(1.0f, 0.2f, 0.1f)));
    EXPECT_EQ(plug("standardSurface2.subsurfaceRadiusG").asFloat(), 0.2f);
    EXPECT_TRUE(surface.setTransmissionScatterAnisotropy(-0.5f));
    EXPECT_EQ(surface.transmissionScatterAnisotropy(), -0.5f);
}

} // namespace
} // namespace understudy::openmaya
