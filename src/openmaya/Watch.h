// What tells callbacks of the doings of a session: one observer of its scene and of what else it does.
//
// Changes are noted as they happen and told when the edit that they belong to is whole (`settled`), so that callbacks
// may edit, delete and undo as they like; those of an undo or redo come when the whole step is done. Told at once is
// what must be seen beforehand: deletions, connections, and who may veto. Nothing is noted that nobody listens to.
#pragma once

#include "core/Observer.h"
#include "core/Scene.h"
#include "openmaya/Events.h"
#include "session/Session.h"

#include <maya/MMessage.h>

#include <bitset>
#include <chrono>
#include <deque>
#include <functional>
#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace understudy::openmaya
{

class Callbacks;

class Watch final : public core::SceneObserver, public session::SessionObserver
{
public:
    Watch(session::Session& session, Callbacks& table);
    ~Watch() override;

    void setAttached(bool attached);
    // Somebody began or ceased to listen to a topic.
    void topicChanged();

    void startTimer(MCallbackId id, float period);
    // The state that a condition has now.
    bool condition(uint32_t number) const;
    // The same where nobody may be listening yet.
    static bool condition(session::Session& session, uint32_t number);
    // Tells of conditions that changed, and takes down the state of those that are new.
    void tellConditions();
    // Brings a world matrix up to date, so that its next change is noticed.
    void watchMatrix(core::NodeId node);

    // ---- core::SceneObserver
    void check(core::Scene& scene, const core::Change& change, core::Origin origin) override;
    void before(core::Scene& scene, const core::Change& change, core::Origin origin) override;
    void after(core::Scene& scene, const core::Change& change, core::Origin origin) override;
    void beforeDeletion(core::Scene& scene, const std::vector<core::NodeId>& nodes) override;
    void settled(core::Scene& scene) override;
    void gone(core::Scene& scene, core::NodeId node) override;
    void afterLoad(core::Scene& scene) override;
    void beforeClear(core::Scene& scene) override;

    // ---- session::SessionObserver
    bool allows(session::FileAction action, const std::string& path) override;
    void before(session::FileAction action, const std::string& path) override;
    void after(session::FileAction action, bool failed) override;
    void beforeRead() override;
    void afterRead() override;
    void happened(session::Happening what) override;
    void duplicated(const std::vector<core::NodeId>& originals, const std::vector<core::NodeId>& copies) override;
    bool shows(script::Severity severity, std::string_view text) override;

private:
    // ---- changes of the scene, after they were made
    void note(const core::NodeExistence& change, core::Origin origin);
    void note(const core::NodeName& change, core::Origin origin);
    void note(const core::NodeUuid& change, core::Origin origin);
    void note(const core::PlugValue& change, core::Origin origin);
    void note(const core::PlugFlagBits& change, core::Origin origin);
    void note(const core::ElementExistence& change, core::Origin origin);
    void note(const core::ConnectionExistence& change, core::Origin origin);
    void note(const core::ArcExistence& change, core::Origin origin);
    void note(const core::ArcPlace& change, core::Origin origin);
    void note(const core::AttributeExistence& change, core::Origin origin);
    void note(const core::AttributeDefinition& change, core::Origin origin);
    void note(const core::NamespacePlace& change, core::Origin origin);
    void note(const core::SettingValue& change, core::Origin origin);
    template <class T> void note(const T&, core::Origin) {}

    // May throw: a callback decides that it is not to be done.
    void askLocks(const core::Change& change);
    void askDeletion(core::NodeId node);

    void noteAttribute(int message, const core::Plug& plug, const core::Plug& other = {});
    void noteDirty(const core::Plug& storage, uint8_t parts);
    void noteDirtyPlug(const core::Plug& plug);
    void noteDag(int message, core::NodeId child, core::NodeId parent);
    void noteArc(bool exists, core::NodeId child, core::NodeId parent, bool isInstance);
    void noteMatrix(const core::Plug& plug);
    void noteMoved(core::NodeId node, unsigned flags);
    void noteSetMembers(const core::Plug& destination);
    void noteCurve(const core::Plug& plug);
    void noteEvent(Event event);
    bool listensToMatrices() const;

    void tellNode(bool isAdded, core::NodeId node);
    void tellAboutToDelete(core::NodeId node);
    void tellPreRemoval(core::NodeId node);
    void tellConnection(bool isBefore, const core::Plug& source, const core::Plug& destination, bool made);
    void tellDag(int message, core::NodeId child, core::NodeId parent);
    void tellMatrix(core::NodeId node, unsigned flags);
    void tellEvent(Event event);
    void tellCurves(const std::vector<core::NodeId>& curves);
    void tellScene(int message);
    void tellTimers();
    void later(std::function<void()> work) { m_pending.push_back(std::move(work)); }
    void deliver();

    session::Session& m_session;
    core::Scene& m_scene;
    Callbacks& m_table;
    bool m_isAttached = false;
    std::deque<std::function<void()>> m_pending;

    // ---- what was noted since the last `settled`
    std::unordered_set<core::Plug> m_dirty;
    std::unordered_set<uint32_t> m_dirtyNodes;
    std::unordered_set<uint32_t> m_dirtySets;
    std::unordered_set<uint32_t> m_announced;                      // nodes whose deletion was told beforehand
    std::map<uint32_t, std::pair<core::NodeId, unsigned>> m_moved; // transforms, MDagMessage::MatrixModifiedFlags
    std::vector<core::NodeId> m_curves;                            // edited, each once
    std::bitset<kEventCount> m_events;
    bool m_selectionChanged = false;
    bool m_timeChanged = false;
    std::string m_namespaceBefore;

    std::vector<core::NodeId> m_dying; // nodes whose removal is being told
    std::unordered_map<uint32_t, bool> m_conditions;
    struct Timer
    {
        float period;
        std::chrono::steady_clock::time_point last;
        float lastElapsed = 0;
    };
    std::unordered_map<MCallbackId, Timer> m_timers;
    bool m_isReading = false;
    bool m_isOpening = false;
    bool m_isNewing = false;
};

} // namespace understudy::openmaya
