// Which kinds of nodes an iterator stops at.
#pragma once

#include <maya/MFn.h>
#include <maya/MIteratorType.h>
#include <maya/MObject.h>

#include <vector>

namespace understudy::openmaya
{

class KindFilter
{
public:
    KindFilter() = default;
    // kInvalid takes everything.
    explicit KindFilter(MFn::Type kind);
    explicit KindFilter(MIteratorType& info);

    bool takes(const MObject& object) const;
    // The one kind, kInvalid where there is none or several.
    MFn::Type kind() const { return m_kinds.size() == 1 ? m_kinds.front() : MFn::kInvalid; }

private:
    std::vector<MFn::Type> m_kinds; // empty: all
};

} // namespace understudy::openmaya
