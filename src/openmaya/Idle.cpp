#include "openmaya/Idle.h"

#include "openmaya/CurrentSession.h"

namespace understudy::openmaya
{

namespace
{

class Release
{
public:
    explicit Release(session::SessionLock& lock) : m_lock(lock) {}
    ~Release() { m_lock.release(); }

private:
    session::SessionLock& m_lock;
};

} // namespace

void deferWork(session::Session& session, std::function<void()> work, session::Session::Priority priority)
{
    auto run = [work = std::move(work), priority]
    {
        session::Session& current = needSession();
        // Whoever takes the next work waits for the lock without the GIL; waiting here would hold it.
        if (!current.lock().tryAcquire())
            return deferWork(current, work, priority);
        Release release(current.lock());
        try
        {
            work();
        }
        catch (const std::exception& error)
        {
            current.message(script::Severity::Error, error.what());
        }
    };
    session.defer(std::move(run), priority);
}

} // namespace understudy::openmaya
