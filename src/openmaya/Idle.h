// Work for the host's idle time, from the API.
#pragma once

#include "session/Session.h"

#include <functional>

namespace understudy::openmaya
{

// Runs `work` once, with the session's lock held; errors become messages.
void deferWork(session::Session& session, std::function<void()> work, session::Session::Priority priority);

} // namespace understudy::openmaya
