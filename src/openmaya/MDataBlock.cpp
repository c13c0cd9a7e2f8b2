#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/DataHandles.h"
#include "openmaya/SlotViews.h"
#include "openmaya/Status.h"

#include <maya/MDGContext.h>
#include <maya/MDataBlock.h>
#include <maya/MPlug.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

const eval::NodeBlock& nodeBlock(const MDataBlock& block)
{
    HandleBlock* found = Access::block(block);
    if (!found || !found->ofNode())
        throw core::Error(core::ErrorKind::Stale, "The data block is of no node.");
    return *found->ofNode();
}

// The plug of an attribute that is inside no array, or an array as a whole.
core::Plug plugOf(const MDataBlock& block, const MObject& attribute)
{
    core::Plug plug{nodeBlock(block).node(), Access::attributeOf(attribute), {}};
    if (!currentScene().hasAttribute(plug.node, plug.attribute))
        throw core::error(core::ErrorKind::BadArgument, "The node has no attribute '{}'.",
                          currentScene().attribute(plug.attribute).longName);
    return plug;
}

core::Plug plugOf(const MDataBlock& block, const MPlug& plug)
{
    core::Plug place = Access::plugOf(plug);
    if (place.node != nodeBlock(block).node())
        throw core::Error(core::ErrorKind::BadArgument, "The plug is of another node than the data block.");
    return place;
}

template <class Place> MDataHandle valueOf(MDataBlock& block, const Place& place, bool isOutput, MStatus* status)
{
    return guarded(status, MDataHandle(),
                   [&] { return makeHandle(HandleBlockRef(Access::block(block)), plugOf(block, place), isOutput); });
}

template <class Place> MArrayDataHandle arrayOf(MDataBlock& block, const Place& place, bool isOutput, MStatus* status)
{
    return guarded(status, Access::emptyArray(), [&]
                   { return makeArrayHandle(HandleBlockRef(Access::block(block)), plugOf(block, place), isOutput); });
}

template <class Place> MStatus clean(MDataBlock& block, const Place& place)
{
    return guarded(
        [&]
        {
            core::Plug plug = plugOf(block, place);
            HandleBlock* values = Access::block(block);
            values->setClean(plug);
        });
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MDataBlock::MDataBlock() : m_block(nullptr) {}

MDataBlock::MDataBlock(const MDataBlock& in) : m_block(in.m_block)
{
    if (m_block)
        static_cast<HandleBlock*>(m_block)->retain();
}

MDataBlock::~MDataBlock()
{
    if (m_block)
        static_cast<HandleBlock*>(m_block)->release();
}

MDataBlock& MDataBlock::operator=(const MDataBlock& other)
{
    if (other.m_block)
        static_cast<HandleBlock*>(other.m_block)->retain();
    if (m_block)
        static_cast<HandleBlock*>(m_block)->release();
    m_block = other.m_block;
    return *this;
}

MDataHandle MDataBlock::inputValue(const MPlug& plug, MStatus* ReturnStatus)
{
    return valueOf(*this, plug, false, ReturnStatus);
}

MDataHandle MDataBlock::inputValue(const MObject& attribute, MStatus* ReturnStatus)
{
    return valueOf(*this, attribute, false, ReturnStatus);
}

MDataHandle MDataBlock::outputValue(const MPlug& plug, MStatus* ReturnStatus)
{
    return valueOf(*this, plug, true, ReturnStatus);
}

MDataHandle MDataBlock::outputValue(const MObject& attribute, MStatus* ReturnStatus)
{
    return valueOf(*this, attribute, true, ReturnStatus);
}

MArrayDataHandle MDataBlock::inputArrayValue(const MPlug& plug, MStatus* ReturnStatus)
{
    return arrayOf(*this, plug, false, ReturnStatus);
}

MArrayDataHandle MDataBlock::inputArrayValue(const MObject& attribute, MStatus* ReturnStatus)
{
    return arrayOf(*this, attribute, false, ReturnStatus);
}

MArrayDataHandle MDataBlock::outputArrayValue(const MPlug& plug, MStatus* ReturnStatus)
{
    return arrayOf(*this, plug, true, ReturnStatus);
}

MArrayDataHandle MDataBlock::outputArrayValue(const MObject& attribute, MStatus* ReturnStatus)
{
    return arrayOf(*this, attribute, true, ReturnStatus);
}

MStatus MDataBlock::setClean(const MPlug& plug) { return clean(*this, plug); }
MStatus MDataBlock::setClean(const MObject& attribute) { return clean(*this, attribute); }

bool MDataBlock::isClean(const MPlug& plug)
{
    return guarded(nullptr, false, [&] { return Access::block(*this)->isClean(plugOf(*this, plug)); });
}

bool MDataBlock::isClean(const MObject& attribute, MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, false, [&] { return Access::block(*this)->isClean(plugOf(*this, attribute)); });
}

MDGContext MDataBlock::context(MStatus* ReturnStatus)
{
    return guarded(ReturnStatus, MDGContext(),
                   [&]
                   {
                       std::optional<core::Ticks> time = nodeBlock(*this).time();
                       return time ? MDGContext(Access::time(*time)) : MDGContext();
                   });
}

MStatus MDataBlock::setContext(const MDGContext&) { return notImplemented("MDataBlock::setContext"); }

const char* MDataBlock::className() { return "MDataBlock"; }

OPENMAYA_NAMESPACE_CLOSE
