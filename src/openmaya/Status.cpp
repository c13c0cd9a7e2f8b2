#include "openmaya/Status.h"

#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/ErrorLog.h"

#include <array>
#include <mutex>
#include <set>
#include <string>

namespace understudy::openmaya
{

namespace
{

// The texts of the last failures. A status refers to one by a byte; 0 stands for none.
class Details
{
public:
    unsigned char keep(std::string_view text)
    {
        std::lock_guard guard(m_mutex);
        m_last = m_last == 255 ? 1 : m_last + 1;
        m_texts[m_last] = text;
        return m_last;
    }

    std::string text(unsigned char detail)
    {
        std::lock_guard guard(m_mutex);
        return m_texts[detail];
    }

private:
    std::mutex m_mutex;
    std::array<std::string, 256> m_texts;
    unsigned char m_last = 0;
};

// Statuses may be asked for their text while the process ends.
Details& details()
{
    static Details* instance = new Details;
    return *instance;
}

bool isFirstTime(std::string_view member)
{
    static std::mutex mutex;
    static std::set<std::string, std::less<>> seen;
    std::lock_guard guard(mutex);
    return seen.emplace(member).second;
}

} // namespace

MStatus::MStatusCode codeOf(core::ErrorKind kind)
{
    switch (kind)
    {
    case core::ErrorKind::NotFound:
    case core::ErrorKind::NotUnique:
    case core::ErrorKind::InvalidName:
    case core::ErrorKind::TypeMismatch:
    case core::ErrorKind::OutOfRange:
    case core::ErrorKind::BadArgument:
        return MStatus::kInvalidParameter;
    case core::ErrorKind::Unsupported:
        return MStatus::kNotImplemented;
    default:
        return MStatus::kFailure;
    }
}

MStatus failure(MStatus::MStatusCode code, std::string_view message)
{
    MStatus status(code);
    Access::detail(status) = details().keep(message);
    errorLog().entry(message);
    return status;
}

MStatus currentFailure()
{
    try
    {
        throw;
    }
    catch (const core::Error& error)
    {
        return failure(codeOf(error.kind()), error.what());
    }
    catch (const std::bad_alloc&)
    {
        return MStatus::kInsufficientMemory;
    }
    catch (const std::exception& error)
    {
        return failure(MStatus::kFailure, error.what());
    }
}

MStatus notImplemented(std::string_view member)
{
    std::string text = fmt::format("{} is not supported by Understudy yet.", member);
    session::Session* session = currentSession();
    if (session && isFirstTime(member))
        session->message(script::Severity::Warning, text);
    return failure(MStatus::kNotImplemented, text);
}

std::string detailText(const MStatus& status) { return details().text(Access::detail(status)); }

} // namespace understudy::openmaya
