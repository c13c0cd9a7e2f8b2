// Which trailing numbers the names of a namespace use, by stem ("spine_" for spine_06), so that the next free name is
// found without trying names one by one.
#pragma once

#include "core/NameTable.h"
#include "core/NumberSet.h"

#include <string>
#include <unordered_map>

namespace understudy::core
{

// A name cut before its trailing digits. `width` is the number of digits where they are padded with zeros, else 0.
struct NumberedName
{
    std::string_view stem;
    uint64_t number = 0;
    uint32_t width = 0;
    bool hasNumber = false;

    static NumberedName split(std::string_view name);
};

class StemIndex
{
public:
    explicit StemIndex(NameTable& names) : m_names(names) {}

    void add(NamespaceId space, std::string_view name);
    void remove(NamespaceId space, std::string_view name);
    void clear();

    // `stem` with the lowest number from `first` on that no name uses, padded to `width`.
    std::string free(NamespaceId space, std::string_view stem, uint64_t first, uint32_t width) const;

private:
    struct Key
    {
        uint32_t space;
        uint32_t stem;
        uint32_t width;
        friend bool operator==(Key, Key) = default;
    };
    struct KeyHash
    {
        size_t operator()(Key key) const
        {
            return mix(((uint64_t(key.space) << 32) | key.stem) ^ (uint64_t(key.width) << 56));
        }
    };

    const NumberSet* used(NamespaceId space, std::string_view stem, uint32_t width) const;

    NameTable& m_names;
    std::unordered_map<Key, NumberSet, KeyHash> m_used;
};

} // namespace understudy::core
