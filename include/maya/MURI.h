// A uniform resource identifier by its parts: scheme://user:password@host:port/path?key=value&key=value#fragment.
//
// Parts are kept as they are given, without escaping. What is not there is empty, a port -1.
#pragma once

#include <maya/MStatus.h>
#include <maya/MString.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MURI
{
public:
    MURI();
    MURI(const MString& URI);
    MURI(const MURI& other);
    ~MURI();
    MURI& operator=(const MURI& rhs);
    MURI& operator=(const MString& URI);
    bool operator==(const MURI& rhs) const;
    bool operator!=(const MURI& rhs) const;

    MStatus copy(const MURI& other);
    // kInvalidParameter for text that is no URI; the URI is empty then.
    MStatus setURI(const MString& URI);
    MStatus setScheme(const MString& scheme);
    MStatus setPath(const MString& path);
    MStatus setFragment(const MString& fragment);
    // The last part of the path, and the part before it.
    MStatus setFileName(const MString& fileName);
    MStatus setDirectory(const MString& directory);
    MStatus setAuthority(const MString& authority);
    MStatus setUserInfo(const MString& userInfo);
    MStatus setUserName(const MString& userName);
    MStatus setPassword(const MString& password);
    MStatus setHost(const MString& host);
    MStatus setPort(int port);
    MStatus addQueryItem(const MString& key, const MString& value);
    // Between key and value, and between items; '=' and '&' at first.
    MStatus setQueryDelimiters(char valueDelimiter, char pairDelimiter);

    MString asString() const;
    MString getScheme() const;
    MString getPath() const;
    MString getFragment() const;
    MString getFileName(bool includeExtension = true) const;
    MString getDirectory() const;
    MString getAuthority() const;
    MString getUserInfo() const;
    MString getUserName() const;
    MString getPassword() const;
    MString getHost() const;
    int getPort() const;
    MStringArray getAllQueryItemKeys() const;
    // Of the first of the key.
    MString getQueryItemValue(const MString& key) const;
    MStringArray getAllQueryItemValues(const MString& key) const;
    char getQueryValueDelimiter() const;
    char getQueryPairDelimiter() const;
    // The first of the key, or all.
    MStatus removeQueryItem(const MString& key);
    MStatus removeAllQueryItems(const MString& key);
    bool isEmpty() const;
    // Whether it has a scheme.
    bool isValid() const;
    MStatus clear();
    static bool isValidURI(const MString& URI);
    static const char* className();

private:
    struct Parts;

    Parts* m_parts;
};

OPENMAYA_NAMESPACE_CLOSE
