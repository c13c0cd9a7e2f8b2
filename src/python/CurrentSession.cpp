#include "python/CurrentSession.h"

#include "commands/Command.h"
#include "plugin/Install.h"
#include "plugin/guard/Guard.h"
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
    plugin::PluginsHandle plugins;
};

Current* g_current = nullptr;

} // namespace

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
    openmaya::setCurrentSession(&session);
    plugin::setBindingGuard(&guard::Guard::instance());
    made->plugins = plugin::install(session);
    g_current = made.release();
    return true;
}

void endSession()
{
    Current* ended = std::exchange(g_current, nullptr);
    bool isFree = ended && !SessionEntry::isAwaited() && ended->session.lock().tryAcquire();
    if (isFree)
    {
        ended->session.tell(session::Happening::Exiting);
        ended->plugins.reset(); // plug-ins clean up while the session is still the current one
        ended->session.lock().release();
    }
    openmaya::setCurrentSession(nullptr);
    if (isFree)
        delete ended;
}

} // namespace understudy::python
