#include <maya/MStatus.h>
#include <maya/MStreamUtils.h>
#include <maya/MTimer.h>

#include <gtest/gtest.h>

#include <chrono>
#include <iostream>
#include <sstream>
#include <string>
#include <thread>

namespace
{

TEST(MStreamUtils, NamesTheProcessStreams)
{
    EXPECT_EQ(&MStreamUtils::stdOutStream(), &std::cout);
    EXPECT_EQ(&MStreamUtils::stdErrorStream(), &std::cerr);
}

TEST(MStreamUtils, WritesPlainText)
{
    std::ostringstream stream;
    EXPECT_TRUE(MStreamUtils::writeInt(stream, -12));
    EXPECT_TRUE(MStreamUtils::writeCharBuffer(stream, " "));
    EXPECT_TRUE(MStreamUtils::writeFloat(stream, 0.5f));
    EXPECT_TRUE(MStreamUtils::writeChar(stream, ';'));
    EXPECT_TRUE(MStreamUtils::writeDouble(stream, 0.25));
    EXPECT_EQ(stream.str(), "-12 0.5;0.25");
}

TEST(MStreamUtils, ReadsPlainText)
{
    std::istringstream stream("-12 0.5;0.25  word more");
    int number;
    float single;
    double twice;
    char character;
    char room[8] = {};
    char* text = room;
    EXPECT_TRUE(MStreamUtils::readInt(stream, number));
    EXPECT_TRUE(MStreamUtils::readFloat(stream, single));
    EXPECT_TRUE(MStreamUtils::readChar(stream, character));
    EXPECT_TRUE(MStreamUtils::readDouble(stream, twice));
    EXPECT_TRUE(MStreamUtils::readCharBuffer(stream, text, 8));
    EXPECT_EQ(number, -12);
    EXPECT_EQ(single, 0.5f);
    EXPECT_EQ(character, ';');
    EXPECT_EQ(twice, 0.25);
    EXPECT_STREQ(text, "word");
}

TEST(MStreamUtils, KeepsBytes)
{
    std::stringstream stream;
    EXPECT_TRUE(MStreamUtils::writeInt(stream, 0x0a20, true));
    EXPECT_TRUE(MStreamUtils::writeDouble(stream, 0.1, true));
    EXPECT_TRUE(MStreamUtils::writeCharBuffer(stream, "a b", true));
    EXPECT_EQ(stream.str().size(), sizeof(int) + sizeof(double) + 3);
    int number;
    double twice;
    char room[3];
    char* text = room;
    EXPECT_TRUE(MStreamUtils::readInt(stream, number, true));
    EXPECT_TRUE(MStreamUtils::readDouble(stream, twice, true));
    EXPECT_TRUE(MStreamUtils::readCharBuffer(stream, text, 3, true));
    EXPECT_EQ(number, 0x0a20);
    EXPECT_EQ(twice, 0.1);
    EXPECT_EQ(std::string(text, 3), "a b");
}

TEST(MStreamUtils, FailsWhereTheStreamEnds)
{
    std::istringstream stream("x");
    int number;
    EXPECT_EQ(MStreamUtils::readInt(stream, number), MStatus::kFailure);
    double twice;
    EXPECT_EQ(MStreamUtils::readDouble(stream, twice, true), MStatus::kFailure);
}

TEST(MTimer, MeasuresSeconds)
{
    MTimer timer;
    EXPECT_EQ(timer.elapsedTime(), 0);
    timer.beginTimer();
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
    timer.endTimer();
    EXPECT_GE(timer.elapsedTime(), 0.002);
    MTimer copy(timer);
    EXPECT_EQ(copy, timer);
    copy.clear();
    EXPECT_EQ(copy.elapsedTime(), 0);
    EXPECT_NE(copy, timer);
}

} // namespace
