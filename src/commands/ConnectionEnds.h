// The two plugs that connectAttr, disconnectAttr and isConnected name, and how these commands spell them.
#pragma once

#include "commands/Command.h"

#include <string>
#include <string_view>

namespace understudy::commands
{

// Throws Failed "The source attribute 'x' cannot be found." (or destination), as Maya does for these commands.
Plug endPlug(Session& session, std::string_view text, std::string_view role);

// node.compound.child: these commands' answers name the parents of children.
std::string endName(const core::Scene& scene, const Plug& plug);

} // namespace understudy::commands
