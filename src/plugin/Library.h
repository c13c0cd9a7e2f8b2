// The shared library of a plug-in, and when it may leave the process.
//
// A library that uses Python may have handed functions to it, which Python calls long after the plug-in is unloaded.
// Such a library is never unmapped: calls into it stay safe, and loading it again enters the same image. See
// docs/architecture.md, plug-ins.
#pragma once

#include <filesystem>
#include <string>

namespace understudy::plugin
{

class Library
{
public:
    // Throws Io with the system's text where the file cannot be loaded; a symbol that nobody defines is an error now,
    // not when it is called. A file that changed while an earlier image of it is mapped is loaded from a private copy.
    explicit Library(const std::filesystem::path& file);
    // Unmaps it, where that is safe.
    ~Library();
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;

    // Null where the library itself does not define it.
    void* symbol(const char* name) const;
    // Whether a function or variable lies in it.
    bool contains(const void* address) const;
    bool usesPython() const { return m_usesPython; }

private:
    void* m_handle = nullptr;
    std::filesystem::path m_file;
    bool m_usesPython = false;
};

} // namespace understudy::plugin
