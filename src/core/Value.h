// One attribute value: nothing, up to four numbers of a declared type, or counted data.
//
// Units are the kernel's: centimetres, radians, ticks. Integers are held as int64, floating point numbers as double
// (a float value has float precision); the scalar says what they are stored as.
#pragma once

#include "core/Data.h"
#include "core/Time.h"

#include <cstring>
#include <initializer_list>
#include <span>
#include <string_view>

namespace understudy::core
{

constexpr bool isFloating(Scalar scalar) { return scalar == Scalar::Float || scalar == Scalar::Double; }
size_t sizeOf(Scalar scalar);

class Value
{
public:
    static constexpr size_t kMaxComponents = 4;

    Value() { std::memset(&m_numbers, 0, sizeof m_numbers); }
    Value(const Value& other) { copy(other); }
    Value(Value&& other) noexcept { take(other); }
    Value& operator=(const Value& other)
    {
        if (this != &other)
        {
            clear();
            copy(other);
        }
        return *this;
    }
    Value& operator=(Value&& other) noexcept
    {
        if (this != &other)
        {
            clear();
            take(other);
        }
        return *this;
    }
    ~Value() { clear(); }

    explicit Value(DataRef data) : m_kind(data ? Kind::Data : Kind::Empty) { m_data = data.detach(); }

    // Numbers of one type; a floating scalar reads `numbers` as they are, an integer one rounds them.
    static Value numbers(Scalar scalar, std::span<const double> numbers);
    static Value numbers(Scalar scalar, std::initializer_list<double> list)
    {
        return numbers(scalar, std::span<const double>(list.begin(), list.size()));
    }
    static Value number(Scalar scalar, double number) { return numbers(scalar, {number}); }
    static Value integer(Scalar scalar, int64_t number);
    static Value zeros(Scalar scalar, size_t components);
    static Value string(std::string_view text) { return Value(makeData<StringData>(std::string(text))); }
    static Value matrix(const Matrix& matrix) { return Value(makeData<MatrixData>(matrix)); }

    bool empty() const { return m_kind == Kind::Empty; }
    bool isNumeric() const { return m_kind == Kind::Numbers; }
    bool isData() const { return m_kind == Kind::Data; }

    Scalar scalar() const { return m_scalar; }
    size_t components() const { return m_components; }
    double asDouble(size_t i = 0) const
    {
        return isFloating(m_scalar) ? m_numbers.real[i] : static_cast<double>(m_numbers.integer[i]);
    }
    int64_t asInt(size_t i = 0) const;
    void set(size_t i, double number);
    void setInt(size_t i, int64_t number);

    const Data* data() const { return m_kind == Kind::Data ? m_data : nullptr; }
    DataRef dataRef() const { return DataRef(data()); }
    template <class T> const T* as() const { return core::as<T>(data()); }

    // Same type, number of values and content; NaN equals NaN.
    friend bool operator==(const Value& a, const Value& b);

    size_t bytes() const { return m_kind == Kind::Data ? m_data->bytes() : 0; }

private:
    friend class ValueStore;
    friend class NumericColumn;

    enum class Kind : uint8_t
    {
        Empty,
        Numbers,
        Data
    };

    void copy(const Value& other)
    {
        std::memcpy(static_cast<void*>(this), &other, sizeof *this);
        if (m_kind == Kind::Data)
            (void)DataRef(m_data).detach();
    }
    void take(Value& other)
    {
        std::memcpy(static_cast<void*>(this), &other, sizeof *this);
        other.m_kind = Kind::Empty;
    }
    void clear()
    {
        if (m_kind == Kind::Data)
            DataRef::adopt(m_data);
        m_kind = Kind::Empty;
    }

    union
    {
        union
        {
            double real[kMaxComponents];
            int64_t integer[kMaxComponents];
        } m_numbers;
        const Data* m_data;
    };
    Kind m_kind = Kind::Empty;
    Scalar m_scalar = Scalar::None;
    uint8_t m_components = 0;
};

} // namespace understudy::core
