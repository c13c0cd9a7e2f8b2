// Nodes of plain numbers and colours. Formulas: Autodesk's node reference; what it leaves open is marked in the tests.
#include "nodes/Families.h"

#include <algorithm>
#include <cmath>

namespace understudy::nodes::behaviors
{

using core::AttrId;
using core::ElementPath;
using eval::Computation;
using eval::Vector;

namespace
{

template <class Function> Vector each(const Vector& a, const Vector& b, Function function)
{
    return {function(a[0], b[0]), function(a[1], b[1]), function(a[2], b[2])};
}

double lerp(double a, double b, double weight) { return a + (b - a) * weight; }

} // namespace

eval::Behavior multiplyDivide(const Attributes& attributes)
{
    struct
    {
        AttrId input1, input2, operation, output;
    } a{attributes("input1"), attributes("input2"), attributes("operation"), attributes("output")};
    return {{a.output},
            {},
            [a](Computation& c)
            {
                static constexpr double (*kOperations[])(double, double) = {
                    [](double x, double) { return x; },
                    [](double x, double y) { return x * y; },
                    [](double x, double y) { return x / y; },
                    [](double x, double y) { return std::pow(x, y); },
                };
                int64_t operation = std::clamp<int64_t>(c.integer(a.operation), 0, 3);
                c.set(a.output, each(c.vector(a.input1), c.vector(a.input2), kOperations[operation]));
            }};
}

// No operation gives the first element.
eval::Behavior plusMinusAverage(const Attributes& attributes)
{
    struct Dimension
    {
        AttrId input, output;
        size_t size;
    };
    std::array<Dimension, 3> dimensions{{{attributes("input1D"), attributes("output1D"), 1},
                                         {attributes("input2D"), attributes("output2D"), 2},
                                         {attributes("input3D"), attributes("output3D"), 3}}};
    AttrId operationAttribute = attributes("operation");
    return {{dimensions[0].output, dimensions[1].output, dimensions[2].output},
            {},
            [dimensions, operationAttribute](Computation& c)
            {
                enum
                {
                    NoOperation,
                    Sum,
                    Subtract,
                    Average
                };
                int64_t operation = c.integer(operationAttribute);
                for (const Dimension& dimension : dimensions)
                {
                    if (dimension.output != c.asked().attribute)
                        continue;
                    const core::IndexSet* elements = c.elements(dimension.input);
                    size_t count = elements ? elements->size() : 0;
                    Vector total{};
                    for (size_t i = 0; i < count && !(operation == NoOperation && i > 0); ++i)
                    {
                        Vector next{};
                        ElementPath path = ElementPath{}.with(elements->at(i));
                        if (dimension.size == 1)
                            next[0] = c.number(dimension.input, path);
                        else
                            next = c.vector(dimension.input, path);
                        double sign = operation == Subtract && i > 0 ? -1.0 : 1.0;
                        total = each(total, next, [sign](double x, double y) { return x + sign * y; });
                    }
                    if (operation == Average && count > 0)
                        for (double& number : total)
                            number /= static_cast<double>(count);
                    if (dimension.size == 1)
                        c.set(dimension.output, total[0]);
                    else
                        c.set(dimension.output, total);
                }
            }};
}

eval::Behavior condition(const Attributes& attributes)
{
    struct
    {
        AttrId first, second, operation, ifTrue, ifFalse, output;
    } a{attributes("firstTerm"),   attributes("secondTerm"),   attributes("operation"),
        attributes("colorIfTrue"), attributes("colorIfFalse"), attributes("outColor")};
    return {{a.output},
            {},
            [a](Computation& c)
            {
                static constexpr bool (*kOperations[])(double, double) = {
                    [](double x, double y) { return x == y; }, [](double x, double y) { return x != y; },
                    [](double x, double y) { return x > y; },  [](double x, double y) { return x >= y; },
                    [](double x, double y) { return x < y; },  [](double x, double y) { return x <= y; },
                };
                double first = c.number(a.first);
                double second = c.number(a.second);
                int64_t operation = std::clamp<int64_t>(c.integer(a.operation), 0, 5);
                // Only the branch that is taken is evaluated.
                if (c.ready())
                    c.set(a.output, c.vector(kOperations[operation](first, second) ? a.ifTrue : a.ifFalse));
            }};
}

eval::Behavior reverse(const Attributes& attributes)
{
    struct
    {
        AttrId input, output;
    } a{attributes("input"), attributes("output")};
    return {{a.output},
            {},
            [a](Computation& c)
            {
                Vector input = c.vector(a.input);
                c.set(a.output, Vector{1.0 - input[0], 1.0 - input[1], 1.0 - input[2]});
            }};
}

namespace
{

eval::Behavior ofTwo(const Attributes& attributes, double (*function)(double, double))
{
    struct
    {
        AttrId input1, input2, output;
    } a{attributes("input1"), attributes("input2"), attributes("output")};
    return {{a.output},
            {},
            [a, function](Computation& c) { c.set(a.output, function(c.number(a.input1), c.number(a.input2))); }};
}

} // namespace

eval::Behavior multDoubleLinear(const Attributes& attributes)
{
    return ofTwo(attributes, [](double x, double y) { return x * y; });
}

eval::Behavior addDoubleLinear(const Attributes& attributes)
{
    return ofTwo(attributes, [](double x, double y) { return x + y; });
}

eval::Behavior clamp(const Attributes& attributes)
{
    struct
    {
        AttrId input, min, max, output;
    } a{attributes("input"), attributes("min"), attributes("max"), attributes("output")};
    return {{a.output},
            {},
            [a](Computation& c)
            {
                Vector raised =
                    each(c.vector(a.input), c.vector(a.min), [](double x, double y) { return std::max(x, y); });
                c.set(a.output, each(raised, c.vector(a.max), [](double x, double y) { return std::min(x, y); }));
            }};
}

// A range without extent maps to min.
eval::Behavior setRange(const Attributes& attributes)
{
    struct
    {
        AttrId value, min, max, oldMin, oldMax, output;
    } a{attributes("value"),  attributes("min"),    attributes("max"),
        attributes("oldMin"), attributes("oldMax"), attributes("outValue")};
    return {{a.output},
            {},
            [a](Computation& c)
            {
                Vector value = c.vector(a.value), min = c.vector(a.min), max = c.vector(a.max);
                Vector oldMin = c.vector(a.oldMin), oldMax = c.vector(a.oldMax), result{};
                for (size_t i = 0; i < 3; ++i)
                {
                    double extent = oldMax[i] - oldMin[i];
                    double place = std::min(std::max(value[i], oldMin[i]), oldMax[i]) - oldMin[i];
                    result[i] = extent == 0.0 ? min[i] : lerp(min[i], max[i], place / extent);
                }
                c.set(a.output, result);
            }};
}

// blender 1 gives color1.
eval::Behavior blendColors(const Attributes& attributes)
{
    struct
    {
        AttrId color1, color2, blender, output;
    } a{attributes("color1"), attributes("color2"), attributes("blender"), attributes("output")};
    return {{a.output},
            {},
            [a](Computation& c)
            {
                double blender = c.number(a.blender);
                c.set(a.output, each(c.vector(a.color2), c.vector(a.color1),
                                     [blender](double x, double y) { return lerp(x, y, blender); }));
            }};
}

// attributesBlender 0 gives input[0].
eval::Behavior blendTwoAttr(const Attributes& attributes)
{
    struct
    {
        AttrId input, blender, output;
    } a{attributes("input"), attributes("attributesBlender"), attributes("output")};
    return {{a.output},
            {},
            [a](Computation& c)
            {
                double first = c.number(a.input, ElementPath{}.with(0));
                double second = c.number(a.input, ElementPath{}.with(1));
                c.set(a.output, lerp(first, second, c.number(a.blender)));
            }};
}

// The element that the selector names; only that one is evaluated.
eval::Behavior choice(const Attributes& attributes)
{
    struct
    {
        AttrId selector, input, output;
    } a{attributes("selector"), attributes("input"), attributes("output")};
    return {{a.output},
            {},
            [a](Computation& c)
            {
                int64_t selector = c.integer(a.selector);
                if (c.ready() && selector >= 0)
                    c.set(a.output, c.value(a.input, ElementPath{}.with(static_cast<uint32_t>(selector))));
            }};
}

} // namespace understudy::nodes::behaviors
