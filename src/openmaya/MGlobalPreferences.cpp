#include "openmaya/CurrentSession.h"
#include "openmaya/Status.h"

#include <maya/MGlobal.h>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

// A preference of the type asked for; `exists` tells whether there is one of the name at all.
template <class Type, class Answer> Answer read(const MString& name, Answer otherwise, bool* exists)
{
    Answer answer = otherwise;
    bool found = false;
    (void)guarded(
        [&]
        {
            const session::OptionVars& all = needSession().optionVars();
            auto place = all.find(std::string_view(name.asChar()));
            found = place != all.end();
            if (!found)
                return;
            if (const Type* value = place->second.template get<Type>())
            {
                if constexpr (std::is_same_v<Answer, MString>)
                    answer = value->c_str();
                else
                    answer = static_cast<Answer>(*value);
            }
        });
    if (exists)
        *exists = found;
    return answer;
}

bool write(const MString& name, script::Value value, bool onlyNew)
{
    return guarded(
               [&]
               {
                   session::OptionVars& all = needSession().optionVars();
                   if (onlyNew)
                       all.try_emplace(name.asChar(), std::move(value));
                   else
                       all.insert_or_assign(name.asChar(), std::move(value));
               })
               .statusCode() == MStatus::kSuccess;
}

template <class Type> bool readOld(const MString& name, Type& value, Type read)
{
    bool exists = MGlobal::optionVarExists(name);
    if (exists)
        value = read;
    return exists;
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

int MGlobal::optionVarIntValue(const MString& name, bool* exists) { return read<int64_t>(name, 0, exists); }

double MGlobal::optionVarDoubleValue(const MString& name, bool* exists) { return read<double>(name, 0.0, exists); }

MString MGlobal::optionVarStringValue(const MString& name, bool* exists)
{
    return read<std::string>(name, MString(), exists);
}

bool MGlobal::setOptionVarValue(const MString& name, int value) { return write(name, value, false); }
bool MGlobal::setOptionVarValue(const MString& name, double value) { return write(name, value, false); }
bool MGlobal::setOptionVarValue(const MString& name, MString value) { return write(name, value.asChar(), false); }
bool MGlobal::initOptionVar(const MString& name, int value, const MString&) { return write(name, value, true); }
bool MGlobal::initOptionVar(const MString& name, double value, const MString&) { return write(name, value, true); }

bool MGlobal::initOptionVar(const MString& name, MString value, const MString&)
{
    return write(name, value.asChar(), true);
}

void MGlobal::removeOptionVar(const MString& name)
{
    (void)guarded([&] { needSession().optionVars().erase(name.asChar()); });
}

bool MGlobal::optionVarExists(const MString& name)
{
    session::Session* session = currentSession();
    return session && session->optionVars().count(std::string_view(name.asChar())) > 0;
}

bool MGlobal::getOptionVarValue(const MString& name, int& value)
{
    return readOld(name, value, optionVarIntValue(name));
}

bool MGlobal::getOptionVarValue(const MString& name, double& value)
{
    return readOld(name, value, optionVarDoubleValue(name));
}

bool MGlobal::getOptionVarValue(const MString& name, MString& value)
{
    return readOld(name, value, optionVarStringValue(name));
}

OPENMAYA_NAMESPACE_CLOSE
