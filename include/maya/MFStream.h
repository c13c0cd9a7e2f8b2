// File streams, with the names that plug-ins use without std.
#pragma once

#include <maya/MApiNamespace.h>
#include <maya/MIOStreamFwd.h>

#include <fstream>

#if defined(REQUIRE_IOSTREAM)
using std::fstream;
using std::ifstream;
using std::ofstream;
#endif
