#include "plugin/guard/Record.h"

#include <cxxabi.h>

#include <exception>
#include <new>
#include <utility>

namespace understudy::guard
{

namespace
{

void (*g_left)() = nullptr;

const char* reason(State state)
{
    switch (state)
    {
    case State::Draining:
        return "%U belongs to plug-in '%s', which is being unloaded";
    case State::NotOffered:
        return "%U belongs to plug-in '%s', which does not offer it any more since it was loaded again";
    case State::OldBuild:
        return "%U belongs to an earlier build of plug-in '%s', which another build has replaced";
    default:
        return "%U belongs to plug-in '%s', which is not loaded";
    }
}

Ref nameOf(const Record& record, Word first)
{
    Ref name;
    if (record.isNamedByCallee)
        name = Ref(PyObject_GetAttrString(reinterpret_cast<PyObject*>(first), "__name__"));
    if (name && PyUnicode_Check(name.get()))
        return name;
    PyErr_Clear();
    return Ref(PyUnicode_FromString(record.name.empty() ? "a function without name" : record.name.c_str()));
}

Word answer(Refusal refusal, Word second, Word third)
{
    constexpr Word kMinusOne = ~Word(0);
    switch (refusal)
    {
    case Refusal::Null:
        return 0;
    case Refusal::MinusOne:
        return kMinusOne;
    case Refusal::Buffer:
        reinterpret_cast<Py_buffer*>(second)->obj = nullptr;
        return kMinusOne;
    case Refusal::Send:
        *reinterpret_cast<PyObject**>(third) = nullptr;
        return static_cast<Word>(PYGEN_ERROR);
    }
    return 0;
}

Word refuse(const Record& record, Word first, Word second, Word third)
{
    if (Ref name = nameOf(record, first))
        PyErr_Format(PyExc_ReferenceError, reason(record.state), name.get(), record.owner->name.c_str());
    return answer(record.refusal, second, third);
}

// A C++ exception may not pass through the interpreter.
Word convertException(const Record& record, Word second, Word third)
{
    if (!PyGILState_Check()) // it was thrown between Py_BEGIN_ALLOW_THREADS and its end
        PyEval_RestoreThread(PyGILState_GetThisThreadState());
    try
    {
        throw;
    }
    catch (const std::bad_alloc&)
    {
        PyErr_NoMemory();
    }
    catch (const std::exception& error)
    {
        PyErr_Format(PyExc_RuntimeError, "%s of plug-in '%s' threw an exception: %s", record.name.c_str(),
                     record.owner->name.c_str(), error.what());
    }
    catch (...)
    {
        PyErr_Format(PyExc_RuntimeError, "%s of plug-in '%s' threw an exception that is no std::exception",
                     record.name.c_str(), record.owner->name.c_str());
    }
    return answer(record.refusal, second, third);
}

class InProgress;

// The innermost call of this thread. Found without a call, in the few bytes that the loader keeps for libraries which
// come late.
thread_local constinit InProgress* g_innermost __attribute__((tls_model("initial-exec"))) = nullptr;

// A call while it lasts. Those of a thread are chained: after a fork they alone go on.
class InProgress
{
public:
    explicit InProgress(Record& record) : m_record(record), m_outer(std::exchange(g_innermost, this))
    {
        ++record.running;
    }
    ~InProgress()
    {
        g_innermost = m_outer;
        if (--m_record.running == 0 && m_record.state != State::Open && g_left) [[unlikely]]
            g_left();
    }
    InProgress(const InProgress&) = delete;
    InProgress& operator=(const InProgress&) = delete;

    static void countOwn()
    {
        for (const InProgress* call = g_innermost; call; call = call->m_outer)
            ++call->m_record.running;
    }

private:
    Record& m_record;
    InProgress* m_outer;
};

} // namespace

extern "C" Word understudyGuardCall(Word a, Word b, Word c, Word d, Word e, Record** slot)
{
    Record& record = **slot;
    if (record.state != State::Open) [[unlikely]]
        return refuse(record, a, b, c);
    InProgress inProgress(record);
    try
    {
        Word first = record.self ? reinterpret_cast<Word>(record.self.get()) : a;
        return record.target(first, b, c, d, e);
    }
    catch (abi::__forced_unwind&)
    {
        throw; // the thread is being ended
    }
    catch (...)
    {
        return convertException(record, b, c);
    }
}

Record::Record(const Owner& ofPlugin, std::string shownName, AnyFunction function, Refusal answerWhenClosed)
    : target(function), refusal(answerWhenClosed), owner(&ofPlugin), name(std::move(shownName)),
      entry(makeTrampoline(this))
{
}

Record::~Record() { freeTrampoline(entry); }

void setWhenLeft(void (*left)()) { g_left = left; }

void countOwnCalls() { InProgress::countOwn(); }

} // namespace understudy::guard
