#include "mel/Parser.h"

#include "mel/Scanner.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace understudy::mel
{

namespace
{

using script::Value;

// Words that begin a statement which is no command.
constexpr std::string_view kKeywords[] = {"break", "case",   "continue", "default", "do",     "else",
                                          "float", "for",    "global",   "if",      "int",    "matrix",
                                          "proc",  "return", "string",   "switch",  "vector", "while"};

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// Characters of names, paths, plugs, components and patterns, and of other alphabets' letters.
bool isWordCharacter(char c)
{
    constexpr std::string_view kOthers = "|:.[]*?#@";
    return isLetter(c) || isDigit(c) || (c & 0x80) != 0 || kOthers.find(c) != std::string_view::npos;
}

std::optional<Value> numberOf(std::string_view text)
{
    if (text.starts_with('+'))
        text.remove_prefix(1);
    const char* end = text.data() + text.size();
    int64_t integer = 0;
    bool isHex = text.starts_with("0x") || text.starts_with("0X");
    const char* digits = text.data() + (isHex ? 2 : 0);
    if (auto read = std::from_chars(digits, end, integer, isHex ? 16 : 10); read.ec == std::errc{} && read.ptr == end)
        return Value(integer);
    double real = 0;
    if (auto read = std::from_chars(text.data(), end, real); read.ec == std::errc{} && read.ptr == end)
        return Value(real);
    return std::nullopt;
}

class Parser
{
public:
    explicit Parser(std::string_view text) : m_scanner(text) {}

    std::vector<Statement> statements()
    {
        std::vector<Statement> all;
        for (m_scanner.skipBlanks(); !m_scanner.atEnd(); m_scanner.skipBlanks())
            if (!m_scanner.takeIf(';'))
                all.push_back(statement());
        return all;
    }

private:
    Statement statement()
    {
        Statement made;
        made.line = m_scanner.line();
        made.name = commandName();
        // Brackets with no blank before them: the function form.
        bool isCall = m_scanner.peek() == '(';
        m_scanner.skipBlanks();
        if (m_scanner.peek() == '=')
            throw m_scanner.unsupported("assignment");
        if (isCall)
            callWords(made);
        else
            commandWords(made);
        return made;
    }

    std::string commandName()
    {
        char first = m_scanner.peek();
        if (first == '$' || first == '`' || first == '{' || first == '(' || first == '"' || isDigit(first) ||
            m_scanner.lookingAt("<<"))
            throw refusal();
        if (!isLetter(first))
            throw m_scanner.syntaxError();
        size_t start = m_scanner.position();
        while (isLetter(m_scanner.peek()) || isDigit(m_scanner.peek()))
            m_scanner.take();
        std::string_view name = m_scanner.from(start);
        if (std::find(std::begin(kKeywords), std::end(kKeywords), name) != std::end(kKeywords))
            throw m_scanner.unsupported(name);
        return std::string(name);
    }

    void commandWords(Statement& made)
    {
        for (m_scanner.skipBlanks(); !m_scanner.atEnd() && !m_scanner.takeIf(';'); m_scanner.skipBlanks())
            made.words.push_back(word());
    }

    // name("-flag", "object"): a flag is a string here.
    void callWords(Statement& made)
    {
        m_scanner.take();
        for (m_scanner.skipBlanks(); !m_scanner.takeIf(')'); m_scanner.skipBlanks())
        {
            if (!made.words.empty() && !m_scanner.takeIf(','))
                throw refusal();
            m_scanner.skipBlanks();
            made.words.push_back(word());
            Word& added = made.words.back();
            if (added.kind == Word::Kind::String && added.text.size() > 1 && added.text[0] == '-' &&
                isLetter(added.text[1]))
            {
                added.kind = Word::Kind::Flag;
                added.text.erase(0, 1);
            }
        }
        m_scanner.skipBlanks();
        if (!m_scanner.atEnd() && !m_scanner.takeIf(';'))
            throw refusal();
    }

    Word word()
    {
        // Brackets around one literal mean the literal.
        int brackets = 0;
        for (; m_scanner.takeIf('('); ++brackets)
            m_scanner.skipBlanks();
        Word made = literal();
        for (; brackets > 0; --brackets)
        {
            m_scanner.skipBlanks();
            if (!m_scanner.takeIf(')'))
                throw refusal();
        }
        return made;
    }

    Word literal()
    {
        char first = m_scanner.peek();
        if (first == '"')
            return string();
        if (first == '{')
            return list("{", "}");
        if (m_scanner.lookingAt("<<"))
            return list("<<", ">>");
        bool isSigned = first == '-' || first == '+';
        char begin = isSigned ? m_scanner.peek(1) : first;
        if (isDigit(begin) || (begin == '.' && isDigit(m_scanner.peek(isSigned ? 2 : 1))))
            return number();
        if (first == '-' && isLetter(begin))
            return flag();
        if (!isWordCharacter(first))
            throw refusal();
        return bare();
    }

    Word string()
    {
        static constexpr std::pair<char, char> kEscapes[] = {{'n', '\n'}, {'t', '\t'}, {'r', '\r'}};
        Word made{Word::Kind::String, {}, {}};
        m_scanner.take();
        while (!m_scanner.takeIf('"'))
        {
            if (m_scanner.atEnd() || m_scanner.peek() == '\n')
                throw m_scanner.syntaxError();
            char c = m_scanner.take();
            if (c == '\\')
            {
                c = m_scanner.take();
                for (const auto& [escape, meaning] : kEscapes)
                    if (c == escape)
                    {
                        c = meaning;
                        break;
                    }
            }
            made.text += c;
        }
        return made;
    }

    // Numbers with a unit behind them (10film) and ranges (1:10) are words.
    Word number()
    {
        size_t start = m_scanner.position();
        char previous = m_scanner.take();
        while (isWordCharacter(m_scanner.peek()) ||
               ((previous == 'e' || previous == 'E') && (m_scanner.peek() == '-' || m_scanner.peek() == '+')))
            previous = m_scanner.take();
        std::string text(m_scanner.from(start));
        if (auto value = numberOf(text))
            return {Word::Kind::Number, std::move(text), std::move(*value)};
        return {Word::Kind::Bare, std::move(text), {}};
    }

    Word flag()
    {
        m_scanner.take();
        size_t start = m_scanner.position();
        while (isLetter(m_scanner.peek()) || isDigit(m_scanner.peek()))
            m_scanner.take();
        return {Word::Kind::Flag, std::string(m_scanner.from(start)), {}};
    }

    Word bare()
    {
        size_t start = m_scanner.position();
        while (isWordCharacter(m_scanner.peek()))
            m_scanner.take();
        return {Word::Kind::Bare, std::string(m_scanner.from(start)), {}};
    }

    // Arrays of arrays do not exist in MEL.
    Word list(std::string_view open, std::string_view close)
    {
        Value::List items;
        m_scanner.skip(open.size());
        for (m_scanner.skipBlanks(); !m_scanner.lookingAt(close); m_scanner.skipBlanks())
        {
            if (!items.empty() && !m_scanner.takeIf(','))
                throw refusal();
            m_scanner.skipBlanks();
            if (m_scanner.peek() == '{' || m_scanner.lookingAt("<<"))
                throw m_scanner.syntaxError();
            Word item = word();
            if (item.kind != Word::Kind::Number && item.kind != Word::Kind::String)
                throw m_scanner.syntaxError();
            items.push_back(item.kind == Word::Kind::Number ? std::move(item.value) : Value(std::move(item.text)));
        }
        m_scanner.skip(close.size());
        return {Word::Kind::List, {}, Value(std::move(items))};
    }

    // Why what stands here is not taken.
    core::Error refusal() const
    {
        static constexpr std::pair<char, std::string_view> kReasons[] = {
            {'$', "variable"},   {'`', "command in backquotes"},
            {'{', "block"},      {'(', "expression"},
            {'+', "expression"}, {'-', "expression"},
            {'/', "expression"}, {'%', "expression"},
            {'=', "expression"}, {'<', "expression"},
            {'>', "expression"}, {'!', "expression"},
            {'&', "expression"}, {'^', "expression"},
            {'"', "expression"}};
        if (m_scanner.atEnd())
            return m_scanner.syntaxError();
        char here = m_scanner.peek();
        for (const auto& [character, reason] : kReasons)
            if (character == here)
                return m_scanner.unsupported(reason);
        return isWordCharacter(here) ? m_scanner.unsupported("expression") : m_scanner.syntaxError();
    }

    Scanner m_scanner;
};

} // namespace

std::vector<Statement> parse(std::string_view text) { return Parser(text).statements(); }

} // namespace understudy::mel
