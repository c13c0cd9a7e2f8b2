// A data type of its own, and nodes that make and read it: rangeData is an interval; makeRange makes one of two
// numbers, rangeSize tells how long it is.
#include <maya/MArgList.h>
#include <maya/MDataBlock.h>
#include <maya/MDataHandle.h>
#include <maya/MFnNumericAttribute.h>
#include <maya/MFnPlugin.h>
#include <maya/MFnPluginData.h>
#include <maya/MFnTypedAttribute.h>
#include <maya/MPlug.h>
#include <maya/MPxData.h>
#include <maya/MPxNode.h>
#include <maya/MTypeId.h>

#include <iostream>

class RangeData : public MPxData
{
public:
    static void* creator() { return new RangeData; }

    MStatus readASCII(const MArgList& words, unsigned int& next) override
    {
        MStatus status = words.get(next++, low);
        return status ? words.get(next++, high) : status;
    }

    MStatus writeASCII(std::ostream& out) override
    {
        out << low << " " << high;
        return MS::kSuccess;
    }

    void copy(const MPxData& source) override
    {
        low = static_cast<const RangeData&>(source).low;
        high = static_cast<const RangeData&>(source).high;
    }

    MTypeId typeId() const override { return kId; }
    MString name() const override { return "rangeData"; }

    double low = 0.0;
    double high = 0.0;
    static const MTypeId kId;
};

const MTypeId RangeData::kId(0x0007f004);

class MakeRange : public MPxNode
{
public:
    static void* creator() { return new MakeRange; }

    static MStatus initialize()
    {
        MFnNumericAttribute numeric;
        s_low = numeric.create("low", "l", MFnNumericData::kDouble);
        numeric.setKeyable(true);
        s_high = numeric.create("high", "h", MFnNumericData::kDouble, 1.0);
        numeric.setKeyable(true);
        MFnTypedAttribute typed;
        s_range = typed.create("range", "r", RangeData::kId);
        typed.setWritable(false);
        for (const MObject& attribute : {s_low, s_high, s_range})
            CHECK_MSTATUS_AND_RETURN_IT(addAttribute(attribute));
        attributeAffects(s_low, s_range);
        attributeAffects(s_high, s_range);
        return MS::kSuccess;
    }

    MStatus compute(const MPlug& plug, MDataBlock& data) override
    {
        if (plug != s_range)
            return MS::kUnknownParameter;
        MFnPluginData creator;
        MStatus status;
        MObject object = creator.create(RangeData::kId, &status);
        CHECK_MSTATUS_AND_RETURN_IT(status);
        auto* range = static_cast<RangeData*>(creator.data(&status));
        CHECK_MSTATUS_AND_RETURN_IT(status);
        range->low = data.inputValue(s_low).asDouble();
        range->high = data.inputValue(s_high).asDouble();
        MDataHandle output = data.outputValue(s_range);
        output.set(range);
        output.setClean();
        return MS::kSuccess;
    }

    static const MTypeId kId;

private:
    static MObject s_low, s_high, s_range;
};

const MTypeId MakeRange::kId(0x0007f005);
MObject MakeRange::s_low, MakeRange::s_high, MakeRange::s_range;

class RangeSize : public MPxNode
{
public:
    static void* creator() { return new RangeSize; }

    static MStatus initialize()
    {
        MFnTypedAttribute typed;
        s_range = typed.create("range", "r", RangeData::kId);
        MFnNumericAttribute numeric;
        s_size = numeric.create("size", "s", MFnNumericData::kDouble);
        numeric.setWritable(false);
        CHECK_MSTATUS_AND_RETURN_IT(addAttribute(s_range));
        CHECK_MSTATUS_AND_RETURN_IT(addAttribute(s_size));
        return attributeAffects(s_range, s_size);
    }

    MStatus compute(const MPlug& plug, MDataBlock& data) override
    {
        if (plug != s_size)
            return MS::kUnknownParameter;
        const auto* range = static_cast<const RangeData*>(data.inputValue(s_range).asPluginData());
        data.outputValue(s_size).set(range ? range->high - range->low : 0.0);
        data.setClean(plug);
        return MS::kSuccess;
    }

    static const MTypeId kId;

private:
    static MObject s_range, s_size;
};

const MTypeId RangeSize::kId(0x0007f006);
MObject RangeSize::s_range, RangeSize::s_size;

MStatus initializePlugin(MObject object)
{
    MFnPlugin plugin(object, "Understudy", "1.0", "Any");
    CHECK_MSTATUS_AND_RETURN_IT(plugin.registerData("rangeData", RangeData::kId, RangeData::creator));
    CHECK_MSTATUS_AND_RETURN_IT(
        plugin.registerNode("makeRange", MakeRange::kId, MakeRange::creator, MakeRange::initialize));
    return plugin.registerNode("rangeSize", RangeSize::kId, RangeSize::creator, RangeSize::initialize);
}

MStatus uninitializePlugin(MObject object)
{
    MFnPlugin plugin(object);
    CHECK_MSTATUS_AND_RETURN_IT(plugin.deregisterNode(RangeSize::kId));
    CHECK_MSTATUS_AND_RETURN_IT(plugin.deregisterNode(MakeRange::kId));
    return plugin.deregisterData(RangeData::kId);
}
