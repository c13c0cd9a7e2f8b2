// Base of a plug-in's skin clusters: geometry filters with a weight for each point and influence.
#pragma once

#include <maya/MObject.h>
#include <maya/MPxGeometryFilter.h>
#include <maya/MSelectionList.h>
#include <maya/MStatus.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MPxSkinCluster : public MPxGeometryFilter
{
public:
    MPxSkinCluster();
    ~MPxSkinCluster() override;

    MPxNode::Type type() const override;

    // Of a point and an influence; 0 where nothing is written.
    float weightValue(MDataBlock& mblock, unsigned int multiIndex, unsigned int wtIndex);

    static const char* className();

    static MObject weightList;
    static MObject weights;
    static MObject matrix;
    static MObject bindPreMatrix;
};

OPENMAYA_NAMESPACE_CLOSE
