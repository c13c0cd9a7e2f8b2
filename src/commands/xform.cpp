#include "commands/ComponentMoves.h"
#include "commands/Objects.h"
#include "commands/Transforms.h"

namespace understudy::commands
{

namespace
{

using core::DagPath;
using core::Scene;
using core::Unit;
using geometry::PivotMove;

enum : uint8_t
{
    kAbsolute,
    kBoundingBox,
    kBoundingBoxInvisible,
    kCenterPivots,
    kCenterPivotsOnComponents,
    kDeletePriorHistory,
    kEuler,
    kMatrix,
    kObjectSpace,
    kPivots,
    kPreserve,
    kPreserveUV,
    kReflection,
    kReflectionAboutBBox,
    kReflectionAboutOrigin,
    kReflectionAboutX,
    kReflectionAboutY,
    kReflectionAboutZ,
    kReflectionTolerance,
    kRelative,
    kRotateAxis,
    kRotateOrder,
    kRotatePivot,
    kRotateTranslation,
    kRotation,
    kScale,
    kScalePivot,
    kScaleTranslation,
    kShear,
    kTranslation,
    kWorldSpace,
    kWorldSpaceDistance,
    kZeroTransformPivots
};

const std::vector<Arg> kLengths(3, Arg::Length);
const std::vector<Arg> kAngles(3, Arg::Angle);
const std::vector<Arg> kNumbers(3, Arg::Float);

const Syntax kSyntax{
    .name = "xform",
    .summary = "Reads and sets the parts of a transformation.",
    .positional = {Arg::Name, 0, Positional::kMany, "objects"},
    .flags =
        {
            {kAbsolute, "absolute", "a", {}, Mode::Create, "Values replace what is there (the default)."},
            {kBoundingBox, "boundingBox", "bb", {}, Mode::Query, "Box around the object: minimum, then maximum."},
            {kBoundingBoxInvisible,
             "boundingBoxInvisible",
             "bbi",
             {},
             Mode::Query,
             "The same with invisible children."},
            {kCenterPivots,
             "centerPivots",
             "cp",
             {},
             Mode::Create,
             "Puts the pivots at the centre of the object's box."},
            {kCenterPivotsOnComponents,
             "centerPivotsOnComponents",
             "cpc",
             {},
             Mode::Create,
             "Puts the pivots at the centre of the components' box.",
             refused(Reason::Geometry)},
            {kDeletePriorHistory,
             "deletePriorHistory",
             "dph",
             {Arg::Boolean},
             Mode::Create,
             "Deletes the history before.",
             refused(Reason::Geometry)},
            {kEuler, "euler", "eu", {}, Mode::Create, "A relative rotation adds to the angles."},
            {kMatrix, "matrix", "m", std::vector<Arg>(16, Arg::Float), Mode::CreateQuery,
             "The whole transformation, row by row."},
            {kObjectSpace, "objectSpace", "os", {}, Mode::CreateQuery, "Values are those of the object (the default)."},
            {kPivots, "pivots", "piv", kLengths, Mode::CreateQuery, "Both pivots."},
            {kPreserve,
             "preserve",
             "p",
             {Arg::Boolean},
             Mode::Create,
             "Whether the object stays where it is when pivots, rotateAxis or rotateOrder change (it does)."},
            {kPreserveUV,
             "preserveUV",
             "puv",
             {},
             Mode::Create,
             "Projects UVs of moved components.",
             refused(Reason::Geometry)},
            {kReflection,
             "reflection",
             "rfl",
             {},
             Mode::Create,
             "Moves mirrored components too.",
             refused(Reason::Geometry)},
            {kReflectionAboutBBox,
             "reflectionAboutBBox",
             "rab",
             {},
             Mode::Create,
             "Mirrors about the box.",
             refused(Reason::Geometry)},
            {kReflectionAboutOrigin,
             "reflectionAboutOrigin",
             "rao",
             {},
             Mode::Create,
             "Mirrors about the origin.",
             refused(Reason::Geometry)},
            {kReflectionAboutX,
             "reflectionAboutX",
             "rax",
             {},
             Mode::Create,
             "Mirrors about X = 0.",
             refused(Reason::Geometry)},
            {kReflectionAboutY,
             "reflectionAboutY",
             "ray",
             {},
             Mode::Create,
             "Mirrors about Y = 0.",
             refused(Reason::Geometry)},
            {kReflectionAboutZ,
             "reflectionAboutZ",
             "raz",
             {},
             Mode::Create,
             "Mirrors about Z = 0.",
             refused(Reason::Geometry)},
            {kReflectionTolerance,
             "reflectionTolerance",
             "rft",
             {Arg::Float},
             Mode::Create,
             "How exact a mirror must be.",
             refused(Reason::Geometry)},
            {kRelative, "relative", "r", {}, Mode::Create, "Values add to what is there."},
            {kRotateAxis, "rotateAxis", "ra", kAngles, Mode::CreateQuery, "Orientation of the rotation's axes."},
            {kRotateOrder, "rotateOrder", "roo", {Arg::String}, Mode::CreateQuery, "xyz, yzx, zxy, xzy, yxz or zyx."},
            {kRotatePivot, "rotatePivot", "rp", kLengths, Mode::CreateQuery, "The point that it turns about."},
            {kRotateTranslation, "rotateTranslation", "rt", kLengths, Mode::CreateQuery,
             "Translation that makes up for the rotate pivot."},
            {kRotation, "rotation", "ro", kAngles, Mode::CreateQuery, "Rotation."},
            {kScale, "scale", "s", kNumbers, Mode::CreateQuery, "Scale."},
            {kScalePivot, "scalePivot", "sp", kLengths, Mode::CreateQuery, "The point that it is scaled about."},
            {kScaleTranslation, "scaleTranslation", "st", kLengths, Mode::CreateQuery,
             "Translation that makes up for the scale pivot."},
            {kShear, "shear", "sh", kNumbers, Mode::CreateQuery, "Shear: xy, xz, yz."},
            {kTranslation, "translation", "t", kLengths, Mode::CreateQuery, "Translation."},
            {kWorldSpace, "worldSpace", "ws", {}, Mode::CreateQuery, "Values are those of the world."},
            {kWorldSpaceDistance,
             "worldSpaceDistance",
             "wd",
             {},
             Mode::CreateQuery,
             "Lengths are those of the world, along the object's axes."},
            {kZeroTransformPivots,
             "zeroTransformPivots",
             "ztp",
             {},
             Mode::Create,
             "Pivots become zero, the translation makes up for them."},
        },
    .modes = Mode::CreateQuery,
    .returns = "float[]",
};

// Lengths of the axes of a space, seen from the world.
V3d axisLengths(const M44d& m)
{
    auto length = [&](int i) { return V3d(m[i][0], m[i][1], m[i][2]).length(); };
    V3d lengths(length(0), length(1), length(2));
    for (int i = 0; i < 3; ++i)
        lengths[i] = lengths[i] == 0.0 ? 1.0 : lengths[i];
    return lengths;
}

// ----------------------------------------------------------------------------------------------------------------
// query

class Query
{
public:
    Query(Session& session, const Arguments& arguments, const DagPath& path)
        : m_session(session), m_arguments(arguments), m_path(path), m_matrices(matricesOf(session)),
          m_state(m_matrices.state(path.node)), m_local(m_matrices.local(path.node)), m_above(m_matrices.above(path)),
          m_world(m_arguments.has(kWorldSpace))
    {
    }

