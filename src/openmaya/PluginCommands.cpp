#include "openmaya/PluginCommands.h"

#include "mel/Interpreter.h"
#include "openmaya/Access.h"
#include "openmaya/CommandWords.h"
#include "openmaya/PluginCall.h"
#include "openmaya/Status.h"

#include <maya/MArgList.h>
#include <maya/MPxCommand.h>

namespace understudy::openmaya
{

namespace
{

CommandFrame* g_frame = nullptr; // the session's lock is held while commands run

} // namespace

// One call: the plug-in's instance and the records of its edits.
class CommandCall final : public core::Action
{
public:
    CommandCall(session::Session& session, std::shared_ptr<CommandRegistration> registration);
    ~CommandCall() override
    {
        destroyInstance();
        m_registration->calls.erase(this);
    }

    script::Value run(const std::shared_ptr<CommandCall>& self, const MArgList& words);
    void destroyInstance();

    // ---- core::Action
    void undo(core::Scene& scene) override;
    void redo(core::Scene& scene) override;
    size_t bytes() const override { return sizeof(*this) + m_journal->bytes(); }

private:
    using Member = MStatus (MPxCommand::*)();

    // Runs undoIt or redoIt; a failure is shown.
    void repeat(Member member, const char* what, core::Scene& scene, core::Journal& journal);
    [[noreturn]] void fail(const CommandFrame& frame, const MStatus& status) const;
    bool isUndoable();
    void record(const std::shared_ptr<CommandCall>& self, const CommandFrame& frame);

