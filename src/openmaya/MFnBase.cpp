#include "openmaya/Access.h"
#include "openmaya/ApiTypes.h"
#include "openmaya/Status.h"

#include <maya/MFnBase.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

MFnBase::MFnBase() : f_ptr(nullptr), f_constptr(nullptr), fIsReferenceCounted(false) {}
MFnBase::~MFnBase() = default;

MFn::Type MFnBase::type() const { return MFn::kBase; }

bool MFnBase::hasObj(MFn::Type mtype) const { return m_object.hasFn(mtype); }

bool MFnBase::hasObj(const MObject& object) const { return object.hasFn(type()); }

MObject MFnBase::object(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MObject(),
                   [&]
                   {
                       if (m_object.isNull())
                           throw core::Error(core::ErrorKind::Failed, "The function set has no object.");
                       return m_object;
                   });
}

MStatus MFnBase::setObject(MObject& object) { return setObject(static_cast<const MObject&>(object)); }

MStatus MFnBase::setObject(const MObject& object)
{
    if (!object.hasFn(type()))
        return failure(MStatus::kInvalidParameter, "The object is incompatible with this function set.");
    m_object = object;
    MStatus status;
    objectChanged(type(), &status);
    return status;
}

const char* MFnBase::className() { return "MFnBase"; }

const char* MFnBase::typeString(MFn::Type mtype) { return apiTypeName(mtype); }

bool MFnBase::isValid(MFn::Type mtype)
{
    return mtype != MFn::kInvalid && mtype != MFn::kLast && apiTypeName(mtype) != nullptr;
}

bool MFnBase::objectChanged(MFn::Type, MStatus* ReturnStatus)
{
    put(ReturnStatus, MStatus::kSuccess);
    return true;
}

void MFnBase::setPtr(MPtrBase* ptr)
{
    f_ptr = ptr;
    f_constptr = ptr;
}

void MFnBase::setPtr(const MPtrBase* ptr)
{
    f_ptr = nullptr;
    f_constptr = ptr;
}

void MFnBase::setPtrNull() { setPtr(static_cast<MPtrBase*>(nullptr)); }

OPENMAYA_NAMESPACE_CLOSE
