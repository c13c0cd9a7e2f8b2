// The flags of one command by keyword: interned names, compared by pointer.
#pragma once

#include "python/PyRef.h"
#include "script/Syntax.h"

#include <vector>

namespace understudy::python
{

class FlagTable
{
public:
    static constexpr int kQuery = -1;
    static constexpr int kEdit = -2;
    static constexpr int kUnknown = -3;

    // q, query, e and edit are in it where the command has the mode. The syntax must outlive the table.
    explicit FlagTable(const script::Syntax& syntax);

    // The flag's index, or one of the above.
    int find(PyObject* keyword) const
    {
        for (size_t i = slot(keyword); m_entries[i].name.get(); i = (i + 1) & m_mask)
            if (m_entries[i].name.get() == keyword)
                return m_entries[i].flag;
        return findText(keyword);
    }

private:
    struct Entry
    {
        PyRef name;
        int flag = kUnknown;
    };

    // Objects lie 16 bytes apart at least.
    size_t slot(PyObject* keyword) const
    {
        auto address = reinterpret_cast<uintptr_t>(keyword);
        return (address >> 4 ^ address >> 12) & m_mask;
    }
    void insert(std::string_view name, int flag);
    // For keywords that are not interned: of a dict that was made by a program.
    int findText(PyObject* keyword) const;

    std::vector<Entry> m_entries;
    size_t m_mask;
};

} // namespace understudy::python
