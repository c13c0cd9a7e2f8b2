// Plug-ins of Maya's own whose node types the host has built in: there is no file, and loading one only says so.
#pragma once

#include <string_view>

namespace understudy::plugin
{

struct BuiltInPlugin
{
    std::string_view name;
    std::string_view version;
};

// By name, with or without ".so". Null where there is none.
const BuiltInPlugin* findBuiltIn(std::string_view name);

} // namespace understudy::plugin
