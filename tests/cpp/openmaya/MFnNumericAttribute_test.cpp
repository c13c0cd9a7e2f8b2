// Facts: Maya's C++ API reference of MFnNumericAttribute.
#include "Fixture.h"
#include "openmaya/Access.h"

#include <maya/MFnNumericAttribute.h>
#include <maya/MFnUnitAttribute.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

class MFnNumericAttributeTest : public ApiTest
{
protected:
    Names childNames(bool longNames)
    {
        Names names;
        MStatus status;
        for (unsigned i = 0;; ++i)
        {
            MObject child = set.child(i, &status);
            if (!status)
                return names;
            MFnAttribute attribute(child);
            names.emplace_back(longNames ? attribute.name().asChar() : attribute.shortName().asChar());
        }
    }

    MFnNumericAttribute set;
    MStatus status;
};

TEST_F(MFnNumericAttributeTest, MakesEveryKindOfNumber)
{
    for (int kind = MFnNumericData::kBoolean; kind < MFnNumericData::kLast; ++kind)
    {
        auto type = static_cast<MFnNumericData::Type>(kind);
        MObject made = set.create("value", "v", type, 0, &status);
        EXPECT_TRUE(status) << kind;
        EXPECT_FALSE(made.isNull()) << kind;
        EXPECT_EQ(set.unitType(), type) << kind;
        EXPECT_TRUE(made.hasFn(MFn::kNumericAttribute)) << kind;
    }
    EXPECT_TRUE(set.create("value", "v", MFnNumericData::kInvalid, 0, &status).isNull());
    EXPECT_EQ(status, MStatus::kInvalidParameter);
}

TEST_F(MFnNumericAttributeTest, KindsOfTuplesAreApiTypes)
{
    EXPECT_EQ(set.create("v", "v", MFnNumericData::k3Double).apiType(), MFn::kAttribute3Double);
    EXPECT_EQ(set.create("v", "v", MFnNumericData::k2Float).apiType(), MFn::kAttribute2Float);
    EXPECT_EQ(set.createColor("v", "v").apiType(), MFn::kAttribute3Float);
    EXPECT_EQ(set.create("v", "v", MFnNumericData::kInt).apiType(), MFn::kNumericAttribute);
}

TEST_F(MFnNumericAttributeTest, ChildrenOfTuplesAreNumbered)
{
    set.create("value", "v", MFnNumericData::k3Double);
    EXPECT_EQ(childNames(true), (Names{"value0", "value1", "value2"}));
    EXPECT_EQ(childNames(false), (Names{"v0", "v1", "v2"}));
    set.create("value", "v", MFnNumericData::k4Double);
    EXPECT_EQ(childNames(true).size(), 4u);
}

// The capital letters of long names are known; that short names get small ones is unsure.
TEST_F(MFnNumericAttributeTest, ChildrenOfColorsAndPointsHaveLetters)
{
    set.createColor("tint", "t");
    EXPECT_EQ(childNames(true), (Names{"tintR", "tintG", "tintB"}));
    EXPECT_EQ(childNames(false), (Names{"tr", "tg", "tb"}));
    EXPECT_TRUE(set.isUsedAsColor());
    set.createPoint("place", "p");
    EXPECT_EQ(childNames(true), (Names{"placeX", "placeY", "placeZ"}));
    EXPECT_FALSE(set.isUsedAsColor());
}

TEST_F(MFnNumericAttributeTest, TuplesTakeChildrenOfOneType)
{
    MFnUnitAttribute angle;
    MObject x = angle.create("turnX", "tx1", MFnUnitAttribute::kAngle);
    MObject y = angle.create("turnY", "ty1", MFnUnitAttribute::kAngle);
    MObject z = angle.create("turnZ", "tz1", MFnUnitAttribute::kAngle);
    MObject turn = set.create("turn", "tn", x, y, z, &status);
    EXPECT_TRUE(status);
    EXPECT_EQ(set.unitType(), MFnNumericData::k3Double);
    EXPECT_EQ(set.child(1), y);
    EXPECT_EQ(MFnAttribute(z).parent(), turn);
    EXPECT_TRUE(set.create("again", "a", x, y, z, &status).isNull());
    EXPECT_EQ(status, MStatus::kInvalidParameter);
}

