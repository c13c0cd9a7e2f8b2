// Where data handles find their values: the data block of a node, or values that are still being put together.
//
// Counted, so that a handle that a plug-in keeps is always of something.
#pragma once

#include "core/Data.h"
#include "core/IndexSet.h"
#include "core/Plug.h"
#include "eval/DataBlock.h"
#include "eval/NodeBlock.h"

#include <unordered_map>
#include <vector>

namespace understudy::openmaya
{

class HandleBlock
{
public:
    virtual ~HandleBlock() = default;
    HandleBlock(const HandleBlock&) = delete;
    HandleBlock& operator=(const HandleBlock&) = delete;

    void retain() { ++m_references; }
    void release()
    {
        if (--m_references == 0)
            delete this;
    }

    // The slot of a leaf or tuple; brought up to date where it is read.
    virtual eval::SlotRef slot(const core::Plug& plug, bool isRead) = 0;
    virtual void setClean(const core::Plug& plug) = 0;
    virtual bool isClean(const core::Plug& plug) = 0;
    // Logical indices that exist in an array.
    virtual std::vector<uint32_t> elements(const core::Plug& array) = 0;
    // Null where it is no node's.
    virtual const eval::NodeBlock* ofNode() const { return nullptr; }

protected:
    HandleBlock() = default;

private:
    unsigned m_references = 0; // one thread at a time: the session's lock is held
};

// A counted pointer.
class HandleBlockRef
{
public:
    HandleBlockRef() = default;
    explicit HandleBlockRef(HandleBlock* block) : m_block(block)
    {
        if (m_block)
            m_block->retain();
    }
    HandleBlockRef(const HandleBlockRef& other) : HandleBlockRef(other.m_block) {}
    HandleBlockRef& operator=(HandleBlockRef other) noexcept
    {
        std::swap(m_block, other.m_block);
        return *this;
    }
    ~HandleBlockRef()
    {
        if (m_block)
            m_block->release();
    }

    HandleBlock* get() const { return m_block; }
    HandleBlock* operator->() const { return m_block; }
    explicit operator bool() const { return m_block != nullptr; }

private:
    HandleBlock* m_block = nullptr;
};

// The data block of a node in a context.
class NodeHandleBlock final : public HandleBlock
{
public:
    explicit NodeHandleBlock(eval::NodeBlock block) : m_block(std::move(block)) {}

    eval::SlotRef slot(const core::Plug& plug, bool isRead) override;
    void setClean(const core::Plug& plug) override { m_block.setClean(plug); }
    bool isClean(const core::Plug& plug) override { return m_block.isClean(plug); }
    std::vector<uint32_t> elements(const core::Plug& array) override;
    const eval::NodeBlock* ofNode() const override { return &m_block; }

private:
    eval::NodeBlock m_block;
};

// Values of a plug that are no node's yet: an array builder's, or those that are handed over to be taken.
class LooseHandleBlock final : public HandleBlock
{
public:
    eval::SlotRef slot(const core::Plug& plug, bool isRead) override;
    void setClean(const core::Plug&) override {}
    bool isClean(const core::Plug&) override { return true; }
    std::vector<uint32_t> elements(const core::Plug& array) override;

    // One more than the last.
    uint32_t indexBehind(const core::Plug& array) const;
    void addElement(const core::Plug& element);
    // With what lies below. False where there is none.
    bool removeElement(const core::Plug& element);
    // Every slot at or below a plug.
    std::vector<eval::SlotRef> slotsBelow(const core::Plug& plug) const;

private:
    eval::DataBlock m_values;
    std::unordered_map<core::Plug, core::IndexSet> m_elements; // by array
};

} // namespace understudy::openmaya
