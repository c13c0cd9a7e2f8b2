#include "commands/JointOrient.h"
#include "commands/Objects.h"
#include "commands/Parenting.h"

namespace understudy::commands
{

namespace
{

using core::DagPath;
using core::Scene;
using core::Unit;

enum : uint8_t
{
    kAbsolute,
    kAngleX,
    kAngleY,
    kAngleZ,
    kAssumePreferredAngles,
    kAutomaticLimits,
    kAutoOrientSecondaryAxis,
    kChildren,
    kComponent,
    kDegreeOfFreedom,
    kExists,
    kLimitSwitchX,
    kLimitSwitchY,
    kLimitSwitchZ,
    kLimitX,
    kLimitY,
    kLimitZ,
    kName,
    kOrientation,
    kOrientJoint,
    kPosition,
    kRadius,
    kRelative,
    kRotationOrder,
    kScale,
    kScaleCompensate,
    kScaleOrientation,
    kSecondaryAxisOrient,
    kSetPreferredAngles,
    kStiffnessX,
    kStiffnessY,
    kStiffnessZ,
    kSymmetry,
    kSymmetryAxis,
    kZeroScaleOrient
};

const std::vector<Arg> kAngles(3, Arg::Angle);

const Syntax kSyntax{
    .name = "joint",
    .summary = "Makes, changes and reads joints.",
    .positional = {Arg::Name, 0, Positional::kMany, "joints"},
    .flags =
        {
            {kAbsolute, "absolute", "a", {}, Mode::AllModes, "The position is one in the world (the default)."},
            {kAngleX, "angleX", "ax", {Arg::Angle}, Mode::AllModes, "Rotation about X."},
            {kAngleY, "angleY", "ay", {Arg::Angle}, Mode::AllModes, "Rotation about Y."},
            {kAngleZ, "angleZ", "az", {Arg::Angle}, Mode::AllModes, "Rotation about Z."},
            {kAssumePreferredAngles,
             "assumePreferredAngles",
             "apa",
             {},
             Mode::Edit,
             "Rotates to the preferred angles."},
            {kAutomaticLimits,
             "automaticLimits",
             "al",
             {},
             Mode::Create,
             "Limits the joint like a hinge.",
             refused(Reason::NotYet)},
            {kAutoOrientSecondaryAxis,
             "autoOrientSecondaryAxis",
             "aos",
             {},
             Mode::Edit,
             "Finds the secondary axis from the joints around.",
             refused(Reason::NotYet)},
            {kChildren, "children", "ch", {}, Mode::Edit, "Changes all joints below too."},
            {kComponent, "component", "co", {}, Mode::CreateEdit, "What is below keeps its place in the world."},
            {kDegreeOfFreedom,
             "degreeOfFreedom",
             "dof",
             {Arg::String},
             Mode::AllModes,
             "Axes that inverse kinematics may use: any of the letters x, y, z."},
            {kExists,
             "exists",
             "ex",
             {Arg::String},
             Mode::Query,
             "Whether a joint of that name exists.",
             script::QueryTakesValue},
            {kLimitSwitchX, "limitSwitchX", "lsx", {Arg::Boolean}, Mode::AllModes, "Whether limits about X count."},
            {kLimitSwitchY, "limitSwitchY", "lsy", {Arg::Boolean}, Mode::AllModes, "Whether limits about Y count."},
            {kLimitSwitchZ, "limitSwitchZ", "lsz", {Arg::Boolean}, Mode::AllModes, "Whether limits about Z count."},
            {kLimitX, "limitX", "lx", {Arg::Angle, Arg::Angle}, Mode::AllModes, "Lower and upper limit about X."},
            {kLimitY, "limitY", "ly", {Arg::Angle, Arg::Angle}, Mode::AllModes, "Lower and upper limit about Y."},
            {kLimitZ, "limitZ", "lz", {Arg::Angle, Arg::Angle}, Mode::AllModes, "Lower and upper limit about Z."},
            {kName, "name", "n", {Arg::String}, Mode::AllModes, "Name of the joint."},
            {kOrientation, "orientation", "o", kAngles, Mode::AllModes, "Orientation: jointOrient."},
            {kOrientJoint,
             "orientJoint",
             "oj",
             {Arg::String},
             Mode::Edit,
             "Turns the axes: the first named points to the child joint."},
            {kPosition,
             "position",
             "p",
             {Arg::Length, Arg::Length, Arg::Length},
             Mode::AllModes,
             "Place of the joint."},
            {kRadius, "radius", "rad", {Arg::Float}, Mode::AllModes, "Radius it is drawn with."},
            {kRelative, "relative", "r", {}, Mode::AllModes, "The position is one in the parent's space."},
            {kRotationOrder, "rotationOrder", "roo", {Arg::String}, Mode::AllModes, "xyz, yzx, zxy, xzy, yxz or zyx."},
            {kScale, "scale", "s", {Arg::Float, Arg::Float, Arg::Float}, Mode::AllModes, "Scale."},
            {kScaleCompensate,
             "scaleCompensate",
             "sc",
             {Arg::Boolean},
             Mode::AllModes,
             "Whether it makes up for its parent's scale."},
            {kScaleOrientation, "scaleOrientation", "so", kAngles, Mode::AllModes, "Orientation of scale: rotateAxis."},
            {kSecondaryAxisOrient,
             "secondaryAxisOrient",
             "sao",
             {Arg::String},
             Mode::Edit,
             "Axis of the scene that the second axis of -orientJoint turns to: xup, xdown, yup, ..., none."},
            {kSetPreferredAngles,
             "setPreferredAngles",
             "spa",
             {},
             Mode::Edit,
             "The rotation becomes the preferred one."},
            {kStiffnessX, "stiffnessX", "stx", {Arg::Float}, Mode::AllModes, "Stiffness about X."},
            {kStiffnessY, "stiffnessY", "sty", {Arg::Float}, Mode::AllModes, "Stiffness about Y."},
            {kStiffnessZ, "stiffnessZ", "stz", {Arg::Float}, Mode::AllModes, "Stiffness about Z."},
            {kSymmetry,
             "symmetry",
             "sym",
             {Arg::Boolean},
             Mode::CreateEdit,
             "Makes a mirrored joint.",
             refused(Reason::NotYet)},
            {kSymmetryAxis,
             "symmetryAxis",
             "sa",
             {Arg::String},
             Mode::CreateEdit,
             "Axis of the mirror.",
             refused(Reason::NotYet)},
            {kZeroScaleOrient,
             "zeroScaleOrient",
             "zso",
             {},
             Mode::Edit,
             "rotateAxis becomes zero; what is below keeps its place."},
        },
    .modes = Mode::AllModes,
    .returns = "string",
};

// A flag that stands for one or two attributes, number by number.
struct AttributeFlag
{
    uint8_t flag;
    std::string_view attribute;
    Unit unit = Unit::None;
    core::Scalar scalar = core::Scalar::Double;
    std::string_view second = {}; // the second number's; or, of one number, another attribute that gets it
};

constexpr AttributeFlag kAttributeFlags[] = {
    {kAngleX, "rotateX", Unit::Angle},
    {kAngleY, "rotateY", Unit::Angle},
    {kAngleZ, "rotateZ", Unit::Angle},
    {kLimitSwitchX, "minRotXLimitEnable", Unit::None, core::Scalar::Bool, "maxRotXLimitEnable"},
    {kLimitSwitchY, "minRotYLimitEnable", Unit::None, core::Scalar::Bool, "maxRotYLimitEnable"},
    {kLimitSwitchZ, "minRotZLimitEnable", Unit::None, core::Scalar::Bool, "maxRotZLimitEnable"},
    {kLimitX, "minRotXLimit", Unit::Angle, core::Scalar::Double, "maxRotXLimit"},
    {kLimitY, "minRotYLimit", Unit::Angle, core::Scalar::Double, "maxRotYLimit"},
    {kLimitZ, "minRotZLimit", Unit::Angle, core::Scalar::Double, "maxRotZLimit"},
    {kOrientation, "jointOrient", Unit::Angle},
    {kRadius, "radius"},
    {kScale, "scale"},
    {kScaleCompensate, "segmentScaleCompensate", Unit::None, core::Scalar::Bool},
    {kScaleOrientation, "rotateAxis", Unit::Angle},
    {kStiffnessX, "stiffnessX"},
    {kStiffnessY, "stiffnessY"},
    {kStiffnessZ, "stiffnessZ"},
};

constexpr std::string_view kDofAttributes[] = {"jointTypeX", "jointTypeY", "jointTypeZ"};
constexpr std::string_view kRotateAttributes[] = {"rotateX", "rotateY", "rotateZ"};

Plug plugOf(const Scene& scene, NodeId node, std::string_view attribute)
{
    return {node, scene.findAttribute(node, attribute), {}};
}

// -----------------------------------------------------------------------------------------------------------------
// edit

void setAttributes(Session& session, const Arguments& arguments, NodeId joint)
{
    Scene& scene = session.scene();
    const core::Units units = session.units();
    for (const AttributeFlag& entry : kAttributeFlags)
    {
        if (!arguments.has(entry.flag))
            continue;
        auto number = [&](size_t i) { return units.toKernel(entry.unit, arguments.number(entry.flag, i)); };
        size_t count = arguments.values(entry.flag).size();
        core::Value value = count == 3 ? core::Value::numbers(entry.scalar, {number(0), number(1), number(2)})
                                       : core::Value::number(entry.scalar, number(0));
        core::setValue(scene, plugOf(scene, joint, entry.attribute), value);
        if (!entry.second.empty())
            core::setValue(scene, plugOf(scene, joint, entry.second),
                           core::Value::number(entry.scalar, number(count - 1)));
    }
}

void setRotationOrder(Scene& scene, NodeId joint, const std::string& text)
{
    auto order = geometry::rotateOrderFromName(text);
    if (!order)
        throw error(ErrorKind::BadArgument, "'{}' is no rotation order: xyz, yzx, zxy, xzy, yxz or zyx are.", text);
    core::setValue(scene, plugOf(scene, joint, "rotateOrder"), core::Value::integer(core::Scalar::Int16, int(*order)));
}

// Rotations that are no degree of freedom are locked. Source: documentation of joint -degreeOfFreedom.
void setFreedom(Scene& scene, NodeId joint, const std::string& letters)
{
    for (size_t axis = 0; axis < 3; ++axis)
    {
        bool isFree = letters.find(static_cast<char>('x' + axis)) != std::string::npos;
        core::setValue(scene, plugOf(scene, joint, kDofAttributes[axis]),
                       core::Value::integer(core::Scalar::Bool, isFree ? 1 : 0));
        Plug rotate = plugOf(scene, joint, kRotateAttributes[axis]);
        if (scene.isLocked(rotate) == isFree)
            core::setFlags(scene, rotate, core::kPlugLocked, isFree ? 0 : core::kPlugLocked);
    }
}

void setPosition(Session& session, const Arguments& arguments, const DagPath& joint)
{
    const DagMatrices matrices = matricesOf(session);
    std::vector<std::pair<DagPath, M44d>> below;
    if (arguments.has(kComponent))
        for (const DagPath& child : childPaths(session.scene(), joint))
            if (isTransform(session.scene(), child.node))
                below.emplace_back(child, matrices.world(child));
    V3d place = vectorOf(session, arguments, kPosition, Unit::Length);
    bool relative = arguments.hasAny(kRelative, kComponent);
    if (!relative)
        place = place * inverseOf(matrices.above(joint));
    core::setValue(session.scene(), plugOf(session.scene(), joint.node, "translate"),
                   core::Value::numbers(core::Scalar::Double, {place.x, place.y, place.z}));
    for (const auto& [child, world] : below)
        setWorldMatrix(session, child, world, isJoint(session.scene(), child.node));
}

void setParts(Session& session, const Arguments& arguments, const DagPath& joint)
{
    Scene& scene = session.scene();
    setAttributes(session, arguments, joint.node);
    if (arguments.has(kRotationOrder))
        setRotationOrder(scene, joint.node, arguments.string(kRotationOrder));
    if (arguments.has(kPosition))
        setPosition(session, arguments, joint);
    if (arguments.has(kDegreeOfFreedom))
        setFreedom(scene, joint.node, arguments.string(kDegreeOfFreedom));
}

void copyVector(Session& session, NodeId joint, std::string_view from, std::string_view to)
{
    core::Value value = session.evaluator().value(plugOf(session.scene(), joint, from));
    core::setValue(session.scene(), plugOf(session.scene(), joint, to), std::move(value));
}

void editJoint(Session& session, const Arguments& arguments, const DagPath& joint)
{
    setParts(session, arguments, joint);
    bool oriented = arguments.hasAny(kOrientation, kScaleOrientation);
    if (arguments.has(kOrientJoint) && !oriented)
        orientJoint(session, joint, orientAxesFrom(arguments.string(kOrientJoint)),
                    sceneAxisFrom(arguments.string(kSecondaryAxisOrient)));
    if (arguments.has(kZeroScaleOrient))
        zeroScaleOrient(session, joint);
    if (arguments.has(kSetPreferredAngles))
        copyVector(session, joint.node, "rotate", "preferredAngle");
    if (arguments.has(kAssumePreferredAngles))
        copyVector(session, joint.node, "preferredAngle", "rotate");
}

std::vector<DagPath> jointsOf(Session& session, const Arguments& arguments)
{
    const Scene& scene = session.scene();
    std::vector<DagPath> joints;
    for (const Object& object : namedOrSelected(session, arguments))
    {
        DagPath path = transformOf(scene, object.path);
        if (!path.node || !isJoint(scene, path.node))
            throw error(ErrorKind::BadArgument, "'{}' is no joint.", core::objectName(scene, object));
        joints.push_back(path);
        if (arguments.mode != Mode::Edit || !arguments.has(kChildren))
            continue;
        walkDown(scene, path,
                 [&](const DagPath& below)
                 {
                     if (!(below == path) && isJoint(scene, below.node))
                         joints.push_back(below);
                     return true;
                 });
    }
    if (joints.empty())
        throw Error(ErrorKind::Syntax, "Error retrieving default arguments");
    return joints;
}

Value edit(Session& session, const Arguments& arguments)
{
    std::vector<DagPath> joints = jointsOf(session, arguments);
    for (const DagPath& joint : joints)
        editJoint(session, arguments, joint);
    if (arguments.has(kName))
        core::renameNode(session.scene(), joints.front().node, arguments.string(kName), session.currentNamespace());
    return 1;
}

// ---------------------------------------------------------------------------------------------------------------
// create

// The transform that a new joint goes under: the object named, else the last one selected.
DagPath parentOfNew(Session& session, const Arguments& arguments)
{
    std::vector<Object> objects = namedOrSelected(session, arguments);
    for (auto object = objects.rbegin(); object != objects.rend(); ++object)
        if (object->kind == Object::Kind::Node)
            if (DagPath path = transformOf(session.scene(), object->path); path.node)
                return path;
    return {};
}

Value create(Session& session, const Arguments& arguments)
{
    Scene& scene = session.scene();
    DagPath parent = parentOfNew(session, arguments);
    NodeId node = core::createNode(scene, scene.registry().find("joint"), arguments.string(kName), parent.node,
                                   session.currentNamespace());
    DagPath joint = pathUnder(scene, core::firstPath(scene, node), parent);
    connectInverseScale(scene, node, parent.node);
    setParts(session, arguments, joint);
    session.selection().set({nodeObject(joint)});
    return script::ObjectName{nodeObject(joint)};
}

// ----------------------------------------------------------------------------------------------------------------
// query

Value queryAttribute(Session& session, const AttributeFlag& entry, NodeId joint)
{
    const core::Units units = session.units();
    core::Value value = session.evaluator().value(plugOf(session.scene(), joint, entry.attribute));
    if (entry.scalar == core::Scalar::Bool)
        return value.asInt() != 0;
    Value::Doubles numbers;
    for (size_t i = 0; i < value.components(); ++i)
        numbers.push_back(units.fromKernel(entry.unit, value.asDouble(i)));
    if (!entry.second.empty())
        numbers.push_back(units.fromKernel(
            entry.unit, session.evaluator().value(plugOf(session.scene(), joint, entry.second)).asDouble()));
    return numbers;
}

Value queryPosition(Session& session, const Arguments& arguments, const DagPath& joint)
{
    const DagMatrices matrices = matricesOf(session);
    V3d place = arguments.has(kRelative) ? matrices.state(joint.node).components.translate
                                         : translationOf(matrices.world(joint));
    Value::Doubles numbers;
    append(session, numbers, place, Unit::Length);
    return numbers;
}

Value queryExists(Session& session, const std::string& name)
{
    for (const Object& object : session.resolver().matches(name))
        if (object.kind == Object::Kind::Node && isJoint(session.scene(), object.node()))
            return true;
    return false;
}

Value query(Session& session, const Arguments& arguments)
{
    const Scene& scene = session.scene();
    if (arguments.has(kExists))
        return queryExists(session, arguments.string(kExists));
    DagPath joint = jointsOf(session, arguments).front();
    for (const AttributeFlag& entry : kAttributeFlags)
        if (arguments.has(entry.flag))
            return queryAttribute(session, entry, joint.node);
    if (arguments.has(kPosition))
        return queryPosition(session, arguments, joint);
    if (arguments.has(kRotationOrder))
        return std::string(geometry::name(matricesOf(session).state(joint.node).components.rotateOrder));
    if (arguments.has(kName))
        return script::ObjectName{nodeObject(joint)};
    if (arguments.has(kDegreeOfFreedom))
    {
        std::string letters;
        for (size_t axis = 0; axis < 3; ++axis)
            if (session.evaluator().value(plugOf(scene, joint.node, kDofAttributes[axis])).asInt() != 0)
                letters += static_cast<char>('x' + axis);
        return letters;
    }
    throw Error(ErrorKind::BadArgument, "joint -query needs a flag that says what is asked for.");
}

Value joint(Session& session, const Arguments& arguments)
{
    if (arguments.mode == Mode::Query)
        return query(session, arguments);
    return arguments.mode == Mode::Edit ? edit(session, arguments) : create(session, arguments);
}

} // namespace

UNDERSTUDY_COMMAND(joint, kSyntax, joint)

} // namespace understudy::commands
