// Values that depend on others: dirty propagation (push) and computation on demand (pull).
//
// The evaluator watches a scene. A node that was never evaluated costs it nothing; a change marks dirty only what was
// computed from it. Every evaluation has a context: the normal one owns caches and dirty state, another time has data
// blocks of its own that are dropped afterwards. See docs/architecture.md, evaluation.
#pragma once

#include "core/Observer.h"
#include "core/Scene.h"

#include <functional>
#include <memory>
#include <string>

namespace understudy::eval
{

class Behaviors;
class Engine;

class Evaluator final : public core::SceneObserver
{
public:
    // `behaviors` tells how node types compute; it outlives the evaluator.
    Evaluator(core::Scene& scene, const Behaviors& behaviors);
    ~Evaluator() override;

    // The value of a leaf or tuple plug: computed, from its connection, written, or the default; empty where there is
    // none. Plugs of types nobody computes answer what is stored (and `onUncomputed` hears of the type, once).
    core::Value value(const core::Plug& plug);
    // The same at another time. Leaves no trace in the normal context.
    core::Value value(const core::Plug& plug, core::Ticks time);

    core::Ticks time() const;
    // Moves the scene to a time: what depends on it becomes dirty. Not recorded.
    void setTime(core::Ticks time);

    // The working parts, for NodeBlock.
    Engine& engine() const;

    bool isDirty(const core::Plug& plug) const;
    void markDirty(const core::Plug& plug);
    void markAllDirty();

    // Told the name of a type whose output was asked and that has no computation, and of cycles (plug name).
    std::function<void(const std::string& typeName)> onUncomputed;
    std::function<void(const std::string& plugName)> onCycle;

    // Told of plugs that go out of date: the stored one (a tuple's compound) and which of its parts, bit by bit. Called
    // in the middle of propagation: to be taken down only. What was out of date already is not told again.
    using DirtyListener = std::function<void(const core::Plug& storage, uint8_t parts)>;
    void setDirtyListener(DirtyListener listener);

    void before(core::Scene& scene, const core::Change& change, core::Origin origin) override;
    void after(core::Scene& scene, const core::Change& change, core::Origin origin) override;
    void afterLoad(core::Scene& scene) override;
    void beforeClear(core::Scene& scene) override;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace understudy::eval
