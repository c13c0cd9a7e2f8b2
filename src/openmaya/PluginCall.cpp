#include "openmaya/PluginCall.h"

#include "openmaya/Access.h"
#include "openmaya/Status.h"

#include <maya/MString.h>

#include <cxxabi.h>

namespace understudy::openmaya
{

std::optional<std::string> thrownBy(const std::function<void()>& work)
{
    try
    {
        work();
        return std::nullopt;
    }
    catch (const std::exception& error)
    {
        return "it threw an exception: " + std::string(error.what());
    }
    catch (abi::__forced_unwind&)
    {
        throw;
    }
    catch (...)
    {
        return "it threw an exception that is no std::exception";
    }
}

MStatus callPlugin(int& running, const std::function<MStatus()>& work)
{
    PluginCall call(running);
    MStatus status;
    std::optional<std::string> thrown = thrownBy([&] { status = work(); });
    return thrown ? failure(MStatus::kFailure, *thrown) : status;
}

std::string failureText(const MStatus& status)
{
    std::string text = detailText(status);
    return text.empty() ? status.errorString().asChar() : text;
}

} // namespace understudy::openmaya
