#include "python/PluginFunctions.h"

#include "plugin/BindingGuard.h"
#include "plugin/Plugins.h"
#include "python/Convert.h"
#include "python/CurrentSession.h"
#include "python/Exceptions.h"

namespace understudy::python
{

namespace
{

plugin::Plugin* known(std::string_view name)
{
    auto* plugins = static_cast<plugin::Plugins*>(openmaya::pluginHost());
    return plugins ? plugins->known(name) : nullptr;
}

plugin::Plugin& loaded(std::string_view name)
{
    plugin::Plugin* found = known(name);
    if (!found || !found->isLoaded())
        throw core::error(core::ErrorKind::Failed, "Plug-in, \"{}\", is not loaded.", name);
    return *found;
}

// Calls `function` with the session entered and a name.
template <class Function> PyObject* withName(PyObject* name, Function function)
{
    const char* text = PyUnicode_Check(name) ? PyUnicode_AsUTF8(name) : nullptr;
    if (!text)
        return PyErr_Occurred() ? nullptr : PyErr_Format(PyExc_TypeError, "a plug-in's name must be str, not %R", name);
    return guarded(
        [&]() -> PyObject*
        {
            session::Session& session = needSession();
            SessionEntry entry(session);
            return toPython(session, function(text));
        });
}

PyObject* bindingsValid(PyObject*, PyObject* name)
{
    return withName(name,
                    [](const char* text) -> script::Value
                    {
                        const plugin::Plugin* found = known(text);
                        return found && found->isLoaded();
                    });
}

PyObject* callsInProgress(PyObject*, PyObject* name)
{
    return withName(name,
                    [](const char* text)
                    {
                        const plugin::Plugin& found = loaded(text);
                        script::Value::List names;
                        if (found.library)
                            for (std::string& call : found.library->running())
                                names.emplace_back(std::move(call));
                        return script::Value(std::move(names));
                    });
}

PyObject* drain(PyObject* name, bool isDraining)
{
    return withName(name,
                    [isDraining](const char* text)
                    {
                        if (const plugin::Plugin& found = loaded(text); found.library)
                            found.library->drain(isDraining);
                        return script::Value();
                    });
}

PyObject* refuseCalls(PyObject*, PyObject* name) { return drain(name, true); }
PyObject* takeCalls(PyObject*, PyObject* name) { return drain(name, false); }

PyObject* quarantined(PyObject*, PyObject*)
{
    return guarded(
        []
        {
            session::Session& session = needSession();
            SessionEntry entry(session);
            script::Value::List rows;
            plugin::BindingGuard* guard = plugin::bindingGuard();
            if (guard)
                guard->sweep();
            for (plugin::Quarantined& each : guard ? guard->quarantined() : std::vector<plugin::Quarantined>())
                rows.emplace_back(script::Value::Dict{{"plugin", std::move(each.plugin)},
                                                      {"file", std::move(each.file)},
                                                      {"reason", std::move(each.reason)},
                                                      {"permanent", each.isPermanent}});
            return toPython(session, rows);
        });
}

PyMethodDef kMethods[] = {
    {"bindings_valid", bindingsValid, METH_O,
     "bindings_valid(plugin)\n--\n\nWhether a plug-in's bindings can be used."},
    {"calls_in_progress", callsInProgress, METH_O,
     "calls_in_progress(plugin)\n--\n\nThe functions of a loaded plug-in's bindings that threads are inside of."},
    {"refuse_calls", refuseCalls, METH_O,
     "refuse_calls(plugin)\n--\n\nMake new calls of a loaded plug-in's bindings raise ReferenceError."},
    {"take_calls", takeCalls, METH_O, "take_calls(plugin)\n--\n\nEnd what refuse_calls() began."},
    {"quarantined", quarantined, METH_NOARGS,
     "quarantined()\n--\n\nThe libraries of unloaded plug-ins that are still mapped, after those that can go are "
     "gone.\n\n"
     "A list of dicts: plugin, file, reason, permanent."},
    {nullptr, nullptr, 0, nullptr}};

} // namespace

bool addPluginFunctions(PyObject* module) { return PyModule_AddFunctions(module, kMethods) == 0; }

} // namespace understudy::python
