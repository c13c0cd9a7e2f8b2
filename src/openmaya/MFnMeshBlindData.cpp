// Blind data of meshes: the host keeps none.
#include "openmaya/Status.h"

#include <maya/MDoubleArray.h>
#include <maya/MFloatArray.h>
#include <maya/MFnMesh.h>
#include <maya/MIntArray.h>

using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

bool MFnMesh::isBlindDataTypeUsed(int, MStatus* ReturnStatus) const
{
    return notImplemented("MFnMesh::isBlindDataTypeUsed", ReturnStatus, false);
}

MStatus MFnMesh::createBlindDataType(int, MStringArray, MStringArray, MStringArray)
{
    return notImplemented("MFnMesh::createBlindDataType");
}

bool MFnMesh::hasBlindDataComponentId(int, MFn::Type, int, MStatus* ReturnStatus) const
{
    return notImplemented("MFnMesh::hasBlindDataComponentId", ReturnStatus, false);
}

bool MFnMesh::hasBlindData(MFn::Type, int, MStatus* ReturnStatus) const
{
    return notImplemented("MFnMesh::hasBlindData", ReturnStatus, false);
}

bool MFnMesh::hasBlindDataComponentId(int, MFn::Type, MStatus* ReturnStatus) const
{
    return notImplemented("MFnMesh::hasBlindDataComponentId", ReturnStatus, false);
}

bool MFnMesh::hasBlindData(MFn::Type, MStatus* ReturnStatus) const
{
    return notImplemented("MFnMesh::hasBlindData", ReturnStatus, false);
}

MStatus MFnMesh::getBlindDataTypes(MFn::Type, MIntArray&) const { return notImplemented("MFnMesh::getBlindDataTypes"); }

MStatus MFnMesh::getBlindDataAttrNames(int, MStringArray&, MStringArray&, MStringArray&) const
{
    return notImplemented("MFnMesh::getBlindDataAttrNames");
}

MStatus MFnMesh::getFaceVertexBlindDataIndex(int, int, int&) const
{
    return notImplemented("MFnMesh::getFaceVertexBlindDataIndex");
}

MStatus MFnMesh::getBlindDataFaceVertexIndices(int, int&, int&) const
{
    return notImplemented("MFnMesh::getBlindDataFaceVertexIndices");
}

MStatus MFnMesh::getIntBlindData(int, MFn::Type, int, MString, int&) const
{
    return notImplemented("MFnMesh::getIntBlindData");
}

MStatus MFnMesh::getIntBlindData(MFn::Type, int, MString, MIntArray&, MIntArray&) const
{
    return notImplemented("MFnMesh::getIntBlindData");
}

MStatus MFnMesh::getFloatBlindData(int, MFn::Type, int, MString, float&) const
{
    return notImplemented("MFnMesh::getFloatBlindData");
}

MStatus MFnMesh::getFloatBlindData(MFn::Type, int, MString, MIntArray&, MFloatArray&) const
{
    return notImplemented("MFnMesh::getFloatBlindData");
}

MStatus MFnMesh::getDoubleBlindData(int, MFn::Type, int, MString, double&) const
{
    return notImplemented("MFnMesh::getDoubleBlindData");
}

MStatus MFnMesh::getDoubleBlindData(MFn::Type, int, MString, MIntArray&, MDoubleArray&) const
{
    return notImplemented("MFnMesh::getDoubleBlindData");
}

MStatus MFnMesh::getBoolBlindData(int, MFn::Type, int, MString, bool&) const
{
    return notImplemented("MFnMesh::getBoolBlindData");
}

MStatus MFnMesh::getBoolBlindData(MFn::Type, int, MString, MIntArray&, MIntArray&) const
{
    return notImplemented("MFnMesh::getBoolBlindData");
}

MString MFnMesh::stringBlindDataComponentId(int, MFn::Type, int, MString, MStatus* ReturnStatus) const
{
    return notImplemented("MFnMesh::stringBlindDataComponentId", ReturnStatus, MString());
}

MStatus MFnMesh::getStringBlindData(MFn::Type, int, MString, MIntArray&, MStringArray&) const
{
    return notImplemented("MFnMesh::getStringBlindData");
}

MString MFnMesh::binaryBlindDataComponentId(int, MFn::Type, int, MString, MStatus* ReturnStatus) const
{
    return notImplemented("MFnMesh::binaryBlindDataComponentId", ReturnStatus, MString());
}

MStatus MFnMesh::getBinaryBlindData(MFn::Type, int, MString, MIntArray&, MStringArray&) const
{
    return notImplemented("MFnMesh::getBinaryBlindData");
}

MStatus MFnMesh::setIntBlindData(int, MFn::Type, int, MString, int)
{
    return notImplemented("MFnMesh::setIntBlindData");
}

