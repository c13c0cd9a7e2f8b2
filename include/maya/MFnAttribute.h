// Definitions of attributes: what every kind of attribute can do.
//
// An attribute that `create` made belongs to nobody until a node or a node type takes it. It is readable, writable,
// connectable, storable and cached, its index matters, and everything else is off. Editing one that a node has is
// recorded, but no undo step.
#pragma once

#include <maya/MFnBase.h>
#include <maya/MFnData.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MFnAttribute : public MFnBase
{
    declareMFn(MFnAttribute, MFnBase);

public:
    // What happens to a destination when its source goes: an element is removed, the value becomes the default, or
    // stays.
    OPENMAYA_ENUM(DisconnectBehavior, kDelete = 0, kReset = 1, kNothing = 2);

    declareMFnConstConstructor(MFnAttribute, MFnBase);

    bool isReadable(MStatus* ReturnStatus = nullptr) const;
    bool isWritable(MStatus* ReturnStatus = nullptr) const;
    bool isConnectable(MStatus* ReturnStatus = nullptr) const;
    bool isStorable(MStatus* ReturnStatus = nullptr) const;
    bool isCached(MStatus* ReturnStatus = nullptr) const;
    bool isArray(MStatus* ReturnStatus = nullptr) const;
    bool indexMatters(MStatus* ReturnStatus = nullptr) const;
    bool isKeyable(MStatus* ReturnStatus = nullptr) const;
    bool isChannelBoxFlagSet(MStatus* ReturnStatus = nullptr) const;
    bool isHidden(MStatus* ReturnStatus = nullptr) const;
    bool isUsedAsColor(MStatus* ReturnStatus = nullptr) const;
    bool isIndeterminant(MStatus* ReturnStatus = nullptr) const;
    bool isRenderSource(MStatus* ReturnStatus = nullptr) const;
    bool isDynamic(MStatus* ReturnStatus = nullptr) const;
    bool isExtension(MStatus* ReturnStatus = nullptr) const;
    bool isWorldSpace(MStatus* ReturnStatus = nullptr) const;
    bool isAffectsWorldSpace(MStatus* ReturnStatus = nullptr) const;
    bool isUsedAsFilename(MStatus* ReturnStatus = nullptr) const;
    bool affectsAppearance(MStatus* ReturnStatus = nullptr) const;
    bool isProxyAttribute(MStatus* ReturnStatus = nullptr) const;
    DisconnectBehavior disconnectBehavior(MStatus* ReturnStatus = nullptr) const;
    bool usesArrayDataBuilder(MStatus* ReturnStatus = nullptr) const;
    bool internal(MStatus* ReturnStatus = nullptr) const;

    // Of a tuple of numbers, the children get the flag too, where it is one that they can have.
    MStatus setReadable(bool state);
    MStatus setWritable(bool state);
    MStatus setConnectable(bool state);
    MStatus setStorable(bool state);
    MStatus setCached(bool state);
    MStatus setArray(bool state);
    // Off: connectAttr -nextAvailable may choose the element.
    MStatus setIndexMatters(bool state);
    MStatus setKeyable(bool state);
    MStatus setChannelBox(bool state);
    MStatus setHidden(bool state);
    MStatus setUsedAsColor(bool state);
    MStatus setIndeterminant(bool state);
    MStatus setRenderSource(bool state);
    MStatus setWorldSpace(bool state);
    MStatus setAffectsWorldSpace(bool state);
    MStatus setUsedAsFilename(bool state);
    MStatus setAffectsAppearance(bool state);
    MStatus setProxyAttribute(bool state);
    MStatus setDisconnectBehavior(DisconnectBehavior behavior);
    MStatus setUsesArrayDataBuilder(bool state);
    MStatus setInternal(bool state);
    // The name that user interfaces show. Empty: it is made of the long name.
    MStatus setNiceNameOverride(const MString& localizedName);

    // Whether a connection from the other attribute, or data of the type, can come in.
    bool acceptsAttribute(const MFnAttribute& attr, MStatus* ReturnStatus = nullptr) const;
    bool accepts(MFnData::Type type, MStatus* ReturnStatus = nullptr) const;
    bool accepts(const MTypeId& id, MStatus* ReturnStatus = nullptr) const;

    // The compound around it; kFailure where there is none.
    MObject parent(MStatus* ReturnStatus = nullptr) const;
    MString name(MStatus* ReturnStatus = nullptr) const;
    MString shortName(MStatus* ReturnStatus = nullptr) const;
    // The addAttr statement that makes one like it, with a tab before and without a line end. Compounds and tuples are
    // made by more than one: MFnCompoundAttribute::getAddAttrCmds.
    MString getAddAttrCmd(bool useLongName = false, MStatus* status = nullptr) const;
    // No second attribute of its names on a node. To allow one gives kNotImplemented.
    bool isEnforcingUniqueName(MStatus* ReturnStatus = nullptr) const;
    MStatus setEnforcingUniqueName(bool state);
    // The names of the compounds around it and its own, with dots: "parent.child". Compressed: without those that it
    // can be told by without, which are all.
    MString pathName(bool useLongName = true, bool useCompression = true, MStatus* ReturnStatus = nullptr) const;

    MStatus addToCategory(const MString& category);
    MStatus removeFromCategory(const MString& category);
    bool hasCategory(const MString& category) const;
    MStatus getCategories(MStringArray& ReturnStatus) const;

protected:
    void setPtr(MPtrBase*);
    // Letters, digits and _, no digit first; what else there is becomes _.
    bool isValidName(const MString& name, MString& validName) const;
    bool namesAreValid(const MString& fullName, MString& validFullName, const MString& briefName,
                       MString& validBriefName);

    void* ca[4];
};

OPENMAYA_NAMESPACE_CLOSE
