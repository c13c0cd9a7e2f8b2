// A node in the DAG: ruler is a locator with a length, whose end it gives in world space, for each instance.
#include <maya/MBoundingBox.h>
#include <maya/MDagPath.h>
#include <maya/MDataBlock.h>
#include <maya/MDataHandle.h>
#include <maya/MFloatVector.h>
#include <maya/MFnNumericAttribute.h>
#include <maya/MFnPlugin.h>
#include <maya/MFnUnitAttribute.h>
#include <maya/MMatrix.h>
#include <maya/MPlug.h>
#include <maya/MPoint.h>
#include <maya/MPxLocatorNode.h>

class Ruler : public MPxLocatorNode
{
public:
    static void* creator() { return new Ruler; }

    static MStatus initialize()
    {
        MFnUnitAttribute unit;
        s_length = unit.create("length", "len", MFnUnitAttribute::kDistance, 1.0);
        unit.setKeyable(true);
        MFnNumericAttribute numeric;
        s_end = numeric.create("end", "e", MFnNumericData::k3Double);
        numeric.setWritable(false);
        numeric.setStorable(false);
        CHECK_MSTATUS_AND_RETURN_IT(addAttribute(s_length));
        CHECK_MSTATUS_AND_RETURN_IT(addAttribute(s_end));
        attributeAffects(s_length, s_end);
        attributeAffects(worldMatrix, s_end);
        return MS::kSuccess;
    }

    MStatus compute(const MPlug& plug, MDataBlock& data) override
    {
        if (plug != s_end && (!plug.isChild() || plug.parent() != s_end))
            return MS::kUnknownParameter;
        MPlug matrix(thisMObject(), worldMatrix);
        MMatrix world = data.inputValue(matrix.elementByLogicalIndex(0)).asMatrix();
        MPoint end = MPoint(data.inputValue(s_length).asDouble(), 0.0, 0.0) * world;
        MDataHandle output = data.outputValue(s_end);
        output.set(end.x, end.y, end.z);
        output.setClean();
        return MS::kSuccess;
    }

    bool isBounded() const override { return true; }

    MBoundingBox boundingBox() const override
    {
        double length = MPlug(thisMObject(), s_length).asDouble();
        return MBoundingBox(MPoint(0.0, 0.0, 0.0), MPoint(length, 0.0, 0.0));
    }

    static const MTypeId kId;

private:
    static MObject s_length, s_end;
};

const MTypeId Ruler::kId(0x0007f003);
MObject Ruler::s_length, Ruler::s_end;

MStatus initializePlugin(MObject object)
{
    MFnPlugin plugin(object, "Understudy", "1.0", "Any");
    return plugin.registerNode("ruler", Ruler::kId, Ruler::creator, Ruler::initialize, MPxNode::kLocatorNode);
}

MStatus uninitializePlugin(MObject object)
{
    MFnPlugin plugin(object);
    return plugin.deregisterNode(Ruler::kId);
}
