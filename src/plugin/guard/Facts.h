// What a library's symbols tell of what it may have given to Python.
#pragma once

#include <string>
#include <vector>

struct link_map;

namespace understudy::guard
{

struct Facts
{
    bool usesPython = false;
    // It may have made more than functions: types, instances, capsules.
    bool makesObjects = false;
    // Why it can never be unmapped; empty: nothing speaks against it.
    std::string permanent;
};

// Of a library and those that came with it.
Facts readFacts(const std::vector<const link_map*>& libraries);

} // namespace understudy::guard
