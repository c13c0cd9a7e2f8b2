// motionPath: a place on a curve, and which way an object looks there.
//
// uValue is the curve's parameter or, in fraction mode, a share of its length. It stops at the ends of open curves and
// goes around closed ones. Banking is not computed: who asks for the rotation of a path that banks is told. Source:
// Autodesk's node reference and user's guide (world up types); joints' bind poses in scenes saved by Maya. That closed
// curves are gone around, and that nothing turns or twists while follow is off, is unsure.
#include "geometry/PathFrame.h"
#include "geometry/RotateOrder.h"
#include "nodes/Families.h"
#include "nodes/Matrices.h"
#include "nodes/NurbsData.h"

#include <cmath>

namespace understudy::nodes::behaviors
{

using core::AttrId;
using eval::Computation;

namespace
{

enum WorldUp
{
    SceneUp,
    ObjectUp,
    ObjectRotationUp,
    VectorUp,
    NormalUp
};

struct PathAttributes
{
    AttrId geometry, u, fraction, follow, frontAxis, upAxis, inverseFront, inverseUp, frontTwist, upTwist, sideTwist,
        worldUpType, worldUpVector, worldUpMatrix, rotateOrder, bank;
    AttrId position, orient, rotate;

    explicit PathAttributes(const Attributes& a)
        : geometry(a("geometryPath")), u(a("uValue")), fraction(a("fractionMode")), follow(a("follow")),
          frontAxis(a("frontAxis")), upAxis(a("upAxis")), inverseFront(a("inverseFront")), inverseUp(a("inverseUp")),
          frontTwist(a("frontTwist")), upTwist(a("upTwist")), sideTwist(a("sideTwist")), worldUpType(a("worldUpType")),
          worldUpVector(a("worldUpVector")), worldUpMatrix(a("worldUpMatrix")), rotateOrder(a("rotateOrder")),
          bank(a("bank")), position(a("allCoordinates")), orient(a("orientMatrix")), rotate(a("rotate"))
    {
    }
};

// In the world. Without a curve all is null.
struct PathPlace
{
    V3d position{0.0};
    V3d along{0.0};
    V3d toCenter{0.0}; // of curvature: the curve's normal, of any length
};

double wrapped(double u, double first, double last)
{
    double range = last - first;
    return u < first || u > last ? u - range * std::floor((u - first) / range) : u;
}

double parameterOf(const geometry::NurbsCurve& curve, double u, bool isFraction, bool isClosed)
{
    double first = isFraction ? 0.0 : curve.start();
    double last = isFraction ? 1.0 : curve.end();
    if (!std::isfinite(u))
        return curve.start();
    if (isClosed)
        u = wrapped(u, first, last);
    if (!isFraction)
        return curve.clamped(u);
    if (u <= 0.0 || u >= 1.0)
        return u <= 0.0 ? curve.start() : curve.end();
    return curve.parameterAt(u * curve.length());
}

// Where points lie on each other the curve has no derivative: it goes from a point just before to one just behind.
V3d directionAt(const geometry::NurbsCurve& curve, double parameter, const V3d& derivative)
{
    if (derivative != V3d(0.0))
        return derivative;
    double step = 1e-4 * (curve.end() - curve.start());
    return curve.at(parameter + step).position - curve.at(parameter - step).position;
}

PathPlace placeOn(const core::NurbsCurveData& path, double u, bool isFraction)
{
    std::optional<geometry::NurbsCurve> curve = curveOf(path.content);
    if (!curve)
        return {};
    M44d matrix = imath(path.extras().matrix);
    bool isClosed = path.content.form != kOpenForm;
    double parameter = 0.0;
    if (isFraction && matrix != M44d())
    {
        // Lengths are measured in the world.
        core::NurbsCurveContent world = path.content;
        nodes::transform(world.points, path.extras().matrix);
        parameter = parameterOf(*curveOf(world), u, true, isClosed);
    }
    else
        parameter = parameterOf(*curve, u, isFraction, isClosed);
    geometry::CurvePoint point = curve->at(parameter, 2);
    PathPlace place;
    matrix.multVecMatrix(point.position, place.position);
    matrix.multDirMatrix(directionAt(*curve, parameter, point.first), place.along);
    V3d second;
    matrix.multDirMatrix(point.second, second);
    double squared = place.along.length2();
    if (squared > 0.0)
        place.toCenter = second - place.along * (second.dot(place.along) / squared);
    return place;
}

V3d sceneUp(const core::Scene& scene)
{
    return scene.setting(core::Setting::UpAxis) == 2.0 ? V3d(0, 0, 1) : V3d(0, 1, 0);
}

V3d upDirection(Computation& c, const PathAttributes& a, const PathPlace& place)
{
    V3d vector = imath(c.vector(a.worldUpVector));
    switch (c.integer(a.worldUpType))
    {
    case SceneUp:
        return sceneUp(c.scene());
    case ObjectUp:
        return imath(c.matrix(a.worldUpMatrix)).translation() - place.position;
    case ObjectRotationUp:
    {
        V3d turned;
        imath(c.matrix(a.worldUpMatrix)).multDirMatrix(vector, turned);
        return turned;
    }
    case NormalUp:
        // Unsure: where the curve is straight, the vector counts.
        return place.toCenter != V3d(0.0) ? place.toCenter : vector;
    default:
        return vector;
    }
}

geometry::PathAxes axesOf(Computation& c, const PathAttributes& a)
{
    geometry::PathAxes axes;
    axes.front = static_cast<int>(c.integer(a.frontAxis));
    axes.up = static_cast<int>(c.integer(a.upAxis));
    axes.inverseFront = c.boolean(a.inverseFront);
    axes.inverseUp = c.boolean(a.inverseUp);
    axes.frontTwist = c.number(a.frontTwist);
    axes.upTwist = c.number(a.upTwist);
    axes.sideTwist = c.number(a.sideTwist);
    return axes;
}

void computeRotation(Computation& c, const PathAttributes& a, const PathPlace& place)
{
    geometry::M33d rotation;
    auto order = geometry::rotateOrderFromIndex(static_cast<int>(c.integer(a.rotateOrder)));
    if (c.boolean(a.follow))
    {
        bool isBanked = c.boolean(a.bank);
        rotation = geometry::pathRotation(place.along, upDirection(c, a, place), axesOf(c, a));
        if (isBanked && c.ready())
            throw core::error(core::ErrorKind::Unsupported,
                              "Banking of '{}' is not supported by Understudy yet: its rotation is not known.",
                              c.scene().name(c.node()));
    }
    c.set(a.orient, kernel(geometry::affine(rotation, V3d(0.0))));
    c.set(a.rotate, kernel(geometry::eulerFromRotation(rotation, order)));
}

} // namespace

eval::Behavior motionPath(const Attributes& attributes)
{
    PathAttributes a(attributes);
    return {{a.position, a.orient, a.rotate},
            {},
            [a](Computation& c)
            {
                core::Value path = c.value(a.geometry);
                double u = c.number(a.u);
                bool isFraction = c.boolean(a.fraction);
                const auto* curve = path.as<core::NurbsCurveData>();
                PathPlace place = curve && c.ready() ? placeOn(*curve, u, isFraction) : PathPlace();
                c.set(a.position, kernel(place.position));
                if (c.asked().attribute != a.position)
                    computeRotation(c, a, place);
            }};
}

} // namespace understudy::nodes::behaviors
