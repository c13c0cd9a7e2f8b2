// Streams, with the names that plug-ins use without std.
#pragma once

#include <maya/MIOStreamFwd.h>

#include <iostream>

#if defined(REQUIRE_IOSTREAM)
using std::cerr;
using std::cin;
using std::cout;
using std::endl;
using std::flush;
using std::ios;
using std::istream;
using std::ostream;
#endif
