#include "io/DataText.h"

#include "core/GeometryData.h"

#include <gtest/gtest.h>

namespace understudy::io
{

namespace
{

core::DataRef read(std::string_view type, std::string_view text)
{
    Cursor words(text.data(), text.data() + text.size());
    return readData(type, words);
}

std::string written(const core::DataRef& data)
{
    std::string out;
    appendData(out, *data);
    return out;
}

} // namespace

TEST(DataText, SurfacesAreReadAndWrittenBack)
{
    // One span in u, two in v.
    std::string words = " 1 1 0 0 no 2 0 1 3 0 1 2 6 0 0 0 0 0 1 0 0 2 1 0 0 1 0 1 1 0.5 2";
    core::DataRef data = read("nurbsSurface", words);
    const auto* surface = core::as<core::NurbsSurfaceData>(data.get());
    ASSERT_TRUE(surface);
    EXPECT_EQ(surface->content.u.spans(), 1);
    EXPECT_EQ(surface->content.v.spans(), 2);
    EXPECT_EQ(surface->content.points[5], (core::WeightedPoint{1, 0.5, 2, 1}));
    EXPECT_EQ(written(data), words);
}

TEST(DataText, RationalSurfacesHaveWeights)
{
    std::string words = " 1 1 0 0 yes 2 0 1 2 0 1 4 0 0 0 1 0 0 1 0.5 1 0 0 1 1 0 1 2";
    core::DataRef data = read("nurbsSurface", words);
    const auto* surface = core::as<core::NurbsSurfaceData>(data.get());
    ASSERT_TRUE(surface);
    EXPECT_EQ(surface->content.points[1][3], 0.5);
    EXPECT_EQ(written(data), words);
}

TEST(DataText, WordsThatAreNoSurfaceStayWords)
{
    for (std::string_view words :
         {"", "3", "3 3 0 0 no", "3 3 0 0 no 6 0 0", "x y z", "3 3 0 0 no 2 0 0 2 0 0",
          "3 3 0 0 no 99999999999999999999", "1 1 0 0 no 2 0 1 2 0 1 4 0 0 0 0 0 1 1 0 0 1 0 1 and more",
          "900000 1 0 0 no 2 0 1 2 0 1 0", "1 1 0 0 no 2 0 1 2 0 1 3 0 0 0 0 0 1 1 0 0"})
    {
        core::DataRef data = read("nurbsSurface", words);
        EXPECT_FALSE(core::as<core::NurbsSurfaceData>(data.get())) << words;
        EXPECT_EQ(written(data), words.empty() ? "" : " " + std::string(words));
    }
}

TEST(DataText, CurvesAreReadAndWrittenBack)
{
    std::string words = " 2 1 0 yes 2 4 0 0 1 1 3 0 0 1 1 1 0.5 2 0 1";
    core::DataRef data = read("nurbsCurve", words);
    const auto* curve = core::as<core::NurbsCurveData>(data.get());
    ASSERT_TRUE(curve);
    EXPECT_EQ(curve->content.points[1], (core::WeightedPoint{1, 1, 0, 0.5}));
    EXPECT_EQ(written(data), words);
}

} // namespace understudy::io
