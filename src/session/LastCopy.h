// The copy that duplicate or instance made last, for their -smartTransform.
#pragma once

#include "core/Data.h"
#include "core/Ids.h"

namespace understudy::session
{

struct LastCopy
{
    core::NodeId node;
    core::Matrix placed{}; // its local matrix when it was made
};

} // namespace understudy::session