    void run(Value::Doubles& numbers) const
    {
        const auto& c = m_state.components;
        const M44d world = m_local * m_above;
        if (m_arguments.has(kTranslation))
            append(numbers, place(m_world ? c.translate * m_above : c.translate, m_above), Unit::Length);
        if (m_arguments.has(kRotation))
            append(numbers, m_world ? worldRotation(m_state, m_above) : c.rotate, Unit::Angle);
        if (m_arguments.has(kScale))
            append(numbers, m_world ? cumulativeScale() : c.scale, Unit::None);
        if (m_arguments.has(kShear))
            append(numbers, c.shear, Unit::None);
        if (m_arguments.hasAny(kRotatePivot, kPivots))
            append(numbers, place(m_world ? c.rotatePivot * world : c.rotatePivot, world), Unit::Length);
        if (m_arguments.hasAny(kScalePivot, kPivots))
            append(numbers, place(m_world ? c.scalePivot * world : c.scalePivot, world), Unit::Length);
        if (m_arguments.has(kRotateTranslation))
            append(numbers, m_world ? directionBy(c.rotatePivotTranslate, m_above) : c.rotatePivotTranslate,
                   Unit::Length);
        if (m_arguments.has(kScaleTranslation))
            append(numbers, c.scalePivotTranslate, Unit::Length);
        if (m_arguments.has(kRotateAxis))
            append(numbers, c.rotateAxis, Unit::Angle);
        if (m_arguments.has(kMatrix))
        {
            const M44d matrix = m_world ? world : m_local;
            numbers.insert(numbers.end(), matrix.getValue(), matrix.getValue() + 16);
        }
        if (m_arguments.hasAny(kBoundingBox, kBoundingBoxInvisible))
            appendBounds(numbers, m_world ? world : m_local);
    }

private:
    void append(Value::Doubles& numbers, const V3d& vector, Unit unit) const
    {
        commands::append(m_session, numbers, vector, unit);
    }

