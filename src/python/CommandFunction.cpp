#include "python/CommandFunction.h"

#include "python/Convert.h"
#include "python/CurrentSession.h"
#include "python/Exceptions.h"
#include "python/FlagTable.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace understudy::python
{

namespace
{

using core::ErrorKind;
using script::Arguments;

// What a function's self holds.
struct State
{
    const script::Command* command = nullptr;
    std::optional<FlagTable> flags; // of a command
    bool isLong = false;
    bool isRefused = true; // a command of Maya that is not there yet
    std::string doc;
    PyMethodDef method{};
};

// A function of which the self is a module reads, prints and pickles as a plain function of the module `maya.cmds`
// (`ls`, not `Command.ls`), so the type derives from module. The state lies behind the module's own fields.
PyTypeObject* g_type = nullptr;
Py_ssize_t g_stateOffset = 0;

State& stateOf(PyObject* self) { return *reinterpret_cast<State*>(reinterpret_cast<char*>(self) + g_stateOffset); }

// Commands that work so long that other threads of Python should run meanwhile.
constexpr std::string_view kLongCommands[] = {"file"};

// The flag that a keyword means, and the value's place among the arguments.
struct Keyword
{
    int flag;
    PyObject* name;
};

// The keywords of a call; those of all but the longest calls need no allocation.
class Keywords
{
public:
    Keywords(const FlagTable& flags, PyObject* names) : m_count(names ? PyTuple_GET_SIZE(names) : 0)
    {
        if (m_count > static_cast<Py_ssize_t>(m_few.size()))
            m_many.resize(static_cast<size_t>(m_count));
        for (Py_ssize_t i = 0; i < m_count; ++i)
        {
            PyObject* name = PyTuple_GET_ITEM(names, i);
            data()[i] = {flags.find(name), name};
        }
    }
    const Keyword* begin() const { return m_many.empty() ? m_few.data() : m_many.data(); }
    const Keyword* end() const { return begin() + m_count; }

private:
    Keyword* data() { return m_many.empty() ? m_few.data() : m_many.data(); }

    Py_ssize_t m_count;
    std::array<Keyword, 16> m_few;
    std::vector<Keyword> m_many;
};

std::string_view spelled(const Keyword& keyword)
{
    Py_ssize_t length = 0;
    const char* text = PyUnicode_AsUTF8AndSize(keyword.name, &length);
    if (!text)
        throw PythonError();
    return {text, static_cast<size_t>(length)};
}

script::Mode modeFlag(const Keyword& keyword, PyObject* value)
{
    if (!PyBool_Check(value) && !PyLong_Check(value))
        throw core::error(ErrorKind::Syntax, "Flag '{}' must be passed a boolean argument", spelled(keyword));
    if (!PyObject_IsTrue(value))
        return script::Create;
    return keyword.flag == FlagTable::kQuery ? script::Query : script::Edit;
}

void bindModes(Arguments& arguments, const Keywords& keywords, PyObject* const* values)
{
    for (const Keyword& keyword : keywords)
    {
        PyObject* value = *values++;
        if (keyword.flag >= 0)
            continue;
        if (keyword.flag == FlagTable::kUnknown)
            throw core::error(ErrorKind::Syntax, "Invalid flag '{}'", spelled(keyword));
        script::Mode mode = modeFlag(keyword, value);
        if (mode == script::Create)
            continue;
        // That it is refused is certain, the text is not.
        if (arguments.mode != script::Create && arguments.mode != mode)
            throw core::error(ErrorKind::Syntax, "Flags 'query' and 'edit' exclude each other");
        arguments.mode = mode;
    }
}

void refuseTwice(const Keywords& keywords, const Keyword& keyword)
{
    for (const Keyword* other = keywords.begin(); other != &keyword; ++other)
        if (other->flag == keyword.flag)
            throw core::error(ErrorKind::Syntax, "Flags '{}' and '{}' are the same and were given both",
                              spelled(*other), spelled(keyword));
}

void bindFlags(Arguments& arguments, const Keywords& keywords, PyObject* const* values)
{
    for (const Keyword& keyword : keywords)
    {
        PyObject* value = *values++;
        if (keyword.flag < 0)
            continue;
        refuseTwice(keywords, keyword);
        const script::Flag& flag = arguments.syntax().flags[static_cast<size_t>(keyword.flag)];
        arguments.bind(flag, spelled(keyword), flagValue(value, flag));
    }
}

script::Value run(session::Session& session, const State& state, const Arguments& arguments)
{
    if (!state.isLong)
        return script::Registry::run(session, *state.command, arguments);
    GilRelease release;
    return script::Registry::run(session, *state.command, arguments);
}

PyObject* raiseNoCommand(const State& state)
{
    if (state.isRefused)
        return raiseUnsupported("command %s is not supported by Understudy yet", state.method.ml_name);
    return PyErr_Format(PyExc_RuntimeError,
                        "command %s is not there: no session is initialized, or its plug-in is not "
                        "loaded\n",
                        state.method.ml_name);
}

PyObject* callCommand(PyObject* self, PyObject* const* values, Py_ssize_t count, PyObject* names)
{
    const State& state = stateOf(self);
    session::Session* session = currentSession();
    if (!state.command || !session)
        return raiseNoCommand(state);
    SessionEntry entry(*session);
    try
    {
        // While this thread waited for the lock, another may have taken the command away.
        if (!state.command)
            return raiseNoCommand(state);
        Arguments arguments(state.command->syntax);
        if (names)
        {
            Keywords keywords(*state.flags, names);
            bindModes(arguments, keywords, values + count);
            bindFlags(arguments, keywords, values + count);
        }
        for (Py_ssize_t i = 0; i < count; ++i)
            arguments.bindPositional(positionalValue(values[i], arguments.syntax().positional));
        arguments.check();
        return toPython(*session, run(*session, state, arguments));
    }
    catch (const std::exception&)
    {
        return raiseCurrent(values, count);
    }
}

// The first line is what inspect.signature reads.
std::string docOf(const script::Syntax& syntax)
{
    return fmt::format("{}(*args, **flags)\n--\n\n{}\n\n{}", syntax.name, syntax.summary, helpText(syntax));
}

void destroySelf(PyObject* self)
{
    PyTypeObject* type = Py_TYPE(self);
    stateOf(self).~State();
    PyModule_Type.tp_dealloc(self);
    Py_DECREF(type);
}

} // namespace

bool prepareCommandFunctions()
{
    constexpr Py_ssize_t kAlignment = alignof(State);
    g_stateOffset = (PyModule_Type.tp_basicsize + kAlignment - 1) / kAlignment * kAlignment;
    PyType_Slot slots[] = {{Py_tp_dealloc, reinterpret_cast<void*>(destroySelf)}, {0, nullptr}};
    PyType_Spec spec{"understudy._host.Command",
                     static_cast<int>(g_stateOffset + static_cast<Py_ssize_t>(sizeof(State))), 0,
                     Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION, slots};
    PyRef bases = PyRef::steal(PyTuple_Pack(1, &PyModule_Type));
    g_type = bases ? reinterpret_cast<PyTypeObject*>(PyType_FromSpecWithBases(&spec, bases.get())) : nullptr;
    return g_type != nullptr;
}

PyObject* makeFunction(const char* name)
{
    static PyObject* const kModule = PyUnicode_InternFromString("maya.cmds");
    static PyObject* const kNoArguments = PyTuple_New(0);
    // As modules are made: their methods (repr, attributes) need the dictionary that this gives.
    PyRef self = PyRef::steal(PyModule_Type.tp_new(g_type, kNoArguments, nullptr));
    if (!self || !kModule)
        return nullptr;
    State& state = *new (&stateOf(self.get())) State;
    state.method = {name, reinterpret_cast<PyCFunction>(reinterpret_cast<void (*)()>(callCommand)),
                    METH_FASTCALL | METH_KEYWORDS, "A command of Maya that Understudy does not support yet."};
    return PyCFunction_NewEx(&state.method, self.get(), kModule);
}

void bindFunction(PyObject* function, const script::Command* command)
{
    State& state = stateOf(PyCFunction_GET_SELF(function));
    state.command = nullptr;
    if (!command)
        return;
    state.flags.emplace(command->syntax);
    state.isLong = std::count(std::begin(kLongCommands), std::end(kLongCommands), command->syntax.name) > 0;
    state.doc = docOf(command->syntax);
    state.method.ml_doc = state.doc.c_str();
    state.isRefused = false;
    state.command = command;
}

} // namespace understudy::python
