// What a call of the API came to: a code, and where it failed a text.
//
// Converts to true on success. A text is kept for the last few failures of the process; later ones take its place.
#pragma once

#include <maya/MIOStream.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MStatus
{
public:
    enum MStatusCode
    {
        kSuccess = 0,
        kFailure = 1,
        kInsufficientMemory = 2,
        kInvalidParameter = 3,
        kLicenseFailure = 4,
        kUnknownParameter = 5,
        kNotImplemented = 6,
        kNotFound = 7,
        kEndOfFile = 8
    };

    MStatus() : m_isSuccess(true), m_code(kSuccess), m_detail(0) {}
    MStatus(MStatusCode code) : m_isSuccess(code == kSuccess), m_code(static_cast<unsigned char>(code)), m_detail(0) {}
    MStatus(const MStatus& other) = default;
    MStatus& operator=(const MStatus& rhs) = default;

    bool operator==(const MStatus& rhs) const { return m_code == rhs.m_code; }
    bool operator==(const MStatusCode rhs) const { return m_code == rhs; }
    bool operator!=(const MStatus& rhs) const { return m_code != rhs.m_code; }
    bool operator!=(const MStatusCode rhs) const { return m_code != rhs; }
    operator bool() const { return m_isSuccess; }

    bool error() const { return !m_isSuccess; }
    void clear() { setSuccess(); }
    MStatusCode statusCode() const { return static_cast<MStatusCode>(m_code); }
    // "(kInvalidParameter): No object matches name: x".
    MString errorString() const;
    // Writes a failure to the error stream, after the caller's text.
    void perror(const char* text) const;
    void perror(const MString& text) const;
    void pAPIerror(const char* file, int line) const;

    void set(bool status, unsigned char statusCode, unsigned char internalStatusCode);
    void setSuccess() { set(true, kSuccess, 0); }

private:
    friend struct ::understudy::openmaya::Access;

    bool m_isSuccess;
    unsigned char m_code;
    unsigned char m_detail; // which of the kept texts, 0: none
};

OPENMAYA_EXPORT std::ostream& operator<<(std::ostream& stream, MStatus& status);
OPENMAYA_EXPORT bool operator==(const MStatus::MStatusCode code, const MStatus& status);
OPENMAYA_EXPORT bool operator!=(const MStatus::MStatusCode code, const MStatus& status);

OPENMAYA_NAMESPACE_CLOSE

typedef MStatus MS;

#define MFAIL(_status) (MStatus::kSuccess != (_status))

// Reports a failure and goes on.
#define CHECK_MSTATUS(_status)                                                                                         \
    do                                                                                                                 \
    {                                                                                                                  \
        MStatus understudyStatus = (_status);                                                                          \
        if (MStatus::kSuccess != understudyStatus)                                                                     \
            understudyStatus.pAPIerror(__FILE__, __LINE__);                                                            \
    } while (false)

// Reports a failure and returns _retVal.
#define CHECK_MSTATUS_AND_RETURN(_status, _retVal)                                                                     \
    do                                                                                                                 \
    {                                                                                                                  \
        MStatus understudyStatus = (_status);                                                                          \
        if (MStatus::kSuccess != understudyStatus)                                                                     \
        {                                                                                                              \
            understudyStatus.pAPIerror(__FILE__, __LINE__);                                                            \
            return (_retVal);                                                                                          \
        }                                                                                                              \
    } while (false)

// Reports a failure and returns it.
#define CHECK_MSTATUS_AND_RETURN_IT(_status) CHECK_MSTATUS_AND_RETURN((_status), (understudyStatus))
