// What `error` and `warning` have in common.
#pragma once

#include "commands/Command.h"

#include <string>
#include <vector>

namespace understudy::commands
{

std::vector<script::Flag> messageFlags();
std::string messageText(const Arguments& arguments);

} // namespace understudy::commands
