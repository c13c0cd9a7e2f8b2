// What a node wants of evaluation caching; what MPxNode::getCacheSetup fills. Made by a host that caches.
#pragma once

#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MNodeCacheSetupInfo
{
public:
    OPENMAYA_ENUM(PreferenceFlag, kWantToCacheByDefault = 0, kLastPreference = 1);
    OPENMAYA_ENUM(RequirementFlag, kSimulationSupport = 0, kLastRequirement = 1);

    void setPreference(PreferenceFlag, bool);
    bool getPreference(PreferenceFlag) const;
    void setRequirement(RequirementFlag, bool);
    bool getRequirement(RequirementFlag) const;

private:
    friend struct ::understudy::openmaya::Access;

    MNodeCacheSetupInfo();
    ~MNodeCacheSetupInfo();
    MNodeCacheSetupInfo(const MNodeCacheSetupInfo&) = delete;
    MNodeCacheSetupInfo& operator=(const MNodeCacheSetupInfo&) = delete;

    bool m_preferences[kLastPreference];
    bool m_requirements[kLastRequirement];
};

OPENMAYA_NAMESPACE_CLOSE
