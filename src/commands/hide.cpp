#include "commands/Objects.h"
#include "commands/Visibility.h"

namespace understudy::commands
{

namespace
{

enum : uint8_t
{
    kAllObjects,
    kClearLastHidden,
    kClearSelection,
    kInvertComponents,
    kReturnHidden,
    kTestVisibility
};

const Syntax kSyntax{
    .name = "hide",
    .summary = "Makes objects invisible.",
    .positional = {Arg::Name, 0, Positional::kMany, "objects"},
    .flags =
        {
            {kAllObjects, "allObjects", "all", {}, Mode::Create, "Hides all objects of the scene's top level."},
            {kClearLastHidden,
             "clearLastHidden",
             "clh",
             {},
             Mode::Create,
             "Forgets what was hidden last.",
             script::Unsupported},
            {kClearSelection, "clearSelection", "cs", {}, Mode::Create, "Clears the selection afterwards."},
            {kInvertComponents,
             "invertComponents",
             "ic",
             {},
             Mode::Create,
             "Hides the other components.",
             script::Unsupported},
            {kReturnHidden, "returnHidden", "rh", {}, Mode::Create, "Answers with what was hidden."},
            {kTestVisibility, "testVisibility", "tv", {}, Mode::Create, "Changes nothing.", script::Unsupported},
        },
};

std::vector<Object> hiddenObjects(Session& session, const Arguments& arguments)
{
    if (!arguments.has(kAllObjects))
        return namedOrSelected(session, arguments);
    std::vector<Object> roots;
    for (const core::DagPath& path : rootPaths(session.scene()))
        roots.push_back(nodeObject(path));
    return roots;
}

Value hide(Session& session, const Arguments& arguments)
{
    const core::Scene& scene = session.scene();
    std::vector<Object> hidden;
    for (const Object& object : hiddenObjects(session, arguments))
    {
        if (object.kind == Object::Kind::Components)
            throw error(ErrorKind::Unsupported, "Components ('{}') cannot be hidden by Understudy yet",
                        core::objectName(scene, object));
        if (object.kind == Object::Kind::Node && scene.isDag(object.node()) &&
            setVisibility(session, object.node(), false))
            hidden.push_back(object);
    }
    if (arguments.has(kClearSelection))
        session.selection().clear();
    return arguments.has(kReturnHidden) ? nameList(hidden) : Value();
}

} // namespace

UNDERSTUDY_COMMAND(hide, kSyntax, hide)

} // namespace understudy::commands
