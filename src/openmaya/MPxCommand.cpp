#include "openmaya/Access.h"
#include "openmaya/CurrentSession.h"
#include "openmaya/PluginCommands.h"
#include "openmaya/ScriptResult.h"
#include "openmaya/Status.h"

#include <maya/MGlobal.h>
#include <maya/MPxCommand.h>
#include <maya/MSyntax.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace understudy::openmaya
{

void Access::bind(MPxCommand& command, const CommandRegistration& registration)
{
    command.m_registration = &registration;
}

namespace
{

const CommandRegistration* registrationOf(const void* registration)
{
    return static_cast<const CommandRegistration*>(registration);
}

// Without a command that runs there is nobody to give a result to.
void setFrameResult(script::Value value)
{
    if (CommandFrame* frame = currentFrame())
        frame->result = std::move(value);
}

void appendToFrame(script::Value value)
{
    CommandFrame* frame = currentFrame();
    if (!frame)
        return;
    script::Value::List items;
    if (!frame->result.isNone())
        items = frame->result.items();
    items.push_back(std::move(value));
    frame->result = std::move(items);
}

template <class Array, class Convert> script::Value listOf(const Array& array, Convert convert)
{
    script::Value::List items;
    for (unsigned int i = 0; i < array.length(); ++i)
        items.emplace_back(convert(array[i]));
    return items;
}

std::string textOf(const MString& text) { return text.asChar(); }

const script::Value& frameResult()
{
    CommandFrame* frame = currentFrame();
    if (!frame || frame->result.isNone())
        throw core::Error(core::ErrorKind::Failed, "There is no result.");
    return frame->result;
}

template <class Result> MStatus getResult(Result& result)
{
    return guarded([&] { convert(needSession(), frameResult(), result); });
}

template <class Result> Result resultAs(MStatus* status) { return answer<Result>(status, getResult<Result>); }

} // namespace

} // namespace understudy::openmaya

OPENMAYA_MAJOR_NAMESPACE_OPEN

MPxCommand::MPxCommand() : m_registration(nullptr), m_spare(nullptr), m_isHistoryOn(true), m_isUndoable(false) {}
MPxCommand::~MPxCommand() = default;

MStatus MPxCommand::doIt(const MArgList&) { return failure(MStatus::kFailure, "The command does not override doIt."); }
MStatus MPxCommand::undoIt() { return MStatus::kSuccess; }
MStatus MPxCommand::redoIt() { return MStatus::kSuccess; }
bool MPxCommand::isUndoable() const { return m_isUndoable; }

bool MPxCommand::hasSyntax() const
{
    const CommandRegistration* registration = registrationOf(m_registration);
    return registration && registration->syntax;
}

MSyntax MPxCommand::syntax() const
{
    MSyntax syntax;
    if (const CommandRegistration* registration = registrationOf(m_registration); registration && registration->syntax)
        Access::syntax(syntax) = *registration->syntax;
    return syntax;
}

bool MPxCommand::isHistoryOn() const { return m_isHistoryOn; }
MString MPxCommand::commandString() const { return m_commandString; }

MStatus MPxCommand::setHistoryOn(bool state)
{
    m_isHistoryOn = state;
    return MStatus::kSuccess;
}

MStatus MPxCommand::setCommandString(const MString& text)
{
    m_commandString = text;
    return MStatus::kSuccess;
}

MStatus MPxCommand::setUndoable(bool state)
{
    m_isUndoable = state;
    return MStatus::kSuccess;
}

void MPxCommand::displayInfo(const MString& theInfo) { MGlobal::displayInfo(theInfo); }
void MPxCommand::displayWarning(const MString& theWarning, bool) { MGlobal::displayWarning(theWarning); }
void MPxCommand::displayError(const MString& theError, bool) { MGlobal::displayError(theError); }

void MPxCommand::clearResult() { setFrameResult({}); }
void MPxCommand::setResult(unsigned int val) { setFrameResult(int64_t(val)); }
void MPxCommand::setResult(int val) { setFrameResult(val); }
void MPxCommand::setResult(double val) { setFrameResult(val); }
void MPxCommand::setResult(bool val) { setFrameResult(val); }
void MPxCommand::setResult(const char* val) { setFrameResult(val); }
void MPxCommand::setResult(const MString& val) { setFrameResult(textOf(val)); }

void MPxCommand::setResult(const MIntArray& val)
{
    setFrameResult(listOf(val, [](int number) { return number; }));
}

void MPxCommand::setResult(const MDoubleArray& val)
{
    setFrameResult(listOf(val, [](double number) { return number; }));
}

void MPxCommand::setResult(const MStringArray& val) { setFrameResult(listOf(val, textOf)); }

void MPxCommand::appendToResult(int val) { appendToFrame(val); }
void MPxCommand::appendToResult(double val) { appendToFrame(val); }
void MPxCommand::appendToResult(bool val) { appendToFrame(val); }
void MPxCommand::appendToResult(const char* val) { appendToFrame(val); }
void MPxCommand::appendToResult(const MString& val) { appendToFrame(textOf(val)); }

void MPxCommand::appendToResult(const MStringArray& val)
{
    for (unsigned int i = 0; i < val.length(); ++i)
        appendToResult(val[i]);
}

bool MPxCommand::isCurrentResultArray()
{
    CommandFrame* frame = currentFrame();
    return frame && frame->result.isSequence();
}

MPxCommand::MResultType MPxCommand::currentResultType()
{
    CommandFrame* frame = currentFrame();
    if (!frame || frame->result.isNone())
        return kNoArg;
    script::Value::List items = frame->result.items();
    if (items.empty())
        return kNoArg;
    const script::Value& first = items.front();
    return first.is<double>() ? kDouble : first.isNumber() ? kLong : kString;
}

MStatus MPxCommand::getCurrentResult(int& val) { return getResult(val); }
MStatus MPxCommand::getCurrentResult(double& val) { return getResult(val); }
MStatus MPxCommand::getCurrentResult(MString& val) { return getResult(val); }
MStatus MPxCommand::getCurrentResult(MIntArray& val) { return getResult(val); }
MStatus MPxCommand::getCurrentResult(MDoubleArray& val) { return getResult(val); }
MStatus MPxCommand::getCurrentResult(MStringArray& val) { return getResult(val); }
int MPxCommand::currentIntResult(MStatus* ReturnStatus) { return resultAs<int>(ReturnStatus); }
double MPxCommand::currentDoubleResult(MStatus* ReturnStatus) { return resultAs<double>(ReturnStatus); }
MString MPxCommand::currentStringResult(MStatus* ReturnStatus) { return resultAs<MString>(ReturnStatus); }

const char* MPxCommand::className() { return "MPxCommand"; }

OPENMAYA_NAMESPACE_CLOSE
