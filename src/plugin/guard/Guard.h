// The guard of a process: finds what libraries give to Python, closes it when their plug-in is unloaded, opens it
// again, and unmaps a library once nothing of it is left. docs/guard.md tells how, for users.
//
// All calls take the GIL themselves; from within a garbage collection or a deallocation none may be made.
#pragma once

#include "plugin/BindingGuard.h"
#include "plugin/guard/Bindings.h"
#include "plugin/guard/Image.h"
#include "plugin/guard/Scan.h"

#include <list>
#include <memory>

namespace understudy::guard
{

#define UNDERSTUDY_GUARD_EXPORT __attribute__((visibility("default")))

class UNDERSTUDY_GUARD_EXPORT Guard final : public plugin::BindingGuard
{
public:
    // Lives to the end of the process.
    static Guard& instance();

    // ---- plugin::BindingGuard
    std::string open(void* library, const std::vector<const link_map*>& brought, std::string_view plugin,
                     std::string_view file) override;
    void published(void* library, std::string_view plugin) override;
    std::vector<std::string> running(void* library) override;
    void drain(void* library, bool isDraining) override;
    void close(void* library) override;
    void sweep() override;
    std::vector<plugin::Quarantined> quarantined() const override;

    // ---- for include/understudy/guard.h
    // The library that holds `anchor` is at `site` of its own code, of which the first is where it is loaded. Returns
    // whether it is.
    bool enter(const void* anchor, const void* site, const char* plugin);
    void leave(const void* anchor, bool isLoading);

    // ---- for Python
    // This process is a fork of another: of its threads the calling one alone went on.
    void forked();
    // A capsule of a plug-in goes.
    void removeCapsule(PyObject* capsule);

private:
    Guard();

    Image* find(const void* library) const;
    Image& make(const link_map& library, const std::vector<const link_map*>& brought);
    Owner& owner(std::string_view plugin, std::string_view file);
    void askForForks();
    void openImage(Image& image, Owner& owner);
    void closeImage(Image& image);
    void setState(Image& image, State state);
    void scan();
    void collectTypesOf(const Image& image);
    void unmapWhatIsFree();
    void unmapWhatIsFree(const Scan& all);
    bool mayGo(const Image& image) const;
    // Why a closed library stays; empty: nothing holds it.
    std::string holder(const Image& image, const Scan& scan) const;
    // What is known of that without looking again.
    std::string reason(const Image& image) const;

    std::list<Owner> m_owners; // the one loaded last first; their addresses stay
    std::vector<std::unique_ptr<Image>> m_images;
    std::map<const Image*, std::string> m_reasons;
    Bindings m_bindings;
    bool m_isUnmapping = false;
    bool m_isToldOfForks = false;
};

} // namespace understudy::guard
