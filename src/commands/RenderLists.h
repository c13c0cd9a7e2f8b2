// The nodes that list all of a kind, for renderers and the user interface: what is made as a material or a light is
// entered there.
#pragma once

#include "session/Session.h"

namespace understudy::commands
{

enum class RenderKind : uint8_t
{
    Shader,
    Texture,
    Utility,
    PostProcess,
    Rendering,
    Light
};

// Enters a node in the list of its kind, where it is not in it. A light that is a shape is one of those that light
// everything, by its transform.
void enlist(session::Session& session, RenderKind kind, core::NodeId node);

} // namespace understudy::commands
