#include "core/Journal.h"

#include "core/Error.h"
#include "core/Scene.h"

#include <algorithm>

namespace understudy::core
{

namespace
{

// Memory that a record holds beside its own size.
struct HeldBytes
{
    size_t operator()(const PlugValue& c) const { return c.value.value.bytes(); }
    size_t operator()(const ElementExistence& c) const { return c.values ? c.values->bytes() : 0; }
    size_t operator()(const AttributeDefinition&) const { return sizeof(Attribute); }
    size_t operator()(const PlugAlias& c) const { return c.alias.capacity(); }
    size_t operator()(const std::shared_ptr<Action>& c) const { return c->bytes(); }
    size_t operator()(const std::shared_ptr<Journal>& c) const { return c->bytes(); }
    template <class T> size_t operator()(const T&) const { return 0; }
};

size_t heldBytes(const Change& change) { return std::visit(HeldBytes{}, change); }

} // namespace

Journal::Journal(Scene& scene) : m_scene(&scene), m_epoch(scene.m_epoch) {}

Journal::~Journal()
{
    for (auto record = m_records.rbegin(); record != m_records.rend(); ++record)
        drop(*record);
}

bool Journal::isVoid() const { return m_epoch != m_scene->m_epoch; }

void Journal::drop(Record& record) { m_scene->drop(record.change, isVoid(), true); }

void Journal::add(Change change)
{
    if (m_records.empty())
        m_epoch = m_scene->m_epoch;
    m_scene->pin(change);
    m_bytes += sizeof(Record) + heldBytes(change);
    m_records.push_back({std::move(change)});
}

void Journal::flip(Record& record, bool applied, const Journal* by)
{
    if (auto* action = std::get_if<std::shared_ptr<Action>>(&record.change))
        applied ? (*action)->redo(*m_scene) : (*action)->undo(*m_scene);
    else if (auto* inner = std::get_if<std::shared_ptr<Journal>>(&record.change))
        applied ? (*inner)->redo(by) : (*inner)->undo(by);
    else
        m_scene->flipRecorded(record.change);
    record.applied = applied;
    record.undoneBy = applied ? nullptr : by;
}

void Journal::undo(const Journal* by)
{
    if (isVoid())
        return;
    Scene::Edit edit(*m_scene);
    for (auto record = m_records.rbegin(); record != m_records.rend(); ++record)
        if (record->applied)
            flip(*record, false, by);
}

void Journal::redo(const Journal* by)
{
    if (isVoid())
        return;
    Scene::Edit edit(*m_scene);
    for (Record& record : m_records)
        if (!record.applied && (by == this || record.undoneBy == by))
            flip(record, true, by);
}

void Journal::rollBack(size_t size)
{
    Scene::Edit edit(*m_scene);
    while (m_records.size() > size)
    {
        Record& last = m_records.back();
        if (!isVoid() && last.applied)
            flip(last, false, this);
        m_bytes -= std::min(m_bytes, sizeof(Record) + heldBytes(last.change));
        drop(last);
        m_records.pop_back();
    }
}

JournalScope::JournalScope(Scene& scene, Journal& journal) : m_scene(scene) { m_scene.m_journals.push_back(&journal); }
JournalScope::~JournalScope() { m_scene.m_journals.pop_back(); }

// --------------------------------------------------------------------------------------------------------------
// UndoQueue

void UndoQueue::begin(std::string_view name)
{
    if (m_depth++ > 0)
    {
        // A chunk without a name has that of its first command.
        if (m_openName.empty() && m_open && m_open->empty())
            m_openName = name;
        return;
    }
    m_openName = name;
    if (!m_open)
        m_open = std::make_shared<Journal>(m_scene);
}

void UndoQueue::end()
{
    if (m_depth == 0)
        throw error(ErrorKind::Failed, "There is no open undo chunk to close.");
    if (--m_depth > 0 || m_open->empty())
        return;
    Scene::Edit edit(m_scene); // nodes may go with the steps that are dropped
    m_redo.clear();
    push({std::move(m_openName), std::move(m_open)});
    m_open = nullptr;
    trim();
}

void UndoQueue::closeAll()
{
    while (m_depth > 0)
        end();
}

void UndoQueue::push(Step step)
{
    m_bytes += step.bytes = step.journal->bytes();
    m_undo.push_back(std::move(step));
}

UndoQueue::Step UndoQueue::pop()
{
    Step step = std::move(m_undo.back());
    m_undo.pop_back();
    m_bytes -= step.bytes;
    return step;
}

void UndoQueue::trim()
{
    // The last step stays, however large: what a user has just done can be undone.
    while (m_undo.size() > 1 && ((m_length > 0 && m_undo.size() > m_length) || m_bytes > kMaxBytes))
    {
        m_bytes -= m_undo.front().bytes;
        m_undo.pop_front();
    }
}

// Observers hear of the chunk as a whole, and what they then edit is not recorded.
class UndoQueue::Replay
{
public:
    explicit Replay(UndoQueue& queue) : m_count(queue), m_edit(queue.m_scene) {}

private:
    struct Count
    {
        explicit Count(UndoQueue& counted) : queue(counted) { ++queue.m_replays; }
        ~Count() { --queue.m_replays; }
        Count(const Count&) = delete;
        Count& operator=(const Count&) = delete;
        UndoQueue& queue;
    };

    Count m_count;
    Scene::Edit m_edit; // ends first
};

void UndoQueue::undo()
{
    if (m_undo.empty())
        throw Error(ErrorKind::Failed, "There are no more commands to undo.");
    Replay replay(*this);
    Step step = pop();
    step.journal->undo();
    m_redo.push_back(std::move(step));
}

void UndoQueue::redo()
{
    if (m_redo.empty())
        throw Error(ErrorKind::Failed, "There are no more commands to redo.");
    Replay replay(*this);
    Step step = std::move(m_redo.back());
    m_redo.pop_back();
    step.journal->redo();
    push(std::move(step));
}

std::vector<std::string> UndoQueue::undoNames() const
{
    std::vector<std::string> names;
    for (const Step& step : m_undo)
        names.push_back(step.name);
    return names;
}

std::vector<std::string> UndoQueue::redoNames() const
{
    std::vector<std::string> names;
    for (auto step = m_redo.rbegin(); step != m_redo.rend(); ++step)
        names.push_back(step->name);
    return names;
}

void UndoQueue::clear()
{
    Scene::Edit edit(m_scene);
    m_redo.clear();
    while (!m_undo.empty())
        pop();
    m_open = m_depth > 0 ? std::make_shared<Journal>(m_scene) : nullptr;
}

void UndoQueue::setEnabled(bool enabled, bool flush)
{
    if (!enabled && flush)
        clear();
    m_enabled = enabled;
}

void UndoQueue::setLength(size_t length)
{
    Scene::Edit edit(m_scene);
    m_length = length;
    trim();
}

Unrecorded::Unrecorded(UndoQueue& queue) : m_queue(queue.enabled() && !queue.isOpen() ? &queue : nullptr)
{
    if (m_queue)
        m_queue->setEnabled(false, false);
}

Unrecorded::~Unrecorded()
{
    if (m_queue)
        m_queue->setEnabled(true, false);
}

} // namespace understudy::core
