// Orienting joints: joint -orientJoint, -secondaryAxisOrient and -zeroScaleOrient.
//
// Source: documentation of `joint`; reference/behaviour.md "Locators, joints".
#pragma once

#include "commands/Transforms.h"

#include <optional>
#include <string_view>

namespace understudy::commands
{

struct OrientAxes
{
    int first = 0; // points to the child joint
    int second = 1;
    int third = 2;
};

// "xyz", "yzx", ...; nothing for "none". Throws BadArgument for another text.
std::optional<OrientAxes> orientAxesFrom(std::string_view text);
// The scene axis of "yup", "zdown", ...; nothing for "none" and "". Throws BadArgument for another text.
std::optional<V3d> sceneAxisFrom(std::string_view text);

// Turns jointOrient so that the first axis points to the first child joint and the second to `secondary` (the third is
// perpendicular to the way to the parent where there is none); without axes jointOrient becomes zero. rotateAxis takes
// up the difference, so nothing below moves. Joints that are rotated, or have no child joint, are left alone.
void orientJoint(Session& session, const core::DagPath& joint, const std::optional<OrientAxes>& axes,
                 const std::optional<V3d>& secondary);

// rotateAxis becomes zero; what is below keeps its place in the world.
void zeroScaleOrient(Session& session, const core::DagPath& joint);

} // namespace understudy::commands
