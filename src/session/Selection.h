// The active selection: objects in the order they were selected. Changes are undone with the step they are made in.
#pragma once

#include "core/Resolver.h"
#include "core/Scene.h"

#include <functional>
#include <vector>

namespace understudy::session
{

class Selection
{
public:
    explicit Selection(core::Scene& scene) : m_scene(scene) {}

    // What is selected and still there, components of one shape and kind merged.
    std::vector<core::Object> items() const;
    bool empty() const { return items().empty(); }
    void set(std::vector<core::Object> items);
    void add(const core::Object& item); // moves it to the end where it is selected already
    void clear() { set({}); }
    // Forgets it without a record: a new scene.
    void reset();

    // Called after every change, also by undo and redo. The scene may be in the middle of an edit: to be taken down
    // only.
    void onChange(std::function<void()> told) { m_told = std::move(told); }
    // Whether a node, or something of it, is selected.
    bool holds(core::NodeId node) const;

private:
    class Replacement;

    void changed();

    core::Scene& m_scene;
    std::vector<core::Object> m_items;
    std::function<void()> m_told;
};

} // namespace understudy::session