    // Lengths of an object's own space in those of the world.
    V3d place(const V3d& point, const M44d& space) const
    {
        return m_arguments.has(kWorldSpaceDistance) && !m_world ? point * axisLengths(space) : point;
    }

    // Scales multiplied on the way down, whatever rotations lie between. Source: documentation of xform -worldSpace.
    V3d cumulativeScale() const
    {
        V3d scale(1.0);
        for (DagPath at = m_path; at.node; at = core::parentPath(m_session.scene(), at))
            scale *= m_matrices.state(at.node).components.scale;
        return scale;
    }

    void appendBounds(Value::Doubles& numbers, const M44d& base) const
    {
        Imath::Box3d box = boundsBelow(m_session, m_path, base, {m_arguments.has(kBoundingBoxInvisible)});
        append(numbers, box.isEmpty() ? V3d(0.0) : box.min, Unit::Length);
        append(numbers, box.isEmpty() ? V3d(0.0) : box.max, Unit::Length);
    }

    Session& m_session;
    const Arguments& m_arguments;
    const DagPath& m_path;
    DagMatrices m_matrices;
    TransformState m_state;
    M44d m_local;
    M44d m_above;
    bool m_world;
};

// -----------------------------------------------------------------------------------------------------------------
// edit

class EditTransform
{
public:
    EditTransform(Session& session, const Arguments& arguments, const DagPath& path)
        : m_session(session), m_arguments(arguments), m_path(path), m_above(matricesOf(session).above(path)),
          m_before(matricesOf(session).state(path.node)), m_next(m_before), m_world(arguments.has(kWorldSpace)),
          m_relative(arguments.has(kRelative)), m_preserve(arguments.boolean(kPreserve, true))
    {
    }

    void run()
    {
        setRotateOrder();
        setMatrix();
        setPivots();
        setScaleAndShear();
        setRotateAxis();
        setRotation();
        setTranslations();
        if (m_arguments.has(kZeroTransformPivots))
            geometry::zeroPivots(m_next.components, PivotMove::KeepsMatrix);
        writeState(m_session.scene(), m_path.node, m_before, m_next);
    }

private:
    V3d vector(size_t flag, Unit unit) const { return vectorOf(m_session, m_arguments, flag, unit); }
    M44d world() const { return m_next.matrix() * m_above; }

    void setRotateOrder()
    {
        if (!m_arguments.has(kRotateOrder))
            return;
        auto order = geometry::rotateOrderFromName(m_arguments.string(kRotateOrder));
        if (!order)
            throw error(ErrorKind::BadArgument, "'{}' is no rotate order: xyz, yzx, zxy, xzy, yxz or zyx are.",
                        m_arguments.string(kRotateOrder));
        auto& c = m_next.components;
        if (m_preserve)
            c.rotate = geometry::reorderEuler(c.rotate, c.rotateOrder, *order);
        c.rotateOrder = *order;
    }

