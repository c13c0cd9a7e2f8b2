#include "openmaya/UserNode.h"

#include "openmaya/CurrentSession.h"
#include "openmaya/PluginNodes.h"

namespace understudy::openmaya
{

MPxNode* userNodeOf(core::NodeId node)
{
    auto* instance = static_cast<PluginNode*>(needSession().scene().instance(node));
    return instance ? &instance->node() : nullptr;
}

} // namespace understudy::openmaya
