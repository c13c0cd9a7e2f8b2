// What the session needs of higher layers; they install themselves when they are loaded.
#pragma once

#include "core/Scene.h"
#include "io/SceneInfo.h"
#include "script/Context.h"
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

// What is done with scene files.
enum class FileAction : uint8_t
{
    New,
    Open,
    Import,
    Save,
    Export
};

enum class Happening : uint8_t
{
    SelectionChanged,
    Undone,
    Redone,
    Idle,
    Duplicating,
    Exiting
};

// Who wants to know what a session does beside the changes of its scene (core::SceneObserver tells those). Installed by
// src/openmaya while somebody listens.
class SessionObserver
{
public:
    virtual ~SessionObserver() = default;

    // Before anything is done. False: it is not to be done.
    virtual bool allows(FileAction action, const std::string& path) = 0;
    // Each `before` is followed by an `after`, also where the action failed.
    virtual void before(FileAction action, const std::string& path) = 0;
    virtual void after(FileAction action, bool failed) = 0;
    // Around the reading of one file, in an action that does more.
    virtual void beforeRead() = 0;
    virtual void afterRead() = 0;
    virtual void happened(Happening what) = 0;
    // Originals and what was made of them, in the same order.
    virtual void duplicated(const std::vector<core::NodeId>& originals, const std::vector<core::NodeId>& copies) = 0;
    // A message for the user. False: it is not to be shown.
    virtual bool shows(script::Severity severity, std::string_view text) = 0;
};

} // namespace understudy::session
