#include "commands/Command.h"

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kCloseChunk,
    kOpenChunk,
    kChunkName,
    kState,
    kStateWithoutFlush,
    kUndoName,
    kInfinity,
    kLength,
    kPrintQueue,
    kPrintRedoQueue,
    kRedoName,
    kRedoQueueEmpty,
    kUndoQueueEmpty
};

const Syntax kSyntax{
    .name = "undoInfo",
    .summary = "Controls what undo records; groups commands into one step.",
    .positional = {},
    .flags =
        {
            {kCloseChunk, "closeChunk", "cck", {}, Mode::Create, "Ends what openChunk began."},
            {kOpenChunk, "openChunk", "ock", {}, Mode::Create, "What follows is one step until closeChunk."},
            {kChunkName, "chunkName", "cn", {Arg::String}, Mode::CreateQuery, "Name of the step that is opened."},
            {kState, "state", "st", {Arg::Boolean}, Mode::CreateQuery, "Recording on or off; off forgets the steps."},
            {kStateWithoutFlush,
             "stateWithoutFlush",
             "swf",
             {Arg::Boolean},
             Mode::CreateQuery,
             "Recording on or off; the steps are kept."},
            {kUndoName, "undoName", "un", {Arg::String}, Mode::Query, "Name of the step that undo takes back."},
            {kInfinity, "infinity", "in", {Arg::Boolean}, Mode::CreateQuery, "Whether all steps are kept."},
            {kLength, "length", "l", {Arg::UInt}, Mode::CreateQuery, "Number of steps that are kept; 0 for all."},
            {kPrintQueue, "printQueue", "pq", {}, Mode::Query, "Prints the steps that undo takes back."},
            {kPrintRedoQueue, "printRedoQueue", "prq", {}, Mode::Query, "Prints the steps that redo brings back."},
            {kRedoName, "redoName", "rn", {Arg::String}, Mode::Query, "Name of the step that redo brings back."},
            {kRedoQueueEmpty, "redoQueueEmpty", "rqe", {}, Mode::Query, "Whether there is nothing to redo."},
            {kUndoQueueEmpty, "undoQueueEmpty", "uqe", {}, Mode::Query, "Whether there is nothing to undo."},
        },
    .undoable = false,
    .modes = Mode::CreateQuery,
    .returns = "string, int or boolean",
};

// Steps that are kept where a bound is asked for without a number: Maya's preference.
constexpr size_t kDefaultLength = 50;

Value print(Session& session, const std::vector<std::string>& names)
{
    for (size_t i = 0; i < names.size(); ++i)
        session.message(script::Severity::Info, fmt::format("{}: {}", i + 1, names[i]));
    return {};
}

struct Question
{
    uint8_t flag;
    Value (*answer)(Session&, core::UndoQueue&);
};

constexpr Question kQuestions[] = {
    {kChunkName, [](Session&, core::UndoQueue& q) { return Value(q.undoName()); }},
    {kState, [](Session&, core::UndoQueue& q) { return Value(q.enabled()); }},
    {kStateWithoutFlush, [](Session&, core::UndoQueue& q) { return Value(q.enabled()); }},
    {kUndoName, [](Session&, core::UndoQueue& q) { return Value(q.undoName()); }},
    {kInfinity, [](Session&, core::UndoQueue& q) { return Value(q.length() == 0); }},
    {kLength, [](Session&, core::UndoQueue& q) { return Value(static_cast<int64_t>(q.length())); }},
    {kPrintQueue, [](Session& s, core::UndoQueue& q) { return print(s, q.undoNames()); }},
    {kPrintRedoQueue, [](Session& s, core::UndoQueue& q) { return print(s, q.redoNames()); }},
    {kRedoName, [](Session&, core::UndoQueue& q) { return Value(q.redoName()); }},
    {kRedoQueueEmpty, [](Session&, core::UndoQueue& q) { return Value(!q.canRedo()); }},
    {kUndoQueueEmpty, [](Session&, core::UndoQueue& q) { return Value(!q.canUndo()); }},
};

Value undoInfo(Session& session, const Arguments& arguments)
{
    core::UndoQueue& queue = session.scene().undoQueue();
    if (arguments.mode == Mode::Query)
    {
        for (const Question& question : kQuestions)
            if (arguments.has(question.flag))
                return question.answer(session, queue);
        return static_cast<int64_t>(queue.undoCount());
    }
    if (arguments.has(kState))
        queue.setEnabled(arguments.boolean(kState), true);
    if (arguments.has(kStateWithoutFlush))
        queue.setEnabled(arguments.boolean(kStateWithoutFlush), false);
    if (arguments.has(kInfinity))
        queue.setLength(arguments.boolean(kInfinity) ? 0 : kDefaultLength);
    if (arguments.has(kLength))
        queue.setLength(static_cast<size_t>(std::max<int64_t>(0, arguments.integer(kLength))));
    if (arguments.has(kOpenChunk))
        queue.begin(arguments.string(kChunkName));
    // A chunk too many is closed without complaint, as scripts close in their error handlers too.
    if (arguments.has(kCloseChunk) && queue.isOpen())
        queue.end();
    return {};
}

} // namespace

UNDERSTUDY_COMMAND(undoInfo, kSyntax, undoInfo)

} // namespace understudy::commands
