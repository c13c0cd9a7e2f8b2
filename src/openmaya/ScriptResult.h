// What a script answered, as the types that MGlobal's members ask for.
#pragma once

#include "script/Value.h"
#include "session/Session.h"

#include <maya/MDoubleArray.h>
#include <maya/MInt64Array.h>
#include <maya/MIntArray.h>
#include <maya/MString.h>
#include <maya/MStringArray.h>

namespace understudy::openmaya
{

// Texts that are numbers count as numbers, and numbers as texts; a single value as an array of one, nothing as none.
// Throws TypeMismatch for anything else.
void convert(session::Session& session, const script::Value& value, int& result);
void convert(session::Session& session, const script::Value& value, MInt64& result);
void convert(session::Session& session, const script::Value& value, double& result);
void convert(session::Session& session, const script::Value& value, MString& result);
void convert(session::Session& session, const script::Value& value, MIntArray& result);
void convert(session::Session& session, const script::Value& value, MInt64Array& result);
void convert(session::Session& session, const script::Value& value, MDoubleArray& result);
void convert(session::Session& session, const script::Value& value, MStringArray& result);

// The items of lists in lists, one after another; a single value as one, nothing as none.
script::Value::List flattened(const script::Value& value);

// As scripts print it: lists with blanks between.
std::string displayText(session::Session& session, const script::Value& value);

} // namespace understudy::openmaya
