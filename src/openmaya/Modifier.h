// What MDGModifier and MDagModifier keep: edits that wait, and the records of those that were made.
#pragma once

#include "core/Journal.h"
#include "core/Scene.h"
#include "openmaya/Access.h"
#include "openmaya/Recorded.h"

#include <maya/MDGModifier.h>

#include <functional>
#include <memory>
#include <vector>

namespace understudy::openmaya
{

class Modifier
{
public:
    using Edit = std::function<void(core::Scene&)>;

    Modifier();
    ~Modifier();
    Modifier(const Modifier&) = delete;
    Modifier& operator=(const Modifier&) = delete;

    void add(Edit edit) { m_waiting.push_back(std::move(edit)); }
    // A node that the modifier puts into the scene, below `parent`, in its turn.
    core::NodeId create(core::TypeId type, core::NodeId parent);

    // Throws what an edit throws; then nothing was changed.
    void doIt();
    void undoIt();

private:
    std::vector<Edit> m_waiting;
    std::vector<core::NodeId> m_created;
    std::shared_ptr<core::Journal> m_journal;
};

} // namespace understudy::openmaya

OPENMAYA_MAJOR_NAMESPACE_OPEN

struct MDGModifier::Body
{
    understudy::openmaya::Modifier modifier;
};

OPENMAYA_NAMESPACE_CLOSE

namespace understudy::openmaya
{

// An edit of a member that takes a modifier, made now: whole or not at all, and where there is a modifier, by it,
// behind what waits in it.
template <class Work> void edit(MDGModifier* modifier, Work&& work)
{
    if (!modifier)
        return recorded(std::forward<Work>(work));
    Access::modifier(*modifier).add([&](core::Scene&) { work(); });
    Access::modifier(*modifier).doIt();
}

} // namespace understudy::openmaya
