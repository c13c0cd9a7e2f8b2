// A file that appears whole or not at all: written beside its target, flushed to the disk, then renamed over it.
//
// A process that dies at any moment leaves the old file as it was (and perhaps a hidden temporary file beside it, which
// the next save of the same file removes). Errors throw Error(Io) and leave the old file untouched.
#pragma once

#include <string>
#include <string_view>

namespace understudy::io
{

class AtomicFile
{
public:
    // A link is followed: what it points at is replaced.
    explicit AtomicFile(const std::string& path);
    ~AtomicFile(); // without commit() the target stays as it was
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    void write(std::string_view bytes);
    void commit();

private:
    [[noreturn]] void fail(const char* what) const;
    void removeLeftovers() const;

    std::string m_target;
    std::string m_folder;
    std::string m_temporary;
    int m_file = -1;
};

} // namespace understudy::io
