#include "openmaya/ArgumentMembers.h"

#include <maya/MArgList.h>
#include <maya/MArgParser.h>
#include <maya/MStringArray.h>

#include <memory>
#include <set>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

struct MArgParser::Body
{
    ParsedCall call;
};

OPENMAYA_NAMESPACE_CLOSE

namespace understudy::openmaya
{

const ParsedCall& Access::call(const MArgParser& parser) { return parser.m_body->call; }

namespace
{

const ParsedCall::FlagUse& useOf(const MArgParser& parser, const char* flag, unsigned int i)
{
    auto uses = Access::call(parser).usesOf(flag);
    if (i >= uses.size())
        throw core::error(core::ErrorKind::OutOfRange, "Flag '{}' is used {} time(s).", flag, uses.size());
    return *uses[i];
}

} // namespace

} // namespace understudy::openmaya

OPENMAYA_MAJOR_NAMESPACE_OPEN

MArgParser::MArgParser() : m_body(new Body), fOwn(true) {}

MArgParser::MArgParser(const MSyntax& syntax, const MArgList& argList, MStatus* ReturnStatus)
    : m_body(new Body), fOwn(true)
{
    MStatus status =
        guarded([&] { parseCall(Access::syntax(syntax), allWords(Access::words(argList)), m_body->call); });
    if (!status)
        status = failure(MStatus::kFailure, detailText(status));
    put(ReturnStatus, status);
}

MArgParser::MArgParser(const MArgParser& rhs) : m_body(new Body(*rhs.m_body)), fOwn(true) {}
MArgParser::~MArgParser() { delete m_body; }

MArgParser& MArgParser::operator=(const MArgParser& rhs)
{
    *m_body = *rhs.m_body;
    return *this;
}

bool MArgParser::isFlagSet(const char* flag, MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false, [&] { return !m_body->call.usesOf(flag).empty(); });
}

bool MArgParser::isEdit(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false, [&] { return m_body->call.isEdit; });
}

bool MArgParser::isQuery(MStatus* ReturnStatus) const
{
    return guarded(ReturnStatus, false, [&] { return m_body->call.isQuery; });
}

unsigned int MArgParser::numberOfFlagsUsed() const
{
    std::set<size_t> flags;
    for (const ParsedCall::FlagUse& use : m_body->call.uses)
        flags.insert(use.flag);
    return static_cast<unsigned int>(flags.size());
}

unsigned int MArgParser::numberOfFlagUses(const char* flag) const
{
    return guarded(nullptr, 0u, [&] { return static_cast<unsigned int>(m_body->call.usesOf(flag).size()); });
}

MStatus MArgParser::getFlagArgument(const char* flag, unsigned int index, bool& result) const
{
    return getFlag(*this, flag, index, result);
}

MStatus MArgParser::getFlagArgument(const char* flag, unsigned int index, int& result) const
{
    return getFlag(*this, flag, index, result);
}

MStatus MArgParser::getFlagArgument(const char* flag, unsigned int index, double& result) const
{
    return getFlag(*this, flag, index, result);
}

MStatus MArgParser::getFlagArgument(const char* flag, unsigned int index, MString& result) const
{
    return getFlag(*this, flag, index, result);
}

MStatus MArgParser::getFlagArgument(const char* flag, unsigned int index, unsigned int& result) const
{
    return getFlag(*this, flag, index, result);
}

MStatus MArgParser::getFlagArgument(const char* flag, unsigned int index, MDistance& result) const
{
    return getFlag(*this, flag, index, result);
}

MStatus MArgParser::getFlagArgument(const char* flag, unsigned int index, MAngle& result) const
{
    return getFlag(*this, flag, index, result);
}

MStatus MArgParser::getFlagArgument(const char* flag, unsigned int index, MTime& result) const
{
    return getFlag(*this, flag, index, result);
}

MStatus MArgParser::getCommandArgument(unsigned int index, bool& result) const
{
    return getArgument(*this, index, result);
}

MStatus MArgParser::getCommandArgument(unsigned int index, int& result) const
{
    return getArgument(*this, index, result);
}

MStatus MArgParser::getCommandArgument(unsigned int index, double& result) const
{
    return getArgument(*this, index, result);
}

MStatus MArgParser::getCommandArgument(unsigned int index, MString& result) const
{
    return getArgument(*this, index, result);
}

