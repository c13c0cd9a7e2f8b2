// Facts: Maya's C++ API reference of MFnDependencyNode.
#include "Fixture.h"
#include "io/SceneWriter.h"
#include "openmaya/Access.h"

#include <maya/MFnDependencyNode.h>
#include <maya/MFnNumericAttribute.h>
#include <maya/MObjectArray.h>
#include <maya/MPlugArray.h>
#include <maya/MUuid.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

class MFnDependencyNodeTest : public ApiTest
{
protected:
    MStatus status;
};

Names plugNames(const MPlugArray& plugs)
{
    Names names;
    for (unsigned i = 0; i < plugs.length(); ++i)
        names.emplace_back(plugs[i].name().asChar());
    return names;
}

TEST_F(MFnDependencyNodeTest, MakesNodesOfTheScene)
{
    MFnDependencyNode set;
    MObject made = set.create("multiplyDivide", "mix", &status);
    EXPECT_TRUE(status);
    EXPECT_EQ(made, object("mix"));
    EXPECT_STREQ(set.name().asChar(), "mix");
    EXPECT_STREQ(set.typeName().asChar(), "multiplyDivide");
    set.create("multiplyDivide");
    EXPECT_STREQ(set.name().asChar(), "multiplyDivide1");
    EXPECT_TRUE(set.create("noSuchType", &status).isNull());
    EXPECT_EQ(status, MStatus::kInvalidParameter);
}

TEST_F(MFnDependencyNodeTest, MakesNodesByTypeId)
{
    MFnDependencyNode set;
    set.create("multiplyDivide");
    MTypeId id = set.typeId();
    ASSERT_NE(id.id(), 0u);
    set.create(id, "again", &status);
    EXPECT_TRUE(status);
    EXPECT_STREQ(set.typeName().asChar(), "multiplyDivide");
    EXPECT_TRUE(set.create(MTypeId(0x7fffff01), &status).isNull());
    EXPECT_EQ(status, MStatus::kInvalidParameter);
}

TEST_F(MFnDependencyNodeTest, NamesWithNamespaces)
{
    core::ensureSpace(session.scene(), "a:b", core::NamespaceId::Root);
    make("transform", "a:b:n");
    MFnDependencyNode set(object("a:b:n"));
    EXPECT_STREQ(set.name().asChar(), "a:b:n");
    EXPECT_STREQ(set.absoluteName().asChar(), ":a:b:n");
    EXPECT_STREQ(set.parentNamespace().asChar(), "b");
    EXPECT_STREQ(set.pluginName().asChar(), "");
}

TEST_F(MFnDependencyNodeTest, UniqueNamesHaveAsMuchPathAsNeeded)
{
    core::NodeId a = make("transform", "a");
    core::NodeId b = make("transform", "b");
    MObject first = Access::node(make("transform", "x", a));
    MFnDependencyNode set(first);
    EXPECT_TRUE(set.hasUniqueName());
    EXPECT_STREQ(set.uniqueName().asChar(), "x");
    make("transform", "x", b);
    EXPECT_FALSE(set.hasUniqueName());
    EXPECT_STREQ(set.name().asChar(), "x");
    EXPECT_STREQ(set.uniqueName().asChar(), "a|x");
}

TEST_F(MFnDependencyNodeTest, SetNameAnswersTheNameThatWasFree)
{
    make("transform", "a");
    make("transform", "b");
    MFnDependencyNode set(object("b"));
    EXPECT_STREQ(set.setName("a", false, &status).asChar(), "a1");
    EXPECT_TRUE(status);
    EXPECT_STREQ(set.setName("new", false, &status).asChar(), "new");
}

// That a missing namespace is refused is unsure.
TEST_F(MFnDependencyNodeTest, SetNameMakesNamespacesOnDemand)
{
    make("transform", "a");
    MFnDependencyNode set(object("a"));
    (void)set.setName("space:a", false, &status);
    EXPECT_EQ(status, MStatus::kFailure);
    EXPECT_STREQ(set.setName("space:a", true, &status).asChar(), "space:a");
    EXPECT_STREQ(set.setName("space:b", false, &status).asChar(), "space:b");
}

