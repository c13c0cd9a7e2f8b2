// A text in UTF-8.
//
// Pointers that asChar and asWChar give hold until the text is changed. The members with a W count characters, the
// others bytes. Not found: -1.
#pragma once

#include <maya/MStatus.h>
#include <maya/MTypes.h>

#include <string>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MString
{
public:
    MString();
    MString(const char* charString);
    MString(const wchar_t* charString);
    MString(const char* charString, int charLength);
    MString(const wchar_t* charString, int wcharLength);
    MString(const MString& other);
    ~MString();

    MString& operator+=(const MString& other);
    MString& operator+=(const char* other);
    MString& operator+=(double other);
    MString& operator+=(int other);
    MString& operator+=(unsigned int other);
    MString& operator+=(float other);
    MString& operator=(const MString& other);
    MString& operator=(const char* other);
    MString& operator=(double value);
    bool operator==(const MString& other) const;
    bool operator==(const char* other) const;
    bool operator!=(const MString& other) const;
    bool operator!=(const char* other) const;
    MString operator+(const MString& other) const;
    MString operator+(const char* other) const;
    MString operator+(double value) const;

    MStatus set(const char* charString);
    MStatus set(const char* charString, int charLength);
    MStatus set(double value);
    MStatus set(double value, int precision);
    MStatus setUTF8(const char* utf8String);
    MStatus setWChar(const wchar_t* wcharString);
    MStatus setWChar(const wchar_t* wcharString, int wcharLength);

    const char* asChar() const;
    const char* asChar(int& charLength) const;
    const char* asUTF8() const;
    const char* asUTF8(int& utf8Length) const;
    const wchar_t* asWChar() const;
    const wchar_t* asWChar(int& numChars) const;

    unsigned int length() const;
    unsigned int numChars() const;
    void clear();
    bool isEmpty() const;

    int index(char c) const;
    int indexW(char c) const;
    int indexW(wchar_t c) const;
    int indexW(const MString& text) const;
    int rindex(char c) const;
    int rindexW(char c) const;
    int rindexW(wchar_t c) const;
    int rindexW(const MString& text) const;

    // The pieces between separators; neighbouring separators make no empty piece.
    MStatus split(char separator, MStringArray& pieces) const;
    MStatus split(wchar_t separator, MStringArray& pieces) const;
    // From start to end, both included.
    MString substring(int start, int end) const;
    MString substringW(int start, int end) const;
    MString& toUpperCase();
    MString& toLowerCase();

    // Numbers: a text that is none gives 0.
    bool isShort() const;
    short asShort() const;
    bool isInt() const;
    int asInt() const;
    bool isUnsigned() const;
    unsigned int asUnsigned() const;
    bool isFloat() const;
    float asFloat() const;
    bool isDouble() const;
    double asDouble() const;

    MString expandEnvironmentVariablesAndTilde(MStatus* ReturnStatus = NULL) const;
    MString expandFilePath(MStatus* ReturnStatus = NULL) const;

    // Becomes `fmt` with ^1s, ^2s, ... replaced by the arguments; ^^ is a single ^.
    MStatus format(const MString& fmt, const MStringArray& args);
    MStatus format(const MString& fmt, const MString& arg1 = MString::argUnused,
                   const MString& arg2 = MString::argUnused, const MString& arg3 = MString::argUnused,
                   const MString& arg4 = MString::argUnused, const MString& arg5 = MString::argUnused,
                   const MString& arg6 = MString::argUnused, const MString& arg7 = MString::argUnused,
                   const MString& arg8 = MString::argUnused, const MString& arg9 = MString::argUnused,
                   const MString& arg10 = MString::argUnused);
    MStatus substitute(const MString& src, const MString& target);
    MStatus substituteFirst(const MString& src, const MString& target);

private:
    struct Body;

    Body& body();

    Body* m_body; // null: empty
    static const MString argUnused;
};

OPENMAYA_EXPORT std::ostream& operator<<(std::ostream& stream, const MString& text);
OPENMAYA_EXPORT MString operator+(const char* left, const MString& right);

OPENMAYA_NAMESPACE_CLOSE
