#include <maya/MSpinLock.h>

#include <atomic>
#include <thread>

OPENMAYA_MAJOR_NAMESPACE_OPEN

MSpinLock::MSpinLock() : m_isLocked(false) {}
MSpinLock::~MSpinLock() = default;

void MSpinLock::lock()
{
    while (!tryLock())
        std::this_thread::yield();
}

void MSpinLock::unlock() { std::atomic_ref(m_isLocked).store(false, std::memory_order_release); }
bool MSpinLock::tryLock() { return !std::atomic_ref(m_isLocked).exchange(true, std::memory_order_acquire); }

OPENMAYA_NAMESPACE_CLOSE
