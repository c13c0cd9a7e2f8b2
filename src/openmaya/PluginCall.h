// Calling into a plug-in: it is counted while it runs, and what leaves it as an exception becomes a failure that names
// it.
#pragma once

#include <maya/MStatus.h>

#include <functional>
#include <optional>
#include <string>

namespace understudy::openmaya
{

// Counts the calls into a plug-in that have not come back: while there are any, it is not unloaded.
class PluginCall
{
public:
    explicit PluginCall(int& running) : m_running(running) { ++m_running; }
    ~PluginCall() { --m_running; }
    PluginCall(const PluginCall&) = delete;
    PluginCall& operator=(const PluginCall&) = delete;

private:
    int& m_running;
};

// Runs code of a plug-in. What it threw, in words ("it threw an exception: ..."); nothing where it came back. A
// thread's cancellation goes on.
std::optional<std::string> thrownBy(const std::function<void()>& work);

// Runs code of a plug-in that is counted. A status as it came; an exception as kFailure with its text.
MStatus callPlugin(int& running, const std::function<MStatus()>& work);

// The text of a failure, without the name of its code where it has a text of its own.
std::string failureText(const MStatus& status);

} // namespace understudy::openmaya
