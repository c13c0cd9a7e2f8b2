#include "commands/Plugs.h"

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kBreak,
    kAllChildren
};

const Syntax kSyntax{
    .name = "removeMultiInstance",
    .summary = "Removes an element of an array attribute.",
    .positional = {Arg::Name, 1, 1, "attribute"},
    .flags =
        {
            {kBreak,
             "break",
             "b",
             {Arg::Boolean},
             Mode::Create,
             "Breaks connections into the element; else they forbid it."},
            {kAllChildren,
             "allChildren",
             "all",
             {Arg::Boolean},
             Mode::Create,
             "The array as a whole is given: removes all of its elements."},
        },
    .undoable = true,
    .returns = "boolean",
};

void remove(core::Scene& scene, const Plug& element, bool breaks)
{
    std::vector<uint32_t> connections;
    for (uint32_t c : scene.inputs(element.node))
        if (scene.isAtOrBelow(scene.connection(c).destination, element))
            connections.push_back(c);
    for (uint32_t c : scene.outputs(element.node))
        if (scene.isAtOrBelow(scene.connection(c).source, element))
            connections.push_back(c);
    if (!connections.empty() && !breaks)
        throw error(ErrorKind::Connected, "The element '{}' is connected and is only removed with -break.",
                    core::plugName(scene, element));
    if (scene.isLocked(element))
        throw error(ErrorKind::Locked, "The element '{}' is locked and cannot be removed.",
                    core::plugName(scene, element));
    for (uint32_t c : connections)
        if (scene.connection(c).alive)
            core::breakConnection(scene, c);
    core::removeElement(scene, element);
}

Value removeMultiInstance(Session& session, const Arguments& arguments)
{
    core::Scene& scene = session.scene();
    std::vector<Plug> plugs = plugsNamed(session, arguments.text(0));
    for (const Plug& plug : plugs)
    {
        const core::Attribute& attribute = scene.attribute(plug.attribute);
        if (isWholeArray(scene, plug) && arguments.boolean(kAllChildren))
            for (const Plug& element : partsOf(scene, plug))
                remove(scene, element, arguments.boolean(kBreak));
        else if (attribute.isArray() && !isWholeArray(scene, plug))
            remove(scene, plug, arguments.boolean(kBreak));
        else
            throw error(ErrorKind::Failed, "'{}' is not an element of an array.", core::plugName(scene, plug));
    }
    return true;
}

} // namespace

UNDERSTUDY_COMMAND(removeMultiInstance, kSyntax, removeMultiInstance)

} // namespace understudy::commands
