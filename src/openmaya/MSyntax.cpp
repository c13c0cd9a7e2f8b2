#include "openmaya/Access.h"
#include "openmaya/CommandSyntax.h"
#include "openmaya/CommandWords.h"
#include "openmaya/Status.h"

#include <maya/MSyntax.h>

using namespace understudy;
using namespace understudy::openmaya;

OPENMAYA_MAJOR_NAMESPACE_OPEN

struct MSyntax::Body
{
    CommandSyntax syntax;
};

OPENMAYA_NAMESPACE_CLOSE

namespace understudy::openmaya
{

const CommandSyntax& Access::syntax(const MSyntax& syntax) { return syntax.m_body->syntax; }
CommandSyntax& Access::syntax(MSyntax& syntax) { return syntax.m_body->syntax; }

namespace
{

// Flags are counted in a byte by the declaration.
constexpr size_t kMostFlags = 255;

CommandSyntax::Flag& flagNamed(MSyntax& syntax, const char* name)
{
    CommandSyntax::Flag* flag = Access::syntax(syntax).find(name);
    if (!flag)
        throw core::error(core::ErrorKind::BadArgument, "There is no flag '{}'.", name);
    return *flag;
}

void checkNames(const CommandSyntax& syntax, const CommandSyntax::Flag& flag)
{
    for (const std::string& name : {flag.shortName, flag.longName})
    {
        if (name.empty())
            throw core::Error(core::ErrorKind::Failed, "A flag needs a short and a long name.");
        if (syntax.find(name))
            throw core::error(core::ErrorKind::Failed, "There is a flag '{}' already.", name);
    }
    if (syntax.flags.size() == kMostFlags)
        throw core::error(core::ErrorKind::Failed, "A command has at most {} flags.", kMostFlags);
}

bool isKind(MSyntax::MArgType type) { return type > MSyntax::kNoArg && type < MSyntax::kLastArgType; }

} // namespace

} // namespace understudy::openmaya

OPENMAYA_MAJOR_NAMESPACE_OPEN

MSyntax::MSyntax() : m_body(new Body) {}
MSyntax::MSyntax(const MSyntax& other) : m_body(new Body(*other.m_body)) {}
MSyntax::~MSyntax() { delete m_body; }

MSyntax& MSyntax::operator=(const MSyntax& rhs)
{
    *m_body = *rhs.m_body;
    return *this;
}

MStatus MSyntax::addFlag(const char* shortName, const char* longName, MArgType argType1, MArgType argType2,
                         MArgType argType3, MArgType argType4, MArgType argType5, MArgType argType6)
{
    return guarded(
        [&]
        {
            CommandSyntax::Flag flag;
            flag.shortName = flagName(shortName ? shortName : "");
            flag.longName = flagName(longName ? longName : "");
            checkNames(m_body->syntax, flag);
            for (MArgType type : {argType1, argType2, argType3, argType4, argType5, argType6})
            {
                if (type == kNoArg)
                    break;
                if (!isKind(type))
                    throw core::error(core::ErrorKind::BadArgument, "{} is no kind of argument.", int(type));
                flag.arguments.push_back(type);
            }
            m_body->syntax.flags.push_back(std::move(flag));
        });
}

MStatus MSyntax::makeFlagMultiUse(const char* flag)
{
    return guarded([&] { flagNamed(*this, flag).isMultiUse = true; });
}

MStatus MSyntax::makeFlagQueryWithFullArgs(const char* flag, bool queryArgsAreOptional)
{
    return guarded(
        [&]
        {
            CommandSyntax::Flag& declared = flagNamed(*this, flag);
            declared.takesQueryArguments = true;
            declared.areQueryArgumentsOptional = queryArgsAreOptional;
        });
}

MStatus MSyntax::addArg(MArgType arg)
{
    return guarded(
        [&]
        {
            if (!isKind(arg))
                throw core::error(core::ErrorKind::BadArgument, "{} is no kind of argument.", int(arg));
            m_body->syntax.arguments.push_back(arg);
        });
}

void MSyntax::useSelectionAsDefault(bool useSelectionList) { m_body->syntax.usesSelection = useSelectionList; }

MStatus MSyntax::setObjectType(MObjectFormat objectFormat, unsigned int minimumObjects)
{
    return setObjectType(objectFormat, minimumObjects, CommandSyntax::kNoLimit);
}

MStatus MSyntax::setObjectType(MObjectFormat objectFormat, unsigned int minimumObjects, unsigned int maximumObjects)
{
    return guarded(
        [&]
        {
            if (objectFormat <= kInvalidObjectFormat || objectFormat >= kLastObjectFormat)
                throw core::error(core::ErrorKind::BadArgument, "{} is no format of objects.", int(objectFormat));
            m_body->syntax.objectFormat = objectFormat;
            m_body->syntax.minimumObjects = minimumObjects;
            m_body->syntax.maximumObjects = maximumObjects;
        });
}

void MSyntax::setMinObjects(unsigned int minimumObjectCount) { m_body->syntax.minimumObjects = minimumObjectCount; }
void MSyntax::setMaxObjects(unsigned int maximumObjectCount) { m_body->syntax.maximumObjects = maximumObjectCount; }
void MSyntax::enableQuery(bool supportsQuery) { m_body->syntax.canQuery = supportsQuery; }
void MSyntax::enableEdit(bool supportsEdit) { m_body->syntax.canEdit = supportsEdit; }
unsigned int MSyntax::minObjects() const { return m_body->syntax.minimumObjects; }
unsigned int MSyntax::maxObjects() const { return m_body->syntax.maximumObjects; }
bool MSyntax::canQuery() const { return m_body->syntax.canQuery; }
bool MSyntax::canEdit() const { return m_body->syntax.canEdit; }

const char* MSyntax::className() { return "MSyntax"; }

OPENMAYA_NAMESPACE_CLOSE
