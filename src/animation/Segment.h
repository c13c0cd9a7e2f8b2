// One stretch of a curve between two keys, ready to be evaluated.
#pragma once

#include "animation/Tangents.h"

namespace understudy::animation
{

class Segment
{
public:
    // The stretch between keys `index` and `index + 1`.
    Segment(const CurveData& curve, size_t index);

    // Value at x, which lies between the keys (the second one excluded).
    double evaluate(double x) const;

    // The Bezier points of the stretch: two keys and two handles, after handles that would turn the curve back in x
    // were drawn in. Handles of a stepped stretch lie on its keys.
    struct Points
    {
        double x[4];
        double y[4];
    };
    static Points points(const CurveData& curve, size_t index);

    // The parameter, 0 to 1, at which the x of the Bezier points is `x`.
    static double parameter(const Points& points, double x);

private:
    enum class Kind
    {
        Hold,
        HoldNext,
        Cubic, // a polynomial of x
        Bezier // a polynomial of a parameter that is to be found
    };

    Kind m_kind = Kind::Hold;
    double m_x0 = 0.0;
    double m_inverseSpan = 0.0;
    double m_near = 0.0, m_far = 0.0; // x of the handles, as shares of the span
    double m_y[4] = {0.0, 0.0, 0.0, 0.0};
};

} // namespace understudy::animation