    session::Session& m_session;
    std::shared_ptr<CommandRegistration> m_registration;
    std::shared_ptr<core::Journal> m_journal;
    MPxCommand* m_instance = nullptr; // null once the plug-in is gone
};

CommandCall::CommandCall(session::Session& session, std::shared_ptr<CommandRegistration> registration)
    : m_session(session), m_registration(std::move(registration)),
      m_journal(std::make_shared<core::Journal>(session.scene()))
{
    MStatus status = callPlugin(*m_registration->running,
                                [this]
                                {
                                    m_instance = static_cast<MPxCommand*>(m_registration->creator());
                                    return m_instance ? MStatus::kSuccess : MStatus::kFailure;
                                });
    if (!m_instance)
        throw core::error(core::ErrorKind::Failed, "Command '{}' of plug-in '{}' cannot be made: {}",
                          m_registration->name, m_registration->plugin,
                          status.statusCode() == MStatus::kFailure ? failureText(status) : "its creator gave nothing.");
    Access::bind(*m_instance, *m_registration);
    m_registration->calls.insert(this);
}

void CommandCall::destroyInstance()
{
    if (MPxCommand* instance = std::exchange(m_instance, nullptr))
        (void)callPlugin(*m_registration->running,
                         [instance]
                         {
                             delete instance;
                             return MStatus::kSuccess;
                         });
}

script::Value CommandCall::run(const std::shared_ptr<CommandCall>& self, const MArgList& words)
{
    CommandFrame frame(*m_registration);
    MStatus status;
    {
        core::JournalScope recording(m_session.scene(), *m_journal);
        status = callPlugin(*m_registration->running, [&] { return m_instance->doIt(words); });
    }
    if (!status)
    {
        m_journal->rollBack(0);
        fail(frame, status);
    }
    record(self, frame);
    return std::move(frame.result);
}

bool CommandCall::isUndoable()
{
    bool undoable = false;
    MStatus status = callPlugin(*m_registration->running,
                                [&]
                                {
                                    undoable = m_instance->isUndoable();
                                    return MStatus::kSuccess;
                                });
    return status && undoable;
}

// An undoable command is one record of the step around it. Of any other, only the scripts that it ran with undo enabled
// can be undone.
void CommandCall::record(const std::shared_ptr<CommandCall>& self, const CommandFrame& frame)
{
    core::Journal* outer = m_session.scene().journal();
    bool undoable = isUndoable();
    if (outer && undoable)
        outer->add(std::shared_ptr<core::Action>(self));
    else if (outer)
        for (const auto& step : frame.steps)
            outer->add(step);
}

void CommandCall::fail(const CommandFrame& frame, const MStatus& status) const
{
    std::string text;
    for (const std::string& error : frame.errors)
        text += error + "\n";
    std::string reason = detailText(status);
    if (text.empty() || !reason.empty())
        text += failureText(status) + "\n";
    // A feature that the host lacks is told by its own kind of error; a plug-in's own kNotImplemented has no text.
    bool isOurs = status.statusCode() == MStatus::kNotImplemented && !reason.empty();
    throw core::error(isOurs ? core::ErrorKind::Unsupported : core::ErrorKind::Failed,
                      "{}(command '{}' of plug-in '{}')", text, m_registration->name, m_registration->plugin);
}

void CommandCall::repeat(Member member, const char* what, core::Scene& scene, core::Journal& journal)
{
    CommandFrame frame(*m_registration, member == &MPxCommand::undoIt);
    core::JournalScope recording(scene, journal);
    MStatus status = callPlugin(*m_registration->running, [&] { return (m_instance->*member)(); });
    if (!status)
        m_session.message(script::Severity::Error,
                          fmt::format("{} of command '{}' (plug-in '{}') failed: {}", what, m_registration->name,
                                      m_registration->plugin, failureText(status)));
}

// What undoIt restores by hand is taken back, then every record of the call is undone: the scene is what it was before
// the call, whatever undoIt left out. Records of modifiers that undoIt undid or made again itself stay so.
void CommandCall::undo(core::Scene& scene)
{
    if (m_instance)
    {
        core::Journal byHand(scene);
        repeat(&MPxCommand::undoIt, "undoIt", scene, byHand);
        byHand.rollBack(0);
    }
    m_journal->undo();
}

// What redoIt does stands for what doIt did. Where it does nothing, or the plug-in is gone, the records are applied
// again.
void CommandCall::redo(core::Scene& scene)
{
    auto again = std::make_shared<core::Journal>(scene);
    if (m_instance)
        repeat(&MPxCommand::redoIt, "redoIt", scene, *again);
    if (again->empty())
        m_journal->redo();
    else
        m_journal = std::move(again);
}

namespace
{

void addWord(CommandWords& words, const script::Value& value)
{
    if (!value.isSequence())
        return words.push_back(value);
    for (const script::Value& item : value.items())
        addWord(words, item);
}

// As MEL would write them: the mode, then the flags with their values.
CommandWords flagsOf(const script::Arguments& arguments)
{
    CommandWords words;
    if (arguments.mode != script::Create)
        words.emplace_back(arguments.mode == script::Query ? "-query" : "-edit");
    for (const script::Flag* flag : arguments.used())
        for (size_t use = 0; use < arguments.uses(flag->index); ++use)
        {
            words.emplace_back("-" + std::string(flag->longName));
            for (const script::Value& value : arguments.values(flag->index, use))
                addWord(words, value);
        }
    return words;
}

// Of a statement of MEL, the flags stand in front of what has none. Python's keywords are only for who asks the syntax.
MArgList wordsOf(const script::Arguments& arguments)
{
    MArgList list;
    CommandWords& words = Access::words(list);
    CommandWords flags = flagsOf(arguments);
    if (mel::isStatement(arguments))
        words = std::move(flags);
    else if (!flags.empty())
        words.emplace_back(script::Value::List(std::move(flags)));
    for (const script::Value& value : arguments.positional)
        addWord(words, value);
    return list;
}

} // namespace

void addCommand(session::Session& session, std::shared_ptr<CommandRegistration> registration)
{
    script::Command command;
    command.syntax = registration->syntax ? declaration(*registration->syntax, registration->name)
                                          : rawDeclaration(registration->name);
    command.owner = registration->plugin;
    command.run = [registration](script::Context& context, const script::Arguments& arguments)
    {
        auto call = std::make_shared<CommandCall>(static_cast<session::Session&>(context), registration);
        return call->run(call, wordsOf(arguments));
    };
    session.commands().add(std::move(command));
}

void removeCommand(session::Session& session, const std::shared_ptr<CommandRegistration>& registration)
{
    session.commands().remove(registration->name);
    for (CommandCall* call : registration->calls)
        call->destroyInstance();
}

CommandFrame::CommandFrame(const CommandRegistration& registration_, bool isUndo_)
    : registration(registration_), isUndo(isUndo_), outer(std::exchange(g_frame, this))
{
}

CommandFrame::~CommandFrame() { g_frame = outer; }

CommandFrame* currentFrame() { return g_frame; }

void noteError(std::string_view text)
{
    if (g_frame)
        g_frame->errors.emplace_back(text);
}

} // namespace understudy::openmaya
