// Types with functions in most of their slots: heap types, or static ones with -DSTATIC.
#include <maya/MFnPlugin.h>

#include <Python.h>
#include <structmember.h>
#include <unistd.h>

#ifndef VERSION
#define VERSION 1
#endif

namespace
{

int g_loads = 0; // keeps its value while the library stays mapped
PyObject* g_module = nullptr;
PyTypeObject* g_thing = nullptr;
PyTypeObject* g_iterator = nullptr;

struct Thing
{
    PyObject_HEAD PyObject* held;
    PyObject* weak;
    long number;
    char bytes[8];
};

Thing* as(PyObject* object) { return reinterpret_cast<Thing*>(object); }

PyObject* make(PyTypeObject* type, PyObject*, PyObject*)
{
    PyObject* made = type->tp_alloc(type, 0);
    as(made)->number = 3;
    return made;
}
int init(PyObject*, PyObject*, PyObject*) { return 0; }
void dealloc(PyObject* self)
{
    PyTypeObject* type = Py_TYPE(self);
    PyObject_GC_UnTrack(self);
    if (as(self)->weak)
        PyObject_ClearWeakRefs(self);
    Py_CLEAR(as(self)->held);
    type->tp_free(self);
    if (PyType_HasFeature(type, Py_TPFLAGS_HEAPTYPE))
        Py_DECREF(type);
}
int traverse(PyObject* self, visitproc visit, void* arg)
{
    Py_VISIT(as(self)->held);
    if (PyType_HasFeature(Py_TYPE(self), Py_TPFLAGS_HEAPTYPE))
        Py_VISIT(Py_TYPE(self));
    return 0;
}
int clear(PyObject* self)
{
    Py_CLEAR(as(self)->held);
    return 0;
}

PyObject* repr(PyObject*) { return PyUnicode_FromString("a thing"); }
PyObject* text(PyObject*) { return PyUnicode_FromString("thing"); }
Py_hash_t hash(PyObject*) { return 7; }
PyObject* call(PyObject* self, PyObject* args, PyObject*) { return PyTuple_Pack(2, self, args); }
PyObject* compare(PyObject* self, PyObject* other, int operation)
{
    return operation == Py_EQ ? PyBool_FromLong(self == other) : PyBool_FromLong(1);
}
PyObject* iterate(PyObject*)
{
    PyObject* made = g_iterator->tp_alloc(g_iterator, 0);
    return made;
}
PyObject* add(PyObject*, PyObject*) { return PyLong_FromLong(5); }
int isTrue(PyObject*) { return 1; }
PyObject* asNumber(PyObject*) { return PyLong_FromLong(1); }
Py_ssize_t length(PyObject*) { return 2; }
PyObject* subscript(PyObject*, PyObject* key) { return Py_NewRef(key); }
int setSubscript(PyObject*, PyObject*, PyObject*) { return 0; }
int contains(PyObject*, PyObject*) { return 1; }
int buffer(PyObject* self, Py_buffer* view, int flags)
{
    return PyBuffer_FillInfo(view, self, as(self)->bytes, 8, 0, flags);
}
PySendResult send(PyObject*, PyObject*, PyObject** result)
{
    *result = Py_NewRef(Py_True);
    return PYGEN_RETURN;
}
PyObject* await(PyObject* self) { return Py_NewRef(self); }
PyObject* describe(PyObject* self, PyObject*, PyObject*) { return Py_NewRef(self); }

PyObject* next(PyObject* self)
{
    if (as(self)->number == 100)
    {
        Py_BEGIN_ALLOW_THREADS usleep(300000);
        Py_END_ALLOW_THREADS
    }
    return PyLong_FromLong(as(self)->number++);
}

PyObject* go(PyObject*, PyObject*) { return PyLong_FromLong(VERSION); }
PyObject* fast(PyObject*, PyObject* const*, Py_ssize_t count) { return PyLong_FromSsize_t(count); }
PyObject* defining(PyObject*, PyTypeObject* type, PyObject* const*, Py_ssize_t, PyObject*)
{
    return Py_NewRef(reinterpret_cast<PyObject*>(type));
}
PyObject* ofClass(PyObject* type, PyObject*) { return Py_NewRef(type); }
PyObject* ofNobody(PyObject*, PyObject* arg) { return Py_NewRef(arg); }
PyObject* hold(PyObject* self, PyObject* arg)
{
    Py_XSETREF(as(self)->held, Py_NewRef(arg));
    Py_RETURN_NONE;
}
PyObject* getHeld(PyObject* self, void*) { return Py_NewRef(as(self)->held ? as(self)->held : Py_None); }
int setHeld(PyObject* self, PyObject* value, void*)
{
    Py_XSETREF(as(self)->held, Py_XNewRef(value));
    return 0;
}

template <class Function> PyCFunction method(Function function)
{
    return reinterpret_cast<PyCFunction>(reinterpret_cast<void*>(function));
}

PyMethodDef methods[] = {
    {"go", go, METH_NOARGS, "go($self, /)\n--\n\nGoes."},
    {"fast", method(fast), METH_FASTCALL, ""},
#ifndef STATIC
    {"defining", method(defining), METH_METHOD | METH_FASTCALL | METH_KEYWORDS, ""},
#endif
    {"of_class", ofClass, METH_NOARGS | METH_CLASS, ""},
    {"of_nobody", ofNobody, METH_O | METH_STATIC, ""},
    {"hold", hold, METH_O, ""},
    {"__class_getitem__", Py_GenericAlias, METH_O | METH_CLASS, ""},
    {nullptr, nullptr, 0, nullptr},
};
PyGetSetDef attributes[] = {
    {"held", getHeld, setHeld, "What it holds.", nullptr},
    {nullptr, nullptr, nullptr, nullptr, nullptr},
};
PyMemberDef members[] = {
    {"number", T_LONG, offsetof(Thing, number), 0, "A number."},
    {"__weaklistoffset__", T_PYSSIZET, offsetof(Thing, weak), READONLY, nullptr},
    {nullptr, 0, 0, 0, nullptr},
};

constexpr unsigned long kFlags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_BASETYPE;

#ifdef STATIC

PyNumberMethods numbers{};
PyMappingMethods mappings{};
PySequenceMethods sequences{};
PyBufferProcs buffers{};
PyAsyncMethods asyncs{};
PyTypeObject thingType = {PyVarObject_HEAD_INIT(nullptr, 0) "guard_types.Thing"};
PyTypeObject iteratorType = {PyVarObject_HEAD_INIT(nullptr, 0) "guard_types.ThingIterator"};
struct Sentinel
{
    PyObject_HEAD
} sentinel = {PyObject_HEAD_INIT(nullptr)};

bool makeTypes()
{
    numbers.nb_add = add;
    numbers.nb_bool = isTrue;
    numbers.nb_int = asNumber;
    mappings = {length, subscript, setSubscript};
    sequences.sq_contains = contains;
    buffers.bf_getbuffer = buffer;
    asyncs.am_await = await;
    asyncs.am_send = send;
    for (PyTypeObject* type : {&thingType, &iteratorType})
    {
        type->tp_basicsize = sizeof(Thing);
        type->tp_flags = kFlags;
        type->tp_dealloc = dealloc;
        type->tp_traverse = traverse;
        type->tp_clear = clear;
    }
    thingType.tp_new = make;
    thingType.tp_init = init;
    thingType.tp_repr = repr;
    thingType.tp_str = text;
    thingType.tp_hash = hash;
    thingType.tp_call = call;
    thingType.tp_richcompare = compare;
    thingType.tp_iter = iterate;
    thingType.tp_descr_get = describe;
    thingType.tp_as_number = &numbers;
    thingType.tp_as_mapping = &mappings;
    thingType.tp_as_sequence = &sequences;
    thingType.tp_as_buffer = &buffers;
    thingType.tp_as_async = &asyncs;
    thingType.tp_weaklistoffset = offsetof(Thing, weak);
    thingType.tp_methods = methods;
    thingType.tp_getset = attributes;
    thingType.tp_members = members;
    iteratorType.tp_iter = PyObject_SelfIter;
    iteratorType.tp_iternext = next;
    iteratorType.tp_members = members;
    g_thing = &thingType;
    g_iterator = &iteratorType;
    return PyType_Ready(&thingType) == 0 && PyType_Ready(&iteratorType) == 0;
}

#else

template <class Function> void* slot(Function function) { return reinterpret_cast<void*>(function); }

PyType_Slot thingSlots[] = {
    {Py_tp_new, slot(make)},
    {Py_tp_init, slot(init)},
    {Py_tp_dealloc, slot(dealloc)},
    {Py_tp_traverse, slot(traverse)},
    {Py_tp_clear, slot(clear)},
    {Py_tp_repr, slot(repr)},
    {Py_tp_str, slot(text)},
    {Py_tp_hash, slot(hash)},
    {Py_tp_call, slot(call)},
    {Py_tp_richcompare, slot(compare)},
    {Py_tp_iter, slot(iterate)},
    {Py_tp_descr_get, slot(describe)},
    {Py_nb_add, slot(add)},
    {Py_nb_bool, slot(isTrue)},
    {Py_nb_int, slot(asNumber)},
    {Py_mp_length, slot(length)},
    {Py_mp_subscript, slot(subscript)},
    {Py_mp_ass_subscript, slot(setSubscript)},
    {Py_sq_contains, slot(contains)},
    {Py_bf_getbuffer, slot(buffer)},
    {Py_am_await, slot(await)},
    {Py_am_send, slot(send)},
    {Py_tp_methods, methods},
    {Py_tp_getset, attributes},
    {Py_tp_members, members},
    {0, nullptr},
};
PyType_Slot iteratorSlots[] = {
    {Py_tp_dealloc, slot(dealloc)},
    {Py_tp_traverse, slot(traverse)},
    {Py_tp_clear, slot(clear)},
    {Py_tp_iter, slot(PyObject_SelfIter)},
    {Py_tp_iternext, slot(next)},
    {Py_tp_members, members},
    {0, nullptr},
};
PyType_Spec thingSpec = {"guard_types.Thing", sizeof(Thing), 0, kFlags, thingSlots};
PyType_Spec iteratorSpec = {"guard_types.ThingIterator", sizeof(Thing), 0, kFlags, iteratorSlots};

bool makeTypes()
{
    g_thing = reinterpret_cast<PyTypeObject*>(PyType_FromModuleAndSpec(g_module, &thingSpec, nullptr));
    g_iterator = reinterpret_cast<PyTypeObject*>(PyType_FromModuleAndSpec(g_module, &iteratorSpec, nullptr));
    return g_thing && g_iterator;
}

#endif

PyStructSequence_Field fields[] = {{"first", "the first"}, {"second", "the second"}, {nullptr, nullptr}};
PyStructSequence_Desc pairDescription = {"guard_types.Pair", "Two.", fields, 2};

bool addSequence()
{
    PyTypeObject* type = PyStructSequence_NewType(&pairDescription);
    PyObject* made = type ? PyStructSequence_New(type) : nullptr;
    if (!made)
        return false;
    PyStructSequence_SetItem(made, 0, PyLong_FromLong(1));
    PyStructSequence_SetItem(made, 1, PyLong_FromLong(2));
    Py_DECREF(type);
    return PyModule_AddObject(g_module, "pair", made) == 0;
}

PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "guard_types", nullptr, 0, nullptr, nullptr, nullptr, nullptr, nullptr};

