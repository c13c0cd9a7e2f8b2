// Who wants to know of a scene's changes: dirty propagation, callbacks, the "modified" flag.
#pragma once

#include "core/Change.h"

namespace understudy::core
{

class SceneObserver
{
public:
    virtual ~SceneObserver() = default;

    // Before a change: the old state can be read. May make further changes, which join the same undo step.
    virtual void before(Scene&, const Change&, Origin) {}
    // After it: the record holds what was before. Inverse changes of undo and roll-back arrive the same way.
    virtual void after(Scene&, const Change&, Origin) {}
    // Once for everything that a file brought.
    virtual void afterLoad(Scene&) {}
    // The scene is about to be emptied (file -new).
    virtual void beforeClear(Scene&) {}
};

} // namespace understudy::core
