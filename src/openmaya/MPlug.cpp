// What a plug is, and the plugs around it.
#include "commands/Plugs.h"
#include "core/Edits.h"
#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/PlugText.h"
#include "openmaya/Status.h"

#include <maya/MPlug.h>
#include <maya/MString.h>

#include <algorithm>

using namespace understudy;
using namespace understudy::openmaya;

namespace understudy::openmaya
{

bool Access::isNull(const MPlug& plug)
{
    session::Session* session = currentSession();
    return plug.m_attribute == core::raw(core::AttrId::None) || !session ||
           session->scene().isStale({plug.m_node, plug.m_generation});
}

core::Plug Access::looseOf(const MPlug& plug)
{
    if (plug.m_attribute == core::raw(core::AttrId::None))
        throw core::Error(core::ErrorKind::BadArgument, "The plug is null.");
    core::Plug made{{plug.m_node, plug.m_generation}, static_cast<core::AttrId>(plug.m_attribute), {}};
    if (!needSession().scene().hasAttribute(made.node, made.attribute))
        throw core::Error(core::ErrorKind::Stale, "The node has the plug's attribute no more.");
    for (unsigned i = 0; i < plug.m_depth; ++i)
        made.path = made.path.with(plug.m_index[i]);
    return made;
}

core::Plug Access::plugOf(const MPlug& plug)
{
    core::Plug made = looseOf(plug);
    auto indices = made.path.indices();
    if (std::find(indices.begin(), indices.end(), core::kNone) != indices.end())
        throw core::error(core::ErrorKind::BadArgument, "The plug '{}' needs an index that was not chosen yet.",
                          plugText(needSession().scene(), made, PlugSpelling::name()));
    return made;
}

MPlug Access::plug(const core::Plug& value)
{
    MPlug plug;
    plug.m_node = value.node.index;
    plug.m_generation = value.node.generation;
    plug.m_attribute = core::raw(value.attribute);
    plug.m_depth = value.path.depth;
    std::copy_n(value.path.index.begin(), plug.m_depth, plug.m_index);
    return plug;
}

namespace
{

const core::Attribute& attributeOf(const core::Plug& plug) { return currentScene().attribute(plug.attribute); }

[[noreturn]] void fail(const char* why) { throw core::Error(core::ErrorKind::Failed, why); }

bool isElementPlug(const core::Plug& plug)
{
    return attributeOf(plug).isArray() && !commands::isWholeArray(currentScene(), plug);
}

// An element's parent is that of its array.
bool isChildPlug(const core::Plug& plug) { return core::valid(attributeOf(plug).parent) && !isElementPlug(plug); }

core::Plug elementOf(const MPlug& plug)
{
    core::Plug element = Access::looseOf(plug);
    if (!isElementPlug(element))
        fail("The plug is no element of an array.");
    return element;
}

core::Plug wholeArray(const MPlug& plug)
{
    core::Plug array = Access::plugOf(plug);
    if (!commands::isWholeArray(currentScene(), array))
        fail("The plug is no array.");
    return array;
}

core::Plug elementAt(const MPlug& plug, uint32_t index)
{
    core::Plug array = Access::looseOf(plug);
    if (!commands::isWholeArray(currentScene(), array))
        fail("The plug is no array.");
    return {array.node, array.attribute, array.path.with(index)};
}

std::vector<uint32_t> written(const core::Plug& array)
{
    std::vector<uint32_t> indices;
    if (const core::ArrayStore* store = currentScene().elements(array))
        for (size_t i = 0; i < store->indices().size(); ++i)
            indices.push_back(store->indices().at(i));
    return indices;
}

bool isConnectedPlug(const core::Plug& plug)
{
    return currentScene().hasInput(plug) || currentScene().firstConnectionFrom(plug) != core::kNone;
}

std::vector<core::Plug> connectedElements(const core::Plug& array)
{
    std::vector<core::Plug> found;
    for (uint32_t index : core::elementIndices(currentScene(), array))
        if (core::Plug element{array.node, array.attribute, array.path.with(index)}; isConnectedPlug(element))
            found.push_back(element);
    return found;
}

core::Plug childOf(const MPlug& plug, core::AttrId child)
{
    core::Plug compound = Access::looseOf(plug);
    if (currentScene().attribute(child).parent != compound.attribute)
        fail("The attribute is no child of the plug's.");
    if (commands::isWholeArray(currentScene(), compound))
        fail("A whole array has no children; its elements have.");
    return {compound.node, child, compound.path};
}

template <class Item> const Item& at(const std::vector<Item>& items, unsigned int index)
{
    if (index >= items.size())
        throw core::error(core::ErrorKind::OutOfRange, "Index {} is outside of {}.", index, items.size());
    return items[index];
}

// False, with a failure for plugs of nothing.
bool never(const MPlug& plug, MStatus* status)
{
    return guarded(status, false,
                   [&]
                   {
                       (void)Access::looseOf(plug);
                       return false;
                   });
}

bool hasFlag(const MPlug& plug, MStatus* status, core::AttributeFlag flag)
{
    return guarded(status, false, [&] { return attributeOf(Access::looseOf(plug)).has(flag); });
}

} // namespace

} // namespace understudy::openmaya

