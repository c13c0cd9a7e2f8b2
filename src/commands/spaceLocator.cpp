#include "commands/Objects.h"
#include "commands/Transforms.h"

namespace understudy::commands
{

namespace
{

using core::Scene;

enum : uint8_t
{
    kAbsolute,
    kName,
    kPosition,
    kRelative
};

const Syntax kSyntax{
    .name = "spaceLocator",
    .summary = "Makes a locator and selects it; reads or changes the place of one.",
    .positional = {Arg::Name, 0, Positional::kMany, "locators"},
    .flags =
        {
            {kAbsolute, "absolute", "a", {}, Mode::CreateEdit, "The position is one in the world (the default)."},
            {kName, "name", "n", {Arg::String}, Mode::CreateEdit, "Name of the locator's transform."},
            {kPosition,
             "position",
             "p",
             {Arg::Length, Arg::Length, Arg::Length},
             Mode::AllModes,
             "Place of the locator's point."},
            {kRelative, "relative", "r", {}, Mode::CreateEdit, "The position is one in the locator's own space."},
        },
    .modes = Mode::AllModes,
    .returns = "string[]",
};

// The locator's transform and shape, of either name.
struct Locator
{
    core::DagPath transform;
    NodeId shape;
};

Locator locatorOf(Session& session, const Object& object)
{
    const Scene& scene = session.scene();
    Locator found{transformOf(scene, object.path), {}};
    if (object.kind == Object::Kind::Node && found.transform.node)
        for (NodeId child : scene.children(found.transform.node))
            if (scene.type(child).name() == "locator" && (!found.shape || child == object.node()))
                found.shape = child;
    if (!found.shape)
        throw error(ErrorKind::BadArgument, "'{}' is no locator.", core::objectName(scene, object));
    return found;
}

Plug positionPlug(const Scene& scene, NodeId shape) { return {shape, scene.findAttribute(shape, "localPosition"), {}}; }

void place(Session& session, const Arguments& arguments, const Locator& locator)
{
    core::Units units = session.units();
    V3d at;
    for (size_t i = 0; i < 3; ++i)
        at[static_cast<int>(i)] = units.toKernel(core::Unit::Length, arguments.number(kPosition, i));
    if (!arguments.has(kRelative))
        at = at * inverseOf(matricesOf(session).world(locator.transform));
    core::setValue(session.scene(), positionPlug(session.scene(), locator.shape),
                   core::Value::numbers(core::Scalar::Double, {at.x, at.y, at.z}));
}

Value create(Session& session, const Arguments& arguments)
{
    Scene& scene = session.scene();
    const core::TypeRegistry& types = scene.registry();
    std::string name = arguments.has(kName) ? arguments.string(kName) : "locator#";
    NodeId transform = core::createNode(scene, types.find("transform"), name, {}, session.currentNamespace());
    std::string shapeName = core::shapeName(scene.name(transform));
    NodeId shape = core::createNode(scene, types.find("locator"), ":" + shapeName, transform);
    Locator made{core::firstPath(scene, transform), shape};
    if (arguments.has(kPosition))
        place(session, arguments, made);
    session.selection().set({nodeObject(made.transform)});
    return nameList({nodeObject(made.transform)});
}

Value spaceLocator(Session& session, const Arguments& arguments)
{
    Scene& scene = session.scene();
    if (arguments.mode == Mode::Create)
        return create(session, arguments);
    std::vector<Object> objects = namedOrSelected(session, arguments);
    if (objects.empty())
        throw Error(ErrorKind::Syntax, "Error retrieving default arguments");
    Locator locator = locatorOf(session, objects.front());
    if (arguments.mode == Mode::Query)
    {
        if (!arguments.has(kPosition))
            return {};
        core::Value at = session.evaluator().value(positionPlug(scene, locator.shape));
        core::Units units = session.units();
        Value::Doubles numbers;
        for (size_t i = 0; i < 3; ++i)
            numbers.push_back(units.fromKernel(core::Unit::Length, at.asDouble(i)));
        return numbers;
    }
    if (arguments.has(kPosition))
        place(session, arguments, locator);
    if (arguments.has(kName))
        core::renameNode(scene, locator.transform.node, arguments.string(kName), session.currentNamespace());
    return nameList({nodeObject(locator.transform)});
}

} // namespace

UNDERSTUDY_COMMAND(spaceLocator, kSyntax, spaceLocator)

} // namespace understudy::commands
