#include "script/Value.h"

namespace understudy::script
{

namespace
{

template <class T> const T* shared(const Value::Variant& value)
{
    const auto* pointer = std::get_if<std::shared_ptr<const T>>(&value);
    return pointer ? pointer->get() : nullptr;
}

} // namespace

double Value::number() const
{
    if (const auto* real = get<double>())
        return *real;
    if (const auto* integer = get<int64_t>())
        return static_cast<double>(*integer);
    if (const auto* flag = get<bool>())
        return *flag ? 1.0 : 0.0;
    return 0.0;
}

const Value::Tuple* Value::tuple() const { return shared<Tuple>(m_value); }
const Value::Dict* Value::dict() const { return shared<Dict>(m_value); }
const ObjectName* Value::object() const { return shared<ObjectName>(m_value); }

Value::List Value::items() const
{
    if (const auto* list = get<List>())
        return *list;
    if (const Tuple* items = tuple())
        return items->items;
    if (const auto* strings = get<Strings>())
        return List(strings->begin(), strings->end());
    if (const auto* doubles = get<Doubles>())
        return List(doubles->begin(), doubles->end());
    return {*this};
}

std::string_view Value::typeName() const
{
    struct Name
    {
        std::string_view operator()(std::monostate) const { return "NoneType"; }
        std::string_view operator()(bool) const { return "bool"; }
        std::string_view operator()(int64_t) const { return "int"; }
        std::string_view operator()(double) const { return "float"; }
        std::string_view operator()(const std::string&) const { return "str"; }
        std::string_view operator()(const std::shared_ptr<const Tuple>&) const { return "tuple"; }
        std::string_view operator()(const std::shared_ptr<const Dict>&) const { return "dict"; }
        std::string_view operator()(const std::shared_ptr<const ObjectName>&) const { return "str"; }
        std::string_view operator()(const std::shared_ptr<Callable>&) const { return "function"; }
        std::string_view operator()(const List&) const { return "list"; }
        std::string_view operator()(const Strings&) const { return "list"; }
        std::string_view operator()(const Doubles&) const { return "list"; }
    };
    return std::visit(Name{}, m_value);
}

std::optional<bool> truthOf(std::string_view word)
{
    static constexpr std::pair<std::string_view, bool> kWords[] = {{"on", true},   {"yes", true}, {"true", true},
                                                                   {"off", false}, {"no", false}, {"false", false}};
    for (const auto& [text, truth] : kWords)
        if (word == text)
            return truth;
    return std::nullopt;
}

} // namespace understudy::script
