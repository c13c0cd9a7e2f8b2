#include "openmaya/DataSets.h"

namespace understudy::openmaya
{

DataBox& boxOf(const MFnBase& set)
{
    DataBox* box = Access::boxOf(Access::objectOf(set));
    if (!box)
        throw core::Error(core::ErrorKind::Failed, "The function set has no data.");
    return *box;
}

MObject createData(MFnBase& set, core::Value value, MStatus* status)
{
    return guarded(status, MObject(),
                   [&]
                   {
                       MObject made = Access::value(std::move(value));
                       Access::objectOf(set) = made;
                       return made;
                   });
}

} // namespace understudy::openmaya
