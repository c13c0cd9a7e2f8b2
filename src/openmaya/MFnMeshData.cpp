#include "nodes/MeshData.h"
#include "openmaya/DataSets.h"

#include <maya/MFnMeshData.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_FUNCTION_SET(MFnMeshData, kMeshData)

MObject MFnMeshData::create(MStatus* ReturnStatus)
{
    return createData(*this, nodes::meshValue(geometry::Mesh()), ReturnStatus);
}

OPENMAYA_NAMESPACE_CLOSE
