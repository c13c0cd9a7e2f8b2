#include "core/Error.h"

namespace understudy::core
{

std::string_view name(ErrorKind kind)
{
    static constexpr std::string_view kNames[] = {
#define X(kind, meaning) #kind,
        UNDERSTUDY_ERROR_KINDS(X)
#undef X
    };
    return kNames[static_cast<size_t>(kind)];
}

} // namespace understudy::core
