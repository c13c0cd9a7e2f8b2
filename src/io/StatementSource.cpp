#include "io/StatementSource.h"

#include "core/Error.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace understudy::io
{

namespace
{

constexpr size_t kPiece = size_t(4) << 20;
constexpr size_t kMaxHeaderLines = 64;

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\0' || c == '\v' || c == '\f'; }

// The first of `;`, `"` and `/` in [at, end), or end: all that can end a statement or hide its end.
const char* findMark(const char* at, const char* end)
{
#ifdef __SSE2__
    const __m128i semicolon = _mm_set1_epi8(';');
    const __m128i quote = _mm_set1_epi8('"');
    const __m128i slash = _mm_set1_epi8('/');
    for (; end - at >= 16; at += 16)
    {
        __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
        __m128i hits = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(block, semicolon), _mm_cmpeq_epi8(block, quote)),
                                    _mm_cmpeq_epi8(block, slash));
        if (int mask = _mm_movemask_epi8(hits))
            return at + std::countr_zero(static_cast<unsigned>(mask));
    }
#endif
    while (at != end && *at != ';' && *at != '"' && *at != '/')
        ++at;
    return at;
}

size_t countNewlines(const char* at, const char* end)
{
    size_t count = 0;
#ifdef __SSE2__
    const __m128i newline = _mm_set1_epi8('\n');
    while (end - at >= 16)
    {
        // Bytes count up to 255 before they are summed.
        __m128i sums = _mm_setzero_si128();
        for (int i = 0; i < 255 && end - at >= 16; ++i, at += 16)
            sums = _mm_sub_epi8(sums, _mm_cmpeq_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i*>(at)), newline));
        __m128i wide = _mm_sad_epu8(sums, _mm_setzero_si128());
        count += static_cast<size_t>(_mm_cvtsi128_si64(wide) + _mm_cvtsi128_si64(_mm_unpackhi_epi64(wide, wide)));
    }
#endif
    return count + static_cast<size_t>(std::count(at, end, '\n'));
}

} // namespace

StatementSource::StatementSource(const std::string& path)
{
    m_file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    struct stat status{};
    if (m_file < 0 || ::fstat(m_file, &status) != 0 || S_ISDIR(status.st_mode))
    {
        int why = m_file < 0 ? errno : EISDIR;
        if (m_file >= 0)
            ::close(m_file);
        throw core::error(core::ErrorKind::Io, "Cannot read the file '{}': {}.", path, std::strerror(why));
    }
    m_total = static_cast<size_t>(status.st_size);
    m_window.resize(std::clamp(m_total + 2, size_t(64), kPiece));
    m_begin = m_at = m_end = m_counted = m_statement = m_window.data();
}

StatementSource::StatementSource(std::string_view text) : m_total(text.size()), m_ended(true)
{
    // Parsers rely on a readable terminator behind the last statement.
    if (text.empty() || text.back() != ';')
    {
        m_copy.reserve(text.size() + 1);
        m_copy.assign(text);
        text = m_copy;
    }
    m_begin = m_at = m_counted = m_statement = text.data();
    m_end = text.data() + text.size();
}

StatementSource::~StatementSource()
{
    if (m_file >= 0)
        ::close(m_file);
}

bool StatementSource::fill(const char*& keep, const char*& scan)
{
    if (m_ended)
        return false;
    size_t kept = static_cast<size_t>(m_end - keep);
    size_t scanned = static_cast<size_t>(scan - keep);
    countLines(keep);
    m_base += static_cast<size_t>(keep - m_begin);
    if (keep != m_window.data())
        std::memmove(m_window.data(), keep, kept);
    size_t free = m_window.size() - kept;
    if (free < 2 || (free < kPiece / 2 && m_window.size() < m_total - std::min(m_total, m_base) + 2))
        m_window.resize(std::max(m_window.size() * 2, kept + kPiece));
    char* to = m_window.data() + kept;
    size_t room = m_window.size() - kept - 1; // one byte stays for the terminator
    ssize_t got = 0;
    do
        got = ::read(m_file, to, room);
    while (got < 0 && errno == EINTR);
    if (got < 0)
        throw core::error(core::ErrorKind::Io, "The file cannot be read: {}.", std::strerror(errno));
    m_begin = m_counted = keep = m_window.data();
    m_statement = keep;
    scan = m_begin + scanned;
    m_end = to + got;
    to[got] = ';';
    m_ended = got == 0;
    return got > 0;
}

