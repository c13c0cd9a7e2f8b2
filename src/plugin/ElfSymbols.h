// The symbols of a loaded library, and what its file says of unmapping it.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

struct link_map;

namespace understudy::plugin
{

struct ElfSymbol
{
    std::string_view name;
    bool isDefined = false;
    bool isUnique = false; // of the kind that keeps the library that defines it mapped for good
};

void eachSymbol(const link_map& library, const std::function<void(const ElfSymbol&)>& visit);

// Whether it names an undefined symbol that starts with `prefix`.
bool importsPrefix(const link_map& library, std::string_view prefix);

// Whether it was linked never to be unmapped (-z nodelete).
bool isLinkedToStay(const link_map& library);

// The names of the libraries that it needs.
std::vector<std::string_view> neededLibraries(const link_map& library);

} // namespace understudy::plugin
