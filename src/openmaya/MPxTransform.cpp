// Transforms of plug-ins: their matrix, and how it is computed. What is checked before it is set:
// MPxTransformChecks.cpp; parts and edits of them: MPxTransformParts.cpp.
#include "openmaya/Access.h"
#include "openmaya/DataHandles.h"
#include "openmaya/PluginNodes.h"
#include "openmaya/Status.h"
#include "openmaya/TransformSet.h"

#include <maya/MBoundingBox.h>
#include <maya/MPxTransform.h>

using namespace understudy;
using namespace understudy::openmaya;

// Members that are deprecated are called by those that take their place.
_OPENMAYA_DEPRECATION_PUSH_AND_DISABLE_WARNING

OPENMAYA_MAJOR_NAMESPACE_OPEN

MPxTransform::MPxTransform() : MPxTransform(nullptr) {}
MPxTransform::MPxTransform(const MPxTransform&) : MPxTransform(nullptr) {}
MPxTransform::MPxTransform(MPxTransformationMatrix* matrix)
    : baseTransformationMatrix(matrix), m_instance(nullptr), m_ofContext(nullptr)
{
}

MPxTransform& MPxTransform::operator=(const MPxTransform& other)
{
    if (baseTransformationMatrix && other.baseTransformationMatrix)
        baseTransformationMatrix->copyValues(other.baseTransformationMatrix);
    return *this;
}

MPxTransform::~MPxTransform() { delete baseTransformationMatrix; }

void MPxTransform::postConstructor() {}
MPxNode::Type MPxTransform::type() const { return kTransformNode; }
bool MPxTransform::isBounded() const { return false; }
bool MPxTransform::treatAsTransform() const { return true; }
MObject MPxTransform::thisMObject() const { return MPxNode::thisMObject(); }
const char* MPxTransform::className() { return "MPxTransform"; }

MBoundingBox MPxTransform::boundingBox() const { return MFnDagNode(thisMObject()).boundingBox(); }

void MPxTransform::copyInternalData(MPxNode* other)
{
    const bool isTransform = other && other->type() == kTransformNode;
    if (MPxTransformationMatrix* own = transformationMatrixPtr(); own && isTransform)
        own->copyValues(static_cast<MPxTransform*>(other)->transformationMatrixPtr());
}

// ---- the matrix

MPxTransformationMatrix* MPxTransform::createTransformationMatrix()
{
    return m_instance ? m_instance->newMatrix().release() : MPxTransformationMatrix::creator();
}

// A node has it before its postConstructor; a constructor does not, as it cannot ask the class that it is of.
MPxTransformationMatrix* MPxTransform::transformationMatrixPtr() const
{
    return m_ofContext ? m_ofContext : baseTransformationMatrix;
}

const MPxTransformationMatrix& MPxTransform::transformationMatrix() const
{
    const MPxTransformationMatrix* matrix = transformationMatrixPtr();
    return matrix ? *matrix : MPxTransformationMatrix::identity;
}

// ---- computing

MStatus MPxTransform::compute(const MPlug& plug, MDataBlock& data)
{
    if (plug != matrix)
        return MStatus::kUnknownParameter;
    MPxTransformationMatrix* own = transformationMatrixPtr();
    if (!own)
        return failure(MStatus::kFailure, "The node has no transformation matrix.");
    MStatus status = computeLocalTransformation(own, data);
    if (!status)
        return status;
    MDataHandle result = data.outputValue(plug, &status);
    if (status)
    {
        result.setMMatrix(own->asMatrix());
        result.setClean();
    }
    return status;
}

