// What animates nodes and plugs: curves, driven keys, constraints, layers, expressions and motion paths.
//
// Where nothing is found the answer is false, the arrays are empty and the status is kSuccess. With checkParent what
// lies above a DAG node counts too.
#pragma once

#include <maya/MObject.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYAANIM_EXPORT MAnimUtil
{
public:
    static bool isAnimated(const MObject& node, bool checkParent = false, MStatus* ReturnStatus = nullptr);
    static bool isAnimated(const MDagPath& path, bool checkParent = false, MStatus* ReturnStatus = nullptr);
    static bool isAnimated(const MPlug& plug, bool checkParent = false, MStatus* ReturnStatus = nullptr);
    static bool isAnimated(const MSelectionList& selectionList, bool checkParent = false,
                           MStatus* ReturnStatus = nullptr);
    static bool findAnimatedPlugs(const MObject& node, MPlugArray& animatedPlugs, bool checkParent = false,
                                  MStatus* ReturnStatus = nullptr);
    static bool findAnimatedPlugs(const MDagPath& path, MPlugArray& animatedPlugs, bool checkParent = false,
                                  MStatus* ReturnStatus = nullptr);
    static bool findAnimatedPlugs(const MSelectionList& selectionList, MPlugArray& animatedPlugs,
                                  bool checkParent = false, MStatus* ReturnStatus = nullptr);
    static bool findAnimation(const MPlug& plug, MObjectArray& animation, MStatus* ReturnStatus = nullptr);
    static bool findSetDrivenKeyAnimation(const MPlug& plug, MObjectArray& animation, MPlugArray& drivers,
                                          MStatus* ReturnStatus = nullptr);
    static bool findConstraint(const MPlug& plug, MObject& constraint, MObjectArray& targets,
                               MStatus* ReturnStatus = nullptr);
    static bool findAnimatablePlugs(const MSelectionList& selectionList, MPlugArray& animatablePlugs);
    static bool findAnimationLayers(const MPlug& plug, MObjectArray& layers, MPlugArray& plugs,
                                    MStatus* ReturnStatus = nullptr);
    static const char* className();

private:
    ~MAnimUtil() = delete;
};

OPENMAYA_NAMESPACE_CLOSE
