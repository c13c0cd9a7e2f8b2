#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/Status.h"

#include <maya/MDagPath.h>
#include <maya/MGlobal.h>
#include <maya/MObjectArray.h>
#include <maya/MRichSelection.h>
#include <maya/MSelectionList.h>

#include <algorithm>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

std::vector<SelectionItem> activeItems() { return toItems(needSession().selection().items()); }

// Changes the active selection by a list of items.
void adjust(const std::vector<SelectionItem>& items, MGlobal::ListAdjustment adjustment)
{
    std::vector<SelectionItem> next =
        adjustment == MGlobal::kReplaceList ? std::vector<SelectionItem>() : activeItems();
    switch (adjustment)
    {
    case MGlobal::kReplaceList:
    case MGlobal::kAddToList:
        for (const SelectionItem& item : items)
            mergeItem(next, item);
        break;
    case MGlobal::kXORWithList:
        for (const SelectionItem& item : items)
            toggleItem(next, item);
        break;
    case MGlobal::kRemoveFromList:
        for (const SelectionItem& item : items)
            removeItem(next, item);
        break;
    case MGlobal::kAddToHeadOfList:
        for (const SelectionItem& item : items)
            removeItem(next, item);
        next.insert(next.begin(), items.begin(), items.end());
        break;
    default:
        throw core::Error(core::ErrorKind::BadArgument, "There is no such list adjustment.");
    }
    needSession().selection().set(toObjects(next));
}

std::vector<SelectionItem> itemsNamed(const MString& name)
{
    auto found = needSession().resolver().matches(name.asChar());
    if (found.empty())
        throw core::error(core::ErrorKind::NotFound, "No object matches name: {}", name.asChar());
    return toItems(found);
}

SelectionItem itemOf(const MDagPath& path, const MObject& component)
{
    MSelectionList list;
    if (MStatus status = list.add(path, component); !status)
        throw core::Error(core::ErrorKind::BadArgument, detailText(status));
    return Access::items(list).front();
}

SelectionItem itemOf(const MObject& object)
{
    return nodeItem(core::firstPath(needSession().scene(), Access::nodeOf(object)));
}

// Sets that a node is a member of.
void appendSets(core::NodeId node, MObjectArray& sets)
{
    core::Scene& scene = needSession().scene();
    core::TypeId setType = scene.registry().find("objectSet");
    for (uint32_t index : scene.outputs(node))
    {
        core::NodeId other = scene.connection(index).destination.node;
        MObject object = Access::node(other);
        bool isKnown = std::find(sets.begin(), sets.end(), object) != sets.end();
        if (scene.registry().isA(scene.node(other).type, setType) && !isKnown)
            sets.append(object);
    }
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MStatus MGlobal::getAssociatedSets(const MSelectionList& list, MObjectArray& setArray)
{
    return guarded(
        [&]
        {
            setArray.clear();
            for (const SelectionItem& item : Access::items(list))
                appendSets(item.object.node(), setArray);
        });
}

MStatus MGlobal::getSelectionListByName(const MString& name, MSelectionList& list)
{
    list.clear();
    return list.add(name);
}

MStatus MGlobal::getActiveSelectionList(MSelectionList& dest, bool)
{
    // Always in the order of selection.
    return guarded([&] { Access::items(dest) = activeItems(); });
}

MStatus MGlobal::setActiveSelectionList(const MSelectionList& src, ListAdjustment adjustment)
{
    return guarded([&] { adjust(Access::items(src), adjustment); });
}

MStatus MGlobal::selectCommand(const MSelectionList& src, ListAdjustment adjustment)
{
    return guarded([&] { adjust(Access::items(src), adjustment); });
}

MStatus MGlobal::selectByName(const MString& name, ListAdjustment adjustment)
{
    return guarded([&] { adjust(itemsNamed(name), adjustment); });
}

MStatus MGlobal::unselectByName(const MString& name)
{
    return guarded([&] { adjust(itemsNamed(name), kRemoveFromList); });
}

MStatus MGlobal::select(MObject& object, ListAdjustment adjustment)
{
    return guarded([&] { adjust({itemOf(object)}, adjustment); });
}

MStatus MGlobal::select(const MDagPath& object, const MObject& component, ListAdjustment adjustment)
{
    return guarded([&] { adjust({itemOf(object, component)}, adjustment); });
}

MStatus MGlobal::select(MDagPath& object, const MObject& component, ListAdjustment adjustment)
{
    return guarded([&] { adjust({itemOf(object, component)}, adjustment); });
}

MStatus MGlobal::unselect(MObject& object)
{
    return guarded([&] { adjust({itemOf(object)}, kRemoveFromList); });
}

MStatus MGlobal::unselect(const MDagPath& object, const MObject& component)
{
    return guarded([&] { adjust({itemOf(object, component)}, kRemoveFromList); });
}

MStatus MGlobal::unselect(MDagPath& object, const MObject& component)
{
    return guarded([&] { adjust({itemOf(object, component)}, kRemoveFromList); });
}

MStatus MGlobal::clearSelectionList()
{
    return guarded([] { needSession().selection().clear(); });
}

// Soft selection and symmetry are off: without the active selection for it there is none. Source: public plug-ins,
// which ask by the status.
MStatus MGlobal::getRichSelection(MRichSelection& dest, bool defaultToActiveSelection)
{
    dest.clear();
    if (!defaultToActiveSelection)
        return failure(MStatus::kFailure, "Soft selection and symmetry are off.");
    MSelectionList active;
    MStatus status = getActiveSelectionList(active);
    return status ? dest.setSelection(active) : status;
}

MStatus MGlobal::setRichSelection(const MRichSelection& src)
{
    MSelectionList selection;
    MStatus status = src.getSelection(selection);
    return status ? setActiveSelectionList(selection) : status;
}

bool MGlobal::isSelected(MObject& object, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, false,
                   [&]
                   {
                       core::NodeId node = Access::nodeOf(object);
                       std::vector<SelectionItem> items = activeItems();
                       return std::any_of(items.begin(), items.end(), [node](const SelectionItem& item)
                                          { return !item.isComponents() && item.object.node() == node; });
                   });
}

