#include "openmaya/PluginCall.h"

#include "openmaya/Access.h"
#include "openmaya/Status.h"

#include <maya/MString.h>

#include <cxxabi.h>

namespace understudy::openmaya
{

MStatus callPlugin(int& running, const std::function<MStatus()>& work)
{
    PluginCall call(running);
    try
    {
        return work();
    }
    catch (const std::exception& error)
    {
        return failure(MStatus::kFailure, "it threw an exception: " + std::string(error.what()));
    }
    catch (abi::__forced_unwind&)
    {
        throw;
    }
    catch (...)
    {
        return failure(MStatus::kFailure, "it threw an exception that is no std::exception");
    }
}

std::string failureText(const MStatus& status)
{
    std::string text = detailText(status);
    return text.empty() ? status.errorString().asChar() : text;
}

} // namespace understudy::openmaya
