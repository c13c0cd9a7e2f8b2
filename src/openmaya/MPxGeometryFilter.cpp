#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/DataHandles.h"
#include "openmaya/Status.h"

#include <maya/MArrayDataHandle.h>
#include <maya/MDagModifier.h>
#include <maya/MIndexMapper.h>
#include <maya/MItGeometry.h>
#include <maya/MMatrix.h>
#include <maya/MPxDeformerNode.h>
#include <maya/MPxGeometryFilter.h>
#include <maya/MPxSkinCluster.h>

#include <map>
#include <vector>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

MObject MPxGeometryFilter::input;
MObject MPxGeometryFilter::inputGeom;
MObject MPxGeometryFilter::groupId;
MObject MPxGeometryFilter::componentTagExpression;
MObject MPxGeometryFilter::outputGeom;
MObject MPxGeometryFilter::envelope;
MObject MPxDeformerNode::weightList;
MObject MPxDeformerNode::weights;
MObject MPxSkinCluster::weightList;
MObject MPxSkinCluster::weights;
MObject MPxSkinCluster::matrix;
MObject MPxSkinCluster::bindPreMatrix;

struct MPxGeometryFilter::Body
{
    unsigned int details = 0;
    std::map<unsigned int, MIndexMapper> mappers; // as they were asked for last
};

struct MPxDeformerNode::Weights
{
    std::vector<float> numbers;
};

OPENMAYA_NAMESPACE_CLOSE

