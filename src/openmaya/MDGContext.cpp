#include "openmaya/Access.h"
#include "openmaya/Status.h"

#include <maya/MDGContext.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

// In the host, so that no plug-in has thread-local data of it.
thread_local MDGContext t_current;

} // namespace

namespace understudy::openmaya
{

std::optional<core::Ticks> Access::timeOf(const MDGContext& context)
{
    return context.m_isNormal ? std::nullopt : std::optional<core::Ticks>(context.m_ticks);
}

} // namespace understudy::openmaya

OPENMAYA_MAJOR_NAMESPACE_OPEN

MDGContext MDGContext::fsNormal;

MDGContext::MDGContext() : m_ticks(0), m_isNormal(true) {}
MDGContext::MDGContext(const MTime& when) : m_ticks(Access::ticksOf(when)), m_isNormal(false) {}
MDGContext::MDGContext(const MDGContext& in) = default;
MDGContext::~MDGContext() = default;
MDGContext& MDGContext::operator=(const MDGContext& other) = default;

bool MDGContext::isNormal(MStatus* ReturnStatus) const
{
    put(ReturnStatus, MStatus::kSuccess);
    return m_isNormal;
}

MStatus MDGContext::getTime(MTime& time) const
{
    if (m_isNormal)
        return failure(MStatus::kFailure, "The normal context has no time of its own.");
    Access::setTicks(time, m_ticks);
    return MStatus::kSuccess;
}

const MDGContext MDGContext::current() { return t_current; }

bool MDGContext::isCurrent(MStatus* ReturnStatus) const
{
    put(ReturnStatus, MStatus::kSuccess);
    return Access::timeOf(*this) == Access::timeOf(t_current);
}

const MDGContext MDGContext::makeCurrent(MStatus* ReturnStatus) const
{
    put(ReturnStatus, MStatus::kSuccess);
    return std::exchange(t_current, *this);
}

const char* MDGContext::className() { return "MDGContext"; }

OPENMAYA_NAMESPACE_CLOSE
