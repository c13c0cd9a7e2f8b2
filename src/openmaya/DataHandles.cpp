#include "openmaya/DataHandles.h"

#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/SlotViews.h"

#include <algorithm>

namespace understudy::openmaya
{

MDataHandle makeHandle(HandleBlockRef block, const core::Plug& plug, bool isOutput)
{
    const core::Attribute& attribute = currentScene().attribute(plug.attribute);
    size_t missing = attribute.layout.arrayDepth - (attribute.isArray() ? 1 : 0);
    if (plug.path.depth < missing)
        throw core::error(core::ErrorKind::BadArgument, "Attribute '{}' lies inside an array: say which element.",
                          attribute.longName);
    MDataHandle handle;
    eval::SlotRef slot;
    if (currentScene().isValue(plug))
        slot = block->slot(plug, !isOutput);
    Access::assign(handle, std::move(block), std::move(slot), plug, isOutput);
    return handle;
}

MDataHandle childHandle(const MDataHandle& compound, core::AttrId child)
{
    HandleBlock* block = Access::block(compound);
    if (!block || !core::valid(child))
        throw core::Error(core::ErrorKind::BadArgument, "The handle has no children.");
    core::Plug plug = Access::plugOf(compound);
    if (currentScene().attribute(child).parent != plug.attribute)
        throw core::error(core::ErrorKind::BadArgument, "Attribute '{}' is no child of '{}'.",
                          currentScene().attribute(child).longName, currentScene().attribute(plug.attribute).longName);
    plug.attribute = child;
    // Parts of a tuple share its slot.
    if (eval::Slot* slot = Access::slot(compound))
    {
        MDataHandle handle;
        Access::assign(handle, HandleBlockRef(block), eval::SlotRef(slot), plug, Access::isOutput(compound));
        return handle;
    }
    return makeHandle(HandleBlockRef(block), plug, Access::isOutput(compound));
}

// ---- the layout of MDataHandle

void Access::assign(MDataHandle& handle, HandleBlockRef block, eval::SlotRef slot, const core::Plug& plug,
                    bool isOutput)
{
    if (block)
        block->retain();
    if (slot)
        slot->retain();
    release(handle);
    handle.m_block = block.get();
    handle.m_slot = slot.get();
    handle.m_isOutput = isOutput;
    handle.m_plug[0] = plug.node.index;
    handle.m_plug[1] = plug.node.generation;
    handle.m_plug[2] = core::raw(plug.attribute);
    handle.m_plug[3] = plug.path.depth;
    std::copy(plug.path.index.begin(), plug.path.index.end(), handle.m_plug + 4);
}

void Access::release(MDataHandle& handle)
{
    auto* slot = static_cast<eval::Slot*>(std::exchange(handle.m_slot, nullptr));
    auto* block = static_cast<HandleBlock*>(std::exchange(handle.m_block, nullptr));
    if (slot)
    {
        if (handle.m_isOutput)
            commitViews(*slot);
        slot->release();
    }
    if (block)
        block->release();
}

HandleBlock* Access::block(const MDataHandle& handle) { return static_cast<HandleBlock*>(handle.m_block); }
eval::Slot* Access::slot(const MDataHandle& handle) { return static_cast<eval::Slot*>(handle.m_slot); }
bool Access::isOutput(const MDataHandle& handle) { return handle.m_isOutput; }

core::Plug Access::plugOf(const MDataHandle& handle)
{
    core::Plug plug{{handle.m_plug[0], handle.m_plug[1]}, static_cast<core::AttrId>(handle.m_plug[2]), {}};
    plug.path.depth = static_cast<uint8_t>(handle.m_plug[3]);
    std::copy_n(handle.m_plug + 4, plug.path.index.size(), plug.path.index.begin());
    return plug;
}

bool Access::isComponent(const MDataHandle& handle)
{
    return currentScene().attribute(static_cast<core::AttrId>(handle.m_plug[2])).layout.isComponent;
}

size_t Access::firstNumber(const MDataHandle& handle)
{
    const core::AttributeLayout& layout = currentScene().attribute(static_cast<core::AttrId>(handle.m_plug[2])).layout;
    return layout.isComponent ? layout.component : 0;
}

MDataBlock Access::dataBlock(HandleBlockRef block)
{
    MDataBlock made;
    if (block)
        block->retain();
    made.m_block = block.get();
    return made;
}

HandleBlock* Access::block(const MDataBlock& block) { return static_cast<HandleBlock*>(block.m_block); }

} // namespace understudy::openmaya

OPENMAYA_MAJOR_NAMESPACE_OPEN

static_assert(understudy::core::kMaxArrayDepth == 6, "MDataHandle has room for so many indices.");

MDataHandle::MDataHandle() : m_block(nullptr), m_slot(nullptr), m_plug{}, m_isOutput(false) {}
MDataHandle::MDataHandle(const MDataHandle& other) : MDataHandle() { *this = other; }
MDataHandle::~MDataHandle() { understudy::openmaya::Access::release(*this); }

MDataHandle& MDataHandle::operator=(const MDataHandle& other)
{
    using namespace understudy::openmaya;
    Access::assign(*this, HandleBlockRef(Access::block(other)), understudy::eval::SlotRef(Access::slot(other)),
                   Access::plugOf(other), other.m_isOutput);
    return *this;
}

OPENMAYA_NAMESPACE_CLOSE
