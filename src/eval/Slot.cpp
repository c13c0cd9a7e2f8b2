#include "eval/Slot.h"

#include "eval/Computation.h"

#include <cmath>
#include <cstring>

namespace understudy::eval
{

using core::Scalar;
using core::Value;

namespace
{

bool isMatrixType(core::AttributeType type)
{
    return type == core::AttributeType::Matrix || type == core::AttributeType::FloatMatrix;
}

template <class T> T load(const std::byte* from)
{
    T number;
    std::memcpy(&number, from, sizeof number);
    return number;
}

template <class T> void store(std::byte* to, T number) { std::memcpy(to, &number, sizeof number); }

} // namespace

double converted(double number, Scalar from, Scalar to)
{
    if (from == to)
        return number;
    if (from == Scalar::Ticks)
        return core::rawFromTicks(static_cast<core::Ticks>(number));
    if (to == Scalar::Ticks)
        return static_cast<double>(core::ticksFromRaw(number));
    return number;
}

Slot::Slot(const core::Attribute& attribute, const core::ElementPath& path) : m_attribute(attribute.id), m_path(path)
{
    if (attribute.isNumeric())
    {
        m_kind = Kind::Numbers;
        m_scalar = attribute.scalar();
        m_components = static_cast<uint8_t>(attribute.components());
        std::memset(m_numbers, 0, sizeof m_numbers);
    }
    else if (isMatrixType(attribute.type))
    {
        m_kind = Kind::Matrix;
        m_matrix = new core::Matrix(kIdentity);
    }
    else
    {
        m_kind = Kind::Object;
        m_object = new Value();
    }
}

Slot::~Slot()
{
    if (m_kind == Kind::Matrix)
        delete m_matrix;
    else if (m_kind == Kind::Object)
        delete m_object;
}

double Slot::number(size_t i) const
{
    if (m_scalar == Scalar::Double)
        return load<double>(m_numbers + i * 8);
    if (m_scalar == Scalar::Float)
        return load<float>(m_numbers + i * 4);
    if (m_kind == Kind::Numbers)
        return static_cast<double>(integer(i));
    if (m_kind == Kind::Object && m_object->isNumeric() && i < m_object->components())
        return m_object->asDouble(i);
    return 0.0;
}

int64_t Slot::integer(size_t i) const
{
    switch (m_scalar)
    {
    case Scalar::Bool:
    case Scalar::UInt8:
        return load<uint8_t>(m_numbers + i);
    case Scalar::Int8:
        return load<int8_t>(m_numbers + i);
    case Scalar::Int16:
        return load<int16_t>(m_numbers + i * 2);
    case Scalar::Int32:
        return load<int32_t>(m_numbers + i * 4);
    case Scalar::Int64:
    case Scalar::Ticks:
        return load<int64_t>(m_numbers + i * 8);
    default:
        return std::llround(number(i));
    }
}

void Slot::setNumber(size_t i, double number)
{
    if (m_scalar == Scalar::Double)
        store(m_numbers + i * 8, number);
    else if (m_scalar == Scalar::Float)
        store(m_numbers + i * 4, static_cast<float>(number));
    else if (m_scalar == Scalar::Bool)
        store<uint8_t>(m_numbers + i, number != 0.0);
    else if (m_kind == Kind::Numbers)
        setInteger(i, std::isfinite(number) ? std::llround(number) : 0);
    else if (m_kind == Kind::Object)
        *m_object = Value::number(Scalar::Double, number);
}

void Slot::setInteger(size_t i, int64_t number)
{
    switch (m_scalar)
    {
    case Scalar::Bool:
        return store<uint8_t>(m_numbers + i, number != 0);
    case Scalar::UInt8:
    case Scalar::Int8:
        return store(m_numbers + i, static_cast<uint8_t>(number));
    case Scalar::Int16:
        return store(m_numbers + i * 2, static_cast<int16_t>(number));
    case Scalar::Int32:
        return store(m_numbers + i * 4, static_cast<int32_t>(number));
    case Scalar::Int64:
    case Scalar::Ticks:
        return store(m_numbers + i * 8, number);
    default:
        return setNumber(i, static_cast<double>(number));
    }
}

Value Slot::value(uint8_t parts) const
{
    if (m_kind == Kind::Matrix)
        return Value::matrix(*m_matrix);
    if (m_kind == Kind::Object)
        return *m_object;
    bool one = m_components > 1 && parts != allParts();
    size_t first = 0;
    while (one && !(parts & (1u << first)))
        ++first;
    size_t count = one ? 1 : m_components;
    Value result = Value::zeros(m_scalar, count);
    for (size_t i = 0; i < count; ++i)
        core::isFloating(m_scalar) ? result.set(i, number(first + i)) : result.setInt(i, integer(first + i));
    return result;
}

void Slot::assign(const Value& value)
{
    if (m_kind == Kind::Object)
        *m_object = value;
    else if (m_kind == Kind::Matrix)
    {
        const auto* data = value.as<core::MatrixData>();
        *m_matrix = data ? data->matrix : kIdentity;
    }
    else
        for (size_t i = 0; i < m_components; ++i)
        {
            bool has = value.isNumeric() && i < value.components();
            if (has && !core::isFloating(m_scalar) && m_scalar == value.scalar())
                setInteger(i, value.asInt(i));
            else
                setNumber(i, has ? converted(value.asDouble(i), value.scalar(), m_scalar) : 0.0);
        }
}

} // namespace understudy::eval