namespace
{

// The input of a number, evaluated. Throws NotFound where there is none.
MDataHandle inputOf(MDataBlock& block, unsigned int multiIndex)
{
    MArrayDataHandle inputs = block.inputArrayValue(MPxGeometryFilter::input);
    if (!inputs.jumpToElement(multiIndex))
        throw core::error(core::ErrorKind::NotFound, "The deformer has no input {}.", multiIndex);
    return inputs.inputValue();
}

// A number of an array in an array, whose elements need not exist.
float elementOf(MDataBlock& block, const MObject& attribute, unsigned int outer, unsigned int inner, float otherwise)
{
    HandleBlock* values = Access::block(block);
    if (!values || !values->ofNode())
        return otherwise;
    core::Plug plug{values->ofNode()->node(), Access::attributeOf(attribute), {}};
    plug.path = plug.path.with(outer).with(inner);
    if (!currentScene().elementExists(plug))
        return otherwise;
    return static_cast<float>(values->slot(plug, true)->number(0));
}

bool hasNoEffect(MDataBlock& block)
{
    constexpr short kHasNoEffect = 1;
    return block.inputValue(MPxNode::state).asShort() == kHasNoEffect;
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MPxGeometryFilter::MPxGeometryFilter() : m_body(new Body) {}
MPxGeometryFilter::~MPxGeometryFilter() { delete m_body; }

MPxNode::Type MPxGeometryFilter::type() const { return kGeometryFilter; }

MStatus MPxGeometryFilter::compute(const MPlug& plug, MDataBlock& block)
{
    if (plug.attribute() != outputGeom || plug.isArray())
        return MStatus::kUnknownParameter;
    unsigned int index = plug.logicalIndex();
    MDataHandle output = block.outputValue(plug);
    MDataHandle given;
    MStatus status = guarded([&] { given = inputOf(block, index); });
    if (status)
        status = output.copy(given.child(inputGeom));
    if (!status || hasNoEffect(block))
        return status;
    {
        MItGeometry points(output, static_cast<unsigned int>(given.child(groupId).asInt()), false, &status);
        if (status)
            status = deform(block, points, output.geometryTransformMatrix(), index);
    }
    if (status)
        block.setClean(plug);
    return status;
}

MStatus MPxGeometryFilter::deform(MDataBlock&, MItGeometry&, const MMatrix&, unsigned int) { return MStatus::kSuccess; }

MObject& MPxGeometryFilter::accessoryAttribute() const
{
    static MObject* none = new MObject;
    return *none;
}

MStatus MPxGeometryFilter::accessoryNodeSetup(MDagModifier&) { return MStatus::kSuccess; }

// Sets of deformers are edited by no command of this host.
void MPxGeometryFilter::setUseExistingConnectionWhenSetEditing(bool) {}

MStatus MPxGeometryFilter::setDeformationDetails(unsigned int flags)
{
    m_body->details = flags;
    return MStatus::kSuccess;
}

unsigned int MPxGeometryFilter::getDeformationDetails(MStatus* ReturnStatus)
{
    put(ReturnStatus, MStatus::kSuccess);
    return m_body->details;
}

void MPxGeometryFilter::setModifiedCallback(MSelectionList&, bool) {}

const MIndexMapper& MPxGeometryFilter::indexMapper(unsigned int multiIndex, MStatus* ReturnStatus) const
{
    MIndexMapper& mapper = m_body->mappers[multiIndex];
    return guarded(ReturnStatus, std::cref(mapper),
                   [&]
                   {
                       MDataBlock block = const_cast<MPxGeometryFilter*>(this)->forceCache();
                       MDataHandle given = inputOf(block, multiIndex);
                       MDataHandle geometry = given.child(inputGeom);
                       MItGeometry all(geometry);
                       MItGeometry affected(geometry, static_cast<unsigned int>(given.child(groupId).asInt()));
                       mapper = Access::indexMapper(affected, static_cast<unsigned int>(all.count()));
                       return std::cref(mapper);
                   })
        .get();
}

MFnGeometryData::SubsetState MPxGeometryFilter::getGeometryIterator(MItGeometry& iter, MDataBlock& block,
                                                                    MDataHandle& dataHandle, unsigned int multiIndex,
                                                                    bool readOnly, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MFnGeometryData::kInvalidGroup,
                   [&]
                   {
                       MDataHandle given = inputOf(block, multiIndex);
                       auto group = static_cast<unsigned int>(given.child(groupId).asInt());
                       MItGeometry all(dataHandle);
                       iter = MItGeometry(dataHandle, group, readOnly);
                       if (iter.count() == 0)
                           return MFnGeometryData::kEmptyGroup;
                       return iter.count() == all.count() ? MFnGeometryData::kCompleteGroup
                                                          : MFnGeometryData::kPartialGroup;
                   });
}

MObject MPxGeometryFilter::getFixedSetupData(const MString&) { return {}; }

const char* MPxGeometryFilter::className() { return "MPxGeometryFilter"; }

MObject MPxGeometryFilter::thisMObject() const { return MPxNode::thisMObject(); }

// ---- MPxDeformerNode

MPxDeformerNode::MPxDeformerNode() : m_weights(new Weights) {}
MPxDeformerNode::~MPxDeformerNode() { delete m_weights; }

MPxNode::Type MPxDeformerNode::type() const { return kDeformerNode; }

float MPxDeformerNode::weightValue(MDataBlock& mblock, unsigned int multiIndex, unsigned int wtIndex)
{
    return elementOf(mblock, weights, multiIndex, wtIndex, 1.0f);
}

const float* MPxDeformerNode::envelopeWeights(MDataBlock& mblock, unsigned int multiIndex, unsigned int* numWeights)
{
    const MIndexMapper& mapper = indexMapper(multiIndex);
    float envelopeNow = mblock.inputValue(envelope).asFloat();
    bool isWhole = envelopeNow == 1.0f;
    m_weights->numbers.resize(mapper.affectCount());
    for (unsigned int i = 0; i < mapper.affectCount(); ++i)
    {
        float weight = weightValue(mblock, multiIndex, mapper.affectToFull(i));
        isWhole = isWhole && weight == 1.0f;
        m_weights->numbers[i] = weight * envelopeNow;
    }
    if (numWeights)
        *numWeights = isWhole ? 0 : mapper.affectCount();
    return isWhole ? nullptr : m_weights->numbers.data();
}

void MPxDeformerNode::setUseExistingConnectionWhenSetEditing(bool state)
{
    MPxGeometryFilter::setUseExistingConnectionWhenSetEditing(state);
}

MStatus MPxDeformerNode::setDeformationDetails(unsigned int flags)
{
    return MPxGeometryFilter::setDeformationDetails(flags);
}

unsigned int MPxDeformerNode::getDeformationDetails(MStatus* ReturnStatus)
{
    return MPxGeometryFilter::getDeformationDetails(ReturnStatus);
}

const MIndexMapper& MPxDeformerNode::indexMapper(unsigned int multiIndex, MStatus* ReturnStatus) const
{
    return MPxGeometryFilter::indexMapper(multiIndex, ReturnStatus);
}

const char* MPxDeformerNode::className() { return "MPxDeformerNode"; }

// ---- MPxSkinCluster

MPxSkinCluster::MPxSkinCluster() = default;
MPxSkinCluster::~MPxSkinCluster() = default;

MPxNode::Type MPxSkinCluster::type() const { return kSkinCluster; }

float MPxSkinCluster::weightValue(MDataBlock& mblock, unsigned int multiIndex, unsigned int wtIndex)
{
    return elementOf(mblock, weights, multiIndex, wtIndex, 0.0f);
}

const char* MPxSkinCluster::className() { return "MPxSkinCluster"; }

OPENMAYA_NAMESPACE_CLOSE
