// Edits of meshes that change which vertices, edges and faces there are.
#include "geometry/MeshCollapse.h"
#include "geometry/MeshDelete.h"
#include "geometry/MeshDetach.h"
#include "geometry/MeshExtrude.h"
#include "geometry/MeshSplit.h"
#include "geometry/MeshSubdivide.h"
#include "openmaya/MeshSet.h"

#include <maya/MFnMesh.h>
#include <maya/MMeshSmoothOptions.h>

#include <array>
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

// In the shape's space; none: it stays.
V3d vectorOf(const MFloatVector* vector) { return vector ? openmaya::toV3d(*vector) : V3d(0.0); }

// Each placement takes the next edge with its factor, or the next point, in the shape's space.
std::vector<geometry::SplitPoint> wayOf(const MIntArray& placements, const MIntArray& edges, const MFloatArray& factors,
                                        const MFloatPointArray& inside)
{
    std::vector<geometry::SplitPoint> way;
    unsigned edge = 0, point = 0;
    for (unsigned i = 0; i < placements.length(); ++i)
    {
        bool isOnEdge = placements[i] == MFnMesh::kOnEdge, isInside = placements[i] == MFnMesh::kInternalPoint;
        if (isOnEdge && edge < edges.length() && edge < factors.length())
        {
            if (edges[edge] < 0)
                throw core::error(core::ErrorKind::OutOfRange, "There is no edge {}.", edges[edge]);
            way.push_back({edges[edge], factors[edge], V3d(0.0)});
            ++edge;
        }
        else if (isInside && point < inside.length())
            way.push_back({-1, 0.0, openmaya::toV3d(inside[point++])});
        else
            throw core::error(core::ErrorKind::BadArgument, "There is no edge or point for placement {}.", i);
    }
    return way;
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

MStatus MFnMesh::deleteFace(int index, MDGModifier* modifier)
{
    return operate(
        *this, [&](const Mesh& mesh) { return geometry::withoutFaces(mesh, std::array<int32_t, 1>{index}); }, modifier);
}

MStatus MFnMesh::deleteEdge(int index, MDGModifier* modifier)
{
    return operate(*this, [&](const Mesh& mesh) { return geometry::withoutEdge(mesh, index); }, modifier);
}

MStatus MFnMesh::deleteVertex(int index, MDGModifier* modifier)
{
    return operate(*this, [&](const Mesh& mesh) { return geometry::withoutVertex(mesh, index); }, modifier);
}

MStatus MFnMesh::split(MIntArray& placements, MIntArray& edgeList, MFloatArray& edgeFactors,
                       MFloatPointArray& internalPoints)
{
    return operate(*this, [&](const Mesh& mesh)
                   { return geometry::withSplits(mesh, wayOf(placements, edgeList, edgeFactors, internalPoints)); });
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

MStatus MFnMesh::extrudeFaces(MIntArray& faceList, int extrusionCount, MFloatVector* translation, bool extrudeTogether,
                              float thickness, float offset)
{
    const geometry::Extrusion extrusion{extrusionCount, vectorOf(translation), extrudeTogether, thickness, offset};
    return operate(*this,
                   [&](const Mesh& mesh) { return geometry::withExtrudedFaces(mesh, numbersOf(faceList), extrusion); });
}

MStatus MFnMesh::extrudeEdges(MIntArray& edgeList, int extrusionCount, MFloatVector* translation, bool extrudeTogether,
                              float thickness, float offset)
{
    const geometry::Extrusion extrusion{extrusionCount, vectorOf(translation), extrudeTogether, thickness, offset};
    return operate(*this,
                   [&](const Mesh& mesh) { return geometry::withExtrudedEdges(mesh, numbersOf(edgeList), extrusion); });
}

MStatus MFnMesh::duplicateFaces(MIntArray& faceList, MFloatVector* translation)
{
    return operate(*this, [&](const Mesh& mesh)
                   { return geometry::withDuplicatedFaces(mesh, numbersOf(faceList), vectorOf(translation)); });
}

MStatus MFnMesh::extractFaces(MIntArray& faceList, MFloatVector* translation)
{
    return operate(*this, [&](const Mesh& mesh)
                   { return geometry::withExtractedFaces(mesh, numbersOf(faceList), vectorOf(translation)); });
}

MStatus MFnMesh::collapseFaces(MIntArray& faceList)
{
    return operate(*this, [&](const Mesh& mesh) { return geometry::withCollapsedFaces(mesh, numbersOf(faceList)); });
}

MStatus MFnMesh::collapseEdges(MIntArray& edgeList)
{
    return operate(*this, [&](const Mesh& mesh) { return geometry::withCollapsedEdges(mesh, numbersOf(edgeList)); });
}

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
