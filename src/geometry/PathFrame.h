// Which way an object looks that follows a path: its axes from the path's direction and a direction that is up.
//
// Rows of a rotation are the object's axes in the world. The front axis lies along the path; the up axis as near to the
// wanted direction as it can; the third axis makes it a rotation. Twists turn about the directions front, up and
// side = front x up, the object's own, one after the other in this order. Source: Autodesk's node reference
// (motionPath), example of MPxMotionPathNode (side); that twists follow in this order is unsure.
#pragma once

#include <Imath/ImathMatrix.h>
#include <Imath/ImathVec.h>

namespace understudy::geometry
{

struct PathAxes
{
    int front = 1; // 0 to 2: x, y, z
    int up = 2;    // the axis after the front one where it is the same
    bool inverseFront = false;
    bool inverseUp = false;
    double frontTwist = 0.0; // radians
    double upTwist = 0.0;
    double sideTwist = 0.0;
};

// Neither direction need have length 1. Where `up` lies along `front` or is null another one is taken that stays the
// same for the same front. The identity where `front` is null.
Imath::M33d pathRotation(const Imath::V3d& front, const Imath::V3d& up, const PathAxes& axes);

} // namespace understudy::geometry
