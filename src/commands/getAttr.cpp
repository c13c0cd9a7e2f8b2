#include "commands/Plugs.h"
#include "commands/TimeArguments.h"
#include "nodes/NurbsEdits.h"

#include <cctype>
#include <cstdlib>

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kLock,
    kTime,
    kSettable,
    kType,
    kKeyable,
    kMultiIndices,
    kChannelBox,
    kSize,
    kAsString,
    kSilent,
    kCaching,
    kExpand,
    kNoEvaluation
};

const Syntax kSyntax{
    .name = "getAttr",
    .summary = "Answers the value of an attribute, or what is known of it.",
    .positional = {Arg::String, 1, Positional::kMany, "attribute"},
    .flags =
        {
            {kLock, "lock", "l", {}, Mode::Create, "Whether it is locked, by itself or from above."},
            {kTime, "time", "t", {Arg::Time}, Mode::Create, "Evaluates there; the current time stays."},
            {kSettable, "settable", "se", {}, Mode::Create, "Whether setAttr could change it."},
            {kType, "type", "typ", {}, Mode::Create, "The type of its data; None where typed data is not set."},
            {kKeyable, "keyable", "k", {}, Mode::Create, "Whether it is keyable."},
            {kMultiIndices, "multiIndices", "mi", {}, Mode::Create, "Indices of the elements that exist."},
            {kChannelBox, "channelBox", "cb", {}, Mode::Create, "Whether the channel box shows it though not keyable."},
            {kSize, "size", "s", {}, Mode::Create, "Number of elements; 1 for a single attribute."},
            {kAsString, "asString", "as", {}, Mode::Create, "The name of an enum's value."},
            {kSilent, "silent", "sl", {}, Mode::Create, "No message for data that cannot be shown."},
            {kCaching, "caching", "ca", {}, Mode::Create, "Whether its value is cached."},
            {kExpand, "expandEnvironmentVariables", "x", {}, Mode::Create, "Replaces $VARIABLE and ~ in texts."},
            {kNoEvaluation, "noEvaluation", "ne", {Arg::Boolean}, Mode::Create, "Answers what is stored."},
        },
    .undoable = false,
    .returns = "any",
};

// $VAR, ${VAR} and a leading ~ replaced; unknown variables stay as they are.
std::string expandVariables(const std::string& text)
{
    std::string out;
    for (size_t i = 0; i < text.size(); ++i)
    {
        if (text[i] == '~' && i == 0)
        {
            const char* home = std::getenv("HOME");
            out += home ? home : "~";
            continue;
        }
        if (text[i] != '$')
        {
            out += text[i];
            continue;
        }
        bool braced = i + 1 < text.size() && text[i + 1] == '{';
        size_t begin = i + (braced ? 2 : 1);
        size_t end = begin;
        while (end < text.size() && (std::isalnum(static_cast<unsigned char>(text[end])) || text[end] == '_'))
            ++end;
        const char* value = std::getenv(text.substr(begin, end - begin).c_str());
        size_t after = braced && end < text.size() && text[end] == '}' ? end + 1 : end;
        out += value ? std::string(value) : text.substr(i, after - i);
        i = after - 1;
    }
    return out;
}

// Source: reference/behaviour.md "getAttr", type=True.
Value typeAnswer(PlugReader& reader, const core::Scene& scene, const Plug& plug)
{
    const core::Attribute& attribute = scene.attribute(plug.attribute);
    if (attribute.isMessage())
        return attribute.typeInfo().text;
    if (isWholeArray(scene, plug) || (!attribute.isNumeric() && attribute.isCompound()))
        return "TdataCompound";
    if (attribute.isNumeric() || attribute.type == core::AttributeType::String)
        return attribute.typeInfo().text;
    core::Value data = reader.value(plug);
    if (data.isNumeric())
        return attribute.typeName();
    if (data.empty())
        return {};
    if (const auto* raw = dynamic_cast<const core::RawData*>(data.data()))
        return raw->typeName;
    return core::info(data.data()->type()).text;
}

Value indicesAnswer(const core::Scene& scene, const Plug& plug)
{
    if (!isWholeArray(scene, plug))
        return {};
    Value::List indices;
    for (uint32_t index : core::elementIndices(scene, plug))
        indices.emplace_back(static_cast<int64_t>(index));
    return indices.empty() ? Value() : Value(std::move(indices));
}

Value enumAnswer(const core::Attribute& attribute, const core::Value& value)
{
    int64_t number = value.asInt();
    if (attribute.enumFields)
        for (const auto& [name, field] : *attribute.enumFields)
            if (field == number)
                return name;
    return std::to_string(number);
}

// The position or tweak of components, as the attributes that hold them answer it.
struct ComponentPlug
{
    std::string_view component;
    std::string_view attribute;
};
constexpr ComponentPlug kComponentPlugs[] = {
    {"vtx", "pnts"}, {"pt", "controlPoints"}, {"cv", "controlPoints"}, {"map", "uvSet[0].uvSetPoints"}};

Value curvePoints(PlugReader& reader, const core::Scene& scene, const Object& object)
{
    Plug cached{object.node(), scene.findAttribute(object.node(), "cached"), {}};
    core::Value data = reader.value(cached);
    const auto* curve = data.as<core::NurbsCurveData>();
    Value::List points;
    for (uint32_t i = object.components.ranges[0].first; i <= object.components.ranges[0].last; ++i)
    {
        Value::List point;
        for (size_t axis = 0; axis < 3; ++axis)
            point.emplace_back(curve && i < curve->content.points.size() ? curve->content.points[i][axis] : 0.0);
        points.push_back(Value::tuple(std::move(point)));
    }
    return points;
}

