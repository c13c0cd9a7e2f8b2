// The shared library of a plug-in, and when it may leave the process.
//
// A library that uses Python may have handed functions to it, which Python calls long after the plug-in is unloaded.
// The guard of bindings (BindingGuard) sees to that, and unmaps the library when nothing of it is left; where there is
// no guard such a library is never unmapped, and loading it again enters the same image. See docs/guard.md.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace understudy::plugin
{

class Library
{
public:
    // Throws Io with the system's text where the file cannot be loaded; a symbol that nobody defines is an error now,
    // not when it is called. A file that changed while an earlier image of it is mapped is loaded from a private copy.
    Library(const std::filesystem::path& file, std::string_view plugin);
    // Closes what Python has of it. Unmaps it, where that is safe.
    ~Library();
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;

    // Null where the library itself does not define it.
    void* symbol(const char* name) const;
    // Whether a function or variable lies in it.
    bool contains(const void* address) const;
    // Why an earlier image was entered again, whose static variables keep their values; empty: it is a new one.
    const std::string& heldBecause() const { return m_heldBecause; }

    // ---- what the guard of bindings knows; nothing where there is none
    // Tells it that the plug-in was initialized.
    void published(std::string_view plugin);
    // The functions of it that threads are inside of.
    std::vector<std::string> running() const;
    // New calls of its functions are refused from now on, or taken again.
    void drain(bool isDraining);

private:
    void* m_handle = nullptr;
    std::filesystem::path m_file;
    std::string m_heldBecause;
    bool m_usesPython = false;
};

} // namespace understudy::plugin
