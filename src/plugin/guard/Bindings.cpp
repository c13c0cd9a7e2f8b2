#include "plugin/guard/Bindings.h"

#include "plugin/guard/Modules.h"

namespace understudy::guard
{

namespace
{

constexpr int kConvention = METH_VARARGS | METH_FASTCALL | METH_NOARGS | METH_O | METH_KEYWORDS | METH_METHOD;

bool isCurrent(const Binding& binding, const Image& image)
{
    return binding.image == &image && binding.opening == image.opening;
}

// A function of another calling convention needs another way of being called in the objects that exist.
void changeConvention(Binding& binding, const PyCFunctionObject& changed, const Objects& objects)
{
    PyMethodDef& def = binding.method->def;
    if ((def.ml_flags & kConvention) == (changed.m_ml->ml_flags & kConvention))
        return;
    def.ml_flags = changed.m_ml->ml_flags;
    objects.each(
        [&](PyObject* object)
        {
            if (PyCFunction_Check(object) && reinterpret_cast<PyCFunctionObject*>(object)->m_ml == &def)
                reinterpret_cast<PyCFunctionObject*>(object)->vectorcall = changed.vectorcall;
        });
}

// Where the function object of an earlier time of loading still lives, both are equal from now on, which takes the same
// self, and the module offers the earlier one: what is kept by function stays found, and can be pickled by name.
void makeEqual(const Binding& binding, PyCFunctionObject& function)
{
    Ref earlier = target(binding.function.get());
    if (!earlier || earlier.get() == reinterpret_cast<PyObject*>(&function) || !function.m_self)
        return;
    Ref module = Ref::borrow(function.m_self);
    PyObject* self = reinterpret_cast<PyCFunctionObject*>(earlier.get())->m_self;
    Py_XINCREF(self);
    std::swap(function.m_self, self);
    Py_XDECREF(self);
    PyObject* names = PyModule_GetDict(module.get());
    const char* name = binding.method->def.ml_name;
    if (PyDict_GetItemString(names, name) == reinterpret_cast<PyObject*>(&function) &&
        PyDict_SetItemString(names, name, earlier.get()) < 0)
        PyErr_Clear();
}

} // namespace

Binding::Binding(const Owner& owner, const PyMethodDef& published)
    : record(owner, published.ml_name, nullptr, Refusal::Null), method(std::make_unique<Method>(record, published))
{
}

// ---- functions

void Bindings::adopt(PyCFunctionObject& function, bool isOfClass, Image& image, const Objects& objects)
{
    PyObject* self = function.m_self;
    bool hasModule = !self || PyModule_Check(self);
    bool isOfImage = isOfClass || !*function.m_ml->ml_name;
    Wanted wanted{moduleNameOf(reinterpret_cast<PyObject*>(&function)) + "\n" + function.m_ml->ml_name, *function.m_ml,
                  hasModule ? nullptr : self, hasModule, isOfImage};
    Binding& binding = bind(wanted, image);
    if (hasModule && self && binding.record.self.get() != self)
        binding.record.self = Ref::borrow(self);
    changeConvention(binding, function, objects);
    bool isModuleFunction = self && hasModule;
    function.m_ml = &binding.method->def;
    if (isModuleFunction)
        makeEqual(binding, function);
    if (!target(binding.function.get()))
        binding.function = Ref(PyWeakref_NewRef(reinterpret_cast<PyObject*>(&function), nullptr));
    if (!binding.function)
        PyErr_Clear();
}

Binding& Bindings::bind(const Wanted& wanted, Image& image)
{
    Binding* binding = find(wanted, image);
    if (!binding)
        binding = &make(wanted, image);
    if (!isCurrent(*binding, image))
        rebind(*binding, wanted, image);
    if (wanted.self && binding->ownSelf != wanted.self && !binding->record.self)
        binding->hasManySelves = true;
    return *binding;
}

// First one that is this function, then one that was and is not bound now.
Binding* Bindings::find(const Wanted& wanted, const Image& image)
{
    auto [begin, end] = of(*image.owner).equal_range(wanted.key);
    for (auto each = begin; each != end; ++each)
    {
        Binding& binding = *each->second;
        bool isSelf = wanted.hasModule || !binding.record.self || binding.record.self.get() == wanted.self;
        if (isCurrent(binding, image) && binding.original == &wanted.original && isSelf &&
            binding.hasModule == wanted.hasModule)
            return &binding;
    }
    for (auto each = begin; each != end; ++each)
    {
        Binding& binding = *each->second;
        bool isKind = binding.hasModule == wanted.hasModule &&
                      ((binding.method->def.ml_flags ^ wanted.original.ml_flags) & METH_METHOD) == 0;
        bool isOne = binding.image == &image || (!binding.hasManySelves && !binding.isOfImage && !wanted.isOfImage);
        if (binding.record.state != State::Open && !isCurrent(binding, image) && isKind && isOne)
            return &binding;
    }
    return nullptr;
}

Binding& Bindings::make(const Wanted& wanted, const Image& image)
{
    auto made = std::make_unique<Binding>(*image.owner, wanted.original);
    made->hasModule = wanted.hasModule;
    made->ownSelf = wanted.self;
    made->isOfImage = wanted.isOfImage;
    return *of(*image.owner).emplace(wanted.key, std::move(made))->second;
}

void Bindings::rebind(Binding& binding, const Wanted& wanted, const Image& image)
{
    bool isOther = binding.image != &image;
    if (wanted.self && isOther && binding.ownSelf != wanted.self)
        binding.record.self = Ref::borrow(wanted.self);
    binding.image = &image;
    binding.opening = image.opening;
    binding.original = &wanted.original;
    binding.record.target = reinterpret_cast<AnyFunction>(reinterpret_cast<void*>(wanted.original.ml_meth));
    binding.record.state = image.state;
    binding.method->setDoc(wanted.original.ml_doc);
}

// ---- what types of others have of it

void Bindings::adopt(PyMethodDescrObject& method, Image& image)
{
    const PyTypeObject& type = *PyDescr_TYPE(&method);
    Wanted wanted{std::string(type.tp_name) + "\n" + method.d_method->ml_name, *method.d_method, nullptr, true};
    Binding& binding = bind(wanted, image);
    binding.method->def.ml_flags = method.d_method->ml_flags;
    method.d_method = &binding.method->def;
}

Record& Bindings::accessor(const std::string& name, void* function, Refusal refusal, Image& image)
{
    PyMethodDef def{name.c_str(), reinterpret_cast<PyCFunction>(function), METH_O, nullptr};
    Record& record = bind({name, def, nullptr, true}, image).record;
    record.refusal = refusal;
    return record;
}

void Bindings::adopt(PyGetSetDescrObject& attribute, Image& image)
{
    const PyGetSetDef& original = *attribute.d_getset;
    std::string name = shortName(*PyDescr_TYPE(&attribute)) + "." + original.name;
    std::unique_ptr<Attribute>& copy = m_attributes[{image.owner, name}];
    if (!copy)
        copy = std::make_unique<Attribute>();
    copy->set(original);
    if (void* get = reinterpret_cast<void*>(original.get); image.contains(get))
        copy->def.get = reinterpret_cast<getter>(accessor(name, get, Refusal::Null, image).entry);
    if (void* set = reinterpret_cast<void*>(original.set); image.contains(set))
        copy->def.set = reinterpret_cast<setter>(accessor(name + "=", set, Refusal::MinusOne, image).entry);
    attribute.d_getset = &copy->def;
}

// ---- open and closed

void Bindings::setState(const Image& image, State state)
{
    for (const auto& [key, binding] : of(*image.owner))
        if (isCurrent(*binding, image))
            binding->record.state = state;
}

void Bindings::retireOthers(const Image& image)
{
    for (const auto& [key, binding] : of(*image.owner))
        if (!isCurrent(*binding, image))
        {
            bool isOfOther = binding->isOfImage && binding->image != &image;
            binding->record.state = isOfOther ? State::OldBuild : State::NotOffered;
        }
}

void Bindings::forget(const Image& image)
{
    for (const auto& [key, binding] : of(*image.owner))
        if (binding->image == &image)
            binding->image = nullptr;
}

void Bindings::releaseSelves(const Image& image)
{
    std::vector<Ref> released; // their ends may call anything
    for (const auto& [key, binding] : of(*image.owner))
        if (binding->image == &image && binding->record.running == 0)
            released.push_back(std::move(binding->record.self));
}

std::vector<std::string> Bindings::running(const Image& image) const
{
    std::vector<std::string> names;
    auto found = m_all.find(image.owner);
    if (found == m_all.end())
        return names;
    for (const auto& [key, binding] : found->second)
        if (binding->image == &image && binding->record.running > 0)
            names.push_back(binding->record.name);
    return names;
}

void Bindings::forgetCalls()
{
    for (const auto& [owner, bindings] : m_all)
        for (const auto& [key, binding] : bindings)
            binding->record.running = 0;
}

} // namespace understudy::guard
