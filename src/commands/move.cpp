#include "commands/ComponentMoves.h"
#include "commands/ManipArguments.h"

namespace understudy::commands
{

namespace
{

using core::DagPath;
using core::Scene;
using geometry::PivotMove;

enum : uint8_t
{
    kAbsolute,
    kAutoOrientSecondaryAxis,
    kComponentOffset,
    kComponentSpace,
    kConstrainAlongNormal,
    kDeletePriorHistory,
    kLocalSpace,
    kMoveX,
    kMoveXY,
    kMoveXYZ,
    kMoveXZ,
    kMoveY,
    kMoveYZ,
    kMoveZ,
    kObjectSpace,
    kOrientJoint,
    kParameter,
    kPreserveChildPosition,
    kPreserveGeometryPosition,
    kPreserveUV,
    kReflection,
    kReflectionAboutBBox,
    kReflectionAboutOrigin,
    kReflectionAboutX,
    kReflectionAboutY,
    kReflectionAboutZ,
    kReflectionTolerance,
    kRelative,
    kRotatePivotRelative,
    kScalePivotRelative,
    kSecondaryAxisOrient,
    kSymNegative,
    kUfeRotatePivot,
    kUfeScalePivot,
    kWorldSpace,
    kWorldSpaceDistance,
    kXformConstraint
};

constexpr AxisFlags kAxes{kMoveX, kMoveY, kMoveZ, kMoveXY, kMoveXZ, kMoveYZ, kMoveXYZ};
constexpr uint8_t kCreate = Mode::Create;

const Syntax kSyntax{
    .name = "move",
    .summary = "Moves objects, pivots and components.",
    .positional = {Arg::Name, 0, Positional::kMany, "distances and objects"},
    .flags =
        {
            {kAbsolute, "absolute", "a", {}, kCreate, "The numbers are a place (the default)."},
            {kAutoOrientSecondaryAxis,
             "autoOrientSecondaryAxis",
             "aos",
             {},
             kCreate,
             "Orients joints anew.",
             refused(Reason::NotYet)},
            {kComponentOffset,
             "componentOffset",
             "co",
             {},
             kCreate,
             "Moves each component on its own.",
             refused(Reason::Geometry)},
            {kComponentSpace,
             "componentSpace",
             "cs",
             {},
             kCreate,
             "Along the axes of each component.",
             refused(Reason::Geometry)},
            {kConstrainAlongNormal,
             "constrainAlongNormal",
             "xn",
             {},
             kCreate,
             "Constrains along normals.",
             refused(Reason::Geometry)},
            {kDeletePriorHistory,
             "deletePriorHistory",
             "dph",
             {Arg::Boolean},
             kCreate,
             "Deletes the history.",
             refused(Reason::Geometry)},
            {kLocalSpace, "localSpace", "ls", {}, kCreate, "The numbers are those of the parent's space."},
            {kMoveX, "moveX", "x", {}, kCreate, "Along X."},
            {kMoveXY, "moveXY", "xy", {}, kCreate, "Along X and Y."},
            {kMoveXYZ, "moveXYZ", "xyz", {}, kCreate, "Along all axes (the default)."},
            {kMoveXZ, "moveXZ", "xz", {}, kCreate, "Along X and Z."},
            {kMoveY, "moveY", "y", {}, kCreate, "Along Y."},
            {kMoveYZ, "moveYZ", "yz", {}, kCreate, "Along Y and Z."},
            {kMoveZ, "moveZ", "z", {}, kCreate, "Along Z."},
            {kObjectSpace, "objectSpace", "os", {}, kCreate, "The numbers are those of the object's space."},
            {kOrientJoint,
             "orientJoint",
             "oj",
             {Arg::String},
             kCreate,
             "Orients joints anew.",
             refused(Reason::NotYet)},
            {kParameter, "parameter", "p", {}, kCreate, "Moves along parameters.", refused(Reason::Geometry)},
            {kPreserveChildPosition, "preserveChildPosition", "pcp", {}, kCreate, "Children stay where they are."},
            {kPreserveGeometryPosition,
             "preserveGeometryPosition",
             "pgp",
             {},
             kCreate,
             "The points of shapes stay where they are."},
            {kPreserveUV, "preserveUV", "puv", {}, kCreate, "Projects UVs.", refused(Reason::Geometry)},
            {kReflection,
             "reflection",
             "rfl",
             {},
             kCreate,
             "Moves mirrored components too.",
             refused(Reason::Geometry)},
            {kReflectionAboutBBox,
             "reflectionAboutBBox",
             "rab",
             {},
             kCreate,
             "Mirrors about the box.",
             refused(Reason::Geometry)},
            {kReflectionAboutOrigin,
             "reflectionAboutOrigin",
             "rao",
             {},
             kCreate,
             "Mirrors about the origin.",
             refused(Reason::Geometry)},
            {kReflectionAboutX,
             "reflectionAboutX",
             "rax",
             {},
             kCreate,
             "Mirrors about X = 0.",
             refused(Reason::Geometry)},
            {kReflectionAboutY,
             "reflectionAboutY",
             "ray",
             {},
             kCreate,
             "Mirrors about Y = 0.",
             refused(Reason::Geometry)},
            {kReflectionAboutZ,
             "reflectionAboutZ",
             "raz",
             {},
             kCreate,
             "Mirrors about Z = 0.",
             refused(Reason::Geometry)},
            {kReflectionTolerance,
             "reflectionTolerance",
             "rft",
             {Arg::Float},
             kCreate,
             "How exact a mirror is.",
             refused(Reason::Geometry)},
            {kRelative, "relative", "r", {}, kCreate, "The numbers are a way to go."},
            {kRotatePivotRelative,
             "rotatePivotRelative",
             "rpr",
             {},
             kCreate,
             "The rotate pivot comes to lie at the place; components ignore it."},
            {kScalePivotRelative,
             "scalePivotRelative",
             "spr",
             {},
             kCreate,
             "The scale pivot comes to lie at the place; components ignore it."},
            {kSecondaryAxisOrient,
             "secondaryAxisOrient",
             "sao",
             {Arg::String},
             kCreate,
             "Orients joints anew.",
             refused(Reason::NotYet)},
            {kSymNegative,
             "symNegative",
             "smn",
             {},
             kCreate,
             "Symmetry on the negative side.",
             refused(Reason::Geometry)},
            {kUfeRotatePivot, "ufeRotatePivot", "urp", {}, kCreate, "Moves the objects' rotate pivots."},
            {kUfeScalePivot, "ufeScalePivot", "usp", {}, kCreate, "Moves the objects' scale pivots."},
            {kWorldSpace, "worldSpace", "ws", {}, kCreate, "The numbers are those of the world (the default)."},
            {kWorldSpaceDistance,
             "worldSpaceDistance",
             "wd",
             {},
             kCreate,
             "Lengths are those of the world, along the axes of the other space."},
            {kXformConstraint,
             "xformConstraint",
             "xc",
             {Arg::String},
             kCreate,
             "Constrains to a surface.",
             refused(Reason::Geometry)},
        },
};

enum class Space
{
    World,
    Parent,
    Object
};

class Mover
{
public:
    Mover(Session& session, const Arguments& arguments, const AxisValues& numbers)
        : m_session(session), m_arguments(arguments), m_numbers(numbers), m_relative(arguments.has(kRelative)),
          m_space(arguments.has(kObjectSpace)  ? Space::Object
                  : arguments.has(kLocalSpace) ? Space::Parent
                                               : Space::World)
    {
    }

