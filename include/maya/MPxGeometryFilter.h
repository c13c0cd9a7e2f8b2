// Base of a plug-in's nodes that change geometry: deform is called for each output, with the points of the input of the
// same number, and moves them.
#pragma once

#include <maya/MFnGeometryData.h>
#include <maya/MObject.h>
#include <maya/MPxNode.h>
#include <maya/MSelectionList.h>
#include <maya/MStatus.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MPxGeometryFilter : public MPxNode
{
public:
    OPENMAYA_ENUM(DeformationDetails, kDeformsUVs = 2, kDeformsColors = 4, kDeformsAll = 6);

    MPxGeometryFilter();
    ~MPxGeometryFilter() override;

    MPxNode::Type type() const override;
    // Copies the input of an output, and has deform move its points. With no effect (nodeState) it only copies.
    MStatus compute(const MPlug& plug, MDataBlock& block) override;

    // `iter` goes over the points that the node affects, `mat` takes them to the world. As it is, it moves none.
    virtual MStatus deform(MDataBlock& block, MItGeometry& iter, const MMatrix& mat, unsigned int multiIndex);
    // For what commands that make deformers set up. As they are: nothing.
    virtual MObject& accessoryAttribute() const;
    virtual MStatus accessoryNodeSetup(MDagModifier& cmd);
    void setUseExistingConnectionWhenSetEditing(bool state);
    // What is changed beside points: DeformationDetails.
    MStatus setDeformationDetails(unsigned int flags);
    unsigned int getDeformationDetails(MStatus* ReturnStatus = nullptr);
    // The members of the set that the node deforms changed; sets of deformers are not known here.
    virtual void setModifiedCallback(MSelectionList& list, bool listAdded);
    // Which points of the input the node affects.
    virtual const MIndexMapper& indexMapper(unsigned int multiIndex, MStatus* ReturnStatus = nullptr) const;
    // The points of an input, as deform gets them.
    MFnGeometryData::SubsetState getGeometryIterator(MItGeometry& iter, MDataBlock& block, MDataHandle& dataHandle,
                                                     unsigned int multiIndex, bool readOnly = true,
                                                     MStatus* ReturnStatus = nullptr) const;
    virtual MObject getFixedSetupData(const MString& name);

    static const char* className();
    virtual MObject thisMObject() const;

    static MObject input;
    static MObject inputGeom;
    static MObject groupId;
    static MObject componentTagExpression;
    static MObject outputGeom;
    static MObject envelope;

private:
    friend struct understudy::openmaya::Access;
    struct Body;
    Body* m_body;
};

OPENMAYA_NAMESPACE_CLOSE
