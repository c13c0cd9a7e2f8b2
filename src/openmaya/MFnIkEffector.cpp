#include "openmaya/FunctionSet.h"

#include <maya/MFnIkEffector.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_DAG_FUNCTION_SET(MFnIkEffector, kIkEffector)

MObject MFnIkEffector::create(MObject parent, MStatus* ReturnStatus)
{
    return MFnDagNode::create("ikEffector", parent, ReturnStatus);
}

OPENMAYA_NAMESPACE_CLOSE
