// What a plug is connected to, its flags, and whether it may be changed.
#include "commands/Plugs.h"
#include "core/Edits.h"
#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/Status.h"

#include <maya/MPlug.h>
#include <maya/MPlugArray.h>

#include <algorithm>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

MPlug plugOrNull(const std::optional<core::Plug>& plug) { return plug ? Access::plug(*plug) : MPlug(); }

bool append(const std::vector<core::Plug>& plugs, MPlugArray& array)
{
    for (const core::Plug& plug : plugs)
        array.append(Access::plug(plug));
    return !plugs.empty();
}

bool destinationsOf(const MPlug& plug, MPlugArray& array, bool throughConversions)
{
    array.clear();
    return append(core::destinationsOf(currentScene(), Access::plugOf(plug), throughConversions), array);
}

MStatus setFlag(const MPlug& plug, uint8_t flag, bool on)
{
    return guarded([&] { commands::setPlugFlag(currentScene(), Access::plugOf(plug), flag, on); });
}

bool isFixed(const core::Plug& plug) { return currentScene().isLocked(plug) || currentScene().hasInput(plug); }

bool isFixedAbove(const core::Plug& plug)
{
    for (std::optional<core::Plug> at = currentScene().container(plug); at; at = currentScene().container(*at))
        if (isFixed(*at))
            return true;
    return false;
}

bool isFixedBelow(const core::Plug& plug)
{
    std::vector<core::Plug> parts = commands::partsOf(currentScene(), plug);
    return std::any_of(parts.begin(), parts.end(),
                       [](const core::Plug& part) { return isFixed(part) || isFixedBelow(part); });
}

// Of leaves and tuples; of what has parts, whether all of them have theirs.
bool hasDefault(const core::Plug& plug, bool evaluates)
{
    const core::Attribute& attribute = currentScene().attribute(plug.attribute);
    bool isLeaf = !commands::isWholeArray(currentScene(), plug) && (attribute.isNumeric() || !attribute.isCompound());
    if (isLeaf && attribute.isMessage())
        return true;
    if (isLeaf)
    {
        core::Value value = evaluates ? needSession().evaluator().value(plug) : currentScene().stored(plug);
        core::Value wanted = currentScene().registry().defaultValue(attribute);
        return value == wanted || (value.empty() && wanted.empty());
    }
    std::vector<core::Plug> parts = commands::partsOf(currentScene(), plug);
    return std::all_of(parts.begin(), parts.end(),
                       [evaluates](const core::Plug& part) { return hasDefault(part, evaluates); });
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

bool MPlug::connectedTo(MPlugArray& array, bool asDst, bool asSrc, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false,
                   [&]
                   {
                       array.clear();
                       core::Plug plug = Access::plugOf(*this);
                       if (asDst)
                           if (std::optional<core::Plug> source = core::sourceOf(currentScene(), plug, false))
                               array.append(Access::plug(*source));
                       if (asSrc)
                           append(core::destinationsOf(currentScene(), plug, false), array);
                       return array.length() > 0;
                   });
}

bool MPlug::isConnected(MStatus* ReturnStatus) const { return isDestination(ReturnStatus) || isSource(ReturnStatus); }

bool MPlug::isSource(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false,
                   [&] { return currentScene().firstConnectionFrom(Access::plugOf(*this)) != core::kNone; });
}

bool MPlug::isDestination(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false, [&] { return currentScene().hasInput(Access::plugOf(*this)); });
}

MPlug MPlug::source(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MPlug(),
                   [&] { return plugOrNull(core::sourceOf(currentScene(), Access::plugOf(*this), true)); });
}

MPlug MPlug::sourceWithConversion(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MPlug(),
                   [&] { return plugOrNull(core::sourceOf(currentScene(), Access::plugOf(*this), false)); });
}

bool MPlug::destinations(MPlugArray& theDestinations, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false, [&] { return destinationsOf(*this, theDestinations, true); });
}

bool MPlug::destinationsWithConversions(MPlugArray& theDestinations, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false, [&] { return destinationsOf(*this, theDestinations, false); });
}

// ---- flags

bool MPlug::isKeyable(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false, [&] { return currentScene().isKeyable(Access::plugOf(*this)); });
}

bool MPlug::isLocked(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false, [&] { return commands::isLockedPlug(currentScene(), Access::plugOf(*this)); });
}

bool MPlug::isChannelBoxFlagSet(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false, [&] { return currentScene().isChannelBox(Access::plugOf(*this)); });
}

bool MPlug::isCachingFlagSet(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false, [&] { return commands::isCachedPlug(currentScene(), Access::plugOf(*this)); });
}

MStatus MPlug::setKeyable(bool keyable) { return setFlag(*this, core::kPlugKeyable, keyable); }
MStatus MPlug::setLocked(bool locked) { return setFlag(*this, core::kPlugLocked, locked); }
MStatus MPlug::setChannelBox(bool channelBox) { return setFlag(*this, core::kPlugChannelBox, channelBox); }
MStatus MPlug::setCaching(bool caching) { return setFlag(*this, core::kPlugCaching, caching); }

MPlug::FreeToChangeState MPlug::isFreeToChange(bool checkParents, bool checkChildren, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, kNotFreeToChange,
                   [&]
                   {
                       core::Plug plug = Access::plugOf(*this);
                       if (isFixed(plug) || (checkParents && isFixedAbove(plug)))
                           return kNotFreeToChange;
                       return checkChildren && isFixedBelow(plug) ? kChildrenNotFreeToChange : kFreeToChange;
                   });
}

bool MPlug::isDefaultValue(bool forceEval, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false, [&] { return hasDefault(Access::plugOf(*this), forceEval); });
}

OPENMAYA_NAMESPACE_CLOSE
