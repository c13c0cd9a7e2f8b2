// The names of all of Maya's commands that need no plug-in, run-time commands included (CommandNames.txt).
#pragma once

#include <string_view>

namespace understudy::python
{

// Sorted, each name ended by a zero byte; an empty name ends the list.
extern const char kCommandNames[];

// for (std::string_view name = firstCommandName(); !name.empty(); name = nextCommandName(name))
inline std::string_view firstCommandName() { return kCommandNames; }
inline std::string_view nextCommandName(std::string_view name) { return name.data() + name.size() + 1; }

} // namespace understudy::python