TEST_F(MFnDependencyNodeTest, ALockedNameStays)
{
    make("transform", "a");
    MFnDependencyNode set(object("a"));
    EXPECT_FALSE(set.isLocked());
    EXPECT_TRUE(set.setLocked(true));
    EXPECT_TRUE(set.isLocked());
    (void)set.setName("b", false, &status);
    EXPECT_EQ(status, MStatus::kFailure);
    EXPECT_STREQ(set.name().asChar(), "a");
}

TEST_F(MFnDependencyNodeTest, UuidsAreUnique)
{
    make("transform", "a");
    make("transform", "b");
    MFnDependencyNode set(object("a")), other(object("b"));
    MUuid wanted("12345678-1234-1234-1234-123456789ABC");
    set.setUuid(wanted, &status);
    EXPECT_TRUE(status);
    EXPECT_TRUE(set.uuid() == wanted);
    other.setUuid(wanted, &status);
    EXPECT_FALSE(status);
    EXPECT_FALSE(other.uuid() == wanted);
}

TEST_F(MFnDependencyNodeTest, ConnectionsAreThePlugsOfTheNode)
{
    make("transform", "a");
    make("transform", "b");
    make("transform", "c");
    connect("a.tx", "b.ty");
    connect("b.tx", "c.tx");
    connect("b.tx", "c.ty");
    MPlugArray plugs;
    EXPECT_TRUE(MFnDependencyNode(object("b")).getConnections(plugs));
    EXPECT_EQ(plugNames(plugs), (Names{"b.translateY", "b.translateX"}));
}

TEST_F(MFnDependencyNodeTest, AttributesByNumberAndName)
{
    make("transform", "a");
    MFnDependencyNode set(object("a"));
    unsigned count = set.attributeCount();
    EXPECT_GT(count, 100u);
    EXPECT_STREQ(MFnAttribute(set.attribute(0u)).name().asChar(), "message");
    EXPECT_FALSE(set.attribute(count - 1).isNull());
    EXPECT_TRUE(set.attribute(count, &status).isNull());
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    EXPECT_EQ(set.attribute("tx"), set.attribute("translateX"));
    EXPECT_EQ(set.reorderedAttribute(0), set.attribute(0u));
    EXPECT_TRUE(set.attribute("nothing", &status).isNull());
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    EXPECT_TRUE(set.hasAttribute("rotateOrder"));
    EXPECT_FALSE(set.hasAttribute("nothing"));
}

TEST_F(MFnDependencyNodeTest, FindsPlugsByAttributeNameAndAlias)
{
    make("transform", "a");
    MFnDependencyNode set(object("a"));
    EXPECT_STREQ(set.findPlug("tx", true).name().asChar(), "a.translateX");
    EXPECT_STREQ(set.findPlug(set.attribute("ry"), false).name().asChar(), "a.rotateY");
    EXPECT_TRUE(set.findPlug("nothing", false, &status).isNull());
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    core::setAlias(session.scene(), place("a.tx"), "slide");
    EXPECT_STREQ(set.findPlug("slide", false).name().asChar(), "a.translateX");
    EXPECT_STREQ(set.findPlug("worldMatrix[0]", false).name().asChar(), "a.worldMatrix[0]");
    EXPECT_TRUE(set.findPlug("worldMatrix", false).isArray());
}

TEST_F(MFnDependencyNodeTest, APlugInsideAnArrayHasNoIndexYet)
{
    make("multMatrix", "m");
    make("blendWeighted", "b");
    core::NodeId wave = make("plusMinusAverage", "p");
    (void)wave;
    MPlug child = MFnDependencyNode(object("p")).findPlug("input3Dx", false, &status);
    ASSERT_TRUE(status);
    EXPECT_STREQ(child.name().asChar(), "p.input3D[-1].input3Dx");
    EXPECT_TRUE(child.selectAncestorLogicalIndex(3));
    EXPECT_STREQ(child.name().asChar(), "p.input3D[3].input3Dx");
}

TEST_F(MFnDependencyNodeTest, ClassesOfAttributes)
{
    make("transform", "a");
    make("transform", "b");
    MFnDependencyNode set(object("a"));
    MFnNumericAttribute numeric;
    MObject weight = numeric.create("weight", "w", MFnNumericData::kDouble);
    EXPECT_EQ(set.attributeClass(weight), MFnDependencyNode::kInvalidAttr);
    EXPECT_TRUE(set.addAttribute(weight));
    EXPECT_EQ(set.attributeClass(weight), MFnDependencyNode::kLocalDynamicAttr);
    EXPECT_EQ(set.attributeClass(set.attribute("tx")), MFnDependencyNode::kNormalAttr);
    EXPECT_TRUE(set.isNewAttribute(weight));
    EXPECT_FALSE(set.isNewAttribute(set.attribute("tx")));
}

