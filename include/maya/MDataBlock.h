// The values of one node in one context, as its compute sees them.
//
// inputValue brings a value up to date first, outputValue does not. Handles of compounds and arrays give access to what
// lies below. kInvalidParameter where the node has no such plug.
#pragma once

#include <maya/MArrayDataHandle.h>
#include <maya/MDataHandle.h>
#include <maya/MStatus.h>
#include <maya/MTypes.h>

OPENMAYA_MAJOR_NAMESPACE_OPEN

class OPENMAYA_EXPORT MDataBlock
{
public:
    MDataBlock(const MDataBlock& in);
    virtual ~MDataBlock();
    MDataBlock& operator=(const MDataBlock& other);

    MDataHandle inputValue(const MPlug& plug, MStatus* ReturnStatus = nullptr);
    MDataHandle inputValue(const MObject& attribute, MStatus* ReturnStatus = nullptr);
    MDataHandle outputValue(const MPlug& plug, MStatus* ReturnStatus = nullptr);
    MDataHandle outputValue(const MObject& attribute, MStatus* ReturnStatus = nullptr);
    MArrayDataHandle inputArrayValue(const MPlug& plug, MStatus* ReturnStatus = nullptr);
    MArrayDataHandle inputArrayValue(const MObject& attribute, MStatus* ReturnStatus = nullptr);
    MArrayDataHandle outputArrayValue(const MPlug& plug, MStatus* ReturnStatus = nullptr);
    MArrayDataHandle outputArrayValue(const MObject& attribute, MStatus* ReturnStatus = nullptr);

    // The plug, and all below it, is up to date.
    MStatus setClean(const MPlug& plug);
    MStatus setClean(const MObject& attribute);
    bool isClean(const MPlug& plug);
    bool isClean(const MObject& attribute, MStatus* ReturnStatus = nullptr);

    MDGContext context(MStatus* ReturnStatus = nullptr);
    MStatus setContext(const MDGContext& ctx);

    static const char* className();

private:
    friend struct ::understudy::openmaya::Access;

    MDataBlock();

    void* m_block; // counted
};

OPENMAYA_NAMESPACE_CLOSE