MStatus MArgParser::getCommandArgument(unsigned int index, MDistance& result) const
{
    return getArgument(*this, index, result);
}

MStatus MArgParser::getCommandArgument(unsigned int index, MAngle& result) const
{
    return getArgument(*this, index, result);
}

MStatus MArgParser::getCommandArgument(unsigned int index, MTime& result) const
{
    return getArgument(*this, index, result);
}

bool MArgParser::flagArgumentBool(const char* flag, unsigned int index, MStatus* ReturnStatus) const
{
    return answer<bool>(ReturnStatus, [&](bool& result) { return getFlagArgument(flag, index, result); });
}

int MArgParser::flagArgumentInt(const char* flag, unsigned int index, MStatus* ReturnStatus) const
{
    return answer<int>(ReturnStatus, [&](int& result) { return getFlagArgument(flag, index, result); });
}

double MArgParser::flagArgumentDouble(const char* flag, unsigned int index, MStatus* ReturnStatus) const
{
    return answer<double>(ReturnStatus, [&](double& result) { return getFlagArgument(flag, index, result); });
}

MString MArgParser::flagArgumentString(const char* flag, unsigned int index, MStatus* ReturnStatus) const
{
    return answer<MString>(ReturnStatus, [&](MString& result) { return getFlagArgument(flag, index, result); });
}

MDistance MArgParser::flagArgumentMDistance(const char* flag, unsigned int index, MStatus* ReturnStatus) const
{
    return answer<MDistance>(ReturnStatus, [&](MDistance& result) { return getFlagArgument(flag, index, result); });
}

MAngle MArgParser::flagArgumentMAngle(const char* flag, unsigned int index, MStatus* ReturnStatus) const
{
    return answer<MAngle>(ReturnStatus, [&](MAngle& result) { return getFlagArgument(flag, index, result); });
}

MTime MArgParser::flagArgumentMTime(const char* flag, unsigned int index, MStatus* ReturnStatus) const
{
    return answer<MTime>(ReturnStatus, [&](MTime& result) { return getFlagArgument(flag, index, result); });
}

bool MArgParser::commandArgumentBool(unsigned int index, MStatus* ReturnStatus) const
{
    return answer<bool>(ReturnStatus, [&](bool& result) { return getCommandArgument(index, result); });
}

int MArgParser::commandArgumentInt(unsigned int index, MStatus* ReturnStatus) const
{
    return answer<int>(ReturnStatus, [&](int& result) { return getCommandArgument(index, result); });
}

double MArgParser::commandArgumentDouble(unsigned int index, MStatus* ReturnStatus) const
{
    return answer<double>(ReturnStatus, [&](double& result) { return getCommandArgument(index, result); });
}

MString MArgParser::commandArgumentString(unsigned int index, MStatus* ReturnStatus) const
{
    return answer<MString>(ReturnStatus, [&](MString& result) { return getCommandArgument(index, result); });
}

MDistance MArgParser::commandArgumentMDistance(unsigned int index, MStatus* ReturnStatus) const
{
    return answer<MDistance>(ReturnStatus, [&](MDistance& result) { return getCommandArgument(index, result); });
}

MAngle MArgParser::commandArgumentMAngle(unsigned int index, MStatus* ReturnStatus) const
{
    return answer<MAngle>(ReturnStatus, [&](MAngle& result) { return getCommandArgument(index, result); });
}

MTime MArgParser::commandArgumentMTime(unsigned int index, MStatus* ReturnStatus) const
{
    return answer<MTime>(ReturnStatus, [&](MTime& result) { return getCommandArgument(index, result); });
}

MStatus MArgParser::getFlagArgumentPosition(const char* flag, unsigned int i, unsigned int& position) const
{
    return guarded([&] { position = static_cast<unsigned int>(useOf(*this, flag, i).position); });
}

MStatus MArgParser::getFlagArgumentList(const char* flag, unsigned int i, MArgList& args) const
{
    return guarded([&] { Access::words(args) = useOf(*this, flag, i).values; });
}

MStatus MArgParser::getObjects(MStringArray& result) const
{
    return guarded([&] { getNames(m_body->call, result); });
}

const char* MArgParser::className() { return "MArgParser"; }

OPENMAYA_NAMESPACE_CLOSE
