#include "openmaya/CurrentSession.h"
#include "openmaya/Events.h"
#include "openmaya/Topics.h"
#include "openmaya/Watch.h"

#include <maya/MConditionMessage.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

uint32_t numberOf(const MString& name)
{
    std::optional<size_t> number = findCondition(name.asChar());
    if (!number)
        throw core::error(core::ErrorKind::BadArgument, "There is no condition named '{}'.", name.asChar());
    return static_cast<uint32_t>(*number);
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MCallbackId MConditionMessage::addConditionCallback(const MString& conditionName, MStateFunction func, void* clientData,
                                                    MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MCallbackId(0),
                   [&]
                   {
                       MCallbackId id =
                           callbacks().add(topic::kCondition, func, clientData, {}, numberOf(conditionName));
                       callbacks().watch().tellConditions();
                       return id;
                   });
}

MStatus MConditionMessage::getConditionNames(MStringArray& names)
{
    names.clear();
    for (size_t i = 0; i < conditionNameCount(); ++i)
        names.append(MString(conditionName(i).data(), static_cast<int>(conditionName(i).size())));
    return MStatus::kSuccess;
}

bool MConditionMessage::getConditionState(const MString& name, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, false, [&] { return Watch::condition(needSession(), numberOf(name)); });
}

const char* MConditionMessage::className() { return "MConditionMessage"; }

OPENMAYA_NAMESPACE_CLOSE
