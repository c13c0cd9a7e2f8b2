// Facts: Maya's C++ API reference of MNodeClass; ids: reference/nodes.json.
#include "Fixture.h"

#include <maya/MFnNumericAttribute.h>
#include <maya/MNodeClass.h>
#include <maya/MObjectArray.h>
#include <maya/MTypeId.h>

namespace
{

class MNodeClassTest : public understudy::openmaya::ApiTest
{
protected:
    MStatus status;
};

TEST_F(MNodeClassTest, TellsOfItsType)
{
    MNodeClass transform("transform");
    EXPECT_EQ(transform.typeId(), MTypeId(0x5846524d));
    EXPECT_STREQ(MNodeClass(MTypeId(0x5846524d)).typeName().asChar(), "transform");
    EXPECT_EQ(transform.pluginName(&status).length(), 0u);
    EXPECT_TRUE(status);
    EXPECT_TRUE(transform.hasAttribute("tx"));
    EXPECT_FALSE(transform.hasAttribute("nothing"));
    MObjectArray all;
    EXPECT_TRUE(transform.getAttributes(all));
    EXPECT_EQ(all.length(), transform.attributeCount());
    EXPECT_EQ(transform.attribute(0), all[0]);
    EXPECT_EQ(transform.attribute("translate"), transform.attribute("t"));
    EXPECT_TRUE(transform.attribute(100000, &status).isNull());
    EXPECT_FALSE(status);
    MNodeClass nothing("nothing");
    EXPECT_EQ(nothing.attributeCount(&status), 0u);
    EXPECT_FALSE(status);
    EXPECT_EQ(nothing.typeName().length(), 0u);
}

TEST_F(MNodeClassTest, ExtensionsAreOnAllNodes)
{
    make("transform", "before");
    MFnNumericAttribute numeric;
    MObject made = numeric.create("mass", "ms", MFnNumericData::kDouble, 2.0);
    MNodeClass transform("transform");
    EXPECT_TRUE(transform.addExtensionAttribute(made));
    make("transform", "after");
    EXPECT_EQ(plug("before.mass").asDouble(), 2.0);
    EXPECT_EQ(plug("after.ms").asDouble(), 2.0);
    EXPECT_EQ(plug("after.mass").attribute(), made);
    plug("after.mass").setDouble(5.0);
    EXPECT_FALSE(transform.removeExtensionAttributeIfUnset(made)) << "a node has a value";
    EXPECT_TRUE(transform.removeExtensionAttribute(made));
    EXPECT_FALSE(transform.hasAttribute("mass"));
    EXPECT_FALSE(transform.removeExtensionAttribute(made));
}

} // namespace
