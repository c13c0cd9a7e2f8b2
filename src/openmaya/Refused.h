// What the members answer of classes that are declared for plug-ins to compile, and that nothing stands behind yet.
#pragma once

#include "core/Error.h"
#include "openmaya/Status.h"

#include <type_traits>

namespace understudy::openmaya
{

// kNotImplemented with the member's name, beside nothing of the result's type. Where there is no such thing, throws
// Unsupported: what leaves a plug-in as an exception names it.
template <class Result> Result refused(const char* member, MStatus* status)
{
    MStatus failed = notImplemented(member);
    put(status, failed);
    if constexpr (std::is_same_v<Result, MStatus>)
        return failed;
    else if constexpr (std::is_void_v<Result>)
        return;
    else if constexpr (std::is_reference_v<Result> || !std::is_default_constructible_v<Result>)
        throw core::error(core::ErrorKind::Unsupported, "{} is not supported by Understudy yet.", member);
    else
        return Result{};
}

} // namespace understudy::openmaya
