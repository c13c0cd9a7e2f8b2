#include "eval/Evaluator.h"

#include "eval/Engine.h"

namespace understudy::eval
{

struct Evaluator::State
{
    Engine engine;
};

Evaluator::Evaluator(core::Scene& scene, const Behaviors& behaviors) : m_state(new State{Engine(scene, behaviors)})
{
    m_state->engine.onUncomputed = [this](const std::string& type)
    {
        if (onUncomputed)
            onUncomputed(type);
    };
    m_state->engine.onCycle = [this](const std::string& plug)
    {
        if (onCycle)
            onCycle(plug);
    };
    scene.addObserver(*this);
}

Evaluator::~Evaluator() { m_state->engine.scene().removeObserver(*this); }

core::Value Evaluator::value(const core::Plug& plug)
{
    Engine& engine = m_state->engine;
    // While a file is read nobody is told of changes, so nothing may be remembered.
    if (engine.scene().isLoading())
        return engine.valueAt(plug, engine.time());
    return engine.value(engine.normal(), plug);
}

core::Value Evaluator::value(const core::Plug& plug, core::Ticks time) { return m_state->engine.valueAt(plug, time); }

core::Ticks Evaluator::time() const { return m_state->engine.time(); }

void Evaluator::setTime(core::Ticks time) { m_state->engine.setTime(time); }

Engine& Evaluator::engine() const { return m_state->engine; }

bool Evaluator::isDirty(const core::Plug& plug) const { return m_state->engine.isDirty(plug); }

void Evaluator::setDirtyListener(DirtyListener listener) { m_state->engine.setDirtyListener(std::move(listener)); }

void Evaluator::markDirty(const core::Plug& plug) { m_state->engine.changed(plug); }

void Evaluator::markAllDirty() { m_state->engine.markAllDirty(); }

void Evaluator::before(core::Scene&, const core::Change& change, core::Origin origin)
{
    const auto* connection = std::get_if<core::ConnectionExistence>(&change);
    if (connection && !connection->exists && origin != core::Origin::Undo)
        m_state->engine.connectionBreaks(connection->connection);
}

void Evaluator::after(core::Scene&, const core::Change& change, core::Origin origin)
{
    m_state->engine.after(change, origin);
}

void Evaluator::afterLoad(core::Scene&) { m_state->engine.markAllDirty(); }

void Evaluator::beforeClear(core::Scene&) { m_state->engine.reset(); }

} // namespace understudy::eval
