// The authored values of one node: sparse, in the order of attribute ids.
//
// A node that nobody touched has none. A tuple (translate) is one cell with a mask of the numbers that were written, so
// that writing and undoing `translateX` never touches its neighbours. Arrays hold their elements in an ArrayStore.
#pragma once

#include "core/ArrayStore.h"
#include "core/Plug.h"

#include <memory>
#include <vector>

namespace understudy::core
{

// A value as it was written: bit i of `written` stands for number i of a tuple; 0 is "nobody wrote it".
struct Authored
{
    Value value;
    uint8_t written = 0;

    explicit operator bool() const { return written != 0; }
};

class ValueStore
{
public:
    struct Cell
    {
        AttrId attribute; // AttributeLayout::storage, or an outermost array
        uint8_t written = 0;
        uint8_t edited = 0; // numbers that an edit changed, other than the reading of a file; 1 for other values
        Value value;
        std::unique_ptr<ArrayStore> array;
    };

    explicit ValueStore(const TypeRegistry& registry) : m_registry(&registry) {}

    // What was written to a leaf, a tuple or one number of a tuple; unwritten where nobody did.
    Authored get(const Attribute& attribute, const ElementPath& path) const;

    // Stores `next` and gives what was there. Array elements on the way come into existence, and stay. An edit is
    // remembered, also when it is undone.
    Authored exchange(const Attribute& attribute, const ElementPath& path, Authored next, bool isEdit = false);

    // Whether an edit changed a leaf, any number of a tuple, or any element of the array around them.
    bool isEdited(const Attribute& attribute) const;

    // The store of an array attribute; `path` has the indices of the arrays around it. Null where no element exists.
    const ArrayStore* array(const Attribute& attribute, const ElementPath& path) const;
    ArrayStore* array(const Attribute& attribute, const ElementPath& path);
    ArrayStore& ensureArray(const Attribute& attribute, const ElementPath& path);

    bool hasElement(const Attribute& attribute, const ElementPath& path) const;

    const std::vector<Cell>& cells() const { return m_cells; }
    size_t bytes() const;

private:
    Cell* find(AttrId attribute);
    const Cell* find(AttrId attribute) const { return const_cast<ValueStore*>(this)->find(attribute); }
    Cell& ensure(AttrId attribute);

    const TypeRegistry* m_registry;
    std::vector<Cell> m_cells;
};

} // namespace understudy::core
