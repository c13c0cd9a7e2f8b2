// The API's vectors, points, matrices and rotations against those of src/geometry.
//
// Both multiply row vectors by matrices. Quaternions are multiplied the other way round: the API's p * q is q * p
// there.
#pragma once

#include "core/Error.h"
#include "geometry/RotateOrder.h"

#include <maya/MEulerRotation.h>
#include <maya/MMatrix.h>
#include <maya/MPoint.h>
#include <maya/MQuaternion.h>
#include <maya/MTypes.h>
#include <maya/MVector.h>

#include <cstring>

namespace understudy::openmaya
{

inline geometry::V3d toV3d(const MVector& v) { return {v.x, v.y, v.z}; }
inline geometry::V3d toV3d(const MPoint& p)
{
    double w = p.w == 0.0 ? 1.0 : p.w;
    return {p.x / w, p.y / w, p.z / w};
}
inline geometry::V3d toV3d(const double v[3]) { return {v[0], v[1], v[2]}; }
inline MVector toVector(const geometry::V3d& v) { return MVector(v.x, v.y, v.z); }
inline MPoint toPoint(const geometry::V3d& v) { return MPoint(v.x, v.y, v.z); }
inline void store(const geometry::V3d& v, double into[3])
{
    for (int i = 0; i < 3; ++i)
        into[i] = v[i];
}

// Whether places of a shape are asked for in the world, and not in its own space. Throws BadArgument for other spaces.
inline bool isWorld(MSpace::Space space)
{
    if (space == MSpace::kWorld)
        return true;
    if (space != MSpace::kObject && space != MSpace::kTransform)
        throw core::Error(core::ErrorKind::BadArgument, "Shapes have places in object and in world space only.");
    return false;
}

inline geometry::M44d toM44d(const MMatrix& m)
{
    geometry::M44d made;
    std::memcpy(made.x, m.matrix, sizeof made.x);
    return made;
}
inline MMatrix toMatrix(const geometry::M44d& m) { return MMatrix(m.x); }

inline geometry::Quatd toQuatd(const MQuaternion& q) { return {q.w, {q.x, q.y, q.z}}; }
inline MQuaternion toQuaternion(const geometry::Quatd& q) { return MQuaternion(q.v.x, q.v.y, q.v.z, q.r); }

inline geometry::V3d angles(const MEulerRotation& e) { return {e.x, e.y, e.z}; }
inline geometry::RotateOrder orderOf(const MEulerRotation& e) { return geometry::rotateOrderFromIndex(e.order); }
inline MEulerRotation toEuler(const geometry::V3d& v, MEulerRotation::RotationOrder order)
{
    return MEulerRotation(v.x, v.y, v.z, order);
}

} // namespace understudy::openmaya
