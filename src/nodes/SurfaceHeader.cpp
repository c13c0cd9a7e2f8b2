#include "nodes/SurfaceHeader.h"

#include <charconv>

namespace understudy::nodes
{

namespace
{

class Words
{
public:
    explicit Words(std::string_view text) : m_rest(text) {}

    std::string_view next()
    {
        constexpr std::string_view kBlank = " \t\r\n";
        m_rest.remove_prefix(std::min(m_rest.find_first_not_of(kBlank), m_rest.size()));
        std::string_view word = m_rest.substr(0, std::min(m_rest.find_first_of(kBlank), m_rest.size()));
        m_rest.remove_prefix(word.size());
        return word;
    }

    std::optional<long> integer()
    {
        std::string_view word = next();
        long number = 0;
        auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), number);
        return problem == std::errc{} && end == word.data() + word.size() ? std::optional(number) : std::nullopt;
    }

private:
    std::string_view m_rest;
};

// Reads the knots of one direction: there are spans + 2 * degree - 1.
bool readSpans(Words& words, SurfaceDirection& direction)
{
    std::optional<long> knots = words.integer();
    long spans = knots ? *knots - 2L * direction.degree + 1 : 0;
    if (spans < 1)
        return false;
    for (long i = 0; i < *knots; ++i)
        if (words.next().empty())
            return false;
    direction.spans = static_cast<size_t>(spans);
    return true;
}

} // namespace

std::optional<SurfaceHeader> surfaceHeader(const core::Value& cached)
{
    const auto* raw = dynamic_cast<const core::RawData*>(cached.data());
    if (!raw)
        return std::nullopt;
    Words words(raw->text);
    std::optional<long> numbers[4];
    for (auto& number : numbers)
        number = words.integer();
    words.next(); // rational
    for (const auto& number : numbers)
        if (!number || *number < 0 || *number > 64)
            return std::nullopt;
    SurfaceHeader header;
    header.u = {static_cast<int>(*numbers[0]), static_cast<int>(*numbers[2]), 0};
    header.v = {static_cast<int>(*numbers[1]), static_cast<int>(*numbers[3]), 0};
    if (!readSpans(words, header.u) || !readSpans(words, header.v))
        return std::nullopt;
    return header;
}

} // namespace understudy::nodes
