#include "commands/InstallLayout.h"

#include "session/Workspace.h"

#include <dlfcn.h>

#include <cstdlib>
#include <string_view>

namespace understudy::commands
{

namespace
{

std::string asFolder(std::string path)
{
    if (path.empty() || path.back() != '/')
        path += '/';
    return path;
}

std::string environment(const char* name)
{
    const char* value = std::getenv(name);
    return value ? value : "";
}

} // namespace

std::string installFolder()
{
    if (std::string set = environment("MAYA_LOCATION"); !set.empty())
        return asFolder(set);
    Dl_info library{};
    if (!dladdr(reinterpret_cast<const void*>(&installFolder), &library) || !library.dli_fname)
        return "/";
    std::string_view path = library.dli_fname;
    for (int up = 0; up < 2; ++up)
        path = path.substr(0, path.rfind('/'));
    return asFolder(std::string(path));
}

std::string userFolder() { return asFolder(session::userAppDirectory()); }

std::string userVersionFolder() { return userFolder() + "2025/"; }

std::string temporaryFolder()
{
    std::string set = environment("TMPDIR");
    return asFolder(set.empty() ? "/tmp" : set);
}

} // namespace understudy::commands
