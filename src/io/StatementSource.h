// Cuts the text of a Maya ASCII scene into statements.
//
// A file is read in large pieces into a moving window, never mapped: a file that is truncated while it is read is an
// error here and no signal. The window grows to the longest statement. Text in memory is cut in place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace understudy::io
{

// One statement without its semicolon, valid until the next one is asked for. A `;` stands behind its end, so number
// parsers need no bounds check of their own.
struct StatementText
{
    const char* begin = nullptr;
    const char* end = nullptr;

    std::string_view text() const { return {begin, static_cast<size_t>(end - begin)}; }
};

enum class Cut
{
    Statement,
    End,
    Unterminated,       // the input ends inside a statement
    UnterminatedString, // a line ends inside a string; the next statement starts behind it
};

class StatementSource
{
public:
    // Throws Error(Io) where the file cannot be opened.
    explicit StatementSource(const std::string& path);
    // `text` must outlive the source.
    static StatementSource fromMemory(std::string_view text) { return StatementSource(text); }
    ~StatementSource();
    StatementSource(const StatementSource&) = delete;
    StatementSource& operator=(const StatementSource&) = delete;

    Cut next(StatementText& statement);

    // The lines before the first statement that start with //, as far as they are read: asked after the first next().
    const std::vector<std::string>& header() const { return m_header; }
    // Line of the statement given last, from 1.
    size_t line();
    size_t bytesRead() const { return m_base + static_cast<size_t>(m_at - m_begin); }
    size_t bytesTotal() const { return m_total; }
    // Whether the file turned out shorter than it was when it was opened.
    bool isShorter() const { return m_ended && m_file >= 0 && m_base + static_cast<size_t>(m_end - m_begin) < m_total; }

private:
    explicit StatementSource(std::string_view text);

    // Keeps [keep, end) and reads more behind it; false at the end of the input. Pointers into the window move.
    bool fill(const char*& keep, const char*& scan);
    // Position of the first character of the next statement, m_end at the end of the input.
    bool skipBlank();
    void countLines(const char* upTo);
    void noteHeader(const char* begin, const char* end);

    int m_file = -1;
    std::vector<char> m_window;
    std::string m_copy;            // a text in memory that does not end in a semicolon
    const char* m_begin = nullptr; // of the window
    const char* m_at = nullptr;    // next character to cut
    const char* m_end = nullptr;
    const char* m_counted = nullptr; // lines are counted up to here
    const char* m_statement = nullptr;
    size_t m_lines = 0; // before m_counted
    size_t m_base = 0;  // bytes before the window
    size_t m_total = 0;
    bool m_ended = false; // nothing more to read
    bool m_first = true;  // no statement yet
    std::vector<std::string> m_header;
};

} // namespace understudy::io
