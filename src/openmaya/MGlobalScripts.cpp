#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/Idle.h"
#include "openmaya/PluginCommands.h"
#include "openmaya/PluginHost.h"
#include "openmaya/ScriptResult.h"
#include "openmaya/Status.h"

#include <maya/MGlobal.h>

#include <fstream>
#include <sstream>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

// What a script changes with undo enabled is a part of its own of the plug-in's command that runs it: it stays to be
// undone where the command itself is not undoable.
class CommandStep
{
public:
    CommandStep(core::Scene& scene, bool undoEnabled)
        : m_scene(scene), m_frame(undoEnabled && scene.journal() ? currentFrame() : nullptr)
    {
        if (!m_frame)
            return;
        m_journal = std::make_shared<core::Journal>(scene);
        m_recording.emplace(scene, *m_journal);
    }
    ~CommandStep()
    {
        if (!m_frame)
            return;
        m_recording.reset();
        if (m_journal->empty())
            return;
        m_scene.journal()->add(m_journal);
        m_frame->steps.push_back(m_journal);
    }

private:
    core::Scene& m_scene;
    CommandFrame* m_frame;
    std::shared_ptr<core::Journal> m_journal;
    std::optional<core::JournalScope> m_recording;
};

script::Value evaluateMel(session::Session& session, const MString& text)
{
    if (!session.scriptEngine)
        throw core::Error(core::ErrorKind::Unsupported, "MEL is not available in this session.");
    return session.scriptEngine->evaluate(session, text.asChar());
}

script::Value evaluatePython(session::Session& session, const MString& text)
{
    if (!session.interpreter)
        throw core::Error(core::ErrorKind::Unsupported, "Python is not available in this session.");
    return session.interpreter->execute(text.asChar());
}

using Evaluate = script::Value (*)(session::Session&, const MString&);

// Runs a script and hands its result on. What goes wrong is shown, as the caller only gets a status.
template <class Take> MStatus runScript(Evaluate evaluate, const MString& text, bool display, bool undo, Take take)
{
    return guarded(
        [&]
        {
            session::Session& session = needSession();
            try
            {
                std::optional<core::Unrecorded> unrecorded;
                if (!undo)
                    unrecorded.emplace(session.scene().undoQueue());
                CommandStep step(session.scene(), undo);
                script::Value value = evaluate(session, text);
                if (display)
                    session.message(script::Severity::Result, displayText(session, value));
                take(session, value);
            }
            catch (const std::exception& error)
            {
                session.message(script::Severity::Error, error.what());
                throw;
            }
        });
}

template <class Result>
MStatus runScript(Evaluate evaluate, const MString& text, Result& result, bool display, bool undo)
{
    return runScript(evaluate, text, display, undo,
                     [&](session::Session& session, const script::Value& value) { convert(session, value, result); });
}

MStatus runScript(Evaluate evaluate, const MString& text, bool display, bool undo)
{
    return runScript(evaluate, text, display, undo, [](session::Session&, const script::Value&) {});
}

MString runScript(Evaluate evaluate, const MString& text, bool display, bool undo, MStatus* status)
{
    MString result;
    put(status, runScript(evaluate, text, result, display, undo));
    return result;
}

MStatus runOnIdle(Evaluate evaluate, const MString& text, bool display)
{
    return guarded(
        [&]
        {
            auto work = [evaluate, text, display] { (void)runScript(evaluate, text, display, false); };
            deferWork(needSession(), work, session::Session::Priority::Normal);
        });
}

