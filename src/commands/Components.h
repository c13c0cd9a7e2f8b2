// Lists of objects with components in them: merging, splitting and taking away index ranges.
#pragma once

#include "commands/Command.h"

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace understudy::commands
{

// Each object once; the components of one shape and kind as few ranges as can be, by index, where the first of them
// stood. Source: reference/behaviour.md "ls" (ranges are merged).
std::vector<Object> merged(std::vector<Object> objects);
// Each component as an object of its own, by index (ls -flatten).
std::vector<Object> flattened(const std::vector<Object>& objects);
// What is left of `objects` without `taken`. A node takes its components along.
std::vector<Object> without(const std::vector<Object>& objects, const std::vector<Object>& taken);
// Whether every component of `part` (or the object itself) is in `whole`.
bool contains(const std::vector<Object>& whole, const Object& part);

// Components as componentList data holds them: "vtx[0:3]", "f[2]", "cv[0:2][1]", "f[*]".
std::optional<core::ComponentRange> parseComponents(const core::Scene& scene, NodeId shape, std::string_view text,
                                                    const core::ComponentSource* source);

struct ObjectHash
{
    size_t operator()(const Object& object) const;
};

} // namespace understudy::commands