    void components(const Object& object) const
    {
        moveComponents(m_session, object, m_space == Space::World, [&](const V3d& point)
                       { return m_relative ? point + m_numbers.over(V3d(0.0)) : m_numbers.over(point); });
    }

    void pivots(const DagPath& path, bool rotate, bool scale) const
    {
        const DagMatrices matrices = matricesOf(m_session);
        const TransformState before = matrices.state(path.node);
        TransformState after = before;
        const M44d world = matrices.world(path);
        auto& c = after.components;
        PivotMove move = before.isJoint ? PivotMove::MovesObject : PivotMove::KeepsMatrix;
        if (rotate)
            geometry::setRotatePivot(c, pivotTarget(c.rotatePivot, world), move);
        if (scale)
            geometry::setScalePivot(c, pivotTarget(c.scalePivot, world), move);
        writeState(m_session.scene(), path.node, before, after);
    }

    void object(const DagPath& path) const
    {
        const KeptBelow kept(m_session, path, m_arguments.has(kPreserveChildPosition),
                             m_arguments.has(kPreserveGeometryPosition));
        const DagMatrices matrices = matricesOf(m_session);
        const TransformState before = matrices.state(path.node);
        TransformState after = before;
        const M44d above = matrices.above(path);
        const M44d local = matrices.local(path.node);
        after.components.translate += m_relative ? step(local, above) : wayToPlace(before.components, local, above);
        writeState(m_session.scene(), path.node, before, after);
        kept.restore();
    }

private:
    V3d pivotTarget(const V3d& now, const M44d& world) const
    {
        const M44d frame = m_space == Space::World ? world : M44d();
        const V3d at = now * frame;
        return (m_relative ? at + m_numbers.over(V3d(0.0)) : m_numbers.over(at)) * inverseOf(frame);
    }

