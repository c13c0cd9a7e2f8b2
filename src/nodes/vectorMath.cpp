// Nodes of points and vectors. Formulas: Autodesk's node reference; what it leaves open is marked in the tests.
#include "geometry/RotateOrder.h"
#include "nodes/Families.h"
#include "nodes/Matrices.h"

#include <algorithm>
#include <cmath>

namespace understudy::nodes::behaviors
{

using core::AttrId;
using eval::Computation;
using eval::Vector;

namespace
{

// Row vector times matrix; directions leave the translation out and are not divided by w.
V3d transformed(const V3d& v, const core::Matrix& m, bool isPoint)
{
    double w = isPoint ? 1.0 : 0.0;
    V3d result;
    for (size_t i = 0; i < 3; ++i)
        result[static_cast<int>(i)] = v.x * m[i] + v.y * m[4 + i] + v.z * m[8 + i] + w * m[12 + i];
    double scale = v.x * m[3] + v.y * m[7] + v.z * m[11] + m[15];
    return isPoint && scale != 0.0 && scale != 1.0 ? result / scale : result;
}

V3d unit(const V3d& v)
{
    double length = v.length();
    return length == 0.0 ? v : v / length;
}

} // namespace

eval::Behavior distanceBetween(const Attributes& attributes)
{
    struct
    {
        AttrId point1, point2, matrix1, matrix2, output;
    } a{attributes("point1"), attributes("point2"), attributes("inMatrix1"), attributes("inMatrix2"),
        attributes("distance")};
    return {{a.output},
            {},
            [a](Computation& c)
            {
                V3d from = transformed(imath(c.vector(a.point1)), c.matrix(a.matrix1), true);
                V3d to = transformed(imath(c.vector(a.point2)), c.matrix(a.matrix2), true);
                c.set(a.output, (to - from).length());
            }};
}

// A dot product is given in all three numbers (unsure).
eval::Behavior vectorProduct(const Attributes& attributes)
{
    struct
    {
        AttrId operation, input1, input2, matrix, normalize, output;
    } a{attributes("operation"), attributes("input1"),          attributes("input2"),
        attributes("matrix"),    attributes("normalizeOutput"), attributes("output")};
    return {{a.output},
            {},
            [a](Computation& c)
            {
                enum
                {
                    NoOperation,
                    Dot,
                    Cross,
                    VectorMatrix,
                    PointMatrix
                };
                V3d first = imath(c.vector(a.input1)), second = imath(c.vector(a.input2)), result = first;
                const core::Matrix& matrix = c.matrix(a.matrix);
                bool normalize = c.boolean(a.normalize);
                int64_t operation = c.integer(a.operation);
                if (operation == Dot)
                    result = V3d(normalize ? unit(first) ^ unit(second) : first ^ second);
                else if (operation == Cross)
                    result = first % second;
                else if (operation == VectorMatrix || operation == PointMatrix)
                    result = transformed(first, matrix, operation == PointMatrix);
                if (normalize && operation != Dot)
                    result = unit(result);
                c.set(a.output, kernel(result));
            }};
}

// The rotation from vector1 to vector2. Without one the axis is z (the attribute's default).
eval::Behavior angleBetween(const Attributes& attributes)
{
    struct
    {
        AttrId vector1, vector2, axis, angle, euler;
    } a{attributes("vector1"), attributes("vector2"), attributes("axis"), attributes("angle"), attributes("euler")};
    return {{a.axis, a.angle, a.euler},
            {},
            [a](Computation& c)
            {
                V3d first = unit(imath(c.vector(a.vector1))), second = unit(imath(c.vector(a.vector2)));
                V3d axis = first % second;
                double sine = axis.length();
                double angle = std::atan2(sine, first ^ second);
                if (sine > 0.0)
                    axis /= sine;
                else if (angle > 0.0) // opposite: any axis at right angles
                    axis = unit(std::abs(first.x) < 0.9 ? V3d(1, 0, 0) % first : V3d(0, 1, 0) % first);
                else
                    axis = V3d(0, 0, 1);
                geometry::Quatd rotation;
                rotation.setAxisAngle(axis, angle);
                c.set(a.axis, kernel(axis));
                c.set(a.angle, angle);
                c.set(a.euler, kernel(geometry::eulerFromQuaternion(rotation)));
            }};
}

eval::Behavior pointMatrixMult(const Attributes& attributes)
{
    struct
    {
        AttrId point, matrix, isVector, output;
    } a{attributes("inPoint"), attributes("inMatrix"), attributes("vectorMultiply"), attributes("output")};
    return {{a.output},
            {},
            [a](Computation& c)
            {
                c.set(a.output,
                      kernel(transformed(imath(c.vector(a.point)), c.matrix(a.matrix), !c.boolean(a.isVector))));
            }};
}

} // namespace understudy::nodes::behaviors
