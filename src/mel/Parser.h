// From MEL text to command statements.
//
// Understood: `name words...;` and `name(word, ...);` with strings, numbers, bare words, flags, arrays and vectors of
// literals, and comments. Variables, procedures, control flow, backquotes and operators raise Unsupported; text that is
// no MEL raises Syntax. Messages begin with the line.
#pragma once

#include "mel/Statement.h"

#include <string_view>
#include <vector>

namespace understudy::mel
{

std::vector<Statement> parse(std::string_view text);

} // namespace understudy::mel
