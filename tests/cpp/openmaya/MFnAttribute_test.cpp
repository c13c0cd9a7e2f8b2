// Facts: Maya's C++ API reference of MFnAttribute; statements of getAddAttrCmd: listings from live sessions.
#include "Fixture.h"
#include "openmaya/Access.h"

#include <maya/MFnAttribute.h>
#include <maya/MFnCompoundAttribute.h>
#include <maya/MFnEnumAttribute.h>
#include <maya/MFnGenericAttribute.h>
#include <maya/MFnMatrixAttribute.h>
#include <maya/MFnMessageAttribute.h>
#include <maya/MFnNumericAttribute.h>
#include <maya/MFnTypedAttribute.h>
#include <maya/MFnUnitAttribute.h>
#include <maya/MTypeId.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

class MFnAttributeTest : public ApiTest
{
protected:
    MFnNumericAttribute numeric;
};

// A flag by its two members.
struct Flag
{
    const char* name;
    bool (MFnAttribute::*get)(MStatus*) const;
    MStatus (MFnAttribute::*set)(bool);
    bool usual;
};

const Flag kFlags[] = {
    {"readable", &MFnAttribute::isReadable, &MFnAttribute::setReadable, true},
    {"writable", &MFnAttribute::isWritable, &MFnAttribute::setWritable, true},
    {"connectable", &MFnAttribute::isConnectable, &MFnAttribute::setConnectable, true},
    {"storable", &MFnAttribute::isStorable, &MFnAttribute::setStorable, true},
    {"cached", &MFnAttribute::isCached, &MFnAttribute::setCached, true},
    {"array", &MFnAttribute::isArray, &MFnAttribute::setArray, false},
    {"indexMatters", &MFnAttribute::indexMatters, &MFnAttribute::setIndexMatters, true},
    {"keyable", &MFnAttribute::isKeyable, &MFnAttribute::setKeyable, false},
    {"channelBox", &MFnAttribute::isChannelBoxFlagSet, &MFnAttribute::setChannelBox, false},
    {"hidden", &MFnAttribute::isHidden, &MFnAttribute::setHidden, false},
    {"usedAsColor", &MFnAttribute::isUsedAsColor, &MFnAttribute::setUsedAsColor, false},
    {"indeterminant", &MFnAttribute::isIndeterminant, &MFnAttribute::setIndeterminant, false},
    {"renderSource", &MFnAttribute::isRenderSource, &MFnAttribute::setRenderSource, false},
    {"worldSpace", &MFnAttribute::isWorldSpace, &MFnAttribute::setWorldSpace, false},
    {"affectsWorldSpace", &MFnAttribute::isAffectsWorldSpace, &MFnAttribute::setAffectsWorldSpace, false},
    {"usedAsFilename", &MFnAttribute::isUsedAsFilename, &MFnAttribute::setUsedAsFilename, false},
    {"affectsAppearance", &MFnAttribute::affectsAppearance, &MFnAttribute::setAffectsAppearance, false},
    {"proxyAttribute", &MFnAttribute::isProxyAttribute, &MFnAttribute::setProxyAttribute, false},
    {"usesArrayDataBuilder", &MFnAttribute::usesArrayDataBuilder, &MFnAttribute::setUsesArrayDataBuilder, false},
    {"internal", &MFnAttribute::internal, &MFnAttribute::setInternal, false},
};

TEST_F(MFnAttributeTest, NewAttributesHaveTheUsualFlags)
{
    numeric.create("weight", "w", MFnNumericData::kDouble);
    for (const Flag& flag : kFlags)
        EXPECT_EQ((numeric.*flag.get)(nullptr), flag.usual) << flag.name;
    EXPECT_FALSE(numeric.isDynamic());
    EXPECT_FALSE(numeric.isExtension());
    EXPECT_EQ(numeric.disconnectBehavior(), MFnAttribute::kNothing);
}

TEST_F(MFnAttributeTest, EveryFlagCanBeSetAndTakenBack)
{
    numeric.create("weight", "w", MFnNumericData::kDouble);
    for (const Flag& flag : kFlags)
        for (bool on : {!flag.usual, flag.usual})
        {
            EXPECT_TRUE((numeric.*flag.set)(on)) << flag.name;
            EXPECT_EQ((numeric.*flag.get)(nullptr), on) << flag.name;
        }
}

TEST_F(MFnAttributeTest, ATuplesChildrenGetItsFlags)
{
    numeric.createPoint("place", "p");
    EXPECT_TRUE(numeric.setKeyable(true));
    EXPECT_TRUE(numeric.setStorable(false));
    MFnAttribute child(numeric.child(1));
    EXPECT_TRUE(child.isKeyable());
    EXPECT_FALSE(child.isStorable());
}