OPENMAYA_MAJOR_NAMESPACE_OPEN

MPlug::MPlug() : m_node(0), m_generation(0), m_attribute(core::raw(core::AttrId::None)), m_depth(0), m_index{} {}
MPlug::MPlug(const MPlug& in) = default;
MPlug::~MPlug() = default;
MPlug& MPlug::operator=(const MPlug& other) = default;

MPlug::MPlug(const MObject& node, const MObject& attribute) : MPlug()
{
    (void)guarded(
        [&]
        {
            core::Plug made{Access::nodeOf(node), Access::attributeOf(attribute), {}};
            if (!currentScene().hasAttribute(made.node, made.attribute))
                fail("The node has no such attribute.");
            const core::Attribute& definition = currentScene().attribute(made.attribute);
            for (unsigned i = definition.isArray() ? 1 : 0; i < definition.layout.arrayDepth; ++i)
                made.path = made.path.with(core::kNone);
            *this = Access::plug(made);
        });
}

bool MPlug::operator==(const MPlug& other) const
{
    return m_node == other.m_node && m_generation == other.m_generation && m_attribute == other.m_attribute;
}

bool MPlug::operator!=(const MPlug& other) const { return !(*this == other); }
bool MPlug::operator==(const MObject& other) const { return attribute() == other; }
bool MPlug::operator!=(const MObject& other) const { return attribute() != other; }

bool MPlug::isExactlyEqual(const MPlug& other) const
{
    return *this == other && std::equal(m_index, m_index + m_depth, other.m_index, other.m_index + other.m_depth);
}

MPlug::operator MObject() const { return attribute(); }
bool MPlug::operator!() const { return isNull(); }

bool MPlug::isNull(MStatus* ReturnStatus) const
{
    put(ReturnStatus, MStatus::kSuccess);
    return Access::isNull(*this);
}

// ---- what it is

MStatus MPlug::setAttribute(MObject& attribute)
{
    return guarded(
        [&]
        {
            MPlug other(Access::node({m_node, m_generation}), attribute);
            if (other.isNull())
                fail("The plug's node has no such attribute.");
            *this = other;
        });
}

MObject MPlug::attribute(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MObject(), [&] { return Access::attribute(Access::looseOf(*this).attribute); });
}

MObject MPlug::node(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MObject(), [&] { return Access::node(Access::looseOf(*this).node); });
}

MString MPlug::name(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MString(), [&]
                   { return MString(plugText(currentScene(), Access::looseOf(*this), PlugSpelling::name()).c_str()); });
}

MString MPlug::info(MStatus* ReturnStatus) const { return name(ReturnStatus); }

MString MPlug::partialName(bool includeNodeName, bool includeNonMandatoryIndices, bool includeInstancedIndices,
                           bool useAlias, bool useFullAttributePath, bool useLongNames, MStatus* ReturnStatus) const
{
    PlugSpelling spelling{includeNodeName, includeNonMandatoryIndices, includeInstancedIndices,
                          useAlias,        useFullAttributePath,       useLongNames};
    return guarded(ReturnStatus, MString(),
                   [&] { return MString(plugText(currentScene(), Access::looseOf(*this), spelling).c_str()); });
}

bool MPlug::isNetworked(MStatus* ReturnStatus) const { return isConnected(ReturnStatus); }

bool MPlug::isArray(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false, [&] { return commands::isWholeArray(currentScene(), Access::looseOf(*this)); });
}

bool MPlug::isElement(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false, [&] { return isElementPlug(Access::looseOf(*this)); });
}

bool MPlug::isCompound(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false, [&] { return attributeOf(Access::looseOf(*this)).isCompound(); });
}

bool MPlug::isChild(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false, [&] { return isChildPlug(Access::looseOf(*this)); });
}

bool MPlug::isProcedural(MStatus* ReturnStatus) const
{
    return never(*this, ReturnStatus); // every plug belongs to an attribute
}

bool MPlug::isDynamic(MStatus* ReturnStatus) const { return hasFlag(*this, ReturnStatus, core::kDynamic); }
bool MPlug::isProxy(MStatus* ReturnStatus) const { return hasFlag(*this, ReturnStatus, core::kUsedAsProxy); }

bool MPlug::isFromReferencedFile(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false,
                   [&] { return currentScene().node(Access::looseOf(*this).node).has(core::kReferencedNode); });
}

bool MPlug::isIgnoredWhenRendering(MStatus* ReturnStatus) const
{
    return never(*this, ReturnStatus); // only render layers set it, which are not evaluated here
}

MPlug MPlug::proxied()
{
    return guarded(nullptr, MPlug(),
                   [&]
                   {
                       core::Plug plug = Access::plugOf(*this);
                       core::Plug original = commands::throughProxies(currentScene(), plug);
                       return original == plug ? MPlug() : Access::plug(original);
                   });
}

