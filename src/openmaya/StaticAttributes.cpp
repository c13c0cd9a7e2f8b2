#include "openmaya/StaticAttributes.h"

#include "core/TypeRegistry.h"
#include "openmaya/Access.h"
#include "openmaya/PluginNodes.h"

#include <maya/MPxDeformerNode.h>
#include <maya/MPxLocatorNode.h>
#include <maya/MPxNode.h>
#include <maya/MPxSkinCluster.h>

#include <string_view>

namespace understudy::openmaya
{

namespace
{

struct StaticAttribute
{
    MObject* object;
    std::string_view type;
    std::string_view attribute;
};

const StaticAttribute kAttributes[] = {
    {&MPxNode::message, "dependNode", "message"},
    {&MPxNode::isHistoricallyInteresting, "dependNode", "isHistoricallyInteresting"},
    {&MPxNode::caching, "dependNode", "caching"},
    {&MPxNode::state, "dependNode", "nodeState"},
    {&MPxNode::frozen, "dependNode", "frozen"},
    {&MPxLocatorNode::underWorldObject, "locator", "underWorldObject"},
    {&MPxLocatorNode::localPosition, "locator", "localPosition"},
    {&MPxLocatorNode::localPositionX, "locator", "localPositionX"},
    {&MPxLocatorNode::localPositionY, "locator", "localPositionY"},
    {&MPxLocatorNode::localPositionZ, "locator", "localPositionZ"},
    {&MPxLocatorNode::worldPosition, "locator", "worldPosition"},
    {&MPxLocatorNode::worldPositionX, "locator", "worldPositionX"},
    {&MPxLocatorNode::worldPositionY, "locator", "worldPositionY"},
    {&MPxLocatorNode::worldPositionZ, "locator", "worldPositionZ"},
    {&MPxLocatorNode::localScale, "locator", "localScale"},
    {&MPxLocatorNode::localScaleX, "locator", "localScaleX"},
    {&MPxLocatorNode::localScaleY, "locator", "localScaleY"},
    {&MPxLocatorNode::localScaleZ, "locator", "localScaleZ"},
    {&MPxLocatorNode::nodeBoundingBox, "locator", "boundingBox"},
    {&MPxLocatorNode::nodeBoundingBoxMin, "locator", "boundingBoxMin"},
    {&MPxLocatorNode::nodeBoundingBoxMinX, "locator", "boundingBoxMinX"},
    {&MPxLocatorNode::nodeBoundingBoxMinY, "locator", "boundingBoxMinY"},
    {&MPxLocatorNode::nodeBoundingBoxMinZ, "locator", "boundingBoxMinZ"},
    {&MPxLocatorNode::nodeBoundingBoxMax, "locator", "boundingBoxMax"},
    {&MPxLocatorNode::nodeBoundingBoxMaxX, "locator", "boundingBoxMaxX"},
    {&MPxLocatorNode::nodeBoundingBoxMaxY, "locator", "boundingBoxMaxY"},
    {&MPxLocatorNode::nodeBoundingBoxMaxZ, "locator", "boundingBoxMaxZ"},
    {&MPxLocatorNode::nodeBoundingBoxSize, "locator", "boundingBoxSize"},
    {&MPxLocatorNode::nodeBoundingBoxSizeX, "locator", "boundingBoxSizeX"},
    {&MPxLocatorNode::nodeBoundingBoxSizeY, "locator", "boundingBoxSizeY"},
    {&MPxLocatorNode::nodeBoundingBoxSizeZ, "locator", "boundingBoxSizeZ"},
    {&MPxLocatorNode::center, "locator", "center"},
    {&MPxLocatorNode::boundingBoxCenterX, "locator", "boundingBoxCenterX"},
    {&MPxLocatorNode::boundingBoxCenterY, "locator", "boundingBoxCenterY"},
    {&MPxLocatorNode::boundingBoxCenterZ, "locator", "boundingBoxCenterZ"},
    {&MPxLocatorNode::matrix, "locator", "matrix"},
    {&MPxLocatorNode::inverseMatrix, "locator", "inverseMatrix"},
    {&MPxLocatorNode::worldMatrix, "locator", "worldMatrix"},
    {&MPxLocatorNode::worldInverseMatrix, "locator", "worldInverseMatrix"},
    {&MPxLocatorNode::parentMatrix, "locator", "parentMatrix"},
    {&MPxLocatorNode::parentInverseMatrix, "locator", "parentInverseMatrix"},
    {&MPxLocatorNode::visibility, "locator", "visibility"},
    {&MPxLocatorNode::intermediateObject, "locator", "intermediateObject"},
    {&MPxLocatorNode::isTemplated, "locator", "template"},
    {&MPxLocatorNode::instObjGroups, "locator", "instObjGroups"},
    {&MPxLocatorNode::objectGroups, "locator", "objectGroups"},
    {&MPxLocatorNode::objectGrpCompList, "locator", "objectGrpCompList"},
    {&MPxLocatorNode::objectGroupId, "locator", "objectGroupId"},
    {&MPxLocatorNode::objectGroupColor, "locator", "objectGroupColor"},
    {&MPxLocatorNode::useObjectColor, "locator", "useObjectColor"},
    {&MPxLocatorNode::objectColor, "locator", "objectColor"},
    {&MPxGeometryFilter::input, "geometryFilter", "input"},
    {&MPxGeometryFilter::inputGeom, "geometryFilter", "inputGeometry"},
    {&MPxGeometryFilter::groupId, "geometryFilter", "groupId"},
    {&MPxGeometryFilter::componentTagExpression, "geometryFilter", "componentTagExpression"},
    {&MPxGeometryFilter::outputGeom, "geometryFilter", "outputGeometry"},
    {&MPxGeometryFilter::envelope, "geometryFilter", "envelope"},
    {&MPxDeformerNode::weightList, "weightGeometryFilter", "weightList"},
    {&MPxDeformerNode::weights, "weightGeometryFilter", "weights"},
    {&MPxSkinCluster::weightList, "skinCluster", "weightList"},
    {&MPxSkinCluster::weights, "skinCluster", "weights"},
    {&MPxSkinCluster::matrix, "skinCluster", "matrix"},
    {&MPxSkinCluster::bindPreMatrix, "skinCluster", "bindPreMatrix"},
};

} // namespace

void bindStaticAttributes(const core::TypeRegistry& types)
{
    for (const StaticAttribute& each : kAttributes)
        *each.object = Access::attribute(types.findAttribute(types.find(each.type), each.attribute));
    for (const MadeAttribute& each : madeAttributes())
        if (core::AttrId found = types.findAttribute(types.find(parentTypeOf(each.kind)), each.attribute);
            core::valid(found))
            *each.object = Access::attribute(found);
}

} // namespace understudy::openmaya
