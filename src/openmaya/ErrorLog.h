// The file that MGlobal's error log goes to.
#pragma once

#include <fstream>
#include <string>
#include <string_view>

namespace understudy::openmaya
{

class ErrorLog
{
public:
    static std::string defaultPath() { return "OpenMayaErrorLog"; }

    const std::string& path() const { return m_path; }
    void setPath(std::string path);
    bool isOn() const { return m_isOn; }
    // Throws Io where the file cannot be opened.
    void start();
    void stop() { m_isOn = false; }
    void close();
    // A line, where it is on.
    void entry(std::string_view text);

private:
    std::string m_path = defaultPath();
    std::ofstream m_file;
    bool m_isOn = false;
};

// The process's log.
ErrorLog& errorLog();

} // namespace understudy::openmaya
