#include "geometry/Bounds.h"

#include <algorithm>

namespace understudy::geometry
{

namespace
{

template <class Point> Box3d around(std::span<const Point> points)
{
    Box3d box;
    for (const Point& p : points)
        box.extendBy(Imath::V3d(p));
    return box;
}

bool isAffine(const Imath::M44d& m) { return m[0][3] == 0.0 && m[1][3] == 0.0 && m[2][3] == 0.0 && m[3][3] == 1.0; }

} // namespace

Box3d boundsOf(std::span<const Imath::V3d> points) { return around(points); }

Box3d boundsOf(std::span<const Imath::V3f> points) { return around(points); }

Box3d transformed(const Box3d& box, const Imath::M44d& m)
{
    Box3d result;
    if (box.isEmpty())
        return result;
    if (!isAffine(m))
    {
        for (int corner = 0; corner < 8; ++corner)
        {
            const Imath::V3d p((corner & 1) ? box.max.x : box.min.x, (corner & 2) ? box.max.y : box.min.y,
                               (corner & 4) ? box.max.z : box.min.z);
            result.extendBy(p * m);
        }
        return result;
    }
    for (int j = 0; j < 3; ++j)
    {
        result.min[j] = result.max[j] = m[3][j];
        for (int i = 0; i < 3; ++i)
        {
            const double a = m[i][j] * box.min[i];
            const double b = m[i][j] * box.max[i];
            result.min[j] += std::min(a, b);
            result.max[j] += std::max(a, b);
        }
    }
    return result;
}

Box3d united(const Box3d& a, const Box3d& b)
{
    Box3d box = a;
    box.extendBy(b);
    return box;
}

} // namespace understudy::geometry
