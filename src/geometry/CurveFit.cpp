#include "geometry/CurveFit.h"

#include "geometry/NurbsBasis.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace understudy::geometry
{

using Imath::V3d;

namespace
{

// A linear system whose rows have few entries, near the diagonal or in the corners. Collocation matrices of B-splines
// need no pivoting: de Boor and Pinkus, Backward error analysis for totally positive linear systems.
class SparseSystem
{
public:
    SparseSystem(size_t size, size_t width) : m_rows(size), m_right(size, V3d(0.0)), m_width(width) {}

    void add(size_t row, size_t column, double factor)
    {
        if (factor != 0.0)
            m_rows[row][column] += factor;
    }
    void setRight(size_t row, const V3d& right) { m_right[row] = right; }

    std::optional<std::vector<V3d>> solve()
    {
        for (size_t k = 0; k < m_rows.size(); ++k)
        {
            double pivot = entry(k, k);
            if (!(std::abs(pivot) > kNone))
                return std::nullopt;
            size_t corner = std::max(k + 1, m_rows.size() - std::min(m_width, m_rows.size()));
            for (size_t row = k + 1; row < std::min(k + 1 + m_width, corner); ++row)
                eliminate(k, row, pivot);
            for (size_t row = corner; row < m_rows.size(); ++row)
                eliminate(k, row, pivot);
        }
        for (size_t k = m_rows.size(); k-- > 0;)
        {
            for (auto it = m_rows[k].upper_bound(k); it != m_rows[k].end(); ++it)
                m_right[k] -= m_right[it->first] * it->second;
            m_right[k] /= entry(k, k);
        }
        return m_right;
    }

private:
    static constexpr double kNone = 1e-300;

    double entry(size_t row, size_t column) const
    {
        auto found = m_rows[row].find(column);
        return found == m_rows[row].end() ? 0.0 : found->second;
    }

    void eliminate(size_t from, size_t row, double pivot)
    {
        auto found = m_rows[row].find(from);
        if (found == m_rows[row].end())
            return;
        double factor = found->second / pivot;
        m_rows[row].erase(found);
        for (auto it = m_rows[from].upper_bound(from); it != m_rows[from].end(); ++it)
            m_rows[row][it->first] -= factor * it->second;
        m_right[row] -= m_right[from] * factor;
    }

    std::vector<std::map<size_t, double>> m_rows;
    std::vector<V3d> m_right;
    size_t m_width;
};

// One parameter for each point; for closed curves one more, of the first point again.
std::vector<double> parametersOf(std::span<const V3d> through, bool closed, Parametrization parametrization)
{
    std::vector<double> parameters{0.0};
    for (size_t i = 1; i < through.size() + (closed ? 1 : 0); ++i)
    {
        double step = (through[i % through.size()] - through[i - 1]).length();
        if (parametrization == Parametrization::ChordLength && !(step > 0.0))
            return parametersOf(through, closed, Parametrization::Uniform);
        parameters.push_back(parametrization == Parametrization::Uniform ? static_cast<double>(i)
                                                                         : parameters.back() + step);
    }
    return parameters;
}

void addRow(SparseSystem& system, size_t row, size_t first, const Basis::Row& basis, int degree, size_t modulus)
{
    for (int j = 0; j <= degree; ++j)
        system.add(row, (first + static_cast<size_t>(j)) % modulus, basis[static_cast<size_t>(j)]);
}

std::optional<FittedCurve> fitOpen(std::span<const V3d> through, int degree, const std::vector<double>& parameters)
{
    FittedCurve curve;
    curve.spans = static_cast<int>(through.size()) - 1;
    const auto extra = static_cast<size_t>(degree) - 1;
    curve.knots.assign(extra, parameters.front());
    curve.knots.insert(curve.knots.end(), parameters.begin(), parameters.end());
    curve.knots.insert(curve.knots.end(), extra, parameters.back());

    const KnotRange range{degree, static_cast<size_t>(curve.spans), curve.knots};
    const size_t count = range.spans + static_cast<size_t>(degree);
    const size_t atStart = (extra + 1) / 2;
    const size_t atEnd = extra - atStart;
    SparseSystem system(count, static_cast<size_t>(degree) + 1);
    // Rows in an order that keeps entries near the diagonal: the first point, the conditions there, the points between,
    // the conditions at the end, the last point.
    auto addPoint = [&](size_t row, size_t i)
    {
        size_t span = std::min(i, range.spans - 1);
        addRow(system, row, span, basisDerivative(range, span, parameters[i], 0), degree, count);
        system.setRight(row, through[i]);
    };
    auto addCondition = [&](size_t row, size_t span, double parameter, int order)
    { addRow(system, row, span, basisDerivative(range, span, parameter, order), degree, count); };
    addPoint(0, 0);
    for (size_t i = 0; i < atStart; ++i)
        addCondition(1 + i, 0, parameters.front(), static_cast<int>(i) + 2);
    for (size_t i = 1; i + 1 < through.size(); ++i)
        addPoint(atStart + i, i);
    for (size_t i = 0; i < atEnd; ++i)
        addCondition(count - 2 - i, range.spans - 1, parameters.back(), static_cast<int>(i) + 2);
    addPoint(count - 1, through.size() - 1);
    if (auto points = system.solve())
        curve.points = std::move(*points);
    else
        return std::nullopt;
    return curve;
}

std::optional<FittedCurve> fitPeriodic(std::span<const V3d> through, int degree, const std::vector<double>& parameters)
{
    const size_t count = through.size();
    const auto extra = static_cast<size_t>(degree) - 1;
    if (degree % 2 == 0 || count <= static_cast<size_t>(degree))
        return std::nullopt;
    FittedCurve curve;
    curve.spans = static_cast<int>(count);
    const double period = parameters.back() - parameters.front();
    for (size_t i = 0; i < extra; ++i)
        curve.knots.push_back(parameters[count - extra + i] - period);
    curve.knots.insert(curve.knots.end(), parameters.begin(), parameters.end());
    for (size_t i = 0; i < extra; ++i)
        curve.knots.push_back(parameters[i + 1] + period);

    const KnotRange range{degree, count, curve.knots};
    SparseSystem system(count, static_cast<size_t>(degree) + 1);
    // The point at the start of span i is shaped most by the one in the middle of its points: that is its row.
    for (size_t i = 0; i < count; ++i)
    {
        size_t row = (i + extra / 2) % count;
        addRow(system, row, i, basisDerivative(range, i, parameters[i], 0), degree, count);
        system.setRight(row, through[i]);
    }
    auto points = system.solve();
    if (!points)
        return std::nullopt;
    curve.points = std::move(*points);
    for (int i = 0; i < degree; ++i)
        curve.points.push_back(V3d(curve.points[static_cast<size_t>(i)]));
    return curve;
}

} // namespace

std::optional<FittedCurve> fitCurve(std::span<const V3d> through, int degree, CurveForm form,
                                    Parametrization parametrization)
{
    if (through.size() < 2 || degree < 1 || degree > kMaxDegree)
        return std::nullopt;
    const bool isPeriodic = form == CurveForm::Periodic;
    std::vector<double> parameters = parametersOf(through, isPeriodic, parametrization);
    return isPeriodic ? fitPeriodic(through, degree, parameters) : fitOpen(through, degree, parameters);
}

} // namespace understudy::geometry
