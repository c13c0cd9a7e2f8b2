#include "nodes/Nodes.h"

namespace understudy::nodes
{

void registerBehaviors(core::TypeRegistry&, eval::Behaviors&) {}

} // namespace understudy::nodes
