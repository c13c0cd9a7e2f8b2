#include "plugin/guard/Facts.h"

#include "plugin/ElfSymbols.h"

#include <dlfcn.h>
#include <link.h>

#include <algorithm>
#include <cstring>
#include <iterator>
#include <string_view>

namespace understudy::guard
{

namespace
{

struct Keeper
{
    std::string_view symbol;
    const char* reason;
};

// Functions that hand Python a pointer which nobody can find or take back.
constexpr Keeper kKeepers[] = {
    {"PyCapsule_New", "it made capsules, whose users cannot be counted"},
    {"PyCode_AddWatcher", "it may watch code objects"},
    {"PyDict_AddWatcher", "it may watch dictionaries"},
    {"PyEval_SetProfile", "it may be the profile function of a thread"},
    {"PyEval_SetProfileAllThreads", "it may be the profile function of a thread"},
    {"PyEval_SetTrace", "it may be the trace function of a thread"},
    {"PyEval_SetTraceAllThreads", "it may be the trace function of a thread"},
    {"PyFunction_AddWatcher", "it may watch functions"},
    {"PyImport_AppendInittab", "it added modules to those that are built in"},
    {"PyImport_ExtendInittab", "it added modules to those that are built in"},
    {"PyImport_FrozenModules", "it may have added frozen modules"},
    {"PyMem_SetAllocator", "it may allocate Python's memory"},
    {"PyOS_InputHook", "it may be Python's input hook"},
    {"PyOS_ReadlineFunctionPointer", "it may read Python's input"},
    {"PyObject_SetArenaAllocator", "it may allocate Python's memory"},
    {"PyRefTracer_SetTracer", "it may trace references"},
    {"PySys_AddAuditHook", "it added an audit hook, which cannot be removed"},
    {"PyType_AddWatcher", "it may watch types"},
    {"PyUnstable_AtExit", "Python calls it when an interpreter ends"},
    {"Py_AddPendingCall", "a pending call of it may be waiting"},
    {"Py_AtExit", "Python calls it at its end"},
    {"_PyInterpreterState_SetEvalFrameFunc", "it may evaluate Python's frames"},
    {"__cxa_thread_atexit", "it has thread_local objects with destructors, which threads run at their end"},
    {"__cxa_thread_atexit_impl", "it has thread_local objects with destructors, which threads run at their end"},
};

// Functions that make types or instances, or find others by name.
constexpr std::string_view kMakers[] = {
    "PyCapsule_New",
    "PyObject_Init",
    "PyObject_InitVar",
    "PyStructSequence_InitType",
    "PyStructSequence_InitType2",
    "PyStructSequence_NewType",
    "PyType_FromMetaclass",
    "PyType_FromModuleAndSpec",
    "PyType_FromSpec",
    "PyType_FromSpecWithBases",
    "PyType_Ready",
    "_PyObject_GC_New",
    "_PyObject_GC_NewVar",
    "_PyObject_New",
    "_PyObject_NewVar",
    "dlsym",
};

bool isPython(std::string_view symbol) { return symbol.starts_with("Py") || symbol.starts_with("_Py"); }

void keep(Facts& facts, std::string reason)
{
    if (facts.permanent.empty())
        facts.permanent = std::move(reason);
}

void readSymbol(const plugin::ElfSymbol& symbol, Facts& facts)
{
    if (symbol.isUnique && symbol.isDefined)
        keep(facts, "it defines the unique symbol " + std::string(symbol.name) +
                        "; build it with -fno-gnu-unique so that it can be unmapped");
    if (symbol.isDefined)
        return;
    facts.usesPython = facts.usesPython || isPython(symbol.name);
    facts.makesObjects =
        facts.makesObjects || std::find(std::begin(kMakers), std::end(kMakers), symbol.name) != std::end(kMakers);
    for (const Keeper& keeper : kKeepers)
        if (keeper.symbol == symbol.name)
            keep(facts, keeper.reason);
}

const char* fileName(const link_map& library)
{
    const char* slash = std::strrchr(library.l_name, '/');
    return slash ? slash + 1 : library.l_name;
}

const link_map* ownLibrary()
{
    Dl_info info{};
    void* found = nullptr;
    auto* own = reinterpret_cast<void*>(&readFacts);
    return dladdr1(own, &info, &found, RTLD_DL_LINKMAP) ? static_cast<const link_map*>(found) : nullptr;
}

// A library that stays when this one goes, and makes Python objects on behalf of others (Boost.Python for one): what
// they hold of this library is unknown.
const link_map* binderOf(const link_map& library, const std::vector<const link_map*>& own)
{
    const link_map* first = &library;
    while (first->l_prev)
        first = first->l_prev;
    std::vector<std::string_view> needed = plugin::neededLibraries(library);
    for (const link_map* other = first; other; other = other->l_next)
    {
        bool isNeeded = std::find(needed.begin(), needed.end(), fileName(*other)) != needed.end();
        bool isOwn = std::find(own.begin(), own.end(), other) != own.end();
        bool isInterpreter = std::string_view(fileName(*other)).starts_with("libpython");
        if (isNeeded && !isOwn && !isInterpreter && other != ownLibrary() && plugin::importsPrefix(*other, "Py"))
            return other;
    }
    return nullptr;
}

} // namespace

Facts readFacts(const std::vector<const link_map*>& libraries)
{
    Facts facts;
    for (const link_map* library : libraries)
    {
        plugin::eachSymbol(*library, [&](const plugin::ElfSymbol& symbol) { readSymbol(symbol, facts); });
        if (plugin::isLinkedToStay(*library))
            keep(facts, "it was linked with -z nodelete");
        if (const link_map* binder = binderOf(*library, libraries))
            keep(facts,
                 std::string("it makes Python objects by ") + fileName(*binder) + ", which does not say what it holds");
    }
    return facts;
}

} // namespace understudy::guard
