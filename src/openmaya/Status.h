// From the kernel's errors to MStatus, in one place.
//
// A failure keeps its message: MStatus::errorString shows it. No exception of the kernel leaves a member that answers
// with a status.
#pragma once

#include "core/Error.h"

#include <maya/MStatus.h>

#include <exception>
#include <string_view>
#include <type_traits>

namespace understudy::openmaya
{

MStatus::MStatusCode codeOf(core::ErrorKind kind);
// A failure with a text of its own.
MStatus failure(MStatus::MStatusCode code, std::string_view message);
// The status of the exception that is being handled.
MStatus currentFailure();
// kNotImplemented for a member ("MGlobal::viewFrame"), with a warning the first time.
MStatus notImplemented(std::string_view member);

// Tells whoever wants to know: members take a status that may be null.
inline void put(MStatus* status, const MStatus& done)
{
    if (status)
        *status = done;
}

// Runs `work`; its exceptions become the status.
template <class Work> MStatus guarded(Work&& work)
{
    try
    {
        work();
        return MStatus::kSuccess;
    }
    catch (...)
    {
        return currentFailure();
    }
}

// The same for a member that answers something else and fills a status where it is given one.
template <class Work>
auto guarded(MStatus* status, std::invoke_result_t<Work> otherwise, Work&& work) -> std::invoke_result_t<Work>
{
    MStatus done;
    auto result = otherwise;
    try
    {
        result = work();
    }
    catch (...)
    {
        done = currentFailure();
    }
    put(status, done);
    return result;
}

// A member that answers what another one fills in.
template <class Result, class Get> Result answer(MStatus* status, Get&& get)
{
    Result result{};
    MStatus done = get(result);
    put(status, done);
    return result;
}

template <class Result> Result notImplemented(std::string_view member, MStatus* status, Result result)
{
    MStatus failed = notImplemented(member);
    put(status, failed);
    return result;
}

} // namespace understudy::openmaya
