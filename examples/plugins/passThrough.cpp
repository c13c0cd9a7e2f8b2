// A node with an attribute of every kind, each passed from an input to an output of the same kind.
#include <maya/MAngle.h>
#include <maya/MDataBlock.h>
#include <maya/MDataHandle.h>
#include <maya/MDistance.h>
#include <maya/MFnCompoundAttribute.h>
#include <maya/MFnEnumAttribute.h>
#include <maya/MFnGenericAttribute.h>
#include <maya/MFnMatrixAttribute.h>
#include <maya/MFnMessageAttribute.h>
#include <maya/MFnNumericAttribute.h>
#include <maya/MFnPlugin.h>
#include <maya/MFnTypedAttribute.h>
#include <maya/MFnUnitAttribute.h>
#include <maya/MPlug.h>
#include <maya/MPxNode.h>
#include <maya/MTime.h>

#include <string>
#include <vector>

class PassThrough : public MPxNode
{
public:
    static void* creator() { return new PassThrough; }

    static MStatus initialize()
    {
        s_pairs.clear();
        addNumeric("truth", MFnNumericData::kBoolean);
        addNumeric("byte", MFnNumericData::kByte);
        addNumeric("small", MFnNumericData::kShort);
        addNumeric("whole", MFnNumericData::kInt);
        addNumeric("big", MFnNumericData::kInt64);
        addNumeric("single", MFnNumericData::kFloat);
        addNumeric("real", MFnNumericData::kDouble);
        addNumeric("pair", MFnNumericData::k2Float);
        addNumeric("triple", MFnNumericData::k3Double);
        addUnit("angle", MFnUnitAttribute::kAngle);
        addUnit("distance", MFnUnitAttribute::kDistance);
        addUnit("when", MFnUnitAttribute::kTime);
        addTyped("text", MFnData::kString);
        addTyped("texts", MFnData::kStringArray);
        addTyped("numbers", MFnData::kDoubleArray);
        addTyped("points", MFnData::kPointArray);
        addPair("color", [](const MString& name, const MString& brief)
                { return MFnNumericAttribute().createColor(name, brief); });
        addPair("choice",
                [](const MString& name, const MString& brief)
                {
                    MFnEnumAttribute attribute;
                    MObject made = attribute.create(name, brief, 1);
                    attribute.addField("first", 0);
                    attribute.addField("second", 1);
                    attribute.addField("ninth", 9);
                    return made;
                });
        addPair("matrix",
                [](const MString& name, const MString& brief) { return MFnMatrixAttribute().create(name, brief); });
        addPair("anything",
                [](const MString& name, const MString& brief)
                {
                    MFnGenericAttribute attribute;
                    MObject made = attribute.create(name, brief);
                    attribute.addAccept(MFnData::kString);
                    attribute.addNumericDataAccept(MFnNumericData::kDouble);
                    return made;
                });
        addPair("group",
                [](const MString& name, const MString& brief)
                {
                    MFnNumericAttribute numeric;
                    MObject weight = numeric.create(name + "Weight", brief + "w", MFnNumericData::kDouble, 1.0);
                    MFnTypedAttribute typed;
                    MObject label = typed.create(name + "Label", brief + "l", MFnData::kString);
                    MFnCompoundAttribute compound;
                    MObject made = compound.create(name, brief);
                    compound.addChild(weight);
                    compound.addChild(label);
                    return made;
                });
        MFnMessageAttribute message;
        return addAttribute(message.create("partner", "prt"));
    }

    MStatus compute(const MPlug& plug, MDataBlock& data) override
    {
        for (const Pair& pair : s_pairs)
        {
            if (plug != pair.output && (!plug.isChild() || plug.parent() != pair.output))
                continue;
            MDataHandle output = data.outputValue(pair.output);
            MStatus status = output.copy(data.inputValue(pair.input));
            output.setClean();
            return status;
        }
        return MS::kUnknownParameter;
    }

    static const MTypeId kId;

private:
    struct Pair
    {
        MObject input;
        MObject output;
    };

    template <class Make> static void addPair(const char* name, Make make)
    {
        MString capital = MString(name).substring(0, 0).toUpperCase() + MString(name + 1);
        Pair pair{make("in" + capital, MString("i") + name), make("out" + capital, MString("o") + name)};
        MFnAttribute(pair.input).setKeyable(true);
        MFnAttribute(pair.output).setWritable(false);
        MFnAttribute(pair.output).setStorable(false);
        addAttribute(pair.input);
        addAttribute(pair.output);
        attributeAffects(pair.input, pair.output);
        s_pairs.push_back(pair);
    }

    static void addNumeric(const char* name, MFnNumericData::Type type)
    {
        addPair(name, [type](const MString& full, const MString& brief)
                { return MFnNumericAttribute().create(full, brief, type); });
    }

    static void addUnit(const char* name, MFnUnitAttribute::Type type)
    {
        addPair(name, [type](const MString& full, const MString& brief)
                { return MFnUnitAttribute().create(full, brief, type); });
    }

    static void addTyped(const char* name, MFnData::Type type)
    {
        addPair(name, [type](const MString& full, const MString& brief)
                { return MFnTypedAttribute().create(full, brief, type); });
    }

    static std::vector<Pair> s_pairs;
};

const MTypeId PassThrough::kId(0x0007f001);
std::vector<PassThrough::Pair> PassThrough::s_pairs;

MStatus initializePlugin(MObject object)
{
    MFnPlugin plugin(object, "Understudy", "1.0", "Any");
    return plugin.registerNode("passThrough", PassThrough::kId, PassThrough::creator, PassThrough::initialize);
}

MStatus uninitializePlugin(MObject object)
{
    MFnPlugin plugin(object);
    return plugin.deregisterNode(PassThrough::kId);
}
