// A stop watch in seconds.
#pragma once

#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MTimer
{
public:
    MTimer();
    MTimer(const MTimer&);
    ~MTimer();
    MTimer& operator=(const MTimer& rhs);

    // Whether both measured the same time.
    bool operator==(const MTimer& rhs) const;
    bool operator!=(const MTimer& rhs) const;

    void beginTimer();
    void endTimer();
    // From beginTimer() to endTimer(); 0 before.
    double elapsedTime();
    void clear();

private:
    double m_begin;
    double m_elapsed;
};

OPENMAYA_NAMESPACE_CLOSE
