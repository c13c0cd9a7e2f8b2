// A text that is kept once: equal ones share it, and are compared in no time.
#pragma once

#include <maya/MStatus.h>
#include <maya/MTypes.h>

#include <cstddef>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MUniqueString
{
public:
    // Empty.
    MUniqueString();
    MUniqueString(const MUniqueString& other);
    MUniqueString(MUniqueString&& other);
    ~MUniqueString();
    MUniqueString& operator=(const MUniqueString& other);
    MUniqueString& operator=(MUniqueString&& other);

    static MUniqueString intern(const MString& s);

    // Good as long as the process.
    const MString& string() const;
    size_t hash() const;

    bool operator==(const MUniqueString& other) const;
    bool operator!=(const MUniqueString& other) const;
    // An order that is the same throughout a process, not that of the letters.
    bool operator>(const MUniqueString& other) const;
    bool operator>=(const MUniqueString& other) const;
    bool operator<(const MUniqueString& other) const;
    bool operator<=(const MUniqueString& other) const;
    bool operator==(const MString& other) const;
    bool operator==(const char* other) const;
    bool operator!=(const MString& other) const;
    bool operator!=(const char* other) const;

private:
    const MString* m_text;
};

OPENMAYA_NAMESPACE_CLOSE
