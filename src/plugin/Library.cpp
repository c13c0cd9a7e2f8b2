#include "plugin/Library.h"

#include "core/Error.h"
#include "plugin/BindingGuard.h"
#include "plugin/ElfSymbols.h"

#include <dlfcn.h>
#include <link.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

namespace understudy::plugin
{

namespace fs = std::filesystem;

namespace
{

// Which content a path stands for.
struct FileIdentity
{
    dev_t device = 0;
    ino_t node = 0;
    off_t size = 0;
    int64_t seconds = 0;
    int64_t nanoseconds = 0;

    friend bool operator==(const FileIdentity&, const FileIdentity&) = default;
};

FileIdentity identityOf(const fs::path& file)
{
    struct stat status{};
    if (::stat(file.c_str(), &status) != 0)
        return {};
    return {status.st_dev, status.st_ino, status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
}

// What was loaded from a path: each content it had, and the file that its image came from.
struct Image
{
    FileIdentity content;
    fs::path file;
};

std::map<fs::path, std::vector<Image>>& images()
{
    static auto* known = new std::map<fs::path, std::vector<Image>>;
    return *known;
}

std::set<const link_map*> mappedLibraries(const link_map* any)
{
    while (any && any->l_prev)
        any = any->l_prev;
    std::set<const link_map*> all;
    for (; any; any = any->l_next)
        all.insert(any);
    return all;
}

std::set<const link_map*> mappedLibraries()
{
    return mappedLibraries(static_cast<const link_map*>(dlopen(nullptr, RTLD_LAZY | RTLD_NOLOAD)));
}

bool isMapped(const fs::path& file)
{
    void* handle = dlopen(file.c_str(), RTLD_LAZY | RTLD_NOLOAD);
    if (handle)
        dlclose(handle);
    return handle != nullptr;
}

// RTLD_NOW: a symbol that is missing is told now. RTLD_LOCAL: plug-ins do not see each other's symbols.
void* open(const fs::path& file)
{
    void* handle = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (!handle)
        throw core::Error(core::ErrorKind::Io, dlerror());
    return handle;
}

// Loads a copy. Its file is not needed once it is mapped; its path stays the image's name.
void* openCopy(const fs::path& file, fs::path& copy)
{
    std::string folder = (fs::temp_directory_path() / "understudy-plugin-XXXXXX").string();
    if (!mkdtemp(folder.data()))
        throw core::error(core::ErrorKind::Io, "No folder for a copy of {} can be made.", file.string());
    copy = fs::path(folder) / file.filename();
    std::error_code failed;
    fs::copy_file(file, copy, failed);
    void* handle = failed ? nullptr : dlopen(copy.c_str(), RTLD_NOW | RTLD_LOCAL);
    std::string reason = failed ? failed.message() : handle ? "" : dlerror();
    std::error_code ignored;
    fs::remove_all(folder, ignored);
    if (!handle)
        throw core::Error(core::ErrorKind::Io, reason);
    return handle;
}

// dlopen gives the earlier image for a path that is mapped, whatever the file holds now.
void* openCurrent(const fs::path& file)
{
    FileIdentity content = identityOf(file);
    std::vector<Image>& known = images()[file];
    std::erase_if(known, [](const Image& image) { return !isMapped(image.file); });
    for (const Image& image : known)
        if (image.content == content)
            return open(image.file);
    fs::path source = file;
    void* handle = isMapped(file) ? openCopy(file, source) : open(file);
    known.push_back({content, source});
    return handle;
}

} // namespace

Library::Library(const fs::path& file, std::string_view plugin) : m_file(file)
{
    std::set<const link_map*> before = mappedLibraries();
    m_handle = openCurrent(file);
    auto* own = static_cast<const link_map*>(m_handle);
    std::vector<const link_map*> brought; // libraries that come and go with it
    for (const link_map* library : mappedLibraries(own))
        if (library != own && before.count(library) == 0)
            brought.push_back(library);
    auto usesPython = [](const link_map* library)
    { return importsPrefix(*library, "Py") || importsPrefix(*library, "_Py"); };
    m_usesPython = usesPython(own) || std::any_of(brought.begin(), brought.end(), usesPython);
    if (bindingGuard())
        m_heldBecause = bindingGuard()->open(m_handle, brought, plugin, file.native());
}

Library::~Library()
{
    if (bindingGuard())
        bindingGuard()->close(m_handle);
    else if (!m_usesPython)
        dlclose(m_handle);
}

void Library::published(std::string_view plugin)
{
    if (bindingGuard())
        bindingGuard()->published(m_handle, plugin);
}

std::vector<std::string> Library::running() const
{
    return bindingGuard() ? bindingGuard()->running(m_handle) : std::vector<std::string>();
}

void Library::drain(bool isDraining)
{
    if (bindingGuard())
        bindingGuard()->drain(m_handle, isDraining);
}

void* Library::symbol(const char* name) const
{
    void* found = dlsym(m_handle, name);
    return found && contains(found) ? found : nullptr;
}

bool Library::contains(const void* address) const
{
    Dl_info info{};
    void* extra = nullptr;
    if (!dladdr1(const_cast<void*>(address), &info, &extra, RTLD_DL_LINKMAP))
        return false;
    return extra == m_handle;
}

} // namespace understudy::plugin
