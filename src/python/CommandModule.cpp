#include "python/CommandModule.h"

#include "python/CommandFunction.h"
#include "python/CommandNames.h"
#include "python/CurrentSession.h"
#include "python/Exceptions.h"

#include <map>
#include <string>

namespace understudy::python
{

namespace
{

using Functions = std::map<std::string, PyRef, std::less<>>;

// Kept as long as the interpreter runs, so that a function that a script holds works again when its command comes back.
Functions* g_functions = nullptr;
PyObject* g_module = nullptr;

Functions::iterator functionNamed(std::string_view name, Functions::iterator hint)
{
    auto entry = g_functions->try_emplace(hint, std::string(name));
    if (entry->second)
        return entry;
    entry->second = PyRef::steal(makeFunction(entry->first.c_str()));
    if (!entry->second)
        throw PythonError();
    return entry;
}

void show(const Functions::value_type& entry)
{
    if (g_module && PyObject_SetAttrString(g_module, entry.first.c_str(), entry.second.get()) < 0)
        throw PythonError();
}

void hide(const Functions::value_type& entry)
{
    bindFunction(entry.second.get(), nullptr);
    if (g_module && PyObject_SetAttrString(g_module, entry.first.c_str(), nullptr) < 0)
        PyErr_Clear(); // a script has removed it itself
}

} // namespace

namespace
{

void commandAdded(const script::Command& command)
{
    GilHold gil;
    auto entry = functionNamed(command.syntax.name, g_functions->end());
    bindFunction(entry->second.get(), &command);
    show(*entry);
}

// A function that a script holds says that its command is gone, until that comes back. A command of Maya that a plug-in
// has brought in its place stays in the module.
void commandRemoved(const script::Command& command)
{
    GilHold gil;
    auto entry = g_functions->find(command.syntax.name);
    if (entry == g_functions->end())
        return;
    if (isMayaCommand(command.syntax.name))
        bindFunction(entry->second.get(), nullptr);
    else
        hide(*entry);
}

} // namespace

void attachModule(PyObject* module)
{
    PyRef old = PyRef::steal(std::exchange(g_module, Py_NewRef(module)));
    if (session::Session* session = currentSession())
        showCommands(*session);
}

void showCommands(session::Session& session)
{
    if (!g_functions)
        g_functions = new Functions;
    for (std::string_view name = firstCommandName(); !name.empty(); name = nextCommandName(name))
        show(*functionNamed(name, g_functions->end()));
    for (const script::Command* command : session.commands().all())
        commandAdded(*command);
    session.commands().onAdded = commandAdded;
    session.commands().onRemoved = commandRemoved;
}

void hideCommands(session::Session& session)
{
    session.commands().onAdded = nullptr;
    session.commands().onRemoved = nullptr;
    if (!g_functions)
        return;
    for (const auto& entry : *g_functions)
        hide(entry);
}

std::vector<std::string_view> refusedCommands(session::Session& session)
{
    std::vector<std::string_view> refused;
    for (std::string_view name = firstCommandName(); !name.empty(); name = nextCommandName(name))
        if (!session.commands().find(name))
            refused.push_back(name);
    return refused;
}

bool isMayaCommand(std::string_view wanted)
{
    for (std::string_view name = firstCommandName(); !name.empty(); name = nextCommandName(name))
        if (name == wanted)
            return true;
    return false;
}

void releaseModule()
{
    Py_CLEAR(g_module);
    delete std::exchange(g_functions, nullptr);
}

} // namespace understudy::python
