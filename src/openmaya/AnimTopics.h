// What callbacks on animation can listen to; see Topics.h.
#pragma once

#include "openmaya/Callbacks.h"

namespace understudy::openmaya::topic
{

inline constexpr Topic<MMessage::MObjArray> kCurveEdited{51, "animation curve edited"};

} // namespace understudy::openmaya::topic
