// A list of edits of the scene that are made together by doIt and taken back by undoIt, in any order with other edits.
//
// Nodes of createNode have their handle at once and are in the scene after doIt. doIt makes what was added since the
// last time; after undoIt it makes all of it again. Inside a plug-in's command its edits are the command's too. A doIt
// that fails changes nothing, and forgets what was added.
#pragma once

#include <maya/MDeprecate.h>
#include <maya/MFnDependencyNode.h>
#include <maya/MStatus.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MDGModifier
{
public:
    MDGModifier();
    virtual ~MDGModifier();

    // No DAG nodes: those are MDagModifier's.
    MObject createNode(const MTypeId& typeId, MStatus* ReturnStatus = nullptr);
    MObject createNode(const MString& type, MStatus* ReturnStatus = nullptr);
    // A DAG node goes with all below it, and with parents that would be left without children unless told otherwise.
    MStatus deleteNode(const MObject& node);
    MStatus deleteNode(const MObject& node, bool includeParents);
    MStatus renameNode(const MObject& node, const MString& newName);
    MStatus setNodeLockState(const MObject& node, bool newState);
    MStatus connect(const MObject& sourceNode, const MObject& sourceAttr, const MObject& destNode,
                    const MObject& destAttr);
    MStatus disconnect(const MObject& sourceNode, const MObject& sourceAttr, const MObject& destNode,
                       const MObject& destAttr);
    MStatus connect(const MPlug& source, const MPlug& dest);
    MStatus disconnect(const MPlug& source, const MPlug& dest);
    MStatus addAttribute(const MObject& node, const MObject& attribute);
    MStatus removeAttribute(const MObject& node, const MObject& attribute);
    MStatus renameAttribute(const MObject& node, const MObject& attribute, const MString& shortName,
                            const MString& longName);
    MStatus addExtensionAttribute(const MNodeClass& nodeClass, const MObject& attribute);
    MStatus removeExtensionAttribute(const MNodeClass& nodeClass, const MObject& attribute);
    MStatus removeExtensionAttributeIfUnset(const MNodeClass& nodeClass, const MObject& attribute);
    MStatus linkExtensionAttributeToPlugin(const MObject& plugin, const MObject& attribute);
    MStatus unlinkExtensionAttributeFromPlugin(const MObject& mPlugin, const MObject& mAttribute);
    MStatus commandToExecute(const MString& command);
    MStatus pythonCommandToExecute(const MString& command);
    MStatus newPlugValue(const MPlug& plug, MObject& plugValue);
    MStatus newPlugValueBool(const MPlug& plug, bool plugValue);
    MStatus newPlugValueChar(const MPlug& plug, char plugValue);
    MStatus newPlugValueDouble(const MPlug& plug, double plugValue);
    MStatus newPlugValueFloat(const MPlug& plug, float plugValue);
    MStatus newPlugValueInt(const MPlug& plug, int plugValue);
    MStatus newPlugValueInt64(const MPlug& plug, MInt64 plugValue);
    MStatus newPlugValueMAngle(const MPlug& plug, const MAngle& plugValue);
    MStatus newPlugValueMDistance(const MPlug& plug, const MDistance& plugValue);
    MStatus newPlugValueMTime(const MPlug& plug, const MTime& plugValue);
    MStatus newPlugValueShort(const MPlug& plug, short plugValue);
    MStatus newPlugValueString(const MPlug& plug, const MString& plugValue);
    MStatus removeMultiInstance(const MPlug& plug, bool breakConnections);
    MStatus setMetadata(const MObject& node, const adsk::Data::Associations& metadata);
    MStatus deleteMetadata(const MObject& node);

    MStatus doIt();
    MStatus undoIt();

    static const char* className();

    BEGIN_NO_SCRIPT_SUPPORT
        : OPENMAYA_DEPRECATED(2019, "leave the kind out") MStatus
          addAttribute(const MObject& node, const MObject& attribute, MFnDependencyNode::MAttrClass type);
    OPENMAYA_DEPRECATED(2019, "leave the kind out")
    MStatus removeAttribute(const MObject& node, const MObject& attribute, MFnDependencyNode::MAttrClass type);
END_NO_SCRIPT_SUPPORT :

    protected : friend struct ::understudy::openmaya::Access;
    struct Body;

    Body* m_body;

private:
    MDGModifier(const MDGModifier&) = delete;
    MDGModifier& operator=(const MDGModifier&) = delete;
};

OPENMAYA_NAMESPACE_CLOSE
