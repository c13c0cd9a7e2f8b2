#include "mel/Scanner.h"

namespace understudy::mel
{

char Scanner::take()
{
    char taken = peek();
    ++m_position;
    if (taken == '\n')
    {
        ++m_line;
        m_lineStart = m_position;
    }
    return taken;
}

bool Scanner::takeIf(char wanted)
{
    if (atEnd() || peek() != wanted)
        return false;
    take();
    return true;
}

void Scanner::skip(size_t count)
{
    while (count-- > 0)
        take();
}

void Scanner::skipBlanks()
{
    constexpr std::string_view kBlanks = " \t\r\n\f\v";
    while (!atEnd())
    {
        if (kBlanks.find(peek()) != std::string_view::npos)
            take();
        else if (lookingAt("//"))
            while (!atEnd() && peek() != '\n')
                take();
        else if (lookingAt("/*"))
        {
            skip(2);
            while (!lookingAt("*/"))
                if (atEnd())
                    throw syntaxError();
                else
                    take();
            skip(2);
        }
        else
            return;
    }
}

core::Error Scanner::syntaxError() const
{
    return core::error(core::ErrorKind::Syntax, "Line {}.{}: Syntax error", m_line, m_position - m_lineStart + 1);
}

core::Error Scanner::unsupported(std::string_view what) const
{
    return core::error(core::ErrorKind::Unsupported,
                       "line {}: {}: MEL beyond command statements is not supported by Understudy yet", m_line, what);
}

} // namespace understudy::mel
