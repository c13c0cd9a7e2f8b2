#include <maya/MDoubleArray.h>
#include <maya/MIntArray.h>
#include <maya/MString.h>
#include <maya/MStringArray.h>

#include <gtest/gtest.h>

#include <sstream>
#include <vector>

namespace
{

MIntArray oneTwoThree()
{
    const int numbers[] = {1, 2, 3};
    return MIntArray(numbers, 3);
}

std::vector<int> contents(const MIntArray& array) { return {array.begin(), array.end()}; }

TEST(MIntArray, CopiesAreIndependent)
{
    MIntArray a = oneTwoThree();
    MIntArray b(a);
    b[0] = 7;
    EXPECT_EQ(contents(a), (std::vector<int>{1, 2, 3}));
    EXPECT_EQ(contents(b), (std::vector<int>{7, 2, 3}));
    a = a;
    EXPECT_EQ(contents(a), (std::vector<int>{1, 2, 3}));
}

TEST(MIntArray, PrintsItself)
{
    std::ostringstream stream;
    stream << oneTwoThree();
    EXPECT_EQ(stream.str(), "[1, 2, 3]");
}

TEST(MDoubleArray, TakesAndGivesFloats)
{
    const float numbers[] = {0.5f, 1.5f};
    MDoubleArray array(numbers, 2);
    float back[2] = {};
    EXPECT_TRUE(array.get(back));
    EXPECT_EQ(back[1], 1.5f);
    EXPECT_TRUE(array.set(2.5f, 0));
    EXPECT_EQ(array[0], 2.5);
}

TEST(MStringArray, FindsTexts)
{
    MStringArray array;
    array.append("a");
    array.append("b");
    EXPECT_EQ(array.indexOf("b"), 1);
    EXPECT_EQ(array.indexOf("c"), -1);
    array.append(array[0]); // its own element
    EXPECT_STREQ(array[2].asChar(), "a");
}

} // namespace
