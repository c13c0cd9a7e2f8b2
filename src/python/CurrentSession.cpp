#include "python/CurrentSession.h"

#include "commands/Command.h"
#include "python/MelEngine.h"
#include "python/Messages.h"
#include "python/PythonText.h"

namespace understudy::python
{

namespace
{

// The session with what this layer installs in it. A plain pointer: no destructor may run after the interpreter's end.
struct Current
{
    session::Session session;
    MelEngine mel;
    PythonText interpreter;
};

Current* g_current = nullptr;

} // namespace

session::Session* currentSession()
{
    return g_current ? &g_current->session : nullptr;
}

session::Session& needSession()
{
    if (!g_current)
        throw core::Error(core::ErrorKind::Failed, "There is no session; call maya.standalone.initialize() first.");
    return g_current->session;
}

bool startSession()
{
    if (g_current)
        return false;
    auto made = std::make_unique<Current>();
    session::Session& session = made->session;
    commands::registerCommands(session.commands());
    session.messageSink = printMessage;
    session.scriptEngine = &made->mel;
    session.interpreter = &made->interpreter;
    g_current = made.release();
    return true;
}

void endSession()
{
    Current* ended = std::exchange(g_current, nullptr);
    if (!ended || !ended->session.lock().tryAcquire())
        return;
    ended->session.lock().release();
    delete ended;
}

} // namespace understudy::python
