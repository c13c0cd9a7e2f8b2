// Repeating on a new copy what was done to the copy before (duplicate and instance -smartTransform).
#pragma once

#include "commands/Transforms.h"

namespace understudy::commands
{

// Remembers `copy`, just made of `source`. With `repeat`, and where `source` is the copy made before, it is moved on as
// that one was moved since.
void repeatLastMove(Session& session, const core::DagPath& source, const core::DagPath& copy, bool repeat);

} // namespace understudy::commands
