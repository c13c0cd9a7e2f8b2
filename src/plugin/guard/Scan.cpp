#include "plugin/guard/Scan.h"

#include "plugin/guard/Modules.h"
#include "plugin/guard/Rehash.h"
#include "plugin/guard/TypeSlots.h"

#include <structmember.h>

#include <algorithm>
#include <cstring>

namespace understudy::guard
{

namespace
{

void*& callableOf(PyObject* object)
{
    Py_ssize_t offset = Py_TYPE(object)->tp_vectorcall_offset;
    return *reinterpret_cast<void**>(reinterpret_cast<char*>(object) + offset);
}

template <class Object> Object& as(PyObject* object) { return *reinterpret_cast<Object*>(object); }

} // namespace

// ---- looking

Scan::Scan(const Images& images) : m_images(images)
{
    bool isDeep =
        std::any_of(images.begin(), images.end(), [](const auto& image) { return image->facts().makesObjects; });
    auto visit = [this](PyObject* object) { look(object); };
    if (isDeep)
        m_objects.eachDeep(visit);
    else
        m_objects.each(visit);
}

Image* Scan::imageOf(const void* address) const
{
    for (const auto& image : m_images)
        if (image->contains(address))
            return image.get();
    return nullptr;
}

Image* Scan::imageOf(const PyMethodDef& method) const
{
    Image* image = imageOf(&method);
    return image ? image : imageOf(reinterpret_cast<const void*>(method.ml_meth));
}

void Scan::look(PyObject* object)
{
    if (PyCFunction_Check(object))
    {
        if (Image* image = imageOf(*as<PyCFunctionObject>(object).m_ml))
            m_functions.push_back({Ref::borrow(object), image});
    }
    else if (PyType_Check(object))
        lookAtType(object);
    else if (!lookAtDescriptor(object) && !lookAtCapsule(object))
        lookAtInstance(object);
    lookAtHolder(object);
}

// What a function is used for is told by what holds it.
void Scan::lookAtHolder(PyObject* object)
{
    if (PyWeakref_CheckRefExact(object))
        m_cleaners.insert(as<PyWeakReference>(object).wr_callback);
    else if (PyInstanceMethod_Check(object))
        m_classFunctions.insert(PyInstanceMethod_GET_FUNCTION(object));
}

void Scan::lookAtType(PyObject* object)
{
    for (const auto& image : m_images)
        if (refersTo(as<PyTypeObject>(object), [&](const void* address) { return image->contains(address); }))
            m_types.push_back({Ref::borrow(object), image.get()});
}

bool Scan::lookAtDescriptor(PyObject* object)
{
    PyTypeObject* type = Py_TYPE(object);
    List* list = nullptr;
    Image* image = nullptr;
    if (type == &PyMethodDescr_Type || type == &PyClassMethodDescr_Type)
    {
        list = &m_methods;
        image = imageOf(*as<PyMethodDescrObject>(object).d_method);
    }
    else if (type == &PyGetSetDescr_Type)
    {
        const PyGetSetDef* attribute = as<PyGetSetDescrObject>(object).d_getset;
        list = &m_attributes;
        image = imageOf(attribute);
        if (!image)
            image = imageOf(reinterpret_cast<const void*>(attribute->get));
        if (!image)
            image = imageOf(reinterpret_cast<const void*>(attribute->set));
    }
    else if (type == &PyMemberDescr_Type)
    {
        list = &m_members;
        image = imageOf(as<PyMemberDescrObject>(object).d_member);
    }
    else if (type == &PyWrapperDescr_Type)
    {
        list = &m_slotWrappers;
        image = imageOf(as<PyWrapperDescrObject>(object).d_wrapped);
        if (!image)
            image = imageOf(as<PyWrapperDescrObject>(object).d_base);
    }
    if (image)
        list->push_back({Ref::borrow(object), image});
    return list != nullptr;
}

// One that holds a table of the library, or is named by it as PyCapsule_Import wants it.
bool Scan::lookAtCapsule(PyObject* object)
{
    if (!PyCapsule_CheckExact(object))
        return false;
    const char* name = PyCapsule_GetName(object);
    Image* image = imageOf(PyCapsule_GetPointer(object, name));
    if (!image && name && std::strchr(name, '.'))
        image = imageOf(name);
    if (image)
        m_capsules.push_back({Ref::borrow(object), image});
    return true;
}

void Scan::lookAtInstance(PyObject* object)
{
    if (PyModule_Check(object))
    {
        if (Image* image = imageOf(PyModule_GetDef(object)))
            m_modules.push_back({Ref::borrow(object), image});
    }
    else if (PyMemoryView_Check(object))
    {
        if (Image* image = imageOf(PyMemoryView_GET_BUFFER(object)->buf))
            m_views.push_back({Ref::borrow(object), image});
    }
    else if (PyType_HasFeature(Py_TYPE(object), Py_TPFLAGS_HAVE_VECTORCALL) &&
             Py_TYPE(object)->tp_vectorcall_offset > 0)
    {
        if (Image* image = imageOf(callableOf(object)))
            m_callables.push_back({Ref::borrow(object), image});
    }
    if (Image* image = imageOf(object))
        m_statics.push_back({Ref::borrow(object), image});
}

// ---- giving records

void Scan::adopt(Bindings& bindings, PyObject* typeGone, PyCapsule_Destructor capsuleGone)
{
    leaveImported();
    // Types first: what else belongs to them is told by them.
    for (Found& found : m_types)
        adoptType(as<PyTypeObject>(found.object.get()), *found.image, typeGone);
    for (Found& found : m_methods)
        adoptMethod(as<PyMethodDescrObject>(found.object.get()), *found.image, bindings);
    for (Found& found : m_attributes)
        adoptAttribute(as<PyGetSetDescrObject>(found.object.get()), *found.image, bindings);
    for (Found& found : m_members)
        if (!found.image->owns(PyDescr_TYPE(found.object.get())))
            found.image->keepForGood("it gave a member to a type of another library");
    for (Found& found : m_slotWrappers)
        adoptSlotWrapper(as<PyWrapperDescrObject>(found.object.get()), *found.image);
    for (Found& found : m_callables)
        adoptCallable(found.object.get(), *found.image);
    for (Found& found : m_functions)
        adoptFunction(as<PyCFunctionObject>(found.object.get()), *found.image, bindings);
    std::unordered_set<PyObject*> changed;
    for (const Found& found : m_functions)
        changed.insert(found.object.get());
    rehash(changed, m_objects);
    for (Found& found : m_capsules)
    {
        found.image->addCapsule(found.object.get());
        PyCapsule_SetDestructor(found.object.get(), capsuleGone);
    }
    for (Found& found : m_statics)
        found.image->keepForGood("an object of its own static memory is known to Python");
}

// A file may be a plug-in and an extension module in one.
void Scan::leaveImported()
{
    for (const Found& found : m_modules)
        if (isImported(found.object.get()))
            found.image->addImported(PyModule_GetName(found.object.get()));
    auto isOfImported = [](const Found& found)
    {
        const std::set<std::string>& imported = found.image->imported();
        return !imported.empty() && imported.count(moduleNameOf(found.object.get())) != 0;
    };
    for (List* list : {&m_types, &m_methods, &m_attributes, &m_members, &m_slotWrappers, &m_functions, &m_callables})
        std::erase_if(*list, isOfImported);
}

void Scan::adoptMethod(PyMethodDescrObject& method, Image& image, Bindings& bindings)
{
    PyTypeObject& type = *PyDescr_TYPE(&method);
    if (!image.owns(&type))
        bindings.adopt(method, image);
    else if (!isShared(type))
        method.d_method = &image.method(*method.d_method, shortName(type) + "." + method.d_method->ml_name).def;
}

void Scan::adoptAttribute(PyGetSetDescrObject& attribute, Image& image, Bindings& bindings)
{
    PyTypeObject& type = *PyDescr_TYPE(&attribute);
    if (!image.owns(&type))
        bindings.adopt(attribute, image);
    else if (!isShared(type))
        attribute.d_getset = &image.attribute(*attribute.d_getset, shortName(type) + "." + attribute.d_getset->name);
}

// A function of a module, or a method: a bound one has its type's definition, a static one the type as its self. One
// that a library made for itself, to clear up when an object goes, must run as long as there are objects, as tp_dealloc
// must.
void Scan::adoptFunction(PyCFunctionObject& function, Image& image, Bindings& bindings)
{
    auto* object = reinterpret_cast<PyObject*>(&function);
    bool hasOwnSelf = function.m_self && !PyModule_Check(function.m_self);
    if (hasOwnSelf && m_cleaners.count(object) != 0 && !image.facts().permanent.empty())
        return;
    if (Method* known = image.findMethod(function.m_ml))
    {
        function.m_ml = &known->def;
        return;
    }
    auto* type = function.m_self && PyType_Check(function.m_self) ? &as<PyTypeObject>(function.m_self) : nullptr;
    if (!type || !image.owns(type))
        bindings.adopt(function, m_classFunctions.count(object) != 0, image, m_objects);
    else if (!isShared(*type))
        function.m_ml = &image.method(*function.m_ml, shortName(*type) + "." + function.m_ml->ml_name).def;
}

void Scan::adoptType(PyTypeObject& type, Image& image, PyObject* typeGone)
{
    image.addType(type, typeGone);
    if (isShared(type))
        return;
    eachSlot(type,
             [&](void*& slot, Refusal refusal)
             {
                 if (!image.contains(slot))
                     return;
                 Record& record = image.slotRecord(slot, shortName(type), refusal);
                 slot = record.entry;
             });
}

void Scan::adoptSlotWrapper(PyWrapperDescrObject& wrapper, Image& image)
{
    if (Record* record = image.findSlotRecord(wrapper.d_wrapped))
        wrapper.d_wrapped = record->entry;
    else if (!image.owns(PyDescr_TYPE(&wrapper)))
        image.keepForGood("it gave a slot wrapper to a type of another library");
}

void Scan::adoptCallable(PyObject* object, Image& image)
{
    void*& callable = callableOf(object);
    if (!image.owns(Py_TYPE(object)))
        image.keepForGood("it gave code to function objects of another library");
    Record& record = image.slotRecord(callable, shortName(*Py_TYPE(object)), Refusal::Null);
    record.isNamedByCallee = true;
    callable = record.entry;
}

// ---- letting go

std::string Scan::holder(const Image& image) const
{
    auto isOfImage = [&](const Found& found) { return found.image == &image; };
    if (std::any_of(m_views.begin(), m_views.end(), isOfImage))
        return "a memoryview of its data is alive";
    return {};
}

void Scan::retireModules(const Image& image) const
{
    for (const Found& found : m_modules)
        if (found.image == &image)
            retireModule(found.object.get());
}

} // namespace understudy::guard
