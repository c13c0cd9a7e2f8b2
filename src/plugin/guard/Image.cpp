#include "plugin/guard/Image.h"

#include "plugin/guard/TypeSlots.h"

#include <link.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace understudy::guard
{

namespace
{

std::string textOf(const char* text) { return text ? text : ""; }

} // namespace

Method::Method(Record& ofRecord, const PyMethodDef& original) : record(ofRecord), name(textOf(original.ml_name))
{
    def.ml_name = name.c_str();
    def.ml_meth = reinterpret_cast<PyCFunction>(record.entry);
    def.ml_flags = original.ml_flags;
    setDoc(original.ml_doc);
}

Method::~Method() { std::free(const_cast<char*>(def.ml_doc)); }

void Method::setDoc(const char* text)
{
    char* copy = text ? strdup(text) : nullptr;
    std::free(const_cast<char*>(def.ml_doc));
    def.ml_doc = copy;
}

void Attribute::set(const PyGetSetDef& original)
{
    name = textOf(original.name);
    doc = textOf(original.doc);
    def = original;
    def.name = name.c_str();
    def.doc = original.doc ? doc.c_str() : nullptr;
}

Image::Image(const link_map& library, const std::vector<const link_map*>& brought)
    : m_library(library), m_file(library.l_name)
{
    std::vector<const link_map*> all = brought;
    all.insert(all.begin(), &library);
    m_segments = Segments(all);
    m_code = Segments(all, Segments::Part::Code);
    m_facts = readFacts(all);
}

Image::~Image() = default;

void Image::keepForGood(const std::string& reason)
{
    if (m_facts.permanent.empty())
        m_facts.permanent = reason;
}

void Image::addImported(const std::string& module)
{
    m_imported.insert(module);
    keepForGood("Python imported it as module '" + module + "', and unloads nothing that it imports");
}

// ---- what Python has of it

Record& Image::addRecord(void* function, const std::string& name, Refusal refusal)
{
    auto code = reinterpret_cast<AnyFunction>(function);
    m_records.push_back(std::make_unique<Record>(*owner, name, code, refusal));
    m_records.back()->state = state;
    return *m_records.back();
}

Record& Image::slotRecord(void* function, const std::string& name, Refusal refusal)
{
    Record*& record = m_slots[function];
    if (!record)
        record = &addRecord(function, name, refusal);
    return *record;
}

Record* Image::findSlotRecord(void* function) const
{
    auto found = m_slots.find(function);
    return found == m_slots.end() ? nullptr : found->second;
}

Method& Image::method(PyMethodDef& original, const std::string& name)
{
    std::unique_ptr<Method>& method = m_methods[&original];
    if (!method)
        method = std::make_unique<Method>(addRecord(reinterpret_cast<void*>(original.ml_meth), name, Refusal::Null),
                                          original);
    return *method;
}

Method* Image::findMethod(const PyMethodDef* original) const
{
    auto found = m_methods.find(original);
    return found == m_methods.end() ? nullptr : found->second.get();
}

PyGetSetDef& Image::attribute(const PyGetSetDef& original, const std::string& name)
{
    std::unique_ptr<Attribute>& copy = m_attributes[&original];
    if (!copy)
    {
        copy = std::make_unique<Attribute>();
        copy->set(original);
        if (void* get = reinterpret_cast<void*>(original.get); contains(get))
            copy->def.get = reinterpret_cast<getter>(slotRecord(get, name, Refusal::Null).entry);
        if (void* set = reinterpret_cast<void*>(original.set); contains(set))
            copy->def.set = reinterpret_cast<setter>(slotRecord(set, name, Refusal::MinusOne).entry);
    }
    return copy->def;
}

void Image::addType(PyTypeObject& type, PyObject* onDeath)
{
    if (owns(&type))
        return;
    std::erase_if(m_types, [](const auto& known) { return !target(known.second.get()); });
    m_types[&type] = Ref(PyWeakref_NewRef(reinterpret_cast<PyObject*>(&type), onDeath));
    if (!PyType_HasFeature(&type, Py_TPFLAGS_HEAPTYPE))
        keepForGood("its type '" + shortName(type) + "' is static, whose instances cannot be counted");
}

bool Image::owns(PyTypeObject* type) const
{
    auto found = m_types.find(type);
    return found != m_types.end() && target(found->second.get());
}

std::string Image::liveTypes() const
{
    std::set<std::string> names;
    for (const auto& [type, reference] : m_types)
        if (Ref alive = target(reference.get()))
            names.insert(shortName(*type));
    std::string all;
    for (const std::string& name : names)
        all += (all.empty() ? "" : ", ") + name;
    return all;
}

void Image::addCapsule(PyObject* capsule)
{
    if (m_capsules.count(capsule) != 0)
        return;
    const char* name = PyCapsule_GetName(capsule);
    m_capsules[capsule] = {name, PyCapsule_GetDestructor(capsule),
                           textOf(name) + " belongs to plug-in '" + owner->name + "', which is not loaded"};
}

bool Image::removeCapsule(PyObject* capsule)
{
    auto found = m_capsules.find(capsule);
    if (found == m_capsules.end())
        return false;
    Capsule gone = std::move(found->second);
    m_capsules.erase(found);
    PyCapsule_SetName(capsule, gone.name);
    PyCapsule_SetDestructor(capsule, gone.destructor);
    if (gone.destructor)
        gone.destructor(capsule);
    return true;
}

// ---- open and closed

void Image::setState(State newState)
{
    state = newState;
    for (const auto& record : m_records)
        record->state = newState;
    bool isOpen = newState == State::Open || newState == State::Draining;
    if (!isPythonUp())
        return;
    setCapsules(isOpen);
    setMakers(isOpen);
}

void Image::setMakers(bool isOpen)
{
    for (const Maker& maker : m_makers)
        if (Ref type = target(maker.type.get()))
        {
            auto& restored = *reinterpret_cast<PyTypeObject*>(type.get());
            restored.tp_new = reinterpret_cast<newfunc>(reinterpret_cast<void*>(maker.record->target));
            PyType_Modified(&restored);
        }
    m_makers.clear();
    if (isOpen)
        return;
    for (const auto& [type, reference] : m_types)
        if (Ref alive = target(reference.get()))
            closeMaker(*type);
}

// The type itself, where it makes instances by a function that is not the library's, and what was derived from it. What
// derives from a binder's own type is the class of whichever library made it.
void Image::closeMaker(PyTypeObject& type)
{
    if (isShared(type))
        return;
    auto* object = reinterpret_cast<PyObject*>(&type);
    auto isKnown = [&](const Maker& maker) { return target(maker.type.get()).get() == object; };
    if (std::any_of(m_makers.begin(), m_makers.end(), isKnown))
        return;
    Ref reference(PyWeakref_NewRef(object, nullptr));
    auto* maker = reinterpret_cast<void*>(type.tp_new);
    bool isGuarded =
        std::any_of(m_records.begin(), m_records.end(), [&](const auto& record) { return record->entry == maker; });
    if (maker && reference && !isGuarded)
    {
        auto code = reinterpret_cast<AnyFunction>(maker);
        m_makers.push_back(
            {std::move(reference), std::make_unique<Record>(*owner, shortName(type), code, Refusal::Null)});
        m_makers.back().record->state = state;
        type.tp_new = reinterpret_cast<newfunc>(m_makers.back().record->entry);
        PyType_Modified(&type);
    }
    Ref derived(PyObject_CallMethod(reinterpret_cast<PyObject*>(&PyType_Type), "__subclasses__", "O", object));
    for (Py_ssize_t i = 0; derived && i < PyList_GET_SIZE(derived.get()); ++i)
        closeMaker(*reinterpret_cast<PyTypeObject*>(PyList_GET_ITEM(derived.get(), i)));
    PyErr_Clear();
}

void Image::setCapsules(bool isOpen)
{
    for (const auto& [object, capsule] : m_capsules)
        PyCapsule_SetName(object, isOpen ? capsule.name : capsule.closedName.c_str());
}

std::vector<std::string> Image::running() const
{
    std::vector<std::string> names;
    for (const auto& record : m_records)
        if (record->running > 0)
            names.push_back(record->name);
    return names;
}

void Image::forgetCalls()
{
    for (const auto& record : m_records)
        record->running = 0;
}

Ref target(PyObject* weakReference)
{
    if (!weakReference)
        return {};
#if PY_VERSION_HEX >= 0x030D0000
    PyObject* object = nullptr;
    if (PyWeakref_GetRef(weakReference, &object) < 0)
        PyErr_Clear();
    return Ref(object);
#else
    PyObject* object = PyWeakref_GetObject(weakReference);
    return object == Py_None ? Ref() : Ref::borrow(object);
#endif
}

std::string shortName(const PyTypeObject& type)
{
    const char* dot = std::strrchr(type.tp_name, '.');
    return dot ? dot + 1 : type.tp_name;
}

} // namespace understudy::guard
