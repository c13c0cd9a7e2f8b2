#include "openmaya/DagSet.h"

namespace understudy::openmaya
{

core::DagPath pathOf(const MFnDagNode& set)
{
    MStatus status;
    MDagPath path = set.dagPath(&status);
    return status ? Access::pathOf(path) : core::firstPath(currentScene(), nodeOf(set));
}

core::DagPath givenPath(const MFnDagNode& set)
{
    MStatus status;
    MDagPath path = set.dagPath(&status);
    if (!status)
        throw core::Error(core::ErrorKind::Failed, "The function set needs a DAG path for this, not an MObject.");
    return Access::pathOf(path);
}

core::NodeId dagNodeOf(const MObject& object)
{
    core::NodeId node = Access::nodeOf(object);
    if (!currentScene().isDag(node))
        throw core::error(core::ErrorKind::TypeMismatch, "'{}' is no DAG node.", currentScene().name(node));
    return node;
}

} // namespace understudy::openmaya
