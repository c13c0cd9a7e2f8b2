// The words of one statement: bare words, flags, strings with their escapes resolved.
//
// Source: MEL's lexical rules as far as scenes use them (tests/compat/judge shows them independently).
#pragma once

#include "io/StatementSource.h"

#include <string>
#include <string_view>

namespace understudy::io
{

// A position in a statement.
struct Cursor
{
    const char* at = nullptr;
    const char* end = nullptr;

    Cursor() = default;
    Cursor(const char* begin, const char* end_) : at(begin), end(end_) {}
    explicit Cursor(const StatementText& statement) : at(statement.begin), end(statement.end) {}

    // To the next character that is neither blank nor comment; false at the end.
    bool skip();
    bool atEnd() { return !skip(); }
    std::string_view rest() const { return {at, static_cast<size_t>(end - at)}; }
};

struct Word
{
    enum class Kind : uint8_t
    {
        None, // the statement is at its end
        Bare,
        Flag, // - and a letter; `text` without the dash
        Quoted,
        Mark // ( ) { } , +
    };
    Kind kind = Kind::None;
    std::string_view text; // valid until the next word of the same reader

    explicit operator bool() const { return kind != Kind::None; }
    bool isText() const { return kind == Kind::Bare || kind == Kind::Quoted; }
};

class WordReader
{
public:
    explicit WordReader(Cursor cursor) : m_cursor(cursor) {}

    Cursor& cursor() { return m_cursor; }
    Word next();
    // The next word without taking it.
    Word peek();
    // The next word as text whatever its kind; a string in parentheses ("a" + "b") is joined. False at the end.
    bool text(std::string& out);

private:
    Word quoted();

    Cursor m_cursor;
    std::string m_unescaped;
};

// A string between its quotation marks, with its escapes resolved. Text that is not UTF-8 is taken for code page 1252.
void appendUnescaped(std::string& out, std::string_view raw);
// With quotation marks and escapes.
void appendQuoted(std::string& out, std::string_view text);

// on/off, yes/no, true/false, 1/0.
bool isOn(std::string_view word);

} // namespace understudy::io
