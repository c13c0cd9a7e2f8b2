#include "commands/ConnectionEnds.h"
#include "commands/Plugs.h"

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kNextAvailable
};

const Syntax kSyntax{
    .name = "disconnectAttr",
    .summary = "Breaks the connection between two attributes.",
    .positional = {Arg::Name, 2, 2, "source, destination"},
    .flags =
        {
            {kNextAvailable,
             "nextAvailable",
             "na",
             {},
             Mode::Create,
             "The destination is a multi: breaks the first of its connections from the source."},
        },
    .undoable = true,
    .returns = "string",
};

// The element of a multi that the source is connected to; the multi itself where there is none.
Plug connectedElement(const core::Scene& scene, const Plug& source, const Plug& array)
{
    for (uint32_t index : core::elementIndices(scene, array))
    {
        Plug element{array.node, array.attribute, array.path.with(index)};
        std::optional<Plug> driver = core::sourceOf(scene, element, true);
        if (driver && *driver == source)
            return element;
    }
    return array;
}

Value disconnectAttr(Session& session, const Arguments& arguments)
{
    core::Scene& scene = session.scene();
    Plug source = endPlug(session, arguments.text(0), "source");
    Plug destination = endPlug(session, arguments.text(1), "destination");
    if (arguments.has(kNextAvailable) && isWholeArray(scene, destination))
        destination = connectedElement(scene, source, destination);
    std::string done = fmt::format("Disconnect {} from {}.", endName(scene, source), endName(scene, destination));
    try
    {
        core::disconnect(scene, source, destination);
    }
    catch (const Error& problem)
    {
        // That there is no connection is no ValueError in Maya.
        if (problem.kind() == ErrorKind::NotFound)
            throw Error(ErrorKind::Failed, problem.what());
        throw;
    }
    return done;
}

} // namespace

UNDERSTUDY_COMMAND(disconnectAttr, kSyntax, disconnectAttr)

} // namespace understudy::commands
