// Nodes of matrices. Row vectors; formulas: Autodesk's node reference; what it leaves open is marked in the tests.
#include "geometry/RotateOrder.h"
#include "nodes/Families.h"
#include "nodes/Matrices.h"

namespace understudy::nodes::behaviors
{

using core::AttrId;
using core::ElementPath;
using eval::Computation;
using geometry::TransformComponents;

namespace
{

TransformComponents parts(const core::Matrix& matrix, geometry::RotateOrder order = geometry::RotateOrder::XYZ)
{
    TransformComponents kept;
    kept.rotateOrder = order;
    return geometry::decompose(imath(matrix), kept).components;
}

geometry::RotateOrder orderOf(Computation& c, AttrId attribute)
{
    return geometry::rotateOrderFromIndex(static_cast<int>(c.integer(attribute)));
}

} // namespace

eval::Behavior decomposeMatrix(const Attributes& attributes)
{
    struct
    {
        AttrId input, order, translate, rotate, scale, shear, quat;
    } a{attributes("inputMatrix"),  attributes("inputRotateOrder"), attributes("outputTranslate"),
        attributes("outputRotate"), attributes("outputScale"),      attributes("outputShear"),
        attributes("outputQuat")};
    return {{a.translate, a.rotate, a.scale, a.shear, a.quat},
            {},
            [a](Computation& c)
            {
                TransformComponents found = parts(c.matrix(a.input), orderOf(c, a.order));
                geometry::Quatd q = geometry::quaternionFromEuler(found.rotate, found.rotateOrder);
                c.set(a.translate, kernel(found.translate));
                c.set(a.rotate, kernel(found.rotate));
                c.set(a.scale, kernel(found.scale));
                c.set(a.shear, kernel(found.shear));
                c.set(a.quat, std::array<double, 4>{q.v.x, q.v.y, q.v.z, q.r});
            }};
}

eval::Behavior composeMatrix(const Attributes& attributes)
{
    struct
    {
        AttrId translate, rotate, scale, shear, order, useEuler, x, y, z, w, output;
    } a{attributes("inputTranslate"), attributes("inputRotate"),      attributes("inputScale"),
        attributes("inputShear"),     attributes("inputRotateOrder"), attributes("useEulerRotation"),
        attributes("inputQuatX"),     attributes("inputQuatY"),       attributes("inputQuatZ"),
        attributes("inputQuatW"),     attributes("outputMatrix")};
    return {{a.output},
            {},
            [a](Computation& c)
            {
                TransformComponents t;
                t.translate = imath(c.vector(a.translate));
                t.scale = imath(c.vector(a.scale));
                t.shear = imath(c.vector(a.shear));
                if (c.boolean(a.useEuler))
                {
                    t.rotate = imath(c.vector(a.rotate));
                    t.rotateOrder = orderOf(c, a.order);
                    return c.set(a.output, kernel(geometry::localMatrix(t)));
                }
                geometry::Quatd q(c.number(a.w), c.number(a.x), c.number(a.y), c.number(a.z));
                geometry::M33d rotation = geometry::rotationFromQuaternion(q.normalized());
                c.set(a.output,
                      kernel(geometry::affine(geometry::scaleShear(t.scale, t.shear) * rotation, t.translate)));
            }};
}

eval::Behavior multMatrix(const Attributes& attributes)
{
    struct
    {
        AttrId input, output;
    } a{attributes("matrixIn"), attributes("matrixSum")};
    return {{a.output},
            {},
            [a](Computation& c)
            {
                core::Matrix product = kIdentity;
                const core::IndexSet* elements = c.elements(a.input);
                for (size_t i = 0; elements && i < elements->size(); ++i)
                    product = multiplied(product, c.matrix(a.input, ElementPath{}.with(elements->at(i))));
                c.set(a.output, product);
            }};
}

eval::Behavior inverseMatrix(const Attributes& attributes)
{
    struct
    {
        AttrId input, output;
    } a{attributes("inputMatrix"), attributes("outputMatrix")};
    return {{a.output}, {}, [a](Computation& c) { c.set(a.output, inverted(c.matrix(a.input))); }};
}

// The sum of the matrices; without any it is zero (unsure).
eval::Behavior addMatrix(const Attributes& attributes)
{
    struct
    {
        AttrId input, output;
    } a{attributes("matrixIn"), attributes("matrixSum")};
    return {{a.output},
            {},
            [a](Computation& c)
            {
                core::Matrix sum{};
                const core::IndexSet* elements = c.elements(a.input);
                for (size_t i = 0; elements && i < elements->size(); ++i)
                {
                    const core::Matrix& next = c.matrix(a.input, ElementPath{}.with(elements->at(i)));
                    for (size_t k = 0; k < 16; ++k)
                        sum[k] += next[k];
                }
                c.set(a.output, sum);
            }};
}

eval::Behavior wtAddMatrix(const Attributes& attributes)
{
    struct
    {
        AttrId element, matrix, weight, output;
    } a{attributes("wtMatrix"), attributes("matrixIn"), attributes("weightIn"), attributes("matrixSum")};
    return {{a.output},
            {},
            [a](Computation& c)
            {
                core::Matrix sum{};
                const core::IndexSet* elements = c.elements(a.element);
                for (size_t i = 0; elements && i < elements->size(); ++i)
                {
                    ElementPath path = ElementPath{}.with(elements->at(i));
                    double weight = c.number(a.weight, path);
                    const core::Matrix& next = c.matrix(a.matrix, path);
                    for (size_t k = 0; k < 16; ++k)
                        sum[k] += next[k] * weight;
                }
                c.set(a.output, sum);
            }};
}

eval::Behavior holdMatrix(const Attributes& attributes)
{
    struct
    {
        AttrId input, output;
    } a{attributes("inMatrix"), attributes("outMatrix")};
    return {{a.output}, {}, [a](Computation& c) { c.set(a.output, core::Matrix(c.matrix(a.input))); }};
}

// Every number times inScale.
eval::Behavior passMatrix(const Attributes& attributes)
{
    struct
    {
        AttrId input, scale, output;
    } a{attributes("inMatrix"), attributes("inScale"), attributes("outMatrix")};
    return {{a.output},
            {},
            [a](Computation& c)
            {
                core::Matrix result = c.matrix(a.input);
                double scale = c.number(a.scale);
                for (double& number : result)
                    number *= scale;
                c.set(a.output, result);
            }};
}

eval::Behavior pickMatrix(const Attributes& attributes)
{
    struct
    {
        AttrId input, translate, rotate, scale, shear, output;
    } a{attributes("inputMatrix"), attributes("useTranslate"), attributes("useRotate"),
        attributes("useScale"),    attributes("useShear"),     attributes("outputMatrix")};
    return {{a.output},
            {},
            [a](Computation& c)
            {
                TransformComponents all = parts(c.matrix(a.input)), picked;
                if (c.boolean(a.translate))
                    picked.translate = all.translate;
                if (c.boolean(a.rotate))
                    picked.rotate = all.rotate;
                if (c.boolean(a.scale))
                    picked.scale = all.scale;
                if (c.boolean(a.shear))
                    picked.shear = all.shear;
                c.set(a.output, kernel(geometry::localMatrix(picked)));
            }};
}

// Each target in turn pulls the result towards it, by its weight and the weight of each channel; rotation goes the
// shorter way. Where the envelope and the spaces come in is unsure: the envelope scales all weights, the result lies
// between preSpaceMatrix and postSpaceMatrix.
eval::Behavior blendMatrix(const Attributes& attributes)
{
    struct
    {
        AttrId enable, envelope, input, pre, post, target, targetMatrix, use, weight;
        AttrId translate, rotate, scale, shear, output;
    } a{attributes("enable"),          attributes("envelope"),        attributes("inputMatrix"),
        attributes("preSpaceMatrix"),  attributes("postSpaceMatrix"), attributes("target"),
        attributes("targetMatrix"),    attributes("useMatrix"),       attributes("weight"),
        attributes("translateWeight"), attributes("rotateWeight"),    attributes("scaleWeight"),
        attributes("shearWeight"),     attributes("outputMatrix")};
    return {{a.output},
            {},
            [a](Computation& c)
            {
                const core::Matrix& input = c.matrix(a.input);
                if (!c.boolean(a.enable))
                    return c.set(a.output, core::Matrix(input));
                TransformComponents blend = parts(input);
                geometry::Quatd rotation = geometry::quaternionFromEuler(blend.rotate);
                double envelope = c.number(a.envelope);
                const core::IndexSet* elements = c.elements(a.target);
                for (size_t i = 0; elements && i < elements->size(); ++i)
                {
                    ElementPath path = ElementPath{}.with(elements->at(i));
                    if (!c.boolean(a.use, path))
                        continue;
                    TransformComponents to = parts(c.matrix(a.targetMatrix, path));
                    double weight = envelope * c.number(a.weight, path);
                    blend.translate += (to.translate - blend.translate) * (weight * c.number(a.translate, path));
                    blend.scale += (to.scale - blend.scale) * (weight * c.number(a.scale, path));
                    blend.shear += (to.shear - blend.shear) * (weight * c.number(a.shear, path));
                    rotation = Imath::slerpShortestArc(rotation, geometry::quaternionFromEuler(to.rotate),
                                                       weight * c.number(a.rotate, path));
                }
                M44d blended = geometry::affine(geometry::scaleShear(blend.scale, blend.shear) *
                                                    geometry::rotationFromQuaternion(rotation),
                                                blend.translate);
                c.set(a.output, multiplied(multiplied(c.matrix(a.pre), kernel(blended)), c.matrix(a.post)));
            }};
}

eval::Behavior fourByFourMatrix(const Attributes& attributes)
{
    std::array<AttrId, 16> inputs;
    for (size_t i = 0; i < 16; ++i)
        inputs[i] = attributes("in" + std::to_string(i / 4) + std::to_string(i % 4));
    AttrId output = attributes("output");
    return {{output},
            {},
            [inputs, output](Computation& c)
            {
                core::Matrix matrix;
                for (size_t i = 0; i < 16; ++i)
                    matrix[i] = c.number(inputs[i]);
                c.set(output, matrix);
            }};
}

} // namespace understudy::nodes::behaviors
