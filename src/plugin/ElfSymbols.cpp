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

bool importsPrefix(const link_map& library, std::string_view prefix)
{
    Dynamic dynamic = readDynamic(library);
    if (!dynamic.symbols || !dynamic.names)
        return false;
    size_t count = countSymbols(dynamic);
    for (size_t i = 0; i < count; ++i)
    {
        const ElfW(Sym) & symbol = dynamic.symbols[i];
        std::string_view name = dynamic.names + symbol.st_name;
        if (symbol.st_shndx == SHN_UNDEF && name.substr(0, prefix.size()) == prefix)
            return true;
    }
    return false;
}

} // namespace understudy::plugin
