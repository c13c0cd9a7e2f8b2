// Puts dictionaries and sets in order whose keys have another hash than when they were put there.
#pragma once

#include "plugin/guard/Objects.h"

#include <unordered_set>

namespace understudy::guard
{

// The hash of a function is made of the address that it calls: those that have another one now stand in the wrong
// place.
void rehash(const std::unordered_set<PyObject*>& changed, const Objects& objects);

} // namespace understudy::guard
