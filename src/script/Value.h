// What commands take and give: the values that Python, MEL and plug-ins share.
//
// Names of objects stay typed until the surface: an ObjectName is spelled by the context when Python or MEL asks for
// text, and can be taken as it is by who knows handles.
#pragma once

#include "core/Resolver.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace understudy::script
{

class Value;
class Context;

// A Python callable or a piece of MEL that a flag was given. Throws core::Error where the script fails.
class Callable
{
public:
    virtual ~Callable() = default;
    virtual Value call(const std::vector<Value>& arguments) = 0;
    // Whether both are the same script: what was given to add a callback may be given to remove it.
    virtual bool isSame(const Callable& other) const { return this == &other; }
    virtual std::string text() const = 0; // for lists of scripts
};

// How a returned object is spelled.
enum class NameStyle : uint8_t
{
    Shortest, // shortest unique path
    Full,     // full path
    Base      // name without path
};

struct ObjectName
{
    core::Object object;
    NameStyle style = NameStyle::Shortest;
};

class Value
{
public:
    using List = std::vector<Value>;
    struct Tuple
    {
        List items;
    };
    using Dict = std::vector<std::pair<std::string, Value>>;
    using Strings = std::vector<std::string>;
    using Doubles = std::vector<double>;

    Value() = default; // None
    Value(bool value) : m_value(value) {}
    Value(int value) : m_value(int64_t(value)) {}
    Value(int64_t value) : m_value(value) {}
    Value(double value) : m_value(value) {}
    Value(const char* value) : m_value(std::string(value)) {}
    Value(std::string_view value) : m_value(std::string(value)) {}
    Value(std::string value) : m_value(std::move(value)) {}
    Value(List value) : m_value(std::move(value)) {}
    Value(Tuple value) : m_value(std::make_shared<const Tuple>(std::move(value))) {}
    Value(Dict value) : m_value(std::make_shared<const Dict>(std::move(value))) {}
    Value(Strings value) : m_value(std::move(value)) {}
    Value(Doubles value) : m_value(std::move(value)) {}
    Value(ObjectName value) : m_value(std::make_shared<const ObjectName>(std::move(value))) {}
    Value(std::shared_ptr<Callable> value) : m_value(std::move(value)) {}

    static Value tuple(List items) { return Value(Tuple{std::move(items)}); }
    // A list of names, or None where there are none: what most listing commands answer.
    static Value stringsOrNone(Strings names) { return names.empty() ? Value() : Value(std::move(names)); }

    template <class T> bool is() const { return std::holds_alternative<T>(m_value); }
    template <class T> const T* get() const { return std::get_if<T>(&m_value); }
    bool isNone() const { return std::holds_alternative<std::monostate>(m_value); }
    bool isNumber() const { return is<bool>() || is<int64_t>() || is<double>(); }
    double number() const; // of a number; 0 for others
    const Tuple* tuple() const;
    const Dict* dict() const;
    const ObjectName* object() const;

    // The items of a list or tuple of any kind, as values; a single value is a list of one.
    List items() const;
    bool isSequence() const { return is<List>() || is<Strings>() || is<Doubles>() || tuple() != nullptr; }
    // "str", "int", "float", "bool", "list", "tuple", "NoneType": as Python names the type.
    std::string_view typeName() const;

    using Variant = std::variant<std::monostate, bool, int64_t, double, std::string, List, Strings, Doubles,
                                 std::shared_ptr<const Tuple>, std::shared_ptr<const Dict>,
                                 std::shared_ptr<const ObjectName>, std::shared_ptr<Callable>>;
    const Variant& variant() const { return m_value; }

private:
    Variant m_value;
};

// What MEL's words for it say: on, yes, true; off, no, false.
std::optional<bool> truthOf(std::string_view word);

} // namespace understudy::script
