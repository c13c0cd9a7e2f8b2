#include "openmaya/CurrentSession.h"
#include "openmaya/Topics.h"

#include <maya/MSceneMessage.h>

#include <algorithm>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

using S = MSceneMessage;

// Messages by what they can be listened to with, and whether anybody sends them.
enum class Kind
{
    Plain,
    Check,
    CheckFile, // Check with a file
    Strings,
    Reference // nothing here loads references
};

struct MessageRange
{
    S::Message first;
    S::Message last;
    Kind kind;
};
constexpr MessageRange kRanges[] = {
    {S::kSceneUpdate, S::kAfterSave, Kind::Plain},
    {S::kBeforeReference, S::kAfterUnloadReference, Kind::Reference},
    {S::kBeforeSoftwareRender, S::kMayaExiting, Kind::Plain},
    {S::kBeforeNewCheck, S::kBeforeNewCheck, Kind::Check},
    {S::kBeforeOpenCheck, S::kBeforeOpenCheck, Kind::CheckFile},
    {S::kBeforeSaveCheck, S::kBeforeSaveCheck, Kind::Check},
    {S::kBeforeImportCheck, S::kBeforeExportCheck, Kind::CheckFile},
    {S::kBeforeLoadReference, S::kBeforeReferenceCheck, Kind::Reference},
    {S::kBeforePluginLoad, S::kAfterPluginUnload, Kind::Strings},
    {S::kBeforeCreateReference, S::kAfterCreateReference, Kind::Reference},
    {S::kExportStarted, S::kExportStarted, Kind::Plain},
    {S::kBeforeLoadReferenceAndRecordEdits, S::kAfterCreateReferenceAndRecordEdits, Kind::Reference}};

Kind kindOf(S::Message message)
{
    auto found = std::find_if(std::begin(kRanges), std::end(kRanges), [message](const MessageRange& range)
                              { return range.first <= message && message <= range.last; });
    if (found == std::end(kRanges))
        throw core::error(core::ErrorKind::BadArgument, "There is no scene message {}.", static_cast<int>(message));
    if (found->kind == Kind::Reference)
        throw core::Error(core::ErrorKind::Unsupported,
                          "MSceneMessage: references are not loaded, and nothing is told of them.");
    return found->kind;
}

template <class Function>
MCallbackId add(MStatus* status, Topic<Function> topic, S::Message message, Function function, void* data,
                std::initializer_list<Kind> kinds)
{
    return guarded(status, MCallbackId(0),
                   [&]
                   {
                       if (std::find(kinds.begin(), kinds.end(), kindOf(message)) == kinds.end())
                           throw core::error(core::ErrorKind::BadArgument,
                                             "Scene message {} takes callbacks of another type.",
                                             static_cast<int>(message));
                       return callbacks().add(topic, function, data, {}, static_cast<uint32_t>(message));
                   });
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MCallbackId MSceneMessage::addCallback(Message msg, MBasicFunction func, void* clientData, MStatus* ReturnStatus)
{
    return add(ReturnStatus, topic::kScene, msg, func, clientData, {Kind::Plain, Kind::Strings});
}

// All checks may be listened to without the file that they are about.
MCallbackId MSceneMessage::addCheckCallback(Message msg, MCheckFunction func, void* clientData, MStatus* ReturnStatus)
{
    return add(ReturnStatus, topic::kSceneCheck, msg, func, clientData, {Kind::Check, Kind::CheckFile});
}

MCallbackId MSceneMessage::addCheckFileCallback(Message msg, MCheckFileFunction func, void* clientData,
                                                MStatus* ReturnStatus)
{
    return add(ReturnStatus, topic::kSceneCheckFile, msg, func, clientData, {Kind::CheckFile});
}

MCallbackId MSceneMessage::addStringArrayCallback(Message msg, MStringArrayFunction func, void* clientData,
                                                  MStatus* ReturnStatus)
{
    return add(ReturnStatus, topic::kSceneStrings, msg, func, clientData, {Kind::Strings});
}

MCallbackId MSceneMessage::addReferenceCallback(Message, MObjectFileFunction, void*, MStatus* ReturnStatus)
{
    return notImplemented("MSceneMessage::addReferenceCallback", ReturnStatus, MCallbackId(0));
}

MCallbackId MSceneMessage::addCheckReferenceCallback(Message, MCheckObjectFileFunction, void*, MStatus* ReturnStatus)
{
    return notImplemented("MSceneMessage::addCheckReferenceCallback", ReturnStatus, MCallbackId(0));
}

MCallbackId MSceneMessage::addConnectionFailedCallback(MConnFailFunction, void*, MStatus* ReturnStatus)
{
    return notImplemented("MSceneMessage::addConnectionFailedCallback", ReturnStatus, MCallbackId(0));
}

MCallbackId MSceneMessage::addNamespaceRenamedCallback(MTwoStringFunction func, void* clientData, MStatus* ReturnStatus)
{
    return understudy::openmaya::addCallback(ReturnStatus, topic::kNamespaceRenamed, func, clientData);
}

MCallbackId MSceneMessage::addCallback(Message msg, void (*func)(bool*, void*), void* clientData, MStatus* ReturnStatus)
{
    return addCheckCallback(msg, func, clientData, ReturnStatus);
}

MCallbackId MSceneMessage::addCallback(Message msg, void (*func)(bool*, MFileObject&, void*), void* clientData,
                                       MStatus* ReturnStatus)
{
    return addCheckFileCallback(msg, func, clientData, ReturnStatus);
}

MCallbackId MSceneMessage::addCallback(Message msg, void (*func)(const MStringArray&, void*), void* clientData,
                                       MStatus* ReturnStatus)
{
    return addStringArrayCallback(msg, func, clientData, ReturnStatus);
}

const char* MSceneMessage::className() { return "MSceneMessage"; }

OPENMAYA_NAMESPACE_CLOSE
