// Facts: Maya's C++ API reference of MRampAttribute; the names of the children are those of remapValue's ramps.
#include "Fixture.h"

#include <maya/MColor.h>
#include <maya/MFnDependencyNode.h>
#include <maya/MRampAttribute.h>

namespace
{

class MRampAttributeTest : public understudy::openmaya::ApiTest
{
protected:
    MRampAttributeTest()
    {
        addCommands();
        make("remapValue", "r");
    }

    static MFloatArray floats(std::initializer_list<float> numbers)
    {
        MFloatArray array;
        for (float number : numbers)
            array.append(number);
        return array;
    }
    static MIntArray ints(std::initializer_list<int> numbers)
    {
        MIntArray array;
        for (int number : numbers)
            array.append(number);
        return array;
    }

    MStatus status;
};

TEST_F(MRampAttributeTest, SegmentsRunAsTheirEntriesSay)
{
    MRampAttribute ramp(plug("r.value"), &status);
    ASSERT_TRUE(status);
    EXPECT_TRUE(ramp.isCurveRamp());
    EXPECT_TRUE(ramp.setRamp(floats({0, 1, 3}), floats({0, 0.5f, 1}),
                             ints({MRampAttribute::kLinear, MRampAttribute::kNone, MRampAttribute::kLinear})));
    float value = 0;
    ramp.getValueAtPosition(0.25f, value, &status);
    EXPECT_FLOAT_EQ(value, 0.5f);
    ramp.getValueAtPosition(0.75f, value);
    EXPECT_FLOAT_EQ(value, 1.0f) << "none keeps the value";
    ramp.getValueAtPosition(2.0f, value);
    EXPECT_FLOAT_EQ(value, 3.0f);
    ramp.setInterpolationAtIndex(MRampAttribute::kSmooth, 0, &status);
    ramp.getValueAtPosition(0.125f, value);
    EXPECT_NEAR(value, 0.15625f, 1e-6) << "3u^2 - 2u^3 at 1/4";
    // The node computes the same.
    plug("r.inputValue").setDouble(0.125);
    EXPECT_NEAR(plug("r.outValue").asDouble(), 0.15625, 1e-6);
    MFloatArray samples;
    ramp.sampleValueRamp(3, samples);
    ASSERT_EQ(samples.length(), 3u);
    EXPECT_FLOAT_EQ(samples[1], 1.0f);
    EXPECT_FLOAT_EQ(samples[2], 3.0f);
}

TEST_F(MRampAttributeTest, EntriesComeAndGo)
{
    MRampAttribute ramp(plug("r.value"));
    ramp.setRamp(5.0f, 0.5f);
    EXPECT_EQ(ramp.getNumEntries(), 1u);
    MFloatArray positions = floats({1.0f, 0.0f});
    MFloatArray values = floats({7.0f, 9.0f});
    MIntArray interps = ints({1, 2});
    ramp.addEntries(positions, values, interps, &status);
    EXPECT_TRUE(status);
    MIntArray gone = ints({0});
    ramp.deleteEntries(gone, &status);
    EXPECT_TRUE(status);
    EXPECT_FALSE(ramp.hasIndex(0));
    EXPECT_TRUE(ramp.hasIndex(2));
    ramp.deleteEntries(gone, &status);
    EXPECT_FALSE(status) << "it is gone";
    EXPECT_TRUE(ramp.sort());
    MIntArray indexes;
    ramp.getEntries(indexes, positions, values, interps, &status);
    EXPECT_EQ(indexes.length(), 2u);
    EXPECT_EQ(indexes[0], 0);
    EXPECT_FLOAT_EQ(positions[0], 0.0f);
    EXPECT_FLOAT_EQ(values[0], 9.0f);
    EXPECT_EQ(interps[0], 2);
    ramp.setValueAtIndex(4.0f, 1);
    ramp.setPositionAtIndex(0.25f, 1);
    float value = 0;
    ramp.getValueAtPosition(0.25f, value);
    EXPECT_FLOAT_EQ(value, 4.0f);
    MColor colour;
    ramp.setColorAtIndex(colour, 0, &status);
    EXPECT_FALSE(status) << "a ramp of numbers";
}

TEST_F(MRampAttributeTest, ColoursAndOwnAttributes)
{
    make("transform", "t");
    MObject made = MRampAttribute::createRamp("tint", "ti", object("t"), MColor(1, 0.5f, 0), 0.0f,
                                              MRampAttribute::kLinear, &status);
    ASSERT_TRUE(status) << status.errorString().asChar();
    MRampAttribute ramp(object("t"), made, &status);
    ASSERT_TRUE(status);
    EXPECT_TRUE(ramp.isColorRamp());
    EXPECT_FLOAT_EQ(plug("t.tint[0].tint_Color.tint_ColorG").asFloat(), 0.5f);
    EXPECT_EQ(plug("t.ti[0].tii").asInt(), MRampAttribute::kLinear);
    MFloatArray positions = floats({1.0f});
    MColorArray colours(1, MColor(0, 0.5f, 1));
    MIntArray interps = ints({1});
    ramp.addEntries(positions, colours, interps, &status);
    MColor colour;
    ramp.getColorAtPosition(0.5f, colour, &status);
    EXPECT_FLOAT_EQ(colour.r, 0.5f);
    EXPECT_FLOAT_EQ(colour.g, 0.5f);
    EXPECT_FLOAT_EQ(colour.b, 0.5f);
    MRampAttribute none(plug("t.translate"), &status);
    EXPECT_EQ(status.statusCode(), MStatus::kInvalidParameter);
    EXPECT_EQ(none.getNumEntries(&status), 0u);
    EXPECT_FALSE(status);
}

} // namespace
