// Arrays in and out: shares adds up weighted inputs, and gives what part of the sum each input is.
//
// input[i] has a value and a weight; total is their sum, share[i] the part of input[i]. The output array is made with a
// builder, so that it has the same indices as the input.
#include <maya/MArrayDataBuilder.h>
#include <maya/MArrayDataHandle.h>
#include <maya/MDataBlock.h>
#include <maya/MDataHandle.h>
#include <maya/MFnCompoundAttribute.h>
#include <maya/MFnNumericAttribute.h>
#include <maya/MFnPlugin.h>
#include <maya/MPlug.h>
#include <maya/MPxNode.h>

class Shares : public MPxNode
{
public:
    static void* creator() { return new Shares; }

    static MStatus initialize()
    {
        MFnNumericAttribute numeric;
        s_value = numeric.create("value", "v", MFnNumericData::kDouble);
        numeric.setKeyable(true);
        s_weight = numeric.create("weight", "w", MFnNumericData::kDouble, 1.0);
        numeric.setKeyable(true);
        MFnCompoundAttribute compound;
        s_input = compound.create("input", "i");
        compound.addChild(s_value);
        compound.addChild(s_weight);
        compound.setArray(true);
        s_total = numeric.create("total", "t", MFnNumericData::kDouble);
        numeric.setWritable(false);
        s_share = numeric.create("share", "s", MFnNumericData::kDouble);
        numeric.setWritable(false);
        numeric.setArray(true);
        numeric.setUsesArrayDataBuilder(true);
        for (const MObject& attribute : {s_input, s_total, s_share})
            CHECK_MSTATUS_AND_RETURN_IT(addAttribute(attribute));
        attributeAffects(s_input, s_total);
        attributeAffects(s_input, s_share);
        return MS::kSuccess;
    }

    MStatus compute(const MPlug& plug, MDataBlock& data) override
    {
        if (plug != s_total && plug != s_share)
            return MS::kUnknownParameter;
        MArrayDataHandle inputs = data.inputArrayValue(s_input);
        double total = 0.0;
        for (unsigned int i = 0; i < inputs.elementCount(); ++i)
        {
            inputs.jumpToArrayElement(i);
            total += weighted(inputs.inputValue());
        }
        data.outputValue(s_total).set(total);

        MArrayDataHandle outputs = data.outputArrayValue(s_share);
        MArrayDataBuilder builder(&data, s_share, inputs.elementCount());
        for (unsigned int i = 0; i < inputs.elementCount(); ++i)
        {
            inputs.jumpToArrayElement(i);
            double part = total == 0.0 ? 0.0 : weighted(inputs.inputValue()) / total;
            builder.addElement(inputs.elementIndex()).set(part);
        }
        outputs.set(builder);
        outputs.setAllClean();
        data.setClean(s_total);
        return MS::kSuccess;
    }

    static const MTypeId kId;

private:
    static double weighted(MDataHandle input)
    {
        return input.child(s_value).asDouble() * input.child(s_weight).asDouble();
    }

    static MObject s_input, s_value, s_weight, s_total, s_share;
};

const MTypeId Shares::kId(0x0007f002);
MObject Shares::s_input, Shares::s_value, Shares::s_weight, Shares::s_total, Shares::s_share;

MStatus initializePlugin(MObject object)
{
    MFnPlugin plugin(object, "Understudy", "1.0", "Any");
    return plugin.registerNode("shares", Shares::kId, Shares::creator, Shares::initialize);
}

MStatus uninitializePlugin(MObject object)
{
    MFnPlugin plugin(object);
    return plugin.deregisterNode(Shares::kId);
}
