#include "openmaya/CurrentSession.h"
#include "openmaya/Topics.h"

#include <maya/MString.h>
#include <maya/MUserEventMessage.h>

#include <map>
#include <string>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

// The events of plug-ins by name. Their numbers are never used again, so that a callback of an event that was
// deregistered is not called by a later one of that name.
struct UserEvents
{
    std::map<std::string, uint32_t, std::less<>> numbers;
    uint32_t next = 1;

    uint32_t find(const MString& name) const
    {
        auto found = numbers.find(std::string_view(name.asChar()));
        if (found == numbers.end())
            throw core::error(core::ErrorKind::NotFound, "There is no user event named '{}'.", name.asChar());
        return found->second;
    }
};

UserEvents& userEvents()
{
    static UserEvents events;
    return events;
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MStatus MUserEventMessage::registerUserEvent(const MString& event)
{
    return guarded(
        [&]
        {
            if (event.isEmpty() || !userEvents().numbers.emplace(event.asChar(), userEvents().next).second)
                throw core::error(core::ErrorKind::BadArgument, "The user event '{}' is registered already.",
                                  event.asChar());
            ++userEvents().next;
        });
}

bool MUserEventMessage::isUserEvent(const MString& event)
{
    return userEvents().numbers.contains(std::string_view(event.asChar()));
}

MStatus MUserEventMessage::deregisterUserEvent(const MString& event)
{
    return guarded(
        [&]
        {
            userEvents().find(event);
            userEvents().numbers.erase(event.asChar());
        });
}

MCallbackId MUserEventMessage::addUserEventCallback(const MString& event, MBasicFunction func, void* clientData,
                                                    MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MCallbackId(0),
                   [&] { return callbacks().add(topic::kUserEvent, func, clientData, {}, userEvents().find(event)); });
}

// The data of the post goes to all callbacks; where it is null, each gets its own (unsure).
MStatus MUserEventMessage::postUserEvent(const MString& event, void* clientData)
{
    return guarded(
        [&]
        {
            callbacks().call(topic::kUserEvent, {}, userEvents().find(event),
                             [clientData](auto function, void* data) { function(clientData ? clientData : data); });
        });
}

const char* MUserEventMessage::className() { return "MUserEventMessage"; }

OPENMAYA_NAMESPACE_CLOSE
