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
             "Forgets what was hidden last (showHidden -lastHidden)."},
            {kClearSelection, "clearSelection", "cs", {}, Mode::Create, "Clears the selection afterwards."},
            {kInvertComponents,
             "invertComponents",
             "ic",
             {},
             Mode::Create,
             "Hides the other components.",
             refused(Reason::Geometry)},
            {kReturnHidden, "returnHidden", "rh", {}, Mode::Create, "Answers with what was hidden."},
            {kTestVisibility,
             "testVisibility",
             "tv",
             {},
             Mode::Create,
             "Hides nothing; answers 1 where all are invisible, 2 where all are visible, else 3."},
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

// By the objects' own visibility. Of no objects at all they are visible (unsure).
Value testVisibility(Session& session, const std::vector<Object>& objects)
{
    size_t visible = 0;
    size_t all = 0;
    for (const Object& object : objects)
        if (object.kind == Object::Kind::Node && session.scene().isDag(object.node()))
        {
            ++all;
            visible += isVisible(session, object.node()) ? 1 : 0;
        }
    return visible == all ? 2 : visible == 0 ? 1 : 3;
}

Value hide(Session& session, const Arguments& arguments)
{
    const core::Scene& scene = session.scene();
    if (arguments.has(kTestVisibility))
        return testVisibility(session, hiddenObjects(session, arguments));
    if (arguments.has(kClearLastHidden))
    {
        session.lastHidden().nodes.clear();
        return {};
    }
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
    if (!hidden.empty())
        session.lastHidden().nodes = nodesOf(hidden);
    if (arguments.has(kClearSelection))
        session.selection().clear();
    return arguments.has(kReturnHidden) ? nameList(hidden) : Value();
}

} // namespace

UNDERSTUDY_COMMAND(hide, kSyntax, hide)

} // namespace understudy::commands
