#include "io/AtomicFile.h"

#include "core/Error.h"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/core.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace understudy::io
{

namespace
{

constexpr std::string_view kSuffix = ".saving";

std::string realTarget(const std::string& path)
{
    char* resolved = ::realpath(path.c_str(), nullptr);
    if (!resolved)
        return path; // it does not exist yet
    std::string target(resolved);
    std::free(resolved);
    return target;
}

std::string folderOf(const std::string& path)
{
    size_t slash = path.rfind('/');
    if (slash == std::string::npos)
        return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

} // namespace

AtomicFile::AtomicFile(const std::string& path) : m_target(realTarget(path)), m_folder(folderOf(m_target))
{
    removeLeftovers();
    std::string base = m_target.substr(m_target.rfind('/') + 1);
    m_temporary = fmt::format("{}/.{}.{}{}", m_folder, base, ::getpid(), kSuffix);
    struct stat status{};
    bool exists = ::stat(m_target.c_str(), &status) == 0;
    if (exists && S_ISDIR(status.st_mode))
        throw core::error(core::ErrorKind::Io, "Cannot write the file '{}': it is a folder.", m_target);
    if (exists && ::access(m_target.c_str(), W_OK) != 0)
        fail("write");
    m_file = ::open(m_temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (m_file < 0)
        fail("write");
    if (exists && ::fchmod(m_file, status.st_mode & 07777) != 0)
        fail("write");
}

AtomicFile::~AtomicFile()
{
    if (m_file < 0)
        return;
    ::close(m_file);
    ::unlink(m_temporary.c_str());
}

void AtomicFile::fail(const char* what) const
{
    throw core::error(core::ErrorKind::Io, "Cannot {} the file '{}': {}.", what, m_target, std::strerror(errno));
}

// What a process that died while it saved this file left behind.
void AtomicFile::removeLeftovers() const
{
    DIR* folder = ::opendir(m_folder.c_str());
    if (!folder)
        return;
    std::string prefix = "." + m_target.substr(m_target.rfind('/') + 1) + ".";
    while (dirent* entry = ::readdir(folder))
    {
        std::string_view name = entry->d_name;
        if (!name.starts_with(prefix) || !name.ends_with(kSuffix))
            continue;
        std::string_view digits = name.substr(prefix.size(), name.size() - prefix.size() - kSuffix.size());
        pid_t owner = static_cast<pid_t>(std::strtol(std::string(digits).c_str(), nullptr, 10));
        bool isDead = owner > 0 && ::kill(owner, 0) != 0 && errno == ESRCH;
        if (isDead)
            ::unlink((m_folder + '/' + std::string(name)).c_str());
    }
    ::closedir(folder);
}

void AtomicFile::write(std::string_view bytes)
{
    while (!bytes.empty())
    {
        ssize_t done = ::write(m_file, bytes.data(), bytes.size());
        if (done < 0 && errno == EINTR)
            continue;
        if (done < 0)
            fail("write");
        bytes.remove_prefix(static_cast<size_t>(done));
    }
}

void AtomicFile::commit()
{
    if (::fsync(m_file) != 0)
        fail("write");
    int file = std::exchange(m_file, -1);
    if (::close(file) != 0 || ::rename(m_temporary.c_str(), m_target.c_str()) != 0)
    {
        int why = errno;
        ::unlink(m_temporary.c_str());
        errno = why;
        fail("write");
    }
    // The new name itself must reach the disk as well.
    int folder = ::open(m_folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0)
    {
        ::fsync(folder);
        ::close(folder);
    }
}

} // namespace understudy::io