void StatementSource::countLines(const char* upTo)
{
    if (upTo > m_counted)
        m_lines += countNewlines(m_counted, upTo);
    m_counted = std::max(m_counted, upTo);
}

size_t StatementSource::line()
{
    countLines(m_statement);
    return m_lines + 1;
}

void StatementSource::noteHeader(const char* begin, const char* end)
{
    if (m_first && m_header.size() < kMaxHeaderLines && end - begin < 4096)
        m_header.emplace_back(begin, end);
}

bool StatementSource::skipBlank()
{
    for (;;)
    {
        while (m_at != m_end && (isBlank(*m_at) || *m_at == ';'))
            ++m_at;
        const char* keep = m_at;
        if (m_end - m_at < 2)
        {
            if (fill(keep, m_at))
                continue;
            return m_at != m_end;
        }
        bool line = m_at[0] == '/' && m_at[1] == '/';
        bool block = m_at[0] == '/' && m_at[1] == '*';
        if (!line && !block)
            return true;
        const char* at = m_at + 2;
        std::string_view mark = line ? "\n" : "*/";
        for (;;)
        {
            std::string_view rest(at, static_cast<size_t>(m_end - at));
            size_t found = rest.find(mark);
            if (found != std::string_view::npos)
            {
                at += found + (line ? 0 : 2);
                break;
            }
            at = m_end - std::min<std::ptrdiff_t>(1, m_end - at);
            keep = m_at;
            if (!fill(keep, at))
            {
                m_at = keep;
                at = m_end;
                break;
            }
            m_at = keep;
        }
        if (line)
            noteHeader(m_at + 2, at);
        m_at = at;
    }
}

Cut StatementSource::next(StatementText& statement)
{
    if (!skipBlank())
    {
        m_statement = m_at;
        return Cut::End;
    }
    m_first = false;
    const char* begin = m_at;
    const char* at = m_at;
    auto give = [&](const char* end, Cut result)
    {
        statement = {begin, end};
        m_statement = begin;
        m_at = std::min(end + 1, m_end);
        return result;
    };
    for (;;)
    {
        at = findMark(at, m_end);
        if (at == m_end)
        {
            if (fill(begin, at))
                continue;
            return give(at, Cut::Unterminated);
        }
        if (*at == ';')
            return give(at, Cut::Statement);
        if (*at == '/')
        {
            if (at + 1 == m_end && fill(begin, at))
                continue;
            if (at + 1 == m_end || (at[1] != '/' && at[1] != '*'))
            {
                ++at;
                continue;
            }
            std::string_view mark = at[1] == '/' ? "\n" : "*/";
            size_t found = std::string_view(at, static_cast<size_t>(m_end - at)).find(mark, 2);
            if (found == std::string_view::npos && fill(begin, at))
                continue;
            at = found == std::string_view::npos ? m_end : at + found;
            continue;
        }
        // A string: to the next quotation mark that no backslash hides. Scenes write newlines as \n.
        const char* inside = at + 1;
        while (inside != m_end && *inside != '"' && *inside != '\n')
            inside += *inside == '\\' && inside + 1 != m_end ? 2 : 1;
        if (inside == m_end)
        {
            if (fill(begin, at))
                continue;
            return give(m_end, Cut::Unterminated);
        }
        if (*inside == '\n')
            return give(inside, Cut::UnterminatedString);
        at = inside + 1;
    }
}

} // namespace understudy::io
