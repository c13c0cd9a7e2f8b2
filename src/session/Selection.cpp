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

    void undo(core::Scene&) override { std::swap(m_selection.m_items, m_other); }
    void redo(core::Scene&) override { std::swap(m_selection.m_items, m_other); }
    size_t bytes() const override { return m_other.size() * sizeof(core::Object); }

private:
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
    m_scene.enact(std::shared_ptr<core::Action>(std::make_shared<Replacement>(*this, std::move(items))));
}

void Selection::add(const core::Object& item)
{
    std::vector<core::Object> next = items();
    std::erase(next, item);
    next.push_back(item);
    set(std::move(next));
}

} // namespace understudy::session
