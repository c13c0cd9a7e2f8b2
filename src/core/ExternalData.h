// Data whose kind a plug-in, or a layer above, registers: the kernel carries it, and files have the words that it
// gives.
#pragma once

#include "core/Data.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace understudy::core
{

class ExternalData : public Data
{
public:
    static constexpr AttributeType kType = AttributeType::Opaque;

    explicit ExternalData(AttributeType type = kType) : Data(type) {}

    // The name that scene files have it by (setAttr -type).
    virtual std::string_view typeName() const = 0;
    // The words behind it.
    virtual std::string text() const = 0;
};

// The kinds of a session, by the name that files have them by.
class ExternalDataTypes
{
public:
    // Makes data of the words of a file. Throws where they are none.
    using Reader = std::function<Ref<const ExternalData>(const std::vector<std::string>& words)>;

    void add(std::string_view name, Reader reader) { m_readers.insert_or_assign(std::string(name), std::move(reader)); }
    void remove(std::string_view name)
    {
        if (auto found = m_readers.find(name); found != m_readers.end())
            m_readers.erase(found);
    }
    // Null where no plug-in that is loaded has such a kind.
    const Reader* find(std::string_view name) const
    {
        auto found = m_readers.find(name);
        return found == m_readers.end() ? nullptr : &found->second;
    }

private:
    std::map<std::string, Reader, std::less<>> m_readers;
};

} // namespace understudy::core
