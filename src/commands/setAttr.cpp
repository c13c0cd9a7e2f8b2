#include "commands/Plugs.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <limits>

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kLock,
    kType,
    kKeyable,
    kChannelBox,
    kClamp,
    kSize,
    kAlteredValue,
    kCaching,
    kCapacityHint
};

const Syntax kSyntax{
    .name = "setAttr",
    .summary = "Gives an attribute a value, or changes whether it is locked, keyable, shown or cached.",
    .positional = {Arg::Any, 1, Positional::kMany, "attribute, values"},
    .flags =
        {
            {kLock, "lock", "l", {Arg::Boolean}, Mode::CreateEdit, "Locks or unlocks it."},
            {kType, "type", "typ", {Arg::String}, Mode::CreateEdit, "Type of the values that follow."},
            {kKeyable, "keyable", "k", {Arg::Boolean}, Mode::CreateEdit, "Makes it keyable or not."},
            {kChannelBox,
             "channelBox",
             "cb",
             {Arg::Boolean},
             Mode::CreateEdit,
             "Shows it in the channel box though it is not keyable."},
            {kClamp, "clamp", "c", {}, Mode::CreateEdit, "Numbers beyond the attribute's range become its bounds."},
            {kSize,
             "size",
             "s",
             {Arg::UInt},
             Mode::CreateEdit,
             "Elements to make room for; a hint that nothing needs here."},
            {kAlteredValue,
             "alteredValue",
             "av",
             {},
             Mode::CreateEdit,
             "Sets the value that a driven attribute holds beside what drives it."},
            {kCaching, "caching", "ca", {Arg::Boolean}, Mode::CreateEdit, "Whether its value is cached."},
            {kCapacityHint,
             "capacityHint",
             "ch",
             {Arg::UInt},
             Mode::CreateEdit,
             "Room for a multi or an array; a hint that nothing needs here."},
        },
    .undoable = true,
    .modes = Mode::CreateEdit,
};

// ------------------------------------------------------------------------------------------------------------------
// range

struct Bounds
{
    double minimum = -std::numeric_limits<double>::infinity();
    double maximum = std::numeric_limits<double>::infinity();
};

Bounds boundsOf(const core::Attribute& attribute)
{
    Bounds bounds;
    if (attribute.has(core::kHasMin))
        bounds.minimum = attribute.limits.min;
    if (attribute.has(core::kHasMax))
        bounds.maximum = attribute.limits.max;
    // The fields of an enum that a user made are all there is.
    if (attribute.has(core::kDynamic) && attribute.enumFields && !attribute.enumFields->empty())
    {
        auto [low, high] = std::minmax_element(attribute.enumFields->begin(), attribute.enumFields->end(),
                                               [](const auto& a, const auto& b) { return a.second < b.second; });
        bounds = {static_cast<double>(low->second), static_cast<double>(high->second)};
    }
    return bounds;
}

void checkRange(const Session& session, const core::Scene& scene, const Plug& plug, core::Value& value, bool clamp)
{
    const core::Attribute& whole = scene.attribute(plug.attribute);
    for (size_t i = 0; i < value.components(); ++i)
    {
        const core::Attribute& attribute = componentOf(scene, whole, i);
        constexpr uint32_t kBounded = core::kHasMin | core::kHasMax;
        if (!(attribute.flags & kBounded) && !attribute.enumFields)
            continue;
        Bounds bounds = boundsOf(attribute);
        double number = value.asDouble(i);
        if (number >= bounds.minimum && number <= bounds.maximum)
            continue;
        bool below = number < bounds.minimum;
        double bound = below ? bounds.minimum : bounds.maximum;
        if (clamp)
            value.set(i, bound);
        else
            throw error(ErrorKind::OutOfRange, "Cannot set the attribute '{}' past its {} value of {:g}.",
                        core::plugName(scene, {plug.node, attribute.id, plug.path}), below ? "minimum" : "maximum",
                        session.units().fromKernel(attribute.typeInfo().unit, bound));
    }
}

// -----------------------------------------------------------------------------------------------------------------
// values

// A relative path of an image that is there becomes absolute (reference/behaviour.md, setAttr).
std::string expandedPath(Session& session, const core::Attribute& attribute, NodeId node, const std::string& path)
{
    bool isImage = attribute.has(core::kUsedAsFilename) && session.scene().type(node).name() == "file";
    if (!isImage || path.empty() || path.front() == '/' || path.front() == '$' || path.front() == '~')
        return path;
    std::string root = session.workspace().rootDirectory();
    for (const std::string& place :
         {root, session.workspace().expand(session.workspace().fileRule("sourceImages")) + "/"})
        if (std::error_code problem; std::filesystem::exists(place + path, problem))
            return place + path;
    return path;
}

// The leaves and tuples that a value is spread over, in order.
void collectTargets(const core::Scene& scene, const Plug& plug, std::vector<Plug>& targets)
{
    const core::Attribute& attribute = scene.attribute(plug.attribute);
    if (isWholeArray(scene, plug))
        throw error(ErrorKind::Failed, "The attribute '{}' is a multi. Its values must be set individually.",
                    core::plugName(scene, plug));
    if (attribute.isNumeric() || !attribute.isCompound())
        return targets.push_back(plug);
    for (core::AttrId child : attribute.children)
        collectTargets(scene, {plug.node, child, plug.path}, targets);
}

