// When the graph is evaluated: as it is now, or at a time, which leaves the current time and all caches alone.
//
// One context of each thread is current: what is evaluated without saying when is evaluated there.
#pragma once

#include <maya/MStatus.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MDGContext
{
public:
    MDGContext(); // normal
    MDGContext(const MTime& when);
    MDGContext(const MDGContext& in);
    ~MDGContext();
    MDGContext& operator=(const MDGContext& other);

    bool isNormal(MStatus* ReturnStatus = NULL) const;
    // kFailure where it is normal.
    MStatus getTime(MTime& time) const;

    static const MDGContext current();
    bool isCurrent(MStatus* ReturnStatus = NULL) const;
    // Gives the one that was current.
    const MDGContext makeCurrent(MStatus* ReturnStatus = NULL) const;

    static const char* className();
    static MDGContext fsNormal;

private:
    friend struct ::understudy::openmaya::Access;

    long long m_ticks;
    bool m_isNormal;
};

OPENMAYA_NAMESPACE_CLOSE
