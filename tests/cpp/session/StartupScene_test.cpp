// Facts of a new scene: reference/behaviour.md "Startup scene" and the order of ls() in a new scene.
#include "session/StartupScene.h"

#include "core/Edits.h"
#include "core/Resolver.h"
#include "core/Units.h"
#include "nodes/Nodes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace understudy::session
{

namespace
{

struct StartupSceneTest : testing::Test
{
    core::TypeRegistry types;
    core::Scene scene{types};

    StartupSceneTest()
    {
        scene.beginLoad(core::Origin::Load);
        core::setDefaultSettings(scene);
        makeStartupScene(scene);
        scene.endLoad();
    }

    core::Resolver resolver() { return core::Resolver(scene, {}); }
    core::Value stored(std::string_view plug) { return scene.stored(resolver().plug(plug)); }
    std::string source(std::string_view plug)
    {
        auto found = core::sourceOf(scene, resolver().plug(plug), false);
        return found ? core::plugName(scene, *found) : std::string();
    }
    std::vector<std::string> ofType(std::string_view type)
    {
        std::vector<std::string> names;
        for (core::TypeId id : types.derived(types.find(type)))
            for (core::NodeId node : scene.nodesOfType(id))
                names.push_back(scene.name(node));
        std::sort(names.begin(), names.end());
        return names;
    }
};

using Names = std::vector<std::string>;

TEST_F(StartupSceneTest, NodesAreInTheOrderOfLs)
{
    const Names wanted{"time1",
                       "sequenceManager1",
                       "hardwareRenderingGlobals",
                       "renderPartition",
                       "renderGlobalsList1",
                       "defaultLightList1",
                       "defaultShaderList1",
                       "postProcessList1",
                       "defaultRenderUtilityList1",
                       "defaultRenderingList1",
                       "lightList1",
                       "defaultTextureList1",
                       "lambert1",
                       "standardSurface1",
                       "particleCloud1",
                       "initialShadingGroup",
                       "initialParticleSE",
                       "initialMaterialInfo",
                       "shaderGlow1",
                       "dof1",
                       "defaultRenderGlobals",
                       "defaultRenderQuality",
                       "defaultResolution",
                       "defaultLightSet",
                       "defaultObjectSet",
                       "defaultViewColorManager",
                       "defaultColorMgtGlobals",
                       "hardwareRenderGlobals",
                       "characterPartition",
                       "defaultHardwareRenderGlobals",
                       "ikSystem",
                       "hyperGraphInfo",
                       "hyperGraphLayout",
                       "globalCacheControl",
                       "strokeGlobals",
                       "dynController1",
                       "lightLinker1",
                       "persp",
                       "perspShape",
                       "top",
                       "topShape",
                       "front",
                       "frontShape",
                       "side",
                       "sideShape",
                       "shapeEditorManager",
                       "poseInterpolatorManager",
                       "layerManager",
                       "defaultLayer",
                       "renderLayerManager",
                       "defaultRenderLayer"};
    Names found;
    for (core::NodeId node : scene.nodes())
        found.push_back(scene.name(node));
    EXPECT_EQ(found, wanted);
}

TEST_F(StartupSceneTest, TypesAnswerTheirNodes)
{
    EXPECT_EQ(ofType("objectSet"),
              (Names{"defaultLightSet", "defaultObjectSet", "initialParticleSE", "initialShadingGroup"}));
    EXPECT_EQ(ofType("displayLayer"), Names{"defaultLayer"});
    EXPECT_EQ(ofType("renderLayer"), Names{"defaultRenderLayer"});
    EXPECT_EQ(ofType("camera"), (Names{"frontShape", "perspShape", "sideShape", "topShape"}));
    EXPECT_EQ(ofType("transform"), (Names{"front", "persp", "side", "top"}));
    EXPECT_EQ(ofType("partition"), (Names{"characterPartition", "renderPartition"}));
}

TEST_F(StartupSceneTest, CamerasStandWhereFilesHaveThem)
{
    constexpr double kDegree = 0.017453292519943295;
    EXPECT_EQ(stored("persp.translate"), core::Value::numbers(core::Scalar::Double, {28, 21, 28}));
    EXPECT_EQ(stored("persp.rotateX").asDouble(), -27.938352729602379 * kDegree);
    EXPECT_EQ(stored("persp.rotateZ").asDouble(), -5.172681101354183e-14 * kDegree);
    EXPECT_EQ(stored("top.translateY").asDouble(), 1000.1);
    EXPECT_EQ(stored("top.rotateX").asDouble(), -90 * kDegree);
    EXPECT_EQ(stored("front.translateZ").asDouble(), 1000.1);
    EXPECT_EQ(stored("side.rotateY").asDouble(), 90 * kDegree);
    for (std::string camera : {"persp", "top", "front", "side"})
    {
        EXPECT_EQ(stored(camera + ".visibility").asInt(), 0) << camera;
        EXPECT_EQ(stored(camera + "Shape.imageName"), core::Value::string(camera));
        EXPECT_EQ(stored(camera + "Shape.depthName"), core::Value::string(camera + "_depth"));
        EXPECT_EQ(stored(camera + "Shape.maskName"), core::Value::string(camera + "_mask"));
        EXPECT_EQ(stored(camera + "Shape.homeCommand"),
                  core::Value::string("viewSet -" + camera.substr(0, 1) + " %camera"));
        bool isPersp = camera == "persp";
        EXPECT_EQ(stored(camera + "Shape.renderable").asInt(), isPersp) << camera;
        EXPECT_EQ(stored(camera + "Shape.orthographic").asInt(), !isPersp) << camera;
        EXPECT_EQ(stored(camera + "Shape.orthographicWidth").asDouble(), isPersp ? 10 : 30) << camera;
    }
}

TEST_F(StartupSceneTest, ConnectionsAreThoseOfFiles)
{
    EXPECT_EQ(source("initialShadingGroup.surfaceShader"), "lambert1.outColor");
    EXPECT_EQ(source("defaultLayer.identification"), "layerManager.displayLayerId[0]");
    EXPECT_EQ(source("defaultRenderLayer.identification"), "renderLayerManager.renderLayerId[0]");
    EXPECT_EQ(source("defaultRenderingList1.rendering[0]"), "defaultRenderLayer.message");
    EXPECT_EQ(source("renderPartition.sets[0]"), "initialShadingGroup.partition");
    EXPECT_EQ(source("renderPartition.sets[1]"), "initialParticleSE.partition");
    EXPECT_EQ(source("lightLinker1.link[0].light"), "defaultLightSet.message");
    EXPECT_EQ(source("lightLinker1.link[1].object"), "initialParticleSE.message");
    EXPECT_EQ(source("lightLinker1.shadowLink[0].shadowObject"), "initialShadingGroup.message");
}

TEST_F(StartupSceneTest, TimeIsFrameOneInFilm)
{
    EXPECT_EQ(stored("time1.outTime").asInt(), core::Units(scene).ticks(1));
    EXPECT_EQ(core::Units(scene).time().name, "film");
    EXPECT_EQ(core::Units(scene).linear().name, "cm");
}

TEST_F(StartupSceneTest, WhatTheSessionMadeStays)
{
    for (std::string name : {"lambert1", "time1", "persp", "perspShape", "lightLinker1"})
        EXPECT_THROW(core::deleteNodes(scene, {resolver().node(name)}), core::Error) << name;
    EXPECT_THROW(core::renameNode(scene, resolver().node("lambert1"), "other", core::NamespaceId::Root), core::Error);
}

TEST_F(StartupSceneTest, OnlyCamerasAndTheLightLinkerAreShared)
{
    Names shared, plain;
    for (core::NodeId node : scene.nodes())
    {
        bool isDefault = scene.node(node).has(core::kDefaultNode);
        if (scene.node(node).has(core::kSharedNode))
            shared.push_back(scene.name(node));
        else if (!isDefault)
            plain.push_back(scene.name(node));
    }
    EXPECT_EQ(shared, (Names{"lightLinker1", "persp", "perspShape", "top", "topShape", "front", "frontShape", "side",
                             "sideShape"}));
    EXPECT_EQ(plain, (Names{"shapeEditorManager", "poseInterpolatorManager", "layerManager", "defaultLayer",
                            "renderLayerManager", "defaultRenderLayer"}));
}

TEST_F(StartupSceneTest, UuidsAreRandom)
{
    std::set<std::string> seen;
    for (core::NodeId node : scene.nodes())
        EXPECT_TRUE(seen.insert(scene.node(node).uuid.text()).second);
    core::Scene other(types);
    other.beginLoad(core::Origin::Load);
    makeStartupScene(other);
    other.endLoad();
    for (core::NodeId node : other.nodes())
        EXPECT_TRUE(seen.insert(other.node(node).uuid.text()).second);
}

} // namespace

} // namespace understudy::session
