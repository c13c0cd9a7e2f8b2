#include "openmaya/Fixture.h"

#include <maya/MPlugArray.h>

namespace understudy::openmaya
{

class MPlugArrayTest : public ApiTest
{
protected:
    MPlugArrayTest()
    {
        make("transform", "a");
        for (const char* name : {"a.tx", "a.ty", "a.tz"})
            plugs.append(plug(name));
    }

    static Names contents(const MPlugArray& array)
    {
        Names found;
        for (const MPlug& plug : array)
            found.emplace_back(plug.partialName().asChar());
        return found;
    }

    MPlugArray plugs;
};

TEST_F(MPlugArrayTest, GrowsAndShrinks)
{
    EXPECT_EQ(contents(plugs), (Names{"tx", "ty", "tz"}));
    EXPECT_TRUE(plugs.insert(plug("a.rx"), 1));
    EXPECT_TRUE(plugs.remove(0));
    EXPECT_TRUE(plugs.set(plug("a.sx"), 2));
    EXPECT_EQ(contents(plugs), (Names{"rx", "ty", "sx"}));
    EXPECT_TRUE(plugs.setLength(4));
    EXPECT_TRUE(plugs[3].isNull());
    EXPECT_TRUE(plugs.clear());
    EXPECT_EQ(plugs.length(), 0u);
}

TEST_F(MPlugArrayTest, CopiesAreIndependent)
{
    MPlugArray other(plugs);
    other[0] = plug("a.v");
    EXPECT_EQ(contents(plugs), (Names{"tx", "ty", "tz"}));
    EXPECT_EQ(contents(other), (Names{"v", "ty", "tz"}));
    EXPECT_TRUE(other.copy(plugs));
    EXPECT_EQ(contents(other), contents(plugs));
}

TEST_F(MPlugArrayTest, IsMadeOfAndGivenAsPlugs)
{
    EXPECT_EQ(contents(MPlugArray(2, plug("a.tx"))), (Names{"tx", "tx"}));
    MPlug given[3];
    EXPECT_TRUE(plugs.get(given));
    EXPECT_EQ(given[2], plug("a.tz"));
    EXPECT_EQ(contents(MPlugArray(given, 2)), (Names{"tx", "ty"}));
}

TEST_F(MPlugArrayTest, RefusesIndicesOutside)
{
    EXPECT_EQ(plugs.set(MPlug(), 3), MStatus::kInvalidParameter);
    EXPECT_EQ(plugs.remove(3), MStatus::kInvalidParameter);
    EXPECT_EQ(plugs.insert(MPlug(), 4), MStatus::kInvalidParameter);
    EXPECT_THROW((void)plugs[3], core::Error);
}

} // namespace understudy::openmaya
