// Whether some thread is inside the code of a library, seen from the threads' stacks.
#pragma once

#include "plugin/guard/Segments.h"

namespace understudy::guard
{

// Exact, for the calling thread.
bool isOnOwnStack(const Segments& code);

// For all other threads, erring on the side of true: a return address may be an old one, and a thread that does not
// come to rest within some milliseconds cannot be looked at.
bool mayBeOnOtherStacks(const Segments& code);

} // namespace understudy::guard
