// Formats of files that plug-ins bring: asked for by `file` beside the host's own.
#pragma once

#include "session/Ports.h"

#include <string>
#include <string_view>
#include <vector>

namespace understudy::session
{

class FileTranslator
{
public:
    enum class Match : uint8_t
    {
        No,
        Maybe,
        Yes
    };

    virtual ~FileTranslator() = default;
    virtual const std::string& name() const = 0;
    virtual std::string extension() = 0; // without the point
    virtual const std::string& defaultOptions() const = 0;
    virtual bool reads() = 0;
    virtual bool writes() = 0;
    // Whether a file may be opened, and not only imported.
    virtual bool opens() = 0;
    // `head` is how the file begins.
    virtual Match match(const std::string& path, std::string_view head) = 0;
    // These throw Failed with the reason.
    virtual void read(const std::string& path, const std::string& options, FileAction action) = 0;
    virtual void write(const std::string& path, const std::string& options, FileAction action, bool onlySelected) = 0;
};

// Those of a session. They add and remove themselves.
class FileTranslators
{
public:
    // Throws Failed where the name is taken.
    void add(FileTranslator& translator);
    void remove(FileTranslator& translator) { std::erase(m_translators, &translator); }
    // Null where there is none.
    FileTranslator* find(std::string_view name) const;
    // Who says that the file is his, else the first who says that it could be; null where nobody does.
    FileTranslator* match(const std::string& path) const;
    std::vector<std::string> names() const;

private:
    std::vector<FileTranslator*> m_translators;
};

} // namespace understudy::session
