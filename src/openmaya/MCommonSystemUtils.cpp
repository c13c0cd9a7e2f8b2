#include "openmaya/Status.h"

#include <maya/MCommonSystemUtils.h>

#include <cstdlib>
#include <filesystem>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

MString MCommonSystemUtils::getEnv(const MString& variable, MStatus* ResultStatus)
{
    MString result;
    put(ResultStatus, getEnv(variable, result));
    return result;
}

MStatus MCommonSystemUtils::getEnv(const MString& variable, MString& result)
{
    return guarded(
        [&]
        {
            const char* value = std::getenv(variable.asChar());
            result = value ? value : "";
        });
}

MStatus MCommonSystemUtils::putEnv(const MString& variable, const MString& value)
{
    return guarded(
        [&]
        {
            if (setenv(variable.asChar(), value.asChar(), 1) != 0)
                throw core::error(core::ErrorKind::BadArgument, "'{}' is no name of a variable.", variable.asChar());
        });
}

MStatus MCommonSystemUtils::makeDirectory(const MString& path)
{
    return guarded([&] { std::filesystem::create_directories(path.asChar()); });
}

const char* MCommonSystemUtils::className() { return "MCommonSystemUtils"; }

OPENMAYA_NAMESPACE_CLOSE
