// A node that makes a mesh: a box of three sizes, to be connected to the inMesh of a mesh shape. Every side has the
// whole of the UV square, and hard edges. And a command that measures meshes: meshArea.
#include <maya/MArgList.h>
#include <maya/MDagPath.h>
#include <maya/MDataBlock.h>
#include <maya/MDataHandle.h>
#include <maya/MFloatArray.h>
#include <maya/MFloatPointArray.h>
#include <maya/MFnMesh.h>
#include <maya/MFnMeshData.h>
#include <maya/MFnPlugin.h>
#include <maya/MFnTypedAttribute.h>
#include <maya/MFnUnitAttribute.h>
#include <maya/MIntArray.h>
#include <maya/MItMeshPolygon.h>
#include <maya/MPlug.h>
#include <maya/MPxCommand.h>
#include <maya/MPxNode.h>
#include <maya/MSelectionList.h>

class BoxMesh : public MPxNode
{
public:
    static void* creator() { return new BoxMesh; }

    static MStatus initialize()
    {
        const char* names[] = {"width", "height", "depth"};
        MFnTypedAttribute typed;
        s_output = typed.create("output", "out", MFnData::kMesh);
        typed.setWritable(false);
        typed.setStorable(false);
        CHECK_MSTATUS_AND_RETURN_IT(addAttribute(s_output));
        for (int i = 0; i < 3; ++i)
        {
            MFnUnitAttribute unit;
            s_sizes[i] = unit.create(names[i], MString(names[i]).substring(0, 0), MFnUnitAttribute::kDistance, 1.0);
            unit.setKeyable(true);
            unit.setMin(0.0);
            CHECK_MSTATUS_AND_RETURN_IT(addAttribute(s_sizes[i]));
            attributeAffects(s_sizes[i], s_output);
        }
        return MS::kSuccess;
    }

    MStatus compute(const MPlug& plug, MDataBlock& data) override
    {
        if (plug != s_output)
            return MS::kUnknownParameter;
        double half[3];
        for (int i = 0; i < 3; ++i)
            half[i] = data.inputValue(s_sizes[i]).asDouble() / 2.0;
        MFnMeshData owner;
        MObject made = owner.create();
        MStatus status = fill(half, made);
        CHECK_MSTATUS_AND_RETURN_IT(status);
        MDataHandle output = data.outputValue(s_output);
        output.set(made);
        data.setClean(plug);
        return MS::kSuccess;
    }

    static const MTypeId kId;

private:
    static MStatus fill(const double half[3], MObject& owner)
    {
        const int corners[] = {0, 1, 3, 2, 2, 3, 5, 4, 4, 5, 7, 6, 6, 7, 1, 0, 1, 7, 5, 3, 6, 0, 2, 4};
        MFloatPointArray points;
        for (int i = 0; i < 8; ++i)
        {
            double x = i % 2 ? half[0] : -half[0], y = i > 1 && i < 6 ? half[1] : -half[1];
            points.append(float(x), float(y), float(i < 4 ? half[2] : -half[2]));
        }
        const MIntArray counts(6, 4);
        MStatus status;
        MFnMesh mesh;
        mesh.create(8, 6, points, counts, MIntArray(corners, 24), owner, &status);
        if (!status)
            return status;
        const float u[] = {0, 1, 1, 0}, v[] = {0, 0, 1, 1};
        MIntArray ids;
        for (int i = 0; i < 24; ++i)
            ids.append(i % 4);
        mesh.setUVs(MFloatArray(u, 4), MFloatArray(v, 4));
        mesh.assignUVs(counts, ids);
        for (int edge = 0; edge < mesh.numEdges(); ++edge)
            mesh.setEdgeSmoothing(edge, false);
        return mesh.cleanupEdgeSmoothing();
    }

    static MObject s_sizes[3];
    static MObject s_output;
};

const MTypeId BoxMesh::kId(0x0007f007);
MObject BoxMesh::s_sizes[3];
MObject BoxMesh::s_output;

// meshArea NAME: the area of a mesh in the world.
class MeshArea : public MPxCommand
{
public:
    static void* creator() { return new MeshArea; }

    MStatus doIt(const MArgList& arguments) override
    {
        MSelectionList names;
        MDagPath path;
        MStatus status = names.add(arguments.asString(0));
        if (status)
            status = names.getDagPath(0, path);
        if (!status)
        {
            displayError("meshArea needs the name of a mesh");
            return status;
        }
        double sum = 0.0, area = 0.0;
        for (MItMeshPolygon face(path); !face.isDone(); face.next())
        {
            face.getArea(area, MSpace::kWorld);
            sum += area;
        }
        setResult(sum);
        return MS::kSuccess;
    }
};

MStatus initializePlugin(MObject object)
{
    MFnPlugin plugin(object, "Understudy", "1.0", "Any");
    CHECK_MSTATUS_AND_RETURN_IT(plugin.registerCommand("meshArea", MeshArea::creator));
    return plugin.registerNode("boxMesh", BoxMesh::kId, BoxMesh::creator, BoxMesh::initialize);
}

MStatus uninitializePlugin(MObject object)
{
    MFnPlugin plugin(object);
    plugin.deregisterNode(BoxMesh::kId);
    return plugin.deregisterCommand("meshArea");
}