session::Session::Priority priorityOf(MGlobal::MIdleTaskPriority priority)
{
    using Priority = session::Session::Priority;
    constexpr Priority kPriorities[] = {Priority::Normal, Priority::Low, Priority::Lowest};
    return kPriorities[std::min<size_t>(priority, 2)];
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MStatus MGlobal::sourceFile(const MString& fileName)
{
    return guarded(
        [&]
        {
            std::ifstream file(fileName.asChar());
            std::stringstream text;
            text << file.rdbuf();
            if (!file)
                throw core::error(core::ErrorKind::Io, "The script '{}' cannot be read.", fileName.asChar());
            evaluateMel(needSession(), text.str().c_str());
        });
}

MStatus MGlobal::executeCommandOnIdle(const MString& command, bool displayEnabled)
{
    return runOnIdle(evaluateMel, command, displayEnabled);
}

MStatus MGlobal::executeCommand(const MString& command, bool displayEnabled, bool undoEnabled)
{
    return runScript(evaluateMel, command, displayEnabled, undoEnabled);
}

MStatus MGlobal::executeCommand(const MString& command, MCommandResult& result, bool displayEnabled, bool undoEnabled)
{
    return runScript(evaluateMel, command, displayEnabled, undoEnabled,
                     [&](session::Session&, const script::Value& value) { Access::setResult(result, value); });
}

MStatus MGlobal::executeCommand(const MString& command, int& result, bool displayEnabled, bool undoEnabled)
{
    return runScript(evaluateMel, command, result, displayEnabled, undoEnabled);
}

MStatus MGlobal::executeCommand(const MString& command, MIntArray& result, bool displayEnabled, bool undoEnabled)
{
    return runScript(evaluateMel, command, result, displayEnabled, undoEnabled);
}

MStatus MGlobal::executeCommand(const MString& command, double& result, bool displayEnabled, bool undoEnabled)
{
    return runScript(evaluateMel, command, result, displayEnabled, undoEnabled);
}

MStatus MGlobal::executeCommand(const MString& command, MDoubleArray& result, bool displayEnabled, bool undoEnabled)
{
    return runScript(evaluateMel, command, result, displayEnabled, undoEnabled);
}

MStatus MGlobal::executeCommand(const MString& command, MStringArray& result, bool displayEnabled, bool undoEnabled)
{
    return runScript(evaluateMel, command, result, displayEnabled, undoEnabled);
}

MStatus MGlobal::executeCommand(const MString& command, MString& result, bool displayEnabled, bool undoEnabled)
{
    return runScript(evaluateMel, command, result, displayEnabled, undoEnabled);
}

MString MGlobal::executeCommandStringResult(const MString& command, bool displayEnabled, bool undoEnabled,
                                            MStatus* ResultStatus)
{
    return runScript(evaluateMel, command, displayEnabled, undoEnabled, ResultStatus);
}

MStatus MGlobal::executeTaskOnIdle(MIdleTaskCallback task, void* clientData, MIdleTaskPriority priority)
{
    return guarded(
        [&]
        {
            if (!task)
                throw core::Error(core::ErrorKind::BadArgument, "The task is null.");
            std::function<void()> work = [task, clientData] { task(clientData); };
            if (PluginHost* host = pluginHost())
                work = host->owned(reinterpret_cast<const void*>(task), std::move(work));
            deferWork(needSession(), std::move(work), priorityOf(priority));
        });
}

MStatus MGlobal::executePythonCommand(const MString& command, bool displayEnabled, bool undoEnabled)
{
    return runScript(evaluatePython, command, displayEnabled, undoEnabled);
}

MStatus MGlobal::executePythonCommand(const MString& command, int& result, bool displayEnabled, bool undoEnabled)
{
    return runScript(evaluatePython, command, result, displayEnabled, undoEnabled);
}

MStatus MGlobal::executePythonCommand(const MString& command, MIntArray& result, bool displayEnabled, bool undoEnabled)
{
    return runScript(evaluatePython, command, result, displayEnabled, undoEnabled);
}

MStatus MGlobal::executePythonCommand(const MString& command, double& result, bool displayEnabled, bool undoEnabled)
{
    return runScript(evaluatePython, command, result, displayEnabled, undoEnabled);
}

MStatus MGlobal::executePythonCommand(const MString& command, MDoubleArray& result, bool displayEnabled,
                                      bool undoEnabled)
{
    return runScript(evaluatePython, command, result, displayEnabled, undoEnabled);
}

MStatus MGlobal::executePythonCommand(const MString& command, MString& result, bool displayEnabled, bool undoEnabled)
{
    return runScript(evaluatePython, command, result, displayEnabled, undoEnabled);
}

MStatus MGlobal::executePythonCommand(const MString& command, MStringArray& result, bool displayEnabled,
                                      bool undoEnabled)
{
    return runScript(evaluatePython, command, result, displayEnabled, undoEnabled);
}

MString MGlobal::executePythonCommandStringResult(const MString& command, bool displayEnabled, bool undoEnabled,
                                                  MStatus* ReturnStatus)
{
    return runScript(evaluatePython, command, displayEnabled, undoEnabled, ReturnStatus);
}

MStatus MGlobal::executePythonCommandOnIdle(const MString& command, bool displayEnabled)
{
    return runOnIdle(evaluatePython, command, displayEnabled);
}

// ---- Python objects, which this layer does not know

PyObject* MGlobal::callPythonFunction(PyObject*, PyObject*)
{
    return notImplemented("MGlobal::callPythonFunction", nullptr, static_cast<PyObject*>(nullptr));
}

void MGlobal::catchAndReportPythonException() { (void)notImplemented("MGlobal::catchAndReportPythonException"); }

void MGlobal::formatPythonError(PyObject*, const char*, va_list) { (void)notImplemented("MGlobal::formatPythonError"); }

OPENMAYA_NAMESPACE_CLOSE
