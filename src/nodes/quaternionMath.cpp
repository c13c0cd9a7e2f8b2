// The nodes of the quatNodes plug-in: quaternions x y z w as compounds of four numbers.
#include "geometry/RotateOrder.h"
#include "nodes/Families.h"
#include "nodes/Matrices.h"

namespace understudy::nodes::behaviors
{

using core::AttrId;
using eval::Computation;
using geometry::Quatd;

namespace
{

struct QuatAttributes
{
    AttrId compound, x, y, z, w;

    QuatAttributes(const Attributes& a, const std::string& name)
        : compound(a(name)), x(a(name + "X")), y(a(name + "Y")), z(a(name + "Z")), w(a(name + "W"))
    {
    }

    Quatd get(Computation& c) const { return Quatd(c.number(w), c.number(x), c.number(y), c.number(z)); }
    void set(Computation& c, const Quatd& q) const
    {
        c.set(x, q.v.x);
        c.set(y, q.v.y);
        c.set(z, q.v.z);
        c.set(w, q.r);
    }
};

geometry::RotateOrder orderOf(Computation& c, AttrId attribute)
{
    return geometry::rotateOrderFromIndex(static_cast<int>(c.integer(attribute)));
}

eval::Behavior ofOne(const Attributes& attributes, Quatd (*function)(const Quatd&))
{
    QuatAttributes input(attributes, "inputQuat"), output(attributes, "outputQuat");
    return {
        {output.compound}, {}, [input, output, function](Computation& c) { output.set(c, function(input.get(c))); }};
}

bool isZero(const Quatd& q) { return q.r == 0.0 && q.v.length2() == 0.0; }

} // namespace

eval::Behavior eulerToQuat(const Attributes& attributes)
{
    AttrId rotate = attributes("inputRotate"), order = attributes("inputRotateOrder");
    QuatAttributes output(attributes, "outputQuat");
    return {{output.compound},
            {},
            [=](Computation& c)
            { output.set(c, geometry::quaternionFromEuler(imath(c.vector(rotate)), orderOf(c, order))); }};
}

eval::Behavior quatToEuler(const Attributes& attributes)
{
    AttrId rotate = attributes("outputRotate"), order = attributes("inputRotateOrder");
    QuatAttributes input(attributes, "inputQuat");
    return {{rotate},
            {},
            [=](Computation& c)
            {
                Quatd q = input.get(c);
                geometry::RotateOrder rotateOrder = orderOf(c, order);
                c.set(rotate,
                      isZero(q) ? eval::Vector{} : kernel(geometry::eulerFromQuaternion(q.normalized(), rotateOrder)));
            }};
}

// Rotating by the first, then by the second (unsure: the order of the factors).
eval::Behavior quatProd(const Attributes& attributes)
{
    QuatAttributes first(attributes, "input1Quat"), second(attributes, "input2Quat"), output(attributes, "outputQuat");
    return {{output.compound}, {}, [=](Computation& c) { output.set(c, second.get(c) * first.get(c)); }};
}

eval::Behavior quatInvert(const Attributes& attributes)
{
    return ofOne(attributes, [](const Quatd& q) { return isZero(q) ? q : q.inverse(); });
}

eval::Behavior quatNormalize(const Attributes& attributes)
{
    return ofOne(attributes, [](const Quatd& q) { return isZero(q) ? q : q.normalized(); });
}

} // namespace understudy::nodes::behaviors
