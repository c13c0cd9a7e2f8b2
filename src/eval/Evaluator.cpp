#include "eval/Evaluator.h"

#include "eval/Behaviors.h"

namespace understudy::eval
{

struct Evaluator::State
{
    core::Scene& scene;
    const Behaviors& behaviors;
};

Evaluator::Evaluator(core::Scene& scene, const Behaviors& behaviors)
    : m_state(std::make_unique<State>(State{scene, behaviors}))
{
    scene.addObserver(*this);
}

Evaluator::~Evaluator()
{
    m_state->scene.removeObserver(*this);
}

core::Value Evaluator::value(const core::Plug& plug)
{
    core::Plug at = plug;
    for (int steps = 0; steps < 1000; ++steps)
    {
        uint32_t into = m_state->scene.connectionInto(at);
        if (into == core::kNone)
            break;
        at = m_state->scene.connection(into).source;
    }
    return m_state->scene.stored(at);
}

core::Value Evaluator::value(const core::Plug& plug, core::Ticks) { return value(plug); }

core::Ticks Evaluator::time() const { return 0; }
void Evaluator::setTime(core::Ticks) {}
bool Evaluator::isDirty(const core::Plug&) const { return false; }
void Evaluator::markDirty(const core::Plug&) {}
void Evaluator::markAllDirty() {}
void Evaluator::after(core::Scene&, const core::Change&, core::Origin) {}
void Evaluator::afterLoad(core::Scene&) {}
void Evaluator::beforeClear(core::Scene&) {}

} // namespace understudy::eval
