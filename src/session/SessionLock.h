// The one lock of a session: Python, MEL and plug-in callbacks hold it while they touch the scene.
//
// Taking it again on the thread that holds it is cheap. Who holds the GIL drops it before waiting here; inside, the GIL
// may be taken freely. Never wait for workers with the GIL held.
#pragma once

#include <atomic>
#include <mutex>
#include <thread>

namespace understudy::session
{

class SessionLock
{
public:
    bool isHeld() const { return m_owner.load(std::memory_order_relaxed) == std::this_thread::get_id(); }

    // True where it was free and is held now; false where another thread has it.
    bool tryAcquire()
    {
        if (isHeld())
        {
            ++m_depth;
            return true;
        }
        if (!m_mutex.try_lock())
            return false;
        take();
        return true;
    }

    void acquire()
    {
        if (tryAcquire())
            return;
        m_mutex.lock();
        take();
    }

    void release()
    {
        if (--m_depth > 0)
            return;
        m_owner.store({}, std::memory_order_relaxed);
        m_mutex.unlock();
    }

private:
    void take()
    {
        m_owner.store(std::this_thread::get_id(), std::memory_order_relaxed);
        m_depth = 1;
    }

    std::mutex m_mutex;
    std::atomic<std::thread::id> m_owner{};
    int m_depth = 0;
};

} // namespace understudy::session
