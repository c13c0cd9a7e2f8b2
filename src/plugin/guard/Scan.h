// One look at all of Python for what belongs to libraries, by the addresses that objects hold.
#pragma once

#include "plugin/guard/Bindings.h"
#include "plugin/guard/Image.h"
#include "plugin/guard/Objects.h"

#include <memory>
#include <unordered_set>
#include <utility>
#include <vector>

namespace understudy::guard
{

class Scan
{
public:
    using Images = std::vector<std::unique_ptr<Image>>;

    explicit Scan(const Images& images);

    // False where Python could not be looked at: then nothing is known.
    explicit operator bool() const { return static_cast<bool>(m_objects); }

    // Gives each function, method, attribute and slot a record. `typeGone` is called when a type goes.
    void adopt(Bindings& bindings, PyObject* typeGone, PyCapsule_Destructor capsuleGone);

    // What else holds a library; empty: nothing.
    std::string holder(const Image& image) const;
    // Takes modules out of the library's hands: runs their m_clear and m_free, and gives them a definition of our own,
    // which the collector may read later.
    void retireModules(const Image& image) const;

private:
    struct Found
    {
        Ref object;
        Image* image;
    };
    using List = std::vector<Found>;

    Image* imageOf(const void* address) const;
    Image* imageOf(const PyMethodDef& method) const;
    void look(PyObject* object);
    void lookAtType(PyObject* object);
    void lookAtInstance(PyObject* object);
    bool lookAtDescriptor(PyObject* object);
    void lookAtHolder(PyObject* object);
    bool lookAtCapsule(PyObject* object);
    void leaveImported();
    void adoptType(PyTypeObject& type, Image& image, PyObject* typeGone);
    static void adoptMethod(PyMethodDescrObject& method, Image& image, Bindings& bindings);
    static void adoptAttribute(PyGetSetDescrObject& attribute, Image& image, Bindings& bindings);
    void adoptFunction(PyCFunctionObject& function, Image& image, Bindings& bindings);
    void adoptSlotWrapper(PyWrapperDescrObject& wrapper, Image& image);
    void adoptCallable(PyObject* object, Image& image);

    const Images& m_images;
    Objects m_objects;
    List m_types;
    List m_methods;
    List m_attributes;
    List m_members;
    List m_slotWrappers;
    List m_functions;
    List m_callables;
    List m_capsules;
    List m_modules;
    List m_views;
    List m_statics;
    std::unordered_set<PyObject*> m_cleaners;       // callbacks of weak references
    std::unordered_set<PyObject*> m_classFunctions; // that classes have for methods, as pybind11 makes them
};

} // namespace understudy::guard
