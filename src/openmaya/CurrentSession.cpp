#include "openmaya/CurrentSession.h"

#include "openmaya/Callbacks.h"
#include "openmaya/CurveSession.h"
#include "openmaya/NodeNotes.h"
#include "openmaya/Watch.h"

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
    if (!session)
        callbacks().clear();
    g_session = session;
    forgetNodeNotes();
    forgetCurves();
}

} // namespace understudy::openmaya
