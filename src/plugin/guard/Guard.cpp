#include "plugin/guard/Guard.h"

#include "plugin/guard/Stacks.h"

#include <dlfcn.h>
#include <link.h>

#include <algorithm>

namespace understudy::guard
{

namespace
{

bool g_isSweepDue = false;

int sweepCall(void*)
{
    g_isSweepDue = false;
    Guard::instance().sweep();
    return 0;
}

// At the next safe point: between two instructions of the main thread's Python code.
void requestSweep()
{
    if (!g_isSweepDue)
        g_isSweepDue = Py_AddPendingCall(sweepCall, nullptr) == 0;
}

PyObject* typeGone(PyObject*, PyObject*)
{
    requestSweep();
    Py_RETURN_NONE;
}

PyObject* typeGoneFunction()
{
    static PyMethodDef def{"_type_gone", typeGone, METH_O, nullptr};
    static PyObject* const made = PyCFunction_New(&def, nullptr);
    return made;
}

PyObject* forkedCall(PyObject*, PyObject*)
{
    Guard::instance().forked();
    Py_RETURN_NONE;
}

void capsuleGone(PyObject* capsule) { Guard::instance().removeCapsule(capsule); }

// Whether anything was collected. PyGC_Collect does nothing where automatic collection is off.
bool collectGarbage()
{
    Ref gc(PyImport_ImportModule("gc"));
    Ref found(gc ? PyObject_CallMethod(gc.get(), "collect", nullptr) : nullptr);
    if (!found)
        PyErr_WriteUnraisable(nullptr);
    return found && PyObject_IsTrue(found.get()) > 0;
}

const link_map* libraryOf(const void* address)
{
    Dl_info info{};
    void* found = nullptr;
    bool isFound = dladdr1(const_cast<void*>(address), &info, &found, RTLD_DL_LINKMAP) != 0;
    return isFound ? static_cast<const link_map*>(found) : nullptr;
}

bool isClosed(const Image& image) { return image.state != State::Open && image.state != State::Draining; }

bool isOneInterpreter() { return !PyInterpreterState_Next(PyInterpreterState_Head()); }

} // namespace

Guard& Guard::instance()
{
    static auto* const made = new Guard;
    return *made;
}

Guard::Guard() { setWhenLeft(requestSweep); }

// ---- plugin::BindingGuard

std::string Guard::open(void* library, const std::vector<const link_map*>& brought, std::string_view plugin,
                        std::string_view file)
{
    if (!isPythonUp())
        return {};
    Gil gil;
    ErrorAside aside;
    Image* known = find(library);
    std::string held = known && known->state != State::Open ? reason(*known) : "";
    Image& image = known ? *known : make(*static_cast<const link_map*>(library), brought);
    // The caller's handle holds it from now on.
    for (void* handle : std::exchange(image.handles, {}))
        dlclose(handle);
    image.isHosted = true;
    openImage(image, owner(plugin, file));
    return held;
}

void Guard::published(void* library, std::string_view plugin)
{
    Image* image = isPythonUp() ? find(library) : nullptr;
    if (!image)
        return;
    Gil gil;
    ErrorAside aside;
    image->owner->name = plugin;
    scan();
    m_bindings.retireOthers(*image);
}

std::vector<std::string> Guard::running(void* library)
{
    Image* image = isPythonUp() ? find(library) : nullptr;
    if (!image)
        return {};
    Gil gil;
    ErrorAside aside;
    std::vector<std::string> names = image->running();
    std::vector<std::string> functions = m_bindings.running(*image);
    names.insert(names.end(), functions.begin(), functions.end());
    return names;
}

void Guard::drain(void* library, bool isDraining)
{
    Image* image = isPythonUp() ? find(library) : nullptr;
    if (!image)
        return;
    Gil gil;
    ErrorAside aside;
    scan();
    setState(*image, isDraining ? State::Draining : State::Open);
}

void Guard::close(void* library)
{
    Image* image = find(library);
    if (!image)
    {
        // It was never open: Python was not up. Such a library has given Python nothing, or cannot be looked at.
        if (!readFacts({static_cast<const link_map*>(library)}).usesPython)
            dlclose(library);
        return;
    }
    image->isHosted = false;
    image->handles.push_back(library);
    if (!isPythonUp())
        return setState(*image, State::NotLoaded);
    Gil gil;
    ErrorAside aside;
    closeImage(*image);
}

void Guard::sweep()
{
    if (!isPythonUp())
        return;
    Gil gil;
    ErrorAside aside;
    for (size_t i = 0; i < m_images.size(); ++i)
        if (isClosed(*m_images[i]) && m_images[i]->facts().permanent.empty())
            collectTypesOf(*m_images[i]);
    unmapWhatIsFree();
}

std::vector<plugin::Quarantined> Guard::quarantined() const
{
    std::vector<plugin::Quarantined> all;
    for (const auto& image : m_images)
        if (isClosed(*image))
            all.push_back({image->owner->name, image->file(), reason(*image), !image->facts().permanent.empty()});
    return all;
}

// ---- for include/understudy/guard.h

bool Guard::enter(const void* anchor, const void* site, const char* plugin)
{
    const link_map* library = isPythonUp() ? libraryOf(anchor) : nullptr;
    if (!library)
        return true;
    Gil gil;
    ErrorAside aside;
    Image* known = find(library);
    Image& image = known ? *known : make(*library, {});
    if (!image.loadSite)
        image.loadSite = site;
    bool isLoading = image.loadSite == site;
    if (image.isHosted || !isLoading)
        return isLoading;
    if (image.handles.empty()) // from now on it stays until it is proven free
        image.handles.push_back(dlopen(library->l_name, RTLD_LAZY | RTLD_NOLOAD));
    if (image.opening > 0 && image.state == State::Open)
        setState(image, State::NotLoaded); // it was never told of its unloading
    openImage(image, owner(plugin, library->l_name));
    return true;
}

void Guard::leave(const void* anchor, bool isLoading)
{
    auto* library = const_cast<link_map*>(isPythonUp() ? libraryOf(anchor) : nullptr);
    Image* image = library ? find(library) : nullptr;
    if (!image)
        return;
    if (isLoading)
        return published(library, image->owner->name);
    if (image->isHosted)
        return;
    Gil gil;
    ErrorAside aside;
    closeImage(*image);
    requestSweep(); // it is on the stack now
}

void Guard::forked()
{
    for (const auto& image : m_images)
        image->forgetCalls();
    m_bindings.forgetCalls();
    countOwnCalls();
}

void Guard::removeCapsule(PyObject* capsule)
{
    for (const auto& image : m_images)
        if (image->removeCapsule(capsule))
            return;
}

// ---- images

Image* Guard::find(const void* library) const
{
    for (const auto& image : m_images)
        if (&image->library() == library)
            return image.get();
    return nullptr;
}

Image& Guard::make(const link_map& library, const std::vector<const link_map*>& brought)
{
    askForForks();
    return *m_images.emplace_back(std::make_unique<Image>(library, brought));
}

// Python tells its own forks only, after which it goes on; a fork by C code can do little more than start a program.
void Guard::askForForks()
{
    if (std::exchange(m_isToldOfForks, true))
        return;
    static PyMethodDef def{"_forked", forkedCall, METH_NOARGS, nullptr};
    Ref call(PyCFunction_New(&def, nullptr));
    Ref os(PyImport_ImportModule("os"));
    Ref ask(os ? PyObject_GetAttrString(os.get(), "register_at_fork") : nullptr);
    Ref none(PyTuple_New(0));
    Ref keywords(Py_BuildValue("{sO}", "after_in_child", call.get()));
    Ref done(ask && none && keywords ? PyObject_Call(ask.get(), none.get(), keywords.get()) : nullptr);
    if (!done)
        PyErr_WriteUnraisable(nullptr);
}

// The plug-in of that file, or else the one of that name which was loaded last: it may have moved.
Owner& Guard::owner(std::string_view plugin, std::string_view file)
{
    auto found = std::find_if(m_owners.begin(), m_owners.end(), [&](const Owner& known) { return known.file == file; });
    if (found == m_owners.end())
        found =
            std::find_if(m_owners.begin(), m_owners.end(), [&](const Owner& known) { return known.name == plugin; });
    if (found == m_owners.end())
        found = m_owners.emplace(m_owners.end());
    m_owners.splice(m_owners.begin(), m_owners, found);
    found->name = plugin;
    found->file = file;
    return *found;
}

// What stays closed of its other images works on data of another build.
void Guard::openImage(Image& image, Owner& owner)
{
    for (const auto& other : m_images)
        if (other.get() != &image && other->owner == &owner)
            other->setState(State::OldBuild);
    image.owner = &owner;
    ++image.opening;
    image.setState(State::Open);
}

void Guard::setState(Image& image, State state)
{
    image.setState(state);
    m_bindings.setState(image, state);
}

void Guard::scan()
{
    if (Scan all(m_images); all)
        all.adopt(m_bindings, typeGoneFunction(), capsuleGone);
}

void Guard::closeImage(Image& image)
{
    scan();
    m_bindings.releaseSelves(image);
    if (image.facts().makesObjects)
        collectGarbage();
    collectTypesOf(image);
    setState(image, State::NotLoaded);
    unmapWhatIsFree();
}

// ---- letting go

bool Guard::mayGo(const Image& image) const
{
    return image.facts().permanent.empty() && image.running().empty() && m_bindings.running(image).empty() &&
           image.liveTypes().empty();
}

// What is freed by a collection may leave more behind that nobody holds: a type whose instance the collector did not
// know.
void Guard::collectTypesOf(const Image& image)
{
    constexpr int kCollections = 4;
    const void* library = &image.library();
    for (int i = 0; i < kCollections; ++i)
    {
        const Image* found = find(library); // the ends of objects may call anything
        if (!found || found->liveTypes().empty() || !collectGarbage())
            break;
    }
}

void Guard::unmapWhatIsFree()
{
    for (size_t i = 0; i < m_images.size(); ++i)
        if (isClosed(*m_images[i]))
            m_bindings.releaseSelves(*m_images[i]);
    bool isAnyFree = std::any_of(m_images.begin(), m_images.end(),
                                 [&](const auto& image) { return isClosed(*image) && mayGo(*image); });
    if (m_isUnmapping || !isAnyFree)
        return;
    m_isUnmapping = true;
    if (Scan all(m_images); all)
    {
        all.adopt(m_bindings, typeGoneFunction(), capsuleGone);
        unmapWhatIsFree(all);
    }
    m_isUnmapping = false;
}

void Guard::unmapWhatIsFree(const Scan& all)
{
    std::vector<std::unique_ptr<Image>> free;
    for (auto& image : m_images)
        if (isClosed(*image) && (m_reasons[image.get()] = holder(*image, all)).empty())
            free.push_back(std::move(image));
    std::erase(m_images, nullptr);
    for (const auto& image : free)
    {
        all.retireModules(*image);
        m_bindings.forget(*image);
        m_reasons.erase(image.get());
        for (void* handle : image->handles)
            dlclose(handle);
    }
}

std::string Guard::holder(const Image& image, const Scan& scan) const
{
    if (!mayGo(image))
        return reason(image);
    if (std::string found = scan.holder(image); !found.empty())
        return found;
    if (!isOneInterpreter())
        return "there is another interpreter, which cannot be looked at";
    if (isOnOwnStack(image.code()))
        return "this thread is inside it";
    if (mayBeOnOtherStacks(image.code()))
        return "a thread may be inside it";
    return {};
}

std::string Guard::reason(const Image& image) const
{
    if (const std::string& permanent = image.facts().permanent; !permanent.empty())
        return permanent;
    if (!image.running().empty() || !m_bindings.running(image).empty())
        return "a call of it has not come back";
    if (std::string types = image.liveTypes(); !types.empty())
        return "types of it are alive, or instances of them: " + types;
    auto found = m_reasons.find(&image);
    return found == m_reasons.end() ? "" : found->second;
}

} // namespace understudy::guard
