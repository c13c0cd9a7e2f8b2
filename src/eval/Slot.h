// One plug's value in a data block: typed storage at an address that stays.
//
// A tuple (translate) is one slot; its numbers lie side by side as their declared type stores them, and the plugs of
// its children are parts of it. A matrix is 16 doubles. Whatever else is held as a core::Value.
#pragma once

#include "core/Attribute.h"
#include "core/Plug.h"

#include <atomic>
#include <cstddef>
#include <memory>
#include <utility>

namespace understudy::eval
{

class Slot
{
public:
    enum class Kind : uint8_t
    {
        Numbers,
        Matrix,
        Object
    };

    // `attribute` is one that values are stored under (AttributeLayout::storage).
    Slot(const core::Attribute& attribute, const core::ElementPath& path);
    ~Slot();
    Slot(const Slot&) = delete;
    Slot& operator=(const Slot&) = delete;

    // Counted: a handle that a plug-in keeps stays safe when the block is dropped.
    void retain() { m_references.fetch_add(1, std::memory_order_relaxed); }
    void release()
    {
        if (m_references.fetch_sub(1, std::memory_order_acq_rel) == 1)
            delete this;
    }

    core::AttrId attribute() const { return m_attribute; }
    const core::ElementPath& path() const { return m_path; }
    Kind kind() const { return m_kind; }
    core::Scalar scalar() const { return m_scalar; }
    size_t components() const { return m_components; }

    // One bit for each number of a tuple, one in all for anything else.
    uint8_t allParts() const { return static_cast<uint8_t>((1u << m_components) - 1); }
    bool isClean(uint8_t parts) const { return (m_clean & parts) == parts; }
    uint8_t clean() const { return m_clean; }
    void setClean(uint8_t parts) { m_clean |= parts; }
    void setDirty(uint8_t parts) { m_clean = static_cast<uint8_t>(m_clean & ~parts); }

    // Reading and writing convert between number types; integers round.
    double number(size_t i) const;
    int64_t integer(size_t i) const;
    void setNumber(size_t i, double number);
    void setInteger(size_t i, int64_t number);

    const core::Matrix& matrix() const { return *m_matrix; }
    core::Matrix& matrix() { return *m_matrix; }
    const core::Value& object() const { return *m_object; }
    core::Value& object() { return *m_object; }

    // Parts of the slot as a value: one number where `parts` has one bit, else all of it.
    core::Value value(uint8_t parts) const;
    // Takes a value of another type too; what cannot be converted leaves the default.
    void assign(const core::Value& value);

    // The raw storage of the numbers, in `scalar()`.
    std::byte* numbers() { return m_numbers; }

    bool computing = false;      // on the stack of the pull that runs now
    bool readsTime = false;      // computed from the context's time
    bool filled = false;         // of a plug-in's node: has had a value
    bool computedByNode = false; // a dynamic attribute that a plug-in's node computes
    std::shared_ptr<void> view;  // what the API derives from the value, for as long as it is this one

private:
    std::atomic<uint32_t> m_references{0};
    core::AttrId m_attribute;
    core::ElementPath m_path;
    Kind m_kind;
    core::Scalar m_scalar = core::Scalar::None;
    uint8_t m_components = 1;
    uint8_t m_clean = 0;
    union
    {
        alignas(8) std::byte m_numbers[32];
        core::Matrix* m_matrix;
        core::Value* m_object;
    };
};

// A counted pointer to a slot.
class SlotRef
{
public:
    SlotRef() = default;
    explicit SlotRef(Slot* slot) : m_slot(slot)
    {
        if (m_slot)
            m_slot->retain();
    }
    SlotRef(const SlotRef& other) : SlotRef(other.m_slot) {}
    SlotRef(SlotRef&& other) noexcept : m_slot(std::exchange(other.m_slot, nullptr)) {}
    SlotRef& operator=(SlotRef other) noexcept
    {
        std::swap(m_slot, other.m_slot);
        return *this;
    }
    ~SlotRef()
    {
        if (m_slot)
            m_slot->release();
    }

    Slot* get() const { return m_slot; }
    Slot& operator*() const { return *m_slot; }
    Slot* operator->() const { return m_slot; }
    explicit operator bool() const { return m_slot != nullptr; }

private:
    Slot* m_slot = nullptr;
};

// A number carried from one type to another: time counts in raw units (1/6000 s) towards anything else.
double converted(double number, core::Scalar from, core::Scalar to);

} // namespace understudy::eval
