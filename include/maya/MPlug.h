// One attribute of one node, with an index for every array on the way to it: what is read, set and connected.
//
// It never dangles: a plug of a node that is gone gives errors. A plug made of a node and an attribute inside arrays
// has no indices yet (-1); it is a plug of nothing until they are chosen. Numbers are in units of the inside:
// centimetres, radians, and 1/6000 s of times. Values are evaluated in the current MDGContext.
#pragma once

#include <maya/MDGContext.h>
#include <maya/MDeprecate.h>
#include <maya/MIntArray.h>
#include <maya/MObject.h>
#include <maya/MStatus.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MPlug
{
public:
    OPENMAYA_ENUM(MValueSelector, kAll = 0, kNonDefault = 1, kChanged = 2, kLastAttrSelector = 3);
    OPENMAYA_ENUM(FreeToChangeState, kFreeToChange = 0, kNotFreeToChange = 1, kChildrenNotFreeToChange = 2);

    MPlug();
    MPlug(const MPlug& in);
    // Null where the node has no such attribute.
    MPlug(const MObject& node, const MObject& attribute);
    virtual ~MPlug();
    MPlug& operator=(const MPlug& other);

    // The same attribute of the same node: isExactlyEqual asks for the indices too.
    bool operator==(const MPlug& other) const;
    bool operator!=(const MPlug& other) const;
    // Whether the attribute is this one.
    bool operator==(const MObject& other) const;
    bool operator!=(const MObject& other) const;
    bool isExactlyEqual(const MPlug& other) const;
    operator MObject() const; // the attribute
    bool operator!() const;   // null
    bool isNull(MStatus* ReturnStatus = nullptr) const;

    // ---- what it is
    MStatus setAttribute(MObject& attribute);
    MObject attribute(MStatus* ReturnStatus = nullptr) const;
    MObject node(MStatus* ReturnStatus = nullptr) const;
    // node.attribute, with long names and all indices.
    MString name(MStatus* ReturnStatus = nullptr) const;
    MString info(MStatus* ReturnStatus = nullptr) const;
    // Short names and only the parents that indices need, unless told otherwise. Left out unless asked for: indices
    // that do not matter (MFnAttribute::indexMatters), and those of world-space arrays, which are instances.
    MString partialName(bool includeNodeName = false, bool includeNonMandatoryIndices = false,
                        bool includeInstancedIndices = false, bool useAlias = false, bool useFullAttributePath = false,
                        bool useLongNames = false, MStatus* ReturnStatus = nullptr) const;
    bool isNetworked(MStatus* ReturnStatus = nullptr) const; // has connections
    bool isArray(MStatus* ReturnStatus = nullptr) const;     // as a whole, not an element
    bool isElement(MStatus* ReturnStatus = nullptr) const;
    bool isCompound(MStatus* ReturnStatus = nullptr) const;
    bool isChild(MStatus* ReturnStatus = nullptr) const;
    bool isProcedural(MStatus* ReturnStatus = nullptr) const;
    bool isDynamic(MStatus* ReturnStatus = nullptr) const;
    bool isFromReferencedFile(MStatus* ReturnStatus = nullptr) const;
    bool isIgnoredWhenRendering(MStatus* ReturnStatus = nullptr) const;
    bool isProxy(MStatus* ReturnStatus = nullptr) const;
    MPlug proxied(); // the plug that a proxy stands for; null for others

    // ---- elements and children
    // -1 where it is no element or has no index yet: kFailure.
    unsigned int logicalIndex(MStatus* ReturnStatus = nullptr) const;
    // Chooses the index of an array around it: of the nearest one unless an attribute says which.
    MStatus selectAncestorLogicalIndex(unsigned int index, const MObject& attribute = MObject::kNullObj);
    unsigned int getExistingArrayAttributeIndices(MIntArray& indices, MStatus* ReturnStatus = nullptr);
    unsigned int numElements(MStatus* ReturnStatus = nullptr) const;
    unsigned int evaluateNumElements(MStatus* ReturnStatus = nullptr); // with those of instances, which nobody wrote
    MStatus setNumElements(unsigned int elements);                     // makes those that are missing
    unsigned int numChildren(MStatus* ReturnStatus = nullptr) const;
    unsigned int numConnectedElements(MStatus* ReturnStatus = nullptr) const;
    unsigned int numConnectedChildren(MStatus* ReturnStatus = nullptr) const;
    MPlug child(MObject& attr, MStatus* ReturnStatus = nullptr) const;
    MPlug child(unsigned int index, MStatus* ReturnStatus = nullptr) const;
    MPlug operator[](MObject& attr) const;
    MPlug parent(MStatus* ReturnStatus = nullptr) const; // the compound; kFailure where it is no child
    MPlug array(MStatus* ReturnStatus = nullptr) const;  // kFailure where it is no element
    MPlug elementByLogicalIndex(unsigned int logicalIndex, MStatus* ReturnStatus = nullptr) const;
    // Of those that exist, in order.
    MPlug elementByPhysicalIndex(unsigned int physicalIndex, MStatus* ReturnStatus = nullptr) const;
    MPlug operator[](unsigned int physicalIndex) const;
    MPlug connectionByPhysicalIndex(unsigned int physicalIndex, MStatus* ReturnStatus = nullptr) const;

    // ---- connections. "WithConversion" shows the conversion nodes between, the others look through them.
    // Appends nothing where it is neither; the answer tells whether there are any.
    bool connectedTo(MPlugArray& array, bool asDst, bool asSrc, MStatus* ReturnStatus = nullptr) const;
    bool isConnected(MStatus* ReturnStatus = nullptr) const;
    bool isSource(MStatus* ReturnStatus = nullptr) const;
    bool isDestination(MStatus* ReturnStatus = nullptr) const;
    MPlug source(MStatus* ReturnStatus = nullptr) const; // null where nothing drives it
    MPlug sourceWithConversion(MStatus* ReturnStatus = nullptr) const;
    bool destinations(MPlugArray& theDestinations, MStatus* ReturnStatus = nullptr) const;
    bool destinationsWithConversions(MPlugArray& theDestinations, MStatus* ReturnStatus = nullptr) const;

    // ---- flags
    bool isKeyable(MStatus* ReturnStatus = nullptr) const;
    MStatus setKeyable(bool keyable);
    bool isLocked(MStatus* ReturnStatus = nullptr) const;
    MStatus setLocked(bool locked);
    bool isChannelBoxFlagSet(MStatus* ReturnStatus = nullptr) const;
    MStatus setChannelBox(bool channelBox);
    bool isCachingFlagSet(MStatus* ReturnStatus = nullptr) const;
    MStatus setCaching(bool caching);
    // Locked or driven by a connection: itself, with checkParents what contains it, with checkChildren its parts.
    MPlug::FreeToChangeState isFreeToChange(bool checkParents = true, bool checkChildren = true,
                                            MStatus* ReturnStatus = nullptr) const;
    bool isDefaultValue(bool forceEval = true, MStatus* ReturnStatus = nullptr) const;

    // ---- values. kFailure where it holds no value of the kind.
    MObject asMObject(MStatus* ReturnStatus = nullptr) const;
    MDataHandle asMDataHandle(MStatus* ReturnStatus = nullptr) const;
    double asDouble(MStatus* ReturnStatus = nullptr) const;
    float asFloat(MStatus* ReturnStatus = nullptr) const;
    MInt64 asInt64(MStatus* ReturnStatus = nullptr) const;
    int asInt(MStatus* ReturnStatus = nullptr) const;
    short asShort(MStatus* ReturnStatus = nullptr) const;
    bool asBool(MStatus* ReturnStatus = nullptr) const;
    MDistance asMDistance(MStatus* ReturnStatus = nullptr) const;
    MAngle asMAngle(MStatus* ReturnStatus = nullptr) const;
    MTime asMTime(MStatus* ReturnStatus = nullptr) const;
    char asChar(MStatus* ReturnStatus = nullptr) const;
    MString asString(MStatus* ReturnStatus = nullptr) const;
    MStatus setMObject(const MObject& val);
    MStatus setMPxData(const MPxData* val);
    MStatus setMDataHandle(const MDataHandle& handle);
    MStatus setDouble(double val);
    MStatus setFloat(float val);
    MStatus setInt64(MInt64 val);
    MStatus setInt(int val);
    MStatus setShort(short val);
    MStatus setBool(bool val);
    MStatus setMDistance(const MDistance& val);
    MStatus setMAngle(const MAngle& val);
    MStatus setMTime(const MTime& val);
    MStatus setChar(char val);
    MStatus setString(const MString& val);
    // setAttr statements that give it and all below it their values.
    MStatus getSetAttrCmds(MStringArray& cmds, MValueSelector valueSelector = kAll, bool useLongNames = false);
    MDataHandle constructHandle(MDataBlock& mBlock) const;
    void destructHandle(MDataHandle& mHandle) const;

    // The same by overloads.
    MStatus getValue(MObject&) const;
    MStatus getValue(MDataHandle&) const;
    MStatus getValue(double&) const;
    MStatus getValue(float&) const;
    MStatus getValue(MInt64&) const;
    MStatus getValue(int&) const;
    MStatus getValue(short&) const;
    MStatus getValue(bool&) const;
    MStatus getValue(MDistance&) const;
    MStatus getValue(MAngle&) const;
    MStatus getValue(MTime&) const;
    MStatus getValue(char&) const;
    MStatus getValue(MString&) const;
    MStatus setValue(const MObject&);
    MStatus setValue(const MPxData*);
    MStatus setValue(const MDataHandle&);
    MStatus setValue(double);
    MStatus setValue(float);
    MStatus setValue(MInt64);
    MStatus setValue(int);
    MStatus setValue(short);
    MStatus setValue(bool);
    MStatus setValue(const MDistance&);
    MStatus setValue(const MAngle&);
    MStatus setValue(const MTime&);
    MStatus setValue(char);
    MStatus setValue(const MString&);
    MStatus setValue(const char*);

    static const char* className();

    OPENMAYA_DEPRECATED(2018, "make the context current instead")
    MObject asMObject(const MDGContext& ctx, MStatus* ReturnStatus = nullptr) const;
    OPENMAYA_DEPRECATED(2018, "make the context current instead")
    MDataHandle asMDataHandle(const MDGContext& ctx, MStatus* ReturnStatus = nullptr) const;
    OPENMAYA_DEPRECATED(2018, "make the context current instead")
    double asDouble(const MDGContext& ctx, MStatus* ReturnStatus = nullptr) const;
    OPENMAYA_DEPRECATED(2018, "make the context current instead")
    float asFloat(const MDGContext& ctx, MStatus* ReturnStatus = nullptr) const;
    OPENMAYA_DEPRECATED(2018, "make the context current instead")
    MInt64 asInt64(const MDGContext& ctx, MStatus* ReturnStatus = nullptr) const;
    OPENMAYA_DEPRECATED(2018, "make the context current instead")
    int asInt(const MDGContext& ctx, MStatus* ReturnStatus = nullptr) const;
    OPENMAYA_DEPRECATED(2018, "make the context current instead")
    short asShort(const MDGContext& ctx, MStatus* ReturnStatus = nullptr) const;
    OPENMAYA_DEPRECATED(2018, "make the context current instead")
    bool asBool(const MDGContext& ctx, MStatus* ReturnStatus = nullptr) const;
    OPENMAYA_DEPRECATED(2018, "make the context current instead")
    MDistance asMDistance(const MDGContext& ctx, MStatus* ReturnStatus = nullptr) const;
    OPENMAYA_DEPRECATED(2018, "make the context current instead")
    MAngle asMAngle(const MDGContext& ctx, MStatus* ReturnStatus = nullptr) const;
    OPENMAYA_DEPRECATED(2018, "make the context current instead")
    MTime asMTime(const MDGContext& ctx, MStatus* ReturnStatus = nullptr) const;
    OPENMAYA_DEPRECATED(2018, "make the context current instead")
    char asChar(const MDGContext& ctx, MStatus* ReturnStatus = nullptr) const;
    OPENMAYA_DEPRECATED(2018, "make the context current instead")
    MString asString(const MDGContext& ctx, MStatus* ReturnStatus = nullptr) const;
    OPENMAYA_DEPRECATED(2018, "make the context current instead")
    MStatus getValue(MObject& val, MDGContext& ctx) const;
    OPENMAYA_DEPRECATED(2018, "make the context current instead")
    MStatus getValue(MDataHandle& val, MDGContext& ctx) const;
    OPENMAYA_DEPRECATED(2018, "make the context current instead")
    MStatus getValue(double& val, MDGContext& ctx) const;
    OPENMAYA_DEPRECATED(2018, "make the context current instead")
    MStatus getValue(float& val, MDGContext& ctx) const;
    OPENMAYA_DEPRECATED(2018, "make the context current instead")
    MStatus getValue(MInt64& val, MDGContext& ctx) const;
    OPENMAYA_DEPRECATED(2018, "make the context current instead")
    MStatus getValue(int& val, MDGContext& ctx) const;
    OPENMAYA_DEPRECATED(2018, "make the context current instead")
    MStatus getValue(short& val, MDGContext& ctx) const;
    OPENMAYA_DEPRECATED(2018, "make the context current instead")
    MStatus getValue(bool& val, MDGContext& ctx) const;
    OPENMAYA_DEPRECATED(2018, "make the context current instead")
    MStatus getValue(MDistance& val, MDGContext& ctx) const;
    OPENMAYA_DEPRECATED(2018, "make the context current instead")
    MStatus getValue(MAngle& val, MDGContext& ctx) const;
    OPENMAYA_DEPRECATED(2018, "make the context current instead")
    MStatus getValue(MTime& val, MDGContext& ctx) const;
    OPENMAYA_DEPRECATED(2018, "make the context current instead")
    MStatus getValue(char& val, MDGContext& ctx) const;
    OPENMAYA_DEPRECATED(2018, "make the context current instead")
    MStatus getValue(MString& val, MDGContext& ctx) const;

private:
    friend struct ::understudy::openmaya::Access;
    enum
    {
        kMostArrays = 6
    };

    unsigned int m_node;
    unsigned int m_generation;
    unsigned int m_attribute;
    unsigned int m_depth;              // indices in use
    unsigned int m_index[kMostArrays]; // 0xffffffff: not chosen yet
};

OPENMAYA_NAMESPACE_CLOSE
