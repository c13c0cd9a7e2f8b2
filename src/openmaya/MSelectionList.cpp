#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/Status.h"

#include <maya/MDagPath.h>
#include <maya/MSelectionList.h>
#include <maya/MString.h>
#include <maya/MStringArray.h>
#include <maya/MUuid.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

struct MSelectionList::Body
{
    std::vector<SelectionItem> items;
};

OPENMAYA_NAMESPACE_CLOSE

namespace understudy::openmaya
{

std::vector<SelectionItem>& Access::items(MSelectionList& list) { return list.m_body->items; }

const std::vector<SelectionItem>& Access::items(const MSelectionList& list) { return list.m_body->items; }

namespace
{

template <class Items> auto& itemAt(Items& items, unsigned int index)
{
    if (index >= items.size())
        throw core::error(core::ErrorKind::OutOfRange, "Index {} is outside a selection list of {}.", index,
                          items.size());
    return items[index];
}

SelectionItem itemOf(const MObject& object)
{
    return nodeItem(core::firstPath(currentScene(), Access::nodeOf(object)));
}

SelectionItem itemOf(const MPlug& plug) { return plugItem(currentScene(), Access::plugOf(plug)); }

// A path, or components of its shape where `component` is not null.
SelectionItem itemOf(const MDagPath& path, const MObject& component)
{
    core::DagPath place = Access::pathOf(path);
    if (component.isNull())
        return nodeItem(std::move(place));
    const Component* components = Access::componentOf(component);
    if (!components)
        throw core::Error(core::ErrorKind::TypeMismatch, "The second object is no component.");
    if (components->isComplete && components->ranges.empty())
    {
        std::string all = componentTexts(*components).front();
        core::Object found = needSession().resolver().one(core::fullName(needSession().scene(), place) + "." + all);
        return toItems({found}).front();
    }
    return componentItem(std::move(place), *components);
}

// A new item; what is there already is left out, or joined.
void addItem(std::vector<SelectionItem>& items, const SelectionItem& item, bool merge)
{
    if (merge || !item.isComponents())
        mergeItem(items, item);
    else if (!covers(items, item))
        items.push_back(item);
}

void mergeInto(std::vector<SelectionItem>& items, const SelectionItem& item, MSelectionList::MergeStrategy strategy)
{
    switch (strategy)
    {
    case MSelectionList::kMergeNormal:
        return mergeItem(items, item);
    case MSelectionList::kXORWithList:
        return toggleItem(items, item);
    case MSelectionList::kRemoveFromList:
        return removeItem(items, item);
    }
    throw core::Error(core::ErrorKind::BadArgument, "There is no such merge strategy.");
}

void appendNames(const SelectionItem& item, MStringArray& names)
{
    for (const core::Object& object : toObjects({item}))
        names.append(core::objectName(currentScene(), object).c_str());
}

// The shapes below a transform, or the item itself.
std::vector<SelectionItem> leavesOf(const SelectionItem& item)
{
    std::vector<SelectionItem> leaves;
    if (item.object.kind == core::Object::Kind::Node && currentScene().isDag(item.object.node()))
        for (core::NodeId child : currentScene().children(item.object.node()))
            if (currentScene().type(child).isShape())
                leaves.push_back(nodeItem(core::firstPath(currentScene(), child)));
    if (leaves.empty())
        leaves.push_back(item);
    return leaves;
}

std::vector<SelectionItem> expanded(const std::vector<SelectionItem>& items)
{
    std::vector<SelectionItem> leaves;
    for (const SelectionItem& item : items)
        for (const SelectionItem& leaf : leavesOf(item))
            mergeItem(leaves, leaf);
    return leaves;
}

// What both lists hold.
std::vector<SelectionItem> common(const std::vector<SelectionItem>& a, const std::vector<SelectionItem>& b)
{
    std::vector<SelectionItem> kept;
    for (const SelectionItem& item : a)
        for (const SelectionItem& other : b)
        {
            if (!isSamePlace(item, other))
                continue;
            SelectionItem both = item;
            if (item.isComponents())
                both.components = openmaya::intersect(item.components, other.components);
            if (!item.isComponents() || !both.components.ranges.empty())
                mergeItem(kept, both);
        }
    return kept;
}

} // namespace

} // namespace understudy::openmaya

OPENMAYA_MAJOR_NAMESPACE_OPEN

MSelectionList::MSelectionList() : m_body(new Body) {}
MSelectionList::MSelectionList(const MSelectionList& src) : m_body(new Body(*src.m_body)) {}

MSelectionList::~MSelectionList() { delete m_body; }

MSelectionList& MSelectionList::operator=(const MSelectionList& other)
{
    if (this != &other)
        m_body->items = other.m_body->items;
    return *this;
}

MStatus MSelectionList::clear()
{
    m_body->items.clear();
    return MStatus::kSuccess;
}

bool MSelectionList::isEmpty(MStatus* ReturnStatus) const { return length(ReturnStatus) == 0; }

unsigned int MSelectionList::length(MStatus* ReturnStatus) const
{
    put(ReturnStatus, MStatus::kSuccess);
    return static_cast<unsigned int>(m_body->items.size());
}

MStatus MSelectionList::getDependNode(unsigned int index, MObject& depNode) const
{
    return guarded(
        [&]
        {
            core::NodeId node = itemAt(m_body->items, index).object.node();
            (void)currentScene().node(node);
            depNode = Access::node(node);
        });
}

