// Why a node keeps evaluation caching off; what MPxNode::getCacheSetup fills. Made by a host that caches.
#pragma once

#include <maya/MString.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MNodeCacheDisablingInfo
{
public:
    void setCacheDisabled(bool disabled);
    bool getCacheDisabled() const;
    void setReason(const MString& reason);
    void setMitigation(const MString& mitigation);
    void reset();

private:
    friend struct ::understudy::openmaya::Access;

    MNodeCacheDisablingInfo();
    ~MNodeCacheDisablingInfo();
    MNodeCacheDisablingInfo(const MNodeCacheDisablingInfo&) = delete;
    MNodeCacheDisablingInfo& operator=(const MNodeCacheDisablingInfo&) = delete;

    bool m_isDisabled;
    MString m_reason;
    MString m_mitigation;
};

OPENMAYA_NAMESPACE_CLOSE
