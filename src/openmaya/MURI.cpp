#include "openmaya/Status.h"

#include <maya/MStringArray.h>
#include <maya/MURI.h>

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

struct MURI::Parts
{
    std::string scheme;
    bool hasAuthority = false;
    std::string user;
    std::string password;
    std::string host;
    int port = -1;
    std::string path;
    std::vector<std::pair<std::string, std::string>> query;
    std::string fragment;
    char valueDelimiter = '=';
    char pairDelimiter = '&';

    friend bool operator==(const Parts&, const Parts&) = default;
};

OPENMAYA_NAMESPACE_CLOSE

namespace
{

std::string text(const MString& string) { return {string.asChar(), string.length()}; }
MString toString(const std::string& text) { return MString(text.data(), static_cast<int>(text.size())); }

// RFC 3986, 3.1: a letter, then letters, digits, +, - and dots.
bool isScheme(std::string_view text)
{
    auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return !text.empty() && isLetter(text[0]) &&
           std::all_of(text.begin(), text.end(), [&](char c)
                       { return isLetter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.'; });
}

// Takes what stands before a separator off the text; all of it where there is none.
std::string_view takeUntil(std::string_view& text, std::string_view separators)
{
    size_t end = std::min(text.find_first_of(separators), text.size());
    std::string_view part = text.substr(0, end);
    text.remove_prefix(end);
    return part;
}

template <class Parts> void readUser(Parts& parts, std::string_view text)
{
    parts.user = takeUntil(text, ":");
    parts.password = text.substr(text.empty() ? 0 : 1);
}

template <class Parts> void readAuthority(Parts& parts, std::string_view text)
{
    parts.hasAuthority = true;
    parts.user.clear();
    parts.password.clear();
    parts.port = -1;
    if (size_t at = text.rfind('@'); at != std::string_view::npos)
    {
        readUser(parts, text.substr(0, at));
        text.remove_prefix(at + 1);
    }
    size_t colon = text.rfind(':');
    if (colon != std::string_view::npos && text.find(']', colon) == std::string_view::npos)
    {
        int port = -1;
        std::string_view digits = text.substr(colon + 1);
        auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
        if (problem != std::errc{} || end != digits.data() + digits.size())
            throw core::error(core::ErrorKind::BadArgument, "'{}' is no port.", digits);
        parts.port = port;
        text = text.substr(0, colon);
    }
    parts.host = text;
}

template <class Parts> void readQuery(Parts& parts, std::string_view text)
{
    while (!text.empty())
    {
        std::string_view pair = takeUntil(text, std::string_view(&parts.pairDelimiter, 1));
        text.remove_prefix(text.empty() ? 0 : 1);
        std::string_view key = takeUntil(pair, std::string_view(&parts.valueDelimiter, 1));
        parts.query.emplace_back(key, pair.substr(pair.empty() ? 0 : 1));
    }
}

template <class Parts> Parts read(std::string_view text, const Parts& like)
{
    Parts parts;
    parts.valueDelimiter = like.valueDelimiter;
    parts.pairDelimiter = like.pairDelimiter;
    size_t colon = text.find(':');
    if (colon == std::string_view::npos || !isScheme(text.substr(0, colon)))
        throw core::error(core::ErrorKind::BadArgument, "'{}' is no URI: it has no scheme.", text);
    parts.scheme = text.substr(0, colon);
    text.remove_prefix(colon + 1);
    if (text.starts_with("//"))
    {
        text.remove_prefix(2);
        readAuthority(parts, takeUntil(text, "/?#"));
    }
    parts.path = takeUntil(text, "?#");
    if (text.starts_with('?'))
    {
        text.remove_prefix(1);
        readQuery(parts, takeUntil(text, "#"));
    }
    parts.fragment = text.substr(text.empty() ? 0 : 1);
    return parts;
}

template <class Parts> std::string userText(const Parts& parts)
{
    return parts.password.empty() ? parts.user : parts.user + ":" + parts.password;
}

template <class Parts> std::string authorityText(const Parts& parts)
{
    std::string user = userText(parts);
    return (user.empty() ? "" : user + "@") + parts.host + (parts.port < 0 ? "" : ":" + std::to_string(parts.port));
}

template <class Parts> std::string wholeText(const Parts& parts)
{
    std::string whole = parts.scheme.empty() ? "" : parts.scheme + ":";
    if (parts.hasAuthority)
        whole += "//" + authorityText(parts);
    whole += parts.path;
    char before = '?';
    for (const auto& [key, value] : parts.query)
    {
        whole += before + key + parts.valueDelimiter + value;
        before = parts.pairDelimiter;
    }
    return parts.fragment.empty() ? whole : whole + "#" + parts.fragment;
}

// Where the file's name begins in a path.
size_t nameStart(const std::string& path) { return path.rfind('/') + 1; }

template <class Work> MStatus change(Work&& work)
{
    return guarded([&] { work(); });
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MURI::MURI() : m_parts(new Parts) {}
MURI::MURI(const MString& URI) : MURI() { setURI(URI); }
MURI::MURI(const MURI& other) : m_parts(new Parts(*other.m_parts)) {}
MURI::~MURI() { delete m_parts; }

MURI& MURI::operator=(const MURI& rhs)
{
    *m_parts = *rhs.m_parts;
    return *this;
}

MURI& MURI::operator=(const MString& URI)
{
    setURI(URI);
    return *this;
}

bool MURI::operator==(const MURI& rhs) const { return *m_parts == *rhs.m_parts; }
bool MURI::operator!=(const MURI& rhs) const { return !(*this == rhs); }

MStatus MURI::copy(const MURI& other)
{
    return change([&] { *this = other; });
}

MStatus MURI::setURI(const MString& URI)
{
    return change(
        [&]
        {
            Parts before = std::exchange(*m_parts, Parts());
            *m_parts = read(text(URI), before);
        });
}

MStatus MURI::setScheme(const MString& scheme)
{
    return change(
        [&]
        {
            if (!isScheme(text(scheme)))
                throw core::error(core::ErrorKind::BadArgument, "'{}' is no scheme.", scheme.asChar());
            m_parts->scheme = text(scheme);
        });
}

MStatus MURI::setPath(const MString& path)
{
    return change([&] { m_parts->path = text(path); });
}

MStatus MURI::setFragment(const MString& fragment)
{
    return change([&] { m_parts->fragment = text(fragment); });
}

MStatus MURI::setFileName(const MString& fileName)
{
    return change([&] { m_parts->path = m_parts->path.substr(0, nameStart(m_parts->path)) + text(fileName); });
}

MStatus MURI::setDirectory(const MString& directory)
{
    return change(
        [&]
        {
            std::string folder = text(directory);
            if (!folder.empty() && folder.back() != '/')
                folder += '/';
            m_parts->path = folder + m_parts->path.substr(nameStart(m_parts->path));
        });
}

MStatus MURI::setAuthority(const MString& authority)
{
    return change([&] { readAuthority(*m_parts, text(authority)); });
}

MStatus MURI::setUserInfo(const MString& userInfo)
{
    return change(
        [&]
        {
            m_parts->hasAuthority = true;
            readUser(*m_parts, text(userInfo));
        });
}

MStatus MURI::setUserName(const MString& userName)
{
    return change(
        [&]
        {
            m_parts->hasAuthority = true;
            m_parts->user = text(userName);
        });
}

MStatus MURI::setPassword(const MString& password)
{
    return change(
        [&]
        {
            m_parts->hasAuthority = true;
            m_parts->password = text(password);
        });
}

MStatus MURI::setHost(const MString& host)
{
    return change(
        [&]
        {
            m_parts->hasAuthority = true;
            m_parts->host = text(host);
        });
}

MStatus MURI::setPort(int port)
{
    return change(
        [&]
        {
            m_parts->hasAuthority = true;
            m_parts->port = port;
        });
}

MStatus MURI::addQueryItem(const MString& key, const MString& value)
{
    return change([&] { m_parts->query.emplace_back(text(key), text(value)); });
}

MStatus MURI::setQueryDelimiters(char valueDelimiter, char pairDelimiter)
{
    return change(
        [&]
        {
            m_parts->valueDelimiter = valueDelimiter;
            m_parts->pairDelimiter = pairDelimiter;
        });
}

MString MURI::asString() const { return toString(wholeText(*m_parts)); }
MString MURI::getScheme() const { return toString(m_parts->scheme); }
MString MURI::getPath() const { return toString(m_parts->path); }
MString MURI::getFragment() const { return toString(m_parts->fragment); }

MString MURI::getFileName(bool includeExtension) const
{
    std::string name = m_parts->path.substr(nameStart(m_parts->path));
    return toString(includeExtension ? name : name.substr(0, name.rfind('.')));
}

MString MURI::getDirectory() const { return toString(m_parts->path.substr(0, nameStart(m_parts->path))); }
MString MURI::getAuthority() const { return toString(authorityText(*m_parts)); }
MString MURI::getUserInfo() const { return toString(userText(*m_parts)); }
MString MURI::getUserName() const { return toString(m_parts->user); }
MString MURI::getPassword() const { return toString(m_parts->password); }
MString MURI::getHost() const { return toString(m_parts->host); }
int MURI::getPort() const { return m_parts->port; }

MStringArray MURI::getAllQueryItemKeys() const
{
    MStringArray keys;
    for (const auto& item : m_parts->query)
        if (keys.indexOf(toString(item.first)) < 0)
            keys.append(toString(item.first));
    return keys;
}

MString MURI::getQueryItemValue(const MString& key) const
{
    MStringArray values = getAllQueryItemValues(key);
    return values.length() > 0 ? values[0] : MString();
}

MStringArray MURI::getAllQueryItemValues(const MString& key) const
{
    MStringArray values;
    for (const auto& item : m_parts->query)
        if (item.first == text(key))
            values.append(toString(item.second));
    return values;
}

char MURI::getQueryValueDelimiter() const { return m_parts->valueDelimiter; }
char MURI::getQueryPairDelimiter() const { return m_parts->pairDelimiter; }

MStatus MURI::removeQueryItem(const MString& key)
{
    return change(
        [&]
        {
            auto& items = m_parts->query;
            auto found = std::find_if(items.begin(), items.end(), [&](auto& item) { return item.first == text(key); });
            if (found == items.end())
                throw core::error(core::ErrorKind::NotFound, "The URI has no query item '{}'.", key.asChar());
            items.erase(found);
        });
}

MStatus MURI::removeAllQueryItems(const MString& key)
{
    return change([&] { std::erase_if(m_parts->query, [&](auto& item) { return item.first == text(key); }); });
}

bool MURI::isEmpty() const { return wholeText(*m_parts).empty(); }
bool MURI::isValid() const { return !m_parts->scheme.empty(); }

MStatus MURI::clear()
{
    return change([&] { *m_parts = Parts(); });
}

bool MURI::isValidURI(const MString& URI) { return MURI(URI).isValid(); }
const char* MURI::className() { return "MURI"; }

OPENMAYA_NAMESPACE_CLOSE