    void setMatrix()
    {
        if (!m_arguments.has(kMatrix))
            return;
        if (m_relative)
            throw Error(ErrorKind::Unsupported, "xform -relative -matrix is not supported by Understudy yet");
        core::Matrix given;
        for (size_t i = 0; i < 16; ++i)
            given[i] = m_arguments.number(kMatrix, i);
        M44d local = nodes::imath(given);
        if (m_world)
            local = local * inverseOf(m_above);
        m_next.components = m_next.isJoint ? geometry::decompose(local, m_next.components, m_next.joint).components
                                           : geometry::decompose(local, m_next.components).components;
    }

    // A pivot as the flags ask for it, in object space.
    V3d pivot(const V3d& now, const V3d& given) const
    {
        if (m_world && m_relative)
            return now + directionBy(given, inverseOf(world()));
        if (m_world)
            return given * inverseOf(world());
        V3d own = m_arguments.has(kWorldSpaceDistance) ? given / axisLengths(world()) : given;
        return m_relative ? now + own : own;
    }

    void setPivot(bool rotate, const V3d& pivot)
    {
        // The pivots of a joint do not take part in its matrix: nothing needs to make up for them.
        PivotMove move = m_preserve && !m_next.isJoint ? PivotMove::KeepsMatrix : PivotMove::MovesObject;
        if (rotate)
            geometry::setRotatePivot(m_next.components, pivot, move);
        else
            geometry::setScalePivot(m_next.components, pivot, move);
    }

    void setPivots()
    {
        if (m_arguments.has(kCenterPivots))
        {
            Imath::Box3d box = boundsBelow(m_session, m_path, M44d(), {});
            V3d centre = box.isEmpty() ? V3d(0.0) : box.center();
            setPivot(true, centre);
            setPivot(false, centre);
        }
        for (size_t flag : {kPivots, kRotatePivot})
            if (m_arguments.has(flag))
                setPivot(true, pivot(m_next.components.rotatePivot, vector(flag, Unit::Length)));
        for (size_t flag : {kPivots, kScalePivot})
            if (m_arguments.has(flag))
                setPivot(false, pivot(m_next.components.scalePivot, vector(flag, Unit::Length)));
    }

    void setScaleAndShear()
    {
        auto& c = m_next.components;
        if (m_arguments.has(kScale))
            c.scale = m_relative ? c.scale * vector(kScale, Unit::None) : vector(kScale, Unit::None);
        if (m_arguments.has(kShear))
            c.shear = m_relative ? c.shear + vector(kShear, Unit::None) : vector(kShear, Unit::None);
    }

    void setRotateAxis()
    {
        if (!m_arguments.has(kRotateAxis))
            return;
        if (m_world)
            throw Error(ErrorKind::Unsupported, "xform -worldSpace -rotateAxis is not supported by Understudy yet");
        auto& c = m_next.components;
        const M33d turned = m_next.rotationBefore() * geometry::rotationFromEuler(c.rotate, c.rotateOrder);
        c.rotateAxis = m_relative ? c.rotateAxis + vector(kRotateAxis, Unit::Angle) : vector(kRotateAxis, Unit::Angle);
        if (m_preserve)
            c.rotate = channelAngles(m_next, m_next.rotationBefore().transposed() * turned);
    }

    void setRotation()
    {
        if (!m_arguments.has(kRotation))
            return;
        const V3d given = vector(kRotation, Unit::Angle);
        auto& c = m_next.components;
        if (!m_relative)
            c.rotate = m_world ? rotationForWorld(m_next, m_above, given, c.rotateOrder) : given;
        else if (m_arguments.has(kEuler))
            c.rotate += given;
        else
            c.rotate = turnedBy(m_next, m_above, geometry::rotationFromEuler(given, c.rotateOrder), m_world);
    }

    void setTranslations()
    {
        auto& c = m_next.components;
        if (m_arguments.has(kRotateTranslation))
            c.rotatePivotTranslate = translation(c.rotatePivotTranslate, kRotateTranslation, true);
        if (m_arguments.has(kScaleTranslation))
            c.scalePivotTranslate = translation(c.scalePivotTranslate, kScaleTranslation, true);
        if (m_arguments.has(kTranslation))
            c.translate = translation(c.translate, kTranslation, false);
    }