MStatus MFnMesh::setIntBlindData(MIntArray&, MFn::Type, int, MString, int)
{
    return notImplemented("MFnMesh::setIntBlindData");
}

MStatus MFnMesh::setIntBlindData(MIntArray&, MFn::Type, int, MString, MIntArray&)
{
    return notImplemented("MFnMesh::setIntBlindData");
}

MStatus MFnMesh::setFloatBlindData(int, MFn::Type, int, MString, float)
{
    return notImplemented("MFnMesh::setFloatBlindData");
}

MStatus MFnMesh::setFloatBlindData(MIntArray&, MFn::Type, int, MString, float)
{
    return notImplemented("MFnMesh::setFloatBlindData");
}

MStatus MFnMesh::setFloatBlindData(MIntArray&, MFn::Type, int, MString, MFloatArray&)
{
    return notImplemented("MFnMesh::setFloatBlindData");
}

MStatus MFnMesh::setDoubleBlindData(int, MFn::Type, int, MString, double)
{
    return notImplemented("MFnMesh::setDoubleBlindData");
}

MStatus MFnMesh::setDoubleBlindData(MIntArray&, MFn::Type, int, MString, double)
{
    return notImplemented("MFnMesh::setDoubleBlindData");
}

MStatus MFnMesh::setDoubleBlindData(MIntArray&, MFn::Type, int, MString, MDoubleArray&)
{
    return notImplemented("MFnMesh::setDoubleBlindData");
}

MStatus MFnMesh::setBoolBlindData(int, MFn::Type, int, MString, bool)
{
    return notImplemented("MFnMesh::setBoolBlindData");
}

MStatus MFnMesh::setBoolBlindData(MIntArray&, MFn::Type, int, MString, bool)
{
    return notImplemented("MFnMesh::setBoolBlindData");
}

MStatus MFnMesh::setBoolBlindData(MIntArray&, MFn::Type, int, MString, MIntArray&)
{
    return notImplemented("MFnMesh::setBoolBlindData");
}

MStatus MFnMesh::setStringBlindData(int, MFn::Type, int, MString, MString)
{
    return notImplemented("MFnMesh::setStringBlindData");
}

MStatus MFnMesh::setStringBlindData(MIntArray&, MFn::Type, int, MString, MString)
{
    return notImplemented("MFnMesh::setStringBlindData");
}

MStatus MFnMesh::setStringBlindData(MIntArray&, MFn::Type, int, MString, MStringArray&)
{
    return notImplemented("MFnMesh::setStringBlindData");
}

MStatus MFnMesh::setBinaryBlindData(int, MFn::Type, int, MString, MString)
{
    return notImplemented("MFnMesh::setBinaryBlindData");
}

MStatus MFnMesh::setBinaryBlindData(MIntArray&, MFn::Type, int, MString, MString)
{
    return notImplemented("MFnMesh::setBinaryBlindData");
}

MStatus MFnMesh::setBinaryBlindData(MIntArray&, MFn::Type, int, MString, MStringArray&)
{
    return notImplemented("MFnMesh::setBinaryBlindData");
}

MStatus MFnMesh::setBinaryBlindData(int, MFn::Type, int, MString, char*, int)
{
    return notImplemented("MFnMesh::setBinaryBlindData");
}

MStatus MFnMesh::clearBlindData(int, MFn::Type, int, MString) { return notImplemented("MFnMesh::clearBlindData"); }

MStatus MFnMesh::clearBlindData(MFn::Type, int, MString) { return notImplemented("MFnMesh::clearBlindData"); }

MStatus MFnMesh::clearBlindData(MFn::Type) { return notImplemented("MFnMesh::clearBlindData"); }

MStatus MFnMesh::clearBlindData(int, MFn::Type, int) { return notImplemented("MFnMesh::clearBlindData"); }

MStatus MFnMesh::clearBlindData(MFn::Type, int) { return notImplemented("MFnMesh::clearBlindData"); }

MStatus MFnMesh::getBlindDataAttrNames(int, MStringArray&, MStringArray&) const
{
    return notImplemented("MFnMesh::getBlindDataAttrNames");
}

bool MFnMesh::hasBlindData(int, MFn::Type, int, MStatus* ReturnStatus) const
{
    return notImplemented("MFnMesh::hasBlindData", ReturnStatus, false);
}

bool MFnMesh::hasBlindData(int, MFn::Type, MStatus* ReturnStatus) const
{
    return notImplemented("MFnMesh::hasBlindData", ReturnStatus, false);
}

MStatus MFnMesh::getStringBlindData(int, MFn::Type, int, MString, MString&) const
{
    return notImplemented("MFnMesh::getStringBlindData");
}

MStatus MFnMesh::getBinaryBlindData(int, MFn::Type, int, MString, MString&) const
{
    return notImplemented("MFnMesh::getBinaryBlindData");
}

OPENMAYA_NAMESPACE_CLOSE
