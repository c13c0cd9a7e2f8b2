#include <maya/MBoundingBox.h>
#include <maya/MMatrix.h>

#include <algorithm>
#include <limits>

OPENMAYA_MAJOR_NAMESPACE_OPEN

MBoundingBox::MBoundingBox() { clear(); }
MBoundingBox::MBoundingBox(const MBoundingBox& src) = default;
MBoundingBox::~MBoundingBox() = default;
MBoundingBox& MBoundingBox::operator=(const MBoundingBox& other) = default;

MBoundingBox::MBoundingBox(const MPoint& corner1, const MPoint& corner2) : MBoundingBox()
{
    expand(corner1);
    expand(corner2);
}

void MBoundingBox::clear()
{
    std::fill(m_min, m_min + 3, std::numeric_limits<double>::max());
    std::fill(m_max, m_max + 3, std::numeric_limits<double>::lowest());
}

void MBoundingBox::transformUsing(const MMatrix& matrix)
{
    if (m_min[0] > m_max[0])
        return;
    const double (*corners[2])[3] = {&m_min, &m_max};
    MBoundingBox moved;
    for (unsigned corner = 0; corner < 8; ++corner)
        moved.expand(MPoint((*corners[corner & 1])[0], (*corners[corner >> 1 & 1])[1], (*corners[corner >> 2])[2]) *
                     matrix);
    *this = moved;
}

void MBoundingBox::expand(const MPoint& point)
{
    MPoint place(point);
    place.cartesianize();
    for (unsigned i = 0; i < 3; ++i)
    {
        m_min[i] = std::min(m_min[i], place[i]);
        m_max[i] = std::max(m_max[i], place[i]);
    }
}

void MBoundingBox::expand(const MBoundingBox& box)
{
    for (unsigned i = 0; i < 3; ++i)
    {
        m_min[i] = std::min(m_min[i], box.m_min[i]);
        m_max[i] = std::max(m_max[i], box.m_max[i]);
    }
}

bool MBoundingBox::contains(const MPoint& point) const
{
    for (unsigned i = 0; i < 3; ++i)
        if (point[i] < m_min[i] || point[i] > m_max[i])
            return false;
    return true;
}

bool MBoundingBox::intersects(const MBoundingBox& box, double tol) const
{
    for (unsigned i = 0; i < 3; ++i)
        if (m_min[i] - tol > box.m_max[i] || box.m_min[i] - tol > m_max[i])
            return false;
    return true;
}

double MBoundingBox::width() const { return std::max(0.0, m_max[0] - m_min[0]); }
double MBoundingBox::height() const { return std::max(0.0, m_max[1] - m_min[1]); }
double MBoundingBox::depth() const { return std::max(0.0, m_max[2] - m_min[2]); }

MPoint MBoundingBox::center() const { return MPoint((MVector(min()) + MVector(max())) / 2.0); }

MPoint MBoundingBox::min() const { return m_min[0] > m_max[0] ? MPoint() : MPoint(m_min[0], m_min[1], m_min[2]); }
MPoint MBoundingBox::max() const { return m_min[0] > m_max[0] ? MPoint() : MPoint(m_max[0], m_max[1], m_max[2]); }

OPENMAYA_NAMESPACE_CLOSE
