// A set of times, made of closed intervals.
#pragma once

#include <maya/MTime.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

// From a time to another, both included. Empty where the last is before the first.
struct OPENMAYA_EXPORT MClosedTimeInterval
{
    bool empty() const noexcept;

    MTime min;
    MTime max;
};

class OPENMAYA_EXPORT MTimeRange
{
public:
    MTimeRange(); // empty
    MTimeRange(MTime, MTime) noexcept;
    MTimeRange(const MTimeRange&);
    MTimeRange(MTimeRange&&);
    ~MTimeRange();
    MTimeRange& operator=(const MTimeRange&);
    MTimeRange& operator=(MTimeRange&&);

    // Whether it is not empty.
    explicit operator bool() const;
    MTimeRange operator|(const MTimeRange&) const;
    bool operator==(const MTimeRange&) const noexcept;
    bool operator!=(const MTimeRange& rhs) const;

    bool contains(MTime) const noexcept;
    // The whole interval.
    bool contains(MTime, MTime) const noexcept;
    bool intersects(MTime, MTime) const noexcept;
    bool empty() const noexcept;
    // The smallest interval around it.
    MClosedTimeInterval bounds() const noexcept;

private:
    struct Body;

    Body* m_body;
};

OPENMAYA_NAMESPACE_CLOSE