Value componentAnswer(Session& session, PlugReader& reader, const Object& object)
{
    const core::Scene& scene = session.scene();
    // A curve's own points; of one that history makes, the tweaks. Source: unsure.
    bool isCurve = object.components.name == "cv" && object.components.dimensions == 1;
    if (isCurve && valid(scene.findAttribute(object.node(), "cached")) && !nodes::isMadeByHistory(scene, object.node()))
        return curvePoints(reader, scene, object);
    for (const ComponentPlug& entry : kComponentPlugs)
    {
        bool isSurface = object.components.name == "cv" && !isCurve;
        if (entry.component != object.components.name || isSurface)
            continue;
        Value::List all;
        for (uint32_t i = object.components.ranges[0].first; i <= object.components.ranges[0].last; ++i)
        {
            auto plug = session.resolver().plugOf(object.node(), fmt::format("{}[{}]", entry.attribute, i));
            if (!plug)
                break;
            for (const Value& tuple : reader.answer(*plug).items())
                all.push_back(tuple);
        }
        return all;
    }
    throw error(ErrorKind::Unsupported, "getAttr of {} components is not supported by Understudy yet",
                object.components.name);
}

struct Question
{
    uint8_t flag;
    Value (*answer)(PlugReader&, const core::Scene&, const Plug&);
};

constexpr Question kQuestions[] = {
    {kLock, [](PlugReader&, const core::Scene& s, const Plug& p) { return Value(isLockedPlug(s, p)); }},
    {kSettable, [](PlugReader&, const core::Scene& s, const Plug& p) { return Value(isSettable(s, p)); }},
    {kType, typeAnswer},
    {kKeyable, [](PlugReader&, const core::Scene& s, const Plug& p) { return Value(s.isKeyable(p)); }},
    {kMultiIndices, [](PlugReader&, const core::Scene& s, const Plug& p) { return indicesAnswer(s, p); }},
    {kChannelBox, [](PlugReader&, const core::Scene& s, const Plug& p) { return Value(s.isChannelBox(p)); }},
    {kSize, [](PlugReader&, const core::Scene& s, const Plug& p)
     { return Value(isWholeArray(s, p) ? static_cast<int64_t>(core::elementIndices(s, p).size()) : int64_t(1)); }},
    {kCaching, [](PlugReader&, const core::Scene& s, const Plug& p) { return Value(isCachedPlug(s, p)); }},
};

Value answerOne(const core::Scene& scene, PlugReader& reader, const Arguments& arguments, const Plug& plug)
{
    for (const Question& question : kQuestions)
        if (arguments.has(question.flag))
            return question.answer(reader, scene, plug);
    const core::Attribute& attribute = scene.attribute(plug.attribute);
    bool isEnum = attribute.type == core::AttributeType::Enum && !isWholeArray(scene, plug);
    if (isEnum && arguments.has(kAsString))
        return enumAnswer(attribute, reader.value(plug));
    Value value = reader.answer(plug);
    if (arguments.has(kExpand) && value.is<std::string>())
        return expandVariables(script::toText(value));
    return value;
}

// Several plugs answer one flat list: of numbers, tuples, or the parts of their lists.
void append(Value::List& all, Value value)
{
    if (!value.isSequence())
        return all.push_back(std::move(value));
    for (const Value& part : value.items())
        all.push_back(part);
}

Value getAttr(Session& session, const Arguments& arguments)
{
    PlugReader reader(session);
    if (arguments.flagCount() > 0)
    {
        reader.silent = arguments.has(kSilent);
        reader.evaluate = !arguments.boolean(kNoEvaluation);
        if (arguments.has(kTime))
            reader.time = timeArgument(session, arguments.values(kTime).front(), "time");
    }
    core::Resolver resolver = session.resolver();
    if (const std::string* text = arguments.positional.front().get<std::string>();
        text && arguments.positional.size() == 1)
        if (std::optional<Plug> plain = resolver.plainPlug(*text))
            return answerOne(session.scene(), reader, arguments, *plain);
    Value::List all;
    size_t count = 0;
    for (const std::string& name : arguments.names())
    {
        std::vector<Object> objects = resolver.matches(name);
        if (objects.empty())
            throw error(ErrorKind::NotFound, "No object matches name: {}", name);
        if (objects.size() > 1 && name.find_first_of("*?[:") == std::string::npos)
            throw error(ErrorKind::NotUnique, "More than one object matches name: {}", name);
        for (const Object& object : objects)
        {
            if (object.kind == Object::Kind::Node)
                throw Error(ErrorKind::Failed, "No attribute was specified.");
            Value value = object.kind == Object::Kind::Plug ? answerOne(session.scene(), reader, arguments, object.plug)
                                                            : componentAnswer(session, reader, object);
            if (++count == 1 && objects.size() == 1 && arguments.positional.size() == 1)
                return value;
            append(all, std::move(value));
        }
    }
    return all;
}

} // namespace

UNDERSTUDY_COMMAND(getAttr, kSyntax, getAttr)

} // namespace understudy::commands