// ---- elements and children

unsigned int MPlug::logicalIndex(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, core::kNone,
                   [&]
                   {
                       core::Plug plug = elementOf(*this);
                       return plug.path.index[size_t(plug.path.depth) - 1];
                   });
}

MStatus MPlug::selectAncestorLogicalIndex(unsigned int index, const MObject& attribute)
{
    return guarded(
        [&]
        {
            core::Plug plug = Access::looseOf(*this);
            const core::AttributeLayout& layout = attributeOf(plug).layout;
            size_t level = layout.arrayDepth;
            if (attribute.isNull() && level > 0)
                --level;
            else if (!attribute.isNull())
                level = static_cast<size_t>(std::find(layout.arrays.begin(), layout.arrays.begin() + layout.arrayDepth,
                                                      Access::attributeOf(attribute)) -
                                            layout.arrays.begin());
            if (level >= layout.arrayDepth)
                fail("The plug lies in no such array.");
            m_index[level] = index;
            // The array itself becomes its element.
            m_depth = std::max(m_depth, static_cast<unsigned>(level) + 1);
        });
}

unsigned int MPlug::getExistingArrayAttributeIndices(MIntArray& indices, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, 0u,
                   [&]
                   {
                       indices.clear();
                       for (uint32_t index : written(wholeArray(*this)))
                           indices.append(static_cast<int>(index));
                       return indices.length();
                   });
}

unsigned int MPlug::numElements(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, 0u, [&] { return static_cast<unsigned>(written(wholeArray(*this)).size()); });
}

unsigned int MPlug::evaluateNumElements(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, 0u, [&]
                   { return static_cast<unsigned>(core::elementIndices(currentScene(), wholeArray(*this)).size()); });
}

MStatus MPlug::setNumElements(unsigned int elements)
{
    return guarded(
        [&]
        {
            core::Plug array = wholeArray(*this);
            for (unsigned int i = 0; i < elements; ++i)
                core::ensureElements(currentScene(), {array.node, array.attribute, array.path.with(i)});
        });
}

unsigned int MPlug::numChildren(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, 0u,
                   [&]
                   {
                       const core::Attribute& attribute = attributeOf(Access::looseOf(*this));
                       if (!attribute.isCompound())
                           fail("The plug is no compound.");
                       return static_cast<unsigned>(attribute.children.size());
                   });
}

unsigned int MPlug::numConnectedElements(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, 0u,
                   [&] { return static_cast<unsigned>(connectedElements(wholeArray(*this)).size()); });
}

unsigned int MPlug::numConnectedChildren(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, 0u,
                   [&]
                   {
                       core::Plug compound = Access::plugOf(*this);
                       const std::vector<core::AttrId>& children = attributeOf(compound).children;
                       return static_cast<unsigned>(
                           std::count_if(children.begin(), children.end(), [&](core::AttrId child)
                                         { return isConnectedPlug({compound.node, child, compound.path}); }));
                   });
}

MPlug MPlug::child(MObject& attr, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MPlug(), [&] { return Access::plug(childOf(*this, Access::attributeOf(attr))); });
}

MPlug MPlug::child(unsigned int index, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MPlug(), [&]
                   { return Access::plug(childOf(*this, at(attributeOf(Access::looseOf(*this)).children, index))); });
}

MPlug MPlug::operator[](MObject& attr) const { return child(attr); }

MPlug MPlug::parent(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MPlug(),
                   [&]
                   {
                       core::Plug plug = Access::looseOf(*this);
                       if (!isChildPlug(plug))
                           fail("The plug is no child.");
                       return Access::plug({plug.node, attributeOf(plug).parent, plug.path});
                   });
}

MPlug MPlug::array(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MPlug(),
                   [&]
                   {
                       core::Plug plug = elementOf(*this);
                       return Access::plug({plug.node, plug.attribute, plug.path.first(size_t(plug.path.depth) - 1)});
                   });
}

MPlug MPlug::elementByLogicalIndex(unsigned int logicalIndex, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MPlug(), [&] { return Access::plug(elementAt(*this, logicalIndex)); });
}

MPlug MPlug::elementByPhysicalIndex(unsigned int physicalIndex, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MPlug(),
                   [&]
                   {
                       std::vector<uint32_t> indices = core::elementIndices(currentScene(), wholeArray(*this));
                       return Access::plug(elementAt(*this, at(indices, physicalIndex)));
                   });
}

MPlug MPlug::operator[](unsigned int physicalIndex) const { return elementByPhysicalIndex(physicalIndex); }

MPlug MPlug::connectionByPhysicalIndex(unsigned int physicalIndex, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, MPlug(),
                   [&] { return Access::plug(at(connectedElements(wholeArray(*this)), physicalIndex)); });
}

const char* MPlug::className() { return "MPlug"; }

OPENMAYA_NAMESPACE_CLOSE
