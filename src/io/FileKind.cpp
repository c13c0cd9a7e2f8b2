#include "io/FileKind.h"

#include <sys/stat.h>

#include <fstream>

namespace understudy::io
{

FileKind fileKind(const std::string& path)
{
    struct stat status{};
    if (::stat(path.c_str(), &status) != 0 || S_ISDIR(status.st_mode))
        return FileKind::Missing;
    std::string head(16, '\0');
    std::ifstream file(path, std::ios::binary);
    file.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<size_t>(file.gcount()));
    if (head.starts_with("//Maya ASCII"))
        return FileKind::MayaAscii;
    if (head.starts_with("FOR4") || head.starts_with("FOR8"))
        return FileKind::MayaBinary;
    if (path.ends_with(".ma"))
        return FileKind::MayaAscii;
    return path.ends_with(".mb") ? FileKind::MayaBinary : FileKind::Other;
}

std::string_view typeName(FileKind kind)
{
    return kind == FileKind::MayaAscii ? "mayaAscii" : kind == FileKind::MayaBinary ? "mayaBinary" : "";
}

} // namespace understudy::io