MStatus MSelectionList::getDagPath(unsigned int index, MDagPath& dagPath, MObject& component) const
{
    return guarded(
        [&]
        {
            const SelectionItem& item = itemAt(m_body->items, index);
            if (item.object.kind == core::Object::Kind::Plug || !currentScene().isDag(item.object.node()))
                throw core::error(core::ErrorKind::Failed, "'{}' is no DAG path.",
                                  core::objectName(currentScene(), item.object));
            Access::assign(dagPath, item.object.path);
            if (&component != &MObject::kNullObj) // the default argument: nobody asks
                component = item.isComponents() ? Access::component(item.components) : MObject();
        });
}

MStatus MSelectionList::getPlug(unsigned int index, MPlug& plug) const { return getPlug(index, false, plug); }

MStatus MSelectionList::getPlug(unsigned int index, bool convertComponents, MPlug& plug) const
{
    return guarded(
        [&]
        {
            const SelectionItem& item = itemAt(m_body->items, index);
            std::optional<core::Plug> found;
            if (item.object.kind == core::Object::Kind::Plug)
                found = item.object.plug;
            else if (convertComponents && item.isComponents())
                found = plugOfComponents(currentScene(), item);
            if (!found)
                throw core::error(core::ErrorKind::Failed, "'{}' is no plug.",
                                  core::objectName(currentScene(), toObjects({item}).front()));
            plug = Access::plug(*found);
        });
}

MStatus MSelectionList::add(const MObject& object, const bool mergeWithExisting)
{
    return guarded([&] { addItem(m_body->items, itemOf(object), mergeWithExisting); });
}

MStatus MSelectionList::add(const MDagPath& object, const MObject& component, const bool mergeWithExisting)
{
    return guarded([&] { addItem(m_body->items, itemOf(object, component), mergeWithExisting); });
}

MStatus MSelectionList::add(const MString& matchString, const bool searchChildNamespacesToo)
{
    return guarded(
        [&]
        {
            auto found = needSession().resolver().matches(matchString.asChar(), searchChildNamespacesToo);
            if (found.empty())
                throw core::error(core::ErrorKind::NotFound, "No object matches name: {}", matchString.asChar());
            for (const SelectionItem& item : toItems(found))
                addItem(m_body->items, item, false);
        });
}

MStatus MSelectionList::add(const MPlug& plug, const bool mergeWithExisting)
{
    return guarded([&] { addItem(m_body->items, itemOf(plug), mergeWithExisting); });
}

MStatus MSelectionList::add(const MUuid& uuid, bool mergeWithExisting)
{
    return guarded(
        [&]
        {
            auto nodes = currentScene().findAll(Access::uuidOf(uuid));
            if (nodes.empty())
                throw core::error(core::ErrorKind::NotFound, "No object has UUID {}", Access::uuidOf(uuid).text());
            for (core::NodeId node : nodes)
                addItem(m_body->items, nodeItem(core::firstPath(currentScene(), node)), mergeWithExisting);
        });
}

MStatus MSelectionList::remove(unsigned int index)
{
    return guarded(
        [&]
        {
            (void)itemAt(m_body->items, index);
            m_body->items.erase(m_body->items.begin() + static_cast<std::ptrdiff_t>(index));
        });
}

MStatus MSelectionList::replace(unsigned int index, const MObject& item)
{
    return guarded([&] { itemAt(m_body->items, index) = itemOf(item); });
}

MStatus MSelectionList::replace(unsigned int index, const MDagPath& item, const MObject& component)
{
    return guarded([&] { itemAt(m_body->items, index) = itemOf(item, component); });
}

MStatus MSelectionList::replace(unsigned int index, const MPlug& plug)
{
    return guarded([&] { itemAt(m_body->items, index) = itemOf(plug); });
}

bool MSelectionList::hasItem(const MObject& item, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false, [&] { return covers(m_body->items, itemOf(item)); });
}

bool MSelectionList::hasItem(const MDagPath& item, const MObject& component, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false, [&] { return covers(m_body->items, itemOf(item, component)); });
}

bool MSelectionList::hasItem(const MPlug& plug, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false, [&] { return covers(m_body->items, itemOf(plug)); });
}

bool MSelectionList::hasItemPartly(const MDagPath& item, const MObject& component, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false, [&] { return touches(m_body->items, itemOf(item, component)); });
}

MStatus MSelectionList::toggle(const MDagPath& item, const MObject& component)
{
    return guarded([&] { toggleItem(m_body->items, itemOf(item, component)); });
}

MStatus MSelectionList::merge(const MSelectionList& other, const MergeStrategy strategy)
{
    return guarded(
        [&]
        {
            std::vector<SelectionItem> items = other.m_body->items; // `other` may be this list
            for (const SelectionItem& item : items)
                mergeInto(m_body->items, item, strategy);
        });
}

MStatus MSelectionList::merge(const MDagPath& object, const MObject& component, const MergeStrategy strategy)
{
    return guarded([&] { mergeInto(m_body->items, itemOf(object, component), strategy); });
}

MStatus MSelectionList::intersect(const MSelectionList& other, bool expandToLeaves)
{
    return guarded(
        [&]
        {
            m_body->items = expandToLeaves ? common(expanded(m_body->items), expanded(other.m_body->items))
                                           : common(m_body->items, other.m_body->items);
        });
}

MStatus MSelectionList::getSelectionStrings(MStringArray& array) const
{
    return guarded(
        [&]
        {
            array.clear();
            for (const SelectionItem& item : m_body->items)
                appendNames(item, array);
        });
}

MStatus MSelectionList::getSelectionStrings(unsigned int index, MStringArray& array) const
{
    return guarded(
        [&]
        {
            array.clear();
            appendNames(itemAt(m_body->items, index), array);
        });
}

const char* MSelectionList::className() { return "MSelectionList"; }

OPENMAYA_NAMESPACE_CLOSE
