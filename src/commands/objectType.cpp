#include "commands/Objects.h"

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kConvertTag,
    kIsAType,
    kIsType,
    kTagFromType,
    kTypeFromTag,
    kTypeTag
};

const Syntax kSyntax{
    .name = "objectType",
    .summary = "Tells the type of an object, or whether it is of a type.",
    .positional = {Arg::Name, 0, 1, "object"},
    .flags =
        {
            {kConvertTag, "convertTag", "ct", {Arg::String}, Mode::Create, "Converts a tag.", refused(Reason::Unknown)},
            {kIsAType, "isAType", "isa", {Arg::String}, Mode::Create, "Whether it is of this type or one derived."},
            {kIsType, "isType", "i", {Arg::String}, Mode::Create, "Whether it is of this very type."},
            {kTagFromType, "tagFromType", "tgt", {Arg::String}, Mode::Create, "The numeric tag of a type."},
            {kTypeFromTag, "typeFromTag", "tpt", {Arg::Int}, Mode::Create, "The type with this numeric tag."},
            {kTypeTag, "typeTag", "tt", {}, Mode::Create, "The numeric tag of the object's type."},
        },
    .undoable = false,
    .returns = "string",
};

core::TypeId typeNamed(Session& session, const std::string& name)
{
    core::TypeId type = session.types().find(name);
    if (!core::valid(type))
        throw error(ErrorKind::Failed, "Unknown object type: {}", name);
    return type;
}

Value typeFromTag(Session& session, int64_t tag)
{
    for (size_t i = 0; i < session.types().typeCount(); ++i)
        if (const core::NodeType& type = session.types().type(static_cast<core::TypeId>(i)); type.tag() == tag)
            return type.name();
    throw error(ErrorKind::Failed, "No node type has the tag {}.", tag);
}

Value objectType(Session& session, const Arguments& arguments)
{
    core::TypeRegistry& types = session.types();
    if (arguments.has(kTagFromType))
        return static_cast<int64_t>(types.type(typeNamed(session, arguments.string(kTagFromType))).tag());
    if (arguments.has(kTypeFromTag))
        return typeFromTag(session, arguments.integer(kTypeFromTag));
    std::vector<Object> objects = namedOrSelected(session, arguments);
    if (objects.empty())
        throw Error(ErrorKind::Failed, "Not enough objects or values.");
    const core::NodeType& type = session.scene().type(objects.front().node());
    if (arguments.has(kIsType))
        return type.name() == arguments.string(kIsType);
    if (arguments.has(kIsAType))
    {
        core::TypeId base = types.find(arguments.string(kIsAType));
        return core::valid(base) && types.isA(type.id(), base);
    }
    if (arguments.has(kTypeTag))
        return static_cast<int64_t>(type.tag());
    return type.name();
}

} // namespace

UNDERSTUDY_COMMAND(objectType, kSyntax, objectType)

} // namespace understudy::commands
