#include "commands/ConnectionEnds.h"
#include "commands/Plugs.h"

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kForce,
    kNextAvailable,
    kLock,
    kReferenceDest
};

const Syntax kSyntax{
    .name = "connectAttr",
    .summary = "Connects one attribute to another, through a conversion node where their units differ.",
    .positional = {Arg::Name, 2, 2, "source, destination"},
    .flags =
        {
            {kForce, "force", "f", {}, Mode::Create, "Replaces what is connected to the destination."},
            {kNextAvailable,
             "nextAvailable",
             "na",
             {},
             Mode::Create,
             "Connects to the next free element of a multi whose indices do not matter."},
            {kLock, "lock", "l", {Arg::Boolean}, Mode::Create, "Locks the connection, or unlocks it first."},
            {kReferenceDest,
             "referenceDest",
             "rd",
             {Arg::String},
             Mode::Create,
             "Destination in a reference that is not loaded.",
             refused(Reason::References)},
        },
    .undoable = true,
    .returns = "string",
};

void unlockConnection(core::Scene& scene, const Plug& destination)
{
    uint32_t connection = scene.connectionInto(destination);
    if (connection != core::kNone && scene.connection(connection).locked)
        scene.enact(core::ConnectionLock{connection, false});
}

// Where indices matter, one has to be given. Of the node types' own arrays it is known of some only that they do not.
bool takesNextIndex(const core::Scene& scene, const Plug& destination)
{
    const core::Attribute& attribute = scene.attribute(destination.attribute);
    bool needsIndex = attribute.has(core::kDynamic) && attribute.has(core::kIndexMatters);
    return isWholeArray(scene, destination) && !needsIndex;
}

Value connectAttr(Session& session, const Arguments& arguments)
{
    core::Scene& scene = session.scene();
    Plug source = endPlug(session, arguments.text(0), "source");
    Plug destination = endPlug(session, arguments.text(1), "destination");
    if (arguments.has(kNextAvailable) && takesNextIndex(scene, destination))
        destination = core::nextAvailable(scene, destination);
    if (arguments.has(kLock) && !arguments.boolean(kLock))
        unlockConnection(scene, destination);
    std::optional<Plug> driver = core::sourceOf(scene, destination, true);
    if (driver && *driver == source)
    {
        session.message(script::Severity::Warning,
                        fmt::format("'{}' is already connected to '{}'.", core::plugName(scene, source),
                                    core::plugName(scene, destination)));
        throw Error(ErrorKind::Failed, "Maya command error");
    }
    core::connect(scene, source, destination, {arguments.has(kForce), arguments.boolean(kLock)});
    return fmt::format("Connected {} to {}.", endName(scene, source), endName(scene, destination));
}

} // namespace

UNDERSTUDY_COMMAND(connectAttr, kSyntax, connectAttr)

} // namespace understudy::commands
