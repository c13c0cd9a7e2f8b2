#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/DataHandles.h"
#include "openmaya/Status.h"

#include <maya/MArrayDataBuilder.h>
#include <maya/MDataBlock.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

struct MArrayDataBuilder::Body
{
    unsigned references = 1;
    core::Plug array;
    HandleBlockRef values{new LooseHandleBlock};
};

OPENMAYA_NAMESPACE_CLOSE

namespace understudy::openmaya
{

MArrayDataBuilder Access::emptyBuilder() { return {}; }
LooseHandleBlock& Access::values(MArrayDataBuilder& builder)
{
    return static_cast<LooseHandleBlock&>(*builder.m_body->values.get());
}
core::Plug& Access::arrayOf(MArrayDataBuilder& builder) { return builder.m_body->array; }

namespace
{

// An element that is there already keeps its value.
core::Plug element(MArrayDataBuilder& builder, uint32_t index)
{
    const core::Plug& array = Access::arrayOf(builder);
    if (!core::valid(array.attribute))
        throw core::Error(core::ErrorKind::Stale, "The builder is of no array.");
    core::Plug place{array.node, array.attribute, array.path.with(index)};
    Access::values(builder).addElement(place);
    return place;
}

uint32_t indexBehind(MArrayDataBuilder& builder)
{
    return Access::values(builder).indexBehind(Access::arrayOf(builder));
}

HandleBlockRef blockOf(MArrayDataBuilder& builder) { return HandleBlockRef(&Access::values(builder)); }

void copyBelow(HandleBlock& from, LooseHandleBlock& to, const core::Plug& plug)
{
    const core::Attribute& attribute = currentScene().attribute(plug.attribute);
    if (attribute.isArray() && plug.path.depth < attribute.layout.arrayDepth)
    {
        for (uint32_t index : from.elements(plug))
        {
            core::Plug next{plug.node, plug.attribute, plug.path.with(index)};
            to.addElement(next);
            copyBelow(from, to, next);
        }
        return;
    }
    if (attribute.hasValue())
    {
        eval::SlotRef slot = from.slot(plug, false);
        to.slot(plug, false)->assign(slot->value(slot->allParts()));
        return;
    }
    for (core::AttrId child : attribute.children)
        copyBelow(from, to, {plug.node, child, plug.path});
}

void start(MArrayDataBuilder& builder, core::NodeId node, const MObject& attribute)
{
    core::AttrId id = Access::attributeOf(attribute);
    if (!currentScene().attribute(id).isArray())
        throw core::error(core::ErrorKind::BadArgument, "Attribute '{}' is no array.",
                          currentScene().attribute(id).longName);
    Access::arrayOf(builder) = {node, id, {}};
}

} // namespace

MArrayDataBuilder makeBuilder(const HandleBlockRef& block, const core::Plug& array)
{
    MArrayDataBuilder builder = Access::emptyBuilder();
    Access::arrayOf(builder) = array;
    copyBelow(*block.get(), Access::values(builder), array);
    return builder;
}

} // namespace understudy::openmaya

OPENMAYA_MAJOR_NAMESPACE_OPEN

MArrayDataBuilder::MArrayDataBuilder() : m_body(new Body) {}

MArrayDataBuilder::MArrayDataBuilder(MDataBlock* block, const MObject& attribute, unsigned int, MStatus* ReturnStatus)
    : m_body(new Body)
{
    put(ReturnStatus, guarded(
                          [&]
                          {
                              HandleBlock* values = block ? Access::block(*block) : nullptr;
                              start(*this, values && values->ofNode() ? values->ofNode()->node() : core::NodeId{},
                                    attribute);
                          }));
}

MArrayDataBuilder::MArrayDataBuilder(const MObject& attribute, unsigned int, MStatus* ReturnStatus) : m_body(new Body)
{
    put(ReturnStatus, guarded([&] { start(*this, {}, attribute); }));
}

MArrayDataBuilder::MArrayDataBuilder(const MArrayDataBuilder& other) : m_body(other.m_body) { ++m_body->references; }

MArrayDataBuilder::~MArrayDataBuilder()
{
    if (--m_body->references == 0)
        delete m_body;
}

MArrayDataBuilder& MArrayDataBuilder::operator=(const MArrayDataBuilder& other)
{
    ++other.m_body->references;
    if (--m_body->references == 0)
        delete m_body;
    m_body = other.m_body;
    return *this;
}

MDataHandle MArrayDataBuilder::addLast(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MDataHandle(),
                   [&] { return makeHandle(blockOf(*this), element(*this, indexBehind(*this)), true); });
}

MDataHandle MArrayDataBuilder::addElement(unsigned int index, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MDataHandle(),
                   [&] { return makeHandle(blockOf(*this), element(*this, index), true); });
}

MArrayDataHandle MArrayDataBuilder::addLastArray(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, Access::emptyArray(),
                   [&] { return makeArrayHandle(blockOf(*this), element(*this, indexBehind(*this)), true); });
}

MArrayDataHandle MArrayDataBuilder::addElementArray(unsigned int index, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, Access::emptyArray(),
                   [&] { return makeArrayHandle(blockOf(*this), element(*this, index), true); });
}

MStatus MArrayDataBuilder::removeElement(unsigned int index)
{
    return guarded(
        [&]
        {
            const core::Plug& array = Access::arrayOf(*this);
            if (!Access::values(*this).removeElement({array.node, array.attribute, array.path.with(index)}))
                throw core::error(core::ErrorKind::Failed, "The array has no element {}.", index);
        });
}

unsigned int MArrayDataBuilder::elementCount(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, 0u,
                   [&] { return static_cast<unsigned int>(m_body->values->elements(m_body->array).size()); });
}

// Room is made as it is needed.
MStatus MArrayDataBuilder::growArray(unsigned int) { return MStatus::kSuccess; }
MStatus MArrayDataBuilder::setGrowSize(unsigned int) { return MStatus::kSuccess; }

const char* MArrayDataBuilder::className() { return "MArrayDataBuilder"; }

OPENMAYA_NAMESPACE_CLOSE
