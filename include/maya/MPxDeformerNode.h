// Base of a plug-in's deformers: geometry filters with a weight for each point.
#pragma once

#include <maya/MObject.h>
#include <maya/MPxGeometryFilter.h>
#include <maya/MSelectionList.h>
#include <maya/MStatus.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MPxDeformerNode : public MPxGeometryFilter
{
public:
    MPxDeformerNode();
    ~MPxDeformerNode() override;

    MPxNode::Type type() const override;

    // 1 where nobody painted one.
    float weightValue(MDataBlock& mblock, unsigned int multiIndex, unsigned int wtIndex);
    // The weights of the affected points, with the envelope in them, good until the next call; null where all are 1.
    const float* envelopeWeights(MDataBlock& mblock, unsigned int multiIndex, unsigned int* numWeights = nullptr);
    void setUseExistingConnectionWhenSetEditing(bool state);
    MStatus setDeformationDetails(unsigned int flags);
    unsigned int getDeformationDetails(MStatus* ReturnStatus = nullptr);
    const MIndexMapper& indexMapper(unsigned int multiIndex, MStatus* ReturnStatus = nullptr) const override;

    static const char* className();

    static MObject weightList;
    static MObject weights;

private:
    friend struct understudy::openmaya::Access;
    struct Weights;
    Weights* m_weights;
};

OPENMAYA_NAMESPACE_CLOSE