bool publish()
{
    g_module = PyModule_Create(&definition);
    if (!g_module || !makeTypes() || !addSequence())
        return false;
    PyModule_AddIntConstant(g_module, "loads", ++g_loads);
    PyModule_AddObject(g_module, "Error", PyErr_NewException("guard_types.Error", nullptr, nullptr));
    PyModule_AddObject(g_module, "Thing", Py_NewRef(reinterpret_cast<PyObject*>(g_thing)));
    PyModule_AddObject(g_module, "ThingIterator", Py_NewRef(reinterpret_cast<PyObject*>(g_iterator)));
#ifdef STATIC
    Py_SET_TYPE(reinterpret_cast<PyObject*>(&sentinel), g_iterator);
    PyModule_AddObject(g_module, "sentinel", Py_NewRef(reinterpret_cast<PyObject*>(&sentinel)));
#endif
    return PyDict_SetItemString(PyImport_GetModuleDict(), "guard_types", g_module) == 0;
}

} // namespace

MStatus initializePlugin(MObject obj)
{
    MFnPlugin plugin(obj, "Test", "1.0", "Any");
    return publish() ? MStatus::kSuccess : MStatus::kFailure;
}

MStatus uninitializePlugin(MObject)
{
    PyDict_DelItemString(PyImport_GetModuleDict(), "guard_types");
    PyErr_Clear();
    Py_CLEAR(g_module);
#ifndef STATIC
    Py_CLEAR(g_thing);
    Py_CLEAR(g_iterator);
#endif
    return MStatus::kSuccess;
}
