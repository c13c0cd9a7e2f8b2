#include "session/FileTranslators.h"

#include "core/Error.h"

#include <algorithm>
#include <fstream>

namespace understudy::session
{

namespace
{

constexpr size_t kHead = 512; // bytes that translators are shown of a file

std::string headOf(const std::string& path)
{
    std::string head(kHead, '\0');
    std::ifstream file(path, std::ios::binary);
    file.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<size_t>(std::max<std::streamsize>(0, file.gcount())));
    return head;
}

} // namespace

void FileTranslators::add(FileTranslator& translator)
{
    if (find(translator.name()))
        throw core::error(core::ErrorKind::Failed, "A file translator '{}' is registered already.", translator.name());
    m_translators.push_back(&translator);
}

FileTranslator* FileTranslators::find(std::string_view name) const
{
    for (FileTranslator* each : m_translators)
        if (each->name() == name)
            return each;
    return nullptr;
}

FileTranslator* FileTranslators::match(const std::string& path) const
{
    if (m_translators.empty())
        return nullptr;
    std::string head = headOf(path);
    FileTranslator* best = nullptr;
    for (FileTranslator* each : m_translators)
    {
        FileTranslator::Match match = each->match(path, head);
        if (match == FileTranslator::Match::Yes)
            return each;
        if (match == FileTranslator::Match::Maybe && !best)
            best = each;
    }
    return best;
}

std::vector<std::string> FileTranslators::names() const
{
    std::vector<std::string> names;
    for (const FileTranslator* each : m_translators)
        names.push_back(each->name());
    return names;
}

} // namespace understudy::session
