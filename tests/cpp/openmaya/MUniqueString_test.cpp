#include <maya/MString.h>
#include <maya/MUniqueString.h>

#include <gtest/gtest.h>

#include <thread>
#include <utility>
#include <vector>

TEST(MUniqueString, SharesEqualTexts)
{
    MUniqueString a = MUniqueString::intern("name");
    MUniqueString b = MUniqueString::intern(MString("na") + "me");
    MUniqueString c = MUniqueString::intern("other");
    EXPECT_TRUE(a == b);
    EXPECT_EQ(&a.string(), &b.string());
    EXPECT_EQ(a.hash(), b.hash());
    EXPECT_TRUE(a != c);
    EXPECT_NE(a<c, a> c);
    EXPECT_TRUE(a <= b && a >= b);
    EXPECT_TRUE(a == "name");
    EXPECT_TRUE(a != MString("other"));
    MUniqueString moved = std::move(b);
    EXPECT_TRUE(moved == a);
    EXPECT_TRUE(MUniqueString() == "");
}

TEST(MUniqueString, IsMadeByAnyThread)
{
    std::vector<std::thread> threads;
    std::vector<const MString*> found(4);
    for (size_t i = 0; i < found.size(); ++i)
        threads.emplace_back([&found, i] { found[i] = &MUniqueString::intern("threads").string(); });
    for (std::thread& thread : threads)
        thread.join();
    for (const MString* each : found)
        EXPECT_EQ(each, found[0]);
}
