// Runs MEL, as far as it consists of command statements.
#pragma once

#include "script/Context.h"
#include "script/Registry.h"

#include <string_view>

namespace understudy::mel
{

// What a script runs on.
struct Host
{
    script::Context& context;
    const script::Registry& commands;
    // Whether Maya has a command of this name, be it here or not.
    bool (*isMayaCommand)(std::string_view name);
};

// The value of the last statement, in MEL's shapes: booleans are integers, tuples of numbers are flat. Several
// statements are one undo step; where one fails, those before it stand. Throws core::Error, Unsupported for what MEL
// has and we do not; messages begin with the line.
script::Value evaluate(const Host& host, std::string_view text);

// Whether the arguments are those of the statement that runs now, in this thread. False for who calls a command
// otherwise, be it from within a statement.
bool isStatement(const script::Arguments& arguments);

} // namespace understudy::mel
