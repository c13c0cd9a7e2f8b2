// What was changed, so that it can be taken back: the records of one owner (an undo step, a modifier, a plug-in's
// command). A record is applied or undone, and remembers who undid it: undoing what is undone does nothing, and the
// redo of a step applies again only what its own undo took back.
#pragma once

#include "core/Change.h"

#include <deque>
#include <memory>
#include <string>
#include <vector>

namespace understudy::core
{

class Journal
{
public:
    explicit Journal(Scene& scene);
    ~Journal();
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;

    void add(Change change);
    bool empty() const { return m_records.empty(); }
    size_t size() const { return m_records.size(); }
    size_t bytes() const { return m_bytes; }

    // By its owner: redo applies everything that is undone.
    void undo() { undo(this); }
    void redo() { redo(this); }
    // As part of a step that holds this journal.
    void undo(const Journal* by);
    void redo(const Journal* by);
    // Takes back what was added after the first `size` records, and forgets it: a failed edit leaves no trace.
    void rollBack(size_t size);

private:
    friend class Scene;

    struct Record
    {
        Change change;
        bool applied = true;
        const Journal* undoneBy = nullptr;
    };

    bool isVoid() const; // the scene was cleared since
    void flip(Record& record, bool applied, const Journal* by);
    void drop(Record& record);

    Scene* m_scene;
    uint32_t m_epoch;
    std::vector<Record> m_records;
    size_t m_bytes = 0;
};

// Edits go to a journal while it lives: a modifier's or a plug-in command's own records.
class JournalScope
{
public:
    JournalScope(Scene& scene, Journal& journal);
    ~JournalScope();
    JournalScope(const JournalScope&) = delete;
    JournalScope& operator=(const JournalScope&) = delete;

private:
    Scene& m_scene;
};

// The undo and redo steps of a session. Bounded by the number of steps and by their memory.
class UndoQueue
{
public:
    static constexpr size_t kMaxBytes = size_t(128) << 20;

    explicit UndoQueue(Scene& scene) : m_scene(scene) {}

    // A command's edits between begin and end are one step; begins nest, the outermost counts. A step that changed
    // nothing is forgotten.
    void begin(std::string_view name);
    void end();
    bool isOpen() const { return m_depth > 0; }
    size_t depth() const { return m_depth; }
    // Closes whatever is open (a script that died inside a chunk).
    void closeAll();

    void undo();
    void redo();
    bool canUndo() const { return !m_undo.empty(); }
    bool canRedo() const { return !m_redo.empty(); }
    size_t undoCount() const { return m_undo.size(); }
    std::string undoName() const { return m_undo.empty() ? std::string() : m_undo.back().name; }
    std::string redoName() const { return m_redo.empty() ? std::string() : m_redo.back().name; }
    // The steps' names, the oldest edit first.
    std::vector<std::string> undoNames() const;
    std::vector<std::string> redoNames() const;

    void clear();

    // Recording on or off; switching off forgets the steps unless told otherwise.
    bool enabled() const { return m_enabled; }
    void setEnabled(bool enabled, bool flush);
    // Steps kept; 0 is without bound.
    size_t length() const { return m_length; }
    void setLength(size_t length);

    // The journal that edits go to now; null where they are not recorded.
    Journal* open() const { return m_enabled && m_replays == 0 ? m_open.get() : nullptr; }

private:
    struct Step
    {
        std::string name;
        std::shared_ptr<Journal> journal;
        size_t bytes = 0;
    };

    class Replay;

    void push(Step step);
    Step pop();
    void trim();

    Scene& m_scene;
    std::deque<Step> m_undo;
    std::vector<Step> m_redo;
    std::shared_ptr<Journal> m_open;
    std::string m_openName;
    size_t m_depth = 0;
    size_t m_bytes = 0; // of the undo steps
    size_t m_length = 0;
    bool m_enabled = true;
    int m_replays = 0; // undo and redo that are under way: what is edited meanwhile is not recorded
};

// Nothing that is changed while it lives becomes an undo step of its own; inside a step it becomes part of that.
class Unrecorded
{
public:
    explicit Unrecorded(UndoQueue& queue);
    ~Unrecorded();
    Unrecorded(const Unrecorded&) = delete;
    Unrecorded& operator=(const Unrecorded&) = delete;

private:
    UndoQueue* m_queue; // null where nothing is kept from it
};

} // namespace understudy::core
