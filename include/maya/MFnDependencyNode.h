// Nodes of the dependency graph: their names, attributes and plugs.
//
// Edits are recorded, but no undo steps. What does not exist: kInvalidParameter. What a node forbids: kFailure.
#pragma once

#include <maya/MDeprecate.h>
#include <maya/MFnBase.h>
#include <maya/MString.h>
#include <maya/MTypeId.h>

namespace adsk
{
namespace Data
{
class Associations;
}
} // namespace adsk

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnDependencyNode : public MFnBase
{
    declareMFn(MFnDependencyNode, MFnBase);

public:
    OPENMAYA_ENUM(MAttrClass, kLocalDynamicAttr = 1, kNormalAttr = 2, kExtensionAttr = 3, kInvalidAttr = 4);
    OPENMAYA_ENUM(MdgTimerState, kTimerOff = 0, kTimerOn = 1, kTimerUninitialized = 2, kTimerInvalidState = 3);
    OPENMAYA_ENUM(MdgTimerMetric, kTimerMetric_callback = 0, kTimerMetric_compute = 1, kTimerMetric_dirty = 2,
                  kTimerMetric_draw = 3, kTimerMetric_fetch = 4, kTimerMetric_callbackViaAPI = 5,
                  kTimerMetric_callbackNotViaAPI = 6, kTimerMetric_computeDuringCallback = 7,
                  kTimerMetric_computeNotDuringCallback = 8, kTimerMetrics = 9);
    OPENMAYA_ENUM(MdgTimerType, kTimerType_self = 0, kTimerType_inclusive = 1, kTimerType_count = 2, kTimerTypes = 3);
    declareMFnConstConstructor(MFnDependencyNode, MFnBase);

    // A node of the scene. Of DAG types MFnDagNode and MDagModifier make nodes below a parent.
    MObject create(const MTypeId& typeId, MStatus* ReturnStatus = nullptr);
    MObject create(const MTypeId& typeId, const MString& name, MStatus* ReturnStatus = nullptr);
    MObject create(const MString& type, MStatus* ReturnStatus = nullptr);
    MObject create(const MString& type, const MString& name, MStatus* ReturnStatus = nullptr);
    MTypeId typeId(MStatus* ReturnStatus = nullptr) const;
    MString typeName(MStatus* ReturnStatus = nullptr) const;
    // With its namespaces, without path.
    MString name(MStatus* ReturnStatus = nullptr) const;
    // With all namespaces from the root on: ":a:b".
    MString absoluteName(MStatus* ReturnStatus = nullptr) const;
    // The name, of DAG nodes with as much of the path as tells it apart.
    MString uniqueName(MStatus* ReturnStatus = nullptr) const;
    // Of the plug-in that brings its type; empty for the host's own.
    MString pluginName(MStatus* ReturnStatus = nullptr) const;
    // To the name or the next free one, which it answers. A missing namespace is made on demand, else: kFailure.
    MString setName(const MString& name, bool createNamespace = false, MStatus* ReturnStatus = nullptr);
    MUuid uuid(MStatus* ReturnStatus = nullptr) const;
    void setUuid(const MUuid& uuid, MStatus* ReturnStatus = nullptr);
    // Its plugs that are connected.
    MStatus getConnections(MPlugArray& array) const;
    // With children of compounds, which follow them.
    unsigned int attributeCount(MStatus* ReturnStatus = nullptr) const;
    MObject attribute(unsigned int index, MStatus* ReturnStatus = nullptr) const;
    MObject reorderedAttribute(unsigned int index, MStatus* ReturnStatus = nullptr) const;
    MObject attribute(const MString& attrName, MStatus* ReturnStatus = nullptr) const;
    // kInvalidAttr for an attribute that the node does not have.
    MAttrClass attributeClass(const MObject& attr, MStatus* ReturnStatus = nullptr) const;
    MStatus getAffectedAttributes(const MObject& attr, MObjectArray& affectedAttributes) const;
    MStatus getAffectedByAttributes(const MObject& attr, MObjectArray& affectedByAttributes) const;
    // By attribute, its long or short name, an alias, or a path with indices. Indices of arrays around it that are not
    // named are not chosen. All plugs see the same: wantNetworkedPlug makes no difference here.
    MPlug findPlug(const MObject& attr, bool wantNetworkedPlug, MStatus* ReturnStatus = nullptr) const;
    MPlug findPlug(const MString& attrName, bool wantNetworkedPlug, MStatus* ReturnStatus = nullptr) const;
    OPENMAYA_DEPRECATED(2019, "say wantNetworkedPlug")
    MPlug findPlug(const MObject& attr, MStatus* ReturnStatus = nullptr) const;
    OPENMAYA_DEPRECATED(2019, "say wantNetworkedPlug")
    MPlug findPlug(const MString& attrName, MStatus* ReturnStatus = nullptr) const;
    // kFailure where a name is taken.
    MStatus addAttribute(const MObject& attr);
    MStatus removeAttribute(const MObject& attr);
    // What the plug-in made for the node; null for nodes of the host's own types.
    MPxNode* userNode(MStatus* ReturnStatus = nullptr) const;
    bool isFromReferencedFile(MStatus* ReturnStatus = nullptr) const;
    bool isShared(MStatus* ReturnStatus = nullptr) const;
    bool isTrackingEdits(MStatus* ReturnStatus = nullptr) const;
    bool hasUniqueName(MStatus* ReturnStatus = nullptr) const;
    // Without those around it; empty for the root.
    MString parentNamespace(MStatus* ReturnStatus = nullptr) const;
    bool isLocked(MStatus* ReturnStatus = nullptr) const;
    MStatus setLocked(bool locked);
    static MString classification(const MString& nodeTypeName);
    bool isNewAttribute(const MObject& attr, MStatus* ReturnStatus = nullptr) const;
    // Flags that a plug-in can set on nodes until the session ends; there are 64 for all.
    static unsigned int allocateFlag(const MString pluginName, MStatus* ReturnStatus = nullptr);
    static MStatus deallocateFlag(const MString pluginName, unsigned int flag);
    static MStatus deallocateAllFlags(const MString pluginName);
    MStatus setFlag(unsigned int flag, bool state);
    bool isFlagSet(unsigned int flag, MStatus* ReturnStatus = nullptr) const;
    bool isDefaultNode(MStatus* ReturnStatus = nullptr) const;
    // Scene files leave the node out.
    MStatus setDoNotWrite(bool flag);
    bool canBeWritten(MStatus* ReturnStatus = nullptr) const;
    bool hasAttribute(const MString& name, MStatus* ReturnStatus = nullptr) const;
    // The attribute that stands for the node's aliases; null unless there are any or it is forced.
    MObject getAliasAttr(bool force, MStatus* ReturnStatus = nullptr);
    bool setAlias(const MString& alias, const MString& name, const MPlug& plug, bool add = true,
                  MStatus* ReturnStatus = nullptr);
    bool findAlias(const MString& alias, MObject& attrObj, MStatus* ReturnStatus = nullptr) const;
    // Alias, attribute, alias, attribute, ...; false where there are none.
    bool getAliasList(MStringArray& strArray, MStatus* ReturnStatus = nullptr);
    MString plugsAlias(const MPlug& plug, MStatus* ReturnStatus = nullptr);
    MStatus setIcon(const MString& filename);
    MString icon(MStatus* ReturnStatus = nullptr) const;
    MStatus getExternalContent(MExternalContentInfoTable& table) const;
    MStatus addExternalContentForFileAttr(MExternalContentInfoTable& table, const MObject& attr) const;
    MStatus setExternalContentForFileAttr(const MObject& attr, const MExternalContentLocationTable& table);
    MStatus setExternalContent(const MExternalContentLocationTable& table);
    bool affectsAnimation(MStatus* ReturnStatus = nullptr) const;
    MStatus setAffectsAnimation();
    OPENMAYA_DEPRECATED(2019, "say createNamespace")
    MString setName(const MString& name, MStatus* ReturnStatus);
    bool getPlugsAlias(const MPlug& plug, MString& aliasName, MStatus* ReturnStatus = nullptr);
    virtual const adsk::Data::Associations* metadata(MStatus* ReturnStatus = nullptr) const;
    virtual MStatus setMetadata(const adsk::Data::Associations& newMetadata);
    virtual MStatus deleteMetadata();
    virtual MStatus validateMetadata(MString& errors) const;
    // ---- timers: kNotImplemented, nothing is measured
    static void enableDGTiming(bool enable);
    MStatus dgTimerOn();
    MStatus dgTimerOff();
    MdgTimerState dgTimerQueryState(MStatus* ReturnStatus = nullptr);
    MStatus dgTimerReset();
    double dgTimer(const MdgTimerMetric timerMetric, const MdgTimerType timerType,
                   MStatus* ReturnStatus = nullptr) const;
    MStatus dgCallbacks(const MdgTimerType type, MStringArray& callbackName, MDoubleArray& value);
    MStatus dgCallbackIds(const MdgTimerType type, const MString& callbackName, MCallbackIdArray& callbackId,
                          MDoubleArray& value);
    OPENMAYA_DEPRECATED(2019, "use MDGModifier::addExtensionAttribute for extensions")
    MStatus addAttribute(const MObject& attr, MAttrClass type);
    OPENMAYA_DEPRECATED(2019, "use MDGModifier::removeExtensionAttribute for extensions")
    MStatus removeAttribute(const MObject& attr, MAttrClass type);
};

OPENMAYA_NAMESPACE_CLOSE
