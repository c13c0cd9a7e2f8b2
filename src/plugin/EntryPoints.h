// The functions that a plug-in is entered by, and calling them.
#pragma once

#include "plugin/Library.h"

#include <cstdint>
#include <optional>
#include <string>

namespace understudy::plugin
{

enum class Entry
{
    Initialize,
    Uninitialize
};

// "initializePlugin" or "uninitializePlugin".
const char* name(Entry entry);
bool hasEntry(const Library& library, Entry entry);

// What the plug-in was built for, from its MApiVersion; nothing where it does not say.
std::optional<std::string> builtFor(const Library& library);

// Calls the entry with the plug-in's object. Empty on success, else why it failed: its status, or the exception that
// left it. Python errors that it left behind are not looked at.
std::optional<std::string> call(const Library& library, Entry entry, uint32_t plugin);

} // namespace understudy::plugin
