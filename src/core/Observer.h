// Who wants to know of a scene's changes: dirty propagation, callbacks, the "modified" flag.
#pragma once

#include "core/Change.h"

namespace understudy::core
{

class SceneObserver
{
public:
    virtual ~SceneObserver() = default;

    // Asked after the scene's own rules: may veto the change by throwing. Undo and redo are not asked.
    virtual void check(Scene&, const Change&, Origin) {}
    // Before a change: the old state can be read. May make further changes, which join the same undo step.
    virtual void before(Scene&, const Change&, Origin) {}
    // After it: the record holds what was before. Inverse changes of undo and roll-back arrive the same way.
    virtual void after(Scene&, const Change&, Origin) {}
    // Nodes are about to be deleted together; nothing is taken apart yet. May make further changes, which join the same
    // undo step; what is to go is then worked out again, and nodes that came to it are told of too.
    virtual void beforeDeletion(Scene&, const std::vector<NodeId>&) {}
    // An edit is whole: one change, or all changes of a compound edit, of an undo or of a redo. Here callbacks may do
    // what they like. Edits that they make join the undo step; after an undo or redo they are not recorded.
    virtual void settled(Scene&) {}
    // A node is gone for good. Nothing of it can be read any more, and the scene must not be changed before `settled`.
    virtual void gone(Scene&, NodeId) {}
    // Once for everything that a file brought.
    virtual void afterLoad(Scene&) {}
    // The scene is about to be emptied (file -new).
    virtual void beforeClear(Scene&) {}
};

} // namespace understudy::core
