// A call as text, as the undo queue and the script editor show it.
#pragma once

#include "script/Arguments.h"
#include "script/Context.h"

#include <string>

namespace understudy::script
{

// The call in MEL's form: `createNode -name "a" "transform"`. Long values are cut short with "...".
std::string commandText(const Context& context, const Arguments& arguments);

} // namespace understudy::script
