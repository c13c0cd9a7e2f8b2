// Interned texts: node names and namespace names as counted 32-bit ids.
//
// An id is freed when its last user releases it and may then be given to another text, so an id is only kept by who
// retained it. Texts up to 22 bytes lie in the record itself.
#pragma once

#include "core/Chunked.h"
#include "core/HashIndex.h"

#include <string_view>

namespace understudy::core
{

class NameTable
{
public:
    NameTable() = default;
    ~NameTable();
    NameTable(const NameTable&) = delete;
    NameTable& operator=(const NameTable&) = delete;

    // The id of a text, made if it is new; the caller owns one count of it.
    NameId acquire(std::string_view text);

    // The id of a text that is in use, or NameId::None. No count is given.
    NameId find(std::string_view text) const;

    void retain(NameId id) { ++m_records[raw(id)].references; }
    void release(NameId id);

    std::string_view text(NameId id) const { return m_records[raw(id)].text(); }
    size_t size() const { return m_index.size(); }
    size_t bytes() const { return m_records.bytes() + m_index.bytes(); }

private:
    static constexpr size_t kInline = 22;

    struct Record
    {
        uint32_t hash = 0;
        uint32_t references = 0;
        union
        {
            struct
            {
                uint16_t length;
                char inlineText[kInline];
            } small;
            struct
            {
                uint16_t marker; // kInline + 1
                uint32_t length;
                char* text;
            } large;
            uint32_t next; // while it is free
        };

        Record() { small.length = 0; }
        std::string_view text() const
        {
            return small.length <= kInline ? std::string_view(small.inlineText, small.length)
                                           : std::string_view(large.text, large.length);
        }
    };
    static_assert(sizeof(Record) == 32);

    uint32_t indexOf(std::string_view text, uint32_t hash) const;

    Pool<Record, 12> m_records;
    HashIndex m_index;
};

uint32_t hashText(std::string_view text);

} // namespace understudy::core
