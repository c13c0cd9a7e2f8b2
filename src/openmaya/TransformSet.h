// What MFnTransform's members share: the channels of a transform, and edits of them.
#pragma once

#include "commands/Transforms.h"
#include "openmaya/DagSet.h"
#include "openmaya/MathTypes.h"
#include "openmaya/TransformParts.h"

#include <maya/MFnTransform.h>

#include <functional>

namespace understudy::openmaya
{

nodes::TransformState stateOf(const MFnTransform& set);
// What its local matrix is multiplied with. Throws Failed where the function set has no path.
geometry::M44d aboveOf(const MFnTransform& set);
geometry::M44d worldOf(const MFnTransform& set);

// Writes the channels that are others. Throws Locked or Connected, and writes nothing, where one cannot be.
void writeChannels(core::NodeId node, nodes::TransformState from, nodes::TransformState to);
// Writes the channels that `work` changes. Nothing is written where one of them is locked or driven: kFailure.
MStatus editState(const MFnTransform& set, const std::function<void(nodes::TransformState&)>& work);

// The channels as an MTransformationMatrix; of a joint's matrix the parts that give it.
MTransformationMatrix transformationOf(const nodes::TransformState& state);

// Throw BadArgument for what is none.
MSpace::Space checked(MSpace::Space space);
MTransformationMatrix::RotationOrder checked(MTransformationMatrix::RotationOrder order);
inline MTransformationMatrix::RotationOrder rotationOrderOf(geometry::RotateOrder order)
{
    return static_cast<MTransformationMatrix::RotationOrder>(int(order) + MTransformationMatrix::kXYZ);
}
// Throws BadArgument with the status's text.
void check(const MStatus& status);

} // namespace understudy::openmaya
