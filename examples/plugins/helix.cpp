// Curves: a command that makes a helix, with flags and undo; a node whose curve goes into a shape; a node with a curve
// as its input that answers the length.
//
//   cmds.helix(radius=2.0, turns=3, pitch=1.5, cvs=12)  ->  "curve1"
//   cmds.connectAttr("helixCurve1.outCurve", "curveShape1.create")
//   cmds.connectAttr("curveShape1.worldSpace[0]", "arcLength1.inCurve")
#include <maya/MArgDatabase.h>
#include <maya/MArgList.h>
#include <maya/MDagModifier.h>
#include <maya/MDataBlock.h>
#include <maya/MDataHandle.h>
#include <maya/MDistance.h>
#include <maya/MDoubleArray.h>
#include <maya/MFnDagNode.h>
#include <maya/MFnNumericAttribute.h>
#include <maya/MFnNurbsCurve.h>
#include <maya/MFnNurbsCurveData.h>
#include <maya/MFnPlugin.h>
#include <maya/MFnTypedAttribute.h>
#include <maya/MFnUnitAttribute.h>
#include <maya/MPlug.h>
#include <maya/MPointArray.h>
#include <maya/MPxCommand.h>
#include <maya/MPxNode.h>
#include <maya/MSyntax.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace
{

struct Shape
{
    double radius = 1.0;
    double turns = 2.0;
    double pitch = 1.0;    // how high one turn climbs
    unsigned int cvs = 10; // for each turn
};

constexpr unsigned int kDegree = 3;

// The curve passes its first and last CV, so the first and last `degree` knots are equal.
MObject makeHelix(MFnNurbsCurve& curve, const Shape& shape, MObject& owner, MStatus& status)
{
    const double kTurn = 2.0 * std::acos(-1.0);
    auto count = static_cast<unsigned int>(std::lround(shape.turns * shape.cvs));
    count = std::max(count, kDegree) + 1;
    MPointArray points;
    for (unsigned int i = 0; i < count; ++i)
    {
        double turned = shape.turns * i / (count - 1);
        points.append(MPoint(shape.radius * std::cos(kTurn * turned), shape.pitch * turned,
                             shape.radius * std::sin(kTurn * turned)));
    }
    MDoubleArray knots;
    unsigned int spans = count - kDegree;
    for (unsigned int i = 0; i < spans + 2 * kDegree - 1; ++i)
        knots.append(i < kDegree ? 0 : std::min(i - kDegree + 1, spans));
    return curve.create(points, knots, kDegree, MFnNurbsCurve::kOpen, false, false, owner, &status);
}

} // namespace

class Helix : public MPxCommand
{
public:
    static void* creator() { return new Helix; }

    static MSyntax newSyntax()
    {
        MSyntax syntax;
        syntax.addFlag("-r", "-radius", MSyntax::kDistance);
        syntax.addFlag("-t", "-turns", MSyntax::kDouble);
        syntax.addFlag("-p", "-pitch", MSyntax::kDistance);
        syntax.addFlag("-cv", "-cvs", MSyntax::kUnsigned);
        return syntax;
    }

    bool isUndoable() const override { return true; }

    MStatus doIt(const MArgList& args) override
    {
        MStatus status;
        Shape shape;
        MArgDatabase data(syntax(), args, &status);
        if (!status)
            return status;
        readDistance(data, "-radius", shape.radius);
        readDistance(data, "-pitch", shape.pitch);
        if (data.isFlagSet("-turns"))
            data.getFlagArgument("-turns", 0, shape.turns);
        if (data.isFlagSet("-cvs"))
            data.getFlagArgument("-cvs", 0, shape.cvs);
        if (shape.turns <= 0.0 || shape.cvs == 0)
        {
            displayError("helix: -turns and -cvs must be more than 0");
            return MS::kInvalidParameter;
        }
        MFnNurbsCurve curve;
        m_transform = makeHelix(curve, shape, MObject::kNullObj, status);
        CHECK_MSTATUS_AND_RETURN_IT(status);
        setResult(MFnDagNode(m_transform).partialPathName());
        return status;
    }

    // The node that was taken away comes back, with all that was done to it.
    MStatus redoIt() override { return m_removal->undoIt(); }

    MStatus undoIt() override
    {
        m_removal = std::make_unique<MDagModifier>();
        MStatus status = m_removal->deleteNode(m_transform);
        return status ? m_removal->doIt() : status;
    }

private:
    static void readDistance(const MArgDatabase& data, const char* flag, double& centimeters)
    {
        MDistance distance;
        if (data.isFlagSet(flag) && data.getFlagArgument(flag, 0, distance))
            centimeters = distance.asCentimeters();
    }

