// The session that the API's classes work on: the one of this process. Whoever starts a session says so here;
// src/python and the plug-in layer read it too.
#pragma once

#include "session/Session.h"

namespace understudy::openmaya
{

// Null before a session is started and after it ended.
session::Session* currentSession();
// Throws core::Error (Failed) where there is none.
session::Session& needSession();
inline core::Scene& currentScene() { return needSession().scene(); }
// The caller keeps the session alive until it sets null.
void setCurrentSession(session::Session* session);

} // namespace understudy::openmaya
