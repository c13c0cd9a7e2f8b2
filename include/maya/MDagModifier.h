// An MDGModifier that also makes DAG nodes and hangs them below others.
#pragma once

#include <maya/MDGModifier.h>
#include <maya/MFnDependencyNode.h>
#include <maya/MObject.h>
#include <maya/MStatus.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MDagModifier : public MDGModifier
{
public:
    MDagModifier();
    ~MDagModifier() override;

    // A shape without a parent gets a transform, which is the answer.
    MObject createNode(const MTypeId& typeId, const MObject& parent = MObject::kNullObj,
                       MStatus* ReturnStatus = nullptr);
    MObject createNode(const MString& type, const MObject& parent = MObject::kNullObj, MStatus* ReturnStatus = nullptr);
    // Without a parent: below the world.
    MStatus reparentNode(const MObject& node, const MObject& newParent = MObject::kNullObj);

    static const char* className();

private:
    MDagModifier(const MDagModifier&) = delete;
    MDagModifier& operator=(const MDagModifier&) = delete;
};

OPENMAYA_NAMESPACE_CLOSE
