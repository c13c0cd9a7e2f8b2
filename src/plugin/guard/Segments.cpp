#include "plugin/guard/Segments.h"

#include <link.h>

#include <algorithm>
#include <functional>

namespace understudy::guard
{

namespace
{

struct Search
{
    const link_map* wanted;
    const std::function<void(uintptr_t address, const ElfW(Phdr) & header)>& found;
};

// The dynamic section tells libraries apart that are loaded at the same offset.
bool isWanted(const dl_phdr_info& info, const link_map& wanted)
{
    for (int i = 0; i < info.dlpi_phnum; ++i)
        if (info.dlpi_phdr[i].p_type == PT_DYNAMIC)
            return info.dlpi_addr + info.dlpi_phdr[i].p_vaddr == reinterpret_cast<uintptr_t>(wanted.l_ld);
    return false;
}

int visitLibrary(dl_phdr_info* info, size_t, void* data)
{
    const auto& search = *static_cast<const Search*>(data);
    if (!isWanted(*info, *search.wanted))
        return 0;
    for (int i = 0; i < info->dlpi_phnum; ++i)
        if (info->dlpi_phdr[i].p_type == PT_LOAD)
            search.found(info->dlpi_addr + info->dlpi_phdr[i].p_vaddr, info->dlpi_phdr[i]);
    return 1;
}

} // namespace

Segments::Segments(const std::vector<const link_map*>& libraries, Part part)
{
    std::function<void(uintptr_t, const ElfW(Phdr) &)> found = [&](uintptr_t address, const ElfW(Phdr) & header)
    {
        if (part == Part::All || (header.p_flags & PF_X) != 0)
            m_ranges.push_back({address, address + header.p_memsz});
    };
    for (const link_map* library : libraries)
    {
        Search search{library, found};
        dl_iterate_phdr(visitLibrary, &search);
    }
    for (const Range& range : m_ranges)
    {
        m_low = std::min(m_low, range.start);
        m_high = std::max(m_high, range.end);
    }
}

} // namespace understudy::guard
