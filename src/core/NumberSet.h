// A set of numbers that finds the lowest missing one from anywhere in a few steps.
//
// A bit for each number, 64 to a word; a word that is full sets a bit of the level above, and so on up. Words lie in a
// hash table, so a set of scattered numbers is small and a dense one costs a bit for each.
#pragma once

#include "core/Ids.h"

#include <tsl/robin_map.h>

#include <bit>
#include <cstdint>

namespace understudy::core
{

class NumberSet
{
public:
    bool empty() const { return m_words.empty(); }

    void add(uint64_t number)
    {
        for (uint32_t level = 0; level < kLevels; ++level, number >>= kBits)
            if ((m_words[key(level, number >> kBits)] |= bit(number)) != kFull)
                return;
    }

    void remove(uint64_t number)
    {
        for (uint32_t level = 0; level < kLevels; ++level, number >>= kBits)
        {
            auto word = m_words.find(key(level, number >> kBits));
            if (word == m_words.end())
                return;
            bool wasFull = word->second == kFull;
            if ((word.value() &= ~bit(number)) == 0)
                m_words.erase(word);
            if (!wasFull)
                return;
        }
    }

    // The lowest number from `first` on that is not in the set.
    uint64_t nextFree(uint64_t first) const
    {
        for (uint32_t level = 0; level < kLevels; ++level)
        {
            uint64_t missing = ~word(level, first >> kBits) & (kFull << (first & kMask));
            if (missing != 0)
                return descend(level, (first & ~uint64_t(kMask)) | static_cast<uint64_t>(std::countr_zero(missing)));
            first = (first >> kBits) + 1;
        }
        return first << (kBits * kLevels);
    }

private:
    static constexpr uint32_t kBits = 6;
    static constexpr uint32_t kMask = 63;
    static constexpr uint32_t kLevels = 6;
    static constexpr uint64_t kFull = ~uint64_t(0);

    struct Hash
    {
        size_t operator()(uint64_t value) const { return mix(value); }
    };

    static uint64_t key(uint32_t level, uint64_t index) { return (uint64_t(level) << 56) | index; }
    static uint64_t bit(uint64_t number) { return uint64_t(1) << (number & kMask); }

    uint64_t word(uint32_t level, uint64_t index) const
    {
        auto found = m_words.find(key(level, index));
        return found == m_words.end() ? 0 : found->second;
    }

    // From an item of a level that is not full to the lowest number missing below it.
    uint64_t descend(uint32_t level, uint64_t item) const
    {
        while (level-- > 0)
            item = (item << kBits) | static_cast<uint64_t>(std::countr_zero(~word(level, item)));
        return item;
    }

    tsl::robin_map<uint64_t, uint64_t, Hash> m_words;
};

} // namespace understudy::core
