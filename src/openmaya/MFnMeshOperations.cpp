// Edits of meshes that change which vertices, edges and faces there are.
#include "geometry/MeshSubdivide.h"
#include "openmaya/MeshSet.h"

#include <maya/MFnMesh.h>
#include <maya/MMeshSmoothOptions.h>

#include <stdexcept>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

// An operation of src/geometry on the set's mesh: what it throws becomes kInvalidParameter where the arguments are
// wrong, kFailure where the mesh is.
template <class Operation> MStatus operate(const MFnMesh& set, Operation&& operation, MDGModifier* modifier = nullptr)
{
    auto edit = [&](Mesh& mesh)
    {
        try
        {
            mesh = operation(mesh);
        }
        catch (const std::out_of_range& error)
        {
            throw core::Error(core::ErrorKind::OutOfRange, error.what());
        }
        catch (const std::invalid_argument& error)
        {
            throw core::Error(core::ErrorKind::BadArgument, error.what());
        }
    };
    return editMesh(set, edit, modifier);
}

} // namespace

OPENMAYA_MAJOR_NAMESPACE_OPEN

MObject MFnMesh::generateSmoothMesh(MObject, MMeshSmoothOptions*, MStatus* ReturnStatus)
{
    return notImplemented("MFnMesh::generateSmoothMesh", ReturnStatus, MObject());
}

MStatus MFnMesh::getSmoothMeshDisplayOptions(MMeshSmoothOptions&) const
{
    return notImplemented("MFnMesh::getSmoothMeshDisplayOptions");
}

MStatus MFnMesh::setSmoothMeshDisplayOptions(const MMeshSmoothOptions&)
{
    return notImplemented("MFnMesh::setSmoothMeshDisplayOptions");
}

MObject MFnMesh::addPolygon(const MPointArray&, bool, double, MObject, MStatus* ReturnStatus)
{
    return notImplemented("MFnMesh::addPolygon", ReturnStatus, MObject());
}

MObject MFnMesh::addPolygon(const MPointArray&, int&, bool, double, MObject, MStatus* ReturnStatus)
{
    return notImplemented("MFnMesh::addPolygon", ReturnStatus, MObject());
}

MObject MFnMesh::addPolygon(const MPointArray&, const MIntArray&, int&, bool, double, MObject, MStatus* ReturnStatus)
{
    return notImplemented("MFnMesh::addPolygon", ReturnStatus, MObject());
}

MStatus MFnMesh::addHoles(int, const MPointArray&, const MIntArray&, bool, double)
{
    return notImplemented("MFnMesh::addHoles");
}

MStatus MFnMesh::deleteFace(int, MDGModifier*) { return notImplemented("MFnMesh::deleteFace"); }

MStatus MFnMesh::deleteEdge(int, MDGModifier*) { return notImplemented("MFnMesh::deleteEdge"); }

MStatus MFnMesh::deleteVertex(int, MDGModifier*) { return notImplemented("MFnMesh::deleteVertex"); }

MStatus MFnMesh::split(MIntArray&, MIntArray&, MFloatArray&, MFloatPointArray&)
{
    return notImplemented("MFnMesh::split");
}

MStatus MFnMesh::subdivideFaces(MIntArray& faceList, int divisionCount)
{
    return operate(*this, [&](const Mesh& mesh)
                   { return geometry::withDividedFaces(mesh, numbersOf(faceList), divisionCount); });
}

MStatus MFnMesh::subdivideEdges(MIntArray& edgeList, int divisionCount)
{
    return operate(*this, [&](const Mesh& mesh)
                   { return geometry::withDividedEdges(mesh, numbersOf(edgeList), divisionCount); });
}

MStatus MFnMesh::extrudeFaces(MIntArray&, int, MFloatVector*, bool, float, float)
{
    return notImplemented("MFnMesh::extrudeFaces");
}

MStatus MFnMesh::extrudeEdges(MIntArray&, int, MFloatVector*, bool, float, float)
{
    return notImplemented("MFnMesh::extrudeEdges");
}

MStatus MFnMesh::duplicateFaces(MIntArray&, MFloatVector*) { return notImplemented("MFnMesh::duplicateFaces"); }

MStatus MFnMesh::extractFaces(MIntArray&, MFloatVector*) { return notImplemented("MFnMesh::extractFaces"); }

MStatus MFnMesh::collapseFaces(MIntArray&) { return notImplemented("MFnMesh::collapseFaces"); }

MStatus MFnMesh::collapseEdges(MIntArray&) { return notImplemented("MFnMesh::collapseEdges"); }

MStatus MFnMesh::booleanOp(BoolOperation, MFnMesh&, MFnMesh&) { return notImplemented("MFnMesh::booleanOp"); }

MStatus MFnMesh::booleanOps(BoolOperation, const MObjectArray&, bool, BoolClassification)
{
    return notImplemented("MFnMesh::booleanOps");
}

MObject MFnMesh::generateSmoothMesh(MObject, MStatus* ReturnStatus)
{
    return notImplemented("MFnMesh::generateSmoothMesh", ReturnStatus, MObject());
}

MObject MFnMesh::addPolygon(MPointArray&, double, bool, double, bool, MObject, MStatus* ReturnStatus)
{
    return notImplemented("MFnMesh::addPolygon", ReturnStatus, MObject());
}

OPENMAYA_NAMESPACE_CLOSE
