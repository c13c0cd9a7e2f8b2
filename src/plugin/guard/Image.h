// One mapped library with what came along with it, and the records of what lives and dies with it: types, their methods
// and attributes. Functions outlive it (Bindings).
#pragma once

#include "plugin/guard/Facts.h"
#include "plugin/guard/Record.h"
#include "plugin/guard/Segments.h"

#include <memory>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

struct link_map;

namespace understudy::guard
{

// A PyMethodDef of our own, with its texts, that leads to a record.
struct Method
{
    Method(Record& record, const PyMethodDef& original);
    ~Method();
    Method(const Method&) = delete;
    Method& operator=(const Method&) = delete;
    void setDoc(const char* text);

    Record& record;
    std::string name;
    // Its ml_doc is malloc's: pybind11 frees and replaces that of a function which it adds an overload to.
    PyMethodDef def{};
};

// The same for an attribute.
struct Attribute
{
    // Takes over all but the functions' guarding. Its def stays where it is.
    void set(const PyGetSetDef& original);

    std::string name;
    std::string doc;
    PyGetSetDef def{};
};

// A capsule that is taken out of use while its plug-in is not loaded, by a name that nobody asks for.
struct Capsule
{
    const char* name;
    PyCapsule_Destructor destructor;
    std::string closedName;
};

// A tp_new of another library, which makes instances of a type, taken out of the type while that is closed.
struct Maker
{
    Ref type; // a weak reference
    std::unique_ptr<Record> record;
};

class Image
{
public:
    Image(const link_map& library, const std::vector<const link_map*>& brought);
    ~Image();
    Image(const Image&) = delete;
    Image& operator=(const Image&) = delete;

    bool contains(const void* address) const { return m_segments.contains(address); }
    const Segments& code() const { return m_code; }
    const link_map& library() const { return m_library; }
    const std::string& file() const { return m_file; }
    const Facts& facts() const { return m_facts; }
    void keepForGood(const std::string& reason);
    // Python imported it as a module too, by its own way: what is of that module stays as it is, open or closed.
    void addImported(const std::string& module);
    const std::set<std::string>& imported() const { return m_imported; }

    // ---- what Python has of it; the given name is shown in errors
    // A function in a slot of a type, or called straight by Python.
    Record& slotRecord(void* function, const std::string& name, Refusal refusal);
    Record* findSlotRecord(void* function) const;
    // A method of a type. Found again by the definition that Python had.
    Method& method(PyMethodDef& original, const std::string& name);
    Method* findMethod(const PyMethodDef* original) const;
    PyGetSetDef& attribute(const PyGetSetDef& original, const std::string& name);

    // `onDeath` is called, as a weak reference's callback, when the type goes.
    void addType(PyTypeObject& type, PyObject* onDeath);
    bool owns(PyTypeObject* type) const;
    // The names of those that are alive, sorted.
    std::string liveTypes() const;

    void addCapsule(PyObject* capsule);
    // It goes: its own destructor runs under its own name. False where it is none of these.
    bool removeCapsule(PyObject* capsule);

    // ---- open and closed
    // Opens or closes everything that was found.
    void setState(State state);
    std::vector<std::string> running() const;
    void forgetCalls();

    Owner* owner = nullptr;
    State state = State::Open;
    unsigned opening = 0;       // how many times it was opened
    std::vector<void*> handles; // of dlopen, to be closed with it
    const void* loadSite = nullptr;
    bool isHosted = false; // a host opens and closes it, not only the library itself

private:
    Record& addRecord(void* function, const std::string& name, Refusal refusal);
    void setCapsules(bool isOpen);
    void setMakers(bool isOpen);
    void closeMaker(PyTypeObject& type);

    const link_map& m_library;
    std::string m_file;
    Segments m_segments;
    Segments m_code;
    Facts m_facts;
    std::set<std::string> m_imported;
    std::vector<std::unique_ptr<Record>> m_records;
    std::unordered_map<void*, Record*> m_slots;
    std::unordered_map<const PyMethodDef*, std::unique_ptr<Method>> m_methods;
    std::unordered_map<const PyGetSetDef*, std::unique_ptr<Attribute>> m_attributes;
    std::unordered_map<PyTypeObject*, Ref> m_types; // weak references
    std::unordered_map<PyObject*, Capsule> m_capsules;
    std::vector<Maker> m_makers; // while it is closed
};

// What stands behind a weak reference; empty: it is gone.
Ref target(PyObject* weakReference);

// The last part of a type's name.
std::string shortName(const PyTypeObject& type);

} // namespace understudy::guard
