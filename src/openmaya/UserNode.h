// What a plug-in made for a node of its type.
#pragma once

#include "core/Ids.h"

#include <maya/MTypes.h>

namespace understudy::openmaya
{

// Null for nodes of the host's own types, and where no plug-in's code stands behind the node.
MPxNode* userNodeOf(core::NodeId node);

} // namespace understudy::openmaya
