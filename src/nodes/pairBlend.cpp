// pairBlend: two translations and rotations blended by a weight. Source: Autodesk's node reference.
#include "geometry/RotateOrder.h"
#include "nodes/Families.h"
#include "nodes/Matrices.h"

namespace understudy::nodes::behaviors
{

using core::AttrId;
using eval::Computation;
using eval::Vector;

namespace
{

enum Mode
{
    Blend,
    First,
    Second
};

// How much of the second input an axis takes.
double share(int64_t mode, double weight) { return mode == First ? 0.0 : mode == Second ? 1.0 : weight; }

double lerp(double a, double b, double weight) { return a + (b - a) * weight; }

// The shorter way between two orientations.
Vector slerpEuler(const Vector& from, const Vector& to, double weight, geometry::RotateOrder order)
{
    if (weight == 0.0 || weight == 1.0)
        return weight == 0.0 ? from : to;
    geometry::Quatd a = geometry::quaternionFromEuler(imath(from), order);
    geometry::Quatd b = geometry::quaternionFromEuler(imath(to), order);
    return kernel(geometry::eulerFromQuaternion(Imath::slerpShortestArc(a, b, weight), order));
}

} // namespace

eval::Behavior pairBlend(const Attributes& attributes)
{
    struct
    {
        AttrId weight, rotateMode, interpolation, order, translate1, translate2, rotate1, rotate2, outTranslate,
            outRotate;
        std::array<AttrId, 3> modes;
    } a{attributes("weight"),
        attributes("rotateMode"),
        attributes("rotInterpolation"),
        attributes("rotateOrder"),
        attributes("inTranslate1"),
        attributes("inTranslate2"),
        attributes("inRotate1"),
        attributes("inRotate2"),
        attributes("outTranslate"),
        attributes("outRotate"),
        {attributes("translateXMode"), attributes("translateYMode"), attributes("translateZMode")}};
    return {{a.outTranslate, a.outRotate},
            {},
            [a](Computation& c)
            {
                double weight = c.number(a.weight);
                if (c.asked().attribute == a.outTranslate)
                {
                    Vector first = c.vector(a.translate1), second = c.vector(a.translate2), result{};
                    for (size_t i = 0; i < 3; ++i)
                        result[i] = lerp(first[i], second[i], share(c.integer(a.modes[i]), weight));
                    return c.set(a.outTranslate, result);
                }
                Vector first = c.vector(a.rotate1), second = c.vector(a.rotate2);
                double part = share(c.integer(a.rotateMode), weight);
                auto order = geometry::rotateOrderFromIndex(static_cast<int>(c.integer(a.order)));
                if (c.integer(a.interpolation) == 1)
                    return c.set(a.outRotate, slerpEuler(first, second, part, order));
                c.set(a.outRotate, Vector{lerp(first[0], second[0], part), lerp(first[1], second[1], part),
                                          lerp(first[2], second[2], part)});
            }};
}

} // namespace understudy::nodes::behaviors
