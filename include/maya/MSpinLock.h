// A lock for moments: who waits for it keeps running. Not recursive.
#pragma once

#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MSpinLock
{
public:
    MSpinLock();
    ~MSpinLock();

    void lock();
    void unlock();
    // False where another holds it.
    bool tryLock();

private:
    MSpinLock(const MSpinLock&) = delete;
    MSpinLock& operator=(const MSpinLock&) = delete;

    bool m_isLocked;
};

OPENMAYA_NAMESPACE_CLOSE
