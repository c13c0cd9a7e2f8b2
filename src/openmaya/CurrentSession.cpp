#include "openmaya/CurrentSession.h"

#include "openmaya/NodeNotes.h"

namespace understudy::openmaya
{

namespace
{

session::Session* g_session = nullptr;

} // namespace

session::Session* currentSession() { return g_session; }

session::Session& needSession()
{
    if (!g_session)
        throw core::Error(core::ErrorKind::Failed, "There is no session; call maya.standalone.initialize() first.");
    return *g_session;
}

void setCurrentSession(session::Session* session)
{
    g_session = session;
    forgetNodeNotes();
}

} // namespace understudy::openmaya
