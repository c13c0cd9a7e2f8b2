// The characters of a MEL text, with the place they stand at.
#pragma once

#include "core/Error.h"

#include <string_view>

namespace understudy::mel
{

class Scanner
{
public:
    explicit Scanner(std::string_view text) : m_text(text) {}

    bool atEnd() const { return m_position >= m_text.size(); }
    // The character some places ahead; 0 behind the end.
    char peek(size_t ahead = 0) const { return m_position + ahead < m_text.size() ? m_text[m_position + ahead] : '\0'; }
    char take();
    bool takeIf(char wanted);
    bool lookingAt(std::string_view wanted) const { return m_text.substr(m_position).starts_with(wanted); }
    void skip(size_t count);
    // Passes blanks, line ends and comments.
    void skipBlanks();

    size_t position() const { return m_position; }
    std::string_view from(size_t start) const { return m_text.substr(start, m_position - start); }
    int line() const { return m_line; }

    // Errors at this place.
    core::Error syntaxError() const;
    core::Error unsupported(std::string_view what) const;

private:
    std::string_view m_text;
    size_t m_position = 0;
    size_t m_lineStart = 0;
    int m_line = 1;
};

} // namespace understudy::mel
