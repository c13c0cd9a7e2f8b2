// A deformer: it lifts points along an axis, as far as their weights and the envelope say.
//
//     node = cmds.createNode("lift")
//     cmds.connectAttr("original.local", node + ".input[0].inputGeometry")
//     cmds.connectAttr(node + ".outputGeometry[0]", "curve.create")
#include <maya/MDataBlock.h>
#include <maya/MFnNumericAttribute.h>
#include <maya/MFnPlugin.h>
#include <maya/MItGeometry.h>
#include <maya/MMatrix.h>
#include <maya/MPoint.h>
#include <maya/MPxDeformerNode.h>
#include <maya/MVector.h>

namespace
{

class Lift : public MPxDeformerNode
{
public:
    static void* creator() { return new Lift; }

    static MStatus initialize()
    {
        MFnNumericAttribute numeric;
        s_amount = numeric.create("amount", "am", MFnNumericData::kDouble, 1.0);
        numeric.setKeyable(true);
        addAttribute(s_amount);
        return attributeAffects(s_amount, outputGeom);
    }

    MStatus deform(MDataBlock& block, MItGeometry& iter, const MMatrix&, unsigned int index) override
    {
        double amount = block.inputValue(s_amount).asDouble() * block.inputValue(envelope).asFloat();
        for (; !iter.isDone(); iter.next())
        {
            MPoint point = iter.position();
            point.y += amount * weightValue(block, index, static_cast<unsigned int>(iter.index()));
            iter.setPosition(point);
        }
        return MS::kSuccess;
    }

    static const MTypeId kId;

private:
    static MObject s_amount;
};

const MTypeId Lift::kId(0x0007f010);
MObject Lift::s_amount;

} // namespace

MStatus initializePlugin(MObject object)
{
    MFnPlugin plugin(object, "Understudy", "1.0", "Any");
    return plugin.registerNode("lift", Lift::kId, Lift::creator, Lift::initialize, MPxNode::kDeformerNode);
}

MStatus uninitializePlugin(MObject object)
{
    MFnPlugin plugin(object);
    return plugin.deregisterNode(Lift::kId);
}
