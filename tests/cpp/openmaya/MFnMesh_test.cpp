// Values from formulas (a cube's corners, areas, Euler's relation). Facts: Maya's C++ API reference of MFnMesh.
#include "MeshFixture.h"
#include "nodes/MeshData.h"
#include "openmaya/Access.h"

#include <maya/MColorArray.h>
#include <maya/MDGModifier.h>
#include <maya/MDagPath.h>
#include <maya/MDoubleArray.h>
#include <maya/MFloatArray.h>
#include <maya/MFloatPointArray.h>
#include <maya/MFloatVectorArray.h>
#include <maya/MFnMesh.h>
#include <maya/MFnMeshData.h>
#include <maya/MFnSet.h>
#include <maya/MIntArray.h>
#include <maya/MObjectArray.h>
#include <maya/MPointArray.h>
#include <maya/MUintArray.h>
#include <maya/MVectorArray.h>

#include <cmath>

using namespace understudy;
using namespace understudy::openmaya;

namespace
{

class MFnMeshTest : public MeshTest
{
};

TEST_F(MFnMeshTest, MakesAShapeWithItsTransform)
{
    MFnMesh set;
    MObject transform = cube(set);
    EXPECT_EQ(transform.apiType(), MFn::kTransform);
    EXPECT_EQ(set.object().apiType(), MFn::kMesh);
    EXPECT_EQ(set.numVertices(), 8);
    EXPECT_EQ(set.numEdges(), 12);
    EXPECT_EQ(set.numPolygons(), 6);
    EXPECT_EQ(set.numFaceVertices(), 24);
    EXPECT_EQ(set.numVertices() - set.numEdges() + set.numPolygons(), 2); // Euler
    EXPECT_EQ(set.numUVSets(), 1);
    EXPECT_STREQ(set.currentUVSetName().asChar(), "map1");
    EXPECT_EQ(set.numUVs(), 0);
    EXPECT_EQ(set.polygonVertexCount(5), 4);
    (void)set.polygonVertexCount(6, &status);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
}

TEST_F(MFnMeshTest, MakesAShapeBelowATransform)
{
    core::NodeId parent = make("transform", "a");
    MFnMesh set;
    MObject shape = cube(set, Access::node(parent));
    EXPECT_EQ(shape.apiType(), MFn::kMesh);
    EXPECT_EQ(session.scene().parent(Access::nodeOf(shape)), parent);
}

TEST_F(MFnMeshTest, MakesData)
{
    MFnMesh set;
    MObject data = cubeData(set);
    EXPECT_EQ(data.apiType(), MFn::kMeshData);
    EXPECT_TRUE(data.hasFn(MFn::kMesh));
    EXPECT_EQ(set.numVertices(), 8);
    MFnMesh other(data, &status);
    EXPECT_TRUE(status);
    EXPECT_TRUE(other.setPoint(0, MPoint(7, 8, 9)));
    MPoint point;
    EXPECT_TRUE(set.getPoint(0, point)); // the same object
    EXPECT_EQ(point, MPoint(7, 8, 9));
}

TEST_F(MFnMeshTest, RefusesNumbersThatMakeNoMesh)
{
    MFnMesh set;
    MIntArray beyond = connects;
    beyond[3] = 8;
    EXPECT_TRUE(set.create(8, 6, points, counts, beyond, MObject::kNullObj, &status).isNull());
    EXPECT_EQ(status, MStatus::kInvalidParameter);
    EXPECT_TRUE(set.create(9, 6, points, counts, connects, MObject::kNullObj, &status).isNull());
    EXPECT_TRUE(set.create(8, 7, points, counts, connects, MObject::kNullObj, &status).isNull());
    EXPECT_FALSE(status);
    EXPECT_EQ(set.numVertices(&status), 0);
    EXPECT_FALSE(status);
}

TEST_F(MFnMeshTest, TellsItsTopology)
{
    MFnMesh set;
    cube(set);
    MIntArray found, list1, list2;
    EXPECT_TRUE(set.getPolygonVertices(1, found));
    EXPECT_EQ(list(found), (std::vector<int>{2, 3, 5, 4}));
    EXPECT_TRUE(set.getVertices(list1, list2));
    EXPECT_EQ(list(list1), std::vector<int>(6, 4));
    EXPECT_EQ(list(list2), list(connects));
    int2 ends;
    EXPECT_TRUE(set.getEdgeVertices(2, ends));
    EXPECT_EQ(ends[0], 3);
    EXPECT_EQ(ends[1], 2);
    EXPECT_EQ(set.getEdgeVertices(12, ends), MStatus::kInvalidParameter);
    EXPECT_TRUE(set.getTriangles(list1, list2));
    EXPECT_EQ(list(list1), std::vector<int>(6, 2));
    list2.setLength(6);
    EXPECT_EQ(list(list2), (std::vector<int>{0, 1, 2, 2, 1, 3}));
    EXPECT_TRUE(set.getTriangleOffsets(list1, list2));
    EXPECT_EQ(list2[6], 4);
    int corner[3];
    EXPECT_TRUE(set.getPolygonTriangleVertices(1, 1, corner));
    EXPECT_EQ(corner[0], 4);
    EXPECT_EQ(set.getPolygonTriangleVertices(1, 2, corner), MStatus::kInvalidParameter);
    EXPECT_TRUE(set.isPolygonConvex(0));
    EXPECT_FALSE(set.onBoundary(0));
    unsigned shells = 0;
    EXPECT_TRUE(set.getMeshShellsIds(MFn::kMeshPolygonComponent, found, shells));
    EXPECT_EQ(shells, 1u);
    EXPECT_EQ(set.getHoles(list1, list2), 0);
}

TEST_F(MFnMeshTest, MovesPointsOfShapes)
{
    MFnMesh set;
    cube(set);
    core::NodeId shape = Access::nodeOf(set.object());
    asStep([&] { EXPECT_TRUE(set.setPoint(3, MPoint(1, 2, 3))); });
    MPoint point;
    EXPECT_TRUE(set.getPoint(3, point));
    EXPECT_EQ(point, MPoint(1, 2, 3));
    core::Plug stored{shape, session.scene().findAttribute(shape, "vrts"), core::ElementPath{}.with(3)};
    EXPECT_EQ(session.scene().stored(stored).asDouble(1), 2.0);
    undo();
    EXPECT_TRUE(set.getPoint(3, point));
    EXPECT_EQ(point, MPoint(0.5, 0.5, 0.5));
    MPointArray all;
    EXPECT_TRUE(set.getPoints(all));
    for (unsigned i = 0; i < all.length(); ++i)
        all[i] = all[i] * 2.0;
    asStep([&] { EXPECT_TRUE(set.setPoints(all)); });
    MFloatPointArray floats;
    EXPECT_TRUE(set.getPoints(floats));
    EXPECT_EQ(floats[7], MFloatPoint(1, -1, -1));
    EXPECT_EQ(set.getRawPoints(&status)[21], 1.0f);
    EXPECT_EQ(set.getRawDoublePoints(&status), nullptr);
    EXPECT_FALSE(status);
    undo();
    EXPECT_TRUE(set.getPoint(7, point));
    EXPECT_EQ(point, MPoint(0.5, -0.5, -0.5));
    all.setLength(7);
    EXPECT_EQ(set.setPoints(all), MStatus::kInvalidParameter);
    EXPECT_EQ(set.setPoint(-1, point), MStatus::kInvalidParameter);
}

TEST_F(MFnMeshTest, TakesTweaksInWhenPointsAreSet)
{
    MFnMesh set;
    cube(set);
    core::NodeId shape = Access::nodeOf(set.object());
    core::Plug tweak{shape, session.scene().findAttribute(shape, "pnts"), core::ElementPath{}.with(2)};
    core::setValue(session.scene(), tweak, core::Value::numbers(core::Scalar::Float, {0, 0, 4}));
    MPoint point;
    EXPECT_TRUE(set.getPoint(2, point));
    EXPECT_EQ(point, MPoint(-0.5, 0.5, 4.5));
    EXPECT_TRUE(set.setPoint(2, MPoint(1, 1, 1)));
    EXPECT_TRUE(set.getPoint(2, point));
    EXPECT_EQ(point, MPoint(1, 1, 1));
    EXPECT_EQ(session.scene().stored(tweak).asDouble(2), 0.0);
}

TEST_F(MFnMeshTest, KnowsTheWorldByItsPath)
{
    MFnMesh set;
    MObject transform = cube(set);
    core::setValue(session.scene(), place("polySurface1.translate"),
                   core::Value::numbers(core::Scalar::Double, {10, 0, 0}));
    MPoint point;
    EXPECT_EQ(set.getPoint(0, point, MSpace::kWorld), MStatus::kFailure); // an MObject has no place
    MFnMesh placed(path("polySurface1"), &status);
    ASSERT_TRUE(status) << status.errorString().asChar();
    EXPECT_TRUE(placed.getPoint(0, point, MSpace::kWorld));
    EXPECT_EQ(point, MPoint(9.5, -0.5, 0.5));
    EXPECT_TRUE(placed.setPoint(0, MPoint(0, 0, 0), MSpace::kWorld));
    EXPECT_TRUE(placed.getPoint(0, point));
    EXPECT_EQ(point, MPoint(-10, 0, 0));
    MFloatPointArray all;
    EXPECT_TRUE(placed.getPoints(all, MSpace::kWorld));
    EXPECT_EQ(all[1].x, 10.5f);
    EXPECT_EQ(placed.getPoints(all, MSpace::kInvalid), MStatus::kInvalidParameter);
}

TEST_F(MFnMeshTest, PointsWithHistoryBecomeTweaks)
{
    MFnMesh source, set;
    cube(source);
    MObject other = cube(set);
    connect("polySurfaceShape1.outMesh", "polySurfaceShape2.inMesh");
    EXPECT_TRUE(set.setPoint(0, MPoint(0, 0, 0.5)));
    MPoint point;
    EXPECT_TRUE(set.getPoint(0, point));
    EXPECT_EQ(point, MPoint(0, 0, 0.5));
    EXPECT_TRUE(source.setPoint(0, MPoint(1, 0, 0)));
    EXPECT_TRUE(set.getPoint(0, point));
    EXPECT_EQ(point, MPoint(1.5, 0.5, 0));
    MFloatPointArray all;
    EXPECT_TRUE(set.getPoints(all));
    all[7] = MFloatPoint(5, 5, 5);
    EXPECT_TRUE(set.setPoints(all));
    EXPECT_TRUE(set.getPoint(7, point));
    EXPECT_EQ(point, MPoint(5, 5, 5));
    EXPECT_TRUE(source.getPoint(7, point));
    EXPECT_EQ(point, MPoint(0.5, -0.5, -0.5));
    EXPECT_EQ(set.setEdgeSmoothing(0, false), MStatus::kFailure);
    (void)set.createUVSetWithName("light", nullptr, &status);
    EXPECT_EQ(status, MStatus::kFailure);
}

TEST_F(MFnMeshTest, KeepsDoublesOfData)
{
    MPointArray precise(3, MPoint(0.1, 0.2, 0.3));
    MIntArray one(1, 3), corners;
    for (int i = 0; i < 3; ++i)
        corners.append(i);
    MFnMeshData data;
    MFnMesh set;
    (void)set.create(3, 1, precise, one, corners, true, data.create(), &status);
    ASSERT_TRUE(status);
    const double* raw = set.getRawDoublePoints(&status);
    ASSERT_TRUE(raw);
    EXPECT_EQ(raw[2], 0.3);
}

TEST_F(MFnMeshTest, MakesMeshesOfEdges)
{
    MIntArray edges, faceEdges, turned, one(1, 3);
    for (int end : {0, 1, 2, 1, 2, 0})
        edges.append(end);
    for (int i = 0; i < 3; ++i)
    {
        faceEdges.append(i);
        turned.append(i == 1 ? 1 : 0);
    }
    MFloatPointArray three(3, MFloatPoint(0, 0, 0));
    MFnMesh set;
    (void)set.create(three, edges, one, faceEdges, turned, MObject::kNullObj, &status);
    ASSERT_TRUE(status) << status.errorString().asChar();
    MIntArray found;
    EXPECT_TRUE(set.getPolygonVertices(0, found));
    EXPECT_EQ(list(found), (std::vector<int>{0, 1, 2}));
    turned[1] = 0;
    (void)set.create(three, edges, one, faceEdges, turned, MObject::kNullObj, &status);
    EXPECT_EQ(status, MStatus::kInvalidParameter);
}

TEST_F(MFnMeshTest, GivesNormals)
{
    MFnMesh set;
    cubeData(set);
    MVector normal;
    EXPECT_TRUE(set.getPolygonNormal(1, normal));
    EXPECT_EQ(normal, MVector(0, 1, 0));
    const double r = 1 / std::sqrt(3.0);
    EXPECT_TRUE(set.getVertexNormal(3, false, normal));
    EXPECT_TRUE(normal.isEquivalent(MVector(r, r, r), 1e-6));
    EXPECT_EQ(set.numNormals(), 8); // all edges are smooth (unsure for new meshes)
    MIntArray all;
    for (int i = 0; i < 12; ++i)
        all.append(i);
    EXPECT_TRUE(set.setEdgeSmoothings(all, MIntArray(12, 0)));
    EXPECT_FALSE(set.isEdgeSmooth(0));
    EXPECT_EQ(set.numNormals(), 24);
    MFloatVectorArray normals;
    EXPECT_TRUE(set.getNormals(normals));
    MIntArray idCounts, ids;
    EXPECT_TRUE(set.getNormalIds(idCounts, ids));
    EXPECT_EQ(normals[static_cast<unsigned>(ids[16])], MFloatVector(1, 0, 0));
    EXPECT_TRUE(set.getFaceNormalIds(4, ids));
    EXPECT_EQ(list(ids), (std::vector<int>{16, 17, 18, 19}));
    EXPECT_TRUE(set.getFaceVertexNormal(4, 7, normal));
    EXPECT_EQ(normal, MVector(1, 0, 0));
    EXPECT_EQ(set.getFaceVertexNormal(4, 0, normal), MStatus::kInvalidParameter);
    EXPECT_EQ(set.getRawNormals(nullptr)[2], 1.0f);
}

TEST_F(MFnMeshTest, LocksNormals)
{
    MFnMesh set;
    cube(set);
    MVector up(0, 1, 0), normal;
    asStep([&] { EXPECT_TRUE(set.setFaceVertexNormal(up, 0, 1)); });
    EXPECT_TRUE(set.getFaceVertexNormal(0, 1, normal));
    EXPECT_EQ(normal, up);
    EXPECT_EQ(set.numNormals(), 9);
    MIntArray ids;
    EXPECT_TRUE(set.getFaceNormalIds(0, ids));
    EXPECT_TRUE(set.isNormalLocked(ids[1]));
    EXPECT_FALSE(set.isNormalLocked(ids[0]));
    undo();
    EXPECT_EQ(set.numNormals(), 8);
    MVectorArray two(2, MVector(0, 0, 2));
    MIntArray vertices;
    vertices.append(0);
    vertices.append(7);
    EXPECT_TRUE(set.setVertexNormals(two, vertices));
    EXPECT_TRUE(set.getFaceVertexNormal(3, 7, normal));
    EXPECT_EQ(normal, MVector(0, 0, 2)); // as it was given (unsure)
    EXPECT_TRUE(set.unlockVertexNormals(vertices));
    EXPECT_EQ(set.numNormals(), 8);
    EXPECT_TRUE(set.lockVertexNormals(vertices));
    EXPECT_EQ(set.numNormals(), 8);
    EXPECT_TRUE(set.getFaceNormalIds(0, ids));
    EXPECT_TRUE(set.isNormalLocked(ids[0]));
}

TEST_F(MFnMeshTest, HasUvs)
{
    MFnMesh set;
    cube(set);
    MFloatArray u, v;
    for (int i = 0; i < 4; ++i)
    {
        u.append(static_cast<float>(i % 2));
        v.append(static_cast<float>(i / 2));
    }
    MIntArray uvCounts(6, 0), ids;
    uvCounts[2] = 4;
    for (int id : {0, 1, 3, 2})
        ids.append(id);
    asStep(
        [&]
        {
            EXPECT_TRUE(set.setUVs(u, v));
            EXPECT_TRUE(set.assignUVs(uvCounts, ids));
        });
    EXPECT_EQ(set.numUVs(), 4);
    MFloatArray backU, backV;
    EXPECT_TRUE(set.getUVs(backU, backV));
    EXPECT_EQ(backU[3], 1.0f);
    MIntArray backCounts, backIds;
    EXPECT_TRUE(set.getAssignedUVs(backCounts, backIds));
    EXPECT_EQ(list(backCounts), list(uvCounts));
    EXPECT_EQ(list(backIds), list(ids));
    int id = -1;
    EXPECT_TRUE(set.getPolygonUVid(2, 2, id));
    EXPECT_EQ(id, 3);
    EXPECT_FALSE(set.getPolygonUVid(0, 0, id));
    float one = 0, two = 0;
    EXPECT_TRUE(set.getPolygonUV(2, 1, one, two));
    EXPECT_EQ(one, 1.0f);
    EXPECT_EQ(set.edgeBorderInfo(0), MFnMesh::kUVBorder);
    MIntArray shells;
    unsigned count = 0;
    EXPECT_TRUE(set.getUvShellsIds(shells, count));
    EXPECT_EQ(count, 1u);
    MIntArray wrong(6, 4);
    EXPECT_EQ(set.assignUVs(wrong, ids), MStatus::kInvalidParameter);
    float2 middle{0.5f, 0.5f};
    MPoint point;
    EXPECT_TRUE(set.getPointAtUV(2, point, middle));
    EXPECT_TRUE(point.isEquivalent(MPoint(0, 0, -0.5), 1e-6));
    float2 found;
    EXPECT_TRUE(set.getUVAtPoint(point, found));
    EXPECT_NEAR(found[0], 0.5f, 1e-6f);
    int face = 0;
    EXPECT_TRUE(set.intersectFaceAtUV(middle, face));
    EXPECT_EQ(face, 2);
    undo();
    EXPECT_EQ(set.numUVs(), 0);
}

TEST_F(MFnMeshTest, HasUvSets)
{
    MFnMesh set;
    cube(set);
    MString name("light");
    EXPECT_TRUE(set.createUVSet(name));
    EXPECT_STREQ(set.createUVSetWithName("light").asChar(), "light1");
    MStringArray names;
    EXPECT_TRUE(set.getUVSetNames(names));
    ASSERT_EQ(names.length(), 3u);
    EXPECT_STREQ(names[1].asChar(), "light");
    EXPECT_TRUE(set.setCurrentUVSetName("light"));
    EXPECT_STREQ(set.currentUVSetName().asChar(), "light");
    EXPECT_FALSE(set.setCurrentUVSetName("none"));
    MFloatArray two(2, 0.5f);
    EXPECT_TRUE(set.setUVs(two, two));
    EXPECT_EQ(set.numUVs("light"), 2);
    EXPECT_EQ(set.numUVs("map1"), 0);
    EXPECT_TRUE(set.renameUVSet("light", "dark"));
    EXPECT_EQ(set.numUVs("dark"), 2);
    EXPECT_TRUE(set.deleteUVSet("dark"));
    EXPECT_FALSE(set.deleteUVSet("map1"));
    EXPECT_EQ(set.numUVSets(), 2);
    (void)set.numUVs("dark", &status);
    EXPECT_FALSE(status);
}

TEST_F(MFnMeshTest, DataKnowsItsCurrentSet)
{
    MFnMesh set;
    MObject data = cubeData(set);
    MString name("light");
    EXPECT_TRUE(set.createUVSetDataMesh(name));
    const core::Value before = *Access::valueOf(data);
    EXPECT_TRUE(set.setCurrentUVSetName(name));
    MFnMesh other(Access::value(*Access::valueOf(data))), old(Access::value(before));
    EXPECT_STREQ(other.currentUVSetName().asChar(), "light");
    EXPECT_STREQ(old.currentUVSetName().asChar(), "map1");
}

TEST_F(MFnMeshTest, HasColours)
{
    MFnMesh set;
    cube(set);
    MColorArray red(1, MColor(1, 0, 0));
    MIntArray first(1, 0);
    EXPECT_TRUE(set.setVertexColors(red, first));
    EXPECT_STREQ(set.currentColorSetName().asChar(), "colorSet1");
    EXPECT_EQ(set.numColors(), 1);
    MColorArray colors;
    EXPECT_TRUE(set.getFaceVertexColors(colors));
    EXPECT_EQ(colors.length(), 24u);
    EXPECT_EQ(colors[0], MColor(1, 0, 0));
    EXPECT_EQ(colors[1], MColor(-1, -1, -1, -1));
    MColor unset(0, 0, 0, 0);
    EXPECT_TRUE(set.getVertexColors(colors, nullptr, &unset));
    EXPECT_EQ(colors[0], MColor(1, 0, 0));
    EXPECT_EQ(colors[1], unset);
    MString name("tint");
    EXPECT_TRUE(set.createColorSet(name, nullptr, true, MFnMesh::kRGB));
    EXPECT_TRUE(set.setCurrentColorSetName("tint"));
    EXPECT_EQ(set.getColorRepresentation("tint"), MFnMesh::kRGB);
    EXPECT_TRUE(set.isColorClamped("tint"));
    MColorArray wild(1, MColor(2, -1, 0.5, 0.25));
    EXPECT_TRUE(set.setColors(wild, &name, MFnMesh::kRGB));
    EXPECT_TRUE(set.assignColors(MIntArray(24, 0), &name));
    MColor color;
    EXPECT_TRUE(set.getColor(0, color, &name));
    EXPECT_EQ(color, MColor(1, 0, 0.5, 1));
    int index = -2;
    EXPECT_TRUE(set.getColorIndex(3, 2, index));
    EXPECT_EQ(index, 0);
    MDGModifier modifier;
    MColor blue(0, 0, 1);
    EXPECT_TRUE(set.setVertexColor(blue, 7, &modifier));
    EXPECT_EQ(set.numColors(), 2);
    EXPECT_TRUE(modifier.undoIt());
    EXPECT_EQ(set.numColors(), 1);
}

TEST_F(MFnMeshTest, HasCreasesAndInvisibleFaces)
{
    MFnMesh set;
    cube(set);
    MUintArray ids, back;
    MDoubleArray values, data;
    ids.append(3);
    values.append(2.5);
    EXPECT_TRUE(set.setCreaseEdges(ids, values));
    EXPECT_TRUE(set.setCreaseVertices(ids, values));
    EXPECT_TRUE(set.setInvisibleFaces(ids));
    EXPECT_TRUE(set.getCreaseEdges(back, data));
    ASSERT_EQ(back.length(), 1u);
    EXPECT_EQ(data[0], 2.5);
    EXPECT_EQ(set.getInvisibleFaces().length(), 1u);
    EXPECT_TRUE(set.setInvisibleFaces(ids, true));
    EXPECT_EQ(set.getInvisibleFaces().length(), 0u);
    values[0] = 0;
    EXPECT_TRUE(set.setCreaseEdges(ids, values));
    EXPECT_TRUE(set.getCreaseEdges(back, data));
    EXPECT_EQ(back.length(), 0u);
    ids[0] = 12;
    EXPECT_EQ(set.setCreaseEdges(ids, values), MStatus::kInvalidParameter);
}

TEST_F(MFnMeshTest, MeetsRays)
{
    MFnMesh set;
    cube(set);
    MFloatPoint hit;
    float at = 0, bary1 = 0, bary2 = 0;
    int face = -1, triangle = -1;
    EXPECT_TRUE(set.closestIntersection(MFloatPoint(0.1f, 3, 0.2f), MFloatVector(0, -1, 0), nullptr, nullptr, false,
                                        MSpace::kObject, 100, false, nullptr, hit, &at, &face, &triangle, &bary1,
                                        &bary2));
    EXPECT_EQ(face, 1);
    EXPECT_NEAR(at, 2.5f, 1e-6f);
    EXPECT_NEAR(hit.y, 0.5f, 1e-6f);
    MFloatPointArray hits;
    EXPECT_TRUE(set.allIntersections(MFloatPoint(0.1f, 0, 0.2f), MFloatVector(0, -1, 0), nullptr, nullptr, false,
                                     MSpace::kObject, 100, true, nullptr, true, hits, nullptr, nullptr, nullptr,
                                     nullptr, nullptr));
    EXPECT_EQ(hits.length(), 2u);
    EXPECT_FALSE(set.anyIntersection(MFloatPoint(3, 3, 0), MFloatVector(0, -1, 0), nullptr, nullptr, false,
                                     MSpace::kObject, 100, false, nullptr, hit, nullptr, nullptr, nullptr, nullptr,
                                     nullptr));
    MPointArray through;
    MIntArray faces;
    EXPECT_TRUE(set.intersect(MPoint(0.1, 0.2, 9), MVector(0, 0, -1), through, 1e-10, MSpace::kObject, &faces));
    EXPECT_EQ(list(faces), (std::vector<int>{0, 2}));
}

TEST_F(MFnMeshTest, FindsNearestPoints)
{
    MFnMesh set;
    cube(set);
    core::setValue(session.scene(), place("polySurface1.scale"),
                   core::Value::numbers(core::Scalar::Double, {1, 10, 1}));
    MFnMesh placed(path("polySurface1"));
    MPoint nearest;
    MVector normal;
    int face = -1;
    EXPECT_TRUE(placed.getClosestPoint(MPoint(0.2, 4, 1.5), nearest, MSpace::kWorld, &face));
    EXPECT_TRUE(nearest.isEquivalent(MPoint(0.2, 4, 0.5), 1e-5));
    EXPECT_EQ(face, 0);
    EXPECT_TRUE(set.getClosestPointAndNormal(MPoint(9, 9, 9), nearest, normal));
    EXPECT_TRUE(nearest.isEquivalent(MPoint(0.5, 0.5, 0.5), 1e-6));
    const double r = 1 / std::sqrt(3.0);
    EXPECT_TRUE(normal.isEquivalent(MVector(r, r, r), 1e-6));
}

TEST_F(MFnMeshTest, TellsItsShaders)
{
    MFnMesh set;
    cube(set);
    MSelectionList members;
    EXPECT_TRUE(members.add("polySurface1.f[0:2]"));
    MObjectArray shaders;
    MIntArray indices;
    EXPECT_TRUE(set.getConnectedShaders(0, shaders, indices));
    EXPECT_EQ(list(indices), std::vector<int>(6, -1));
    MFnSet group(object("initialShadingGroup"));
    ASSERT_TRUE(group.addMembers(members));
    EXPECT_TRUE(set.getConnectedShaders(0, shaders, indices));
    ASSERT_EQ(shaders.length(), 1u);
    EXPECT_EQ(shaders[0], object("initialShadingGroup"));
    EXPECT_EQ(list(indices), (std::vector<int>{0, 0, 0, -1, -1, -1}));
}

TEST_F(MFnMeshTest, CopiesMeshes)
{
    MFnMesh set, other;
    cube(set);
    MFnMeshData data;
    MObject copied = other.copy(set.object(), data.create(), &status);
    EXPECT_TRUE(status);
    EXPECT_EQ(copied.apiType(), MFn::kMeshData);
    EXPECT_TRUE(other.setPoint(0, MPoint(9, 9, 9)));
    MPoint point;
    EXPECT_TRUE(set.getPoint(0, point));
    EXPECT_EQ(point, MPoint(-0.5, -0.5, 0.5));
    asStep([&] { EXPECT_TRUE(set.copyInPlace(copied)); });
    EXPECT_TRUE(set.getPoint(0, point));
    EXPECT_EQ(point, MPoint(9, 9, 9));
    MObject made = other.copy(copied, MObject::kNullObj, &status);
    EXPECT_EQ(made.apiType(), MFn::kTransform);
    EXPECT_EQ(other.numPolygons(), 6);
}

TEST_F(MFnMeshTest, DataThatAPlugHasStaysAsItIs)
{
    MFnMesh set, read;
    cube(set);
    MObject given = plug("polySurfaceShape1.outMesh").asMObject();
    ASSERT_TRUE(read.setObject(given));
    EXPECT_TRUE(read.setPoint(0, MPoint(9, 9, 9)));
    MPoint point;
    EXPECT_TRUE(set.getPoint(0, point));
    EXPECT_EQ(point, MPoint(-0.5, -0.5, 0.5));
    EXPECT_TRUE(plug("polySurfaceShape1.inMesh").setMObject(given)); // what the object is by now
    EXPECT_TRUE(set.getPoint(0, point));
    EXPECT_EQ(point, MPoint(9, 9, 9));
}

TEST_F(MFnMeshTest, DataOfTheWorldCarriesItsMatrix)
{
    MFnMesh set;
    cube(set);
    core::setValue(session.scene(), place("polySurface1.translate"),
                   core::Value::numbers(core::Scalar::Double, {10, 0, 0}));
    MFnMesh world(plug("polySurfaceShape1.worldMesh[0]").asMObject(), &status);
    ASSERT_TRUE(status);
    MPoint point;
    EXPECT_TRUE(world.getPoint(0, point));
    EXPECT_EQ(point, MPoint(-0.5, -0.5, 0.5));
    EXPECT_TRUE(world.getPoint(0, point, MSpace::kWorld)); // unsure
    EXPECT_EQ(point, MPoint(9.5, -0.5, 0.5));
}

TEST_F(MFnMeshTest, GoneShapesAreErrors)
{
    MFnMesh set;
    MObject transform = cube(set);
    core::deleteNodes(session.scene(), {Access::nodeOf(transform)});
    session.newScene();
    EXPECT_EQ(set.numVertices(&status), 0);
    EXPECT_FALSE(status);
    MIntArray found;
    EXPECT_FALSE(set.getPolygonVertices(0, found));
    EXPECT_FALSE(set.setPoint(0, MPoint()));
    MFnMesh none;
    EXPECT_EQ(none.numVertices(&status), 0);
    EXPECT_EQ(status, MStatus::kFailure);
}

TEST_F(MFnMeshTest, SaysWhatItLacks)
{
    MFnMesh set;
    cube(set);
    EXPECT_EQ(set.booleanOps(MFnMesh::kUnion, MObjectArray()), MStatus::kNotImplemented);
    (void)set.generateSmoothMesh(MObject::kNullObj, nullptr, &status);
    EXPECT_EQ(status, MStatus::kNotImplemented);
    EXPECT_FALSE(set.isBlindDataTypeUsed(1, &status));
    EXPECT_EQ(status, MStatus::kNotImplemented);
}

} // namespace
