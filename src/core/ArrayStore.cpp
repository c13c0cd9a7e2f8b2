#include "core/ArrayStore.h"

#include "core/Error.h"

#include <cstring>

namespace understudy::core
{

namespace
{

template <class T> double load(const std::byte* from)
{
    T value;
    std::memcpy(&value, from, sizeof value);
    return static_cast<double>(value);
}

template <class T> void store(std::byte* to, T value) { std::memcpy(to, &value, sizeof value); }

template <class T> int64_t loadInt(const std::byte* from)
{
    T value;
    std::memcpy(&value, from, sizeof value);
    return static_cast<int64_t>(value);
}

int64_t readInt(Scalar scalar, const std::byte* from)
{
    switch (scalar)
    {
    case Scalar::Bool:
    case Scalar::UInt8:
        return loadInt<uint8_t>(from);
    case Scalar::Int8:
        return loadInt<int8_t>(from);
    case Scalar::Int16:
        return loadInt<int16_t>(from);
    case Scalar::Int32:
        return loadInt<int32_t>(from);
    default:
        return loadInt<int64_t>(from);
    }
}

void writeInt(Scalar scalar, std::byte* to, int64_t value)
{
    switch (scalar)
    {
    case Scalar::Bool:
    case Scalar::UInt8:
        return store(to, static_cast<uint8_t>(value));
    case Scalar::Int8:
        return store(to, static_cast<int8_t>(value));
    case Scalar::Int16:
        return store(to, static_cast<int16_t>(value));
    case Scalar::Int32:
        return store(to, static_cast<int32_t>(value));
    default:
        return store(to, value);
    }
}

double readNumber(Scalar scalar, const std::byte* from)
{
    if (scalar == Scalar::Double)
        return load<double>(from);
    if (scalar == Scalar::Float)
        return load<float>(from);
    return static_cast<double>(readInt(scalar, from));
}

template <class T> std::ptrdiff_t offset(T place) { return static_cast<std::ptrdiff_t>(place); }

// One element more, unwritten, at a place of a column of any kind.
struct InsertCell
{
    size_t place;
    void operator()(NumericColumn& numbers) const { numbers.insert(place); }
    template <class T> void operator()(std::vector<T>& cells) const { cells.emplace(cells.begin() + offset(place)); }
};

struct AppendCells
{
    size_t count;
    void operator()(NumericColumn& numbers) const { numbers.append(count); }
    template <class T> void operator()(std::vector<T>& cells) const { cells.resize(cells.size() + count); }
};

struct EraseCell
{
    size_t place;
    void operator()(NumericColumn& numbers) const { numbers.erase(place); }
    template <class T> void operator()(std::vector<T>& cells) const { cells.erase(cells.begin() + offset(place)); }
};

Column makeColumn(const Attribute& stored, AttrId owner, size_t count)
{
    bool nested = stored.isArray() && stored.id != owner;
    if (nested)
        return {stored.id, std::vector<std::unique_ptr<ArrayStore>>(count)};
    if (stored.type == AttributeType::PolyFaces)
        return {stored.id, std::vector<FaceRef>(count)};
    if (stored.isNumeric())
        return {stored.id, NumericColumn(stored.scalar(), stored.components(), count)};
    return {stored.id, std::vector<DataRef>(count)};
}

} // namespace

NumericColumn::NumericColumn(Scalar scalar, size_t components, size_t count)
    : m_scalar(scalar), m_components(static_cast<uint8_t>(components)), m_width(static_cast<uint8_t>(sizeOf(scalar))),
      m_bytes(count * components * sizeOf(scalar)), m_written(count)
{
}

Value NumericColumn::get(size_t place) const
{
    Value value = Value::zeros(m_scalar, m_components);
    const std::byte* from = m_bytes.data() + place * m_components * m_width;
    for (size_t i = 0; i < m_components; ++i, from += m_width)
    {
        if (isFloating(m_scalar))
            value.m_numbers.real[i] = readNumber(m_scalar, from);
        else
            value.m_numbers.integer[i] = readInt(m_scalar, from);
    }
    return value;
}

void NumericColumn::set(size_t place, const Value& value, uint8_t written)
{
    std::byte* to = m_bytes.data() + place * m_components * m_width;
    for (size_t i = 0; i < m_components; ++i, to += m_width)
    {
        if (m_scalar == Scalar::Double)
            store(to, value.m_numbers.real[i]);
        else if (m_scalar == Scalar::Float)
            store(to, static_cast<float>(value.m_numbers.real[i]));
        else
            writeInt(m_scalar, to, value.m_numbers.integer[i]);
    }
    m_written[place] = written;
}

double NumericColumn::number(size_t place, size_t component) const
{
    return readNumber(m_scalar, m_bytes.data() + (place * m_components + component) * m_width);
}

void NumericColumn::setNumber(size_t place, size_t component, double number)
{
    Value value = get(place);
    value.set(component, number);
    set(place, value, static_cast<uint8_t>(m_written[place] | (1u << component)));
}

void NumericColumn::insert(size_t place)
{
    size_t stride = size_t(m_components) * m_width;
    m_bytes.insert(m_bytes.begin() + offset(place * stride), stride, std::byte{0});
    m_written.insert(m_written.begin() + offset(place), uint8_t{0});
}

void NumericColumn::append(size_t count)
{
    m_bytes.resize(m_bytes.size() + count * m_components * m_width);
    m_written.resize(m_written.size() + count);
}

void NumericColumn::erase(size_t place)
{
    size_t stride = size_t(m_components) * m_width;
    m_bytes.erase(m_bytes.begin() + offset(place * stride), m_bytes.begin() + offset((place + 1) * stride));
    m_written.erase(m_written.begin() + offset(place));
}

std::byte* NumericColumn::writeRange(size_t first, size_t count)
{
    auto all = static_cast<uint8_t>((1u << m_components) - 1);
    std::fill_n(m_written.begin() + offset(first), count, all);
    return m_bytes.data() + first * m_components * m_width;
}

size_t ArrayStore::ensure(uint32_t index)
{
    auto [place, isNew] = m_indices.insert(index);
    if (isNew)
        for (Column& column : m_columns)
            std::visit(InsertCell{place}, column.cells);
    return place;
}

void ArrayStore::ensureRange(uint32_t first, uint32_t last)
{
    bool atEnd = m_indices.empty() || first > m_indices.at(m_indices.size() - 1);
    for (uint64_t index = first; index <= last; ++index)
    {
        if (atEnd)
            m_indices.insert(static_cast<uint32_t>(index));
        else
            ensure(static_cast<uint32_t>(index));
    }
    if (atEnd)
        for (Column& column : m_columns)
            std::visit(AppendCells{size_t(last) - first + 1}, column.cells);
}

Column* ArrayStore::column(AttrId attribute)
{
    for (Column& column : m_columns)
        if (column.attribute == attribute)
            return &column;
    return nullptr;
}

const Column* ArrayStore::column(AttrId attribute) const { return const_cast<ArrayStore*>(this)->column(attribute); }

Column& ArrayStore::ensureColumn(const Attribute& stored)
{
    if (Column* found = column(stored.id))
        return *found;
    m_columns.push_back(makeColumn(stored, m_attribute, m_indices.size()));
    return m_columns.back();
}

std::unique_ptr<ArrayStore> ArrayStore::extract(size_t place)
{
    auto element = std::make_unique<ArrayStore>(m_attribute);
    element->m_indices.insert(m_indices.at(place));
    for (Column& column : m_columns)
    {
        auto take = [place](auto& cells) -> decltype(Column::cells)
        {
            using Cells = std::decay_t<decltype(cells)>;
            if constexpr (std::is_same_v<Cells, NumericColumn>)
            {
                NumericColumn one(cells.scalar(), cells.components(), 1);
                one.set(0, cells.get(place), cells.written(place));
                return one;
            }
            else
            {
                Cells one;
                one.push_back(std::move(cells[place]));
                return one;
            }
        };
        element->m_columns.push_back({column.attribute, std::visit(take, column.cells)});
        std::visit(EraseCell{place}, column.cells);
    }
    m_indices.erase(place);
    return element;
}

void ArrayStore::restore(std::unique_ptr<ArrayStore> element)
{
    size_t place = ensure(element->m_indices.at(0));
    for (Column& from : element->m_columns)
    {
        Column* to = column(from.attribute);
        if (!to)
            throw error(ErrorKind::Internal, "An array element cannot be restored: its column is gone.");
        std::visit(
            [&](auto& cells)
            {
                using Cells = std::decay_t<decltype(cells)>;
                auto& target = std::get<Cells>(to->cells);
                if constexpr (std::is_same_v<Cells, NumericColumn>)
                    target.set(place, cells.get(0), cells.written(0));
                else
                    target[place] = std::move(cells[0]);
            },
            from.cells);
    }
}

size_t ArrayStore::bytes() const
{
    size_t total = sizeof *this;
    for (const Column& column : m_columns)
    {
        if (const auto* numbers = std::get_if<NumericColumn>(&column.cells))
            total += numbers->size() * (numbers->components() * sizeOf(numbers->scalar()) + 1);
        else if (const auto* nested = std::get_if<std::vector<std::unique_ptr<ArrayStore>>>(&column.cells))
        {
            for (const auto& inner : *nested)
                total += inner ? inner->bytes() : sizeof(void*);
        }
        else
            total += m_indices.size() * sizeof(FaceRef);
    }
    return total;
}

} // namespace understudy::core
