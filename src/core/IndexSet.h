// The logical indices that exist in an array attribute, each with its physical place.
//
// A run of indices (nearly every array of a real scene) is stored as its bounds; anything else as a sorted list.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace understudy::core
{

class IndexSet
{
public:
    size_t size() const { return m_run ? m_count : m_sparse.size(); }
    bool empty() const { return size() == 0; }
    uint32_t at(size_t place) const { return m_run ? m_start + static_cast<uint32_t>(place) : m_sparse[place]; }

    std::optional<size_t> find(uint32_t index) const
    {
        size_t place = lowerBound(index);
        if (place < size() && at(place) == index)
            return place;
        return std::nullopt;
    }

    struct Insertion
    {
        size_t place;
        bool isNew;
    };
    Insertion insert(uint32_t index)
    {
        size_t place = lowerBound(index);
        if (place < size() && at(place) == index)
            return {place, false};
        if (m_run && m_count == 0)
            m_start = index;
        if (m_run && (index == m_start + m_count || m_count == 0))
        {
            ++m_count;
            return {place, true};
        }
        list();
        m_sparse.insert(m_sparse.begin() + static_cast<std::ptrdiff_t>(place), index);
        return {place, true};
    }

    void erase(size_t place)
    {
        if (m_run && place + 1 == m_count)
        {
            --m_count;
            return;
        }
        list();
        m_sparse.erase(m_sparse.begin() + static_cast<std::ptrdiff_t>(place));
    }

    // The lowest index that does not exist.
    uint32_t firstFree() const
    {
        if (m_run)
            return m_count == 0 || m_start > 0 ? 0 : static_cast<uint32_t>(m_count);
        uint32_t next = 0;
        for (uint32_t index : m_sparse)
        {
            if (index != next)
                break;
            ++next;
        }
        return next;
    }

private:
    size_t lowerBound(uint32_t index) const
    {
        if (m_run)
            return index <= m_start ? 0 : std::min<size_t>(index - m_start, m_count);
        return static_cast<size_t>(std::lower_bound(m_sparse.begin(), m_sparse.end(), index) - m_sparse.begin());
    }

    void list()
    {
        if (!m_run)
            return;
        m_sparse.resize(m_count);
        for (size_t i = 0; i < m_count; ++i)
            m_sparse[i] = m_start + static_cast<uint32_t>(i);
        m_run = false;
    }

    bool m_run = true;
    uint32_t m_start = 0;
    size_t m_count = 0;
    std::vector<uint32_t> m_sparse;
};

} // namespace understudy::core