    MObject m_transform;
    std::unique_ptr<MDagModifier> m_removal;
};

// A helix as data, for the `create` of a curve shape.
class HelixCurve : public MPxNode
{
public:
    static void* creator() { return new HelixCurve; }

    static MStatus initialize()
    {
        MFnUnitAttribute unit;
        s_radius = unit.create("radius", "r", MFnUnitAttribute::kDistance, 1.0);
        s_pitch = unit.create("pitch", "p", MFnUnitAttribute::kDistance, 1.0);
        MFnNumericAttribute numeric;
        s_turns = numeric.create("turns", "t", MFnNumericData::kDouble, 2.0);
        numeric.setMin(0.1);
        MFnTypedAttribute typed;
        s_curve = typed.create("outCurve", "oc", MFnData::kNurbsCurve);
        typed.setWritable(false);
        typed.setStorable(false);
        for (MObject* attribute : {&s_radius, &s_pitch, &s_turns, &s_curve})
            addAttribute(*attribute);
        for (MObject* input : {&s_radius, &s_pitch, &s_turns})
            attributeAffects(*input, s_curve);
        return MS::kSuccess;
    }

    MStatus compute(const MPlug& plug, MDataBlock& data) override
    {
        if (plug != s_curve)
            return MS::kUnknownParameter;
        MStatus status;
        Shape shape;
        shape.radius = data.inputValue(s_radius).asDistance().asCentimeters();
        shape.pitch = data.inputValue(s_pitch).asDistance().asCentimeters();
        shape.turns = data.inputValue(s_turns).asDouble();
        MObject made = MFnNurbsCurveData().create(&status);
        CHECK_MSTATUS_AND_RETURN_IT(status);
        MFnNurbsCurve curve;
        makeHelix(curve, shape, made, status);
        CHECK_MSTATUS_AND_RETURN_IT(status);
        MDataHandle out = data.outputValue(s_curve);
        out.set(made);
        out.setClean();
        return MS::kSuccess;
    }

    static MObject s_radius, s_pitch, s_turns, s_curve;
};

MObject HelixCurve::s_radius, HelixCurve::s_pitch, HelixCurve::s_turns, HelixCurve::s_curve;

// How long a curve is in the world.
class ArcLength : public MPxNode
{
public:
    static void* creator() { return new ArcLength; }

    static MStatus initialize()
    {
        MFnTypedAttribute typed;
        s_curve = typed.create("inCurve", "ic", MFnData::kNurbsCurve);
        MFnUnitAttribute unit;
        s_length = unit.create("length", "l", MFnUnitAttribute::kDistance, 0.0);
        unit.setWritable(false);
        unit.setStorable(false);
        addAttribute(s_curve);
        addAttribute(s_length);
        return attributeAffects(s_curve, s_length);
    }

    MStatus compute(const MPlug& plug, MDataBlock& data) override
    {
        if (plug != s_length)
            return MS::kUnknownParameter;
        MObject given = data.inputValue(s_curve).asNurbsCurveTransformed();
        double length = given.isNull() ? 0.0 : MFnNurbsCurve(given).length();
        MDataHandle out = data.outputValue(s_length);
        out.set(MDistance(length));
        out.setClean();
        return MS::kSuccess;
    }

    static MObject s_curve, s_length;
};

MObject ArcLength::s_curve, ArcLength::s_length;

// Numbers of the range that Autodesk leaves to plug-ins which stay in one house.
constexpr unsigned int kHelixCurveId = 0x0007f101;
constexpr unsigned int kArcLengthId = 0x0007f102;

MStatus initializePlugin(MObject object)
{
    MFnPlugin plugin(object, "Understudy", "1.0", "Any");
    MStatus status = plugin.registerCommand("helix", Helix::creator, Helix::newSyntax);
    CHECK_MSTATUS_AND_RETURN_IT(status);
    status = plugin.registerNode("helixCurve", kHelixCurveId, HelixCurve::creator, HelixCurve::initialize);
    CHECK_MSTATUS_AND_RETURN_IT(status);
    return plugin.registerNode("arcLength", kArcLengthId, ArcLength::creator, ArcLength::initialize);
}

MStatus uninitializePlugin(MObject object)
{
    MFnPlugin plugin(object);
    plugin.deregisterNode(kArcLengthId);
    plugin.deregisterNode(kHelixCurveId);
    return plugin.deregisterCommand("helix");
}
