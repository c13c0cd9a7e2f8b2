// Writes the native stack of a thread that dies of a signal to a file, then lets the process die of it as before.
//
// The handler calls what is safe in a signal handler only: no allocation, no stdio. It runs on a stack of its own, so
// that an overflown stack can be reported too. One line per frame: `FILE(FUNCTION+OFFSET) [ADDRESS]`, as glibc
// prints them; names stay mangled (see demangled()). Unless the file is a terminal, the memory map follows, between the
// lines `maps:` and `end of maps`.
#pragma once

#include <string>

namespace understudy::python
{

// Installs the handler for this process before those that are there, or points it to another file. Where other code
// has put its own handlers back, a further call installs it again. The descriptor stays the caller's, must stay open,
// and is written to at its position. Throws std::system_error if the system refuses.
void installCrashHandler(int descriptor);

// The readable form of a mangled C++ name; the name itself if it is none.
std::string demangled(const char* name);

} // namespace understudy::python
