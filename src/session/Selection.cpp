#include "session/Selection.h"

#include <algorithm>

namespace understudy::session
{

// One change of the selection, as a step of the journal.
class Selection::Replacement final : public core::Action
{
public:
    Replacement(Selection& selection, std::vector<core::Object> other)
        : m_selection(selection), m_other(std::move(other))
    {
    }

    void undo(core::Scene&) override { swap(); }
    void redo(core::Scene&) override { swap(); }
    size_t bytes() const override { return m_other.size() * sizeof(core::Object); }

private:
    void swap()
    {
        std::swap(m_selection.m_items, m_other);
        m_selection.changed();
    }

    Selection& m_selection;
    std::vector<core::Object> m_other;
};

std::vector<core::Object> Selection::items() const
{
    std::vector<core::Object> alive;
    for (const core::Object& item : m_items)
        if (m_scene.exists(item.path.node))
            alive.push_back(item);
    return alive;
}

void Selection::set(std::vector<core::Object> items)
{
    if (items == m_items)
        return;
    std::swap(m_items, items);
    core::Scene::Edit edit(m_scene);
    m_scene.enact(std::shared_ptr<core::Action>(std::make_shared<Replacement>(*this, std::move(items))));
    changed();
}

bool Selection::holds(core::NodeId node) const
{
    return std::any_of(m_items.begin(), m_items.end(),
                       [node](const core::Object& item) { return item.path.node == node; });
}

void Selection::reset()
{
    if (m_items.empty())
        return;
    m_items.clear();
    changed();
}

void Selection::changed()
{
    if (m_told)
        m_told();
}

void Selection::add(const core::Object& item)
{
    std::vector<core::Object> next = items();
    std::erase(next, item);
    next.push_back(item);
    set(std::move(next));
}

} // namespace understudy::session
