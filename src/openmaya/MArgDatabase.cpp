#include "openmaya/ArgumentMembers.h"

#include <maya/MArgDatabase.h>
#include <maya/MArgList.h>
#include <maya/MSelectionList.h>
#include <maya/MStringArray.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

// Throws where a name is no object's.
void addObject(const script::Value& word, MSelectionList& list)
{
    MString name;
    read(word, name);
    MStatus status = list.add(name);
    if (!status)
        throw core::Error(core::ErrorKind::NotFound, detailText(status));
}

void getSelection(const CommandWords& words, MSelectionList& result)
{
    MSelectionList found;
    for (const script::Value& word : words)
        addObject(word, found);
    result = found;
}

void checkObjects(const ParsedCall& call)
{
    MSelectionList ignored;
    if (call.syntax.objectFormat == MSyntax::kSelectionList)
        getSelection(call.objects, ignored);
    for (size_t i = 0; i < call.arguments.size(); ++i)
        if (call.syntax.arguments[i] == MSyntax::kSelectionItem)
            addObject(call.arguments[i], ignored);
    for (const ParsedCall::FlagUse& use : call.uses)
        for (size_t i = 0; i < use.values.size(); ++i)
            if (call.syntax.flags[use.flag].arguments[i] == MSyntax::kSelectionItem)
                addObject(use.values[i], ignored);
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MArgDatabase::MArgDatabase() = default;

MArgDatabase::MArgDatabase(const MSyntax& syntax, const MArgList& argList, MStatus* ReturnStatus)
    : MArgParser(syntax, argList, ReturnStatus)
{
    if (ReturnStatus && !*ReturnStatus)
        return;
    MStatus status = guarded([&] { checkObjects(Access::call(*this)); });
    if (!status)
        status = failure(MStatus::kFailure, detailText(status));
    put(ReturnStatus, status);
}

MArgDatabase::MArgDatabase(const MArgDatabase& rhs) = default;
MArgDatabase::~MArgDatabase() = default;
MArgDatabase& MArgDatabase::operator=(const MArgDatabase& rhs) = default;

MStatus MArgDatabase::getFlagArgument(const char* flag, unsigned int index, MSelectionList& result) const
{
    return guarded([&] { getSelection({Access::call(*this).value(flag, index)}, result); });
}

MStatus MArgDatabase::getCommandArgument(unsigned int index, MSelectionList& result) const
{
    return guarded([&] { getSelection({Access::call(*this).argument(index)}, result); });
}

MStatus MArgDatabase::getObjects(MSelectionList& result) const
{
    return guarded([&] { getSelection(Access::call(*this).objects, result); });
}

MStatus MArgDatabase::getFlagArgument(const char* flag, unsigned int index, bool& result) const
{
    return getFlag(*this, flag, index, result);
}

MStatus MArgDatabase::getFlagArgument(const char* flag, unsigned int index, int& result) const
{
    return getFlag(*this, flag, index, result);
}

MStatus MArgDatabase::getFlagArgument(const char* flag, unsigned int index, double& result) const
{
    return getFlag(*this, flag, index, result);
}

MStatus MArgDatabase::getFlagArgument(const char* flag, unsigned int index, MString& result) const
{
    return getFlag(*this, flag, index, result);
}

MStatus MArgDatabase::getFlagArgument(const char* flag, unsigned int index, unsigned int& result) const
{
    return getFlag(*this, flag, index, result);
}

MStatus MArgDatabase::getFlagArgument(const char* flag, unsigned int index, MDistance& result) const
{
    return getFlag(*this, flag, index, result);
}

MStatus MArgDatabase::getFlagArgument(const char* flag, unsigned int index, MAngle& result) const
{
    return getFlag(*this, flag, index, result);
}

MStatus MArgDatabase::getFlagArgument(const char* flag, unsigned int index, MTime& result) const
{
    return getFlag(*this, flag, index, result);
}

MStatus MArgDatabase::getCommandArgument(unsigned int index, bool& result) const
{
    return getArgument(*this, index, result);
}

MStatus MArgDatabase::getCommandArgument(unsigned int index, int& result) const
{
    return getArgument(*this, index, result);
}

MStatus MArgDatabase::getCommandArgument(unsigned int index, double& result) const
{
    return getArgument(*this, index, result);
}

MStatus MArgDatabase::getCommandArgument(unsigned int index, MString& result) const
{
    return getArgument(*this, index, result);
}

MStatus MArgDatabase::getCommandArgument(unsigned int index, MDistance& result) const
{
    return getArgument(*this, index, result);
}

MStatus MArgDatabase::getCommandArgument(unsigned int index, MAngle& result) const
{
    return getArgument(*this, index, result);
}

MStatus MArgDatabase::getCommandArgument(unsigned int index, MTime& result) const
{
    return getArgument(*this, index, result);
}

MStatus MArgDatabase::getObjects(MStringArray& result) const
{
    return guarded([&] { getNames(Access::call(*this), result); });
}

const char* MArgDatabase::className() { return "MArgDatabase"; }

OPENMAYA_NAMESPACE_CLOSE
