#include "mel/CommandCall.h"

#include "core/Error.h"

namespace understudy::mel
{

namespace
{

using core::ErrorKind;
using script::Arg;
using script::Arguments;
using script::Flag;
using script::Value;

std::optional<bool> truthOf(const Word& word)
{
    return word.kind == Word::Kind::Bare ? script::truthOf(word.text) : std::nullopt;
}

Value numberFor(Arg type, const Value& number)
{
    switch (type)
    {
    case Arg::Boolean:
        return number.number() != 0;
    case Arg::Int:
    case Arg::UInt:
        return static_cast<int64_t>(number.number());
    default:
        return number;
    }
}

bool isText(Arg type)
{
    return type == Arg::String || type == Arg::Name || type == Arg::Strings || type == Arg::Script;
}

Value valueFor(Arg type, const Word& word)
{
    if (word.kind == Word::Kind::List)
        return word.value;
    if (isText(type))
        return word.text;
    if (word.kind == Word::Kind::Number)
        return numberFor(type, word.value);
    if (type == Arg::Boolean || type == Arg::Any)
        if (auto truth = truthOf(word))
            return *truth;
    return word.text;
}

class Binder
{
public:
    Binder(const script::Syntax& syntax, const std::vector<Word>& words)
        : m_syntax(syntax), m_words(words), m_arguments(syntax)
    {
    }

    Arguments bind()
    {
        findMode();
        while (m_next < m_words.size())
        {
            const Word& word = m_words[m_next++];
            if (word.kind != Word::Kind::Flag)
                m_arguments.bindPositional(positionalFor(word));
            else if (m_syntax.isRaw)
                m_arguments.bindPositional("-" + word.text);
            else if (!modeOf(word))
                bindFlag(word);
        }
        m_arguments.check();
        return std::move(m_arguments);
    }

private:
    // Commands that take numbers before objects (move) get them as numbers: no object is called like one.
    Value positionalFor(const Word& word) const
    {
        const Arg type = m_syntax.positional.type;
        return type == Arg::Name && word.kind == Word::Kind::Number ? word.value : valueFor(type, word);
    }

    // The mode that a word sets; none where the command does not have it, or has a flag of that name.
    std::optional<script::Mode> modeOf(const Word& word) const
    {
        bool isQuery = word.text == "q" || word.text == "query";
        bool isEdit = word.text == "e" || word.text == "edit";
        script::Mode mode = isQuery ? script::Query : script::Edit;
        if ((!isQuery && !isEdit) || !(m_syntax.modes & mode) || m_syntax.find(word.text))
            return std::nullopt;
        return mode;
    }

    // It stands anywhere, and decides how many words other flags take.
    void findMode()
    {
        for (const Word& word : m_words)
            if (word.kind == Word::Kind::Flag)
                if (auto mode = modeOf(word))
                    m_arguments.mode = *mode;
    }

    void bindFlag(const Word& word)
    {
        const Flag* flag = m_syntax.find(word.text);
        if (!flag)
            throw core::error(ErrorKind::Syntax, "Invalid flag '-{}'.", word.text);
        Value::List values = flagValues(*flag, word);
        Value value = values.empty() ? Value(true) : values.size() == 1 ? values.front() : Value::tuple(values);
        m_arguments.bind(*flag, "-" + word.text, value);
    }

    Value::List flagValues(const Flag& flag, const Word& word)
    {
        bool isQuery = m_arguments.mode == script::Query;
        bool isOptional = isQuery ? flag.has(script::QueryMayTakeValue) : flag.has(script::Optional);
        Value::List values;
        if (isQuery && !flag.has(script::QueryTakesValue) && !isOptional)
            return values;
        if (isOptional && !hasWord())
            return values;
        for (Arg type : flag.arguments)
        {
            if (!hasWord())
                throw core::error(ErrorKind::Syntax, "Flag '-{}' needs {} argument(s).", word.text,
                                  flag.arguments.size());
            const Word& next = m_words[m_next++];
            values.push_back(valueFor(type, next));
            // One array or vector stands for all.
            if (next.kind == Word::Kind::List && values.size() == 1)
                break;
        }
        return values;
    }

    bool hasWord() const { return m_next < m_words.size() && m_words[m_next].kind != Word::Kind::Flag; }

    const script::Syntax& m_syntax;
    const std::vector<Word>& m_words;
    Arguments m_arguments;
    size_t m_next = 0;
};

} // namespace

Arguments bind(const script::Syntax& syntax, const std::vector<Word>& words) { return Binder(syntax, words).bind(); }

} // namespace understudy::mel
