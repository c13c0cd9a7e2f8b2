// Where loaded libraries lie in memory.
#pragma once

#include <cstdint>
#include <vector>

struct link_map;

namespace understudy::guard
{

class Segments
{
public:
    enum class Part
    {
        All,
        Code
    };

    Segments() = default;
    explicit Segments(const std::vector<const link_map*>& libraries, Part part = Part::All);

    bool contains(const void* address) const
    {
        auto value = reinterpret_cast<uintptr_t>(address);
        if (value < m_low || value >= m_high)
            return false;
        for (const Range& range : m_ranges)
            if (value >= range.start && value < range.end)
                return true;
        return false;
    }

private:
    struct Range
    {
        uintptr_t start;
        uintptr_t end;
    };

    std::vector<Range> m_ranges;
    uintptr_t m_low = UINTPTR_MAX;
    uintptr_t m_high = 0;
};

} // namespace understudy::guard
