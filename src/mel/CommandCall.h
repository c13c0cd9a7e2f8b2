// From the words of a command statement to the arguments of the command.
#pragma once

#include "mel/Statement.h"
#include "script/Arguments.h"

#include <vector>

namespace understudy::mel
{

// How many words a flag takes, and how they are read, is in the command's declaration. Throws core::Error.
script::Arguments bind(const script::Syntax& syntax, const std::vector<Word>& words);

} // namespace understudy::mel
