// What hide hid last, for showHidden -lastHidden.
#pragma once

#include "core/Ids.h"

#include <vector>

namespace understudy::session
{

struct LastHidden
{
    std::vector<core::NodeId> nodes; // some may be gone by now
};

} // namespace understudy::session
