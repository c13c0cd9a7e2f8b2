#include "openmaya/NodeSet.h"

#include <maya/MDagPath.h>
#include <maya/MItSelectionList.h>
#include <maya/MPlug.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

bool takes(const SelectionItem& item, MFn::Type filter)
{
    core::NodeId node = item.object.node();
    if (!currentScene().exists(node))
        return false;
    if (filter == MFn::kInvalid)
        return true;
    if (item.isComponents() && Access::component(item.components).hasFn(filter))
        return true;
    return currentScene().isDag(node) ? Access::path(item.object.path).hasFn(filter) : Access::node(node).hasFn(filter);
}

const SelectionItem& itemAt(const MSelectionList& list, unsigned int index)
{
    const std::vector<SelectionItem>& items = Access::items(list);
    if (index >= items.size())
        throw core::Error(core::ErrorKind::Failed, "The iterator is behind the end of the list.");
    return items[index];
}

unsigned int firstFrom(const MSelectionList& list, unsigned int index, MFn::Type filter)
{
    const std::vector<SelectionItem>& items = Access::items(list);
    while (index < items.size() && !takes(items[index], filter))
        ++index;
    return index;
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MItSelectionList::MItSelectionList(const MSelectionList& list, MFn::Type filter, MStatus* ReturnStatus)
    : m_list(list), m_filter(filter), m_index(0)
{
    put(ReturnStatus, reset());
}

MItSelectionList::~MItSelectionList() = default;

bool MItSelectionList::isDone(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, true, [&] { return m_index >= Access::items(m_list).size(); });
}

MStatus MItSelectionList::next()
{
    return guarded(
        [&]
        {
            (void)itemAt(m_list, m_index);
            m_index = firstFrom(m_list, m_index + 1, m_filter);
        });
}

MStatus MItSelectionList::reset()
{
    return guarded([&] { m_index = firstFrom(m_list, 0, m_filter); });
}

MStatus MItSelectionList::setFilter(MFn::Type filter)
{
    m_filter = filter;
    return reset();
}

MStatus MItSelectionList::getDependNode(MObject& depNode)
{
    return guarded([&] { depNode = Access::node(itemAt(m_list, m_index).object.node()); });
}

MStatus MItSelectionList::getDagPath(MDagPath& dagPath, MObject& component)
{
    MStatus status = guarded([&] { (void)itemAt(m_list, m_index); });
    return status ? m_list.getDagPath(m_index, dagPath, component) : status;
}

MStatus MItSelectionList::getDagPath(MDagPath& dagPath)
{
    MObject component;
    return getDagPath(dagPath, component);
}

MStatus MItSelectionList::getPlug(MPlug& plug)
{
    MStatus status = guarded([&] { (void)itemAt(m_list, m_index); });
    return status ? m_list.getPlug(m_index, plug) : status;
}

MStatus MItSelectionList::getStrings(MStringArray& array)
{
    return guarded(
        [&]
        {
            array.clear();
            for (const core::Object& object : toObjects({itemAt(m_list, m_index)}))
                array.append(toText(core::objectName(currentScene(), object)));
        });
}

MItSelectionList::selItemType MItSelectionList::itemType(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, kUnknownItem,
                   [&]
                   {
                       const SelectionItem& item = itemAt(m_list, m_index);
                       if (item.object.kind == core::Object::Kind::Plug)
                           return kPlugSelectionItem;
                       return currentScene().isDag(item.object.node()) ? kDagSelectionItem : kDNselectionItem;
                   });
}

bool MItSelectionList::hasComponents(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false, [&] { return itemAt(m_list, m_index).isComponents(); });
}

const char* MItSelectionList::className() { return "MItSelectionList"; }

OPENMAYA_NAMESPACE_CLOSE