TEST_F(MFnNumericAttributeTest, TuplesOfTwoAndFour)
{
    MFnNumericAttribute child;
    auto make = [&](const char* name, MFnNumericData::Type type) { return child.create(name, name, type); };
    MObject a = make("a", MFnNumericData::kInt), b = make("b", MFnNumericData::kInt);
    set.create("pair", "p", a, b);
    EXPECT_EQ(set.unitType(), MFnNumericData::k2Int);
    MObject c = make("c", MFnNumericData::kDouble), d = make("d", MFnNumericData::kDouble);
    MObject e = make("e", MFnNumericData::kDouble), f = make("f", MFnNumericData::kDouble);
    set.create("four", "fo", c, d, e, f);
    EXPECT_EQ(set.unitType(), MFnNumericData::k4Double);
}

TEST_F(MFnNumericAttributeTest, TuplesOfMixedTypesAreRefused)
{
    MFnNumericAttribute child;
    MObject a = child.create("a", "a", MFnNumericData::kFloat);
    MObject b = child.create("b", "b", MFnNumericData::kDouble);
    EXPECT_TRUE(set.create("pair", "p", a, b, MObject::kNullObj, &status).isNull());
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    EXPECT_TRUE(set.create("one", "o", a, MObject::kNullObj, MObject::kNullObj, &status).isNull());
    EXPECT_EQ(status, MStatus::kInvalidParameter);
}

TEST_F(MFnNumericAttributeTest, DefaultsOfSingleNumbers)
{
    double number = 0;
    set.create("value", "v", MFnNumericData::kDouble, 2.5);
    EXPECT_TRUE(set.getDefault(number));
    EXPECT_EQ(number, 2.5);
    EXPECT_TRUE(set.setDefault(7));
    EXPECT_TRUE(set.getDefault(number));
    EXPECT_EQ(number, 7.0);
    bool flag = false;
    set.create("on", "o", MFnNumericData::kBoolean, true);
    EXPECT_TRUE(set.getDefault(flag));
    EXPECT_TRUE(flag);
    EXPECT_TRUE(set.setDefault(false));
    EXPECT_TRUE(set.getDefault(flag));
    EXPECT_FALSE(flag);
    MInt64 large = 0;
    set.create("large", "l", MFnNumericData::kInt64);
    EXPECT_TRUE(set.setDefault(MInt64(1) << 40));
    EXPECT_TRUE(set.getDefault(large));
    EXPECT_EQ(large, MInt64(1) << 40);
    char letter = 0;
    set.create("letter", "le", MFnNumericData::kChar);
    EXPECT_TRUE(set.setDefault('x'));
    EXPECT_TRUE(set.getDefault(letter));
    EXPECT_EQ(letter, 'x');
}

TEST_F(MFnNumericAttributeTest, DefaultsOfTuples)
{
    double x = 0, y = 0, z = 0, w = 0;
    set.create("value", "v", MFnNumericData::k3Double);
    EXPECT_TRUE(set.setDefault(1.0, 2.0, 3.0));
    EXPECT_TRUE(set.getDefault(x, y, z));
    EXPECT_EQ(y, 2.0);
    EXPECT_EQ(set.getDefault(x, y), MStatus::kInvalidParameter);
    EXPECT_EQ(set.setDefault(1.0), MStatus::kInvalidParameter);
    set.create("value", "v", MFnNumericData::k4Double);
    EXPECT_TRUE(set.setDefault(1.0, 2.0, 3.0, 4.0));
    EXPECT_TRUE(set.getDefault(x, y, z, w));
    EXPECT_EQ(w, 4.0);
    float u = 0, v = 0;
    set.create("uv", "uv", MFnNumericData::k2Float);
    EXPECT_TRUE(set.setDefault(0.25f, 0.5f));
    EXPECT_TRUE(set.getDefault(u, v));
    EXPECT_EQ(v, 0.5f);
    int i = 0, j = 0, k = 0;
    set.create("cell", "c", MFnNumericData::k3Int, 4);
    EXPECT_TRUE(set.getDefault(i, j, k));
    EXPECT_EQ(k, 4);
}