MStatus MPxTransform::computeLocalTransformation(MPxTransformationMatrix* into, MDataBlock& data)
{
    if (!into)
        return failure(MStatus::kInvalidParameter, "There is no matrix to compute.");
    auto vector = [&](const MObject& attribute) { return data.inputValue(attribute).asVector(); };
    const auto order = static_cast<MEulerRotation::RotationOrder>(data.inputValue(rotateOrder).asShort());
    MStatus limited[3];
    const MVector s = applyScaleLimits(vector(scale), data, &limited[0]);
    const MEulerRotation r = applyRotationLimits(MEulerRotation(vector(rotate), order), data, &limited[1]);
    const MVector t = applyTranslationLimits(vector(translate), data, &limited[2]);
    const MStatus done[] = {
        limited[0],
        limited[1],
        limited[2],
        into->scaleTo(s),
        into->shearTo(vector(shear)),
        into->setScalePivot(MPoint(vector(scalePivot)), MSpace::kTransform, false),
        into->setScalePivotTranslation(vector(scalePivotTranslate)),
        into->setRotateOrientation(MEulerRotation(vector(rotateAxis)), MSpace::kTransform, false),
        into->rotateTo(r),
        into->setRotatePivot(MPoint(vector(rotatePivot)), MSpace::kTransform, false),
        into->setRotatePivotTranslation(vector(rotatePivotTranslate)),
        into->translateTo(t),
    };
    for (const MStatus& each : done)
        if (!each)
            return each;
    return MStatus::kSuccess;
}

MStatus MPxTransform::dirtyMatrix()
{
    return guarded(
        [&]
        {
            if (m_instance)
                m_instance->dirtyMatrix();
        });
}

MStatus MPxTransform::updateMatrixAttrs()
{
    return guarded(
        [&]
        {
            if (m_instance)
                m_instance->updateMatrices();
        });
}

MStatus MPxTransform::updateMatrixAttrs(MObject& attr)
{
    MStatus status = guarded([&] { (void)Access::attributeOf(attr); });
    return status ? updateMatrixAttrs() : status;
}

void MPxTransform::mustCallValidateAndSet(MObject& attribute)
{
    (void)guarded([&] { registrationInInitialize().validated.push_back(Access::attributeOf(attribute)); });
}

// ---- of all nodes

namespace
{
bool g_nonAffine = false;
}

MStatus MPxTransform::setNonAffineMatricesEnabled(bool enabled)
{
    g_nonAffine = enabled;
    return MStatus::kSuccess;
}

bool MPxTransform::isNonAffineMatricesEnabled(MStatus* ReturnStatus)
{
    put(ReturnStatus, MStatus::kSuccess);
    return g_nonAffine;
}

// ---- what is out of date, one by one: all of the matrix is

MStatus MPxTransform::dirtyTranslation(const MVector&) { return dirtyMatrix(); }
MStatus MPxTransform::dirtyRotation(const MEulerRotation&) { return dirtyMatrix(); }
MStatus MPxTransform::dirtyScale(const MVector&) { return dirtyMatrix(); }
MStatus MPxTransform::dirtyShear(const MVector&) { return dirtyMatrix(); }
MStatus MPxTransform::dirtyRotateOrientation(const MEulerRotation&) { return dirtyMatrix(); }
MStatus MPxTransform::dirtyScalePivot(const MPoint&) { return dirtyMatrix(); }
MStatus MPxTransform::dirtyRotatePivot(const MPoint&) { return dirtyMatrix(); }
MStatus MPxTransform::dirtyScalePivotTranslation(const MVector&) { return dirtyMatrix(); }
MStatus MPxTransform::dirtyRotatePivotTranslation(const MVector&) { return dirtyMatrix(); }
MStatus MPxTransform::_dirtyMatrix() { return dirtyMatrix(); }
MStatus MPxTransform::_dirtyTranslation(const MVector& v) { return dirtyTranslation(v); }
MStatus MPxTransform::_dirtyRotation(const MEulerRotation& e) { return dirtyRotation(e); }
MStatus MPxTransform::_dirtyScale(const MVector& v) { return dirtyScale(v); }
MStatus MPxTransform::_dirtyShear(const MVector& v) { return dirtyShear(v); }
MStatus MPxTransform::_dirtyRotateOrientation(const MEulerRotation& e) { return dirtyRotateOrientation(e); }
MStatus MPxTransform::_dirtyScalePivot(const MPoint& p) { return dirtyScalePivot(p); }
MStatus MPxTransform::_dirtyRotatePivot(const MPoint& p) { return dirtyRotatePivot(p); }
MStatus MPxTransform::_dirtyScalePivotTranslation(const MVector& v) { return dirtyScalePivotTranslation(v); }
MStatus MPxTransform::_dirtyRotatePivotTranslation(const MVector& v) { return dirtyRotatePivotTranslation(v); }

OPENMAYA_NAMESPACE_CLOSE

_OPENMAYA_POP_WARNING
