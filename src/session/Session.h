// One session: a scene with everything around it that commands work on.
//
// An object, not a global; only src/openmaya and src/python know "the current session". Commands get it as their
// context.
#pragma once

#include "core/Edits.h"
#include "core/Resolver.h"
#include "core/Scene.h"
#include "core/Units.h"
#include "eval/Behaviors.h"
#include "eval/Evaluator.h"
#include "io/SceneInfo.h"
#include "script/Registry.h"
#include "session/FileActivity.h"
#include "session/FileTranslators.h"
#include "session/LastCopy.h"
#include "session/LastHidden.h"
#include "session/Playback.h"
#include "session/Ports.h"
#include "session/Selection.h"
#include "session/SessionLock.h"
#include "session/Workspace.h"

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace understudy::session
{

// A value of the preferences that scripts keep (optionVar).
using OptionVars = std::map<std::string, script::Value, std::less<>>;

class Session final : public script::Context
{
public:
    Session();
    ~Session() override;

    core::TypeRegistry& types() { return m_types; }
    core::Scene& scene() { return *m_scene; }
    eval::Behaviors& behaviors() { return m_behaviors; }
    eval::Evaluator& evaluator() { return *m_evaluator; }
    script::Registry& commands() { return m_commands; }
    Selection& selection() { return *m_selection; }
    OptionVars& optionVars() { return m_optionVars; }
    OptionVars& stashedOptionVars() { return m_stashedOptionVars; }
    io::SceneInfo& info() { return m_info; }
    // What a file of the scene requires: what its own file did, then the plug-ins of its nodes.
    std::vector<io::Requirement> requirements() const;
    FileTranslators& translators() { return m_translators; }
    FileActivity& fileActivity() { return m_fileActivity; }
    Workspace& workspace() { return m_workspace; }
    Playback& playback() { return m_playback; }
    LastCopy& lastCopy() { return m_lastCopy; }
    LastHidden& lastHidden() { return m_lastHidden; }
    SessionLock& lock() { return m_lock; }

    // Names as scripts write them, in the current namespace where it is relative.
    core::Resolver resolver() const { return core::Resolver(*m_scene, m_resolve); }
    core::ResolveContext& resolveContext() { return m_resolve; }
    core::NamespaceId currentNamespace() const { return m_resolve.current; }
    core::Units units() const { return core::Units(*m_scene); }

    // Empties the scene and makes Maya's default nodes. Not undoable; forgets the undo steps.
    void newScene();
    // Whether something was changed since the scene was opened, made or saved.
    bool isModified() const;
    void setModified(bool modified);

    // Runs a command that is already bound; `call` binds plain values first: call("createNode", {"transform"},
    // {{"name", "a"}}).
    script::Value call(std::string_view command, const std::vector<script::Value>& positional,
                       const std::vector<std::pair<std::string, script::Value>>& flags = {});

    // ---- script::Context
    std::string nameOf(const script::ObjectName& name) const override;
    void message(script::Severity severity, std::string_view text) override;
    bool namesSteps() const override;
    void beginStep(std::string_view name) override;
    void endStep(bool failed) override;

    // Who prints messages; the terminal where nobody is installed.
    std::function<void(script::Severity, std::string_view)> messageSink;

    ScriptEngine* scriptEngine = nullptr;
    Interpreter* interpreter = nullptr;
    PluginSource* plugins = nullptr;

    // Who is told of what goes on; null where nobody is.
    SessionObserver* observer() const { return m_observer; }
    void setObserver(SessionObserver* observer) { m_observer = observer; }
    void tell(Happening what)
    {
        if (m_observer)
            m_observer->happened(what);
    }

    // Work for the next idle moment (evalDeferred, executeDeferred), in order of priority, then as it came.
    enum class Priority : uint8_t
    {
        Next,
        Normal,
        Low,
        Lowest
    };
    struct Deferred
    {
        Priority priority;
        std::function<void()> work;
        std::string text; // of a script, or the name of a callable
    };
    void defer(std::function<void()> work, Priority priority = Priority::Normal, std::string text = {});
    const std::deque<Deferred>& deferred() const { return m_deferred; }
    // Takes what is next; empty where nothing waits. Run it without the lock: it may wait for a thread that needs it.
    std::function<void()> nextDeferred();
    // Runs what is waiting, also what that adds.
    void runDeferred();
    void dropDeferred() { m_deferred.clear(); }

private:
    core::TypeRegistry m_types;
    eval::Behaviors m_behaviors;
    std::unique_ptr<core::Scene> m_scene;
    std::unique_ptr<eval::Evaluator> m_evaluator;
    std::unique_ptr<core::ConversionPolicy> m_conversions;
    std::unique_ptr<core::ComponentSource> m_components;
    std::unique_ptr<Selection> m_selection;
    script::Registry m_commands;
    OptionVars m_optionVars;
    OptionVars m_stashedOptionVars;
    io::SceneInfo m_info;
    FileTranslators m_translators;
    FileActivity m_fileActivity;
    Workspace m_workspace;
    Playback m_playback;
    LastCopy m_lastCopy;
    LastHidden m_lastHidden;
    core::ResolveContext m_resolve;
    SessionLock m_lock;
    std::deque<Deferred> m_deferred;
    std::vector<size_t> m_stepMarks; // journal sizes at the start of the open steps
    uint64_t m_savedChangeCount = 0;
    SessionObserver* m_observer = nullptr;
};

} // namespace understudy::session
