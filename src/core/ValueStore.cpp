#include "core/ValueStore.h"

#include "core/Error.h"

#include <algorithm>

namespace understudy::core
{

namespace
{

constexpr uint8_t bit(size_t i) { return static_cast<uint8_t>(1u << i); }

// One number of a tuple, as a value of its own.
Authored part(const Value& tuple, uint8_t written, size_t component)
{
    if (!(written & bit(component)))
        return {};
    Value value = Value::zeros(tuple.scalar(), 1);
    if (isFloating(tuple.scalar()))
        value.set(0, tuple.asDouble(component));
    else
        value.setInt(0, tuple.asInt(component));
    return {value, 1};
}

void setPart(Value& tuple, uint8_t& written, size_t component, const Authored& next)
{
    if (isFloating(tuple.scalar()))
        tuple.set(component, next ? next.value.asDouble() : 0.0);
    else
        tuple.setInt(component, next ? next.value.asInt() : 0);
    written = static_cast<uint8_t>(next ? written | bit(component) : written & ~bit(component));
}

Authored readColumn(const Column& column, size_t place, const Attribute& attribute)
{
    if (const auto* numbers = std::get_if<NumericColumn>(&column.cells))
    {
        uint8_t written = numbers->written(place);
        if (attribute.layout.isComponent)
            return part(numbers->get(place), written, attribute.layout.component);
        return written ? Authored{numbers->get(place), written} : Authored{};
    }
    if (const auto* data = std::get_if<std::vector<DataRef>>(&column.cells))
        return (*data)[place] ? Authored{Value((*data)[place]), 1} : Authored{};
    if (const auto* faces = std::get_if<std::vector<FaceRef>>(&column.cells))
    {
        const FaceRef& ref = (*faces)[place];
        if (!ref.run)
            return {};
        auto begin = ref.run->stream.begin() + static_cast<std::ptrdiff_t>(ref.run->starts[ref.face]);
        auto end = ref.run->stream.begin() + static_cast<std::ptrdiff_t>(ref.run->end(ref.face));
        return {Value(makeData<PolyFacesData>(std::vector<int32_t>(begin, end), std::vector<uint32_t>{0})), 1};
    }
    return {};
}

void writeColumn(Column& column, size_t place, const Attribute& attribute, const Authored& next)
{
    if (auto* numbers = std::get_if<NumericColumn>(&column.cells))
    {
        Value tuple = numbers->get(place);
        uint8_t written = numbers->written(place);
        if (attribute.layout.isComponent)
            setPart(tuple, written, attribute.layout.component, next);
        else if (next)
            tuple = next.value;
        numbers->set(place, tuple, attribute.layout.isComponent ? written : next.written);
    }
    else if (auto* data = std::get_if<std::vector<DataRef>>(&column.cells))
        (*data)[place] = next.value.dataRef();
    else if (auto* faces = std::get_if<std::vector<FaceRef>>(&column.cells))
    {
        const auto* run = next.value.as<PolyFacesData>();
        (*faces)[place] = run ? FaceRef{Ref<const PolyFacesData>(run), 0} : FaceRef{};
    }
    else
        throw error(ErrorKind::Internal, "Attribute '{}' has no value of its own.", attribute.longName);
}

} // namespace

ValueStore::Cell* ValueStore::find(AttrId attribute)
{
    auto cell = std::lower_bound(m_cells.begin(), m_cells.end(), attribute,
                                 [](const Cell& c, AttrId id) { return c.attribute < id; });
    return cell != m_cells.end() && cell->attribute == attribute ? &*cell : nullptr;
}

ValueStore::Cell& ValueStore::ensure(AttrId attribute)
{
    auto cell = std::lower_bound(m_cells.begin(), m_cells.end(), attribute,
                                 [](const Cell& c, AttrId id) { return c.attribute < id; });
    if (cell == m_cells.end() || cell->attribute != attribute)
        cell = m_cells.insert(cell, Cell{attribute, 0, 0, {}, nullptr});
    return *cell;
}

Authored ValueStore::get(const Attribute& attribute, const ElementPath& path) const
{
    const AttributeLayout& layout = attribute.layout;
    if (layout.arrayDepth == 0)
    {
        const Cell* cell = find(layout.storage);
        if (!cell || !cell->written)
            return {};
        if (layout.isComponent)
            return part(cell->value, cell->written, layout.component);
        return {cell->value, cell->written};
    }
    const Attribute& owner = m_registry->attribute(layout.arrays[layout.arrayDepth - 1]);
    if (path.depth < layout.arrayDepth)
        return {};
    const ArrayStore* store = array(owner, path.first(size_t(layout.arrayDepth) - 1));
    if (!store)
        return {};
    auto place = store->indices().find(path.index[layout.arrayDepth - 1]);
    const Column* column = place ? store->column(layout.storage) : nullptr;
    return column ? readColumn(*column, *place, attribute) : Authored{};
}

Authored ValueStore::exchange(const Attribute& attribute, const ElementPath& path, Authored next, bool isEdit)
{
    const AttributeLayout& layout = attribute.layout;
    if (layout.arrayDepth == 0)
    {
        Cell& cell = ensure(layout.storage);
        if (isEdit)
            cell.edited = static_cast<uint8_t>(
                cell.edited | (layout.isComponent ? bit(layout.component) : next.written | cell.written));
        if (!layout.isComponent)
        {
            std::swap(cell.value, next.value);
            std::swap(cell.written, next.written);
            return next;
        }
        Authored before = part(cell.value, cell.written, layout.component);
        if (cell.value.empty())
        {
            const Attribute& tuple = m_registry->attribute(layout.storage);
            cell.value = Value::zeros(tuple.scalar(), tuple.components());
        }
        setPart(cell.value, cell.written, layout.component, next);
        return before;
    }
    const Attribute& owner = m_registry->attribute(layout.arrays[layout.arrayDepth - 1]);
    ArrayStore& store = ensureArray(owner, path.first(size_t(layout.arrayDepth) - 1));
    size_t place = store.ensure(path.index[layout.arrayDepth - 1]);
    Column& column = store.ensureColumn(m_registry->attribute(layout.storage));
    Authored before = readColumn(column, place, attribute);
    writeColumn(column, place, attribute, next);
    if (isEdit)
        ensure(layout.arrays[0]).edited = 1;
    return before;
}

bool ValueStore::isEdited(const Attribute& attribute) const
{
    const AttributeLayout& layout = attribute.layout;
    const Cell* cell = find(layout.arrayDepth == 0 ? layout.storage : layout.arrays[0]);
    bool isNumber = layout.arrayDepth == 0 && layout.isComponent;
    return cell && (isNumber ? cell->edited & bit(layout.component) : cell->edited) != 0;
}

const ArrayStore* ValueStore::array(const Attribute& attribute, const ElementPath& path) const
{
    const AttributeLayout& layout = attribute.layout;
    const Cell* cell = find(layout.arrays[0]);
    const ArrayStore* store = cell ? cell->array.get() : nullptr;
    for (size_t level = 1; store && level < layout.arrayDepth; ++level)
    {
        auto place = store->indices().find(path.index[level - 1]);
        const Column* column = place ? store->column(layout.arrays[level]) : nullptr;
        store = column ? std::get<std::vector<std::unique_ptr<ArrayStore>>>(column->cells)[*place].get() : nullptr;
    }
    return store;
}

ArrayStore* ValueStore::array(const Attribute& attribute, const ElementPath& path)
{
    return const_cast<ArrayStore*>(static_cast<const ValueStore*>(this)->array(attribute, path));
}

ArrayStore& ValueStore::ensureArray(const Attribute& attribute, const ElementPath& path)
{
    const AttributeLayout& layout = attribute.layout;
    Cell& cell = ensure(layout.arrays[0]);
    if (!cell.array)
        cell.array = std::make_unique<ArrayStore>(layout.arrays[0]);
    ArrayStore* store = cell.array.get();
    for (size_t level = 1; level < layout.arrayDepth; ++level)
    {
        size_t place = store->ensure(path.index[level - 1]);
        Column& column = store->ensureColumn(m_registry->attribute(layout.arrays[level]));
        auto& inner = std::get<std::vector<std::unique_ptr<ArrayStore>>>(column.cells)[place];
        if (!inner)
            inner = std::make_unique<ArrayStore>(layout.arrays[level]);
        store = inner.get();
    }
    return *store;
}

bool ValueStore::hasElement(const Attribute& attribute, const ElementPath& path) const
{
    const AttributeLayout& layout = attribute.layout;
    if (path.depth == 0)
        return true;
    const Attribute& owner = m_registry->attribute(layout.arrays[path.depth - 1]);
    const ArrayStore* store = array(owner, path.first(size_t(path.depth) - 1));
    return store && store->indices().find(path.index[path.depth - 1]).has_value();
}

size_t ValueStore::bytes() const
{
    size_t total = sizeof *this + m_cells.capacity() * sizeof(Cell);
    for (const Cell& cell : m_cells)
        total += cell.value.bytes() + (cell.array ? cell.array->bytes() : 0);
    return total;
}

} // namespace understudy::core
