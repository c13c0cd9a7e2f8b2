// The functions that plug-ins published, over all times that they are loaded: a function of the same module and name is
// the same binding, so that what Python held before works again.
#pragma once

#include "plugin/guard/Image.h"
#include "plugin/guard/Objects.h"

#include <map>
#include <memory>
#include <string>

namespace understudy::guard
{

// A published function. Never deleted, as Python may hold it to the end.
struct Binding
{
    Binding(const Owner& owner, const PyMethodDef& original);

    Record record;
    std::unique_ptr<Method> method;
    const Image* image = nullptr;          // that it is bound to; null: it is gone
    unsigned opening = 0;                  // at which it was bound
    const PyMethodDef* original = nullptr; // never followed
    bool hasModule = false;                // its self is a module, or nothing
    const void* ownSelf = nullptr;         // another self, to tell functions apart; never followed
    bool hasManySelves = false;
    bool isOfImage = false; // it is not known again in another image
    Ref function;           // a weak reference to the first function object of it
};

class Bindings
{
public:
    // Makes a function of the image call through its binding, made or found again. One of a class stays that of the
    // image: so do instances.
    void adopt(PyCFunctionObject& function, bool isOfClass, Image& image, const Objects& objects);
    // The same for a method or attribute that the image gave to a type of others.
    void adopt(PyMethodDescrObject& method, Image& image);
    void adopt(PyGetSetDescrObject& attribute, Image& image);

    // Of those bound to the image at its current opening.
    void setState(const Image& image, State state);
    // What the owner does not offer any more, now that the image was opened and scanned.
    void retireOthers(const Image& image);
    // Its library goes: nothing of it may be looked at again.
    void forget(const Image& image);
    // Its modules may go: drops what only calls in progress need.
    void releaseSelves(const Image& image);
    std::vector<std::string> running(const Image& image) const;
    void forgetCalls();

private:
    struct Wanted
    {
        std::string key;
        const PyMethodDef& original;
        PyObject* self; // null: a module, or nothing
        bool hasModule;
        bool isOfImage = false;
    };

    Binding& bind(const Wanted& wanted, Image& image);
    Binding* find(const Wanted& wanted, const Image& image);
    Binding& make(const Wanted& wanted, const Image& image);
    static void rebind(Binding& binding, const Wanted& wanted, const Image& image);
    Record& accessor(const std::string& name, void* function, Refusal refusal, Image& image);
    std::multimap<std::string, std::unique_ptr<Binding>>& of(const Owner& owner) { return m_all[&owner]; }

    std::map<const Owner*, std::multimap<std::string, std::unique_ptr<Binding>>> m_all;
    std::map<std::pair<const Owner*, std::string>, std::unique_ptr<Attribute>> m_attributes;
};

} // namespace understudy::guard