    V3d translation(const V3d& now, size_t flag, bool isDirection) const
    {
        V3d given = vector(flag, Unit::Length);
        if (m_world)
            given = m_relative || isDirection ? directionBy(given, inverseOf(m_above)) : given * inverseOf(m_above);
        else if (m_arguments.has(kWorldSpaceDistance))
            given /= axisLengths(m_above);
        return m_relative ? now + given : given;
    }

    Session& m_session;
    const Arguments& m_arguments;
    const DagPath& m_path;
    M44d m_above;
    TransformState m_before;
    TransformState m_next;
    bool m_world;
    bool m_relative;
    bool m_preserve;
};

// -----------------------------------------------------------------------------------------------------------
// components

void queryComponents(Session& session, const Arguments& arguments, const Object& object, Value::Doubles& numbers)
{
    bool world = arguments.has(kWorldSpace);
    if (arguments.has(kTranslation))
        for (const V3d& point : componentPoints(session, object, world))
            append(session, numbers, point, Unit::Length);
    else if (arguments.hasAny(kBoundingBox, kBoundingBoxInvisible))
    {
        Imath::Box3d box = geometry::boundsOf(std::span<const V3d>(componentPoints(session, object, world)));
        append(session, numbers, box.isEmpty() ? V3d(0.0) : box.min, Unit::Length);
        append(session, numbers, box.isEmpty() ? V3d(0.0) : box.max, Unit::Length);
    }
    else
        throw Error(ErrorKind::Unsupported,
                    "Of components xform queries -translation and -boundingBox only, in Understudy so far");
}

void editComponents(Session& session, const Arguments& arguments, const Object& object)
{
    if (!arguments.has(kTranslation) || arguments.hasAny(kRotation, kScale, kMatrix))
        throw Error(ErrorKind::Unsupported, "xform sets the -translation of components only, in Understudy so far");
    V3d given = vectorOf(session, arguments, kTranslation, Unit::Length);
    bool relative = arguments.has(kRelative);
    moveComponents(session, object, arguments.has(kWorldSpace),
                   [&](const V3d& point) { return relative ? point + given : given; });
}

// --------------------------------------------------------------------------------------------------------------
// command

Value query(Session& session, const Arguments& arguments, const std::vector<Object>& objects)
{
    if (arguments.has(kRotateAxis) && arguments.has(kWorldSpace))
        throw Error(ErrorKind::Unsupported, "xform -query -worldSpace -rotateAxis is not supported by Understudy yet");
    if (arguments.has(kRotateOrder))
    {
        auto order = matricesOf(session).state(objects.front().node()).components.rotateOrder;
        return std::string(geometry::name(order));
    }
    Value::Doubles numbers;
    for (const Object& object : objects)
        if (object.kind == Object::Kind::Components)
            queryComponents(session, arguments, object, numbers);
        else
            Query(session, arguments, object.path).run(numbers);
    if (numbers.empty())
        throw Error(ErrorKind::BadArgument, "xform -query needs a flag that says what is asked for.");
    return numbers;
}

Value xform(Session& session, const Arguments& arguments)
{
    const Scene& scene = session.scene();
    bool bounds = arguments.hasAny(kBoundingBox, kBoundingBoxInvisible);
    std::vector<Object> objects;
    for (const Object& object : namedOrSelected(session, arguments))
    {
        bool isNode = object.kind == Object::Kind::Node &&
                      (isTransform(scene, object.node()) || (bounds && isShape(scene, object.node())));
        if (isNode || object.kind == Object::Kind::Components)
            objects.push_back(object);
    }
    if (objects.empty())
        throw Error(ErrorKind::Failed, "No valid objects supplied to 'xform' command.");
    if (arguments.mode == Mode::Query)
        return query(session, arguments, objects);
    for (const Object& object : objects)
        if (object.kind == Object::Kind::Components)
            editComponents(session, arguments, object);
        else
            EditTransform(session, arguments, object.path).run();
    return {};
}

} // namespace

UNDERSTUDY_COMMAND(xform, kSyntax, xform)

} // namespace understudy::commands
