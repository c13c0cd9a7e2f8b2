#include "openmaya/CurrentSession.h"
#include "openmaya/Events.h"
#include "openmaya/Topics.h"

#include <maya/MEventMessage.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

MCallbackId MEventMessage::addEventCallback(const MString& event, MBasicFunction func, void* clientData,
                                            MStatus* ReturnStatus)
{
    return guarded(
        ReturnStatus, MCallbackId(0),
        [&]
        {
            std::optional<size_t> number = findEvent(event.asChar());
            if (!number)
                throw core::error(core::ErrorKind::BadArgument, "There is no event named '{}'.", event.asChar());
            if (eventName(*number).telling == Telling::NotYet)
                throw core::error(core::ErrorKind::Unsupported,
                                  "MEventMessage: the event '{}' is not told by Understudy yet.", event.asChar());
            return callbacks().add(topic::kEvent, func, clientData, {}, static_cast<uint32_t>(*number));
        });
}

MStatus MEventMessage::getEventNames(MStringArray& names)
{
    names.clear();
    for (size_t i = 0; i < eventNameCount(); ++i)
        names.append(MString(eventName(i).name.data(), static_cast<int>(eventName(i).name.size())));
    return MStatus::kSuccess;
}

const char* MEventMessage::className() { return "MEventMessage"; }

OPENMAYA_NAMESPACE_CLOSE
