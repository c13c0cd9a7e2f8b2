// A box along the axes, between its least and its greatest corner.
//
// A box that was cleared holds nothing: the first point makes it that point. Asked for corners, sizes or its centre, it
// answers zeros.
#pragma once

#include <maya/MPoint.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MBoundingBox
{
public:
    MBoundingBox();
    MBoundingBox(const MBoundingBox& src);
    // Between any two opposite corners.
    MBoundingBox(const MPoint& corner1, const MPoint& corner2);
    ~MBoundingBox();
    MBoundingBox& operator=(const MBoundingBox& other);

    void clear();
    // The box around the eight corners where the matrix puts them.
    void transformUsing(const MMatrix& matrix);
    void expand(const MPoint& point);
    void expand(const MBoundingBox& box);
    // Its surface is part of it.
    bool contains(const MPoint& point) const;
    // Whether the boxes are at most `tol` apart along each axis.
    bool intersects(const MBoundingBox& box, double tol = 0.0) const;
    // Along x, y and z.
    double width() const;
    double height() const;
    double depth() const;
    MPoint center() const;
    MPoint min() const;
    MPoint max() const;

private:
    friend struct ::understudy::openmaya::Access;

    double m_min[3];
    double m_max[3]; // below m_min where it holds nothing
};

OPENMAYA_NAMESPACE_CLOSE
