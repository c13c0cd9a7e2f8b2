// Counts and parameter range of a NURBS curve; knots are seen in place. Source: the nurbsCurve data type as .ma scenes
// write it (degree, spans, form, rational, dimension; knots; CVs): spans + degree CVs, spans + 2 * degree - 1 knots.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <utility>

namespace understudy::geometry
{

enum class CurveForm : int
{
    Open,
    Closed,
    Periodic
};

struct CurveTopology
{
    int degree = 1;
    int spans = 0;
    CurveForm form = CurveForm::Open;
    std::span<const double> knots;

    size_t storedCvCount() const { return static_cast<size_t>(spans + degree); }
    size_t knotCount() const { return static_cast<size_t>(spans + 2 * degree - 1); }

    // CVs that components name: the last `degree` of a periodic curve repeat the first.
    size_t cvCount() const { return form == CurveForm::Periodic ? static_cast<size_t>(spans) : storedCvCount(); }

    // Edit points that components name; the end of a closed or periodic curve is its start. Source: unsure for closed.
    size_t editPointCount() const { return static_cast<size_t>(form == CurveForm::Open ? spans + 1 : spans); }

    // First and last parameter of the curve proper.
    std::pair<double, double> parameterRange() const;

    // What is wrong, in words: degree, spans, number or order of knots.
    std::optional<std::string> problem() const;
};

} // namespace understudy::geometry