TEST_F(MFnDependencyNodeTest, AddsAndRemovesAttributes)
{
    make("transform", "a");
    MFnDependencyNode set(object("a"));
    MFnNumericAttribute numeric;
    MObject weight = numeric.create("weight", "w", MFnNumericData::kDouble, 2.0);
    EXPECT_TRUE(set.addAttribute(weight));
    EXPECT_EQ(plug("a.weight").asDouble(), 2.0);
    EXPECT_EQ(set.addAttribute(weight), MStatus::kFailure);
    MObject same = numeric.create("translateX", "same", MFnNumericData::kDouble);
    EXPECT_EQ(set.addAttribute(same), MStatus::kFailure);
    EXPECT_TRUE(set.removeAttribute(weight));
    EXPECT_FALSE(set.hasAttribute("weight"));
    EXPECT_EQ(set.removeAttribute(weight), MStatus::kInvalidParameter);
    EXPECT_EQ(set.removeAttribute(set.attribute("tx")), MStatus::kFailure);
}

TEST_F(MFnDependencyNodeTest, ExtensionsComeToAllNodesOfAType)
{
    make("multiplyDivide", "a");
    make("multiplyDivide", "b");
    MFnDependencyNode set(object("a"));
    MFnNumericAttribute numeric;
    MObject weight = numeric.create("extraWeight", "ew", MFnNumericData::kDouble, 3.0);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
    EXPECT_TRUE(set.addAttribute(weight, MFnDependencyNode::kExtensionAttr));
    EXPECT_EQ(plug("b.extraWeight").asDouble(), 3.0);
    EXPECT_EQ(set.attributeClass(weight), MFnDependencyNode::kExtensionAttr);
    EXPECT_TRUE(numeric.isExtension());
    EXPECT_TRUE(set.removeAttribute(weight, MFnDependencyNode::kExtensionAttr));
#pragma GCC diagnostic pop
    EXPECT_FALSE(set.hasAttribute("extraWeight"));
}

TEST_F(MFnDependencyNodeTest, WhatAffectsWhat)
{
    make("multiplyDivide", "a");
    MFnDependencyNode set(object("a"));
    MObjectArray affected, sources;
    EXPECT_TRUE(set.getAffectedAttributes(set.attribute("input1X"), affected));
    Names names;
    for (unsigned i = 0; i < affected.length(); ++i)
        names.emplace_back(MFnAttribute(affected[i]).name().asChar());
    EXPECT_NE(std::find(names.begin(), names.end(), "outputX"), names.end());
    EXPECT_TRUE(set.getAffectedByAttributes(set.attribute("outputX"), sources));
    names.clear();
    for (unsigned i = 0; i < sources.length(); ++i)
        names.emplace_back(MFnAttribute(sources[i]).name().asChar());
    EXPECT_NE(std::find(names.begin(), names.end(), "input1X"), names.end());
}

TEST_F(MFnDependencyNodeTest, Classification)
{
    EXPECT_STREQ(MFnDependencyNode::classification("lambert").asChar(),
                 std::string(session.types().type(session.types().find("lambert")).classification()).c_str());
    EXPECT_STREQ(MFnDependencyNode::classification("noSuchType").asChar(), "");
}

TEST_F(MFnDependencyNodeTest, FlagsBelongToPlugIns)
{
    make("transform", "a");
    MFnDependencyNode set(object("a"));
    unsigned flag = MFnDependencyNode::allocateFlag("mine", &status);
    EXPECT_TRUE(status);
    EXPECT_NE(MFnDependencyNode::allocateFlag("mine"), flag);
    EXPECT_FALSE(set.isFlagSet(flag));
    EXPECT_TRUE(set.setFlag(flag, true));
    EXPECT_TRUE(set.isFlagSet(flag));
    EXPECT_EQ(MFnDependencyNode::deallocateFlag("yours", flag), MStatus::kInvalidParameter);
    EXPECT_TRUE(MFnDependencyNode::deallocateFlag("mine", flag));
    EXPECT_EQ(set.setFlag(flag, true), MStatus::kInvalidParameter);
    EXPECT_EQ(MFnDependencyNode::allocateFlag("yours"), flag);
    EXPECT_FALSE(set.isFlagSet(flag));
    EXPECT_TRUE(MFnDependencyNode::deallocateAllFlags("mine"));
    (void)set.isFlagSet(63, &status);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
}

