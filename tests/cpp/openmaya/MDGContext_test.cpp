#include "openmaya/Fixture.h"

#include <maya/MDGContext.h>
#include <maya/MTime.h>

#include <thread>

namespace understudy::openmaya
{

class MDGContextTest : public ApiTest
{
};

TEST_F(MDGContextTest, IsNormalUnlessItHasATime)
{
    EXPECT_TRUE(MDGContext().isNormal());
    EXPECT_TRUE(MDGContext::fsNormal.isNormal());
    MDGContext then(MTime(5, MTime::kFilm));
    EXPECT_FALSE(then.isNormal());
    MTime time(0, MTime::kSeconds);
    EXPECT_TRUE(then.getTime(time));
    EXPECT_EQ(time, MTime(5, MTime::kFilm));
    EXPECT_EQ(time.unit(), MTime::kSeconds);
    EXPECT_EQ(MDGContext().getTime(time), MStatus::kFailure);
}

TEST_F(MDGContextTest, OneIsCurrent)
{
    EXPECT_TRUE(MDGContext::current().isNormal());
    EXPECT_TRUE(MDGContext().isCurrent());
    MDGContext then(MTime(5));
    EXPECT_FALSE(then.isCurrent());
    MDGContext before = then.makeCurrent();
    EXPECT_TRUE(before.isNormal());
    EXPECT_TRUE(then.isCurrent());
    EXPECT_TRUE(MDGContext(MTime(5)).isCurrent());
    EXPECT_FALSE(MDGContext().isCurrent());
    before.makeCurrent();
    EXPECT_TRUE(MDGContext::current().isNormal());
}

TEST_F(MDGContextTest, EveryThreadHasItsOwn)
{
    MDGContext before = MDGContext(MTime(5)).makeCurrent();
    bool isNormal = false;
    std::thread([&] { isNormal = MDGContext::current().isNormal(); }).join();
    EXPECT_TRUE(isNormal);
    before.makeCurrent();
}

} // namespace understudy::openmaya
