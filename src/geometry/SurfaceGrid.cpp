#include "geometry/SurfaceGrid.h"

#include <algorithm>

namespace understudy::geometry
{

using Imath::V2d;
using Imath::V3d;

std::vector<double> lineParameters(const KnotRange& range, LineSpacing spacing, int number)
{
    const int steps = std::max(number, 1);
    std::vector<double> lines;
    auto divide = [&](double from, double to)
    {
        for (int i = 0; i < steps; ++i)
            lines.push_back(from + (to - from) * i / steps);
    };
    if (spacing == LineSpacing::Domain)
        divide(range.first(), range.last());
    else
        for (size_t span = 0; span < range.spans; ++span)
            if (!range.isEmpty(span))
                divide(range.start(span), range.end(span));
    lines.push_back(range.last());
    return lines;
}

namespace
{

class Grid
{
public:
    Grid(const NurbsSurface& surface, const GridOptions& options)
        : m_options(options), m_countU(options.u.size()), m_countV(options.v.size()), m_place(m_countU * m_countV)
    {
        placeLines(surface);
        for (size_t i = 0; i + 1 < m_countU; ++i)
            for (size_t j = 0; j + 1 < m_countV; ++j)
                addCell(i, j);
    }

    SurfaceGrid made;

private:
    size_t line(size_t i, size_t j) const { return i * m_countV + j; }

    void placeLines(const NurbsSurface& surface)
    {
        auto share = [](const std::vector<double>& all, size_t i)
        { return (all[i] - all.front()) / (all.back() - all.front()); };
        std::vector<V3d> at;
        double size = 0.0;
        for (size_t i = 0; i < m_countU; ++i)
            for (size_t j = 0; j < m_countV; ++j)
            {
                at.push_back(surface.at(m_options.u[i], m_options.v[j]).position);
                size = std::max(size, (at.back() - at.front()).length());
                made.parameters.emplace_back(share(m_options.u, i), share(m_options.v, j));
            }
        // An edge of the surface all in one place is a pole.
        constexpr double kSame = 1e-9;
        auto isPole = [&](size_t first, size_t step, size_t count)
        {
            for (size_t k = 1; k < count; ++k)
                if ((at[first + k * step] - at[first]).length() > kSame * size)
                    return false;
            return true;
        };
        const bool poleU[] = {isPole(0, 1, m_countV), isPole(line(m_countU - 1, 0), 1, m_countV)};
        const bool poleV[] = {isPole(0, m_countV, m_countU), isPole(m_countV - 1, m_countV, m_countU)};
        for (size_t i = 0; i < m_countU; ++i)
            for (size_t j = 0; j < m_countV; ++j)
            {
                size_t toI = m_options.isClosedU && i + 1 == m_countU ? 0 : i;
                size_t toJ = m_options.isClosedV && j + 1 == m_countV ? 0 : j;
                if ((i == 0 && poleU[0]) || (i + 1 == m_countU && poleU[1]))
                    toJ = 0;
                if ((j == 0 && poleV[0]) || (j + 1 == m_countV && poleV[1]))
                    toI = 0;
                const size_t to = line(toI, toJ);
                if (to != line(i, j) && to < line(i, j))
                {
                    m_place[line(i, j)] = m_place[to];
                    continue;
                }
                m_place[line(i, j)] = static_cast<uint32_t>(made.points.size());
                made.points.push_back(at[line(i, j)]);
            }
    }
    void addCell(size_t i, size_t j)
    {
        const size_t lines[] = {line(i, j), line(i + 1, j), line(i + 1, j + 1), line(i, j + 1)};
        if (!m_options.triangles)
            return addPolygon({lines[0], lines[1], lines[2], lines[3]});
        addPolygon({lines[0], lines[1], lines[2]});
        addPolygon({lines[0], lines[2], lines[3]});
    }
    void addPolygon(std::vector<size_t> lines)
    {
        std::vector<size_t> kept;
        for (size_t k : lines)
            if (std::none_of(kept.begin(), kept.end(), [&](size_t other) { return m_place[other] == m_place[k]; }))
                kept.push_back(k);
        if (kept.size() < 3)
            return;
        made.counts.push_back(static_cast<uint32_t>(kept.size()));
        for (size_t k : kept)
        {
            made.corners.push_back(m_place[k]);
            made.cornerLines.push_back(static_cast<uint32_t>(k));
        }
    }

    const GridOptions& m_options;
    const size_t m_countU, m_countV;
    std::vector<uint32_t> m_place;
};

} // namespace

SurfaceGrid gridOf(const NurbsSurface& surface, const GridOptions& options) { return Grid(surface, options).made; }

} // namespace understudy::geometry
