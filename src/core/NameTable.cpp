#include "core/NameTable.h"

#include <cstring>

namespace understudy::core
{

uint32_t hashText(std::string_view text)
{
    uint64_t h = 0x9e3779b97f4a7c15ull ^ text.size();
    size_t n = text.size();
    const char* p = text.data();
    while (n >= 8)
    {
        uint64_t word;
        std::memcpy(&word, p, 8);
        h = mix(h ^ word);
        p += 8;
        n -= 8;
    }
    uint64_t tail = 0;
    std::memcpy(&tail, p, n);
    return static_cast<uint32_t>(mix(h ^ tail));
}

NameTable::~NameTable()
{
    for (uint32_t i = 0; i < m_records.size(); ++i)
        if (m_records[i].references && m_records[i].small.length > kInline)
            delete[] m_records[i].large.text;
}

uint32_t NameTable::indexOf(std::string_view text, uint32_t hash) const
{
    return m_index.find(hash, [&](uint32_t i) { return m_records[i].text() == text; });
}

NameId NameTable::find(std::string_view text) const { return static_cast<NameId>(indexOf(text, hashText(text))); }

NameId NameTable::acquire(std::string_view text)
{
    uint32_t hash = hashText(text);
    if (uint32_t found = indexOf(text, hash); found != kNone)
    {
        ++m_records[found].references;
        return static_cast<NameId>(found);
    }
    uint32_t index = m_records.allocate();
    Record& record = m_records[index];
    record.hash = hash;
    record.references = 1;
    if (text.size() <= kInline)
    {
        record.small.length = static_cast<uint16_t>(text.size());
        std::memcpy(record.small.inlineText, text.data(), text.size());
    }
    else
    {
        record.large.marker = kInline + 1;
        record.large.length = static_cast<uint32_t>(text.size());
        record.large.text = new char[text.size()];
        std::memcpy(record.large.text, text.data(), text.size());
    }
    m_index.insert(hash, index);
    return static_cast<NameId>(index);
}

void NameTable::release(NameId id)
{
    Record& record = m_records[raw(id)];
    if (--record.references)
        return;
    m_index.erase(record.hash, raw(id));
    if (record.small.length > kInline)
        delete[] record.large.text;
    m_records.release(raw(id));
}

} // namespace understudy::core
