#include "commands/ComponentMoves.h"
#include "commands/ManipArguments.h"

namespace understudy::commands
{

namespace
{

using core::DagPath;
using core::Scene;

enum : uint8_t
{
    kAbsolute,
    kCenterPivot,
    kComponentSpace,
    kConstrainAlongNormal,
    kDeletePriorHistory,
    kEuler,
    kForceOrderXYZ,
    kObjectCenterPivot,
    kObjectSpace,
    kOrientAxes,
    kPivot,
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
    kRotateX,
    kRotateXY,
    kRotateXYZ,
    kRotateXZ,
    kRotateY,
    kRotateYZ,
    kRotateZ,
    kSymNegative,
    kTranslate,
    kWorldSpace,
    kXformConstraint
};

constexpr AxisFlags kAxes{kRotateX, kRotateY, kRotateZ, kRotateXY, kRotateXZ, kRotateYZ, kRotateXYZ};
constexpr uint8_t kCreate = Mode::Create;

const Syntax kSyntax{
    .name = "rotate",
    .summary = "Rotates objects and components.",
    .positional = {Arg::Name, 0, Positional::kMany, "angles and objects"},
    .flags =
        {
            {kAbsolute, "absolute", "a", {}, kCreate, "The angles are an orientation (the default)."},
            {kCenterPivot, "centerPivot", "cp", {}, kCreate, "About the centre of the box around all objects."},
            {kComponentSpace,
             "componentSpace",
             "cs",
             {},
             kCreate,
             "About the axes of each component.",
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
            {kEuler, "euler", "eu", {}, kCreate, "A relative rotation adds to the angles."},
            {kForceOrderXYZ,
             "forceOrderXYZ",
             "fo",
             {},
             kCreate,
             "The angles are in the order xyz whatever the object's."},
            {kObjectCenterPivot, "objectCenterPivot", "ocp", {}, kCreate, "About the centre of each object's box."},
            {kObjectSpace, "objectSpace", "os", {}, kCreate, "About the axes of the object."},
            {kOrientAxes,
             "orientAxes",
             "oa",
             {Arg::Angle, Arg::Angle, Arg::Angle},
             kCreate,
             "About turned axes.",
             refused(Reason::NotYet)},
            {kPivot, "pivot", "p", {Arg::Length, Arg::Length, Arg::Length}, kCreate, "About this point of the world."},
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
             "Turns mirrored components too.",
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
            {kRelative, "relative", "r", {}, kCreate, "The angles are a turn from where it is."},
            {kRotateX, "rotateX", "x", {}, kCreate, "About X."},
            {kRotateXY, "rotateXY", "xy", {}, kCreate, "About X and Y."},
            {kRotateXYZ, "rotateXYZ", "xyz", {}, kCreate, "About all axes (the default)."},
            {kRotateXZ, "rotateXZ", "xz", {}, kCreate, "About X and Z."},
            {kRotateY, "rotateY", "y", {}, kCreate, "About Y."},
            {kRotateYZ, "rotateYZ", "yz", {}, kCreate, "About Y and Z."},
            {kRotateZ, "rotateZ", "z", {}, kCreate, "About Z."},
            {kSymNegative,
             "symNegative",
             "smn",
             {},
             kCreate,
             "Symmetry on the negative side.",
             refused(Reason::Geometry)},
            {kTranslate,
             "translate",
             "t",
             {},
             kCreate,
             "A pivot that is not the object's own changes translate, not rotatePivotTranslate."},
            {kWorldSpace, "worldSpace", "ws", {}, kCreate, "About the axes of the world (the default)."},
            {kXformConstraint,
             "xformConstraint",
             "xc",
             {Arg::String},
             kCreate,
             "Constrains to a surface.",
             refused(Reason::Geometry)},
        },
};

class Rotator
{
public:
    Rotator(Session& session, const Arguments& arguments, const ManipArguments& read)
        : m_session(session), m_arguments(arguments), m_numbers(read.numbers), m_inWorld(!arguments.has(kObjectSpace)),
          m_pivot(session, arguments, read.objects, {kPivot, kCenterPivot, kObjectCenterPivot})
    {
    }

    // Components have no orientation of their own: every rotation turns them on.
    void components(const Object& object) const
    {
        V3d pivot;
        if (!m_pivot.find(object, pivot))
            return;
        const M44d frame = m_inWorld ? M44d() : matricesOf(m_session).world(object.path);
        const M33d axes = rotationOf(frame);
        const M33d turn = axes.transposed() * geometry::rotationFromEuler(m_numbers.over(V3d(0.0))) * axes;
        moveComponents(m_session, object, true, [&](const V3d& point) { return (point - pivot) * turn + pivot; });
    }

    void object(const DagPath& path) const
    {
        const KeptBelow kept(m_session, path, m_arguments.has(kPreserveChildPosition),
                             m_arguments.has(kPreserveGeometryPosition));
        const DagMatrices matrices = matricesOf(m_session);
        const TransformState before = matrices.state(path.node);
        const M44d above = matrices.above(path);
        TransformState after = before;
        after.components.rotate = turned(before, above);
        if (V3d pivot; m_pivot.find(path, pivot))
            goAround(before, after, above, pivot);
        writeState(m_session.scene(), path.node, before, after);
        kept.restore();
    }

private:
    V3d turned(const TransformState& state, const M44d& above) const
    {
        const auto& c = state.components;
        const geometry::RotateOrder order =
            m_arguments.has(kForceOrderXYZ) ? geometry::RotateOrder::XYZ : c.rotateOrder;
        if (m_arguments.has(kRelative))
        {
            const V3d turn = m_numbers.over(V3d(0.0));
            if (m_arguments.has(kEuler))
                return c.rotate + turn;
            return turnedBy(state, above, geometry::rotationFromEuler(turn, order), m_inWorld);
        }
        const V3d own = m_inWorld ? worldRotation(state, above) : c.rotate;
        const V3d now = order == c.rotateOrder ? own : geometry::reorderEuler(own, c.rotateOrder, order);
        const V3d wanted = m_numbers.over(now);
        if (m_inWorld)
            return rotationForWorld(state, above, wanted, order);
        return order == c.rotateOrder ? wanted : geometry::reorderEuler(wanted, order, c.rotateOrder);
    }

    // Carries the object's own pivot around another point.
    void goAround(const TransformState& before, TransformState& after, const M44d& above, const V3d& pivot) const
    {
        const M33d last = before.rotationAfter() * rotationOf(above);
        auto rotation = [&](const TransformState& state)
        { return geometry::rotationFromEuler(state.components.rotate, state.components.rotateOrder) * last; };
        const M33d turn = rotation(before).transposed() * rotation(after);
        const V3d centre = before.isJoint ? before.components.translate : geometry::rotateCentre(before.components);
        const V3d from = centre * above;
        const V3d way = directionBy((from - pivot) * turn + pivot - from, inverseOf(above));
        bool translates = before.isJoint || m_arguments.has(kTranslate);
        (translates ? after.components.translate : after.components.rotatePivotTranslate) += way;
    }

    Session& m_session;
    const Arguments& m_arguments;
    const AxisValues& m_numbers;
    bool m_inWorld;
    ManipPivot m_pivot;
};

Value rotate(Session& session, const Arguments& arguments)
{
    const ManipArguments read = readManip(session, arguments, core::Unit::Angle, kAxes);
    const Rotator rotator(session, arguments, read);
    bool done = false;
    for (const Object& object : read.objects)
    {
        DagPath path = transformOf(session.scene(), object.path);
        if (object.kind == Object::Kind::Components)
            rotator.components(object);
        else if (object.kind == Object::Kind::Node && path.node)
            rotator.object(path);
        else
            continue;
        done = true;
    }
    if (!done)
        throw Error(ErrorKind::Failed, "No valid objects supplied to 'rotate' command.");
    return {};
}

} // namespace

UNDERSTUDY_COMMAND(rotate, kSyntax, rotate)

} // namespace understudy::commands