TEST_F(MFnAttributeTest, AnArrayOfTuplesHasPlainChildren)
{
    numeric.createPoint("place", "p");
    EXPECT_TRUE(numeric.setArray(true));
    EXPECT_FALSE(MFnAttribute(numeric.child(0)).isArray());
}

TEST_F(MFnAttributeTest, DisconnectBehaviorIsOneOfThree)
{
    numeric.create("weight", "w", MFnNumericData::kDouble);
    for (auto behavior : {MFnAttribute::kDelete, MFnAttribute::kReset, MFnAttribute::kNothing})
    {
        EXPECT_TRUE(numeric.setDisconnectBehavior(behavior));
        EXPECT_EQ(numeric.disconnectBehavior(), behavior);
    }
    EXPECT_EQ(numeric.setDisconnectBehavior(static_cast<MFnAttribute::DisconnectBehavior>(3)),
              MStatus::kInvalidParameter);
}

TEST_F(MFnAttributeTest, WithoutAttributeEverythingFails)
{
    MFnAttribute none;
    MStatus status;
    EXPECT_FALSE(none.isReadable(&status));
    EXPECT_EQ(status, MStatus::kFailure);
    EXPECT_EQ(none.setKeyable(true), MStatus::kFailure);
    EXPECT_EQ(none.name(&status).length(), 0u);
    EXPECT_EQ(status, MStatus::kFailure);
}

TEST_F(MFnAttributeTest, WorksOnAttributesOnly)
{
    make("transform", "a");
    MObject node = object("a");
    MStatus status;
    MFnAttribute set(node, &status);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
}

TEST_F(MFnAttributeTest, ReadsAttributesOfBuiltInTypes)
{
    make("transform", "a");
    MFnAttribute set(plug("a.translateX").attribute());
    EXPECT_STREQ(set.name().asChar(), "translateX");
    EXPECT_STREQ(set.shortName().asChar(), "tx");
    EXPECT_TRUE(set.isKeyable());
    EXPECT_STREQ(MFnAttribute(set.parent()).name().asChar(), "translate");
    EXPECT_TRUE(MFnAttribute(plug("a.worldMatrix").attribute()).isWorldSpace());
}

TEST_F(MFnAttributeTest, ParentOfATopAttributeFails)
{
    numeric.create("weight", "w", MFnNumericData::kDouble);
    MStatus status;
    EXPECT_TRUE(numeric.parent(&status).isNull());
    EXPECT_EQ(status, MStatus::kFailure);
}

// The introduction of 2025's API names the member and its defaults; that compression leaves out all compounds is
// unsure.
TEST_F(MFnAttributeTest, PathNameHasTheCompounds)
{
    numeric.createPoint("place", "p");
    MFnAttribute child(numeric.child(2));
    EXPECT_STREQ(child.pathName(true, false).asChar(), "place.placeZ");
    EXPECT_STREQ(child.pathName(false, false).asChar(), "p.pz");
    EXPECT_STREQ(child.pathName().asChar(), "placeZ");
}

TEST_F(MFnAttributeTest, NamesAreUniqueOnANode)
{
    numeric.create("weight", "w", MFnNumericData::kDouble);
    EXPECT_TRUE(numeric.isEnforcingUniqueName());
    EXPECT_TRUE(numeric.setEnforcingUniqueName(true));
    EXPECT_EQ(numeric.setEnforcingUniqueName(false), MStatus::kNotImplemented);
}

// Illegal names: that Maya refuses them is unsure; it may mend them.
TEST_F(MFnAttributeTest, IllegalNamesAreRefused)
{
    MStatus status;
    for (const char* name : {"", "two words", "1st", "a.b", "a|b"})
    {
        EXPECT_TRUE(numeric.create(name, "ok", MFnNumericData::kDouble, 0, &status).isNull()) << name;
        EXPECT_EQ(status, MStatus::kInvalidParameter) << name;
    }
    numeric.create("onlyLong", "", MFnNumericData::kDouble);
    EXPECT_STREQ(numeric.shortName().asChar(), "onlyLong");
}

TEST_F(MFnAttributeTest, NiceNameOverridesTheDerivedOne)
{
    numeric.create("bigWeight", "bw", MFnNumericData::kDouble);
    const core::Attribute& attribute = session.types().attribute(Access::attributeOf(numeric.object()));
    EXPECT_EQ(session.types().niceName(attribute), "Big Weight");
    EXPECT_TRUE(numeric.setNiceNameOverride("Mass"));
    EXPECT_EQ(session.types().niceName(attribute), "Mass");
}

