#define _OPENMAYA_DEPRECATION_DISABLE_WARNING
#include "commands/SceneFiles.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/Status.h"

#include <maya/MFileObject.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

using Paths = std::vector<std::string>;

std::string text(const MString& string) { return {string.asChar(), string.length()}; }
MString toString(const std::string& text) { return MString(text.data(), static_cast<int>(text.size())); }

// Where the name begins in a full name.
size_t nameStart(std::string_view full) { return full.find_last_of("/\\") + 1; }

std::string withSlash(std::string folder)
{
    if (!folder.empty() && folder.back() != '/')
        folder += '/';
    return folder;
}

// A colon separates paths, but for one behind a drive or a scheme.
bool isSeparator(std::string_view text, size_t at, size_t start)
{
    if (text[at] == ';')
        return true;
    return text[at] == ':' && at - start != 1 && text.substr(at + 1, 2) != "//";
}

Paths split(std::string_view text)
{
    Paths parts;
    size_t start = 0;
    for (size_t at = 0; at <= text.size(); ++at)
        if (at == text.size() || isSeparator(text, at, start))
        {
            parts.emplace_back(text.substr(start, at - start));
            start = at + 1;
        }
    return parts;
}

bool isAbsolute(std::string_view path)
{
    bool hasDrive = path.size() > 2 && path[1] == ':' && (path[2] == '/' || path[2] == '\\');
    return hasDrive || path.starts_with('/') || path.starts_with('\\');
}

bool isFile(const std::string& path)
{
    std::error_code ignored;
    return std::filesystem::exists(path, ignored);
}

// The folders of the project's rules, and the project itself.
Paths projectFolders()
{
    Paths folders;
    if (session::Session* session = currentSession())
    {
        const session::Workspace& workspace = session->workspace();
        folders.push_back(workspace.rootDirectory());
        for (const auto& rule : workspace.entries(session::Workspace::Table::FileRule))
            folders.push_back(withSlash(workspace.expand(rule.second)));
    }
    return folders;
}

// The places to look for a file, in order.
Paths candidates(const std::string& full, int method)
{
    Paths places;
    if ((method & MFileObject::kExact) || method == MFileObject::kNone)
        places.push_back(full);
    if ((method & MFileObject::kRelative) && !isAbsolute(full))
        for (const std::string& folder : projectFolders())
            places.push_back(folder + full);
    if (method & MFileObject::kBaseName)
        for (const std::string& folder : projectFolders())
            places.push_back(folder + full.substr(nameStart(full)));
    return places;
}

// Empty where it is not found.
std::string found(const std::string& full, int method)
{
    if (!full.empty())
        for (const std::string& place : candidates(full, method))
            if (isFile(place))
                return place;
    return {};
}

std::string resolved(const Paths& fullNames, int method)
{
    for (const std::string& full : fullNames)
        if (std::string place = found(full, method); !place.empty())
            return place;
    return fullNames.front();
}

// Expanded, one for each path.
Paths fullNames(const MString& path, const MString& name)
{
    Paths names;
    for (const std::string& each : split(text(path)))
        names.push_back(commands::expandVariables(withSlash(each) + text(name)));
    return names;
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MFileObject::MFileObject() : m_method(kInputFile) {}
MFileObject::MFileObject(const MFileObject& other) = default;
MFileObject::~MFileObject() = default;
MFileObject& MFileObject::operator=(const MFileObject& other) = default;

MStatus MFileObject::setRawName(const MString& fileName)
{
    m_name = fileName;
    m_override.clear();
    return MStatus::kSuccess;
}

MStatus MFileObject::setRawPath(const MString& filePath)
{
    m_path = filePath;
    m_override.clear();
    return MStatus::kSuccess;
}

MStatus MFileObject::setRawFullName(const MString& fullFileName)
{
    std::string full = text(fullFileName);
    m_path = toString(full.substr(0, nameStart(full)));
    return setRawName(toString(full.substr(nameStart(full))));
}

MStatus MFileObject::setRawURI(const MString& uri)
{
    MURI parsed;
    MStatus status = parsed.setURI(uri);
    return status ? setRawURI(parsed) : status;
}

MStatus MFileObject::setRawURI(const MURI& uri) { return setRawFullName(uri.getPath()); }

MStatus MFileObject::overrideResolvedFullName(const MString& fullFileName, bool)
{
    m_override = fullFileName;
    return MStatus::kSuccess;
}

MString MFileObject::rawName() const { return m_name; }
MString MFileObject::rawPath() const { return toString(withSlash(text(m_path))); }
MString MFileObject::rawFullName() const { return rawPath() + m_name; }

MURI MFileObject::rawURI() const
{
    MURI uri;
    uri.setScheme("file");
    uri.setPath(rawFullName());
    return uri;
}

MString MFileObject::expandedPath() const
{
    std::string full = text(expandedFullName());
    return toString(full.substr(0, nameStart(full)));
}

MString MFileObject::expandedFullName() const { return toString(fullNames(m_path, m_name).front()); }

MString MFileObject::resolvedName() const
{
    std::string full = text(resolvedFullName());
    return toString(full.substr(nameStart(full)));
}

MString MFileObject::resolvedPath() const
{
    std::string full = text(resolvedFullName());
    return toString(full.substr(0, nameStart(full)));
}

MString MFileObject::resolvedFullName() const
{
    return m_override.isEmpty() ? toString(resolved(fullNames(m_path, m_name), m_method)) : m_override;
}

unsigned int MFileObject::pathCount() { return static_cast<unsigned int>(split(text(m_path)).size()); }

MString MFileObject::ithPath(unsigned int index)
{
    std::string full = text(ithFullName(index));
    return toString(full.substr(0, nameStart(full)));
}

MString MFileObject::ithFullName(unsigned int index)
{
    Paths names = fullNames(m_path, m_name);
    return index < names.size() ? toString(names[index]) : MString();
}

bool MFileObject::exists() { return isSet() && isFile(text(resolvedFullName())); }

bool MFileObject::exists(unsigned int index) { return !found(text(ithFullName(index)), m_method).empty(); }

bool MFileObject::isSet() const { return !m_name.isEmpty() || !m_path.isEmpty(); }

void MFileObject::setResolveMethod(MFileResolveMethod method) { m_method = method; }
MFileObject::MFileResolveMethod MFileObject::resolveMethod() const { return m_method; }

MStatus MFileObject::setName(const MString& fileName) { return setRawName(fileName); }
MStatus MFileObject::setFullName(const MString& fileName) { return setRawFullName(fileName); }
MString MFileObject::name() const { return resolvedName(); }
MString MFileObject::path() const { return resolvedPath(); }
MString MFileObject::fullName() const { return resolvedFullName(); }

bool MFileObject::isAbsolutePath(const MString& fileName)
{
    return isAbsolute(commands::expandVariables(text(fileName)));
}

MString MFileObject::getResolvedFullName(const MString& rawFullName)
{
    MFileObject file;
    file.setRawFullName(rawFullName);
    return file.resolvedFullName();
}

MString MFileObject::getResolvedFullName(const MString& rawFullName, bool& exists, MFileResolveMethod method)
{
    MFileObject file;
    file.setResolveMethod(method);
    file.setRawFullName(rawFullName);
    exists = file.exists();
    return file.resolvedFullName();
}

OPENMAYA_NAMESPACE_CLOSE
