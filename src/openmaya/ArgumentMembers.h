// What MArgParser and MArgDatabase answer alike: the values of flags and arguments.
#pragma once

#include "openmaya/Access.h"
#include "openmaya/ParsedCall.h"
#include "openmaya/Status.h"

#include <maya/MStringArray.h>

namespace understudy::openmaya
{

template <class Result> MStatus getFlag(const MArgParser& parser, const char* flag, unsigned int index, Result& result)
{
    return guarded([&] { read(Access::call(parser).value(flag, index), result); });
}

template <class Result> MStatus getArgument(const MArgParser& parser, unsigned int index, Result& result)
{
    return guarded([&] { read(Access::call(parser).argument(index), result); });
}

// The names of objects.
inline void getNames(const ParsedCall& call, MStringArray& names)
{
    names.clear();
    for (const script::Value& object : call.objects)
    {
        MString name;
        read(object, name);
        names.append(name);
    }
}

} // namespace understudy::openmaya
