#include "openmaya/Modifier.h"

#include "core/DetachedNodes.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/PluginCommands.h"

namespace understudy::openmaya
{

namespace
{

// The session may be gone before a modifier that a plug-in keeps.
core::Scene* sceneIfAny() { return currentSession() ? &currentSession()->scene() : nullptr; }

} // namespace

Modifier::Modifier() : m_journal(std::make_shared<core::Journal>(needSession().scene())) {}

Modifier::~Modifier()
{
    if (core::Scene* scene = sceneIfAny())
        for (core::NodeId node : m_created)
            core::discardDetached(*scene, node);
}

core::NodeId Modifier::create(core::TypeId type, core::NodeId parent)
{
    session::Session& session = needSession();
    core::NodeId node = core::makeDetached(session.scene(), type, {}, session.currentNamespace());
    m_created.push_back(node);
    add([node, parent](core::Scene& scene) { core::insertDetached(scene, node, parent); });
    return node;
}

namespace
{

bool isCommandUndone() { return currentFrame() && currentFrame()->isUndo; }

} // namespace

// What undoIt took back is made again first. The records are the modifier's own, and belong to the step or command
// around it, too: whoever is undone first flips them. Where a command's undoIt makes again what its doIt took back,
// they are the modifier's alone.
void Modifier::doIt()
{
    core::Scene& scene = needSession().scene();
    m_journal->redo();
    std::vector<Edit> edits = std::exchange(m_waiting, {});
    size_t before = m_journal->size();
    try
    {
        core::JournalScope recording(scene, *m_journal);
        for (const Edit& edit : edits)
            edit(scene);
    }
    catch (...)
    {
        m_journal->rollBack(before);
        throw;
    }
    core::Journal* outer = scene.journal();
    bool isMadeAgain = m_journal->size() == before && isCommandUndone();
    if (outer && !m_journal->empty() && !isMadeAgain)
        outer->add(m_journal);
}

void Modifier::undoIt() { m_journal->undo(); }

} // namespace understudy::openmaya
