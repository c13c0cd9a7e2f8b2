#include "plugin/Registrations.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace understudy::plugin
{

TEST(Registrations, GoTheLastFirst)
{
    Registrations registrations;
    std::string gone;
    registrations.add(Addition::Command, "a", [&] { gone += "a"; });
    registrations.add(Addition::Node, "b", [&] { gone += "b"; });
    registrations.removeAll([](const std::string&) { FAIL(); });
    EXPECT_EQ(gone, "ba");
    EXPECT_TRUE(registrations.empty());
}

TEST(Registrations, AreKnownByKindAndName)
{
    Registrations registrations;
    int removed = 0;
    registrations.add(Addition::Command, "a", [&] { ++removed; });
    EXPECT_EQ(registrations.names(Addition::Command), std::vector<std::string>{"a"});
    EXPECT_TRUE(registrations.names(Addition::Node).empty());
    EXPECT_FALSE(registrations.remove(Addition::Node, "a"));
    EXPECT_TRUE(registrations.remove(Addition::Command, "a"));
    EXPECT_FALSE(registrations.remove(Addition::Command, "a"));
    EXPECT_EQ(removed, 1);
}

TEST(Registrations, OneFailureDoesNotKeepTheOthers)
{
    Registrations registrations;
    std::string gone;
    std::string failures;
    registrations.add(Addition::Command, "a", [&] { gone += "a"; });
    registrations.add(Addition::Command, "b", [] { throw std::runtime_error("b is stuck"); });
    registrations.removeAll([&](const std::string& text) { failures += text; });
    EXPECT_EQ(gone, "a");
    EXPECT_EQ(failures, "b is stuck");
}

} // namespace understudy::plugin
