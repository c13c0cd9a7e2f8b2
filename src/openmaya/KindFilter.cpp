#include "openmaya/KindFilter.h"

#include <algorithm>

namespace understudy::openmaya
{

KindFilter::KindFilter(MFn::Type kind)
{
    if (kind != MFn::kInvalid)
        m_kinds = {kind};
}

KindFilter::KindFilter(MIteratorType& info)
    : KindFilter(info.filterListEnabled() ? MFn::kInvalid : info.getFilterType())
{
    if (!info.filterListEnabled())
        return;
    MIntArray kinds;
    info.getFilterList(kinds);
    for (unsigned i = 0; i < kinds.length(); ++i)
        m_kinds.push_back(static_cast<MFn::Type>(kinds[i]));
}

bool KindFilter::takes(const MObject& object) const
{
    return m_kinds.empty() ||
           std::any_of(m_kinds.begin(), m_kinds.end(), [&](MFn::Type kind) { return object.hasFn(kind); });
}

} // namespace understudy::openmaya
