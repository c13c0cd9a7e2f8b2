// What is being done with files now, and was done last: MFileIO tells it.
#pragma once

#include "session/Ports.h"

#include <array>
#include <optional>
#include <string>

namespace understudy::session
{

struct FileActivity
{
    std::optional<FileAction> action;
    bool onlySelected = false;             // of an export
    std::string reading;                   // the file that is being read; empty where none is
    bool hasFailed = false;                // something, since it was reset
    std::array<std::string, 5> lastPath{}; // by action

    const std::string& last(FileAction of) const { return lastPath[static_cast<size_t>(of)]; }
};

} // namespace understudy::session
