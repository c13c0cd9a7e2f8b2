// Keys of a plug: keyPlug makes one, with undo, and listKeys tells all of them.
//
//   cmds.keyPlug("ball.tx", time=10, value=2.5, tangent="linear")  ->  0
//   cmds.listKeys("ball.tx")  ->  ["10 2.5 linear linear"]
#include <maya/MAnimCurveChange.h>
#include <maya/MArgDatabase.h>
#include <maya/MArgList.h>
#include <maya/MDGModifier.h>
#include <maya/MFnAnimCurve.h>
#include <maya/MFnPlugin.h>
#include <maya/MPlug.h>
#include <maya/MPlugArray.h>
#include <maya/MPxCommand.h>
#include <maya/MSelectionList.h>
#include <maya/MStringArray.h>
#include <maya/MSyntax.h>

namespace
{

struct Tangent
{
    const char* name;
    MFnAnimCurve::TangentType type;
};

const Tangent kTangents[] = {{"auto", MFnAnimCurve::kTangentAuto},       {"linear", MFnAnimCurve::kTangentLinear},
                             {"flat", MFnAnimCurve::kTangentFlat},       {"spline", MFnAnimCurve::kTangentSmooth},
                             {"clamped", MFnAnimCurve::kTangentClamped}, {"plateau", MFnAnimCurve::kTangentPlateau},
                             {"step", MFnAnimCurve::kTangentStep},       {"fixed", MFnAnimCurve::kTangentFixed}};

const char* nameOf(MFnAnimCurve::TangentType type)
{
    for (const Tangent& tangent : kTangents)
        if (tangent.type == type)
            return tangent.name;
    return "other";
}

// The plug that a command was given.
MStatus plugOf(const MSyntax& syntax, const MArgList& args, MPlug& plug)
{
    MStatus status;
    MArgDatabase data(syntax, args, &status);
    MSelectionList objects;
    if (status)
        status = data.getObjects(objects);
    if (status)
        status = objects.getPlug(0, plug);
    return status;
}

MSyntax plugSyntax()
{
    MSyntax syntax;
    syntax.setObjectType(MSyntax::kSelectionList, 1, 1);
    return syntax;
}

} // namespace

class KeyPlug : public MPxCommand
{
public:
    static void* creator() { return new KeyPlug; }

    static MSyntax newSyntax()
    {
        MSyntax syntax = plugSyntax();
        syntax.addFlag("-t", "-time", MSyntax::kTime);
        syntax.addFlag("-v", "-value", MSyntax::kDouble);
        syntax.addFlag("-tan", "-tangent", MSyntax::kString);
        return syntax;
    }

    bool isUndoable() const override { return true; }

    MStatus doIt(const MArgList& args) override
    {
        MStatus status = readArguments(args);
        if (!status)
            return status;
        MFnAnimCurve curve;
        MPlugArray sources;
        if (m_plug.connectedTo(sources, true, false))
            status = curve.setObject(sources[0].node());
        else
            curve.create(m_plug, &m_modifier, &status);
        CHECK_MSTATUS_AND_RETURN_IT(status);
        unsigned int index = curve.addKey(m_time, m_value, m_tangent, m_tangent, &m_change, &status);
        setResult(static_cast<int>(index));
        return status;
    }

    MStatus redoIt() override
    {
        MStatus status = m_modifier.doIt();
        return status ? m_change.redoIt() : status;
    }

    MStatus undoIt() override
    {
        MStatus status = m_change.undoIt();
        return status ? m_modifier.undoIt() : status;
    }

private:
    MStatus readArguments(const MArgList& args)
    {
        MStatus status = plugOf(syntax(), args, m_plug);
        if (!status)
        {
            displayError("keyPlug: give the plug to key");
            return status;
        }
        MArgDatabase data(syntax(), args);
        m_value = m_plug.asDouble();
        if (data.isFlagSet("-time"))
            data.getFlagArgument("-time", 0, m_time);
        if (data.isFlagSet("-value"))
            data.getFlagArgument("-value", 0, m_value);
        return data.isFlagSet("-tangent") ? readTangent(data.flagArgumentString("-tangent", 0)) : status;
    }

    MStatus readTangent(const MString& name)
    {
        for (const Tangent& tangent : kTangents)
            if (name == tangent.name)
            {
                m_tangent = tangent.type;
                return MS::kSuccess;
            }
        displayError("keyPlug: there are no tangents '" + name + "'");
        return MS::kInvalidParameter;
    }

    MPlug m_plug;
    MTime m_time = MTime(0.0, MTime::uiUnit());
    double m_value = 0.0;
    MFnAnimCurve::TangentType m_tangent = MFnAnimCurve::kTangentGlobal;
    MDGModifier m_modifier;
    MAnimCurveChange m_change;
};

// A line for each key: time, value, in- and out-tangent. Values are in centimetres and radians.
class ListKeys : public MPxCommand
{
public:
    static void* creator() { return new ListKeys; }

    MStatus doIt(const MArgList& args) override
    {
        MPlug plug;
        MStatus status = plugOf(syntax(), args, plug);
        CHECK_MSTATUS_AND_RETURN_IT(status);
        MFnAnimCurve curve(plug, &status);
        MStringArray lines;
        for (unsigned int i = 0; status && i < curve.numKeys(); ++i)
        {
            MString line;
            line += curve.time(i).as(MTime::uiUnit());
            line += " ";
            line += curve.value(i);
            line += MString(" ") + nameOf(curve.inTangentType(i)) + " " + nameOf(curve.outTangentType(i));
            lines.append(line);
        }
        setResult(lines);
        return MS::kSuccess;
    }
};

MStatus initializePlugin(MObject object)
{
    MFnPlugin plugin(object, "Understudy", "1.0", "Any");
    MStatus status = plugin.registerCommand("keyPlug", KeyPlug::creator, KeyPlug::newSyntax);
    return status ? plugin.registerCommand("listKeys", ListKeys::creator, plugSyntax) : status;
}

MStatus uninitializePlugin(MObject object)
{
    MFnPlugin plugin(object);
    MStatus status = plugin.deregisterCommand("listKeys");
    return status ? plugin.deregisterCommand("keyPlug") : status;
}
