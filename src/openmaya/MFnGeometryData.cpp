#include "nodes/MeshData.h"
#include "openmaya/DataSets.h"
#include "openmaya/MeshTarget.h"

#include <maya/MFnGeometryData.h>
#include <maya/MMatrix.h>
#include <maya/MStringArray.h>

#include <cstring>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

// The matrix of data whose kind has one. Throws TypeMismatch for others.
core::Matrix& matrixOf(const MFnBase& set, bool toWrite)
{
    DataBox& box = boxOf(set);
    if (!box.value().as<nodes::MeshData>())
        throw core::Error(core::ErrorKind::TypeMismatch, "The data is of a kind that has no matrix here.");
    return toWrite ? box.liveToWrite<LiveMesh>().matrix : box.live<LiveMesh>().matrix;
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

UNDERSTUDY_FUNCTION_SET(MFnGeometryData, kGeometryData)

MStatus MFnGeometryData::setMatrix(const MMatrix& matrix)
{
    return guarded([&] { std::memcpy(matrixOf(*this, true).data(), matrix.matrix, sizeof matrix.matrix); });
}

MStatus MFnGeometryData::getMatrix(MMatrix& matrix) const
{
    return guarded([&] { std::memcpy(matrix.matrix, matrixOf(*this, false).data(), sizeof matrix.matrix); });
}

bool MFnGeometryData::matrixIsIdentity(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false, [&] { return matrixOf(*this, false) == nodes::MeshData::kIdentity; });
}

bool MFnGeometryData::matrixIsNotIdentity(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false, [&] { return matrixOf(*this, false) != nodes::MeshData::kIdentity; });
}

// ---- groups and tags: the host's data carries none

bool MFnGeometryData::hasObjectGroup(unsigned int, MStatus* ReturnStatus) const
{
    return notImplemented("MFnGeometryData::hasObjectGroup", ReturnStatus, false);
}

MStatus MFnGeometryData::addObjectGroup(unsigned int) { return notImplemented("MFnGeometryData::addObjectGroup"); }

MStatus MFnGeometryData::removeObjectGroup(unsigned int)
{
    return notImplemented("MFnGeometryData::removeObjectGroup");
}

MStatus MFnGeometryData::changeObjectGroupId(unsigned int, unsigned int)
{
    return notImplemented("MFnGeometryData::changeObjectGroupId");
}

unsigned int MFnGeometryData::objectGroupCount(MStatus* ReturnStatus) const
{
    return notImplemented("MFnGeometryData::objectGroupCount", ReturnStatus, 0u);
}

unsigned int MFnGeometryData::objectGroup(unsigned int, MStatus* ReturnStatus) const
{
    return notImplemented("MFnGeometryData::objectGroup", ReturnStatus, 0u);
}

MFn::Type MFnGeometryData::objectGroupType(unsigned int, MStatus* ReturnStatus) const
{
    return notImplemented("MFnGeometryData::objectGroupType", ReturnStatus, MFn::kInvalid);
}

MObject MFnGeometryData::objectGroupComponent(unsigned int, MStatus* ReturnStatus) const
{
    return notImplemented("MFnGeometryData::objectGroupComponent", ReturnStatus, MObject());
}

MStatus MFnGeometryData::setObjectGroupComponent(unsigned int, MObject&)
{
    return notImplemented("MFnGeometryData::setObjectGroupComponent");
}

MStatus MFnGeometryData::addObjectGroupComponent(unsigned int, MObject&)
{
    return notImplemented("MFnGeometryData::addObjectGroupComponent");
}

MStatus MFnGeometryData::removeObjectGroupComponent(unsigned int, MObject&)
{
    return notImplemented("MFnGeometryData::removeObjectGroupComponent");
}

MFnGeometryData::SubsetState MFnGeometryData::objectGroupSubsetState(unsigned int, MStatus* ReturnStatus) const
{
    return notImplemented("MFnGeometryData::objectGroupSubsetState", ReturnStatus, kInvalidGroup);
}

MStatus MFnGeometryData::copyObjectGroups(MObject&) { return notImplemented("MFnGeometryData::copyObjectGroups"); }

MStatus MFnGeometryData::componentTags(MStringArray&) const { return notImplemented("MFnGeometryData::componentTags"); }

bool MFnGeometryData::hasComponentTag(const MString&, MStatus* ReturnStatus) const
{
    return notImplemented("MFnGeometryData::hasComponentTag", ReturnStatus, false);
}

MStatus MFnGeometryData::addComponentTag(const MString&) { return notImplemented("MFnGeometryData::addComponentTag"); }

MStatus MFnGeometryData::removeComponentTag(const MString&)
{
    return notImplemented("MFnGeometryData::removeComponentTag");
}

MStatus MFnGeometryData::renameComponentTag(const MString&, const MString&)
{
    return notImplemented("MFnGeometryData::renameComponentTag");
}

MObject MFnGeometryData::componentTagContents(const MString&, MStatus* ReturnStatus) const
{
    return notImplemented("MFnGeometryData::componentTagContents", ReturnStatus, MObject());
}

MStatus MFnGeometryData::setComponentTagContents(const MString&, MObject&)
{
    return notImplemented("MFnGeometryData::setComponentTagContents");
}

MFn::Type MFnGeometryData::componentTagType(const MString&, MStatus* ReturnStatus) const
{
    return notImplemented("MFnGeometryData::componentTagType", ReturnStatus, MFn::kInvalid);
}

MFnGeometryData::ComponentTagCategory MFnGeometryData::componentTagCategory(const MString&, MStatus* ReturnStatus) const
{
    return notImplemented("MFnGeometryData::componentTagCategory", ReturnStatus, kNull);
}

MFnGeometryData::SubsetState MFnGeometryData::componentTagExpressionSubsetState(const MString&, ComponentTagCategory,
                                                                                MStatus* ReturnStatus) const
{
    return notImplemented("MFnGeometryData::componentTagExpressionSubsetState", ReturnStatus, kInvalidGroup);
}

MObject MFnGeometryData::resolveComponentTagExpression(const MString&, ComponentTagCategory,
                                                       MStatus* ReturnStatus) const
{
    return notImplemented("MFnGeometryData::resolveComponentTagExpression", ReturnStatus, MObject());
}

OPENMAYA_NAMESPACE_CLOSE