TEST_F(MFnNumericAttributeTest, AddressesArePointers)
{
    int target = 0;
    void* address = nullptr;
    set.createAddr("where", "w", &target);
    EXPECT_EQ(set.unitType(), MFnNumericData::kAddr);
    EXPECT_TRUE(set.getDefault(address));
    EXPECT_EQ(address, &target);
    EXPECT_TRUE(set.setDefault(static_cast<void*>(nullptr)));
    EXPECT_TRUE(set.getDefault(address));
    EXPECT_EQ(address, nullptr);
    set.create("value", "v", MFnNumericData::kDouble);
    EXPECT_EQ(set.getDefault(address), MStatus::kInvalidParameter);
}

TEST_F(MFnNumericAttributeTest, LimitsOfSingleNumbers)
{
    double limit = 0;
    set.create("value", "v", MFnNumericData::kFloat);
    EXPECT_FALSE(set.hasMin());
    EXPECT_FALSE(set.hasSoftMax());
    EXPECT_EQ(set.getMin(limit), MStatus::kFailure);
    EXPECT_TRUE(set.setMin(-1.0));
    EXPECT_TRUE(set.setMax(4.0));
    EXPECT_TRUE(set.setSoftMin(0.0));
    EXPECT_TRUE(set.setSoftMax(2.0));
    EXPECT_TRUE(set.hasMin() && set.hasMax() && set.hasSoftMin() && set.hasSoftMax());
    EXPECT_TRUE(set.getMin(limit));
    EXPECT_EQ(limit, -1.0);
    EXPECT_TRUE(set.getMax(limit));
    EXPECT_EQ(limit, 4.0);
    EXPECT_TRUE(set.getSoftMin(limit));
    EXPECT_EQ(limit, 0.0);
    EXPECT_TRUE(set.getSoftMax(limit));
    EXPECT_EQ(limit, 2.0);
}

TEST_F(MFnNumericAttributeTest, LimitsOfTuples)
{
    double x = 0, y = 0, z = 0;
    set.createColor("tint", "t");
    EXPECT_TRUE(set.setMin(0.0, 0.1, 0.2));
    EXPECT_TRUE(set.setMax(1.0, 2.0, 3.0));
    EXPECT_TRUE(set.hasMin());
    EXPECT_TRUE(set.getMin(x, y, z));
    EXPECT_EQ(z, 0.2);
    EXPECT_TRUE(set.getMax(x, y, z));
    EXPECT_EQ(y, 2.0);
    EXPECT_EQ(set.setMin(0.0, 1.0), MStatus::kInvalidParameter);
}

TEST_F(MFnNumericAttributeTest, ChildOutsideFails)
{
    set.createColor("tint", "t");
    EXPECT_TRUE(set.child(3, &status).isNull());
    EXPECT_EQ(status, MStatus::kInvalidParameter);
}

TEST_F(MFnNumericAttributeTest, ANodeUsesDefaultsAndLimits)
{
    core::NodeId node = make("transform", "a");
    set.create("value", "va", MFnNumericData::k3Double);
    set.setDefault(1.0, 2.0, 3.0);
    core::addAttribute(session.scene(), node, Access::attributeOf(set.object()));
    EXPECT_EQ(plug("a.value1").asDouble(), 2.0);
    EXPECT_EQ(plug("a.value").numChildren(), 3u);
}

} // namespace