core::Value readValue(Session& session, const Plug& plug, const std::string& type, ValueWords& words)
{
    core::Scene& scene = session.scene();
    const core::Attribute& attribute = scene.attribute(plug.attribute);
    if (!type.empty() && !isDataTypeName(type))
        throw error(ErrorKind::Failed, "The type '{}' is not the name of a recognized type.", type);
    if (attribute.isNumeric() && (type.empty() || isTupleTypeName(type)))
        return readNumbers(scene, attribute, words);
    if (attribute.isMessage())
        throw Error(ErrorKind::Failed, "Message attributes have no data values.");
    if (type.empty())
        throw error(ErrorKind::Failed,
                    "'{}' is not a simple numeric attribute.  Its values must be set with a -type flag.",
                    core::plugName(scene, plug));
    core::Value data = isTupleTypeName(type) ? core::Value() : readData(type, words);
    if (!accepts(attribute, data))
        throw error(ErrorKind::TypeMismatch, "The attribute '{}' is of type '{}' and takes no data of type '{}'.",
                    core::plugName(scene, plug), attribute.typeInfo().text, type);
    if (const auto* text = data.as<core::StringData>())
        return core::Value::string(expandedPath(session, attribute, plug.node, text->content));
    return data;
}

void setTargets(Session& session, const std::vector<Plug>& targets, const std::string& type, ValueWords& words,
                const Arguments& arguments)
{
    core::Scene& scene = session.scene();
    for (const Plug& target : targets)
    {
        Plug plug = throughProxies(scene, target);
        core::Value value = readValue(session, plug, type, words);
        if (value.isNumeric())
            checkRange(session, scene, plug, value, arguments.has(kClamp));
        // As scene files have them: the next evaluation of what drives the attribute takes its place.
        bool isUntilEvaluated =
            arguments.has(kAlteredValue) && scene.drivingConnection(plug) != core::kNone && !scene.isLocked(plug);
        core::setValue(scene, plug, std::move(value), isUntilEvaluated ? core::Origin::Evaluation : core::Origin::User);
    }
}

// One set of values for all plugs of a pattern, or as many as a range of elements needs in turn.
void setValues(Session& session, const std::vector<Plug>& plugs, const Arguments& arguments,
               std::span<const Value> values)
{
    std::string type = arguments.string(kType);
    core::Units units = session.units();
    ValueWords words(values, units);
    for (const Plug& plug : plugs)
    {
        std::vector<Plug> targets;
        collectTargets(session.scene(), plug, targets);
        if (words.atEnd())
            words = ValueWords(values, units);
        setTargets(session, targets, type, words, arguments);
    }
}

// ------------------------------------------------------------------------------------------------------------------
// flags

// Keyable and channel box of a compound are those of its children.
void setShown(core::Scene& scene, const Plug& plug, uint8_t flag, bool on)
{
    setPlugFlag(scene, plug, flag, on);
    if (!isWholeArray(scene, plug))
        for (const Plug& child : partsOf(scene, plug))
            setShown(scene, child, flag, on);
}

void setFlags(Session& session, const std::vector<Plug>& plugs, const Arguments& arguments)
{
    core::Scene& scene = session.scene();
    for (const Plug& plug : plugs)
    {
        if (arguments.has(kKeyable))
            setShown(scene, plug, core::kPlugKeyable, arguments.boolean(kKeyable));
        if (arguments.has(kChannelBox))
            setShown(scene, plug, core::kPlugChannelBox, arguments.boolean(kChannelBox));
        if (arguments.has(kCaching))
            setPlugFlag(scene, plug, core::kPlugCaching, arguments.boolean(kCaching));
        if (arguments.boolean(kLock))
            setPlugFlag(scene, plug, core::kPlugLocked, true);
    }
}

void unlock(core::Scene& scene, const std::vector<Plug>& plugs, const Arguments& arguments)
{
    if (arguments.has(kLock) && !arguments.boolean(kLock))
        for (const Plug& plug : plugs)
        {
            setPlugFlag(scene, plug, core::kPlugLocked, false);
            uint32_t connection = scene.connectionInto(plug);
            if (connection != core::kNone && scene.connection(connection).locked)
                scene.enact(core::ConnectionLock{connection, false});
        }
}

std::vector<Plug> namedPlugs(Session& session, const Value& names)
{
    std::vector<Plug> plugs;
    for (const Value& name : names.items())
        for (const Plug& plug : plugsNamed(session, script::toText(name)))
            plugs.push_back(plug);
    return plugs;
}

Value run(Session& session, const Arguments& arguments)
{
    std::span<const Value> values(arguments.positional.data() + 1, arguments.positional.size() - 1);
    const std::string* name = arguments.positional.front().get<std::string>();
    std::optional<Plug> plain = name ? session.resolver().plainPlug(*name) : std::nullopt;
    std::vector<Plug> plugs = plain ? std::vector<Plug>{*plain} : namedPlugs(session, arguments.positional.front());
    bool hasFlags = arguments.hasAny(kLock, kKeyable, kChannelBox, kCaching, kSize, kCapacityHint);
    unlock(session.scene(), plugs, arguments);
    if (!values.empty() || !hasFlags)
        setValues(session, plugs, arguments, values);
    if (hasFlags)
        setFlags(session, plugs, arguments);
    return {};
}

Value setAttr(Session& session, const Arguments& arguments)
{
    try
    {
        return run(session, arguments);
    }
    catch (const Error& problem)
    {
        // Maya's setAttr names itself in its errors, and a missing plug is no ValueError here.
        bool isOwn = problem.kind() != ErrorKind::Unsupported && problem.kind() != ErrorKind::Internal &&
                     problem.kind() != ErrorKind::InvalidName;
        if (!isOwn)
            throw;
        bool missing = problem.kind() == ErrorKind::NotFound || problem.kind() == ErrorKind::NotUnique;
        throw Error(missing ? ErrorKind::Failed : problem.kind(), std::string("setAttr: ") + problem.what());
    }
}

} // namespace

UNDERSTUDY_COMMAND(setAttr, kSyntax, setAttr)

} // namespace understudy::commands
