// The authored elements of one array attribute, by columns: numbers lie in typed contiguous storage, so that a mesh of
// a million points is one block of floats and a scene reader can write straight into it.
#pragma once

#include "core/IndexSet.h"
#include "core/TypeRegistry.h"
#include "core/Value.h"

#include <memory>
#include <variant>
#include <vector>

namespace understudy::core
{

class ArrayStore;

// Numbers of one type, `components` of them for each element, with a mask of the components that were written.
class NumericColumn
{
public:
    NumericColumn(Scalar scalar, size_t components, size_t count);

    Scalar scalar() const { return m_scalar; }
    size_t components() const { return m_components; }
    size_t size() const { return m_written.size(); }

    Value get(size_t place) const;
    void set(size_t place, const Value& value, uint8_t written);
    uint8_t written(size_t place) const { return m_written[place]; }
    double number(size_t place, size_t component) const;
    void setNumber(size_t place, size_t component, double number);

    void insert(size_t place);
    void append(size_t count);
    void erase(size_t place);

    // The raw numbers, element after element, as `scalar()` stores them.
    const std::byte* bytes() const { return m_bytes.data(); }
    // Room for elements [first, first + count), all marked written; for bulk readers.
    std::byte* writeRange(size_t first, size_t count);

private:
    Scalar m_scalar;
    uint8_t m_components;
    uint8_t m_width; // bytes of one number
    std::vector<std::byte> m_bytes;
    std::vector<uint8_t> m_written;
};

// One face of a shared run of faces.
struct FaceRef
{
    Ref<const PolyFacesData> run;
    uint32_t face = 0;
};

struct Column
{
    AttrId attribute; // AttributeLayout::storage of a leaf, or a nested array
    std::variant<NumericColumn, std::vector<DataRef>, std::vector<FaceRef>, std::vector<std::unique_ptr<ArrayStore>>>
        cells;
};

class ArrayStore
{
public:
    explicit ArrayStore(AttrId attribute) : m_attribute(attribute) {}

    AttrId attribute() const { return m_attribute; }
    const IndexSet& indices() const { return m_indices; }

    // Makes the element exist; its values are unwritten. The place may move places behind it.
    size_t ensure(uint32_t index);
    // Makes elements [first, last] exist; one growth of each column where they lie behind all others.
    void ensureRange(uint32_t first, uint32_t last);

    Column* column(AttrId attribute);
    const Column* column(AttrId attribute) const;
    // The column of a leaf or nested array, made where it is missing.
    Column& ensureColumn(const Attribute& stored);
    std::vector<Column>& columns() { return m_columns; }
    const std::vector<Column>& columns() const { return m_columns; }

    // Takes one element out as a store that holds it alone, and puts it back.
    std::unique_ptr<ArrayStore> extract(size_t place);
    void restore(std::unique_ptr<ArrayStore> element);

    size_t bytes() const;

private:
    AttrId m_attribute;
    IndexSet m_indices;
    std::vector<Column> m_columns;
};

} // namespace understudy::core
