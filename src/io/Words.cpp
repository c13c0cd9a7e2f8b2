#include "io/Words.h"

#include "io/Numbers.h"
#include "script/Value.h"

#include <algorithm>

namespace understudy::io
{

namespace
{

struct Escape
{
    char letter;
    char meaning;
};
constexpr Escape kEscapes[] = {{'n', '\n'}, {'t', '\t'}, {'r', '\r'}, {'a', '\a'},
                               {'b', '\b'}, {'f', '\f'}, {'v', '\v'}};

bool isMark(char c) { return c == '(' || c == ')' || c == '{' || c == '}' || c == ','; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool isHigh(char c) { return static_cast<unsigned char>(c) >= 0x80; }

// Words that start like a flag and are numbers.
bool isNegativeWord(std::string_view word)
{
    return word == "-inf" || word == "-nan" || word == "-Infinity" || word == "-INF" || word == "-NaN";
}

bool isUtf8(std::string_view text)
{
    for (size_t i = 0; i < text.size();)
    {
        auto lead = static_cast<unsigned char>(text[i]);
        size_t length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
        if (length == 0 || i + length > text.size())
            return false;
        for (size_t k = 1; k < length; ++k)
            if ((static_cast<unsigned char>(text[i + k]) & 0xc0) != 0x80)
                return false;
        i += length;
    }
    return true;
}

// Code points of 0x80 to 0x9f in Windows code page 1252.
constexpr uint16_t kCodePage1252[32] = {0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
                                        0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0xfffd, 0x017d, 0xfffd,
                                        0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                        0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0xfffd, 0x017e, 0x0178};

std::string fromCodePage1252(std::string_view text)
{
    std::string out;
    for (char c : text)
    {
        auto byte = static_cast<unsigned char>(c);
        unsigned code = byte >= 0x80 && byte < 0xa0 ? kCodePage1252[byte - 0x80] : byte;
        if (code < 0x80)
            out += c;
        else if (code < 0x800)
        {
            out += static_cast<char>(0xc0 | (code >> 6));
            out += static_cast<char>(0x80 | (code & 0x3f));
        }
        else
        {
            out += static_cast<char>(0xe0 | (code >> 12));
            out += static_cast<char>(0x80 | ((code >> 6) & 0x3f));
            out += static_cast<char>(0x80 | (code & 0x3f));
        }
    }
    return out;
}

} // namespace

bool Cursor::skip()
{
    for (;;)
    {
        while (at != end && isBlankChar(*at))
            ++at;
        if (end - at < 2 || at[0] != '/' || (at[1] != '/' && at[1] != '*'))
            return at != end;
        std::string_view mark = at[1] == '/' ? "\n" : "*/";
        size_t found = rest().find(mark, 2);
        at = found == std::string_view::npos ? end : at + found + mark.size();
    }
}

void appendUnescaped(std::string& out, std::string_view raw)
{
    std::string decoded;
    if (std::any_of(raw.begin(), raw.end(), isHigh) && !isUtf8(raw))
    {
        decoded = fromCodePage1252(raw);
        raw = decoded;
    }
    for (size_t i = 0; i < raw.size(); ++i)
    {
        char c = raw[i];
        if (c == '\\' && i + 1 < raw.size())
        {
            c = raw[++i];
            for (const Escape& escape : kEscapes)
                if (escape.letter == c)
                {
                    c = escape.meaning;
                    break;
                }
        }
        out += c;
    }
}

void appendQuoted(std::string& out, std::string_view text)
{
    out += '"';
    for (char c : text)
    {
        switch (c)
        {
        case '\\':
            out += "\\\\";
            break;
        case '"':
            out += "\\\"";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\t':
            out += "\\t";
            break;
        case '\r':
            out += "\\r";
            break;
        default:
            out += c;
        }
    }
    out += '"';
}

bool isOn(std::string_view word) { return word == "1" || script::truthOf(word).value_or(false); }

Word WordReader::quoted()
{
    const char* begin = ++m_cursor.at;
    const char* p = begin;
    bool plain = true;
    while (p != m_cursor.end && *p != '"')
    {
        plain = plain && *p != '\\' && !isHigh(*p);
        p += *p == '\\' && p + 1 != m_cursor.end ? 2 : 1;
    }
    std::string_view raw(begin, static_cast<size_t>(p - begin));
    m_cursor.at = p == m_cursor.end ? p : p + 1;
    if (plain)
        return {Word::Kind::Quoted, raw};
    m_unescaped.clear();
    appendUnescaped(m_unescaped, raw);
    return {Word::Kind::Quoted, m_unescaped};
}

Word WordReader::next()
{
    if (!m_cursor.skip())
        return {};
    const char* begin = m_cursor.at;
    if (*begin == '"')
        return quoted();
    if (isMark(*begin))
    {
        ++m_cursor.at;
        return {Word::Kind::Mark, {begin, 1}};
    }
    const char* p = begin;
    while (p != m_cursor.end && !isBlankChar(*p) && *p != '"' && !isMark(*p))
        ++p;
    m_cursor.at = p;
    std::string_view text(begin, static_cast<size_t>(p - begin));
    if (text == "+")
        return {Word::Kind::Mark, text};
    if (text.size() > 1 && text[0] == '-' && isLetter(text[1]) && !isNegativeWord(text))
        return {Word::Kind::Flag, text.substr(1)};
    return {Word::Kind::Bare, text};
}

Word WordReader::peek()
{
    Cursor before = m_cursor;
    Word word = next();
    m_cursor = before;
    return word;
}

bool WordReader::text(std::string& out)
{
    out.clear();
    Word word = next();
    if (!word)
        return false;
    if (word.kind != Word::Kind::Mark || word.text != "(")
    {
        if (word.kind == Word::Kind::Flag)
            out += '-';
        out += word.text;
        return true;
    }
    while ((word = next()) && !(word.kind == Word::Kind::Mark && word.text == ")"))
        if (word.kind != Word::Kind::Mark)
            out += word.text;
    return true;
}

} // namespace understudy::io
