#include "plugin/guard/Guard.h"

#include <understudy/guard.h>

using understudy::guard::Guard;

extern "C" UNDERSTUDY_GUARD_EXPORT int understudyGuardEnter(const void* anchor, const void* site, const char* plugin)
{
    return Guard::instance().enter(anchor, site, plugin);
}

extern "C" UNDERSTUDY_GUARD_EXPORT void understudyGuardLeave(const void* anchor, int isLoading)
{
    Guard::instance().leave(anchor, isLoading != 0);
}
