// What move, rotate and scale share: numbers before the objects, axis flags, pivots, and what stays where it is.
//
// Source: documentation of the three commands; reference/behaviour.md "xform, move, rotate, scale, pivots".
#pragma once

#include "commands/Transforms.h"

#include <array>
#include <vector>

namespace understudy::commands
{

// Flag indices of X, Y, Z, XY, XZ, YZ, XYZ of a command.
using AxisFlags = std::array<size_t, 7>;

// Numbers for some of the axes, in kernel units.
struct AxisValues
{
    V3d values{0.0};
    std::array<bool, 3> given{true, true, true};

    // The numbers given, those of `otherwise` for the other axes.
    V3d over(const V3d& otherwise) const
    {
        return {given[0] ? values.x : otherwise.x, given[1] ? values.y : otherwise.y,
                given[2] ? values.z : otherwise.z};
    }
};

struct ManipArguments
{
    AxisValues numbers;
    std::vector<Object> objects;
};

// Reads numbers and objects (or the selection). With axis flags as many numbers as axes may be given, or three.
// Throws Failed for too few numbers and where nothing can be transformed.
ManipArguments readManip(Session& session, const Arguments& arguments, core::Unit unit, const AxisFlags& axes);

// Keeps children (and points of shapes) where they are in the world while their parent moves.
class KeptBelow
{
public:
    KeptBelow(Session& session, const core::DagPath& path, bool children, bool geometry);
    void restore() const;

private:
    Session& m_session;
    core::DagPath m_path;
    M44d m_world;
    bool m_geometry;
    std::vector<std::pair<core::DagPath, M44d>> m_children;
};

// The point that objects turn about or grow from, where it is not each object's own pivot.
class ManipPivot
{
public:
    // The indices of -pivot, -centerPivot and -objectCenterPivot.
    ManipPivot(Session& session, const Arguments& arguments, const std::vector<Object>& objects,
               std::array<size_t, 3> flags);

    // Puts the point into `place`; false where the object's own pivot counts.
    bool find(const core::DagPath& path, V3d& place) const;
    // Of components, which have no pivot of their own: else the centre of their box. False where there are none.
    bool find(const Object& components, V3d& place) const;

private:
    // The centre of the box around objects in the world.
    bool centre(const std::vector<Object>& objects, V3d& place) const;

    Session& m_session;
    bool m_given = false;
    bool m_ofEach = false;
    V3d m_place{0.0};
};

} // namespace understudy::commands
