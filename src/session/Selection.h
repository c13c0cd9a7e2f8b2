// The active selection: objects in the order they were selected. Changes are undone with the step they are made in.
#pragma once

#include "core/Resolver.h"
#include "core/Scene.h"

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
    void reset() { m_items.clear(); }

private:
    class Replacement;

    core::Scene& m_scene;
    std::vector<core::Object> m_items;
};

} // namespace understudy::session
