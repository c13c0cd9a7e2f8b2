#include "plugin/ElfSymbols.h"

#include <elf.h>
#include <link.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace understudy::plugin
{

namespace
{

// The parts of a dynamic section that symbols are read with; the loader has made their addresses absolute.
struct Dynamic
{
    const ElfW(Sym) * symbols = nullptr;
    const char* names = nullptr;
    const uint32_t* gnuHash = nullptr;
    const uint32_t* hash = nullptr;
};

Dynamic readDynamic(const link_map& library)
{
    Dynamic dynamic;
    for (const ElfW(Dyn)* entry = library.l_ld; entry && entry->d_tag != DT_NULL; ++entry)
    {
        auto* address = reinterpret_cast<const void*>(entry->d_un.d_ptr);
        switch (entry->d_tag)
        {
        case DT_SYMTAB:
            dynamic.symbols = static_cast<const ElfW(Sym)*>(address);
            break;
        case DT_STRTAB:
            dynamic.names = static_cast<const char*>(address);
            break;
        case DT_GNU_HASH:
            dynamic.gnuHash = static_cast<const uint32_t*>(address);
            break;
        case DT_HASH:
            dynamic.hash = static_cast<const uint32_t*>(address);
            break;
        default:
            break;
        }
    }
    return dynamic;
}

// The number of symbols, by the hash table that counts them: the end of its last chain.
size_t countByGnuHash(const uint32_t* table)
{
    uint32_t buckets = table[0];
    uint32_t first = table[1];
    uint32_t bloomWords = table[2];
    const uint32_t* bucket = table + 4 + bloomWords * (sizeof(ElfW(Addr)) / sizeof(uint32_t));
    const uint32_t* chain = bucket + buckets;
    uint32_t last = *std::max_element(bucket, bucket + buckets);
    if (buckets == 0 || last < first)
        return first;
    while ((chain[last - first] & 1u) == 0)
        ++last;
    return last + 1;
}

size_t countSymbols(const Dynamic& dynamic)
{
    if (dynamic.hash)
        return dynamic.hash[1];
    return dynamic.gnuHash ? countByGnuHash(dynamic.gnuHash) : 0;
}

} // namespace

void eachSymbol(const link_map& library, const std::function<void(const ElfSymbol&)>& visit)
{
    Dynamic dynamic = readDynamic(library);
    if (!dynamic.symbols || !dynamic.names)
        return;
    size_t count = countSymbols(dynamic);
    for (size_t i = 0; i < count; ++i)
    {
        const ElfW(Sym) & symbol = dynamic.symbols[i];
        bool isUnique = ELF64_ST_BIND(symbol.st_info) == STB_GNU_UNIQUE;
        visit({dynamic.names + symbol.st_name, symbol.st_shndx != SHN_UNDEF, isUnique});
    }
}

bool importsPrefix(const link_map& library, std::string_view prefix)
{
    bool isFound = false;
    eachSymbol(library, [&](const ElfSymbol& symbol)
               { isFound = isFound || (!symbol.isDefined && symbol.name.substr(0, prefix.size()) == prefix); });
    return isFound;
}

bool isLinkedToStay(const link_map& library)
{
    for (const ElfW(Dyn)* entry = library.l_ld; entry && entry->d_tag != DT_NULL; ++entry)
        if (entry->d_tag == DT_FLAGS_1 && (entry->d_un.d_val & DF_1_NODELETE) != 0)
            return true;
    return false;
}

std::vector<std::string_view> neededLibraries(const link_map& library)
{
    std::vector<std::string_view> names;
    const char* texts = readDynamic(library).names;
    for (const ElfW(Dyn)* entry = library.l_ld; texts && entry && entry->d_tag != DT_NULL; ++entry)
        if (entry->d_tag == DT_NEEDED)
            names.emplace_back(texts + entry->d_un.d_val);
    return names;
}

} // namespace understudy::plugin
