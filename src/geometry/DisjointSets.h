// Numbers that belong together; a set is known by its lowest number.
#pragma once

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

namespace understudy::geometry
{

class DisjointSets
{
public:
    explicit DisjointSets(size_t count) : m_first(count) { std::iota(m_first.begin(), m_first.end(), 0); }

    void join(int32_t a, int32_t b)
    {
        a = find(a);
        b = find(b);
        m_first[static_cast<size_t>(std::max(a, b))] = std::min(a, b);
    }

    int32_t find(int32_t i)
    {
        auto at = static_cast<size_t>(i);
        while (m_first[at] != static_cast<int32_t>(at))
        {
            m_first[at] = m_first[static_cast<size_t>(m_first[at])];
            at = static_cast<size_t>(m_first[at]);
        }
        return static_cast<int32_t>(at);
    }

private:
    std::vector<int32_t> m_first;
};

} // namespace understudy::geometry
