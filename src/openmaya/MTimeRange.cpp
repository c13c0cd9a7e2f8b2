#include "openmaya/Access.h"

#include <maya/MTimeRange.h>

#include <algorithm>
#include <utility>
#include <vector>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

struct MTimeRange::Body
{
    struct Interval
    {
        core::Ticks first;
        core::Ticks last;

        friend bool operator==(const Interval&, const Interval&) = default;
    };

    // Joins what overlaps or touches.
    void add(Interval interval)
    {
        intervals.push_back(interval);
        std::sort(intervals.begin(), intervals.end(),
                  [](const Interval& a, const Interval& b) { return a.first < b.first; });
        std::vector<Interval> joined;
        for (const Interval& next : intervals)
            if (!joined.empty() && next.first <= joined.back().last + 1)
                joined.back().last = std::max(joined.back().last, next.last);
            else
                joined.push_back(next);
        intervals = std::move(joined);
    }

    std::vector<Interval> intervals; // sorted, apart from each other
};

bool MClosedTimeInterval::empty() const noexcept { return Access::ticksOf(max) < Access::ticksOf(min); }

MTimeRange::MTimeRange() : m_body(new Body) {}

MTimeRange::MTimeRange(MTime first, MTime last) noexcept : m_body(new Body)
{
    if (Access::ticksOf(first) <= Access::ticksOf(last))
        m_body->add({Access::ticksOf(first), Access::ticksOf(last)});
}

MTimeRange::MTimeRange(const MTimeRange& other) : m_body(new Body(*other.m_body)) {}
MTimeRange::MTimeRange(MTimeRange&& other) : m_body(new Body) { std::swap(m_body, other.m_body); }
MTimeRange::~MTimeRange() { delete m_body; }

MTimeRange& MTimeRange::operator=(const MTimeRange& other)
{
    *m_body = *other.m_body;
    return *this;
}

MTimeRange& MTimeRange::operator=(MTimeRange&& other)
{
    std::swap(m_body, other.m_body);
    return *this;
}

MTimeRange::operator bool() const { return !empty(); }

MTimeRange MTimeRange::operator|(const MTimeRange& other) const
{
    MTimeRange joined(*this);
    for (const Body::Interval& interval : other.m_body->intervals)
        joined.m_body->add(interval);
    return joined;
}

bool MTimeRange::operator==(const MTimeRange& other) const noexcept
{
    return m_body->intervals == other.m_body->intervals;
}

bool MTimeRange::operator!=(const MTimeRange& rhs) const { return !(*this == rhs); }

bool MTimeRange::contains(MTime time) const noexcept { return contains(time, time); }

bool MTimeRange::contains(MTime first, MTime last) const noexcept
{
    return std::any_of(m_body->intervals.begin(), m_body->intervals.end(), [&](const Body::Interval& interval)
                       { return interval.first <= Access::ticksOf(first) && Access::ticksOf(last) <= interval.last; });
}

bool MTimeRange::intersects(MTime first, MTime last) const noexcept
{
    return std::any_of(m_body->intervals.begin(), m_body->intervals.end(), [&](const Body::Interval& interval)
                       { return interval.first <= Access::ticksOf(last) && Access::ticksOf(first) <= interval.last; });
}

bool MTimeRange::empty() const noexcept { return m_body->intervals.empty(); }

MClosedTimeInterval MTimeRange::bounds() const noexcept
{
    if (empty())
        return {Access::time(1), Access::time(0)};
    return {Access::time(m_body->intervals.front().first), Access::time(m_body->intervals.back().last)};
}

OPENMAYA_NAMESPACE_CLOSE
