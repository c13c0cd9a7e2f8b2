#include "io/Problem.h"

#include <fmt/core.h>

namespace understudy::io
{

std::string Problem::text() const
{
    return line ? fmt::format("{}:{}: {}", file, line, reason) : fmt::format("{}: {}", file, reason);
}

} // namespace understudy::io
