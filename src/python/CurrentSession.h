// Starts and ends the session of this process. There is one at most.
#pragma once

#include "openmaya/CurrentSession.h"
#include "python/PyRef.h"
#include "session/Session.h"

namespace understudy::python
{

using openmaya::currentSession;
using openmaya::needSession;

// Makes the session with all commands; does nothing where there is one. True where it was made now.
bool startSession();
// Drops the scene and all commands. The GIL must be held, for the Python objects that the session keeps. A session that
// another thread is inside of is left to it.
void endSession();

// Holds the session's lock. Takes it with the GIL held: gives that up while another thread has the lock.
class SessionEntry
{
public:
    explicit SessionEntry(session::Session& session) : m_lock(session.lock())
    {
        if (m_lock.tryAcquire())
            return;
        ++s_waiting;
        {
            GilRelease release;
            m_lock.acquire();
        }
        --s_waiting;
    }
    ~SessionEntry() { m_lock.release(); }
    SessionEntry(const SessionEntry&) = delete;
    SessionEntry& operator=(const SessionEntry&) = delete;

    // Whether a thread is about to enter: then the session must not be deleted. Changes with the GIL held only.
    static bool isAwaited() { return s_waiting > 0; }

private:
    inline static int s_waiting = 0;

    session::SessionLock& m_lock;
};

} // namespace understudy::python
