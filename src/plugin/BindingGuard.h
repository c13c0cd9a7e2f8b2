// A port: what the loader asks of the guard of Python bindings, which knows Python and installs itself (plugin/guard).
//
// A library is named by its handle of dlopen. Without a guard a library that uses Python is never unmapped.
#pragma once

#include <string>
#include <string_view>
#include <vector>

struct link_map;

namespace understudy::plugin
{

// A library that is mapped though its plug-in is not loaded.
struct Quarantined
{
    std::string plugin;
    std::string file; // that it was mapped from
    std::string reason;
    bool isPermanent = false; // it cannot be unmapped, whatever is released
};

class BindingGuard
{
public:
    virtual ~BindingGuard() = default;

    // A library was opened, with others that it brought, and will be initialized now. What Python held of it works
    // again, apart from functions, which wait until they are published again. Why it was mapped already, though its
    // plug-in was not loaded; empty: it was not.
    virtual std::string open(void* library, const std::vector<const link_map*>& brought, std::string_view plugin,
                             std::string_view file) = 0;
    // It was initialized, and may have another name since: finds what it gave to Python.
    virtual void published(void* library, std::string_view plugin) = 0;
    // The functions of it that threads are inside of.
    virtual std::vector<std::string> running(void* library) = 0;
    // New calls are refused from now on, or taken again.
    virtual void drain(void* library, bool isDraining) = 0;
    // It is not initialized any more: from now on its functions raise. Takes over the handle, and unmaps the library
    // once that is safe.
    virtual void close(void* library) = 0;
    // Unmaps what can be by now.
    virtual void sweep() = 0;
    virtual std::vector<Quarantined> quarantined() const = 0;
};

// Null where there is none.
BindingGuard* bindingGuard();
void setBindingGuard(BindingGuard* guard);

} // namespace understudy::plugin
