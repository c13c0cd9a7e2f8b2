#include "openmaya/UserNode.h"

namespace understudy::openmaya
{

// Types of plug-ins cannot be registered yet (MFnPlugin::registerNode): every node is the host's own.
MPxNode* userNodeOf(core::NodeId) { return nullptr; }

} // namespace understudy::openmaya