bool MGlobal::trackSelectionOrderEnabled(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, true, [] { return true; });
}

MStatus MGlobal::setTrackSelectionOrderEnabled(bool enable)
{
    if (enable)
        return MStatus::kSuccess;
    return notImplemented("MGlobal::setTrackSelectionOrderEnabled(false): the order is always kept; that");
}

// ---- lists that only windows fill: they are empty, and cannot be set

MStatus MGlobal::getLiveList(MSelectionList& dest) { return dest.clear(); }
MStatus MGlobal::getHiliteList(MSelectionList& dest) { return dest.clear(); }
MStatus MGlobal::setHiliteList(MSelectionList&) { return notImplemented("MGlobal::setHiliteList"); }
MStatus MGlobal::getPreselectionHiliteList(MSelectionList& list) { return list.clear(); }

MStatus MGlobal::setPreselectionHiliteList(const MSelectionList&)
{
    return notImplemented("MGlobal::setPreselectionHiliteList");
}

MStatus MGlobal::setDisplayCVs(MSelectionList&, bool) { return notImplemented("MGlobal::setDisplayCVs"); }

MStatus MGlobal::selectFromScreen(const short&, const short&, ListAdjustment, SelectionMethod)
{
    return notImplemented("MGlobal::selectFromScreen");
}

MStatus MGlobal::selectFromScreen(const short&, const short&, const short&, const short&, ListAdjustment,
                                  SelectionMethod)
{
    return notImplemented("MGlobal::selectFromScreen");
}

// ---- how selecting works: what a session starts with, as nothing changes it

MGlobal::SelectionMethod MGlobal::selectionMethod(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, kWireframeSelectMethod, [] { return kWireframeSelectMethod; });
}

MGlobal::MSelectionMode MGlobal::selectionMode(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, kSelectObjectMode, [] { return kSelectObjectMode; });
}

MStatus MGlobal::setSelectionMode(MSelectionMode mode)
{
    return mode == kSelectObjectMode ? MStatus() : notImplemented("MGlobal::setSelectionMode");
}

MSelectionMask MGlobal::objectSelectionMask(MStatus* ReturnStatus)
{
    return notImplemented("MGlobal::objectSelectionMask", ReturnStatus, MSelectionMask());
}

MStatus MGlobal::setObjectSelectionMask(const MSelectionMask&)
{
    return notImplemented("MGlobal::setObjectSelectionMask");
}

MSelectionMask MGlobal::componentSelectionMask(MStatus* ReturnStatus)
{
    return notImplemented("MGlobal::componentSelectionMask", ReturnStatus, MSelectionMask());
}

MStatus MGlobal::setComponentSelectionMask(const MSelectionMask&)
{
    return notImplemented("MGlobal::setComponentSelectionMask");
}

MSelectionMask MGlobal::animSelectionMask(MStatus* ReturnStatus)
{
    return notImplemented("MGlobal::animSelectionMask", ReturnStatus, MSelectionMask());
}

MStatus MGlobal::setAnimSelectionMask(const MSelectionMask&) { return notImplemented("MGlobal::setAnimSelectionMask"); }

MSelectionMask MGlobal::miscSelectionMask(MStatus* ReturnStatus)
{
    return notImplemented("MGlobal::miscSelectionMask", ReturnStatus, MSelectionMask());
}

MStatus MGlobal::setMiscSelectionMask(const MSelectionMask&) { return notImplemented("MGlobal::setMiscSelectionMask"); }

OPENMAYA_NAMESPACE_CLOSE
