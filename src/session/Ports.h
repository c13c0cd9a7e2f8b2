// What the session needs of higher layers; they install themselves when they are loaded.
#pragma once

#include "core/Scene.h"
#include "io/SceneInfo.h"
#include "script/Value.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

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

// Plug-ins as scenes need them. Installed by src/plugin; without it there are none.
class PluginSource
{
public:
    virtual ~PluginSource() = default;
    // Loads a plug-in that is not loaded yet. Throws with the reason where it cannot be had.
    virtual void require(std::string_view name) = 0;
    // What a file with the scene's nodes has to require: one entry for each plug-in that brings some of their types.
    virtual std::vector<io::Requirement> requirements(const core::Scene& scene) = 0;
};

} // namespace understudy::session
