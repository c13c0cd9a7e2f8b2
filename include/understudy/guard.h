// The guard of Python bindings, for libraries that publish them and are unloaded by a host: inside Maya or any other
// program. Nothing of Understudy's host is needed, only libUnderstudyGuard.so.
//
// Python goes on holding functions, types and instances of a plug-in after the host unloaded it, and calling one then
// ends the process. With one line in the function that the host calls after loading, and the same line in the one that
// it calls before unloading, such a call raises ReferenceError instead, and works again once the plug-in is loaded
// again:
//
//     #include <understudy/guard.h>
//
//     MStatus initializePlugin(MObject object)
//     {
//         UNDERSTUDY_GUARD("my_plugin");
//         ...                                   // makes and publishes the module
//     }
//
//     MStatus uninitializePlugin(MObject object)
//     {
//         UNDERSTUDY_GUARD("my_plugin");
//         ...                                   // takes the module out of sys.modules
//     }
//
// The line stands first. Where it is met first is where the library is loaded; what the function published is looked
// for when it returns. The library is held in memory by the guard until nothing of it is left in Python, whatever the
// host closes. The GIL is taken where it is not held; where Python does not run, nothing happens. Link
// libUnderstudyGuard.so, which stays in memory to the end of the process. docs/guard.md tells what is guarded and what
// cannot be.
#pragma once

#ifdef __cplusplus
extern "C"
{
#endif

    // `anchor` lies in the library, `site` is unique to the place of the call. Returns whether the library is being
    // loaded.
    int understudyGuardEnter(const void* anchor, const void* site, const char* plugin);
    void understudyGuardLeave(const void* anchor, int isLoading);

#ifdef __cplusplus
}

namespace understudy::guard
{

// From here to the end of its block the library is loaded or unloaded.
class Passage
{
public:
    Passage(const void* anchor, const void* site, const char* plugin)
        : m_anchor(anchor), m_isLoading(understudyGuardEnter(anchor, site, plugin))
    {
    }
    ~Passage() { understudyGuardLeave(m_anchor, m_isLoading); }
    Passage(const Passage&) = delete;
    Passage& operator=(const Passage&) = delete;

private:
    const void* m_anchor;
    int m_isLoading;
};

} // namespace understudy::guard

#define UNDERSTUDY_GUARD(PLUGIN)                                                                                       \
    static const char understudyGuardSite = 0;                                                                         \
    const ::understudy::guard::Passage understudyGuardPassage(&understudyGuardSite, &understudyGuardSite, PLUGIN)

#endif
