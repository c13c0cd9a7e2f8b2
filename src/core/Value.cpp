#include "core/Value.h"

#include <cmath>
#include <limits>

namespace understudy::core
{

namespace
{

int64_t clampRound(double number, Scalar scalar)
{
    if (std::isnan(number))
        return 0;
    auto bounded = [number](auto lowest, auto highest) -> int64_t
    {
        if (number <= static_cast<double>(lowest))
            return lowest;
        if (number >= static_cast<double>(highest))
            return highest;
        return std::llround(number);
    };
    switch (scalar)
    {
    case Scalar::Bool:
        return number != 0;
    case Scalar::Int8:
        return bounded(std::numeric_limits<int8_t>::min(), std::numeric_limits<int8_t>::max());
    case Scalar::UInt8:
        return bounded(std::numeric_limits<uint8_t>::min(), std::numeric_limits<uint8_t>::max());
    case Scalar::Int16:
        return bounded(std::numeric_limits<int16_t>::min(), std::numeric_limits<int16_t>::max());
    case Scalar::Int32:
        return bounded(std::numeric_limits<int32_t>::min(), std::numeric_limits<int32_t>::max());
    default:
        return bounded(std::numeric_limits<int64_t>::min(), std::numeric_limits<int64_t>::max());
    }
}

} // namespace

size_t sizeOf(Scalar scalar)
{
    switch (scalar)
    {
    case Scalar::None:
        return 0;
    case Scalar::Bool:
    case Scalar::Int8:
    case Scalar::UInt8:
        return 1;
    case Scalar::Int16:
        return 2;
    case Scalar::Int32:
    case Scalar::Float:
        return 4;
    case Scalar::Int64:
    case Scalar::Double:
    case Scalar::Ticks:
        return 8;
    }
    return 0;
}

Value Value::numbers(Scalar scalar, std::span<const double> numbers)
{
    Value value = zeros(scalar, numbers.size());
    for (size_t i = 0; i < value.m_components; ++i)
        value.set(i, numbers[i]);
    return value;
}

Value Value::integer(Scalar scalar, int64_t number)
{
    Value value = zeros(scalar, 1);
    value.setInt(0, number);
    return value;
}

Value Value::zeros(Scalar scalar, size_t components)
{
    Value value;
    value.m_kind = Kind::Numbers;
    value.m_scalar = scalar;
    value.m_components = static_cast<uint8_t>(components);
    return value;
}

int64_t Value::asInt(size_t i) const
{
    return isFloating(m_scalar) ? clampRound(m_numbers.real[i], Scalar::Int64) : m_numbers.integer[i];
}

void Value::set(size_t i, double number)
{
    if (m_scalar == Scalar::Double)
        m_numbers.real[i] = number;
    else if (m_scalar == Scalar::Float)
        m_numbers.real[i] = static_cast<float>(number);
    else
        m_numbers.integer[i] = clampRound(number, m_scalar);
}

void Value::setInt(size_t i, int64_t number)
{
    if (m_scalar == Scalar::Int64 || m_scalar == Scalar::Ticks || m_scalar == Scalar::Int32)
        m_numbers.integer[i] = m_scalar == Scalar::Int32 ? static_cast<int32_t>(number) : number;
    else
        set(i, static_cast<double>(number));
}

bool operator==(const Value& a, const Value& b)
{
    if (a.m_kind != b.m_kind)
        return false;
    if (a.m_kind == Value::Kind::Empty)
        return true;
    if (a.m_kind == Value::Kind::Data)
        return a.m_data == b.m_data || a.m_data->equals(*b.m_data);
    if (a.m_scalar != b.m_scalar || a.m_components != b.m_components)
        return false;
    for (size_t i = 0; i < a.m_components; ++i)
    {
        if (!isFloating(a.m_scalar))
        {
            if (a.m_numbers.integer[i] != b.m_numbers.integer[i])
                return false;
            continue;
        }
        double x = a.m_numbers.real[i];
        double y = b.m_numbers.real[i];
        if (x != y && !(std::isnan(x) && std::isnan(y)))
            return false;
    }
    return true;
}

} // namespace understudy::core
