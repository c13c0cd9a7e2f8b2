// What commands say, on Python's sys.stdout and sys.stderr, so that whoever replaces those hears it.
#pragma once

#include "script/Context.h"

#include <string_view>

namespace understudy::python
{

// "Warning: x" and "Error: x" go to sys.stderr, everything else to sys.stdout. Takes the GIL.
void printMessage(script::Severity severity, std::string_view text);

} // namespace understudy::python
