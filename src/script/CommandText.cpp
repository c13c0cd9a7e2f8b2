#include "script/CommandText.h"

#include <fmt/format.h>

#include <iterator>

namespace understudy::script
{

namespace
{

// A mesh's points would make a text of megabytes, and each call would pay for it.
constexpr size_t kLongest = 160;

class TextBuilder
{
public:
    TextBuilder(const Context& context, std::string_view command) : m_context(context), m_text(command) {}

    bool isFull() const { return m_text.size() > kLongest; }

    void flag(std::string_view name)
    {
        m_text += " -";
        m_text += name;
    }

    void value(const Value& value)
    {
        if (isFull())
            return;
        if (const auto* text = value.get<std::string>())
            quoted(*text);
        else if (const auto* number = value.get<double>())
            fmt::format_to(std::back_inserter(m_text), " {}", *number);
        else if (value.isNumber())
            fmt::format_to(std::back_inserter(m_text), " {}", static_cast<int64_t>(value.number()));
        else if (const ObjectName* object = value.object())
            quoted(m_context.nameOf(*object));
        else if (const auto* numbers = value.get<Value::Doubles>())
            all(*numbers);
        else if (const auto* texts = value.get<Value::Strings>())
            all(*texts);
        else if (const auto* list = value.get<Value::List>())
            all(*list);
        else if (const Value::Tuple* tuple = value.tuple())
            all(tuple->items);
        else
            m_text += " ...";
    }

    std::string take()
    {
        if (isFull())
        {
            m_text.resize(kLongest);
            m_text += "...";
        }
        return std::move(m_text);
    }

private:
    void quoted(std::string_view text)
    {
        m_text += " \"";
        for (char c : text.substr(0, kLongest))
        {
            if (c == '"' || c == '\\')
                m_text += '\\';
            m_text += c;
        }
        m_text += '"';
    }

    template <class Items> void all(const Items& items)
    {
        for (size_t i = 0; i < items.size() && !isFull(); ++i)
            value(Value(items[i]));
    }

    const Context& m_context;
    std::string m_text;
};

} // namespace

std::string commandText(const Context& context, const Arguments& arguments)
{
    TextBuilder text(context, arguments.syntax().name);
    if (arguments.mode != Mode::Create)
        text.flag(arguments.mode == Mode::Query ? "query" : "edit");
    for (const Flag* flag : arguments.used())
        for (size_t use = 0; use < arguments.uses(flag->index); ++use)
        {
            text.flag(flag->longName);
            for (const Value& value : arguments.values(flag->index, use))
                text.value(value);
        }
    for (size_t i = 0; i < arguments.positional.size() && !text.isFull(); ++i)
        text.value(arguments.positional[i]);
    return text.take();
}

} // namespace understudy::script
