#include <maya/MNodeCacheSetupInfo.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

MNodeCacheSetupInfo::MNodeCacheSetupInfo() : m_preferences{}, m_requirements{} {}
MNodeCacheSetupInfo::~MNodeCacheSetupInfo() = default;

// Flags outside the lists are nobody's.
void MNodeCacheSetupInfo::setPreference(PreferenceFlag flag, bool wanted)
{
    if (flag < kLastPreference)
        m_preferences[flag] = wanted;
}

bool MNodeCacheSetupInfo::getPreference(PreferenceFlag flag) const
{
    return flag < kLastPreference && m_preferences[flag];
}

void MNodeCacheSetupInfo::setRequirement(RequirementFlag flag, bool needed)
{
    if (flag < kLastRequirement)
        m_requirements[flag] = needed;
}

bool MNodeCacheSetupInfo::getRequirement(RequirementFlag flag) const
{
    return flag < kLastRequirement && m_requirements[flag];
}

OPENMAYA_NAMESPACE_CLOSE