TEST_F(MFnAttributeTest, CategoriesAreASet)
{
    numeric.create("weight", "w", MFnNumericData::kDouble);
    EXPECT_TRUE(numeric.addToCategory("rig"));
    EXPECT_TRUE(numeric.addToCategory("rig"));
    EXPECT_TRUE(numeric.addToCategory("fx"));
    MStringArray all;
    EXPECT_TRUE(numeric.getCategories(all));
    ASSERT_EQ(all.length(), 2u);
    EXPECT_STREQ(all[0].asChar(), "rig");
    EXPECT_TRUE(numeric.hasCategory("fx"));
    EXPECT_TRUE(numeric.removeFromCategory("fx"));
    EXPECT_FALSE(numeric.hasCategory("fx"));
    EXPECT_EQ(numeric.removeFromCategory("fx"), MStatus::kFailure);
}

TEST_F(MFnAttributeTest, AcceptsWhatCouldBeConnected)
{
    MFnNumericAttribute other;
    numeric.create("weight", "w", MFnNumericData::kDouble);
    other.create("count", "c", MFnNumericData::kInt);
    EXPECT_TRUE(numeric.acceptsAttribute(other));
    MFnMessageAttribute message;
    message.create("link", "l");
    EXPECT_FALSE(numeric.acceptsAttribute(message));
    EXPECT_TRUE(message.acceptsAttribute(message));
}

TEST_F(MFnAttributeTest, AcceptsItsKindOfData)
{
    numeric.create("weight", "w", MFnNumericData::kDouble);
    EXPECT_TRUE(numeric.accepts(MFnData::kNumeric));
    EXPECT_FALSE(numeric.accepts(MFnData::kString));
    MFnTypedAttribute typed;
    typed.create("text", "t", MFnData::kString);
    EXPECT_TRUE(typed.accepts(MFnData::kString));
    EXPECT_FALSE(typed.accepts(MFnData::kMesh));
    MFnMatrixAttribute matrix;
    matrix.create("frame", "f", MFnMatrixAttribute::kFloat);
    EXPECT_TRUE(matrix.accepts(MFnData::kMatrix));
    typed.create("mine", "m", MTypeId(0x1234));
    EXPECT_TRUE(typed.accepts(MTypeId(0x1234)));
    EXPECT_FALSE(typed.accepts(MTypeId(0x1235)));
}

TEST_F(MFnAttributeTest, AddAttrStatementsHaveShortOrLongFlags)
{
    MFnEnumAttribute letters;
    letters.create("letterEnum", "letterEnum");
    const char* names[] = {"A", "B", "C", "D", "E"};
    for (short i = 0; i < 5; ++i)
        letters.addField(names[i], i);
    EXPECT_STREQ(letters.getAddAttrCmd(true).asChar(),
                 "\taddAttr -cachedInternally true -shortName \"letterEnum\" -longName \"letterEnum\" -minValue 0 "
                 "-maxValue 4 -enumName \"A:B:C:D:E\" -attributeType \"enum\";");
    numeric.create("weight", "w", MFnNumericData::kFloat, 0.5);
    numeric.setMin(0.0);
    numeric.setKeyable(true);
    EXPECT_STREQ(numeric.getAddAttrCmd().asChar(),
                 "\taddAttr -ci true -k true -sn \"w\" -ln \"weight\" -dv 0.5 -min 0 -at \"float\";");
    numeric.create("on", "o", MFnNumericData::kBoolean);
    EXPECT_STREQ(numeric.getAddAttrCmd().asChar(),
                 "\taddAttr -ci true -sn \"o\" -ln \"on\" -min 0 -max 1 -at \"bool\";");
    MFnTypedAttribute typed;
    typed.create("text", "t", MFnData::kString);
    EXPECT_STREQ(typed.getAddAttrCmd().asChar(), "\taddAttr -ci true -sn \"t\" -ln \"text\" -dt \"string\";");
}

TEST_F(MFnAttributeTest, EditsOfANodesOwnAttributeAreRecorded)
{
    core::NodeId node = make("transform", "a");
    numeric.create("weight", "w", MFnNumericData::kDouble);
    core::addAttribute(session.scene(), node, Access::attributeOf(numeric.object()));
    EXPECT_TRUE(numeric.isDynamic());
    asStep([&] { EXPECT_TRUE(numeric.setKeyable(true)); });
    EXPECT_TRUE(numeric.isKeyable());
    undo();
    EXPECT_FALSE(numeric.isKeyable());
}

} // namespace
