// What kind of scene a file is, by its first bytes and, where these say nothing, its name.
#pragma once

#include <string>
#include <string_view>

namespace understudy::io
{

enum class FileKind
{
    Missing,
    MayaAscii,
    MayaBinary,
    Other
};

FileKind fileKind(const std::string& path);
// "mayaAscii", "mayaBinary", empty for others.
std::string_view typeName(FileKind kind);

} // namespace understudy::io
