// understudy._host: the compiled half of the packages understudy and maya.
#include "python/CommandFunction.h"
#include "python/CommandModule.h"
#include "python/CommandTable.h"
#include "python/Convert.h"
#include "python/CurrentSession.h"
#include "python/Exceptions.h"
#include "python/NodeTable.h"
#include "python/PluginFunctions.h"
#include "python/PythonCallable.h"
#include "python/PythonText.h"

#include <string>

namespace
{

using namespace understudy;
using namespace understudy::python;

PyObject* none() { return Py_NewRef(Py_None); }

PyObject* initialize(PyObject*, PyObject*)
{
    return guarded(
        []
        {
            if (startSession())
                showCommands(needSession());
            return none();
        });
}

PyObject* isInitialized(PyObject*, PyObject*) { return PyBool_FromLong(currentSession() != nullptr); }

PyObject* uninitialize(PyObject*, PyObject*)
{
    session::Session* session = currentSession();
    if (!session)
        return none();
    if (session->lock().isHeld())
        return PyErr_Format(PyExc_RuntimeError, "the session cannot end while one of its commands runs\n");
    {
        SessionEntry entry(*session);
        hideCommands(*session);
    }
    endSession();
    return none();
}

PyObject* resetSession(PyObject*, PyObject*)
{
    return guarded(
        []
        {
            session::Session& session = needSession();
            SessionEntry entry(session);
            session.dropDeferred();
            session.scene().undoQueue().closeAll();
            session.newScene();
            return none();
        });
}

PyObject* commandTableOf(PyObject*, PyObject*)
{
    return guarded(
        []
        {
            session::Session& session = needSession();
            SessionEntry entry(session);
            return commandTable(session);
        });
}

PyObject* nodeTableOf(PyObject*, PyObject*)
{
    return guarded(
        []
        {
            session::Session& session = needSession();
            SessionEntry entry(session);
            return nodeTable(session);
        });
}

PyObject* refusedCommandsOf(PyObject*, PyObject*)
{
    return guarded(
        []
        {
            session::Session& session = needSession();
            SessionEntry entry(session);
            script::Value::List names;
            for (std::string_view name : refusedCommands(session))
                names.emplace_back(name);
            return toPython(session, names);
        });
}

PyObject* sceneRequirements(PyObject*, PyObject*)
{
    return guarded(
        []
        {
            session::Session& session = needSession();
            SessionEntry entry(session);
            script::Value::List rows;
            for (const io::Requirement& requirement : session.info().requirements)
                rows.emplace_back(script::Value::Dict{{"name", requirement.plugin},
                                                      {"version", requirement.version},
                                                      {"node_types", requirement.nodeTypes},
                                                      {"data_types", requirement.dataTypes}});
            return toPython(session, rows);
        });
}

PyObject* defer(PyObject*, PyObject* callable)
{
    if (!PyCallable_Check(callable))
        return PyErr_Format(PyExc_TypeError, "defer() needs a callable, not %R", callable);
    return guarded(
        [callable]
        {
            session::Session& session = needSession();
            SessionEntry entry(session);
            auto work = std::make_shared<PythonCallable>(callable);
            session.defer([work] { work->call({}); });
            return none();
        });
}

std::function<void()> nextDeferred()
{
    session::Session& session = needSession();
    SessionEntry entry(session);
    return session.nextDeferred();
}

PyObject* runDeferred(PyObject*, PyObject*)
{
    return guarded(
        []
        {
            while (std::function<void()> work = nextDeferred())
                work();
            session::Session& session = needSession();
            SessionEntry entry(session);
            session.tell(session::Happening::Idle);
            return none();
        });
}

PyObject* melEval(PyObject*, PyObject* text)
{
    if (!PyUnicode_Check(text))
        return PyErr_Format(PyExc_TypeError, "eval() argument must be str, not %s", Py_TYPE(text)->tp_name);
    return guarded(
        [text]
        {
            session::Session& session = needSession();
            SessionEntry entry(session);
            return toPython(session, session.scriptEngine->evaluate(session, textOf(text)));
        });
}

PyObject* runTextOf(PyObject*, PyObject* text)
{
    const char* utf8 = PyUnicode_AsUTF8(text);
    return utf8 ? runText(utf8) : nullptr;
}

PyObject* help(PyObject*, PyObject* name)
{
    const char* utf8 = PyUnicode_AsUTF8(name);
    if (!utf8)
        return nullptr;
    return guarded(
        [utf8]() -> PyObject*
        {
            session::Session& session = needSession();
            SessionEntry entry(session);
            if (const script::Command* command = session.commands().find(utf8))
                return toPython(script::helpText(command->syntax));
            if (isMayaCommand(utf8))
                return raiseUnsupported("command %s is not supported by Understudy yet", utf8);
            throw core::error(core::ErrorKind::Failed, "There is no command named '{}'.", utf8);
        });
}

PyObject* attach(PyObject*, PyObject* module)
{
    if (!PyModule_Check(module))
        return PyErr_Format(PyExc_TypeError, "attach() needs a module, not %R", module);
    return guarded(
        [module]
        {
            attachModule(module);
            return none();
        });
}

PyMethodDef kMethods[] = {
    {"initialize", initialize, METH_NOARGS,
     "initialize()\n--\n\nStart the session and give maya.cmds its commands; does nothing where there is one."},
    {"is_initialized", isInitialized, METH_NOARGS, "is_initialized()\n--\n\nWhether there is a session."},
    {"uninitialize", uninitialize, METH_NOARGS,
     "uninitialize()\n--\n\nEnd the session: the scene goes, and maya.cmds is empty again."},
    {"reset_session", resetSession, METH_NOARGS,
     "reset_session()\n--\n\nMake a new scene; close undo chunks that are open and drop deferred work."},
    {"command_table", commandTableOf, METH_NOARGS,
     "command_table()\n--\n\nThe declarations of all commands of Maya and of loaded plug-ins, sorted by name.\n\n"
     "A list of dicts: name, status (\"works\" or \"refused\"), summary, modes (of \"create\", \"query\", \"edit\"),\n"
     "undoable, positional (a dict: name, type, min, max, which is None where there is no limit), returns, and flags:\n"
     "a list of dicts with long, short, args (type names), modes, multiuse, status, refused (the modes in\n"
     "which it raises Unsupported), reason (why) and help."},
    {"node_table", nodeTableOf, METH_NOARGS,
     "node_table()\n--\n\nThe node types, a list of dicts sorted by name: name, parent, api, tag, plugin, "
     "classification,\n"
     "abstract, dag, and attributes: long, short, type, depth, default (centimetres, radians, seconds), enum, flags."},
    {"refused_commands", refusedCommandsOf, METH_NOARGS,
     "refused_commands()\n--\n\nThe names of Maya's commands that raise understudy.Unsupported, sorted."},
    {"scene_requirements", sceneRequirements, METH_NOARGS,
     "scene_requirements()\n--\n\nThe `requires` lines of the scene that was opened, in order.\n\n"
     "A list of dicts: name (of a plug-in, or \"maya\"), version, node_types, data_types."},
    {"defer", defer, METH_O, "defer(callable)\n--\n\nCall something at the next idle time."},
    {"run_deferred", runDeferred, METH_NOARGS,
     "run_deferred()\n--\n\nRun what waits for the idle time, also what that adds. The first exception ends it; what "
     "is "
     "left\nruns the next time."},
    {"mel_eval", melEval, METH_O, "mel_eval(text)\n--\n\nRun MEL and return the value of its last statement."},
    {"run_text", runTextOf, METH_O,
     "run_text(text)\n--\n\nEvaluate a Python expression, or run statements, in the module __main__."},
    {"help", help, METH_O, "help(command)\n--\n\nThe synopsis of a command: its flags that work, in MEL's form."},
    {"attach", attach, METH_O, "attach(module)\n--\n\nName the module that the commands appear in: maya.cmds."},
    {nullptr, nullptr, 0, nullptr}};

// Module objects that are alive; the session ends with the last one, while Python objects can still be let go.
int g_modules = 0;

int execute(PyObject* module)
{
    if (g_modules++ == 0 && !prepareCommandFunctions())
        return -1;
    return addPluginFunctions(module) ? 0 : -1;
}

void destroy(void*)
{
    if (--g_modules > 0)
        return;
    endSession();
    releaseModule();
}

PyModuleDef_Slot kSlots[] = {{Py_mod_exec, reinterpret_cast<void*>(execute)}, {0, nullptr}};

PyModuleDef kModule = {PyModuleDef_HEAD_INIT,
                       "understudy._host",
                       "The host: one session, and what the packages understudy and maya need of it.",
                       0,
                       kMethods,
                       kSlots,
                       nullptr,
                       nullptr,
                       destroy};

} // namespace

PyMODINIT_FUNC PyInit__host(void) { return PyModuleDef_Init(&kModule); }
