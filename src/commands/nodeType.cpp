#include "commands/Objects.h"

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kApiType,
    kDerived,
    kInherited,
    kIsTypeName,
    kUfeRuntimeName
};

const Syntax kSyntax{
    .name = "nodeType",
    .summary = "Tells the type of a node, or the types above or below a type.",
    .positional = {Arg::String, 1, 1, "node"},
    .flags =
        {
            {kApiType, "apiType", "api", {}, Mode::Create, "The type as the C++ API names it."},
            {kDerived, "derived", "d", {}, Mode::Create, "The type and all below it."},
            {kInherited, "inherited", "i", {}, Mode::Create, "The types above it, from the base, and itself."},
            {kIsTypeName, "isTypeName", "itn", {}, Mode::Create, "The argument is a type, not a node."},
            {kUfeRuntimeName,
             "ufeRuntimeName",
             "urn",
             {},
             Mode::Create,
             "The runtime an object belongs to.",
             refused(Reason::Interface)},
        },
    .undoable = false,
    .returns = "string",
};

Value typeNames(const core::TypeRegistry& types, const std::vector<core::TypeId>& ids)
{
    Value::Strings names;
    for (core::TypeId id : ids)
        names.emplace_back(types.type(id).name());
    return names;
}

Value nodeType(Session& session, const Arguments& arguments)
{
    if (arguments.has(kApiType) && arguments.flagCount() > 1)
        throw Error(ErrorKind::Failed, "nodeType: -apiType goes with no other flag.");
    core::TypeRegistry& types = session.types();
    core::TypeId type;
    if (arguments.has(kIsTypeName))
    {
        type = types.find(arguments.text(0));
        if (!core::valid(type))
            throw error(ErrorKind::Failed, "Unknown object type: {}", arguments.text(0));
    }
    else if (const script::ObjectName* object = arguments.positional[0].object())
        type = session.scene().node(object->object.node()).type;
    else
        type = session.scene().node(namedByText(session, arguments.text(0)).node()).type;
    if (arguments.has(kInherited))
        return typeNames(types, types.inherited(type));
    if (arguments.has(kDerived))
        return typeNames(types, types.derived(type));
    return arguments.has(kApiType) ? types.type(type).apiType() : types.type(type).name();
}

} // namespace

UNDERSTUDY_COMMAND(nodeType, kSyntax, nodeType)

} // namespace understudy::commands
