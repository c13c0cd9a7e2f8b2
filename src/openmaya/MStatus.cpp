#include "openmaya/Access.h"

#include <maya/MStatus.h>
#include <maya/MString.h>

#include <fmt/core.h>

#include <iostream>

using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

namespace
{

struct CodeText
{
    const char* name;
    const char* meaning;
};

// By MStatusCode.
constexpr CodeText kCodes[] = {
    {"kSuccess", "Success"},
    {"kFailure", "Unexpected Internal Failure"},
    {"kInsufficientMemory", "Out of Memory"},
    {"kInvalidParameter", "Object is incompatible with this method"},
    {"kLicenseFailure", "No licence"},
    {"kUnknownParameter", "Unknown parameter"},
    {"kNotImplemented", "Not implemented"},
    {"kNotFound", "Item not found"},
    {"kEndOfFile", "End of file"},
};

std::string textOf(const MStatus& status)
{
    const CodeText& code = kCodes[status.statusCode() < std::size(kCodes) ? status.statusCode() : MStatus::kFailure];
    std::string detail = detailText(status);
    return fmt::format("({}): {}", code.name, detail.empty() ? code.meaning : detail);
}

} // namespace

MString MStatus::errorString() const { return MString(textOf(*this).c_str()); }

void MStatus::perror(const char* text) const
{
    if (error())
        std::cerr << (text ? text : "") << ": " << textOf(*this) << std::endl;
}

void MStatus::perror(const MString& text) const { perror(text.asChar()); }

void MStatus::pAPIerror(const char* file, int line) const
{
    std::cerr << "API error detected in " << (file ? file : "") << " at line " << line << "\n"
              << textOf(*this) << std::endl;
}

void MStatus::set(bool status, unsigned char statusCode, unsigned char internalStatusCode)
{
    m_isSuccess = status;
    m_code = statusCode;
    m_detail = internalStatusCode;
}

std::ostream& operator<<(std::ostream& stream, MStatus& status) { return stream << textOf(status); }

bool operator==(const MStatus::MStatusCode code, const MStatus& status) { return status == code; }

bool operator!=(const MStatus::MStatusCode code, const MStatus& status) { return status != code; }

OPENMAYA_NAMESPACE_CLOSE
