#include "openmaya/ErrorLog.h"

#include "core/Error.h"

namespace understudy::openmaya
{

void ErrorLog::setPath(std::string path)
{
    close();
    m_path = std::move(path);
}

void ErrorLog::start()
{
    if (!m_file.is_open())
    {
        m_file.open(m_path, std::ios::app);
        if (!m_file)
            throw core::error(core::ErrorKind::Io, "The error log '{}' cannot be written.", m_path);
    }
    m_isOn = true;
}

void ErrorLog::close()
{
    m_isOn = false;
    m_file.close();
    m_file.clear();
}

void ErrorLog::entry(std::string_view text)
{
    if (m_isOn)
        m_file << text << std::endl;
}

ErrorLog& errorLog()
{
    static auto* log = new ErrorLog;
    return *log;
}

} // namespace understudy::openmaya
