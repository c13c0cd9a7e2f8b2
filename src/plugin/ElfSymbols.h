// The symbols that a loaded library takes from others.
#pragma once

#include <string_view>

struct link_map;

namespace understudy::plugin
{

// Whether it names an undefined symbol that starts with `prefix`.
bool importsPrefix(const link_map& library, std::string_view prefix);

} // namespace understudy::plugin
