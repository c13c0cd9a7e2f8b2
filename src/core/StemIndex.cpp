#include "core/StemIndex.h"

#include <algorithm>

namespace understudy::core
{

namespace
{

// More digits than this belong to the stem: the number must fit and grow.
constexpr size_t kMaxDigits = 9;

std::string numbered(std::string_view stem, uint64_t number, uint32_t width)
{
    std::string digits = std::to_string(number);
    std::string name(stem);
    if (digits.size() < width)
        name.append(width - digits.size(), '0');
    return name + digits;
}

// A padded number that has outgrown its zeros reads like an unpadded one.
uint32_t widthOf(uint64_t number, uint32_t width) { return std::to_string(number).size() < width ? width : 0; }

} // namespace

NumberedName NumberedName::split(std::string_view name)
{
    size_t begin = name.size();
    while (begin > 0 && name.size() - begin < kMaxDigits && name[begin - 1] >= '0' && name[begin - 1] <= '9')
        --begin;
    NumberedName result{name.substr(0, begin), 0, 0, begin < name.size()};
    for (char c : name.substr(begin))
        result.number = result.number * 10 + static_cast<uint64_t>(c - '0');
    if (result.hasNumber && name[begin] == '0' && name.size() - begin > 1)
        result.width = static_cast<uint32_t>(name.size() - begin);
    return result;
}

const NumberSet* StemIndex::used(NamespaceId space, std::string_view stem, uint32_t width) const
{
    NameId id = m_names.find(stem);
    if (!valid(id))
        return nullptr;
    auto found = m_used.find(Key{raw(space), raw(id), width});
    return found == m_used.end() ? nullptr : &found->second;
}

void StemIndex::add(NamespaceId space, std::string_view name)
{
    NumberedName parts = NumberedName::split(name);
    if (!parts.hasNumber)
        return;
    NameId stem = m_names.acquire(parts.stem);
    auto [entry, isNew] = m_used.try_emplace(Key{raw(space), raw(stem), parts.width});
    if (!isNew)
        m_names.release(stem);
    entry->second.add(parts.number);
}

void StemIndex::remove(NamespaceId space, std::string_view name)
{
    NumberedName parts = NumberedName::split(name);
    if (!parts.hasNumber)
        return;
    NameId stem = m_names.find(parts.stem);
    auto entry = m_used.find(Key{raw(space), raw(stem), parts.width});
    if (entry == m_used.end())
        return;
    entry->second.remove(parts.number);
    if (entry->second.empty())
    {
        m_used.erase(entry);
        m_names.release(stem);
    }
}

void StemIndex::clear()
{
    for (const auto& entry : m_used)
        m_names.release(static_cast<NameId>(entry.first.stem));
    m_used.clear();
}

std::string StemIndex::free(NamespaceId space, std::string_view stem, uint64_t first, uint32_t width) const
{
    for (uint64_t number = first;;)
    {
        uint32_t effective = widthOf(number, width);
        const NumberSet* numbers = used(space, stem, effective);
        uint64_t candidate = numbers ? numbers->nextFree(number) : number;
        // Numbers that have outgrown this width are looked up with theirs.
        if (widthOf(candidate, width) == effective)
            return numbered(stem, candidate, width);
        number = candidate;
    }
}

} // namespace understudy::core
