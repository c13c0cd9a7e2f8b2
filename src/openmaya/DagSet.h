// What the function sets on DAG nodes share: the path behind one.
#pragma once

#include "openmaya/NodeSet.h"

#include <maya/MFnDagNode.h>

namespace understudy::openmaya
{

// The path it was given, or the first of its node.
core::DagPath pathOf(const MFnDagNode& set);
// The path it was given. Throws Failed where it was given an MObject.
core::DagPath givenPath(const MFnDagNode& set);
// Throws TypeMismatch where the object is no DAG node.
core::NodeId dagNodeOf(const MObject& object);

} // namespace understudy::openmaya
