#include "python/FlagTable.h"

#include "python/Exceptions.h"

#include <bit>
#include <string>

namespace understudy::python
{

FlagTable::FlagTable(const script::Syntax& syntax)
{
    size_t size = std::bit_ceil(4 * (syntax.flags.size() + 2));
    m_entries.resize(size);
    m_mask = size - 1;
    for (const script::Flag& flag : syntax.flags)
    {
        insert(flag.longName, flag.index);
        if (flag.shortName != flag.longName)
            insert(flag.shortName, flag.index);
    }
    // After the flags: one that is named like a mode means itself.
    if (syntax.modes & script::Query)
    {
        insert("query", kQuery);
        insert("q", kQuery);
    }
    if (syntax.modes & script::Edit)
    {
        insert("edit", kEdit);
        insert("e", kEdit);
    }
}

void FlagTable::insert(std::string_view name, int flag)
{
    PyRef key = PyRef::steal(PyUnicode_InternFromString(std::string(name).c_str()));
    if (!key)
        throw PythonError();
    size_t i = slot(key.get());
    while (m_entries[i].name)
    {
        if (m_entries[i].name.get() == key.get())
            return;
        i = (i + 1) & m_mask;
    }
    m_entries[i].name = std::move(key);
    m_entries[i].flag = flag;
}

int FlagTable::findText(PyObject* keyword) const
{
    if (PyUnicode_CHECK_INTERNED(keyword))
        return kUnknown;
    for (const Entry& entry : m_entries)
        if (entry.name && PyUnicode_Compare(entry.name.get(), keyword) == 0)
            return entry.flag;
    return kUnknown;
}

} // namespace understudy::python
