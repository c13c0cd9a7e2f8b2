// What the session needs of higher layers; they install themselves when they are loaded.
#pragma once

#include "script/Value.h"

#include <functional>
#include <string>
#include <string_view>

namespace understudy::session
{

class Session;

// Runs MEL text. Installed by src/mel's user; without it, MEL is refused with Unsupported.
class ScriptEngine
{
public:
    virtual ~ScriptEngine() = default;
    virtual script::Value evaluate(Session& session, std::string_view text) = 0;
};

// Runs Python text (python("..."), evalDeferred with text). Installed by src/python.
class Interpreter
{
public:
    virtual ~Interpreter() = default;
    virtual script::Value execute(std::string_view text) = 0;
};

} // namespace understudy::session
