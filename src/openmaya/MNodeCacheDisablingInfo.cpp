#include <maya/MNodeCacheDisablingInfo.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

MNodeCacheDisablingInfo::MNodeCacheDisablingInfo() : m_isDisabled(false) {}
MNodeCacheDisablingInfo::~MNodeCacheDisablingInfo() = default;

void MNodeCacheDisablingInfo::setCacheDisabled(bool disabled) { m_isDisabled = disabled; }
bool MNodeCacheDisablingInfo::getCacheDisabled() const { return m_isDisabled; }
void MNodeCacheDisablingInfo::setReason(const MString& reason) { m_reason = reason; }
void MNodeCacheDisablingInfo::setMitigation(const MString& mitigation) { m_mitigation = mitigation; }

void MNodeCacheDisablingInfo::reset()
{
    m_isDisabled = false;
    m_reason.clear();
    m_mitigation.clear();
}

OPENMAYA_NAMESPACE_CLOSE
