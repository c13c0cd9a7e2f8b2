// The session of a program that embeds the host (MLibrary): everything but Python.
#include "commands/Command.h"
#include "core/Error.h"
#include "mel/Interpreter.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/EmbeddedHost.h"
#include "plugin/Install.h"
#include "session/Session.h"

#include <cstdio>
#include <memory>

namespace understudy::plugin
{

namespace
{

class MelText final : public session::ScriptEngine
{
public:
    script::Value evaluate(session::Session& session, std::string_view text) override
    {
        auto isMayaCommand = [](std::string_view) { return false; };
        return mel::evaluate({session, session.commands(), isMayaCommand}, text);
    }
};

// Members go in the reverse order: plug-ins clean up while the session is there.
struct Embedded
{
    session::Session session;
    MelText mel;
    PluginsHandle plugins;
};

class EmbeddedSession final : public openmaya::EmbeddedHost
{
public:
    void start(bool showsMessages) override
    {
        if (openmaya::currentSession())
            throw core::Error(core::ErrorKind::Failed, "A session was started already.");
        auto made = std::make_unique<Embedded>();
        commands::registerCommands(made->session.commands());
        made->session.scriptEngine = &made->mel;
        if (!showsMessages)
            made->session.messageSink = showErrors;
        openmaya::setCurrentSession(&made->session);
        made->plugins = install(made->session);
        m_embedded = std::move(made);
    }

    void stop() override
    {
        if (!m_embedded)
            return;
        m_embedded->plugins.reset();
        openmaya::setCurrentSession(nullptr);
        m_embedded.reset();
    }

private:
    static void showErrors(script::Severity severity, std::string_view text)
    {
        if (severity == script::Severity::Error || severity == script::Severity::Warning)
            std::fprintf(stderr, "%s: %.*s\n", severity == script::Severity::Error ? "Error" : "Warning",
                         static_cast<int>(text.size()), text.data());
    }

    std::unique_ptr<Embedded> m_embedded;
};

// The library carries it from the start; nothing is made before somebody asks.
[[maybe_unused]] const bool g_isInstalled = []
{
    openmaya::setEmbeddedHost(new EmbeddedSession); // never destroyed: a program may end without cleaning up
    return true;
}();

} // namespace

} // namespace understudy::plugin