    // A relative move, in the space of the translate channel.
    V3d step(const M44d& local, const M44d& above) const
    {
        const V3d way = m_numbers.over(V3d(0.0));
        if (m_space == Space::World)
            return directionBy(way, inverseOf(above));
        const M44d axes = m_space == Space::Object ? local : M44d();
        if (!m_arguments.has(kWorldSpaceDistance))
            return directionBy(way, axes);
        const M44d world = axes * above;
        V3d inWorld(0.0);
        for (int i = 0; i < 3; ++i)
            inWorld += way[i] * V3d(world[i][0], world[i][1], world[i][2]).normalized();
        return directionBy(inWorld, inverseOf(above));
    }

    // The way from the point that is placed (the translation or a pivot) to its place.
    V3d wayToPlace(const geometry::TransformComponents& c, const M44d& local, const M44d& above) const
    {
        V3d at = c.translate;
        if (m_arguments.has(kRotatePivotRelative))
            at = c.rotatePivot * local;
        else if (m_arguments.has(kScalePivotRelative))
            at = c.scalePivot * local;
        if (m_space != Space::World)
            return m_numbers.over(at) - at;
        return m_numbers.over(at * above) * inverseOf(above) - at;
    }

    Session& m_session;
    const Arguments& m_arguments;
    const AxisValues& m_numbers;
    bool m_relative;
    Space m_space;
};

Value move(Session& session, const Arguments& arguments)
{
    const Scene& scene = session.scene();
    const ManipArguments read = readManip(session, arguments, core::Unit::Length, kAxes);
    const Mover mover(session, arguments, read.numbers);
    bool done = false;
    for (const Object& object : read.objects)
    {
        DagPath path = transformOf(scene, object.path);
        std::string_view attribute =
            object.kind == Object::Kind::Plug ? scene.attribute(object.plug.attribute).longName : std::string_view();
        bool rotatePivot = attribute == "rotatePivot" || arguments.has(kUfeRotatePivot);
        bool scalePivot = attribute == "scalePivot" || arguments.has(kUfeScalePivot);
        if (object.kind == Object::Kind::Components)
            mover.components(object);
        else if (!path.node || (object.kind == Object::Kind::Plug && !rotatePivot && !scalePivot))
            continue;
        else if (!attribute.empty())
            mover.pivots(path, attribute == "rotatePivot", attribute == "scalePivot");
        else if (rotatePivot || scalePivot)
            mover.pivots(path, rotatePivot, scalePivot);
        else
            mover.object(path);
        done = true;
    }
    if (!done)
        throw Error(ErrorKind::Failed, "No valid objects supplied to 'move' command.");
    return {};
}

} // namespace

UNDERSTUDY_COMMAND(move, kSyntax, move)

} // namespace understudy::commands
