#include "openmaya/Access.h"
#include "openmaya/Callbacks.h"
#include "openmaya/CurrentSession.h"

#include <maya/MCallbackIdArray.h>
#include <maya/MIntArray.h>
#include <maya/MMessage.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

MStatus remove(MCallbackId id)
{
    if (callbacks().remove(id))
        return MStatus::kSuccess;
    return failure(MStatus::kFailure, fmt::format("There is no callback with the id {}.", id));
}

template <class Ids> MStatus removeAll(const Ids& ids)
{
    MStatus done;
    for (unsigned int i = 0; i < ids.length(); ++i)
        if (MStatus each = remove(static_cast<MCallbackId>(ids[i])); !each)
            done = each;
    return done;
}

template <class Ids> MStatus listOfNode(MObject& node, Ids& ids)
{
    return guarded(
        [&]
        {
            ids.clear();
            for (MCallbackId id : callbacks().ofNode(Access::nodeOf(node)))
                ids.append(static_cast<std::decay_t<decltype(ids[0])>>(id));
        });
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MStatus MMessage::removeCallback(MCallbackId id) { return remove(id); }
MStatus MMessage::removeCallbacks(MCallbackIdArray& ids) { return removeAll(ids); }
MStatus MMessage::removeCallbacks(MIntArray& ids) { return removeAll(ids); }

MCallbackId MMessage::currentCallbackId(MStatus* ReturnStatus)
{
    MCallbackId id = callbacks().current();
    put(ReturnStatus, id ? MStatus() : failure(MStatus::kFailure, "No callback is being called."));
    return id;
}

MStatus MMessage::nodeCallbacks(MObject& node, MCallbackIdArray& ids) { return listOfNode(node, ids); }
MStatus MMessage::nodeCallbacks(MObject& node, MIntArray& ids) { return listOfNode(node, ids); }

void MMessage::setRegisteringCallableScript() { (void)notImplemented("MMessage::setRegisteringCallableScript"); }
bool MMessage::registeringCallableScript() { return false; }
void MMessage::stopRegisteringCallableScript() {}
void MMessage::setCallableInfo(MPluginCallableInfo*) { (void)notImplemented("MMessage::setCallableInfo"); }
MPluginCallableInfo* MMessage::getCallableInfo() { return nullptr; }
MPluginCallableInfo* MMessage::stealCallableInfo() { return nullptr; }
void MMessage::addNode(MMessageNodePtr) { (void)notImplemented("MMessage::addNode"); }
void MMessage::removeNode(MMessageNodePtr) { (void)notImplemented("MMessage::removeNode"); }
void MMessage::addQtUICallback(QObject*) { (void)notImplemented("MMessage::addQtUICallback"); }

const char* MMessage::className() { return "MMessage"; }

OPENMAYA_NAMESPACE_CLOSE
