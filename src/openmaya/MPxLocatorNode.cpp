#include "openmaya/Access.h"
#include "openmaya/Status.h"

#include <maya/MColor.h>
#include <maya/MPoint.h>
#include <maya/MPxLocatorNode.h>
#include <maya/MVector.h>

using namespace understudy;
using namespace understudy::openmaya;

_OPENMAYA_DEPRECATION_PUSH_AND_DISABLE_WARNING

OPENMAYA_MAJOR_NAMESPACE_OPEN

MObject MPxLocatorNode::underWorldObject;
MObject MPxLocatorNode::localPosition;
MObject MPxLocatorNode::localPositionX;
MObject MPxLocatorNode::localPositionY;
MObject MPxLocatorNode::localPositionZ;
MObject MPxLocatorNode::worldPosition;
MObject MPxLocatorNode::worldPositionX;
MObject MPxLocatorNode::worldPositionY;
MObject MPxLocatorNode::worldPositionZ;
MObject MPxLocatorNode::localScale;
MObject MPxLocatorNode::localScaleX;
MObject MPxLocatorNode::localScaleY;
MObject MPxLocatorNode::localScaleZ;
MObject MPxLocatorNode::nodeBoundingBox;
MObject MPxLocatorNode::nodeBoundingBoxMin;
MObject MPxLocatorNode::nodeBoundingBoxMinX;
MObject MPxLocatorNode::nodeBoundingBoxMinY;
MObject MPxLocatorNode::nodeBoundingBoxMinZ;
MObject MPxLocatorNode::nodeBoundingBoxMax;
MObject MPxLocatorNode::nodeBoundingBoxMaxX;
MObject MPxLocatorNode::nodeBoundingBoxMaxY;
MObject MPxLocatorNode::nodeBoundingBoxMaxZ;
MObject MPxLocatorNode::nodeBoundingBoxSize;
MObject MPxLocatorNode::nodeBoundingBoxSizeX;
MObject MPxLocatorNode::nodeBoundingBoxSizeY;
MObject MPxLocatorNode::nodeBoundingBoxSizeZ;
MObject MPxLocatorNode::center;
MObject MPxLocatorNode::boundingBoxCenterX;
MObject MPxLocatorNode::boundingBoxCenterY;
MObject MPxLocatorNode::boundingBoxCenterZ;
MObject MPxLocatorNode::matrix;
MObject MPxLocatorNode::inverseMatrix;
MObject MPxLocatorNode::worldMatrix;
MObject MPxLocatorNode::worldInverseMatrix;
MObject MPxLocatorNode::parentMatrix;
MObject MPxLocatorNode::parentInverseMatrix;
MObject MPxLocatorNode::visibility;
MObject MPxLocatorNode::intermediateObject;
MObject MPxLocatorNode::isTemplated;
MObject MPxLocatorNode::instObjGroups;
MObject MPxLocatorNode::objectGroups;
MObject MPxLocatorNode::objectGrpCompList;
MObject MPxLocatorNode::objectGroupId;
MObject MPxLocatorNode::objectGroupColor;
MObject MPxLocatorNode::useObjectColor;
MObject MPxLocatorNode::objectColor;

MPxLocatorNode::MPxLocatorNode() = default;
MPxLocatorNode::~MPxLocatorNode() = default;

MPxNode::Type MPxLocatorNode::type() const { return kLocatorNode; }

// No view asks for it.
void MPxLocatorNode::draw(M3dView&, const MDagPath&, M3dView::DisplayStyle, M3dView::DisplayStatus) {}
bool MPxLocatorNode::isBounded() const { return false; }

MBoundingBox MPxLocatorNode::boundingBox() const { return MBoundingBox(MPoint(-1, -1, -1), MPoint(1, 1, 1)); }

void MPxLocatorNode::getCacheSetup(const MEvaluationNode& evalNode, MNodeCacheDisablingInfo& disablingInfo,
                                   MNodeCacheSetupInfo& cacheSetupInfo, MObjectArray& monitoredAttributes) const
{
    MPxNode::getCacheSetup(evalNode, disablingInfo, cacheSetupInfo, monitoredAttributes);
}

unsigned int MPxLocatorNode::color(M3dView::DisplayStatus)
{
    return notImplemented("MPxLocatorNode::color", nullptr, 0u);
}

MColor MPxLocatorNode::colorRGB(M3dView::DisplayStatus)
{
    return notImplemented("MPxLocatorNode::colorRGB", nullptr, MColor());
}

bool MPxLocatorNode::excludeAsLocator() const { return true; }
bool MPxLocatorNode::isTransparent() const { return false; }
bool MPxLocatorNode::drawLast() const { return false; }
bool MPxLocatorNode::useClosestPointForSelection() const { return false; }
MPoint MPxLocatorNode::closestPoint(MPoint, MVector) const { return {}; }
MSelectionMask MPxLocatorNode::getShapeSelectionMask() const { return MSelectionMask(MSelectionMask::kSelectLocators); }
const char* MPxLocatorNode::className() { return "MPxLocatorNode"; }
MObject MPxLocatorNode::thisMObject() const { return MPxNode::thisMObject(); }

OPENMAYA_NAMESPACE_CLOSE

_OPENMAYA_POP_WARNING
