// A lock of one process. Deprecated: use std::mutex.
#pragma once

#include <maya/MApiNamespace.h>
#include <maya/MDeprecate.h>

#include <mutex>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_DEPRECATED(2020, "use std::mutex") MMutexLock
{
public:
    MMutexLock() = default;
    ~MMutexLock() = default;

    void lock() { m_mutex.lock(); }
    void unlock() { m_mutex.unlock(); }
    // False where another holds it.
    bool tryLock() { return m_mutex.try_lock(); }

private:
    std::mutex m_mutex;
};

OPENMAYA_NAMESPACE_CLOSE
