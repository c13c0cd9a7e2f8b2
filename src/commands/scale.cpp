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
    kDistanceOnly,
    kLocalSpace,
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
    kScaleX,
    kScaleXY,
    kScaleXYZ,
    kScaleXZ,
    kScaleY,
    kScaleYZ,
    kScaleZ,
    kSymNegative,
    kWorldSpace,
    kXformConstraint
};

constexpr AxisFlags kAxes{kScaleX, kScaleY, kScaleZ, kScaleXY, kScaleXZ, kScaleYZ, kScaleXYZ};
constexpr uint8_t kCreate = Mode::Create;

const Syntax kSyntax{
    .name = "scale",
    .summary = "Scales objects and components.",
    .positional = {Arg::Name, 0, Positional::kMany, "factors and objects"},
    .flags =
        {
            {kAbsolute, "absolute", "a", {}, kCreate, "The numbers are the scale (the default)."},
            {kCenterPivot, "centerPivot", "cp", {}, kCreate, "About the centre of the box around all objects."},
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
            {kDistanceOnly,
             "distanceOnly",
             "dso",
             {},
             kCreate,
             "Scales the distance of the objects only.",
             refused(Reason::NotYet)},
            {kLocalSpace, "localSpace", "ls", {}, kCreate, "Along the axes of the parent.", refused(Reason::NotYet)},
            {kObjectCenterPivot, "objectCenterPivot", "ocp", {}, kCreate, "About the centre of each object's box."},
            {kObjectSpace, "objectSpace", "os", {}, kCreate, "Along the axes of the object (the default)."},
            {kOrientAxes,
             "orientAxes",
             "oa",
             {Arg::Angle, Arg::Angle, Arg::Angle},
             kCreate,
             "Along turned axes.",
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
             "Scales mirrored components too.",
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
            {kRelative, "relative", "r", {}, kCreate, "The numbers multiply the scale."},
            {kScaleX, "scaleX", "x", {}, kCreate, "Along X."},
            {kScaleXY, "scaleXY", "xy", {}, kCreate, "Along X and Y."},
            {kScaleXYZ, "scaleXYZ", "xyz", {}, kCreate, "Along all axes (the default)."},
            {kScaleXZ, "scaleXZ", "xz", {}, kCreate, "Along X and Z."},
            {kScaleY, "scaleY", "y", {}, kCreate, "Along Y."},
            {kScaleYZ, "scaleYZ", "yz", {}, kCreate, "Along Y and Z."},
            {kScaleZ, "scaleZ", "z", {}, kCreate, "Along Z."},
            {kSymNegative,
             "symNegative",
             "smn",
             {},
             kCreate,
             "Symmetry on the negative side.",
             refused(Reason::Geometry)},
            {kWorldSpace, "worldSpace", "ws", {}, kCreate, "Along the axes of the world.", refused(Reason::NotYet)},
            {kXformConstraint,
             "xformConstraint",
             "xc",
             {Arg::String},
             kCreate,
             "Constrains to a surface.",
             refused(Reason::Geometry)},
        },
};

class Scaler
{
public:
    Scaler(Session& session, const Arguments& arguments, const ManipArguments& read)
        : m_session(session), m_arguments(arguments), m_numbers(read.numbers),
          m_pivot(session, arguments, read.objects, {kPivot, kCenterPivot, kObjectCenterPivot})
    {
    }

    // Components have no scale of their own: every factor multiplies, along the axes of the object.
    void components(const Object& object) const
    {
        V3d pivot;
        if (!m_pivot.find(object, pivot))
            return;
        const V3d about = pivot * inverseOf(matricesOf(m_session).world(object.path));
        const V3d factors = m_numbers.over(V3d(1.0));
        moveComponents(m_session, object, false, [&](const V3d& point) { return (point - about) * factors + about; });
    }

    void object(const DagPath& path) const
    {
        const KeptBelow kept(m_session, path, m_arguments.has(kPreserveChildPosition),
                             m_arguments.has(kPreserveGeometryPosition));
        const DagMatrices matrices = matricesOf(m_session);
        const TransformState before = matrices.state(path.node);
        TransformState after = before;
        const V3d now = before.components.scale;
        after.components.scale = m_arguments.has(kRelative) ? now * m_numbers.over(V3d(1.0)) : m_numbers.over(now);
        if (V3d pivot; m_pivot.find(path, pivot))
            goAway(before, after, matrices.above(path), pivot);
        writeState(m_session.scene(), path.node, before, after);
        kept.restore();
    }

private:
    // Moves the object's own pivot away from another point, or towards it, as the object grows or shrinks.
    void goAway(const TransformState& before, TransformState& after, const M44d& above, const V3d& pivot) const
    {
        const auto& c = before.components;
        const M33d turned =
            before.rotationBefore() * geometry::rotationFromEuler(c.rotate, c.rotateOrder) * before.rotationAfter();
        const M44d axes = geometry::affine(turned, V3d(0.0)) * above;
        const V3d own = (before.isJoint ? c.translate : geometry::scaleCentre(c)) * above;
        V3d way = directionBy(own - pivot, inverseOf(axes));
        for (int i = 0; i < 3; ++i)
            way[i] *= c.scale[i] == 0.0 ? 0.0 : after.components.scale[i] / c.scale[i] - 1.0;
        if (before.isJoint)
            after.components.translate += way * turned;
        else
            after.components.scalePivotTranslate += way;
    }

    Session& m_session;
    const Arguments& m_arguments;
    const AxisValues& m_numbers;
    ManipPivot m_pivot;
};

Value scale(Session& session, const Arguments& arguments)
{
    const ManipArguments read = readManip(session, arguments, core::Unit::None, kAxes);
    const Scaler scaler(session, arguments, read);
    bool done = false;
    for (const Object& object : read.objects)
    {
        DagPath path = transformOf(session.scene(), object.path);
        if (object.kind == Object::Kind::Components)
            scaler.components(object);
        else if (object.kind == Object::Kind::Node && path.node)
            scaler.object(path);
        else
            continue;
        done = true;
    }
    if (!done)
        throw Error(ErrorKind::Failed, "No valid objects supplied to 'scale' command.");
    return {};
}

} // namespace

UNDERSTUDY_COMMAND(scale, kSyntax, scale)

} // namespace understudy::commands
