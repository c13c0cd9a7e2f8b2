#include "openmaya/ScriptResult.h"

#include "core/Error.h"
#include "script/Arguments.h"

namespace understudy::openmaya
{

namespace
{

core::Error mismatch(const script::Value& value, std::string_view wanted)
{
    return core::error(core::ErrorKind::TypeMismatch, "The script's result is of type {}, not {}.", value.typeName(),
                       wanted);
}

// Names spelled; other single values as text.
std::string textOf(session::Session& session, const script::Value& value)
{
    if (const script::ObjectName* name = value.object())
        return session.nameOf(*name);
    return value.isNone() ? std::string() : script::toText(value);
}

double numberOf(session::Session& session, const script::Value& value, std::string_view wanted)
{
    if (value.isNumber())
        return value.number();
    MString text(textOf(session, value).c_str());
    if (value.isNone() || value.isSequence() || !text.isDouble())
        throw mismatch(value, wanted);
    return text.asDouble();
}

// Rows of tuples ([(1, 2, 3)]) as one list.
void flatten(const script::Value& value, script::Value::List& flat)
{
    if (value.isNone())
        return;
    if (!value.isSequence())
    {
        flat.push_back(value);
        return;
    }
    for (const script::Value& item : value.items())
        flatten(item, flat);
}

} // namespace

script::Value::List flattened(const script::Value& value)
{
    script::Value::List flat;
    flatten(value, flat);
    return flat;
}

void convert(session::Session& session, const script::Value& value, int& result)
{
    result = static_cast<int>(numberOf(session, value, "int"));
}

void convert(session::Session& session, const script::Value& value, MInt64& result)
{
    result = static_cast<MInt64>(numberOf(session, value, "int"));
}

void convert(session::Session& session, const script::Value& value, double& result)
{
    result = numberOf(session, value, "float");
}

void convert(session::Session& session, const script::Value& value, MString& result)
{
    if (value.isSequence())
        throw mismatch(value, "string");
    result = textOf(session, value).c_str();
}

void convert(session::Session& session, const script::Value& value, MIntArray& result)
{
    result.clear();
    for (const script::Value& item : flattened(value))
        result.append(static_cast<int>(numberOf(session, item, "int")));
}

void convert(session::Session& session, const script::Value& value, MInt64Array& result)
{
    result.clear();
    for (const script::Value& item : flattened(value))
        result.append(static_cast<MInt64>(numberOf(session, item, "int")));
}

void convert(session::Session& session, const script::Value& value, MDoubleArray& result)
{
    result.clear();
    for (const script::Value& item : flattened(value))
        result.append(numberOf(session, item, "float"));
}

void convert(session::Session& session, const script::Value& value, MStringArray& result)
{
    result.clear();
    for (const script::Value& item : flattened(value))
        result.append(textOf(session, item).c_str());
}

std::string displayText(session::Session& session, const script::Value& value)
{
    std::string text;
    for (const script::Value& item : flattened(value))
        text += (text.empty() ? "" : " ") + textOf(session, item);
    return text;
}

} // namespace understudy::openmaya