TEST_F(MFnDependencyNodeTest, NodesCanBeLeftOutOfFiles)
{
    make("transform", "kept");
    make("transform", "dropped");
    MFnDependencyNode set(object("dropped"));
    EXPECT_TRUE(set.canBeWritten());
    EXPECT_TRUE(set.setDoNotWrite(true));
    EXPECT_FALSE(set.canBeWritten());
    std::string text = io::sceneText(session.scene(), session.info());
    EXPECT_NE(text.find("\"kept\""), std::string::npos);
    EXPECT_EQ(text.find("\"dropped\""), std::string::npos);
}

TEST_F(MFnDependencyNodeTest, StateOfNodes)
{
    session.newScene();
    make("transform", "a");
    MFnDependencyNode set(object("a"));
    EXPECT_FALSE(set.isDefaultNode());
    EXPECT_TRUE(MFnDependencyNode(object("time1")).isDefaultNode());
    EXPECT_FALSE(set.isFromReferencedFile());
    EXPECT_FALSE(set.isShared());
    EXPECT_FALSE(set.isTrackingEdits());
    EXPECT_EQ(set.userNode(&status), nullptr);
    EXPECT_TRUE(status);
    EXPECT_STREQ(set.icon().asChar(), "");
    EXPECT_TRUE(set.setIcon("a.png"));
    EXPECT_STREQ(set.icon().asChar(), "a.png");
    EXPECT_FALSE(set.affectsAnimation());
    EXPECT_TRUE(set.setAffectsAnimation());
    EXPECT_TRUE(set.affectsAnimation());
}

TEST_F(MFnDependencyNodeTest, Aliases)
{
    make("transform", "a");
    MFnDependencyNode set(object("a"));
    MObject attribute;
    MStringArray list;
    EXPECT_FALSE(set.getAliasList(list));
    EXPECT_TRUE(set.getAliasAttr(false).isNull());
    EXPECT_TRUE(set.setAlias("slide", "tx", plug("a.tx")));
    EXPECT_FALSE(set.setAlias("slide", "ty", plug("a.ty")));
    EXPECT_TRUE(set.findAlias("slide", attribute));
    EXPECT_EQ(attribute, set.attribute("tx"));
    EXPECT_STREQ(set.plugsAlias(plug("a.tx")).asChar(), "slide");
    EXPECT_STREQ(set.plugsAlias(plug("a.ty")).asChar(), "");
    MString alias;
    EXPECT_TRUE(set.getPlugsAlias(plug("a.tx"), alias));
    EXPECT_TRUE(set.getAliasList(list));
    ASSERT_EQ(list.length(), 2u);
    EXPECT_STREQ(list[0].asChar(), "slide");
    EXPECT_STREQ(list[1].asChar(), "translateX");
    EXPECT_FALSE(set.getAliasAttr(false).isNull());
    EXPECT_TRUE(set.setAlias("slide", "tx", plug("a.tx"), false));
    EXPECT_FALSE(set.findAlias("slide", attribute));
}

TEST_F(MFnDependencyNodeTest, OfAnAttributeOrNothingThereIsNoNode)
{
    make("transform", "a");
    MObject attribute = plug("a.tx").attribute();
    MFnDependencyNode set(attribute, &status);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    (void)set.name(&status);
    EXPECT_EQ(status, MStatus::kFailure);
}

TEST_F(MFnDependencyNodeTest, ADeletedNodeFails)
{
    MFnDependencyNode set(Access::node(make("transform", "a")));
    core::deleteNodes(session.scene(), {node("a")});
    session.scene().undoQueue().clear();
    (void)set.name(&status);
    EXPECT_EQ(status, MStatus::kFailure);
}

TEST_F(MFnDependencyNodeTest, TimersAndMetadataAreNotThere)
{
    make("transform", "a");
    MFnDependencyNode set(object("a"));
    EXPECT_EQ(set.dgTimerOn(), MStatus::kNotImplemented);
    EXPECT_EQ(set.metadata(&status), nullptr);
    EXPECT_EQ(status, MStatus::kNotImplemented);
}

} // namespace
