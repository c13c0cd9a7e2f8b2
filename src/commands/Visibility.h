// What hide and showHidden share.
#pragma once

#include "commands/Command.h"

namespace understudy::commands
{

// The object's own visibility, whatever those above it have.
bool isVisible(Session& session, NodeId node);

// Turns an object's visibility on or off. False where it is so already, or a lock or connection forbids it, of which a
// warning tells.
bool setVisibility(Session& session, NodeId node, bool visible);

} // namespace understudy::commands
