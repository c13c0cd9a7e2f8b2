// A transform that hangs from its rotate pivot and swings: attribute `swing` turns it about x, after its own rotation.
//
//     node = cmds.createNode("swing")
//     cmds.setAttr(node + ".swing", 30)      # degrees
//     cmds.xform(node, query=True, matrix=True, worldSpace=True)
#include <maya/MFnPlugin.h>
#include <maya/MFnUnitAttribute.h>
#include <maya/MPxTransform.h>
#include <maya/MPxTransformationMatrix.h>

namespace
{

const MTypeId kNodeId(0x0007f230);
const MTypeId kMatrixId(0x0007f231);

// The mathematics: what all the node's matrices are made of.
class SwingMatrix : public MPxTransformationMatrix
{
public:
    static MPxTransformationMatrix* creator() { return new SwingMatrix; }

    MQuaternion preRotation() const override { return MQuaternion(angle, MVector::xAxis); }
    void copyValues(MPxTransformationMatrix* other) override
    {
        MPxTransformationMatrix::copyValues(other);
        angle = static_cast<SwingMatrix*>(other)->angle;
    }

    double angle = 0.0;
};

// The node: it brings the values of its attributes into the matrix.
class Swing : public MPxTransform
{
public:
    static void* creator() { return new Swing; }

    static MStatus initialize()
    {
        MFnUnitAttribute unit;
        s_swing = unit.create("swing", "sw", MFnUnitAttribute::kAngle);
        unit.setKeyable(true);
        unit.setAffectsWorldSpace(true);
        addAttribute(s_swing);
        return attributeAffects(s_swing, matrix);
    }

    MPxTransformationMatrix* createTransformationMatrix() override { return SwingMatrix::creator(); }

    MStatus computeLocalTransformation(MPxTransformationMatrix* into, MDataBlock& data) override
    {
        MStatus status = MPxTransform::computeLocalTransformation(into, data);
        static_cast<SwingMatrix*>(into)->angle = data.inputValue(s_swing).asDouble();
        return status;
    }

private:
    static MObject s_swing;
};
MObject Swing::s_swing;

} // namespace

MStatus initializePlugin(MObject object)
{
    MFnPlugin plugin(object, "Understudy", "1.0");
    return plugin.registerTransform("swing", kNodeId, Swing::creator, Swing::initialize, SwingMatrix::creator,
                                    kMatrixId);
}

MStatus uninitializePlugin(MObject object) { return MFnPlugin(object).deregisterNode(kNodeId); }
